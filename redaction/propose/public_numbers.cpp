#include "redaction/propose/public_numbers.h"

#include <re2/re2.h>

#include <algorithm>

namespace candour {
namespace {

bool matches(std::string_view text, const RE2& regex) {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), regex);
}

std::string_view line_to(const NamedText& named, std::size_t at) {
  const std::string_view before = named.text.substr(0, named.map.byte_at(at));
  return before.substr(before.rfind('\n') + 1);
}

bool is_anybodys(const std::string& number) {
  static const RE2 kFree(R"(^(?:(?:\+ ?44|0044) ?\(?0?\)?|0) ?(?:80 ?0|80 ?8|30 ?0|30 ?3)[\d ()/.\-]*$|^116[ \-]?\d{3}$)");
  return RE2::PartialMatch(number, kFree);
}

// Somebody who is neither the data subject nor there for their work, on the line in front.
bool anybody_private_before(const Finding& finding, const NamedText& named) {
  const std::size_t start = finding.span.start - code_point_count(line_to(named, finding.span.start));
  return std::any_of(named.mentions.begin(), named.mentions.end(), [&](const Finding& mention) {
    const Person* person = named.people.find(mention.person);
    const bool at_work = person != nullptr && (person->person_class == PersonClass::professional || person->person_class == PersonClass::official);
    return mention.span.start >= start && mention.span.end <= finding.span.start && !at_work;
  });
}

#define PUBLIC_BODY \
  R"((?:Civic (?:Centre|Offices?)|Town Hall|County Hall|Council(?: Offices?)?|(?i:children['’]?s services|social services)|NSPCC|Childline|Samaritans|Ombudsman(?:['’]s Office)?|ICO|Information Commissioner(?:['’]s Office)?|Ofsted|(?:Crown|County|Family|Magistrates['’]?|High) Court|(?i:duty line)))"

}  // namespace

bool is_public(const Finding& finding, const NamedText& named) {
  static const RE2 kHall(R"((?:Civic (?:Centre|Offices)|Town Hall|County Hall|Council Offices|Crown Court)\b)");
  static const RE2 kBehindBody(R"(\b)" PUBLIC_BODY R"((?:,| \(|:| -)? ?(?:(?i:at|on|tel\.?|telephone|phone|number|no\.?|address):? )?$)");
  static const RE2 kBody(R"(\b)" PUBLIC_BODY R"((?:,| \(|:| -) ?(?:(?i:address):? )?$)");   // not "seen by social services at"
  static const RE2 kRoom(R"(^Room \w{1,4}$)");
  static const RE2 kAppointment(R"((?i)\b(?:appointments?|meeting|interview|conference|review|hearing|clinic|session)\b[^.\n]* in $)");
  const bool place = finding.kind == FindingKind::address || finding.kind == FindingKind::postcode;
  if (finding.kind == FindingKind::phone && is_anybodys(finding.text)) {
    return true;
  }
  const std::string_view before = line_to(named, finding.span.start);
  if (place && (matches(finding.text, kHall) || (matches(finding.text, kRoom) && matches(before, kAppointment)))) {
    return true;
  }
  static const RE2 kMobile(R"(^(?:\+ ?44|0044)? ?(?:\(0\))? ?0?7)");
  const bool landline = finding.kind == FindingKind::phone && !RE2::PartialMatch(finding.text, kMobile);
  return ((place && matches(before, kBody)) || (landline && matches(before, kBehindBody))) && !anybody_private_before(finding, named);
}

}  // namespace candour
