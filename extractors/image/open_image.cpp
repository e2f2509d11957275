#include "extractors/image/open_image.h"

#include <vector>

#include "extractors/image/exif.h"
#include "extractors/image/heic.h"
#include "extractors/image/image_pdf.h"
#include "extractors/image/pix.h"
#include "extractors/image/single_picture.h"

namespace candour {
namespace {

constexpr int kMostPages = 5000;
constexpr int kMostSide = 20000;           // pixels
constexpr double kMostPixels = 200e6;

enum class Outcome { done, damaged, too_large };

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

const l_uint8* data_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

bool too_large(Pix* pix) {
  const double pixels = static_cast<double>(pixGetWidth(pix)) * pixGetHeight(pix);
  return pixGetWidth(pix) > kMostSide || pixGetHeight(pix) > kMostSide || pixels > kMostPixels;
}

// Reading only the header keeps a bomb from being unpacked.
bool header_too_large(std::string_view bytes) {
  l_int32 format = 0;
  l_int32 width = 0;
  l_int32 height = 0;
  if (pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, nullptr, nullptr, nullptr) != 0) {
    return false;
  }
  return width > kMostSide || height > kMostSide || static_cast<double>(width) * height > kMostPixels;
}

// Each begins with a descriptor behind a control block; counted only to say that there is more than one.
int pictures_in_gif(std::string_view bytes) {
  int pictures = 0;
  for (std::size_t at = bytes.find("\x21\xF9\x04"); at != std::string_view::npos; at = bytes.find("\x21\xF9\x04", at + 1)) {
    ++pictures;
  }
  return pictures;
}

PixOwner turned_by_exif(PixOwner pix, int orientation) {
  static constexpr int kQuarters[] = {0, 0, 0, 2, 2, 1, 1, 3, 3};
  static constexpr bool kMirrored[] = {false, false, true, false, true, true, false, true, false};
  const auto index = static_cast<std::size_t>(orientation);
  if (kMirrored[index]) {
    pix.reset(pixFlipLR(nullptr, pix.get()));
  }
  if (kQuarters[index] != 0) {
    pix.reset(pixRotateOrth(pix.get(), kQuarters[index]));
  }
  return pix;
}

Outcome read_tiff(std::string_view bytes, ImagePdf& book) {
  size_t offset = 0;
  do {
    PixOwner pix(pixReadMemFromMultipageTiff(data_of(bytes), bytes.size(), &offset));
    if (pix == nullptr) {
      return Outcome::damaged;
    }
    if (too_large(pix.get()) || book.pages() >= kMostPages) {
      return Outcome::too_large;
    }
    if (!book.add(std::move(pix))) {
      return Outcome::damaged;
    }
  } while (offset != 0);
  return Outcome::done;
}

// Upright, as its maker says; null when it is damaged.
PixOwner single_picture(std::string_view bytes, FileKind kind) {
  PixOwner pix = kind == FileKind::heic ? pix_of_heic(bytes, kMostSide) : PixOwner(pixReadMem(data_of(bytes), bytes.size()));
  return pix == nullptr || too_large(pix.get()) || kind != FileKind::jpeg ? std::move(pix) : turned_by_exif(std::move(pix), exif_orientation(bytes));
}

Outcome read_single(std::string_view bytes, FileKind kind, ImagePdf& book) {
  PixOwner pix = single_picture(bytes, kind);
  if (pix == nullptr) {
    return Outcome::damaged;
  }
  if (too_large(pix.get())) {
    return Outcome::too_large;
  }
  return book.add(std::move(pix)) ? Outcome::done : Outcome::damaged;
}

}  // namespace

PixOwner pix_of_picture(std::string_view bytes, FileKind kind) {
  silence_leptonica();
  PixOwner pix(kind != FileKind::heic && header_too_large(bytes) ? nullptr : single_picture(bytes, kind).release());
  return pix == nullptr || too_large(pix.get()) ? nullptr : std::move(pix);
}

OpenedDocument open_image(std::string_view bytes, FileKind kind) {
  silence_leptonica();
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  OpenedDocument large = refusal("limit", "This image is larger than is read at once. Scan it again at 300 dpi.");
  if (kind != FileKind::heic && header_too_large(bytes)) {
    return large;
  }
  ImagePdf book;
  const Outcome outcome = kind == FileKind::tiff ? read_tiff(bytes, book) : read_single(bytes, kind, book);
  if (outcome == Outcome::too_large) {
    return large;
  }
  OpenedDocument opened;
  opened.pixels_wide = book.first_width();
  opened.pixels_high = book.first_height();
  opened.pdf = outcome == Outcome::done ? book.finish() : std::string();
  if (opened.pdf.empty()) {
    return refusal("damaged", "This image is damaged. Ask for another copy, scan it again, or withhold it.");
  }
  opened.status = DocumentStatus::read;
  opened.pages = book.pages();
  if (kind == FileKind::gif && pictures_in_gif(bytes) > 1) {
    opened.advice = "This picture moves; only its first frame is shown.";
  }
  for (std::string& text : kind == FileKind::jpeg ? jpeg_texts(bytes) : std::vector<std::string>()) {
    opened.texts.push_back({"exif", 0, std::move(text), false});
  }
  return opened;
}

}  // namespace candour
