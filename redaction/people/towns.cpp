#include "redaction/people/towns.h"

#include <string_view>

#include "redaction/people/given_names.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

bool can_be_town(const TextWord& word) {
  return word.capital && word.folded.size() > 2 && word.folded.find_first_of("0123456789") == std::string::npos && !is_given_name(word.folded);
}

}  // namespace

void add_towns(const std::vector<Finding>& identifiers, std::set<std::string>& towns) {
  for (const Finding& address : identifiers) {
    const std::size_t comma = address.kind == FindingKind::address ? address.text.find(',') : std::string::npos;
    for (const TextWord& word : comma == std::string::npos ? std::vector<TextWord>() : words_of(std::string_view(address.text).substr(comma))) {
      if (can_be_town(word)) {
        towns.insert(word.folded);
      }
    }
  }
}

}  // namespace candour
