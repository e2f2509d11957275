#include "extractors/ocr/word_collector.h"

#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kOvershoot = 0.1;        // of a word's height, for the pen's and the print's overshoot

bool visible(const std::string& text) { return text.find_first_not_of(" \t\r\n") != std::string::npos; }

// A capital I without serifs comes out as a bar: within a word it is one.
std::string with_capital_i(std::string text) {
  const auto is_letter = [&](std::size_t at) { return at < text.size() && (std::isalpha(static_cast<unsigned char>(text[at])) != 0 || text[at] == '\''); };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '|' && (is_letter(i + 1) || (i > 0 && is_letter(i - 1)))) {
      text[i] = 'I';
    }
  }
  return text;
}

// Result iterators look for lines that run from right to left at every step, a twentieth of a page's time. The engine reads English
// here: the words are taken as they stand in the line, which is what the bases of the iterator do.
using Iterator = tesseract::LTRResultIterator;

std::string text_at(const Iterator& it, tesseract::PageIteratorLevel level) {
  const std::unique_ptr<char[]> raw(it.GetUTF8Text(level));
  return raw == nullptr ? std::string() : std::string(raw.get());
}

class WordCollector {
 public:
  explicit WordCollector(tesseract::TessBaseAPI& engine) : engine_(engine) {}

  std::vector<ScanWord> collect() {
    const std::unique_ptr<tesseract::ResultIterator> found(engine_.GetIterator());
    if (found == nullptr) {
      return {};
    }
    Iterator it(*found);
    int line = -1;
    do {
      if (it.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
        ++line;
      }
      add(it, line);
    } while (it.Next(tesseract::RIL_WORD));
    return std::move(words_);
  }

 private:
  void add(const Iterator& it, int line) {
    std::string text = text_at(it, tesseract::RIL_WORD);
    if (!visible(text)) {
      return;  // rules and pictures come out as blank words of high confidence
    }
    ScanWord word;
    word.text = with_capital_i(std::move(text));
    word.confidence = static_cast<double>(it.Confidence(tesseract::RIL_WORD));
    word.line = std::max(0, line);
    word.box = grown_to_line(it);
    word.edges = edges_of(it, word);
    words_.push_back(std::move(word));
  }

  static Box box_at(const Iterator& it, tesseract::PageIteratorLevel level) {
    int left = 0, top = 0, right = 0, bottom = 0;
    it.BoundingBox(level, &left, &top, &right, &bottom);
    return {static_cast<double>(left), static_cast<double>(top), static_cast<double>(right), static_cast<double>(bottom)};
  }

  static Box grown_to_line(const Iterator& it) {
    Box word = box_at(it, tesseract::RIL_WORD);
    const Box line = box_at(it, tesseract::RIL_TEXTLINE);
    // A line's box that is much taller than its word holds something else too (a stamp, a big first letter).
    if (line.height() < 2.2 * word.height()) {
      word.top = std::min(word.top, line.top);
      word.bottom = std::max(word.bottom, line.bottom);
    }
    const double more = kOvershoot * word.height();
    return {word.left - more / 2, word.top - more, word.right + more / 2, word.bottom + more};
  }

  static std::vector<double> edges_of(const Iterator& at_word, const ScanWord& word) {
    Iterator it(at_word);
    std::vector<double> edges = {word.box.left};
    double last = word.box.left;
    do {
      const std::size_t letters = code_point_count(text_at(it, tesseract::RIL_SYMBOL));
      const Box box = box_at(it, tesseract::RIL_SYMBOL);
      if (edges.size() > 1 || last != word.box.left) {
        edges.push_back((last + box.left) / 2);
      }
      for (std::size_t i = 1; i < letters; ++i) {
        edges.push_back(box.right);  // one picture of several letters: they share its end
      }
      last = box.right;
    } while (!it.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL) && it.Next(tesseract::RIL_SYMBOL));
    edges.push_back(word.box.right);
    return edges.size() == code_point_count(word.text) + 1 ? edges : std::vector<double>();
  }

  tesseract::TessBaseAPI& engine_;
  std::vector<ScanWord> words_;
};

}  // namespace

std::vector<ScanWord> recognised_words(tesseract::TessBaseAPI& engine, Pix* picture, double dpi) {
  engine.SetImage(picture);
  engine.SetSourceResolution(static_cast<int>(std::lround(dpi)));
  if (engine.Recognize(nullptr) != 0) {
    throw Error(ExitCode::internal, "the OCR engine failed on a page");
  }
  std::vector<ScanWord> words = WordCollector(engine).collect();
  engine.Clear();
  return words;
}

}  // namespace candour
