#include "extractors/ocr/orientation.h"

#include <tesseract/baseapi.h>

#include <cmath>

#include "extractors/image/pix.h"
#include "extractors/ocr/models.h"

namespace candour {
namespace {

constexpr float kSure = 2.0F;  // below it the detector guesses

}  // namespace

struct OrientationDetector::State {
  tesseract::TessBaseAPI engine;
  bool ready = false;
};

OrientationDetector::OrientationDetector() = default;
OrientationDetector::~OrientationDetector() = default;

std::optional<int> OrientationDetector::quarter_turns(const Raster& grey) {
  if (state_ == nullptr) {
    state_ = std::make_unique<State>();
    state_->ready = state_->engine.Init(model_folder(), "osd", tesseract::OEM_TESSERACT_ONLY) == 0;
    state_->engine.SetPageSegMode(tesseract::PSM_OSD_ONLY);
  }
  if (!state_->ready) {
    return std::nullopt;
  }
  const PixOwner pix = grey_pix_of(grey);
  state_->engine.SetImage(pix.get());
  state_->engine.SetSourceResolution(static_cast<int>(std::lround(grey.dpi)));
  int degrees = 0;
  float sureness = 0;
  const char* script = nullptr;
  float script_sureness = 0;
  const bool told = state_->engine.DetectOrientationScript(&degrees, &sureness, &script, &script_sureness);
  state_->engine.Clear();
  return told && sureness >= kSure ? std::optional<int>((4 - degrees / 90) % 4) : std::nullopt;
}

}  // namespace candour
