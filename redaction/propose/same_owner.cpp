#include "redaction/propose/same_owner.h"

#include <re2/re2.h>

#include <algorithm>

#include "redaction/propose/number_label.h"

namespace candour {
namespace {

bool matches(std::string_view text, const RE2& regex) {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), regex);
}

std::string_view line_from(const NamedText& named, std::size_t at) {
  const std::string_view rest = named.text.substr(named.map.byte_at(at));
  return rest.substr(0, rest.find('\n'));
}

std::string_view line_to(const NamedText& named, std::size_t at) {
  const std::string_view before = named.text.substr(0, named.map.byte_at(at));
  return before.substr(before.rfind('\n') + 1);
}

// Nobody at all is named between the two, nobody private behind the second on its line.
bool are_alone(const Finding& first, const Finding& further, const NamedText& named) {
  const std::string_view rest = line_from(named, further.span.end);
  const std::size_t end = further.span.end + code_point_count(rest);
  const bool another =
      std::any_of(named.mentions.begin(), named.mentions.end(), [&](const Finding& mention) {
        const bool amid = mention.span.start >= first.span.end && mention.span.end <= further.span.start;
        const bool behind = mention.span.start >= further.span.end && mention.span.end <= end;
        return amid || (behind && is_private_mention(mention, named));
      });
  return !another && !speaks_of_others(rest);
}

// "Pupil: Corin Ashdown", "Corin Ashdown" with nothing in front.
bool heads_form(const Finding& mention, const NamedText& named) {
  static const RE2 kHead(
      R"((?i)^[ \t]*(?:(?:[a-z'’]+ ){0,3}(?:re|name|young person|yp|child|client|pupil|student|learner|patient|resident|service user|subject|candidate)\b[^:\n]{0,12}[:\t ]+)?$)");
  return mention.person == "subject" && matches(line_to(named, mention.span.start), kHead);
}

}  // namespace

std::string_view words_between(const NamedText& named, std::size_t from, std::size_t to) {
  const std::size_t start = named.map.byte_at(from);
  return named.text.substr(start, named.map.byte_at(std::max(from, to)) - start);
}

Span lines_of(const NamedText& named, Span span) {
  const std::size_t from = named.map.byte_at(span.start);
  const std::size_t before = from == 0 ? std::string_view::npos : named.text.rfind('\n', from - 1);
  const std::size_t end = std::min(named.text.find('\n', named.map.byte_at(span.end)), named.text.size());
  return {before == std::string_view::npos ? 0 : named.map.code_point_at(before + 1), named.map.code_point_at(end)};
}

bool speaks_of_others(std::string_view text) {
  static const RE2 kOthers(
      R"((?i)\b(?:mum|mam|mother|dad|father|parents?|step\w*|sister|brother|sib(?:ling)?s?|twin|son|daughter|nan|nana|nanna|gran\w*|aunt\w*|uncle|cousin|niece|nephew|partner|husband|wife|spouse|ex|girlfriend|boyfriend|friends?|family|carers?|foster\w*|guardian|next of kin|neighbour|landlord|landlady|housemate|flatmate|lodgers?|placement|host|with|both)\b)");
  return matches(text, kOthers);
}

bool speaks_of_somebody(std::string_view text) {
  static const RE2 kSomebody(
      R"((?i)\b(?:emergency|contact (?:name|person|no\b|number|tel|:)|caller|informant|referrer|referred by|reporter|complainant|source|witness(?:es)?|victim|suspect|offender|perpetrator|accused|defendant|respondent|applicant|claimant|tenant|employer|colleague|classmate|class-mate|other (?:child|boy|girl|lad|pupil|resident|young person|party|parent)|another (?:child|boy|girl|lad|pupil|resident|young person)|baby|infant)\b)");
  return speaks_of_others(text) || matches(text, kSomebody);
}

bool is_private_mention(const Finding& mention, const NamedText& named) {
  const Person* person = named.people.find(mention.person);
  return person != nullptr && person->person_class != PersonClass::subject &&
         person->person_class != PersonClass::professional && person->person_class != PersonClass::official;
}

bool may_be_somebodys(FindingKind kind) {
  using enum FindingKind;
  switch (kind) {
    case phone: case email: case passport: case bank_account: case national_insurance: case nhs_number: case chi_number: case hc_number:
    case upn: case uln: case pnc_id: case cro_number: case arrest_summons: case driving_licence: case case_system_id: return true;
    default: return false;
  }
}

bool has_same_owner(const Finding& first, const Finding& further, const NamedText& named) {
  static const RE2 kNumber(R"((?i)^\)?(?:,|;|/| /| -| \||)(?: ?(?:and|or|&)\b)?(?: (?:new|old|current|own|the|a))* ?)" NUMBER_LABEL
                           R"((?: (?:number|no\.?|ref(?:erence)?|details|ID|code))*(?: is| was)?[: ]{0,2}$)");
  static const RE2 kOrElse(R"(^(?: or | ?/ ?)$)");
  static const RE2 kAccount(R"(^(?:,|;| /)? $)");
  static const RE2 kTo(R"((?i)^,?(?: and)?(?: then)? to $)");
  static const RE2 kFrom(R"((?i)\bmov(?:ed|es|ing|e)(?: back| out| away)? from $)");
  static const RE2 kPostcode(R"(^,?[ \n]{1,2}$)");
  if (first.person != "subject" || first.proposal != Verdict::keep || !are_alone(first, further, named)) {
    return false;
  }
  const std::string_view since = words_between(named, first.span.end, further.span.start);
  if (first.kind == FindingKind::address && further.kind == FindingKind::postcode) {
    return matches(since, kPostcode);
  }
  if (first.kind == FindingKind::address && further.kind == FindingKind::address) {
    return matches(since, kTo) && matches(line_to(named, first.span.start), kFrom);
  }
  const bool list = may_be_somebodys(first.kind) && may_be_somebodys(further.kind);
  const bool account = first.kind == FindingKind::bank_account && further.kind == FindingKind::bank_account && matches(since, kAccount);
  const bool telephone = first.kind == FindingKind::phone && further.kind == FindingKind::phone && matches(since, kOrElse);
  return list && (account || telephone || matches(since, kNumber));
}

bool is_of_whom_form_is(const Finding& finding, const NamedText& named) {
  using enum FindingKind;
  const bool by_nature = finding.kind == upn || finding.kind == uln || finding.kind == nhs_number || finding.kind == chi_number ||
                         finding.kind == hc_number || finding.kind == national_insurance;
  if (!by_nature || named.mentions.empty() || named.mentions.front().span.end > finding.span.start ||
      !heads_form(named.mentions.front(), named)) {
    return false;
  }
  const bool another = std::any_of(named.mentions.begin(), named.mentions.end(),
                                   [&](const Finding& mention) { return is_private_mention(mention, named); });
  const std::size_t head = named.mentions.front().span.end;
  return !another && !speaks_of_somebody(words_between(named, head, finding.span.start)) &&
         !speaks_of_somebody(line_from(named, finding.span.end));
}

}  // namespace candour
