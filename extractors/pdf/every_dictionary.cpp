#include "extractors/pdf/every_dictionary.h"

namespace candour {
namespace {

constexpr int kDeepest = 40;   // of what is written inside one object

void walk(QPDFObjectHandle object, const std::function<void(QPDFObjectHandle)>& visit, int depth) {
  if (depth > kDeepest) {
    return;
  }
  const auto inner = [&](const QPDFObjectHandle& kid) {
    if (!kid.isIndirect()) {
      walk(kid, visit, depth + 1);
    }
  };
  if (object.isStream()) {
    walk(object.getDict(), visit, depth + 1);
  } else if (object.isArray()) {
    for (const QPDFObjectHandle& kid : object.aitems()) {
      inner(kid);
    }
  } else if (object.isDictionary()) {
    visit(object);
    for (const std::string& key : object.getKeys()) {
      inner(object.getKey(key));
    }
  }
}

}  // namespace

void for_every_dictionary(QPDF& pdf, const std::function<void(QPDFObjectHandle)>& visit) {
  for (const QPDFObjectHandle& object : pdf.getAllObjects()) {
    walk(object, visit, 0);
  }
}

}  // namespace candour
