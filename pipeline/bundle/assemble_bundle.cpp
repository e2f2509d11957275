#include "pipeline/bundle/assemble_bundle.h"

#include <deque>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "pipeline/base/require.h"
#include "pipeline/bundle/assemble_front.h"
#include "pipeline/bundle/plan_layout.h"
#include "pipeline/codec/bundle_plan.h"

namespace candour {
namespace {

class Assembler {
 public:
  Assembler(Bundle bundle, const std::vector<std::string>& parts) : bundle_(std::move(bundle)), parts_(parts) { out_.emptyPDF(); }

  AssembledBundle run() {
    const FrontMatter front = draw_front_matter(bundle_);
    own_words_ = front.words;
    append(front.pdf);
    require(static_cast<int>(count()) == front_page_count(bundle_), "the front matter has another length than planned");
    documents();
    require(static_cast<int>(count()) == bundle_.pages_out, "the bundle has another length than planned");
    stamp();
    link(front.links);
    outline();
    label();
    describe();
    return {write(), own_words_};
  }

 private:
  std::size_t count() { return QPDFPageDocumentHelper(out_).getAllPages().size(); }

  // Opens a PDF that stays open until the bundle is written: its streams are copied then.
  std::vector<QPDFPageObjectHelper> open(const std::string& pdf) {
    kept_.push_back(pdf);
    sources_.push_back(std::make_unique<QPDF>());
    sources_.back()->processMemoryFile("part", kept_.back().data(), kept_.back().size());
    return QPDFPageDocumentHelper(*sources_.back()).getAllPages();
  }

  void append(const std::string& pdf) {
    for (QPDFPageObjectHelper& page : open(pdf)) {
      out_.addPage(page.getObjectHandle(), false);
    }
  }

  void documents() {
    std::deque<QPDFPageObjectHelper> redacted;
    for (const std::string& part : parts_) {
      for (QPDFPageObjectHelper& page : open(part)) {
        redacted.push_back(page);
      }
    }
    std::deque<QPDFPageObjectHelper> notices = withheld_pages();
    for (const BundleItem& item : bundle_.items) {
      for (const BundlePage& page : item.pages) {
        std::deque<QPDFPageObjectHelper>& from = page.mode == PageMode::withheld ? notices : redacted;
        require(!from.empty(), "the bundle lacks a page");
        out_.addPage(from.front().getObjectHandle(), false);
        from.pop_front();
      }
    }
    require(redacted.empty() && notices.empty(), "the bundle has a page too many");
  }

  std::deque<QPDFPageObjectHelper> withheld_pages() {
    std::vector<Notice> notices;
    for (const BundleItem& item : bundle_.items) {
      for (const BundlePage& page : item.pages) {
        if (page.mode == PageMode::withheld) {
          notices.push_back({"Page " + std::to_string(page.source_page) + " of " + std::to_string(item.pages.size()) + " of document " +
                                 std::to_string(item.number) + ": " + item.title,
                             page.withheld_ground, page.withheld_label});
        }
      }
    }
    if (notices.empty()) {
      return {};
    }
    const Notices drawn = draw_notices(notices, bundle_);
    own_words_ += drawn.words;
    const std::vector<QPDFPageObjectHelper> pages = open(drawn.pdf);
    return {pages.begin(), pages.end()};
  }

  void stamp() {
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(out_).getAllPages();
    std::vector<StampPage> stamps;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const auto box = pages[i].getCropBox().getArrayAsRectangle();
      QPDFObjectHandle rotate = pages[i].getAttribute("/Rotate", false);
      const bool sideways = rotate.isInteger() && rotate.getIntValue() % 180 != 0;
      const double width = std::abs(box.urx - box.llx);
      const double height = std::abs(box.ury - box.lly);
      stamps.push_back({sideways ? height : width, sideways ? width : height, stamp_text(static_cast<int>(i + 1), static_cast<int>(pages.size()))});
    }
    for (const StampPage& stamp : stamps) {
      own_words_ += stamp.text + " ";
    }
    std::vector<QPDFPageObjectHelper> drawn = open(draw_stamps(stamps));
    for (std::size_t i = 0; i < pages.size(); ++i) {
      QPDFObjectHandle form = out_.copyForeignObject(drawn[i].getFormXObjectForPage());
      QPDFObjectHandle resources = pages[i].getAttribute("/Resources", true);
      if (!resources.isDictionary()) {
        resources = QPDFObjectHandle::newDictionary();
        pages[i].getObjectHandle().replaceKey("/Resources", resources);
      }
      int suffix = 1;
      resources.mergeResources(QPDFObjectHandle::parse("<< /XObject << >> >>"));
      const std::string name = resources.getUniqueResourceName("/CandourStamp", suffix);
      resources.getKey("/XObject").replaceKey(name, form);
      const std::string place = pages[i].placeFormXObject(form, name, pages[i].getCropBox().getArrayAsRectangle(), true, true, true);
      pages[i].addPageContents(QPDFObjectHandle::newStream(&out_, "q\n"), true);
      pages[i].addPageContents(QPDFObjectHandle::newStream(&out_, "\nQ\n" + place), false);
    }
  }

