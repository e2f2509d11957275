#include "redaction/find/roles_beside.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>

#include "pipeline/base/require.h"
#include "redaction/find/name_words.h"
#include "redaction/find/names_in_role.h"
#include "redaction/find/role_phrase.h"

#define PHRASE R"((?:(?:[Dd]ep|[Aa]sst|[Ss]nr|[Ss]en)\. )?[\p{L}][\p{L}\d'’&/. \-]{1,70}?)"
#define PHRASE_IN_CAPITALS R"((?:the |our )?\p{Lu}[\p{L}\d'’&/. \-]{2,70}?)"
#define PHRASE_END R"((?:[,;:()\t\n\]|–—]|\. |\.$| - |$))"
#define NAMES "(" TITLED NAME "(?:(?:,| and| &|;) " TITLED NAME "){0,5})"

namespace candour {
namespace {

struct Beside {
  const char* regex;      // two groups: the name and the phrase, or the other way round
  bool name_first;
  bool one_word;          // one word alone may be the name
};

const std::vector<Beside>& patterns() {
  static const std::vector<Beside> kPatterns = {
      // "Gwen Latimer, Unit Manager", "Dorothy Pike - Independent Reviewing Officer (Chair)"
      {"(" TITLED NAME ")" LETTERS "(?:,| [-–—]|:) (" PHRASE ")" PHRASE_END, true, false},
      {"((?:Mr|Mrs|Miss|Ms|Sister|Sr)\\.? " NAME ")" LETTERS "(?:,| [-–—]) (" PHRASE ")" PHRASE_END, true, true},   // "Mrs Ilett, Adoptions"
      {"(" TITLED NAME ")" LETTERS " ?\\((?:now |then )?(" PHRASE ")" PHRASE_END, true, true},
      // "Gary Lunt<newline>Looked After Children Team", "Ann Lee<tab>Link Worker"
      {"(?m)^[ \\t]*(" TITLED NAME ")" LETTERS "(?: \\((?:Mr|Mrs|Miss|Ms)\\))?[ \\t]*,?\\n[ \\t]*\\(?(" PHRASE ")" PHRASE_END, true, false},
      {"(?m)^[ \\t]*" NAMES LETTERS "\\t+(" PHRASE ")" PHRASE_END, true, true},
      // "Miss Thirlwell of the Social Services Department"
      {"(" TITLED NAME ") (?:of|from) (" PHRASE_IN_CAPITALS ")" PHRASE_END, true, false},
      {"((?:Mr|Mrs|Miss|Ms)\\.? " NAME ") (?:of|from) (" PHRASE_IN_CAPITALS ")" PHRASE_END, true, true},
      {"(" TITLED NAME ") (?:as|is now|became) (?:the |our |his |her |their |my )?(" PHRASE ")" PHRASE_END, true, false},   // "would like Ian Stubbs as guardian again"
      {"(?m)^\\[[^\\]\\n]{0,24}\\d{1,2}[:.]\\d{2}[^\\]\\n]{0,12}\\] (" NAME_WORD "(?: " NAME_WORD ")?) (" PHRASE "):", true, true},   // "[18:02] Bronagh PA:"
      // "Child's SW: Gary Lunt", "Director of Social Services, County Hall (Att. Mr. R. A. Benbow)"
      {"(?m)(?:^|[\\t;|.(\\[–—-] ?)[ ]*(" PHRASE "): ?\\t?" NAMES, false, true},
      {"(?m)(" PHRASE_IN_CAPITALS ")(?:,[^\\n()]{0,40})? \\((?i:att|attn|for|per|via|contact|attention)\\.?:? ?(" TITLED NAME ")\\)", false, true},
      {"(?:^|[^\\p{L}])(" PHRASE_IN_CAPITALS ") \\((" TITLED NAME ")\\)", false, true},   // "Unit Manager (Ann Lee)"
  };
  return kPatterns;
}

}  // namespace

std::vector<FoundName> find_roles_beside(std::string_view text) {
  static const std::vector<std::unique_ptr<RE2>> kCompiled = [] {
    std::vector<std::unique_ptr<RE2>> all;
    for (const Beside& pattern : patterns()) {
      all.push_back(std::make_unique<RE2>(pattern.regex, large_options()));
      require(all.back()->ok(), "a pattern for phrases beside names is wrong");
    }
    return all;
  }();
  NamesInRole in_role(text);
  const re2::StringPiece whole(text.data(), text.size());
  for (std::size_t i = 0; i < kCompiled.size(); ++i) {
    re2::StringPiece found[3];
    for (std::size_t at = 0; at < text.size() && kCompiled[i]->Match(whole, at, text.size(), RE2::UNANCHORED, found, 3);) {
      const re2::StringPiece& name = found[patterns()[i].name_first ? 1 : 2];
      const re2::StringPiece& phrase = found[patterns()[i].name_first ? 2 : 1];
      if (const std::optional<PersonClass> shows = class_by_role({phrase.data(), phrase.size()}, !patterns()[i].name_first)) {
        in_role.take({name.data(), name.size()}, {*shows, patterns()[i].one_word, 0.75, "role-name"});
      }
      // What ended this match may begin the next.
      at = static_cast<std::size_t>(found[1].data() - text.data()) + std::max<std::size_t>(1, found[1].size());
    }
  }
  return std::move(in_role.names());
}

}  // namespace candour
