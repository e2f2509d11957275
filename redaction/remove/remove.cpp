#include "redaction/remove/remove.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "pipeline/base/error.h"
#include "pipeline/base/require.h"
#include "redaction/remove/font_scrub.h"
#include "redaction/remove/image_blank.h"
#include "redaction/remove/interpreter.h"
#include "redaction/remove/line_reset.h"
#include "redaction/remove/page_graft.h"
#include "redaction/remove/page_image.h"
#include "redaction/remove/page_picture.h"
#include "redaction/remove/rewrite.h"
#include "redaction/remove/shown_codes.h"
#include "redaction/remove/tile_label.h"
#include "redaction/remove/unpacks.h"

namespace candour {
namespace {

constexpr double kRasterDpi = 200;
constexpr double kLeastScanDpi = 100;
constexpr double kCoarseScanDpi = 200;  // at least that of a coarser one: a JPEG rings over eight pixels, which then stay near the ink
constexpr double kMostScanDpi = 300;

// A coarse scan is drawn anew with each of its pixels as whole ones, so that its letters keep their edges.
double scan_dpi(double scanned_at) {
  if (scanned_at <= 0 || scanned_at >= kLeastScanDpi) {
    return std::clamp(scanned_at, kLeastScanDpi, kMostScanDpi);
  }
  const double times = std::min(std::ceil(kCoarseScanDpi / scanned_at), std::floor(kMostScanDpi / scanned_at));
  return scanned_at * std::max(1.0, times);
}

class Remover {
 public:
  Remover(std::string_view bytes, const std::set<int>& force_raster, std::set<int> telling, std::set<int> damaged)
      : bytes_(bytes), force_raster_(force_raster), telling_(std::move(telling)), damaged_(std::move(damaged)), pictures_(bytes) {
    pdf_.setSuppressWarnings(true);
    pdf_.processMemoryFile("normalised", bytes.data(), bytes.size());
    pages_ = QPDFPageDocumentHelper(pdf_).getAllPages();
  }

  RemovalResult run(const std::vector<PageMarks>& wanted) {
    RemovalResult result;
    for (const PageMarks& marks : wanted) {
      require(marks.page >= 1 && static_cast<std::size_t>(marks.page) <= pages_.size(), "a mark names a page beyond the end");
      result.pages.push_back(one(marks));
    }
    PlainNames names;
    for (QPDFObjectHandle page : out_) {
      scrub_page(page, names);
    }
    look_for_telling_fonts(wanted, result, scrub_fonts(out_));
    result.pdf = graft(out_, Unnamed::drop);
    return result;
  }

  // Pages with a font that shows, by what it holds, which letters were taken out: they cannot keep their vectors.
  const std::set<int>& newly_telling() const { return newly_telling_; }

 private:
  // Only fonts that could not be cut down, and only when the pages lost a code of theirs.
  void look_for_telling_fonts(const std::vector<PageMarks>& wanted, const RemovalResult& result, const std::set<QPDFObjGen>& whole) {
    if (whole.empty()) {
      return;
    }
    std::map<QPDFObjGen, std::set<int>> pages_of_font;
    std::vector<QPDFObjectHandle> sources;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (result.pages[i].mode != PageMode::raster) {
        sources.push_back(pages_[static_cast<std::size_t>(wanted[i].page - 1)].getObjectHandle());
        for (const auto& [font, use] : shown_codes({sources.back()})) {
          pages_of_font[font].insert(wanted[i].page);
        }
      }
    }
    const std::map<QPDFObjGen, FontUse> before = shown_codes(sources);
    std::map<QPDFObjGen, FontUse> after = shown_codes(out_);
    for (const auto& [font, use] : before) {
      const FontUse& now = after[font];
      const bool lost = !std::includes(now.codes.begin(), now.codes.end(), use.codes.begin(), use.codes.end()) || !use.known;
      if (lost && whole.count(font) != 0) {
        newly_telling_.insert(pages_of_font[font].begin(), pages_of_font[font].end());
      }
    }
  }

  RedactedPage one(const PageMarks& marks) {
    RedactedPage done;
    done.page = marks.page;
    done.removed = static_cast<int>(marks.marks.size());
    if (marks.scanned) {
      image(marks, scan_dpi(marks.image_dpi), "the page is a scan", done);
      return done;
    }
    if (damaged_.count(marks.page) != 0) {
      image(marks, kRasterDpi, "something on the page is damaged", done);
      return done;
    }
    if (telling_.count(marks.page) != 0) {
      image(marks, kRasterDpi, "a font would tell which letters were removed", done);
      return done;
    }
    if (force_raster_.count(marks.page) != 0) {
      image(marks, kRasterDpi, "the vector form was not proved", done);
      return done;
    }
    try {
      vector(marks, done);
    } catch (const NeedsRaster& reason) {
      image(marks, kRasterDpi, reason.what(), done);
    } catch (const Error&) {
      throw;
    } catch (const std::exception&) {
      image(marks, kRasterDpi, "the page was not understood", done);
    }
    return done;
  }

