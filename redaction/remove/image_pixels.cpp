#include "redaction/remove/image_pixels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "redaction/remove/content.h"
#include "redaction/remove/picture_samples.h"

namespace candour {
namespace {

constexpr int kRing = 2;              // pixels round a place whose commonest colour it takes

enum class Role { picture, drawn_stencil, alpha, stencil_mask };

struct PixelRect {
  int left, top, right, bottom;       // the latter two beyond the last
};

PixelRect pixels_of(const PicturePlace& place, int width, int height) {
  const auto clamped = [](double value, int most) { return std::clamp(static_cast<int>(std::clamp(value, -1e6, 1e6)), 0, most); };
  return {clamped(std::floor(place.left * width) - 1, width), clamped(std::floor(place.top * height) - 1, height),
          clamped(std::ceil(place.right * width) + 1, width), clamped(std::ceil(place.bottom * height) + 1, height)};
}

bool is_plain(const PictureSamples& samples, const PixelRect& r) {
  for (int y = r.top; y < r.bottom; ++y) {
    for (int x = r.left; x < r.right; ++x) {
      if (samples.at(x, y) != samples.at(r.left, r.top)) {
        return false;
      }
    }
  }
  return true;
}

// Of the pixels just outside: nothing of what stood inside enters.
Sample commonest_round(const PictureSamples& samples, const PixelRect& r, const Sample& otherwise) {
  std::map<Sample, int> counts;
  for (int y = std::max(0, r.top - kRing); y < std::min(samples.height, r.bottom + kRing); ++y) {
    for (int x = std::max(0, r.left - kRing); x < std::min(samples.width, r.right + kRing); ++x) {
      if (y < r.top || y >= r.bottom || x < r.left || x >= r.right) {
        ++counts[samples.at(x, y)];
      }
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? otherwise : most->first;
}

// What `Fill::black` puts: black in a picture, no ink in a stencil, opaque in a mask.
Sample black_for(Role role, PictureSamples& samples, QPDFObjectHandle dictionary) {
  const auto low = static_cast<std::uint8_t>(samples.inverted ? samples.highest() : 0);
  const auto high = static_cast<std::uint8_t>(samples.highest() - low);
  switch (role) {
    case Role::drawn_stencil: return {high, 0, 0};
    case Role::alpha: return {high, 0, 0};
    case Role::stencil_mask: return {low, 0, 0};
    default: return black_of(samples, dictionary);
  }
}

bool paint(PictureSamples& samples, const std::vector<PicturePlace>& places, Role role, QPDFObjectHandle dictionary) {
  const bool any_black = std::any_of(places.begin(), places.end(), [](const PicturePlace& p) { return p.fill == Fill::black; });
  const Sample black = any_black ? black_for(role, samples, dictionary) : Sample{};
  bool changed = false;
  for (const PicturePlace& place : places) {
    const PixelRect r = pixels_of(place, samples.width, samples.height);
    if (r.left >= r.right || r.top >= r.bottom || (place.fill == Fill::plain && is_plain(samples, r))) {
      continue;
    }
    const Sample sample = place.fill == Fill::black ? black : commonest_round(samples, r, Sample{});
    for (int y = r.top; y < r.bottom; ++y) {
      for (int x = r.left; x < r.right; ++x) {
        samples.put(x, y, sample);
      }
    }
    changed = true;
  }
  return changed;
}

// What a picture that leaves may say of itself.
QPDFObjectHandle own_dictionary(QPDFObjectHandle from) {
  static const std::set<std::string> kKept = {"/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent",
                                              "/Intent", "/ImageMask", "/Mask", "/Decode", "/Interpolate", "/SMask"};
  QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
  for (const std::string& key : from.getKeys()) {
    if (kKept.count(key) != 0) {
      out.replaceKey(key, from.getKey(key));
    }
  }
  return out;
}

QPDFObjectHandle painted(QPDF& pdf, QPDFObjectHandle picture, const std::vector<PicturePlace>& places, Role role);

// The masks of a picture, painted too; true when one changed.
bool paint_masks(QPDF& pdf, QPDFObjectHandle dictionary, const std::vector<PicturePlace>& places, bool jpeg) {
  bool changed = false;
  for (const auto& [key, role] : {std::pair{"/SMask", Role::alpha}, std::pair{"/Mask", Role::stencil_mask}}) {
    QPDFObjectHandle mask = dictionary.getKey(key);
    if (mask.isStream()) {
      QPDFObjectHandle done = painted(pdf, mask, places, role);
      changed = changed || done.getObjGen() != mask.getObjGen();
      dictionary.replaceKey(key, done);
    } else if (mask.isArray() && jpeg) {
      throw NeedsRaster("a picture under a mark is cut out by its colours");
    }
  }
  return changed;
}

QPDFObjectHandle painted(QPDF& pdf, QPDFObjectHandle picture, const std::vector<PicturePlace>& places, Role role) {
  QPDFObjectHandle dictionary = own_dictionary(picture.getDict());
  QPDFObjectHandle in_data = picture.getDict().getKey("/SMaskInData");
  if (picture.getDict().hasKey("/Matte") || (in_data.isInteger() && in_data.getIntValue() != 0)) {
    throw NeedsRaster("a picture's mask under a mark is not understood");
  }
  PictureSamples samples = read_samples(picture);
  if ((role == Role::alpha && (samples.channels != 1 || samples.palette_channels != 0)) || (role == Role::stencil_mask && !samples.stencil)) {
    throw NeedsRaster("a picture's mask under a mark is not understood");
  }
  const Role own = role == Role::picture && samples.stencil ? Role::drawn_stencil : role;
  const bool masks_changed = role == Role::picture && paint_masks(pdf, dictionary, places, samples.jpeg);
  if (!paint(samples, places, own, dictionary) && !masks_changed) {
    return picture;
  }
  return write_samples(pdf, samples, dictionary);
}

}  // namespace

QPDFObjectHandle painted_picture(QPDF& pdf, QPDFObjectHandle picture, const std::vector<PicturePlace>& places) {
  return painted(pdf, picture, places, Role::picture);
}

}  // namespace candour
