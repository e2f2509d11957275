#include "extractors/pdf/covered_text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace candour {
namespace {

constexpr double kBandTop = 0.3;        // of a character's box: letters of any height have ink between these
constexpr double kBandBottom = 0.75;
constexpr int kSameGrey = 12;           // differences that no eye sees
constexpr int kPaper = 243;
constexpr int kLeastCharacters = 2;     // of one line: a single letter may be a speck
constexpr double kSameLine = 0.5;       // of the height that two boxes share
constexpr double kReach = 3;            // of the height: a wider gap begins another box

bool is_letter_or_figure(const std::string& text) {
  const auto first = static_cast<unsigned char>(text.empty() ? ' ' : text.front());
  return (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first >= 0xC3;
}

// The part of a character's box where any letter has ink.
Box band_of(const Box& box, int quarter_turns) {
  const bool reversed = quarter_turns == 1 || quarter_turns == 2;
  const double from = reversed ? 1 - kBandBottom : kBandTop;
  const double to = reversed ? 1 - kBandTop : kBandBottom;
  if (quarter_turns % 2 == 1) {
    return {box.left + from * box.width(), box.top, box.left + to * box.width(), box.bottom};
  }
  return {box.left, box.top + from * box.height(), box.right, box.top + to * box.height()};
}

// What hides the character; nothing when it can be seen.
std::optional<Cover> cover_of(const Box& box, const Raster& drawn) {
  const double scale = drawn.dpi / 72;
  const auto pixel = [](double value, int limit) { return std::clamp(static_cast<int>(std::lround(value)), 0, limit); };
  const int left = pixel(box.left * scale, drawn.width);
  const int right = pixel(box.right * scale, drawn.width);
  const int top = pixel(box.top * scale, drawn.height);
  const int bottom = pixel(box.bottom * scale, drawn.height);
  if (right - left < 2 || bottom - top < 2) {
    return std::nullopt;
  }
  int least = 255;
  int most = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const int grey = drawn.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(drawn.width) + static_cast<std::size_t>(x)];
      least = std::min(least, grey);
      most = std::max(most, grey);
    }
  }
  if (most - least > kSameGrey) {
    return std::nullopt;
  }
  return least >= kPaper ? Cover::blank : Cover::box;
}

// Along one line, whichever way it runs.
bool continues(const CoveredText& line, const Box& box, Cover cover, int quarter_turns) {
  const double shared_rows = std::min(line.box.bottom, box.bottom) - std::max(line.box.top, box.top);
  const double shared_columns = std::min(line.box.right, box.right) - std::max(line.box.left, box.left);
  const bool sideways = quarter_turns % 2 == 1;
  const double height = sideways ? std::min(line.box.width(), box.width()) : std::min(line.box.height(), box.height());
  const double shared = sideways ? shared_columns : shared_rows;
  const double gap = -(sideways ? shared_rows : shared_columns);
  return line.cover == cover && shared > kSameLine * height && gap < kReach * height;
}

}  // namespace

std::vector<CoveredText> covered_in(const std::vector<TextFragment>& fragments, const Raster& drawn, ScannedPage scanned, int page) {
  std::vector<CoveredText> found;
  for (const TextFragment& fragment : fragments) {
    for (const TextFragment::Character& character : fragment.characters) {
      if (!is_letter_or_figure(character.text)) {
        continue;
      }
      const std::optional<Cover> cover = cover_of(band_of(character.box, fragment.quarter_turns), drawn);
      if (!cover || (*cover == Cover::blank && scanned == ScannedPage::yes)) {
        continue;
      }
      if (found.empty() || !continues(found.back(), character.box, *cover, fragment.quarter_turns)) {
        found.push_back({page, character.box, 0, *cover});
      }
      found.back().box = united(found.back().box, character.box);
      ++found.back().characters;
    }
  }
  found.erase(std::remove_if(found.begin(), found.end(), [](const CoveredText& line) { return line.characters < kLeastCharacters; }), found.end());
  return found;
}

int characters_in(const std::vector<TextFragment>& fragments, const Box& box) {
  int count = 0;
  for (const TextFragment& fragment : fragments) {
    count += static_cast<int>(std::count_if(fragment.characters.begin(), fragment.characters.end(), [&](const TextFragment::Character& character) {
      return is_letter_or_figure(character.text) && box.contains(character.box.centre_x(), character.box.centre_y());
    }));
  }
  return count;
}

}  // namespace candour
