#include "redaction/propose/behind_names.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace candour {

bool is_day_to_act_by(std::string_view text, std::size_t at) {
  static const RE2 kDue(
      R"((?i)(?:\t|[ ]{2,}|^)(?:by when|when(?: by)?|by|date|deadline|due(?: date| by)?|date due|target(?: date)?|time ?scales?|review(?: date)?|completed(?: by| on)?|date (?:set|agreed|completed|for completion))\??[ \t]*(?:\t|[ ]{2,}|$))");
  static const RE2 kAct(
      R"((?i)\b(?:action|actions|task|what|recommendation|decision|who|by whom|whom|responsible|owner|lead|person responsible)\b)");
  static const RE2 kBirth(R"((?i)\b(?:d\.?o\.?b\.?|birth|born)\b)");
  constexpr int kLines = 30;
  const bool in_cell = at > 1 && (text[at - 1] == '\t' || (text[at - 1] == ' ' && text[at - 2] == ' '));
  if (!in_cell) {
    return false;
  }
  std::size_t end = text.rfind('\n', at == 0 ? 0 : at - 1);
  for (int line = 0; line < kLines && end != std::string_view::npos; ++line) {
    const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const re2::StringPiece words(text.data() + start, end - start);
    if (words.empty() || RE2::PartialMatch(words, kBirth)) {
      return false;   // the table begins here
    }
    if (RE2::PartialMatch(words, kDue) && RE2::PartialMatch(words, kAct)) {
      return true;
    }
    end = before;
  }
  return false;
}

// "HOLLIS Rose 11/02/2014": a date that follows the name of somebody who is no worker is a date of birth.
void add_dates_after_names(std::string_view text, const std::vector<Finding>& mentions,
                           const PeopleRegister& people, std::vector<Finding>& identifiers) {
  static const RE2 kDate(
      R"(^(?:[ \t]?\([^)\d\n]{1,30}\))?(?:,?[ \t]{1,24}(?:[MF]|\p{L}[\p{L}'’\- ]{2,22}))?[ ,(\t|!]{1,24}(\d{1,2}[/.](?:0?[1-9]|1[0-2])[/.](?:19|20)?\d{2})\b)");
  const OffsetMap map(text);
  for (const Finding& mention : mentions) {
    const Person* person = people.find(mention.person);
    const std::size_t end = map.byte_at(mention.span.end);
    re2::StringPiece date;
    if (person->person_class == PersonClass::professional || person->person_class == PersonClass::subject ||
        !RE2::PartialMatch(re2::StringPiece(text.data() + end, text.size() - end), kDate, &date)) {
      continue;
    }
    const auto start = static_cast<std::size_t>(date.data() - text.data());
    if (is_day_to_act_by(text, start)) {
      continue;
    }
    Finding finding;
    finding.span = {map.code_point_at(start), map.code_point_at(start + date.size())};
    finding.kind = FindingKind::date_of_birth;
    finding.text = std::string(date.data(), date.size());
    finding.score = 0.8;
    finding.rule = "date-after-name";
    finding.why = "This looks like a date of birth: it follows a name.";
    identifiers.push_back(std::move(finding));
  }
}

}  // namespace candour
