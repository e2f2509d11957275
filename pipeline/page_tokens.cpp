#include "pipeline/page_tokens.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "redaction/alike/near_words.h"
#include "redaction/find/word_list.h"

namespace candour {
namespace {

constexpr double kSure = 90;         // of OCR's confidence: of what it is surer of, one word in a thousand is misread
constexpr double kParagraph = 0.8;   // of a line's height: a wider gap between two lines parts paragraphs

bool has_capital(const std::string& text) {
  const std::size_t first = text.find_first_not_of("\"'([>");
  return first != std::string::npos && ((text[first] >= 'A' && text[first] <= 'Z') || static_cast<unsigned char>(text[first]) == 0xC3);
}

bool has_end_sign(const std::string& text) { return text.find_last_of(".!?:>") + 1 == text.size(); }

// A box that is ticked, or a tick alone: what is agreed to hangs on it. An empty box tells nothing that its tick elsewhere does not.
bool is_tick(const std::string& text) {
  static const std::set<std::string> kTicks = {"☑", "☒", "✓", "✔", "✗", "✘", "✕", "✖", "✅", "❌", "\xEF\x83\xBB", "\xEF\x83\xBC", "\xEF\x83\xBD", "\xEF\x83\xBE", "[x]", "[X]", "(x)", "(X)", "[x", "[X"};
  return kTicks.count(text) != 0;
}

// A capital that begins no sentence, mostly figures, a tick, or a word that turns what is said: a name, a number, a date or a "not", for all
// that can be seen ("1ad" is a misread word).
bool is_telling(const std::vector<Word>& words, std::size_t i, const std::string& bare, WordSort sort) {
  const std::string& text = words[i].text;
  const bool capital = has_capital(text);
  const bool starts = i == 0 || has_end_sign(words[i - 1].text);
  const auto figures = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
  const bool name = capital && sort != WordSort::ordinary;   // at a sentence's beginning too
  return name || (capital && !starts) || (figures > 0 && 2 * figures >= text.size()) || is_turning_word(bare) || is_tick(text);
}

// Signs between two figures: "1.50" is not "150", nor 1/12 the number 112.
std::string signs_in_figures(const std::string& text) {
  std::string signs;
  const auto figure = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (figure(i - 1) && figure(i + 1) && static_cast<unsigned char>(text[i]) < 0x80 && std::isalnum(static_cast<unsigned char>(text[i])) == 0) {
      signs += std::to_string(i) + text[i];
    }
  }
  return signs.empty() ? signs : "#" + signs;
}

bool ends_paragraph(const std::vector<Word>& words, std::size_t i) {
  if (i + 1 == words.size() || words[i].line == words[i + 1].line) {
    return false;
  }
  const Box& here = words[i].box;
  const Box& next = words[i + 1].box;
  return next.top - here.bottom > kParagraph * (here.bottom - here.top) || next.top < here.top;
}

}  // namespace

std::string bare_word(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      out.push_back(static_cast<char>(std::tolower(byte)));
    }
  }
  return out;
}

PageTokens tokens_of(const Page& page) {
  PageTokens tokens;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    std::string letters = bare_word(page.words[i].text);
    const bool ends = has_end_sign(page.words[i].text) || ends_paragraph(page.words, i);
    if (letters.empty()) {
      if (ends && !tokens.words.empty()) {
        tokens.words.back().ends = true;
      }
      continue;
    }
    PassageWord word;
    const WordSort sort = word_sort(letters);
    word.telling = is_telling(page.words, i, letters, sort);
    word.known = sort != WordSort::unknown;
    word.capital = has_capital(page.words[i].text);
    word.sure = page.source != TextSource::ocr || page.words[i].confidence >= kSure;
    word.ends = ends;
    const std::string signs = signs_in_figures(page.words[i].text);
    word.shape = shape_of_word(page.words[i].text) + signs;
    word.bare = std::move(letters) + signs;
    tokens.words.push_back(std::move(word));
    tokens.places.push_back(&page.words[i]);
  }
  return tokens;
}

std::vector<std::uint64_t> word_marks(const Page& page) {
  std::vector<std::uint64_t> marks;
  for (const Word& word : page.words) {
    if (const std::string letters = bare_word(word.text); !letters.empty()) {
      std::uint64_t mark = 1469598103934665603ULL;
      for (const char c : letters + signs_in_figures(word.text)) {
        mark = (mark ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
      }
      marks.push_back(mark);
    }
  }
  return marks;
}

}  // namespace candour
