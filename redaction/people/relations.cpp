#include "redaction/people/relations.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "pipeline/base/utf8.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

const std::map<std::string, std::string>& relations() {
  static const std::map<std::string, std::string> kRelations = {
      {"mum", "mother"}, {"mummy", "mother"}, {"mam", "mother"}, {"mother", "mother"}, {"step-mother", "stepmother"}, {"step-dad", "stepfather"}, {"step-father", "stepfather"}, {"mom", "mother"}, {"ma", "mother"}, {"bm", "mother"},
      {"dad", "father"}, {"daddy", "father"}, {"father", "father"}, {"bf", "father"}, {"da", "father"},
      {"stepdad", "stepfather"}, {"stepfather", "stepfather"}, {"stepmum", "stepmother"}, {"stepmother", "stepmother"},
      {"nan", "grandmother"}, {"nana", "grandmother"}, {"nanna", "grandmother"}, {"nanny", "grandmother"}, {"gran", "grandmother"}, {"granny", "grandmother"}, {"grandma", "grandmother"},
      {"grandmother", "grandmother"}, {"mgm", "maternal grandmother"}, {"pgm", "paternal grandmother"}, {"grandad", "grandfather"}, {"granddad", "grandfather"},
      {"grandpa", "grandfather"}, {"grandfather", "grandfather"}, {"mgf", "maternal grandfather"}, {"pgf", "paternal grandfather"},
      {"parents", "parents"}, {"brother", "brother"}, {"sister", "sister"}, {"sibling", "sibling"}, {"twin", "sibling"}, {"half-brother", "brother"}, {"half-sister", "sister"}, {"stepbrother", "stepbrother"}, {"stepsister", "stepsister"},
      {"uncle", "uncle"}, {"aunt", "aunt"}, {"auntie", "aunt"}, {"aunty", "aunt"}, {"cousin", "cousin"}, {"niece", "niece"}, {"nephew", "nephew"},
      {"husband", "husband"}, {"wife", "wife"}, {"partner", "partner"}, {"ex-partner", "former partner"}, {"ex-husband", "former husband"}, {"ex-wife", "former wife"}, {"ex", "former partner"},
      {"boyfriend", "boyfriend"}, {"girlfriend", "girlfriend"}, {"fiancé", "partner"}, {"fiancée", "partner"}, {"fella", "partner"}, {"bloke", "partner"},
      {"son", "son"}, {"daughter", "daughter"}, {"stepson", "stepson"}, {"stepdaughter", "stepdaughter"}, {"friend", "friend"}, {"mate", "friend"}, {"neighbour", "neighbour"},
      {"landlord", "landlord"}, {"lodger", "lodger"}, {"employer", "employer"}, {"boss", "employer"}, {"mother-in-law", "mother-in-law"}, {"father-in-law", "father-in-law"},
      {"sister-in-law", "sister-in-law"}, {"brother-in-law", "brother-in-law"}};
  return kRelations;
}

// "maternal", "paternal" make another relation of a grandparent, aunt or uncle; "foster" of a mother.
std::string with_side(const std::string& before, const std::string& relation) {
  if (before == "maternal" || before == "mat") {
    return "maternal " + relation;
  }
  if (before == "paternal" || before == "pat") {
    return "paternal " + relation;
  }
  return before == "foster" || before == "adoptive" || before == "former" ? before + " " + relation : before == "ex" ? "former " + relation : relation;
}

#define WORDS R"((?:[Mm]um|[Mm]ummy|[Mm]am|[Mm]other|[Dd]ad|[Dd]addy|[Ff]ather|[Ss]tep(?:dad|father|mum|mother|son|daughter|brother|sister)|[Nn]an|[Nn]anna|[Nn]ana|[Nn]anny|[Gg]ran(?:ny|dma|dmother|dad|dpa|dfather|ddad)?|(?:[Hh]alf-)?(?:[Bb]rother|[Ss]ister)|[Ss]ibling|[Pp]arents|[Tt]win|[Uu]ncle|[Aa]unt(?:ie|y)?|[Cc]ousin|[Nn]iece|[Nn]ephew|[Ee]x(?:-partner|-husband|-wife)?|[Hh]usband|[Ww]ife|[Pp]artner|[Bb]oyfriend|[Gg]irlfriend|fianc[ée]e?|fella|bloke|[Ss]on|[Dd]aughter|[Ff]riend|[Mm]ate|[Nn]eighbour|[Ll]andlord|[Ll]odger|[Bb]oss|(?:mother|father|sister|brother)-in-law|MUM|DAD|NAN|MOTHER|FATHER|BROTHER|SISTER|AUNT|UNCLE|PARTNER))"
#define KINDS R"((?:(?:late|older|younger|elder|eldest|youngest|little|big|baby|twin|real|new|current|previous|former|ex|birth|best|own|maternal|paternal|mat\.?|pat\.?|foster|adoptive|step|half)[ -]){0,3})"

}  // namespace

