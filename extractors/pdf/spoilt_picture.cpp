#include "extractors/pdf/spoilt_picture.h"

#include <algorithm>
#include <exception>
#include <string>

namespace candour {
namespace {

constexpr int kPlainWithin = 3;   // grey levels that smoothing leaves at the page's edge

bool names(QPDFObjectHandle filter, const std::string& wanted) {
  if (filter.isName()) {
    return filter.getName() == wanted;
  }
  const std::vector<QPDFObjectHandle> filters = filter.isArray() ? filter.getArrayAsVector() : std::vector<QPDFObjectHandle>();
  return std::any_of(filters.begin(), filters.end(), [&](QPDFObjectHandle one) { return one.isName() && one.getName() == wanted; });
}

bool is_spoilt(QPDFObjectHandle picture) {
  QPDFObjectHandle filter = picture.getDict().getKey("/Filter");
  if (names(filter, "/JBIG2Decode") || names(filter, "/JPXDecode")) {
    return true;
  }
  if (names(filter, "/CCITTFaxDecode")) {
    return false;
  }
  try {
    return picture.getStreamData(qpdf_dl_all)->getSize() == 0;
  } catch (const std::exception&) {
    return true;
  }
}

}  // namespace

bool is_plain_sheet(const Raster& raster) {
  const auto [least, most] = std::minmax_element(raster.pixels.begin(), raster.pixels.end());
  return least == raster.pixels.end() || static_cast<int>(*most) - static_cast<int>(*least) <= kPlainWithin;
}

bool has_spoilt_picture(QPDFPageObjectHelper page) {
  bool spoilt = false;
  page.forEachImage(true, [&](QPDFObjectHandle& picture, QPDFObjectHandle&, const std::string&) { spoilt = spoilt || is_spoilt(picture); });
  return spoilt;
}

}  // namespace candour
