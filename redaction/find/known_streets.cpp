#include "redaction/find/known_streets.h"

#include <re2/re2.h>

#include "pipeline/base/utf8.h"
#include "redaction/find/identifiers.h"
#include "redaction/find/name_words.h"

namespace candour {
namespace {

#define TYPE R"((?i:Street|Road|Avenue|Lane|Close|Drive|Crescent|Court|Terrace|Gardens|Grove|Row|Walk|Steps|Mews|Croft|Fold|Yard|Wharf|Quay|View|Rise|Buildings))"
#define STREET R"((\p{Lu}[\p{L}'’\-]+(?:[ \n]\p{Lu}[\p{L}'’\-]+)?[ \n])" TYPE R"())"

std::string one_line(std::string_view words) {
  std::string text = small_letters(std::string(words));
  for (char& c : text) {
    c = c == '\n' ? ' ' : c;
  }
  return text;
}

bool is_in_every_town(const std::string& street) {
  static const std::set<std::string> kStreets = {"high street", "main street", "main road", "church street", "church lane", "station road", "market street", "king street", "queen street", "the court", "family court", "county court", "magistrates court", "crown court"};
  return kStreets.count(street) != 0;
}

}  // namespace

std::set<std::string> streets_of_addresses(std::string_view text) {
  static const RE2 kStreet(R"(\d[\w,]*,? )" STREET);
  std::set<std::string> streets;
  for (const Finding& finding : find_identifiers(text)) {
    re2::StringPiece street;
    if (finding.kind == FindingKind::address && RE2::PartialMatch(finding.text, kStreet, &street) && !is_in_every_town(one_line({street.data(), street.size()}))) {
      streets.insert(one_line({street.data(), street.size()}));
    }
  }
  return streets;
}

std::vector<Finding> find_known_streets(std::string_view text, const std::set<std::string>& streets) {
  static const RE2 kStreet(R"((?:^|[^\p{L}\d]))" STREET R"(([ \n](?i:primary|school|academy|infants?|juniors?|high|surgery|clinic|nursery|centre|church|hospital|police|office))?(?:[^\p{L}\d]|$))");
  std::vector<Finding> found;
  if (streets.empty()) {
    return found;
  }
  const OffsetMap map(text);
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece street;
  re2::StringPiece school;
  while (RE2::FindAndConsume(&rest, kStreet, &street, &school)) {
    // "At Cinder Court": the first of three words may be none of its name.
    std::string_view name(street.data(), street.size());
    while (streets.count(one_line(name)) == 0 && name.find_first_of(" \n") != name.find_last_of(" \n")) {
      name.remove_prefix(name.find_first_of(" \n") + 1);
    }
    if (streets.count(one_line(name)) == 0 || !school.empty()) {
      continue;
    }
    Finding finding;
    const auto start = static_cast<std::size_t>(name.data() - text.data());
    finding.span = {map.code_point_at(start), map.code_point_at(start + name.size())};
    finding.kind = FindingKind::address;
    finding.text = std::string(name);
    finding.score = 0.5;
    finding.rule = "known-street";
    finding.why = "This is a street that the record gives as somebody's address.";
    found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace candour
