#include "extractors/pdf/form_values.h"

#include <algorithm>
#include <memory>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>
#include <vector>

#include "pipeline/typeset/page_author.h"

namespace candour {
namespace {

bool beyond_ascii(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
}

constexpr double kInset = 2;
constexpr double kLeading = 1.2;
constexpr int kMultiline = 1 << 12;   // of a text field's flags

std::vector<std::string> lines_in(const std::string& value) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\r' || value[i] == '\n') {
      i += value.compare(i, 2, "\r\n") == 0 ? 1U : 0U;
      lines.emplace_back();
    } else {
      lines.back().push_back(value[i]);
    }
  }
  return lines;
}

// The lines cut at spaces where they are wider than the box; a longer word stays whole.
std::vector<std::string> wrapped(const PageAuthor& author, const std::vector<std::string>& lines, double size, double width) {
  std::vector<std::string> out;
  for (const std::string& line : lines) {
    out.emplace_back();
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t space = std::min(line.find(' ', at), line.size());
      const std::string word = line.substr(at, space - at);
      const std::string longer = out.back().empty() ? word : out.back() + " " + word;
      const bool fits = out.back().empty() || author.text_width(size, FontStyle::regular, longer) <= width;
      fits ? void(out.back() = longer) : void(out.push_back(word));
      at = space + 1;
    }
  }
  return out;
}

// From the top of the box, in the largest size in which all of it fits: small beats cut off.
void draw_lines(PageAuthor& author, const std::string& value, double width, double height) {
  const std::vector<std::string> given = lines_in(value);
  double size = 12;
  std::vector<std::string> lines;
  for (bool fits = false; !fits; size *= fits ? 1 : 0.92) {
    lines = wrapped(author, given, size, width - 2 * kInset);
    double widest = 0;
    for (const std::string& line : lines) {
      widest = std::max(widest, author.text_width(size, FontStyle::regular, line));
    }
    fits = size < 1 || (widest <= width - 2 * kInset && static_cast<double>(lines.size()) * size * kLeading <= height - kInset);
  }
  double baseline = kInset / 2 + size;
  for (const std::string& line : lines) {
    author.text(kInset, baseline, size, FontStyle::regular, line);
    baseline += size * kLeading;
  }
}

void draw_line(PageAuthor& author, const std::string& value, double width, double height) {
  double size = std::clamp(height * 0.7, 4.0, 12.0);
  const double natural = author.text_width(size, FontStyle::regular, value);
  if (natural > width - 2 * kInset && natural > 0) {
    size = std::max(1.0, size * (width - 2 * kInset) / natural);  // small beats cut off
  }
  author.text(kInset, height / 2 + size * 0.35, size, FontStyle::regular, value);
}

// A form XObject of the rectangle's size that shows the value.
QPDFObjectHandle appearance(QPDF& pdf, const std::string& value, bool multiline, const QPDFObjectHandle::Rectangle& rectangle) {
  const double width = std::max(1.0, rectangle.urx - rectangle.llx);
  const double height = std::max(1.0, rectangle.ury - rectangle.lly);
  PageAuthor author;
  author.begin_page(width, height);
  multiline ? draw_lines(author, value, width, height) : draw_line(author, value, width, height);
  const std::string bytes = author.finish();
  QPDF small;
  small.setImmediateCopyFrom(true);
  small.processMemoryFile("form value", bytes.data(), bytes.size());
  QPDFObjectHandle drawn = QPDFPageDocumentHelper(small).getAllPages().at(0).getFormXObjectForPage();
  return pdf.copyForeignObject(drawn);
}

}  // namespace

void typeset_form_values(QPDF& pdf, bool all_new) {
  QPDFAcroFormDocumentHelper form(pdf);
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    for (QPDFAnnotationObjectHelper& widget : form.getWidgetAnnotationsForPage(page)) {
      QPDFFormFieldObjectHelper field = form.getFieldForAnnotation(widget);
      const std::string value = field.isText() || field.isChoice() ? field.getValueAsString() : std::string();
      const bool multiline = (field.isText() && (field.getFlags() & kMultiline) != 0) || value.find_first_of("\r\n") != std::string::npos;
      const bool undrawn = all_new || widget.getAppearanceStream("/N").isNull();
      if (!beyond_ascii(value) && !(multiline && undrawn && !value.empty())) {
        continue;
      }
      QPDFObjectHandle states = QPDFObjectHandle::newDictionary();
      states.replaceKey("/N", appearance(pdf, value, multiline, widget.getRect()));
      widget.getObjectHandle().replaceKey("/AP", states);
    }
  }
}

}  // namespace candour
