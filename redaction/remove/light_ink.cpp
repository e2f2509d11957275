#include "redaction/remove/light_ink.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr int kStandsOut = 20;         // grey levels from the ground, 8 % of the tone
constexpr int kStandsOutNearInk = 40;  // as far as ringing reaches, which is fainter than that
constexpr int kStandsOutOfBlack = 60;  // black is less even than paper
constexpr l_int32 kSoftEdge = 5;       // pixels: a letter's edge and as much on the other side of it
constexpr l_int32 kRinging = 17;       // pixels: a JPEG's block on both sides
constexpr double kSpeck = 1.0 / 36;    // inches, 2 points: smaller marks are specks
constexpr int kPatch = 48;             // pixels
constexpr double kLeastGround =
    0.2;  // of a patch's pixels within kEven levels of the commonest, for that to be its ground
constexpr int kEven = 8;
constexpr int kNoGround = -1;

using PixPointer = std::unique_ptr<Pix, void (*)(Pix*)>;

PixPointer owned(Pix* pix) {
  require(pix != nullptr, "no memory for a page image");
  return {pix, [](Pix* p) { pixDestroy(&p); }};
}

const l_uint32* line_of(Pix* pix, int y) {
  return pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
}

// One side of the division in black and white, and what stands out from its ground there: ink from paper, or
// light from black.
class Side {
 public:
  Side(Pix* grey, Pix* binary, bool paper)
      : grey_(grey),
        binary_(binary),
        other_side_(paper ? 1 : 0),
        across_((pixGetWidth(grey) + kPatch - 1) / kPatch),
        down_((pixGetHeight(grey) + kPatch - 1) / kPatch) {
    for (int row = 0; row < down_; ++row) {
      for (int column = 0; column < across_; ++column) {
        grounds_.push_back(ground_of(column * kPatch, row * kPatch));
      }
    }
  }

  bool has_marks(double dpi) const {
    const PixPointer marks = marks_apart();
    const l_int32 least = std::max(3, static_cast<l_int32>(dpi * kSpeck));
    Boxa* boxes = pixConnCompBB(marks.get(), 8);
    bool found = false;
    for (l_int32 i = 0; boxes != nullptr && i < boxaGetCount(boxes) && !found; ++i) {
      l_int32 width = 0;
      l_int32 height = 0;
      boxaGetBoxGeometry(boxes, i, nullptr, nullptr, &width, &height);
      found = std::max(width, height) >= least;
    }
    boxaDestroy(&boxes);
    return found;
  }

 private:
  // The commonest level of the patch on this side, where enough is near it.
  int ground_of(int left, int top) const {
    std::vector<int> counts(256);
    int all = 0;
    for (int y = top; y < std::min(top + kPatch, pixGetHeight(grey_)); ++y) {
      for (int x = left; x < std::min(left + kPatch, pixGetWidth(grey_)); ++x) {
        ++all;
        if (GET_DATA_BIT(line_of(binary_, y), x) != other_side_) {
          ++counts[static_cast<std::size_t>(GET_DATA_BYTE(line_of(grey_, y), x))];
        }
      }
    }
    const auto commonest = std::max_element(counts.begin(), counts.end());
    int near = 0;
    for (auto at = commonest - std::min<std::ptrdiff_t>(kEven, commonest - counts.begin());
         at != counts.end() && at <= commonest + kEven; ++at) {
      near += *at;
    }
    return near < kLeastGround * all ? kNoGround : static_cast<int>(commonest - counts.begin());
  }

  // The patch's ground, or a neighbour's that is further from the other side: a tone that fills a patch is no
  // ground of its own.
  int ground_round(int column, int row) const {
    int ground = kNoGround;
    for (const auto& [x, y] : {std::pair(0, 0), {-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
      if (column + x < 0 || column + x >= across_ || row + y < 0 || row + y >= down_) {
        continue;
      }
      const int there = grounds_[static_cast<std::size_t>((row + y) * across_ + column + x)];
      const bool purer = other_side_ == 1 ? there > ground : there < ground;
      ground = there != kNoGround && (ground == kNoGround || purer) ? there : ground;
    }
    return ground;
  }

  // Black where something stands out.
  PixPointer marks_apart() const {
    const PixPointer other = other_side_ == 1 ? owned(pixClone(binary_)) : owned(pixInvert(nullptr, binary_));
    const PixPointer edges = owned(pixDilateBrick(nullptr, other.get(), kSoftEdge, kSoftEdge));
    const PixPointer ringing = owned(pixDilateBrick(nullptr, other.get(), kRinging, kRinging));
    PixPointer marks = owned(pixCreate(pixGetWidth(grey_), pixGetHeight(grey_), 1));
    int ground = kNoGround;
    for (int y = 0; y < pixGetHeight(grey_); ++y) {
      l_uint32* line = pixGetData(marks.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(marks.get());
      for (int x = 0; x < pixGetWidth(grey_); ++x) {
        if (x % kPatch == 0) {
          ground = ground_round(x / kPatch, y / kPatch);
        }
        const bool near = GET_DATA_BIT(line_of(ringing.get(), y), x) != 0;
        if (GET_DATA_BIT(line_of(edges.get(), y), x) == 0 &&
            stands_out(GET_DATA_BYTE(line_of(grey_, y), x), ground, near)) {
          SET_DATA_BIT(line, x);
        }
      }
    }
    return marks;
  }

  bool stands_out(int level, int ground, bool near_other_side) const {
    if (ground == kNoGround) {
      return false;
    }
    return other_side_ == 1 ? ground - level >= (near_other_side ? kStandsOutNearInk : kStandsOut)
                            : level - ground >= kStandsOutOfBlack;
  }

  Pix* grey_;
  Pix* binary_;
  unsigned other_side_;
  int across_, down_;
  std::vector<int> grounds_;
};

}  // namespace

bool loses_marks(Pix* grey, Pix* binary, double dpi) {
  return Side(grey, binary, true).has_marks(dpi) || Side(grey, binary, false).has_marks(dpi);
}

}  // namespace candour