  void vector(const PageMarks& marks, RedactedPage& done) {
    QPDFPageObjectHelper& source = pages_[static_cast<std::size_t>(marks.page - 1)];
    QPDFPageObjectHelper copy = source.shallowCopyPage();
    const PageView view = view_of(copy);
    std::vector<RemovalMarkView> removals;
    for (const RemovalMark& mark : marks.marks) {
      removals.push_back({mark.box, mark.label});
    }
    PageContents contents = read_contents(pdf_, copy);
    Interpreted page = interpret(contents, view, fonts_);
    LineReset reset = reset_lines(page, view, removals);
    const BlankedPictures pictures = blank_pictures(pdf_, contents, page, reset, view, marks.marks);
    done.width_told_bits = pictures.width_told_bits;
    const bool changes = !removals.empty() || std::find(reset.removed.begin(), reset.removed.end(), true) != reset.removed.end();
    if (changes) {
      QPDFObjectHandle resources = contents.resources;
      const std::string text = rewrite_page(contents, page, reset, removals, view);
      if (!reset.tiles.empty()) {
        add_label_font(resources);
      }
      copy.getObjectHandle().replaceKey("/Resources", resources);
      copy.getObjectHandle().replaceKey("/Contents", pdf_.makeIndirectObject(QPDFObjectHandle::newStream(&pdf_, text)));
      done.mode = PageMode::vector;
    }
    for (const PlacedTile& tile : reset.tiles) {
      done.tiles.push_back({tile.box, tile.label});
    }
    check_marks_are_covered(removals, page, reset, pictures);
    if (!unpacks_.whole(copy.getObjectHandle())) {
      throw NeedsRaster("something on the page is damaged");
    }
    out_.push_back(copy.getObjectHandle());
  }

  // A mark under which no glyph and no picture was found lies on something else that shows words: only an image is safe then.
  static void check_marks_are_covered(const std::vector<RemovalMarkView>& removals, const Interpreted& page, const LineReset& reset,
                                      const BlankedPictures& pictures) {
    for (std::size_t m = 0; m < removals.size(); ++m) {
      const RemovalMarkView& removal = removals[m];
      bool found = pictures.of_mark[m];
      for (std::size_t i = 0; i < page.glyphs.size() && !found; ++i) {
        found = reset.removed[i] && removal.box.contains(page.glyphs[i].box.centre_x(), page.glyphs[i].box.centre_y());
      }
      if (!found) {
        throw NeedsRaster("no text of the content stream lies under a mark");
      }
    }
  }

  void add_label_font(QPDFObjectHandle resources) {
    if (!label_font_.isInitialized()) {
      label_font_ = label_font(pdf_);
    }
    if (!resources.getKey("/Font").isDictionary()) {
      resources.replaceKey("/Font", QPDFObjectHandle::newDictionary());
    }
    resources.getKey("/Font").replaceKey(kLabelFontName, label_font_);
  }

  void image(const PageMarks& marks, double dpi, const char* reason, RedactedPage& done) {
    const PageView view = view_of(pages_[static_cast<std::size_t>(marks.page - 1)]);
    PageMarks with_layer = marks;
    if (!marks.scanned && marks.layer.empty()) {
      with_layer.layer = pictures_.words(marks.page);
    }
    ImagePage page = make_image_page(pdf_, pictures_.picture(marks.page, dpi), view.width(), view.height(), with_layer);
    done.mode = PageMode::raster;
    done.reason = reason;
    done.tiles = page.tiles;
    done.width_told_bits = page.width_told_bits;
    out_.push_back(page.page);
  }

  std::string_view bytes_;
  const std::set<int>& force_raster_;
  std::set<int> telling_;
  std::set<int> damaged_;
  PagePictures pictures_;
  QPDF pdf_;
  Unpacks unpacks_{pdf_};
  std::vector<QPDFPageObjectHelper> pages_;
  FontCache fonts_;
  QPDFObjectHandle label_font_;
  std::vector<QPDFObjectHandle> out_;
  std::set<int> newly_telling_;
};

}  // namespace

namespace {

// Pages of which something cannot even be unpacked: a font, say.
std::set<int> damaged_pages(std::string_view bytes, const std::vector<PageMarks>& pages, const std::set<int>& force_raster) {
  std::set<int> damaged;
  for (const PageMarks& page : pages) {
    try {
      Remover(bytes, force_raster, {}, {}).run({page});
    } catch (const Error&) {
      throw;
    } catch (const std::exception&) {
      damaged.insert(page.page);
    }
  }
  return damaged;
}

// Begun again while pages are found that cannot keep their vectors for what their fonts hold.
RemovalResult remove_without(std::string_view bytes, const std::vector<PageMarks>& pages, const std::set<int>& force_raster, const std::set<int>& damaged) {
  std::set<int> telling;
  for (;;) {
    Remover remover(bytes, force_raster, telling, damaged);
    RemovalResult result = remover.run(pages);
    if (remover.newly_telling().empty()) {
      return result;
    }
    telling.insert(remover.newly_telling().begin(), remover.newly_telling().end());
  }
}

}  // namespace

RemovalResult remove_marks(std::string_view normalised_pdf, const std::vector<PageMarks>& pages,
                           const std::set<int>& force_raster) {
  try {
    try {
      return remove_without(normalised_pdf, pages, force_raster, {});
    } catch (const Error&) {
      throw;
    } catch (const std::exception&) {
      return remove_without(normalised_pdf, pages, force_raster, damaged_pages(normalised_pdf, pages, force_raster));
    }
  } catch (const Error&) {
    throw;
  } catch (const std::exception&) {
    throw Error(ExitCode::input_unreadable, "a document could not be opened for removal");
  }
}

std::string join_pages(const std::vector<std::string>& parts) {
  std::vector<std::unique_ptr<QPDF>> open;   // streams are copied when the joined file is written
  std::vector<QPDFObjectHandle> pages;
  for (const std::string& part : parts) {
    open.push_back(std::make_unique<QPDF>());
    open.back()->processMemoryFile("part", part.data(), part.size());
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(*open.back()).getAllPages()) {
      pages.push_back(page.getObjectHandle());
    }
  }
  return graft(pages, Unnamed::none_there);
}

}  // namespace candour
