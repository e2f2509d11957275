#include "redaction/find/tagger/lexicon.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>

#include "pipeline/base/embedded_file.h"
#include "redaction/find/word_list.h"

CANDOUR_EMBED(given_names, CANDOUR_LISTS "/given.txt")
CANDOUR_EMBED(surnames, CANDOUR_LISTS "/surnames.txt")
CANDOUR_EMBED(places, CANDOUR_LISTS "/places.txt")
CANDOUR_EMBED(clusters, CANDOUR_LISTS "/clusters.txt")

namespace candour {
namespace {

template <class Visit>
void each_line(std::string_view rest, Visit visit) {
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    visit(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

using Facts = std::unordered_map<std::string_view, WordFacts>;

Facts read_facts() {
  Facts facts;
  facts.reserve(120000);
  const auto note = [&](std::string_view list, std::uint8_t bit) { each_line(list, [&](std::string_view word) { facts[word].lists |= bit; }); };
  note(embedded_given_names(), 1);
  note(embedded_surnames(), 2);
  note(embedded_places(), 4);
  each_line(embedded_clusters(), [&](std::string_view line) {
    const std::size_t space = line.find(' ');
    if (space != std::string_view::npos) {
      std::from_chars(line.data() + space + 1, line.data() + line.size(), facts[line.substr(0, space)].cluster);
    }
  });
  for (auto& [word, own] : facts) {
    const WordSort sort = word_sort(std::string(word));
    own.lists |= sort == WordSort::ordinary ? 8 : sort == WordSort::proper ? 16 : 0;
  }
  return facts;
}

}  // namespace

WordFacts facts_of(const std::string& lower_case) {
  static const Facts kFacts = read_facts();
  const auto found = kFacts.find(lower_case);
  if (found != kFacts.end()) {
    return found->second;
  }
  const WordSort sort = word_sort(lower_case);
  return {static_cast<std::uint8_t>(sort == WordSort::ordinary ? 8 : sort == WordSort::proper ? 16 : 0), -1};
}

}  // namespace candour
