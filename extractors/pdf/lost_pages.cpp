#include "extractors/pdf/lost_pages.h"

#include <algorithm>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>

namespace candour {
namespace {

// A reference to an object that is not there reads as null.
bool is_lost(QPDFObjectHandle value) { return value.isIndirect() && value.isNull(); }

bool has_lost_contents(QPDFPageObjectHelper page) {
  QPDFObjectHandle contents = page.getObjectHandle().getKey("/Contents");
  if (!contents.isArray()) {
    return is_lost(contents);
  }
  const std::vector<QPDFObjectHandle> parts = contents.getArrayAsVector();
  return std::any_of(parts.begin(), parts.end(), is_lost);
}

bool has_lost_pictures(QPDFPageObjectHelper page) {
  QPDFObjectHandle resources = page.getAttribute("/Resources", false);
  if (is_lost(resources)) {
    return true;
  }
  QPDFObjectHandle pictures = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
  for (const std::string& name : pictures.isDictionary() ? pictures.getKeys() : std::set<std::string>()) {
    if (is_lost(pictures.getKey(name))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool has_lost_pages(QPDF& pdf, std::size_t pages) {
  QPDFObjectHandle claimed = pdf.getRoot().getKey("/Pages").getKey("/Count");
  if (claimed.isInteger() && claimed.getIntValue() > static_cast<long long>(pages)) {
    return true;
  }
  const std::vector<QPDFPageObjectHelper> found = QPDFPageDocumentHelper(pdf).getAllPages();
  const auto is_hole = [](QPDFPageObjectHelper page) { return !page.getObjectHandle().isDictionary(); };
  if (std::any_of(found.begin(), found.end(), is_hole)) {
    return true;
  }
  if (!pdf.anyWarnings()) {
    return false;   // whole as it stands; what dangles in it dangled for its maker too
  }
  for (const QPDFPageObjectHelper& page : found) {
    if (has_lost_contents(page) || has_lost_pictures(page)) {
      return true;
    }
  }
  for (const QPDFExc& warning : pdf.getWarnings()) {
    if (std::string(warning.what()).find("treating stream as empty") != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace candour
