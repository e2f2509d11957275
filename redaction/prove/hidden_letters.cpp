#include "redaction/prove/hidden_letters.h"

#include <algorithm>
#include <cmath>

#include "redaction/prove/glyph_order.h"

namespace candour {
namespace {

constexpr int kSameGrey = 12;
constexpr double kFineDpi = 120;
constexpr int kMostHidden = 1;       // more than in the original: a stop or a comma may shift between pixels

// Without the space above and below that no letter fills.
Box body_of(const SeenGlyph& glyph) {
  const Box& box = glyph.box;
  return glyph.quarter_turns % 2 == 0 ? Box{box.left, box.top + 0.2 * box.height(), box.right, box.bottom - 0.2 * box.height()}
                                      : Box{box.left + 0.2 * box.width(), box.top, box.right - 0.2 * box.width(), box.bottom};
}

bool shows(const SeenGlyph& glyph, const Raster& picture) {
  const double scale = picture.dpi / 72;
  const auto pixel = [](double value, int limit) { return std::clamp(static_cast<int>(std::lround(value)), 0, limit); };
  const Box body = body_of(glyph);
  const double beside = glyph.quarter_turns % 2 == 0 ? 1 : 0;   // pixels
  const int left = pixel(body.left * scale - beside, picture.width);
  const int right = pixel(body.right * scale + 1, picture.width);
  const int top = pixel(body.top * scale - (1 - beside), picture.height);
  const int bottom = pixel(body.bottom * scale + 1, picture.height);
  int least = 255;
  int most = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const int grey = picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)];
      least = std::min(least, grey);
      most = std::max(most, grey);
    }
  }
  return most - least > kSameGrey;
}

bool is_letter(const SeenGlyph& glyph) {
  return (glyph.letter >= U'0' && glyph.letter <= U'9') || (glyph.letter >= U'A' && glyph.letter <= U'Z') ||
         (glyph.letter >= U'a' && glyph.letter <= U'z') || glyph.letter >= 0xC0;
}

long hidden(const std::vector<SeenGlyph>& glyphs, const Raster& picture) {
  return std::count_if(glyphs.begin(), glyphs.end(), [&](const SeenGlyph& glyph) { return is_letter(glyph) && !shows(glyph, picture); });
}

}  // namespace

std::vector<ProofFailure> judge_hidden_letters(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job,
                                               const Raster& after, const std::vector<SeenGlyph>& staying) {
  const long now = job.claim.mode == PageMode::vector ? hidden(staying, after) : 0;
  if (now <= kMostHidden) {
    return {};
  }
  std::vector<SeenGlyph> stayed = original.glyphs(job.original_page);
  stayed.erase(std::remove_if(stayed.begin(), stayed.end(), [&](const SeenGlyph& glyph) { return in_any(glyph, job.marks); }), stayed.end());
  // A second look, fine and smooth: small letters may fall between the pixels of the first.
  const long before = hidden(stayed, original.picture(job.original_page, kFineDpi));
  if (hidden(staying, redacted.picture(job.redacted_page, kFineDpi)) <= before + kMostHidden) {
    return {};
  }
  return {{"hidden", job.redacted_page, "words that stay have come to lie under something"}};
}

}  // namespace candour
