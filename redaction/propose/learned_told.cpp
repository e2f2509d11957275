#include "redaction/propose/learned_told.h"

#include <re2/re2.h>

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "redaction/propose/behind_names.h"
#include "redaction/propose/spoken_of.h"

namespace candour {
namespace {

bool is_of_word(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0 || c == U'£'; }

// "DOB", "Prison no": what a form calls something, which tells nothing.
bool is_label(const std::string& words) {
  static const RE2 kLabel(R"((?i)(?:d\.?o\.?b|e\.?d\.?d|pnc(?: id)?|cro|c/o|(?:prison|nhs|n\.?i\.?|tel|ref|case|crime|file|id) no|tel|mob|mobile|ref|address|postcode|phone)\.?)");
  return RE2::FullMatch(words, kLabel);
}

bool is_day(const std::string& words) { return words.find_first_not_of("0123456789/.") == std::string::npos; }

Span trimmed(std::u32string_view text, Span span) {
  while (span.start < span.end && !is_of_word(text[span.start])) {
    ++span.start;
  }
  while (span.end > span.start && !is_of_word(text[span.end - 1])) {
    --span.end;
  }
  return span;
}

std::string last_named(std::size_t at, const std::vector<Finding>& mentions) {
  std::string last;
  for (const Finding& mention : mentions) {
    last = mention.span.end <= at ? mention.person : last;
  }
  return last;
}

Finding finding_of(const ToldSpan& told, Span span, const PeopleRegister& people) {
  Finding finding;
  finding.span = span;
  finding.kind = FindingKind::sensitive_fact;
  finding.person = told.person;
  finding.score = told.probability;
  finding.proposal = Verdict::review;
  const Person* person = people.find(told.person);
  finding.ground = person != nullptr && person->person_class == PersonClass::family ? "TP-FAM" : "TP-OTH";
  finding.rule = told.is_detail ? "told-detail-by-words-around" : "told-fact-by-words-around";
  finding.why = std::string(told.is_detail ? "Words around it are such as stand around what identifies another person" : "Words around it are such as stand around what is told of another person") +
                ": a guess, and a " + strength_of(told.probability) + " one.";
  return finding;
}

}  // namespace

std::vector<Finding> learned_told(const std::string& text, const std::vector<Finding>& all, const PeopleRegister& people, const ToldWeights& weights) {
  std::vector<Finding> mentions;
  std::vector<Finding> found;
  for (const Finding& one : all) {
    (one.kind == FindingKind::person || one.kind == FindingKind::relation ? mentions : found).push_back(one);
  }
  const std::u32string letters = to_code_points(text);
  const OffsetMap map(text);
  const SpokenOf spoken_of(text, mentions, people);
  std::vector<Finding> learned;
  for (ToldSpan& told : tag_told(text, mentions, found, people, weights)) {
    const Span span = trimmed(letters, told.span);
    const Finding* of = spoken_of.at(span.start);
    const bool of_subject = (of != nullptr ? of->person : last_named(span.start, mentions)) == "subject";   // of whom nothing has to go
    const std::string words = to_utf8(std::u32string_view(letters).substr(span.start, span.end - span.start));
    if (span.start < span.end && !of_subject && !is_label(words) && !(is_day(words) && is_day_to_act_by(text, map.byte_at(span.start)))) {
      told.person = of != nullptr && spoken_of.is_private(*of) ? of->person : told.person;
      learned.push_back(finding_of(told, span, people));
      learned.back().text = words;
    }
  }
  return learned;
}

}  // namespace candour
