#include "redaction/people/unnamed_officers.h"

#include <re2/re2.h>

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

namespace candour {

namespace {

// Bytes of what stands for an officer, and the number alone.
struct Officer {
  std::size_t start;
  std::size_t end;
  std::string number;
};

std::size_t place_in(const std::string& text, const re2::StringPiece& piece) {
  return static_cast<std::size_t>(piece.data() - text.data());
}

void add_single(const std::string& text, std::vector<Officer>& officers) {
  static const RE2 kRank(
      R"((?:^|[^\pL\d])((?:(?:P\.?C|W\.?P\.?C|D\.?C|W\.?D\.?C|P\.?S|W\.?P\.?S|PCSO|SPC|S(?i:gt)|S(?i:ergeant)|C(?i:onstable)|C(?i:onst)|I(?i:nsp)|I(?i:nspector))\.?(?: ?| ?\n ?)(?:(?i:no)\.? ?|(?i:number) )?(\d{2,5}[A-Z]{0,2})|(?:D\.?S|D\.?I)\.? (\d{3,5})))(?:[^\pL\d/:.-]|[.:-](?:[^\d]|$)|$))");
  const re2::StringPiece whole(text);
  re2::StringPiece groups[4];
  for (std::size_t at = 0;
       at < text.size() && kRank.Match(whole, at, text.size(), RE2::UNANCHORED, groups, 4);) {
    const std::size_t start = place_in(text, groups[1]);
    at = start + groups[1].size();
    officers.push_back({start, at, std::string(groups[2].empty() ? groups[3] : groups[2])});
  }
}

// "PCs 114 and 115": the rank goes with the first.
void add_several(const std::string& text, std::vector<Officer>& officers) {
  static const RE2 kRanks(
      R"((?:^|[^\pL\d])((?:(?:W?PC|W?DC|PCSO)(?:s|'s|S)|S(?i:gts)|S(?i:ergeants)|C(?i:onstables))\.? (?:(?i:nos?)\.? ?)?)(\d{2,5}(?:(?:, ?| and | & |, and )\d{2,5})+)(?:[^\pL\d/:-]|$))");
  static const RE2 kNumber(R"((\d+))");
  const re2::StringPiece whole(text);
  re2::StringPiece groups[3];
  for (std::size_t at = 0;
       at < text.size() && kRanks.Match(whole, at, text.size(), RE2::UNANCHORED, groups, 3);) {
    re2::StringPiece numbers = groups[2];
    re2::StringPiece number;
    const std::size_t start = place_in(text, groups[1]);
    while (RE2::FindAndConsume(&numbers, kNumber, &number)) {
      at = place_in(text, number) + number.size();
      const bool first = number.data() == groups[2].data();
      officers.push_back({first ? start : place_in(text, number), at, std::string(number)});
    }
  }
}

}  // namespace

std::vector<Finding> unnamed_officers(const std::string& text, const std::vector<Finding>& known) {
  std::vector<Officer> officers;
  add_single(text, officers);
  add_several(text, officers);
  std::sort(officers.begin(), officers.end(),
            [](const Officer& one, const Officer& other) { return one.start < other.start; });
  std::vector<Finding> found;
  const OffsetMap map(text);
  for (const Officer& officer : officers) {
    Finding finding;
    finding.span = {map.code_point_at(officer.start), map.code_point_at(officer.end)};
    if (std::any_of(known.begin(), known.end(), [&](const Finding& one) {
          return one.span.start < finding.span.end && finding.span.start < one.span.end;
        })) {
      continue;
    }
    finding.kind = FindingKind::person;
    finding.text = text.substr(officer.start, officer.end - officer.start);
    finding.person = PeopleRegister::unnamed_id("officer", officer.number);
    finding.score = 0.8;
    finding.rule = "rank-and-number";
    finding.proposal = Verdict::review;
    finding.ground = "TP-OTH";
    finding.why =
        "This is a police officer by rank and number, an official outside para 17: the ordinary test "
        "applies.";
    found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace candour
