#include "redaction/prove/reaching_ink.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace candour {
namespace {

constexpr double kAround = 14;             // points round a tile that are looked at
constexpr double kSlack = 1.0;             // points beside a tile that count as its rim
constexpr double kMostlyInside = 0.6;      // of a stroke's ink
constexpr double kSurelyInside = 0.9;      // then even what lies in a neighbour's box is the removed word's
constexpr double kLeastInk = 0.8;          // square points beside the tile
constexpr double kNeighbour = 1.2;         // points that a staying word's box is grown by
constexpr double kLongRun = 2.2;           // of the tile's height: a rule across
constexpr double kTallRun = 1.6;           // of the tile's height: a rule down
constexpr double kLeastHeight = 11;        // points: lower tiles cut through taller letters
constexpr double kConfirmDpi = 250;
constexpr int kLeastContrast = 60;

// The part of a page round a tile, as ink and no ink.
struct Patch {
  int left = 0, top = 0, width = 0, height = 0;   // in the picture's pixels
  double dpi = 0;
  int threshold = 0;
  std::vector<std::uint8_t> ink;

  std::size_t index(int x, int y) const { return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x); }
  double points_x(int x) const { return (left + x + 0.5) * 72 / dpi; }
  double points_y(int y) const { return (top + y + 0.5) * 72 / dpi; }
};

int grey_at(const Raster& picture, int x, int y) {
  return picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)];
}

// Midway between the paper (what most is) and the darkest of the patch; 0 when there is no ink to speak of.
int threshold_of(const Raster& picture, const Patch& patch) {
  std::vector<int> counts(256, 0);
  for (int y = 0; y < patch.height; ++y) {
    for (int x = 0; x < patch.width; ++x) {
      ++counts[static_cast<std::size_t>(grey_at(picture, patch.left + x, patch.top + y))];
    }
  }
  const int all = patch.width * patch.height;
  const auto grey_of_share = [&](double share) {
    int sum = 0;
    for (int grey = 0; grey < 256; ++grey) {
      sum += counts[static_cast<std::size_t>(grey)];
      if (sum > share * all) {
        return grey;
      }
    }
    return 255;
  };
  const int paper = grey_of_share(0.8);
  const int dark = grey_of_share(0.02);
  return paper - dark < kLeastContrast ? 0 : (paper + dark) / 2;
}

Patch patch_of(const Raster& picture, const Box& tile) {
  const double k = picture.dpi / 72;
  const Box around = grown(tile, kAround);
  Patch patch;
  patch.dpi = picture.dpi;
  patch.left = std::clamp(static_cast<int>(around.left * k), 0, picture.width);
  patch.top = std::clamp(static_cast<int>(around.top * k), 0, picture.height);
  patch.width = std::clamp(static_cast<int>(around.right * k), patch.left, picture.width) - patch.left;
  patch.height = std::clamp(static_cast<int>(around.bottom * k), patch.top, picture.height) - patch.top;
  patch.threshold = patch.width > 0 && patch.height > 0 ? threshold_of(picture, patch) : 0;
  for (int y = 0; y < patch.height; ++y) {
    for (int x = 0; x < patch.width; ++x) {
      patch.ink.push_back(grey_at(picture, patch.left + x, patch.top + y) < patch.threshold ? 1 : 0);
    }
  }
  return patch;
}

// Takes the runs out that are longer than any letter's stroke: along rows, or down columns.
void drop_runs(const Patch& from, Patch& to, bool across, double longest_points) {
  const int longest = static_cast<int>(longest_points * from.dpi / 72);
  const int lines = across ? from.height : from.width;
  const int length = across ? from.width : from.height;
  const auto at = [&](int line, int i) { return across ? from.index(i, line) : from.index(line, i); };
  for (int line = 0; line < lines; ++line) {
    for (int start = 0; start < length;) {
      int end = start;
      while (end < length && from.ink[at(line, end)] != 0) {
        ++end;
      }
      for (int i = start; end - start > longest && i < end; ++i) {
        to.ink[at(line, i)] = 0;
      }
      start = end + 1;
    }
  }
}

struct Stroke {
  std::vector<std::pair<int, int>> pixels;
  bool leaves_patch = false;
};

