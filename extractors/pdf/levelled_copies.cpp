#include "extractors/pdf/levelled_copies.h"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>
#include <utility>

#include "extractors/pdf/text_slants.h"

namespace candour {
namespace {

constexpr int kDeepestForm = 6;
constexpr double kNearlyLevel = 15;  // degrees: so far a letter's place along the page tells which it is

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

// Which of a page's text a copy keeps: of one slant, or what belongs to none.
struct Kept {
  const std::vector<double>& slants;
  std::optional<std::size_t> which;
};

// Writes a stream's text operators out again, but of those that show text only the kept ones.
class TextOfSlant : public QPDFObjectHandle::ParserCallbacks {
 public:
  TextOfSlant(QPDF& pdf, QPDFObjectHandle resources, TextDirection direction, const Kept& kept, int depth)
      : pdf_(pdf),
        resources_(resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary()),
        direction_(std::move(direction)),
        kept_(kept),
        depth_(depth) {
    QPDFObjectHandle objects = resources_.getKey("/XObject");
    forms_ = objects.isDictionary() ? objects : QPDFObjectHandle::newDictionary();
    resources_.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
  }

  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    direction_.follow(name, operands_);
    write(name);
    operands_.clear();
  }
  void handleEOF() override {}

  const std::string& content() const { return content_; }
  QPDFObjectHandle resources() const { return resources_; }

 private:
  void write(const std::string& name) {
    static const std::set<std::string> kPlain = {"q",  "Q",  "cm", "BT",  "ET",  "Tm", "Td",
                                                 "TD", "T*", "Tf", "Tc",  "Tw",  "Tz", "TL",
                                                 "Ts", "Tr", "gs", "BDC", "BMC", "EMC"};
    if (kPlain.count(name) != 0 ||
        (shows_text(name) && slant_of(direction_.degrees(), kept_.slants) == kept_.which)) {
      put(name);
    } else if (name == "'" || name == "\"") {
      move_on(name);
    } else if (name == "Do" && !operands_.empty() && operands_.back().isName()) {
      draw(operands_.back().getName());
    }
  }

  void put(const std::string& name) {
    for (QPDFObjectHandle& operand : operands_) {
      content_ += operand.unparseResolved() + " ";
    }
    content_ += name + "\n";
  }

  // What an operator does to the lines behind it without showing its text.
  void move_on(const std::string& name) {
    if (name == "\"" && operands_.size() >= 3) {
      content_ += operands_[0].unparse() + " Tw " + operands_[1].unparse() + " Tc ";
    }
    content_ += "T*\n";
  }

  void draw(const std::string& name) {
    QPDFObjectHandle form = forms_.getKey(name);
    if (!form.isStream() || !form.isFormXObject()) {
      return;
    }
    if (depth_ >= kDeepestForm) {
      keep_whole(name, form);
      return;
    }
    TextDirection inner = direction_;
    inner.enter_form(form);
    QPDFObjectHandle own = form.getDict().getKey("/Resources");
    TextOfSlant within(pdf_, own.isDictionary() ? own : page_resources(), inner, kept_, depth_ + 1);
    QPDFPageObjectHelper(form).parseContents(&within);
    QPDFObjectHandle copy = QPDFObjectHandle::newStream(&pdf_, within.content());
    for (const char* key : {"/Type", "/Subtype", "/BBox", "/Matrix"}) {
      copy.getDict().replaceKey(key, form.getDict().getKey(key));
    }
    copy.getDict().replaceKey("/Resources", within.resources());
    const std::string label = "/Copy" + std::to_string(++copies_);
    resources_.getKey("/XObject").replaceKey(label, copy);
    content_ += label + " Do\n";
  }

  // What lies too deep to be parted is read where the level text is, by the engine as it can.
  void keep_whole(const std::string& name, QPDFObjectHandle form) {
    if (!kept_.which) {
      resources_.getKey("/XObject").replaceKey(name, form);
      content_ += name + " Do\n";
    }
  }

  // What a form without its own resources draws from.
  QPDFObjectHandle page_resources() {
    QPDFObjectHandle all = resources_.shallowCopy();
    all.replaceKey("/XObject", forms_);
    return all;
  }

