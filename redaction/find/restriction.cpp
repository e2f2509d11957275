#include "redaction/find/restriction.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

const RE2& restriction() {
  static const RE2 kRestriction(
      R"((?i)(restricted from (?:the )?(?:user|child|subject|family|parents?)|not to be (?:shared|disclosed) (?:with|to)|do not (?:share|disclose)|professionals only|confidential section|closed minutes|given in (?:strict )?confidence and))");
  return kRestriction;
}

// Words that give a reason, the most particular first.
struct GroundCue {
  RestrictionGround ground;
  const char* regex;
};

constexpr std::array<GroundCue, 3> kGroundCues = {{
    {RestrictionGround::third_party_asked,
     R"((?i)(?:does|did|do) not (?:wish|want)\b[^.]{0,40}\b(?:known|identified|shared|named|told|disclosed|passed|to know|seen|involved)\b|(?:asked|asks|requested|requests) (?:that|us|me|not|for|to remain|to stay)|wish(?:es)? to (?:remain|stay) anonymous|remain anonymous|anonymous(?:ly)?|has not consented|refus(?:ed|es) consent|expressly)"},
    {RestrictionGround::serious_harm,
     R"((?i)serious (?:harm|risk)|(?:risk|danger) (?:to|of|from)|at risk|harm (?:to|her|him|them|the)|safety|reprisals?|retaliat\w+|threat\w*|whereabouts|refuge|violen\w+|frightened|afraid)"},
    {RestrictionGround::given_in_confidence,
     R"((?i)in (?:strict |the strictest )?confidence|confidential(?:ly)?|(?:expect\w*|understanding|assum\w+|promis\w+|assur\w+)\b.{0,60}(?:not|never|disclos|shar|pass|private)|between (?:us|ourselves)|professionals only)"},
}};

}  // namespace

bool says_restricted(const std::string& text) { return RE2::PartialMatch(text, restriction()); }

RestrictionGround restriction_ground(const std::string& words) {
  const auto found = std::find_if(kGroundCues.begin(), kGroundCues.end(), [&](const GroundCue& cue) { return RE2::PartialMatch(words, RE2(cue.regex)); });
  return found == kGroundCues.end() ? RestrictionGround::not_given : found->ground;
}

// From the marking's line to the next heading of another part of the document, its footer, or the page's end.
std::vector<RestrictedPassage> restricted_passages(const std::vector<std::string>& pages) {
  std::vector<RestrictedPassage> passages;
  static const RE2 kUsual(R"((?i)restricted from|not to be (?:shared|disclosed)|do not (?:share|disclose))");
  static const RE2 kEnd(
      R"((?i)\n(?:end of restricted|unrestricted|case note\b|date of event|section \d|part [a-c]\b|outside the pages, \d|printed (?:by|from|on)\b|(?:page \d+(?: of \d+)?|official(?:[- ]sensitive)?(?: +page \d+.*)?|actions?(?: agreed)?|agreed actions|decisions?|outcomes?|next steps|recommendations?|conclusions?|summary|analysis|discussion|distribution|present|plan|signed) *:? *(?:\n|$)))");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string& text = pages[i];
    const OffsetMap map(text);
    re2::StringPiece found;
    std::size_t at = 0;
    const re2::StringPiece whole(text);
    while (at < text.size() && restriction().Match(whole, at, text.size(), RE2::UNANCHORED, &found, 1)) {
      const auto marking = static_cast<std::size_t>(found.data() - text.data());
      const std::size_t line = text.rfind('\n', marking);
      const std::size_t start = line == std::string::npos ? 0 : line + 1;
      re2::StringPiece end;
      const bool ends = kEnd.Match(whole, marking, text.size(), RE2::UNANCHORED, &end, 1);
      const std::size_t stop = ends ? static_cast<std::size_t>(end.data() - text.data()) : text.size();
      const std::string words = text.substr(start, stop - start);
      const double score = RE2::PartialMatch(words, kUsual) ? 0.9 : 0.6;
      passages.push_back({static_cast<int>(i + 1), {map.code_point_at(start), map.code_point_at(stop)}, restriction_ground(words), score});
      at = std::max(stop, marking + 1);
    }
  }
  return passages;
}

const char* to_string(RestrictionGround ground) {
  static constexpr std::array kNames = {"not-given", "serious-harm", "given-in-confidence", "third-party-asked"};
  return kNames[static_cast<std::size_t>(ground)];
}

const char* explained(RestrictionGround ground) {
  switch (ground) {
    case RestrictionGround::serious_harm:
      return "The words name a danger to somebody: to stay out it needs the serious-harm test of DPA 2018 Sch 3 (health, social work or education).";
    case RestrictionGround::given_in_confidence:
      return "It seems to have been given in the expectation that it would not be passed on: that is a factor of Sch 2 para 16(3)(b), or para 10 of Sch 3 when the child said it, no exemption in itself.";
    case RestrictionGround::third_party_asked:
      return "Somebody asked that it not be passed on: their refusal is a factor of Sch 2 para 16(3)(e), not a veto.";
    case RestrictionGround::not_given: break;
  }
  return "The paper gives no reason: ask the originator.";
}

}  // namespace candour
