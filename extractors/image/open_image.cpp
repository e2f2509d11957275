#include "extractors/image/open_image.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "extractors/image/exif.h"
#include "extractors/image/pix.h"

namespace candour {
namespace {

constexpr int kMostPages = 5000;
constexpr int kMostSide = 20000;           // pixels
constexpr double kMostPixels = 200e6;
constexpr double kA4Inches = 8.27;
constexpr int kJpegQuality = 90;

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

class ImageBook {
 public:
  ImageBook() : pages_(ptraCreate(0)) {}
  ~ImageBook() {
    l_int32 count = 0;
    ptraGetActualCount(pages_, &count);
    for (l_int32 i = 0; i < count; ++i) {
      auto* bytes = static_cast<L_BYTEA*>(ptraRemove(pages_, i, L_NO_COMPACTION));
      l_byteaDestroy(&bytes);
    }
    ptraDestroy(&pages_, FALSE, FALSE);
  }
  ImageBook(const ImageBook&) = delete;
  ImageBook& operator=(const ImageBook&) = delete;

  bool add(PixOwner pix) {
    pix.reset(pixRemoveAlpha(pix.get()));
    if (pix == nullptr) {
      return false;
    }
    const l_int32 type = pixGetDepth(pix.get()) == 1 ? L_G4_ENCODE : L_JPEG_ENCODE;
    if (type == L_JPEG_ENCODE && pixGetDepth(pix.get()) != 8 && pixGetDepth(pix.get()) != 32) {
      pix.reset(pixConvertTo8Or32(pix.get(), L_COPY, 0));
    } else if (pixGetColormap(pix.get()) != nullptr) {
      pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
    }
    l_uint8* data = nullptr;
    size_t size = 0;
    if (pix == nullptr || pixConvertToPdfData(pix.get(), type, kJpegQuality, &data, &size, 0, 0, resolution(pix.get()),
                                              "", nullptr, 0) != 0) {
      return false;
    }
    ptraAdd(pages_, l_byteaInitFromMem(data, size));
    lept_free(data);
    ++count_;
    return true;
  }

  int count() const { return count_; }

  std::string finish() const {
    l_uint8* data = nullptr;
    size_t size = 0;
    if (ptraConcatenatePdfToData(pages_, nullptr, &data, &size) != 0) {
      return {};
    }
    std::string pdf(reinterpret_cast<char*>(data), size);
    lept_free(data);
    return pdf;
  }

 private:
  static l_int32 resolution(Pix* pix) {
    const l_int32 stated = pixGetXRes(pix);
    const bool sane = stated >= 50 && stated <= 1200 && pixGetWidth(pix) / stated <= 60;
    return sane ? stated : std::max(1, static_cast<int>(std::lround(pixGetWidth(pix) / kA4Inches)));
  }

  L_PTRA* pages_;
  int count_ = 0;
};

Outcome read_tiff(std::string_view bytes, ImageBook& book) {
  size_t offset = 0;
  do {
    PixOwner pix(pixReadMemFromMultipageTiff(data_of(bytes), bytes.size(), &offset));
    if (pix == nullptr) {
      return Outcome::damaged;
    }
    if (too_large(pix.get()) || book.count() >= kMostPages) {
      return Outcome::too_large;
    }
    if (!book.add(std::move(pix))) {
      return Outcome::damaged;
    }
  } while (offset != 0);
  return Outcome::done;
}

Outcome read_single(std::string_view bytes, FileKind kind, ImageBook& book) {
  PixOwner pix(pixReadMem(data_of(bytes), bytes.size()));
  if (pix == nullptr) {
    return Outcome::damaged;
  }
  if (too_large(pix.get())) {
    return Outcome::too_large;
  }
  if (kind == FileKind::jpeg) {
    pix = turned_by_exif(std::move(pix), exif_orientation(bytes));
  }
  return book.add(std::move(pix)) ? Outcome::done : Outcome::damaged;
}

}  // namespace

OpenedDocument open_image(std::string_view bytes, FileKind kind) {
  silence_leptonica();
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  const OpenedDocument large = refusal("limit", "This image is larger than is read at once. Scan it again at 300 dpi.");
  if (header_too_large(bytes)) {
    return large;
  }
  ImageBook book;
  const Outcome outcome = kind == FileKind::tiff ? read_tiff(bytes, book) : read_single(bytes, kind, book);
  if (outcome == Outcome::too_large) {
    return large;
  }
  OpenedDocument opened;
  opened.pdf = outcome == Outcome::done ? book.finish() : std::string();
  if (opened.pdf.empty()) {
    return refusal("damaged", "This image is damaged. Ask for another copy, scan it again, or withhold it.");
  }
  opened.status = DocumentStatus::read;
  opened.pages = book.count();
  for (std::string& text : kind == FileKind::jpeg ? jpeg_texts(bytes) : std::vector<std::string>()) {
    opened.texts.push_back({"exif", 0, std::move(text), false});
  }
  return opened;
}

}  // namespace candour
