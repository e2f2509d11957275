#include "redaction/remove/inline_image.h"

#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

namespace candour {
namespace {

// A colour space's own name would have to be looked up, and in a form not in the page's resources.
void refuse_named_colours(const Operation& drawing) {
  static const std::set<std::string> kOwn = {"/G", "/RGB", "/CMYK", "/I", "/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Indexed"};
  for (std::size_t i = 0; i + 2 < drawing.operands.size(); i += 2) {
    QPDFObjectHandle key = drawing.operands[i];
    QPDFObjectHandle value = drawing.operands[i + 1];
    const bool colours = key.isName() && (key.getName() == "/CS" || key.getName() == "/ColorSpace");
    if (colours && value.isName() && kOwn.count(value.getName()) == 0) {
      throw NeedsRaster("a picture's colours under a mark are not understood");
    }
  }
}

}  // namespace

QPDFObjectHandle inline_picture(QPDF& pdf, const Operation& drawing) {
  refuse_named_colours(drawing);
  QPDFObjectHandle form = pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, write_operation(drawing)));
  form.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
  form.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
  form.getDict().replaceKey("/BBox", QPDFObjectHandle::parse("[0 0 1 1]"));
  form.getDict().replaceKey("/Resources", QPDFObjectHandle::newDictionary());
  QPDFPageObjectHelper(form).externalizeInlineImages(0, true);
  QPDFObjectHandle objects = form.getDict().getKey("/Resources").getKey("/XObject");
  if (!objects.isDictionary() || objects.getKeys().size() != 1 || !objects.getKey(*objects.getKeys().begin()).isImage(false)) {
    throw NeedsRaster("an inline picture under a mark is not understood");
  }
  return objects.getKey(*objects.getKeys().begin());
}

}  // namespace candour
