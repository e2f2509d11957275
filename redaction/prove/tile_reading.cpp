#include "redaction/prove/tile_reading.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/base/one_thread.h"
#include "pipeline/base/recogniser_loops.h"

namespace candour {
namespace {

constexpr const char* kDebianModels = "/usr/share/tesseract-ocr/5/tessdata";
constexpr double kReadingDpi = 300;
constexpr int kNearlyBlack = 96;
constexpr int kFrame = 12;             // pixels of paper round a tile that is read
constexpr int kLeastLetters = 2;       // fewer are specks

struct Window {
  int left, top, right, bottom;
};

Window inside(const Raster& picture, const Box& box) {
  const double k = picture.dpi / 72;
  return {std::max(0, static_cast<int>(std::ceil(box.left * k)) + 1), std::max(0, static_cast<int>(std::ceil(box.top * k)) + 1),
          std::min(picture.width, static_cast<int>(std::floor(box.right * k)) - 1),
          std::min(picture.height, static_cast<int>(std::floor(box.bottom * k)) - 1)};
}

// The label's letters, a little grown.
std::vector<Box> label_boxes(const Tile& tile, const std::vector<SeenGlyph>& glyphs, double slack) {
  std::vector<Box> boxes;
  for (const SeenGlyph& glyph : glyphs) {
    if (!tile.label.empty() && tile.box.contains(glyph.box.centre_x(), glyph.box.centre_y())) {
      boxes.push_back(grown(glyph.box, slack));
    }
  }
  return boxes;
}

template <class Visit>
void each_unlabelled(const Raster& picture, const Window& w, const std::vector<Box>& labels, Visit visit) {
  const double k = 72 / picture.dpi;
  for (int y = w.top; y < w.bottom; ++y) {
    for (int x = w.left; x < w.right; ++x) {
      const bool of_label = std::any_of(labels.begin(), labels.end(), [&](const Box& box) { return box.contains((x + 0.5) * k, (y + 0.5) * k); });
      if (!of_label) {
        visit(x, y, picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)]);
      }
    }
  }
}

bool looks_right(const Raster& picture, const Window& w, const std::vector<Box>& labels) {
  bool right = true;
  each_unlabelled(picture, w, labels, [&](int, int, int grey) { right = right && grey <= kNearlyBlack; });
  return right;
}

struct DestroyPix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};

// Light letters on black become dark ones on paper; what is the label's own is left out.
std::unique_ptr<Pix, DestroyPix> to_read(const Raster& picture, const Window& w, const std::vector<Box>& labels) {
  std::unique_ptr<Pix, DestroyPix> pix(pixCreate(w.right - w.left + 2 * kFrame, w.bottom - w.top + 2 * kFrame, 8));
  if (pix == nullptr) {
    throw Error(ExitCode::proof_failed, "a tile could not be read");
  }
  pixSetAll(pix.get());
  each_unlabelled(picture, w, labels, [&](int x, int y, int grey) {
    pixSetPixel(pix.get(), x - w.left + kFrame, y - w.top + kFrame, static_cast<l_uint32>(255 - grey));
  });
  return pix;
}

class Reader {
 public:
  Reader() {
    run_openmp_on_the_calling_thread();
    use_quick_recogniser_loops();
    const char* elsewhere = std::getenv("TESSDATA_PREFIX");
    if (engine_.Init(elsewhere != nullptr ? elsewhere : kDebianModels, "eng", tesseract::OEM_LSTM_ONLY) != 0) {
      throw Error(ExitCode::proof_failed, "Tesseract's English model is missing: install the package tesseract-ocr-eng");
    }
    engine_.SetPageSegMode(tesseract::PSM_SINGLE_BLOCK);
  }

  bool letters_in(Pix* pix) {
    engine_.SetImage(pix);
    engine_.SetSourceResolution(static_cast<int>(kReadingDpi));
    const std::unique_ptr<char[]> text(engine_.GetUTF8Text());
    const std::string read = text == nullptr ? std::string() : text.get();
    return std::count_if(read.begin(), read.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }) >= kLeastLetters;
  }

 private:
  tesseract::TessBaseAPI engine_;
};

Reader& reader() {
  static Reader engine;
  return engine;
}

}  // namespace

std::vector<ProofFailure> read_tiles(const ProofDocument& redacted, const RedactedPage& claim, const Raster& picture,
                                     const std::vector<SeenGlyph>& glyphs, int page) {
  std::vector<ProofFailure> failures;
  std::optional<Raster> fine;
  for (const Tile& tile : claim.tiles) {
    if (looks_right(picture, inside(picture, tile.box), label_boxes(tile, glyphs, 1.5 * 72 / picture.dpi))) {
      continue;
    }
    if (!fine) {
      fine = redacted.picture(page, kReadingDpi);
    }
    const std::vector<Box> labels = label_boxes(tile, glyphs, 0.4);
    const Window w = inside(*fine, tile.box);
    if (w.left < w.right && w.top < w.bottom && !looks_right(*fine, w, labels) && reader().letters_in(to_read(*fine, w, labels).get())) {
      failures.push_back({"tile", page, "words can be read in a tile"});
    }
  }
  return failures;
}

}  // namespace candour
