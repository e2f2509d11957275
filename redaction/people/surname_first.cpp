#include "redaction/people/surname_first.h"

#include "redaction/find/names.h"
#include "redaction/find/tagger/lexicon.h"
#include "redaction/find/word_list.h"

namespace candour {
namespace {

constexpr std::size_t kColumn = 2;   // blanks between columns, or a blank and a sign

bool begins_column(const std::vector<TextWord>& words, std::size_t at) {
  const char32_t before = words[at].before;
  return at == 0 || before == U'\n' || before == U'\t' || words[at].span.start > words[at - 1].span.end + kColumn;
}

bool ends_column(const std::vector<TextWord>& words, std::size_t at) {
  const char32_t after = words[at].after;
  const bool bracket = at + 1 < words.size() && words[at + 1].before == U'(' && after == U' ';
  const bool aged = at + 1 < words.size() && after == U',' && words[at + 1].folded.find_first_not_of("0123456789") == std::string::npos;
  return aged || at + 1 == words.size() || after == U'\n' || after == U'\t' || after == 0 || bracket || words[at + 1].span.start > words[at].span.end + kColumn;
}

}  // namespace

bool is_surname_first(const std::vector<TextWord>& words, std::size_t at) {
  if (at + 1 >= words.size()) {
    return false;
  }
  const TextWord& surname = words[at];
  const TextWord& given = words[at + 1];
  const bool written = surname.capital && given.capital && surname.folded.size() > 2 && !surname.possessive && surname.after == U',' && given.span.start == surname.span.end + 2;
  const bool listed = (facts_of(surname.folded).lists & 2) != 0;
  const bool can_be = surname.all_capitals || word_sort(surname.folded) != WordSort::ordinary || given.folded.size() == 1 || listed;
  return written && can_be && (!is_common_word(surname.folded) || (listed && surname.all_capitals)) && begins_column(words, at) && ends_column(words, at + 1);
}

}  // namespace candour
