#include "extractors/pdf/form_values.h"

#include <algorithm>
#include <memory>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "pipeline/typeset/page_author.h"

namespace candour {
namespace {

bool beyond_ascii(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
}

// A form XObject of the rectangle's size that shows the value.
QPDFObjectHandle appearance(QPDF& pdf, const std::string& value, const QPDFObjectHandle::Rectangle& rectangle) {
  const double width = std::max(1.0, rectangle.urx - rectangle.llx);
  const double height = std::max(1.0, rectangle.ury - rectangle.lly);
  PageAuthor author;
  author.begin_page(width, height);
  double size = std::clamp(height * 0.7, 4.0, 12.0);
  const double natural = author.text_width(size, FontStyle::regular, value);
  if (natural > width - 4 && natural > 0) {
    size = std::max(1.0, size * (width - 4) / natural);  // small beats cut off
  }
  author.text(2, height / 2 + size * 0.35, size, FontStyle::regular, value);
  const std::string bytes = author.finish();
  QPDF small;
  small.setImmediateCopyFrom(true);
  small.processMemoryFile("form value", bytes.data(), bytes.size());
  QPDFObjectHandle drawn = QPDFPageDocumentHelper(small).getAllPages().at(0).getFormXObjectForPage();
  return pdf.copyForeignObject(drawn);
}

}  // namespace

void typeset_form_values(QPDF& pdf) {
  QPDFAcroFormDocumentHelper form(pdf);
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    for (QPDFAnnotationObjectHelper& widget : form.getWidgetAnnotationsForPage(page)) {
      QPDFFormFieldObjectHelper field = form.getFieldForAnnotation(widget);
      const std::string value = field.isText() || field.isChoice() ? field.getValueAsString() : std::string();
      if (!beyond_ascii(value)) {
        continue;
      }
      QPDFObjectHandle states = QPDFObjectHandle::newDictionary();
      states.replaceKey("/N", appearance(pdf, value, widget.getRect()));
      widget.getObjectHandle().replaceKey("/AP", states);
    }
  }
}

}  // namespace candour
