#include "extractors/ocr/second_reading.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

#include "extractors/image/pix.h"
#include "extractors/image/rules.h"
#include "extractors/ocr/join_boxes.h"
#include "extractors/ocr/region_picture.h"
#include "extractors/ocr/scan_lines.h"
#include "extractors/ocr/unread_ink.h"
#include "extractors/ocr/word_collector.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kBeside = 0.25;           // inches between pieces of one line
constexpr double kLowest = 0.05;
constexpr double kSurely = 75;             // row mean of print; handwriting is below it (unread_ink.cpp)
constexpr double kEachWord = 60;
constexpr double kPrintedLine = 75;
struct Attempt {
  Specks specks;
  double dpi;
};
constexpr Attempt kAttempts[] = {{Specks::left_in, 300}, {Specks::taken_out, 300}, {Specks::taken_out, 200}};
constexpr double kAgreed = 30;             // of a word that two readings agree on
constexpr std::size_t kFewestLetters = 3;

std::string letters_of(const std::string& word) {
  std::string out;
  std::copy_if(word.begin(), word.end(), std::back_inserter(out),
               [](char c) { return static_cast<unsigned char>(c) > 0x7F || std::isalnum(static_cast<unsigned char>(c)) != 0; });
  return out;
}

// Rows of pieces side by side; not what is too low to be writing.
std::vector<Box> rows_of(const std::vector<Box>& pieces, double dpi) {
  std::vector<Box> rows = joined(pieces, [&](const Box& a, const Box& b) { return same_height(a, b) && gap_between(a, b) < kBeside * dpi; });
  rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Box& row) { return row.height() < kLowest * dpi; }), rows.end());
  return rows;
}

// What line work is mistaken for: bars, dashes, a single letter.
bool says_something(const std::vector<ScanWord>& line) {
  std::string letters;
  for (const ScanWord& word : line) {
    letters += letters_of(word.text);
  }
  return letters.size() >= 2 || (letters.size() == 1 && std::isdigit(static_cast<unsigned char>(letters[0])) != 0);
}

bool is_sure(const std::vector<ScanWord>& line) {
  double sum = 0;
  double letters = 0;
  for (const ScanWord& word : line) {
    const auto count = static_cast<double>(code_point_count(word.text));
    const double confidence = word.settled ? kSurely : word.confidence;
    if (count >= 2 && confidence < kEachWord) {
      return false;
    }
    sum += count * confidence;
    letters += count;
  }
  return letters > 0 && sum / letters >= kSurely && says_something(line);
}

class Again {
 public:
  Again(tesseract::TessBaseAPI& engine, const PreparedScan& scan, const std::vector<ScanWord>& first)
      : engine_(engine), first_(first), means_(line_confidences(first)), read_(read_places(first)), mode_(engine.GetPageSegMode()) {
    image_ = raster_of(without_rules(grey_pix_of(scan.image).get(), scan.image.dpi).get(), scan.image.dpi);
  }
  ~Again() { engine_.SetPageSegMode(mode_); }
  Again(const Again&) = delete;
  Again& operator=(const Again&) = delete;

  // A row's words when an attempt reads them surely, otherwise nothing.
  std::vector<ScanWord> sure_words(const Box& row) {
    for (const Attempt& attempt : kAttempts) {
      std::vector<ScanWord> words = words_in(row, attempt);
      if (is_sure(words)) {
        words.erase(std::remove_if(words.begin(), words.end(), [&](const ScanWord& word) { return was_read(word); }), words.end());
        return words;
      }
    }
    return {};
  }

 private:
  std::vector<ScanWord> words_in(const Box& row, const Attempt& attempt) {
    const RegionPicture picture = picture_of(image_, row, attempt.specks, attempt.dpi);
    engine_.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    std::vector<ScanWord> words = recognised_words(engine_, picture.pix.get(), picture.dpi);
    for (ScanWord& word : words) {
      word.box = picture.back(word.box);
      for (double& edge : word.edges) {
        edge = picture.back({edge, 0, edge, 0}).left;
      }
      word.settled = word.confidence >= kAgreed && was_read_in_print(word);
    }
    return words;
  }

  bool was_read(const ScanWord& word) const {
    return std::any_of(read_.begin(), read_.end(), [&](const Box& place) { return same_place(place, word.box); });
  }

  // The first reading had the same letters there, in a line that was read well otherwise.
  bool was_read_in_print(const ScanWord& word) const {
    const std::string letters = letters_of(word.text);
    return letters.size() >= kFewestLetters && std::any_of(first_.begin(), first_.end(), [&](const ScanWord& other) {
      return means_[static_cast<std::size_t>(other.line)] >= kPrintedLine && same_place(other.box, word.box) &&
             letters_of(other.text) == letters;
    });
  }

  tesseract::TessBaseAPI& engine_;
  Raster image_;
  const std::vector<ScanWord>& first_;
  std::vector<double> means_;
  std::vector<Box> read_;
  tesseract::PageSegMode mode_;
};

}  // namespace

std::vector<ScanWord> read_again(tesseract::TessBaseAPI& engine, const PreparedScan& scan, const std::vector<Box>& unread,
                                 const std::vector<ScanWord>& words) {
  ScanLines page(words);
  Again again(engine, scan, words);
  for (const Box& row : rows_of(unread, scan.image.dpi)) {
    page.replace(again.sure_words(row));
  }
  return page.words();
}

}  // namespace candour