  QPDF& pdf_;
  QPDFObjectHandle resources_;
  QPDFObjectHandle forms_;
  TextDirection direction_;
  const Kept& kept_;
  int depth_;
  int copies_ = 0;
  std::string content_;
  std::vector<QPDFObjectHandle> operands_;
};

QPDFObjectHandle new_page(QPDF& pdf) {
  QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
  page.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
  return pdf.makeIndirectObject(page);
}

// The page's sheet, as it was or large enough for the page in whatever way it is turned.
void give_sheet(QPDFObjectHandle page, QPDFPageObjectHelper original, const Kept& kept,
                std::string& content) {
  const auto box = original.getCropBox().getArrayAsRectangle();
  if (!kept.which) {
    page.replaceKey("/MediaBox", original.getCropBox());
    page.replaceKey("/Rotate", original.getAttribute("/Rotate", false));
    return;
  }
  const double x = (box.llx + box.urx) / 2;
  const double y = (box.lly + box.ury) / 2;
  const double half = std::hypot(box.urx - box.llx, box.ury - box.lly) / 2;
  page.replaceKey("/MediaBox", QPDFObjectHandle::newArray({x - half, y - half, x + half, y + half}));
  const double turn = radians(-kept.slants[*kept.which]);
  QPDFMatrix matrix(1, 0, 0, 1, x, y);
  matrix.concat(QPDFMatrix(std::cos(turn), std::sin(turn), -std::sin(turn), std::cos(turn), 0, 0));
  matrix.concat(QPDFMatrix(1, 0, 0, 1, -x, -y));
  content = matrix.unparse() + " cm\n" + content;
}

QPDFObjectHandle copy_of(QPDF& pdf, QPDFPageObjectHelper original, const Kept& kept) {
  TextOfSlant text(pdf, original.getAttribute("/Resources", false), {}, kept, 0);
  original.parseContents(&text);
  std::string content = text.content();
  QPDFObjectHandle page = new_page(pdf);
  give_sheet(page, original, kept, content);
  page.replaceKey("/Resources", text.resources());
  page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
  return page;
}

// Turns a box about the page's middle, from a levelled copy's sheet to the page as displayed.
class Turn {
 public:
  Turn(double degrees, double width, double height)
      : cos_(std::cos(radians(degrees))),
        sin_(std::sin(radians(degrees))),
        half_(std::hypot(width, height) / 2),
        x_(width / 2),
        y_(height / 2) {}

  Box of(const Box& box) const {
    Box turned = at(box.left, box.top);
    for (const auto& [x, y] : std::array<std::pair<double, double>, 3>{
             {{box.right, box.top}, {box.left, box.bottom}, {box.right, box.bottom}}}) {
      turned = united(turned, at(x, y));
    }
    return turned;
  }
  double x_of(double x, double y) const { return at(x, y).left; }

 private:
  Box at(double left, double top) const {
    const double dx = left - half_;
    const double dy = top - half_;
    const double x = x_ + dx * cos_ + dy * sin_;
    const double y = y_ - dx * sin_ + dy * cos_;
    return {x, y, x, y};
  }

  double cos_, sin_, half_, x_, y_;
};

void put_back(Word& word, const Turn& turn, bool nearly_level) {
  const Box lying = word.box;
  std::vector<double> edges = std::move(word.edges);
  word.edges = {};
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    word.pieces.push_back(turn.of(
        {std::min(edges[i], edges[i + 1]), lying.top, std::max(edges[i], edges[i + 1]), lying.bottom}));
  }
  word.box = turn.of(lying);
  for (double& edge : edges) {
    edge = turn.x_of(edge, (lying.top + lying.bottom) / 2);
  }
  word.edges = nearly_level ? edges : std::vector<double>{word.box.left};
}

}  // namespace

std::string levelled_copies(QPDF& pdf, QPDFPageObjectHelper page, const std::vector<double>& slants) {
  QPDF copies;
  copies.emptyPDF();
  copies.setSuppressWarnings(true);
  QPDFPageDocumentHelper pages(copies);
  for (std::size_t i = 0; i <= slants.size(); ++i) {
    const Kept kept{slants, i == 0 ? std::nullopt : std::optional<std::size_t>(i - 1)};
    pages.addPage(QPDFPageObjectHelper(copy_of(pdf, page, kept)), false);
  }
  QPDFWriter writer(copies);
  writer.setOutputMemory();
  writer.setStaticID(true);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

void put_back_aslant(std::vector<Word>& words, double slant, int rotation, double width, double height) {
  const double degrees = slant - rotation;
  const Turn turn(degrees, width, height);
  const bool nearly_level = std::abs(std::sin(radians(degrees))) < std::sin(radians(kNearlyLevel));
  for (Word& word : words) {
    put_back(word, turn, nearly_level);
  }
}

}  // namespace candour