// What hangs together with the ink at (x, y); taken out of the patch.
Stroke lift(Patch& patch, int x, int y) {
  Stroke stroke;
  stroke.pixels.emplace_back(x, y);
  patch.ink[patch.index(x, y)] = 0;
  for (std::size_t next = 0; next < stroke.pixels.size(); ++next) {
    const auto [px, py] = stroke.pixels[next];
    stroke.leaves_patch = stroke.leaves_patch || px == 0 || py == 0 || px == patch.width - 1 || py == patch.height - 1;
    for (int ny = std::max(0, py - 1); ny <= std::min(patch.height - 1, py + 1); ++ny) {
      for (int nx = std::max(0, px - 1); nx <= std::min(patch.width - 1, px + 1); ++nx) {
        if (patch.ink[patch.index(nx, ny)] != 0) {
          patch.ink[patch.index(nx, ny)] = 0;
          stroke.pixels.emplace_back(nx, ny);
        }
      }
    }
  }
  return stroke;
}

bool in_any_box(const std::vector<Box>& boxes, double x, double y) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.contains(x, y); });
}

class Judge {
 public:
  Judge(const Raster& before, const Raster& after, const std::vector<Box>& tiles, const std::vector<Box>& staying)
      : before_(before), after_(after), tiles_(tiles), staying_(staying) {
    for (const Box& tile : tiles) {
      rims_.push_back(grown(tile, kSlack));
    }
  }

  bool reaches_out(const Box& tile) const {
    const Patch whole = patch_of(before_, tile);
    if (whole.threshold == 0) {
      return false;
    }
    Patch patch = whole;
    const double height = std::max(kLeastHeight, tile.height());
    drop_runs(whole, patch, true, kLongRun * height);
    drop_runs(whole, patch, false, kTallRun * height);
    for (int y = 0; y < patch.height; ++y) {
      for (int x = 0; x < patch.width; ++x) {
        if (patch.ink[patch.index(x, y)] != 0 && tile.contains(patch.points_x(x), patch.points_y(y)) && left_over(patch, lift(patch, x, y))) {
          return true;
        }
      }
    }
    return false;
  }

 private:
  bool left_over(const Patch& patch, const Stroke& stroke) const {
    if (stroke.leaves_patch) {
      return false;
    }
    double inside = 0;
    double beside = 0;
    double neighbours = 0;
    for (const auto& [x, y] : stroke.pixels) {
      const double px = patch.points_x(x);
      const double py = patch.points_y(y);
      if (in_any_box(tiles_, px, py)) {
        ++inside;
      } else if (!in_any_box(rims_, px, py) && still_there(px, py, patch.threshold)) {
        (in_any_box(staying_, px, py) ? neighbours : beside) += 1;
      }
    }
    const double share = inside / static_cast<double>(stroke.pixels.size());
    const double square_points = 72 / patch.dpi * 72 / patch.dpi;
    const double counted = beside + (share >= kSurelyInside ? neighbours : 0);
    return share >= kMostlyInside && counted * square_points > kLeastInk;
  }

  bool still_there(double x, double y, int threshold) const {
    const int px = std::clamp(static_cast<int>(x * after_.dpi / 72), 0, after_.width - 1);
    const int py = std::clamp(static_cast<int>(y * after_.dpi / 72), 0, after_.height - 1);
    return grey_at(after_, px, py) < threshold;
  }

  const Raster& before_;
  const Raster& after_;
  const std::vector<Box>& tiles_;
  const std::vector<Box>& staying_;
  std::vector<Box> rims_;
};

std::vector<Box> reaching(const Raster& before, const Raster& after, const std::vector<Box>& tiles, const std::vector<Box>& staying,
                          const std::vector<Box>& suspects) {
  const Judge judge(before, after, tiles, staying);
  std::vector<Box> found;
  std::copy_if(suspects.begin(), suspects.end(), std::back_inserter(found), [&](const Box& tile) { return judge.reaches_out(tile); });
  return found;
}

}  // namespace

std::vector<ProofFailure> judge_reaching_ink(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job,
                                             const Raster& before, const Raster& after, const std::vector<SeenGlyph>& staying) {
  if (job.claim.mode != PageMode::raster || job.claim.tiles.empty()) {
    return {};
  }
  std::vector<Box> tiles;
  for (const Tile& tile : job.claim.tiles) {
    tiles.push_back(tile.box);
  }
  std::vector<Box> words;
  for (const SeenGlyph& glyph : staying) {
    words.push_back(grown(glyph.box, kNeighbour));
  }
  // Strokes that hang together at one resolution may not at another: only what both say counts.
  std::vector<Box> found = reaching(before, after, tiles, words, tiles);
  if (!found.empty()) {
    found = reaching(original.picture(job.original_page, kConfirmDpi), redacted.picture(job.redacted_page, kConfirmDpi), tiles, words, found);
  }
  return found.empty() ? std::vector<ProofFailure>() : std::vector<ProofFailure>{{"ink", job.redacted_page, "ink of a removed word reaches out of its box"}};
}

}  // namespace candour
