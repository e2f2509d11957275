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

// The phrase behind a name is matched apart: in one pattern with the name it would make automata of many thousand states.
enum class Phrase { behind, in_capitals_behind, before_colon, inside };

struct Beside {
  const char* regex;      // of a phrase inside two groups, phrase and name; otherwise the name, and the phrase begins where the match ends
  Phrase phrase;
  bool one_word;          // one word alone may be the name
};

const std::vector<Beside>& patterns() {
  static const std::vector<Beside> kPatterns = {
      // "Gwen Latimer, Unit Manager", "Dorothy Pike - Independent Reviewing Officer (Chair)"
      {"(" TITLED NAME ")" LETTERS "(?:,| [-–—]|:) ", Phrase::behind, false},
      {"((?:Mr|Mrs|Miss|Ms|Sister|Sr)\\.? " NAME ")" LETTERS "(?:,| [-–—]) ", Phrase::behind, true},   // "Mrs Ilett, Adoptions"
      {"(" TITLED NAME ")" LETTERS " ?\\((?:now |then )?", Phrase::behind, true},
      // "Gary Lunt<newline>Looked After Children Team", "Ann Lee<tab>Link Worker"
      {"(?m)^[ \\t]*(" TITLED NAME ")" LETTERS "(?: \\((?:Mr|Mrs|Miss|Ms)\\))?[ \\t]*,?\\n[ \\t]*\\(?", Phrase::behind, false},
      {"(?m)^[ \\t]*" NAMES LETTERS "\\t+", Phrase::behind, true},
      // "Miss Thirlwell of the Social Services Department"
      {"(" TITLED NAME ") (?:of|from) ", Phrase::in_capitals_behind, false},
      {"((?:Mr|Mrs|Miss|Ms)\\.? " NAME ") (?:of|from) ", Phrase::in_capitals_behind, true},
      {"(" TITLED NAME ") (?:as|is now|became) (?:the |our |his |her |their |my )?", Phrase::behind, false},   // "would like Ian Stubbs as guardian again"
      {"(?m)^\\[[^\\]\\n]{0,24}\\d{1,2}[:.]\\d{2}[^\\]\\n]{0,12}\\] (" NAME_WORD "(?: " NAME_WORD ")?) ", Phrase::before_colon, true},   // "[18:02] Bronagh PA:"
      // "Child's SW: Gary Lunt", "Director of Social Services, County Hall (Att. Mr. R. A. Benbow)"
      {"(?m)(?:^|[\\t;|.(\\[–—-] ?)[ ]*(" PHRASE "): ?\\t?" NAMES, Phrase::inside, true},
      {"(?m)(" PHRASE_IN_CAPITALS ")(?:,[^\\n()]{0,40})? \\((?i:att|attn|for|per|via|contact|attention)\\.?:? ?(" TITLED NAME ")\\)", Phrase::inside, true},
      {"(?:^|[^\\p{L}])(" PHRASE_IN_CAPITALS ") \\((" TITLED NAME ")\\)", Phrase::inside, true},   // "Unit Manager (Ann Lee)"
  };
  return kPatterns;
}

std::vector<std::unique_ptr<RE2>> compiled() {
  std::vector<std::unique_ptr<RE2>> all;
  for (const Beside& pattern : patterns()) {
    all.push_back(std::make_unique<RE2>(pattern.regex, large_options()));
    require(all.back()->ok(), "a pattern for phrases beside names is wrong");
  }
  return all;
}

// The phrase that begins here; empty when none does.
re2::StringPiece phrase_at(std::string_view text, std::size_t at, Phrase form) {
  static const RE2 kPhrase("(" PHRASE ")" PHRASE_END, large_options());
  static const RE2 kInCapitals("(" PHRASE_IN_CAPITALS ")" PHRASE_END, large_options());
  static const RE2 kBeforeColon("(" PHRASE "):", large_options());
  constexpr std::size_t kMostBytes = 320;   // of some seventy characters and what ends them
  const re2::StringPiece rest(text.data() + at, std::min(text.size() - at, kMostBytes));
  re2::StringPiece found[2];
  const bool begins = (form == Phrase::behind ? kPhrase : form == Phrase::before_colon ? kBeforeColon : kInCapitals).Match(rest, 0, rest.size(), RE2::ANCHOR_START, found, 2);
  return begins ? found[1] : re2::StringPiece();
}

}  // namespace

std::vector<FoundName> find_roles_beside(std::string_view text) {
  static const std::vector<std::unique_ptr<RE2>> kCompiled = compiled();
  NamesInRole in_role(text);
  const re2::StringPiece whole(text.data(), text.size());
  for (std::size_t i = 0; i < kCompiled.size(); ++i) {
    const Beside& pattern = patterns()[i];
    const bool inside = pattern.phrase == Phrase::inside;
    re2::StringPiece found[3];
    for (std::size_t at = 0; at < text.size() && kCompiled[i]->Match(whole, at, text.size(), RE2::UNANCHORED, found, inside ? 3 : 2);) {
      const re2::StringPiece name = inside ? found[2] : found[1];
      const re2::StringPiece phrase = inside ? found[1] : phrase_at(text, static_cast<std::size_t>(found[0].end() - text.data()), pattern.phrase);
      const std::optional<PersonClass> shows = phrase.empty() ? std::nullopt : class_by_role({phrase.data(), phrase.size()}, inside);
      if (shows) {
        in_role.take({name.data(), name.size()}, {*shows, pattern.one_word, 0.75, "role-name"});
      }
      // What ended this match may begin the next.
      at = static_cast<std::size_t>(found[1].data() - text.data()) + std::max<std::size_t>(1, found[1].size());
    }
  }
  return std::move(in_role.names());
}

}  // namespace candour
