#include "redaction/propose/behind_names.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace candour {

// "HOLLIS Rose 11/02/2014": a date that follows the name of somebody who is no worker is a date of birth.
void add_dates_after_names(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people, std::vector<Finding>& identifiers) {
  static const RE2 kDate(R"(^(?:[ \t]?\([^)\d\n]{1,30}\))?(?:,?[ \t]{1,24}(?:[MF]|\p{L}[\p{L}'’\- ]{2,22}))?[ ,(\t]{1,24}(\d{1,2}[/.](?:0?[1-9]|1[0-2])[/.](?:19|20)?\d{2})\b)");
  const OffsetMap map(text);
  for (const Finding& mention : mentions) {
    const Person* person = people.find(mention.person);
    const std::size_t end = map.byte_at(mention.span.end);
    re2::StringPiece date;
    if (person->person_class == PersonClass::professional || person->person_class == PersonClass::subject || !RE2::PartialMatch(re2::StringPiece(text.data() + end, text.size() - end), kDate, &date)) {
      continue;
    }
    const auto start = static_cast<std::size_t>(date.data() - text.data());
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
