#include "pipeline/page_tokens.h"

#include <algorithm>
#include <cctype>

#include "redaction/find/word_list.h"

namespace candour {
namespace {

// A capital that begins no sentence, or mostly figures: a name, a number or a date, for all that can be seen ("1ad" is a misread word).
bool is_telling(const std::vector<Word>& words, std::size_t i) {
  const std::string& text = words[i].text;
  const std::size_t first = text.find_first_not_of("\"'([>");
  const bool capital = first != std::string::npos && ((text[first] >= 'A' && text[first] <= 'Z') || static_cast<unsigned char>(text[first]) == 0xC3);
  const bool starts = i == 0 || words[i - 1].text.find_last_of(".!?:>") + 1 == words[i - 1].text.size();
  const auto figures = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
  const bool name = capital && word_sort(bare_word(text)) != WordSort::ordinary;   // at a sentence's beginning too
  return name || (capital && !starts) || (figures > 0 && 2 * figures >= text.size());
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
    if (std::string letters = bare_word(page.words[i].text); !letters.empty()) {
      tokens.words.push_back({std::move(letters), is_telling(page.words, i)});
      tokens.places.push_back(&page.words[i]);
    }
  }
  return tokens;
}

}  // namespace candour