std::string relation_of(const std::string& role) {
  const std::vector<TextWord> words = words_of(role);
  if (words.empty() || relations().count(words.back().folded) == 0) {
    return {};
  }
  const std::string& relation = relations().at(words.back().folded);
  return words.size() > 1 ? with_side(words[words.size() - 2].folded, relation) : relation;
}

std::vector<RelationWords> relation_words(std::string_view text) {
  static const RE2 kOfSomebody(R"((?:(?:^|[^\p{L}\-])((?i:my|your|his|her|their|our|that) )|['’]s |s['’] )()" KINDS WORDS R"()(?:[^\p{L}\-]|$))");
  static const RE2 kAlone(R"((?:^|[^\p{L}\-'’])(MGM|MGF|PGM|PGF|(?:[Mm]aternal|[Pp]aternal|[Mm]at\.?|[Pp]at\.?) (?:grandmother|grandfather|aunt|uncle)|(?:Mum|Mummy|Mam|Dad|Daddy|Nan|Nanna|Gran|Granny|Grandad|Grandma|Mother|Father|Grandmother|Grandfather|Stepfather|Step-father|Stepmother|Stepdad|Step-dad|BM|BF)|(?:[Tt]he |[Bb]irth |[Pp]utative )(?:mother|father|grandmother|grandfather|stepfather|step-father|stepmother)|(?:mum|mam|dad|nan|gran|grandma|grandad|stepdad))(?:[^\p{L}\-]|$))");
  const re2::StringPiece whole(text.data(), text.size());
  const OffsetMap map(text);
  std::vector<RelationWords> all;
  const auto add = [&](const re2::StringPiece& span, const re2::StringPiece& words, RelationWords::Whose whose) {
    const std::size_t start = map.code_point_at(static_cast<std::size_t>(span.data() - text.data()));
    const std::string relation = relation_of(std::string(words.data(), words.size()));
    if (!relation.empty()) {
      all.push_back({{start, start + code_point_count({span.data(), span.size()})}, relation, whose});
    }
  };
  re2::StringPiece found[3];
  for (std::size_t at = 0; at < text.size() && kOfSomebody.Match(whole, at, text.size(), RE2::UNANCHORED, found, 3);) {
    const bool named = found[1].empty();
    const bool yours = !named && (found[1] == "your " || found[1] == "Your ");
    const re2::StringPiece span = named ? found[2] : re2::StringPiece(found[1].data(), static_cast<std::size_t>(found[2].data() + found[2].size() - found[1].data()));
    add(span, found[2], named ? RelationWords::Whose::somebody_named : yours ? RelationWords::Whose::data_subject : RelationWords::Whose::unknown);
    at = static_cast<std::size_t>(found[2].data() + found[2].size() - text.data());
  }
  for (std::size_t at = 0; at < text.size() && kAlone.Match(whole, at, text.size(), RE2::UNANCHORED, found, 2);) {
    const std::size_t start = static_cast<std::size_t>(found[1].data() - text.data());
    const std::string_view before = text.substr(start - std::min<std::size_t>(start, 8), std::min<std::size_t>(start, 8));
    const bool of_a_kind = before.ends_with(" a ") || before.ends_with("foster ") || before.ends_with(" no ") || before.ends_with("every ") || before.ends_with("any ") || before.ends_with("single ");
    if (!of_a_kind) {   // "a dad", "foster mum"
      add(found[1], found[1], RelationWords::Whose::data_subject);
    }
    at = static_cast<std::size_t>(found[1].data() + found[1].size() - text.data());
  }
  std::sort(all.begin(), all.end(), [](const RelationWords& a, const RelationWords& b) { return a.span.start < b.span.start; });
  std::vector<RelationWords> apart;
  for (RelationWords& one : all) {
    if (apart.empty() || apart.back().span.end <= one.span.start) {
      apart.push_back(std::move(one));
    }
  }
  return apart;
}

}  // namespace candour
