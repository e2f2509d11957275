#include "redaction/find/roles_beside.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>

#include "pipeline/base/require.h"
#include "redaction/find/agencies.h"
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
enum class Phrase { behind, in_brackets_behind, in_capitals_behind, agency_behind, before_colon, inside };

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
      {"(" TITLED NAME ")" LETTERS " ?\\((?:now |then )?", Phrase::in_brackets_behind, true},
      // "Gary Lunt<newline>Looked After Children Team", "Ann Lee<tab>Link Worker"
      {"(?m)^[ \\t]*(" TITLED NAME ")" LETTERS "(?: \\((?:Mr|Mrs|Miss|Ms)\\))?[ \\t]*,?\\n[ \\t]*\\(?", Phrase::behind, false},
      {"(?m)^[ \\t]*" NAMES LETTERS "\\t+", Phrase::behind, true},
      // "Miss Thirlwell of the Social Services Department"
      {"(" TITLED NAME ") (?:of|from) ", Phrase::in_capitals_behind, false},
      {"((?:Mr|Mrs|Miss|Ms)\\.? " NAME ") (?:of|from) ", Phrase::in_capitals_behind, true},
      {"(" TITLED NAME ") (?:from|of|at|@) (?:the )?", Phrase::agency_behind, true},   // "Bev from Women's Aid"
      {"(" TITLED NAME ") (?:as|is now|became) (?:the |our |his |her |their |my )?", Phrase::behind, false},   // "would like Ian Stubbs as guardian again"
      {"(?m)^\\[[^\\]\\n]{0,24}\\d{1,2}[:.]\\d{2}[^\\]\\n]{0,12}\\] (" NAME_WORD "(?: " NAME_WORD ")?) ", Phrase::before_colon, true},   // "[18:02] Bronagh PA:"
      {"(?m)^\\d{1,2}/\\d{1,2}/\\d{2,4},? \\d{1,2}:\\d{2}(?::\\d{2})? - (" NAME_WORD "(?: " NAME_WORD ")?) ", Phrase::before_colon, true},   // "05/06/17, 16:50 - Kojo PA:"
      // "Child's SW: Gary Lunt", "Director of Social Services, County Hall (Att. Mr. R. A. Benbow)"
      {"(?m)(?:^|[\\t;|.!?\"”(\\[–—-] ?)[ ]*(" PHRASE "): ?\\t?" NAMES, Phrase::inside, true},
      {"(?m)(?:^|[\\t;|.(\\[] ?)[ ]*(" PHRASE ") [-–—] " NAMES, Phrase::inside, true},   // "SENCO - Hilda Boase"
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
  const bool begins = (form == Phrase::behind || form == Phrase::in_brackets_behind ? kPhrase : form == Phrase::before_colon ? kBeforeColon : kInCapitals).Match(rest, 0, rest.size(), RE2::ANCHOR_START, found, 2);
  return begins ? found[1] : re2::StringPiece();
}

// The agency that begins here, of one to four words: "Women's Aid rang"; empty when the words go on with a capital ("Police Street").
std::string_view agency_at(std::string_view text, std::size_t at) {
  constexpr int kMostWords = 4;
  std::string_view longest;
  std::size_t end = at;
  for (int words = 0; words < kMostWords && end < text.size(); ++words) {
    end = std::min(text.find_first_of(" \t\n,;:()!?", end), text.size());
    const std::string_view phrase = text.substr(at, end - at);
    const bool more = end + 1 < text.size() && text[end] == ' ' && text[end + 1] >= 'A' && text[end + 1] <= 'Z';
    longest = !more && class_of_agency(phrase) ? phrase : longest;
    if (end >= text.size() || text[end] != ' ') {
      break;
    }
    ++end;
  }
  return longest;
}

bool begins_with_capital(std::string_view words) { return !words.empty() && words.front() >= 'A' && words.front() <= 'Z'; }

// Where somebody works whose name an agency's follows: "Ruth Cave (Barnardo's)", "Mr W. Scholes, N.S.P.C.C.", "Bev from Housing".
std::optional<PersonClass> class_by_agency(std::string_view agency, Phrase form) {
  const bool may_be = begins_with_capital(agency) && (form == Phrase::in_brackets_behind || !is_agency_of_many(agency));
  return may_be ? class_of_agency(agency) : std::nullopt;
}

struct Shown {
  std::optional<PersonClass> as;
  bool one_word;
};

// What the phrase that begins behind a name shows of its bearer.
Shown shown_behind(std::string_view text, std::size_t at, const Beside& pattern) {
  if (pattern.phrase == Phrase::agency_behind) {
    return {class_by_agency(agency_at(text, at), pattern.phrase), true};
  }
  const re2::StringPiece phrase = phrase_at(text, at, pattern.phrase);
  const std::string_view words(phrase.data(), phrase.size());
  if (const std::optional<PersonClass> by_role = words.empty() ? std::nullopt : class_by_role(words); by_role) {
    return {by_role, pattern.one_word};
  }
  const bool beside = pattern.phrase == Phrase::behind || pattern.phrase == Phrase::in_brackets_behind;
  return {beside ? class_by_agency(words, pattern.phrase) : std::nullopt, pattern.one_word && !is_agency_of_many(words)};
}

// Where to look on: behind the name, or, when a phrase in front of a name is no role, behind its first word, which may hide one.
std::size_t next_place(std::string_view text, const re2::StringPiece& first, bool inside, bool shown) {
  const auto start = static_cast<std::size_t>(first.data() - text.data());
  if (!inside || shown) {
    return start + std::max<std::size_t>(1, first.size());
  }
  const std::size_t space = first.find(' ');
  return start + std::max<std::size_t>(1, std::min<std::size_t>(space, first.size()));
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
      const Shown shown = inside ? Shown{class_by_role({found[1].data(), found[1].size()}, true), pattern.one_word} : shown_behind(text, static_cast<std::size_t>(found[0].end() - text.data()), pattern);
      if (shown.as) {
        in_role.take({name.data(), name.size()}, {*shown.as, shown.one_word, 0.75, "role-name"});
      }
      at = next_place(text, found[1], inside, shown.as.has_value());   // what ended this match may begin the next
    }
  }
  return std::move(in_role.names());
}

}  // namespace candour
