#include "pipeline/model/page_look.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace candour {
namespace {

constexpr int kPatch = 6;  // pixels: half a line of print
constexpr int kMostApart =
    4;  // of 255: what a picture packed anew loses; a dot of the pen in a box gives fifteen and more

// The sums of a row of patches, one for each patch and channel.
void add_row(const Raster& page, int row, std::vector<int>& sums) {
  const std::uint8_t* pixels = page.pixels.data() + static_cast<std::size_t>(row) *
                                                        static_cast<std::size_t>(page.width) *
                                                        static_cast<std::size_t>(page.channels);
  for (int column = 0; column < page.width; ++column) {
    for (int channel = 0; channel < page.channels; ++channel) {
      sums[static_cast<std::size_t>(column / kPatch * page.channels + channel)] +=
          pixels[column * page.channels + channel];
    }
  }
}

}  // namespace

std::string look_of(const Raster& page) {
  std::string look = std::to_string(page.width) + "x" + std::to_string(page.height) + "x" +
                     std::to_string(page.channels) + "\n";
  const int across = (page.width + kPatch - 1) / kPatch;
  for (int top = 0; top < page.height; top += kPatch) {
    const int rows = std::min(kPatch, page.height - top);
    std::vector<int> sums(static_cast<std::size_t>(across * page.channels));
    for (int row = top; row < top + rows; ++row) {
      add_row(page, row, sums);
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
      const int columns = std::min(kPatch, page.width - static_cast<int>(i) / page.channels * kPatch);
      look.push_back(static_cast<char>(static_cast<unsigned char>(sums[i] / (rows * columns))));
    }
  }
  return look;
}

bool look_alike(const std::string& one, const std::string& other) {
  const std::size_t head = one.find('\n');
  if (one.empty() || one.size() != other.size() || head == std::string::npos ||
      one.compare(0, head, other, 0, head) != 0) {
    return false;
  }
  return std::equal(one.begin(), one.end(), other.begin(), [](char a, char b) {
    return std::abs(static_cast<unsigned char>(a) - static_cast<unsigned char>(b)) <= kMostApart;
  });
}

}  // namespace candour
