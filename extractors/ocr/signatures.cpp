#include "extractors/ocr/signatures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "extractors/ocr/scan_lines.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

// Inches.
constexpr double kTallest = 1.1;          // of a signature: taller is a note
constexpr double kLongest = 4.5;
constexpr double kBesideLabel = 2.5;      // between a label and what is written behind it
constexpr double kUnderLabel = 0.7;
constexpr double kOverLabel = 0.35;       // a label printed below its line
constexpr double kUnderFarewell = 1.6;
constexpr double kOverName = 0.4;
constexpr double kShortLine = 3;          // a printed name is a line of its own
constexpr double kApart = 0.45;           // a note's last line has its other lines nearer than this
constexpr double kDateBeside = 4;
constexpr double kRead = 60;              // confidence of a word that can be a label

std::string small_letters(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      out.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
  return out;
}

bool is_one_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* one) { return word == one; });
}

bool is_label(const ScanWord& word) { return is_one_of(small_letters(word.text), {"signed", "signature", "signatures", "sign", "sgd"}); }
bool is_farewell(const ScanWord& word) { return is_one_of(small_letters(word.text), {"sincerely", "faithfully", "truly", "regards", "wishes"}); }

bool overlaps_across(const Box& a, const Box& b) { return a.left < b.right && b.left < a.right; }

bool is_name_part(const ScanWord& word) {
  return word.text.size() >= 2 && std::isupper(static_cast<unsigned char>(word.text[0])) != 0 &&
         std::all_of(word.text.begin(), word.text.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) == 0; });
}

bool is_month(const std::string& word) {
  static constexpr std::array<const char*, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string letters = small_letters(word);
  return letters.size() >= 3 && std::any_of(kMonths.begin(), kMonths.end(), [&](const char* month) { return letters.compare(0, 3, month) == 0; });
}

std::size_t figures_in(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }));
}

bool is_figures_date(const std::string& text) {
  const auto parts = std::count_if(text.begin(), text.end(), [](char c) { return c == '/' || c == '.' || c == '-'; });
  return parts >= 2 && figures_in(text) >= 4 && std::none_of(text.begin(), text.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
}

class InkAmongPrint {
 public:
  InkAmongPrint(const std::vector<Box>& regions, const std::vector<ScanWord>& words, double dpi) : regions_(regions), dpi_(dpi) {
    for (const std::vector<ScanWord>& line : lines_of(words)) {
      std::vector<ScanWord> print;
      std::copy_if(line.begin(), line.end(), std::back_inserter(print), [&](const ScanWord& word) { return word.confidence >= kRead && !in_a_region(word.box); });
      if (!print.empty()) {
        lines_.push_back(std::move(print));
      }
    }
  }

  bool is_signature(const Box& ink) const {
    const bool fits = ink.height() <= kTallest * dpi_ && ink.width() <= kLongest * dpi_;
    return fits && (has_label(ink) || ends_a_letter(ink) || stands_over_a_name(ink));
  }

  std::string date_beside(const Box& ink) const {
    for (const std::vector<ScanWord>& line : lines_) {
      for (std::size_t i = 0; i < line.size(); ++i) {
        const bool near = same_height(line[i].box, ink) && gap_between(line[i].box, ink) < kDateBeside * dpi_;
        if (near && is_figures_date(line[i].text)) {
          return line[i].text;
        }
        const bool written = i > 0 && i + 1 < line.size() && is_month(line[i].text) && figures_in(line[i - 1].text) >= 1 && figures_in(line[i + 1].text) >= 2;
        if (near && written) {
          return line[i - 1].text + " " + line[i].text + " " + line[i + 1].text;
        }
      }
    }
    return {};
  }

 private:
  bool in_a_region(const Box& box) const {
    return std::any_of(regions_.begin(), regions_.end(), [&](const Box& region) { return region.contains(box.centre_x(), box.centre_y()); });
  }

  template <typename Says>
  bool any_word(const Says& says) const {
    return std::any_of(lines_.begin(), lines_.end(), [&](const auto& line) { return std::any_of(line.begin(), line.end(), says); });
  }

  // Between the label and the ink stands no other ink: that would be what the label is for.
  bool is_nearest(const Box& ink, const Box& label) const {
    const double reach = gap_between(ink, label);
    return std::none_of(regions_.begin(), regions_.end(), [&](const Box& other) {
      return other.left >= label.centre_x() && other.right <= ink.left && same_height(other, label) && gap_between(other, label) < reach;
    });
  }

  bool has_label(const Box& ink) const {
    return any_word([&](const ScanWord& word) {
      if (!is_label(word)) {
        return false;
      }
      const Box& label = word.box;
      const bool behind = ink.right > label.right && same_height(ink, label) && gap_between(ink, label) < kBesideLabel * dpi_ && is_nearest(ink, label) &&
                          !other_label_between(label, ink);
      const bool below = overlaps_across(ink, label) && ink.top > label.centre_y() && ink.top - label.bottom < kUnderLabel * dpi_;
      const bool above = overlaps_across(ink, label) && ink.bottom < label.bottom && label.top - ink.bottom < kOverLabel * dpi_;
      return behind || below || above;
    });
  }

  // "Signed ____ Date ~~~~": the ink behind "Date" is none.
  bool other_label_between(const Box& label, const Box& ink) const {
    return any_word([&](const ScanWord& word) { return word.box.left > label.right && word.box.right < ink.left + ink.width() / 4 && same_height(word.box, label); });
  }

  bool ends_a_letter(const Box& ink) const {
    return any_word([&](const ScanWord& word) {
      return is_farewell(word) && ink.centre_y() > word.box.bottom && ink.top - word.box.bottom < kUnderFarewell * dpi_ &&
             gap_between(ink, word.box) < dpi_ && is_first_below(ink, word.box);
    });
  }

  // No ink and no print in between: under the printed name the letter is over.
  bool is_first_below(const Box& ink, const Box& above) const {
    const bool print = any_word([&](const ScanWord& word) { return word.box.top > above.centre_y() && word.box.centre_y() < ink.top && !same_height(word.box, above); });
    return !print && std::none_of(regions_.begin(), regions_.end(), [&](const Box& other) { return other.centre_y() > above.bottom && other.bottom <= ink.top; });
  }

  bool stands_over_a_name(const Box& ink) const {
    const bool alone = std::none_of(regions_.begin(), regions_.end(), [&](const Box& other) {
      return other != ink && overlaps_across(other, ink) && other.centre_y() < ink.centre_y() && ink.top - other.bottom < kApart * dpi_;
    });
    return alone && std::any_of(lines_.begin(), lines_.end(), [&](const std::vector<ScanWord>& line) {
      Box box = line.front().box;
      for (const ScanWord& word : line) {
        box = united(box, word.box);
      }
      const bool below = overlaps_across(box, ink) && box.centre_y() > ink.bottom && box.top - ink.bottom < kOverName * dpi_;
      return below && line.size() >= 2 && line.size() <= 4 && box.width() < kShortLine * dpi_ && std::all_of(line.begin(), line.end(), is_name_part);
    });
  }

  const std::vector<Box>& regions_;
  double dpi_;
  std::vector<std::vector<ScanWord>> lines_;
};

}  // namespace

std::vector<SignedRegion> signed_regions(const std::vector<Box>& regions, const std::vector<ScanWord>& words, double dpi) {
  const InkAmongPrint page(regions, words, dpi);
  std::vector<SignedRegion> found;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (page.is_signature(regions[i])) {
      found.push_back({i, page.date_beside(regions[i])});
    }
  }
  return found;
}

}  // namespace candour
