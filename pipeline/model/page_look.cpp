#include "pipeline/model/page_look.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace candour {
namespace {

constexpr int kPatch = 6;  // pixels: half a line of print
constexpr int kPaper = 250;      // of 255
constexpr double kAroundWord = 3;  // points: letters' tails, and rules drawn under words
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

struct Patches {
  std::size_t head = 0;   // of the look, before its patches
  int across = 0, channels = 0;
};

Patches patches_of(const std::string& look) {
  Patches patches;
  patches.head = look.find('\n') + 1;
  const std::size_t high = look.find('x');
  const int width = std::stoi(look);
  patches.across = (width + kPatch - 1) / kPatch;
  patches.channels = std::stoi(look.substr(look.find('x', high + 1) + 1));
  return patches;
}

// By byte of the look: whether its patch is clear of all words.
std::vector<bool> beside(const std::string& look, const std::vector<Box>& words) {
  const Patches patches = patches_of(look);
  std::vector<bool> clear(look.size(), true);
  std::fill_n(clear.begin(), patches.head, false);
  const int down = static_cast<int>(look.size() - patches.head) / std::max(1, patches.across * patches.channels);
  for (const Box& word : words) {
    const int left = std::max(0, static_cast<int>((word.left - kAroundWord) / kPatch));
    const int right = std::min(patches.across - 1, static_cast<int>((word.right + kAroundWord) / kPatch));
    const int bottom = std::min(down - 1, static_cast<int>((word.bottom + kAroundWord) / kPatch));
    for (int row = std::max(0, static_cast<int>((word.top - kAroundWord) / kPatch)); row <= bottom; ++row) {
      const auto from = clear.begin() + static_cast<std::ptrdiff_t>(patches.head) + (row * patches.across + left) * patches.channels;
      std::fill_n(from, std::max(0, right - left + 1) * patches.channels, false);
    }
  }
  return clear;
}

bool blank_beside(const std::string& look, const std::vector<Box>& words) {
  const std::vector<bool> clear = beside(look, words);
  for (std::size_t i = 0; i < look.size(); ++i) {
    if (clear[i] && static_cast<unsigned char>(look[i]) < kPaper) {
      return false;
    }
  }
  return true;
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

bool look_alike_beside(const std::string& one, const std::string& other, const std::vector<Box>& words) {
  if (one.empty() || other.empty()) {
    return false;
  }
  const std::size_t head = one.find('\n');
  if (one.size() != other.size() || one.compare(0, head, other, 0, head) != 0) {
    return blank_beside(one, words) && blank_beside(other, words);
  }
  const std::vector<bool> clear = beside(one, words);
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (clear[i] && std::abs(static_cast<unsigned char>(one[i]) - static_cast<unsigned char>(other[i])) > kMostApart) {
      return false;
    }
  }
  return true;
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