  std::string stamp_text(int page, int pages) const {
    const std::string label = bundle_.profile == "court" ? page_label(bundle_, page) + "  ·  " : std::string();
    std::string text = label + bundle_.reference + "  ·  page " + std::to_string(page) + " of " + std::to_string(pages);
    for (const BundleItem& item : bundle_.items) {
      if (item.first_page > 0 && page >= item.first_page && page < item.first_page + static_cast<int>(item.pages.size())) {
        text += "  ·  document " + std::to_string(item.number);
        text += item.file ? "  ·  " + item.file->name : std::string();
      }
    }
    return text;
  }

  QPDFObjectHandle destination(int page) {
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    array.appendItem(QPDFPageDocumentHelper(out_).getAllPages().at(static_cast<std::size_t>(page - 1)).getObjectHandle());
    array.appendItem(QPDFObjectHandle::newName("/Fit"));
    return array;
  }

  void link(const std::vector<IndexLink>& links) {
    for (const IndexLink& entry : links) {
      QPDFPageObjectHelper page = QPDFPageDocumentHelper(out_).getAllPages().at(static_cast<std::size_t>(entry.page - 1));
      const double height = page.getMediaBox().getArrayAsRectangle().ury;
      QPDFObjectHandle annotation = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>");
      annotation.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle({entry.box.left, height - entry.box.bottom, entry.box.right, height - entry.box.top}));
      annotation.replaceKey("/Dest", destination(entry.to));
      QPDFObjectHandle list = page.getObjectHandle().getKey("/Annots");
      if (!list.isArray()) {
        list = QPDFObjectHandle::newArray();
        page.getObjectHandle().replaceKey("/Annots", list);
      }
      list.appendItem(out_.makeIndirectObject(annotation));
    }
  }

  // Sections, and in them their documents.
  void outline() {
    QPDFObjectHandle root = out_.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    std::vector<QPDFObjectHandle> sections;
    std::vector<QPDFObjectHandle> entries;
    std::string section;
    const auto close = [&] {
      if (!sections.empty()) {
        chain(sections.back(), entries);
      }
      entries.clear();
    };
    for (const BundleItem& item : bundle_.items) {
      if (item.first_page == 0) {
        continue;
      }
      if (item.section != section) {
        close();
        section = item.section;
        sections.push_back(entry_of(item.section_letter.empty() ? section : item.section_letter + "  " + section, item.first_page));
      }
      entries.push_back(entry_of(item.section_letter.empty() ? item.title : item.title + " (" + page_label(bundle_, item.first_page) + ")", item.first_page));
    }
    close();
    chain(root, sections);
    if (!sections.empty()) {
      out_.getRoot().replaceKey("/Outlines", root);
      out_.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }
  }

  QPDFObjectHandle entry_of(const std::string& title, int page) {
    QPDFObjectHandle entry = QPDFObjectHandle::newDictionary();
    entry.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
    entry.replaceKey("/Dest", destination(page));
    return out_.makeIndirectObject(entry);
  }

  static void chain(QPDFObjectHandle parent, std::vector<QPDFObjectHandle>& entries) {
    if (entries.empty()) {
      return;
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
      entries[i].replaceKey("/Parent", parent);
      if (i > 0) {
        entries[i].replaceKey("/Prev", entries[i - 1]);
        entries[i - 1].replaceKey("/Next", entries[i]);
      }
    }
    parent.replaceKey("/First", entries.front());
    parent.replaceKey("/Last", entries.back());
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(entries.size())));
  }

  // A court's viewer shows the numbers that are on the pages: i, ii, A1, A2, B1.
  void label() {
    if (bundle_.profile != "court") {
      return;
    }
    QPDFObjectHandle ranges = QPDFObjectHandle::parse("[0 << /S /r >>]");
    std::string letter;
    for (const BundleItem& item : bundle_.items) {
      if (item.first_page > 0 && item.section_letter != letter) {
        letter = item.section_letter;
        ranges.appendItem(QPDFObjectHandle::newInteger(item.first_page - 1));
        QPDFObjectHandle range = QPDFObjectHandle::parse("<< /S /D >>");
        range.replaceKey("/P", QPDFObjectHandle::newString(letter));
        ranges.appendItem(range);
      }
    }
    QPDFObjectHandle labels = QPDFObjectHandle::newDictionary();
    labels.replaceKey("/Nums", ranges);
    out_.getRoot().replaceKey("/PageLabels", labels);
  }

  void describe() {
    out_.getRoot().replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("en-GB"));
    out_.getRoot().replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString((bundle_.profile == "court" ? "Disclosure bundle, " : "Your records, ") + bundle_.reference));
    info.replaceKey("/Producer", QPDFObjectHandle::newUnicodeString(std::string("Candour ") + CANDOUR_VERSION));
    out_.getTrailer().replaceKey("/Info", out_.makeIndirectObject(info));
  }

  std::string write() {
    QPDFWriter writer(out_);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }

  Bundle bundle_;
  std::string own_words_;
  const std::vector<std::string>& parts_;
  QPDF out_;
  std::deque<std::string> kept_;
  std::vector<std::unique_ptr<QPDF>> sources_;
};

}  // namespace

AssembledBundle assemble_bundle(const std::string& plan, const std::vector<std::string>& parts) {
  return Assembler(bundle_from_json(plan), parts).run();
}

}  // namespace candour
