#include "redaction/people/unnamed_officers.h"

#include <re2/re2.h>

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

namespace candour {

std::vector<Finding> unnamed_officers(const std::string& text, const std::vector<Finding>& known) {
  static const RE2 kRank(
      R"((?:^|[^\pL\d])((?:(?:P\.?C|W\.?P\.?C|D\.?C|W\.?D\.?C|P\.?S|W\.?P\.?S|PCSO|SPC|S(?i:gt)|S(?i:ergeant)|C(?i:onstable)|C(?i:onst)|I(?i:nsp)|I(?i:nspector))\.?(?: ?| ?\n ?)(\d{2,5}[A-Z]{0,2})|(?:D\.?S|D\.?I)\.? (\d{3,5})))(?:[^\pL\d/:.-]|[.:-](?:[^\d]|$)|$))");
  std::vector<Finding> found;
  const OffsetMap map(text);
  const re2::StringPiece whole(text);
  re2::StringPiece groups[4];
  for (std::size_t at = 0;
       at < text.size() && kRank.Match(whole, at, text.size(), RE2::UNANCHORED, groups, 4);) {
    const auto start = static_cast<std::size_t>(groups[1].data() - text.data());
    at = start + groups[1].size();
    Finding finding;
    finding.span = {map.code_point_at(start), map.code_point_at(at)};
    if (std::any_of(known.begin(), known.end(), [&](const Finding& one) {
          return one.span.start < finding.span.end && finding.span.start < one.span.end;
        })) {
      continue;
    }
    finding.kind = FindingKind::person;
    finding.text = std::string(groups[1].data(), groups[1].size());
    finding.person =
        PeopleRegister::unnamed_id("officer", std::string(groups[2].empty() ? groups[3] : groups[2]));
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
