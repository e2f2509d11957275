#include "extractors/pdf/page_content.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace candour {
namespace {

constexpr int kDeepestForm = 6;
constexpr double kLeastPicture = 16;   // pixels of height, three times as many of width: a line of small print

struct State {
  TextDirection direction;
  int text_mode = 0;
};

class Watcher : public QPDFObjectHandle::ParserCallbacks {
 public:
  Watcher(QPDFObjectHandle resources, State state, PageContent& content, double page_area, int depth)
      : resources_(std::move(resources)), state_(state), content_(content), page_area_(page_area), depth_(depth) {}

  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    run(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  void run(const std::string& name) {
    static const std::set<std::string> kAreas = {"f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI"};
    content_.paints_areas = content_.paints_areas || kAreas.count(name) != 0;
    state_.direction.follow(name, operands_);
    if (name == "q") {
      modes_.push_back(state_.text_mode);
    } else if (name == "Q" && !modes_.empty()) {
      state_.text_mode = modes_.back();
      modes_.pop_back();
    } else if (name == "Tr" && !operands_.empty()) {
      state_.text_mode = static_cast<int>(number(0));
    } else if (shows_text(name)) {
      const long bytes = shown_bytes();
      (state_.text_mode == 3 ? content_.invisible_text : content_.visible_text) += bytes;
      content_.slants.add(state_.direction.degrees(), bytes);
    } else if (name == "Do" && !operands_.empty() && operands_.back().isName()) {
      draw(operands_.back().getName());
    } else if (name == "BDC" && !operands_.empty()) {
      content_.says_otherwise = content_.says_otherwise || has_replacement(operands_.back());
    } else if ((name == "scn" || name == "SCN") && !operands_.empty() && operands_.back().isName()) {
      paint_with(resource("/Pattern", operands_.back().getName()));
    }
  }

  QPDFObjectHandle resource(const char* category, const std::string& name) {
    QPDFObjectHandle all = resources_.isDictionary() ? resources_.getKey(category) : QPDFObjectHandle::newNull();
    return all.isDictionary() ? all.getKey(name) : QPDFObjectHandle::newNull();
  }

  bool has_replacement(QPDFObjectHandle properties) {
    QPDFObjectHandle said = properties.isName() ? resource("/Properties", properties.getName()) : properties;
    return said.isDictionary() && said.hasKey("/ActualText");
  }

  // Of a tiling pattern: its cell shows words, or a picture that has room for some.
  void paint_with(QPDFObjectHandle pattern) {
    if (!pattern.isStream() || content_.paints_words || depth_ >= kDeepestForm) {
      return;
    }
    PageContent cell;
    QPDFObjectHandle own = pattern.getDict().getKey("/Resources");
    Watcher watcher(own.isDictionary() ? own : resources_, {}, cell, 1, depth_ + 1);
    QPDFObjectHandle::parseContentStream(pattern, &watcher);
    content_.says_otherwise = content_.says_otherwise || cell.says_otherwise;
    content_.paints_words = cell.visible_text > 0 || cell.paints_words || cell.largest_picture >= kLeastPicture;
  }

  double number(std::size_t index) { return operands_[index].getNumericValue(); }

  long shown_bytes() {
    long bytes = 0;
    for (QPDFObjectHandle operand : operands_) {
      if (operand.isString()) {
        bytes += static_cast<long>(operand.getStringValue().size());
      } else if (operand.isArray()) {
        for (QPDFObjectHandle part : operand.getArrayAsVector()) {
          bytes += part.isString() ? static_cast<long>(part.getStringValue().size()) : 0;
        }
      }
    }
    return bytes;
  }

  void draw(const std::string& name) {
    QPDFObjectHandle objects = resources_.isDictionary() ? resources_.getKey("/XObject") : resources_;
    QPDFObjectHandle object = objects.isDictionary() ? objects.getKey(name) : objects;
    if (!object.isStream()) {
      return;
    }
    if (object.isImage(false)) {
      add_image(object);
    } else if (object.isFormXObject() && depth_ < kDeepestForm) {
      enter(object);
    }
  }

  void add_image(QPDFObjectHandle image) {
    content_.paints_areas = true;
    const QPDFMatrix& m = state_.direction.matrix();
    const double share = std::abs(m.a * m.d - m.b * m.c) / std::max(1.0, page_area_);
    const double width = std::hypot(m.a, m.b);
    QPDFObjectHandle pixels = image.getDict().getKey("/Width");
    QPDFObjectHandle rows = image.getDict().getKey("/Height");
    if (pixels.isInteger() && rows.isInteger()) {
      content_.largest_picture = std::max(content_.largest_picture, std::min(pixels.getNumericValue() / 3, rows.getNumericValue()));
    }
    const double dpi = pixels.isInteger() && width > 0 ? pixels.getNumericValue() * 72 / width : 0;
    content_.image_share += share;
    if (share > largest_) {
      largest_ = share;
      content_.image_dpi = dpi;
    }
  }

  void enter(QPDFObjectHandle form) {
    State inner = state_;
    inner.direction.enter_form(form);
    QPDFObjectHandle own = form.getDict().getKey("/Resources");
    Watcher watcher(own.isDictionary() ? own : resources_, inner, content_, page_area_, depth_ + 1);
    QPDFPageObjectHelper(form).parseContents(&watcher);
  }

  QPDFObjectHandle resources_;
  State state_;
  PageContent& content_;
  double page_area_;
  int depth_;
  double largest_ = 0;
  std::vector<int> modes_;
  std::vector<QPDFObjectHandle> operands_;
};

}  // namespace

PageContent look_at(QPDFPageObjectHelper page) {
  PageContent content;
  const auto box = page.getCropBox().getArrayAsRectangle();
  const double area = std::abs((box.urx - box.llx) * (box.ury - box.lly));
  Watcher watcher(page.getAttribute("/Resources", false), {}, content, area, 0);
  page.parseContents(&watcher);
  content.image_share = std::min(1.0, content.image_share);
  return content;
}

}  // namespace candour
