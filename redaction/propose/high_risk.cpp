#include "redaction/propose/high_risk.h"

#include <re2/re2.h>

#include "pipeline/base/utf8.h"
#include "redaction/find/sentences.h"

namespace candour {
namespace {

bool tells_where(const Finding& finding) {
  return finding.kind == FindingKind::address || finding.kind == FindingKind::postcode || finding.kind == FindingKind::phone;
}

// Said in the sentence of an address or number, or in the one behind it.
bool is_protected(const std::string& sentence) {
  static const RE2 kProtected(
      R"((?i)\b(?:refuge|safe house|women['’]s aid|fled|fleeing|in hiding|confidential address|address (?:is |to be )?(?:confidential|withheld|protected)|(?:address|whereabouts|location|number)\b.{0,40}\b(?:not|never|nobody)\b.{0,12}\b(?:be )?(?:given|disclosed|shared|known|told|passed)|(?:not|never) (?:to )?(?:be )?(?:given|told|tell|inform|let|disclose[d]?|know|find out|learn|have)\b.{0,40}\b(?:where|address|number|whereabouts)|(?:do|must|should|may) not (?:tell|inform|share with|pass (?:on )?to)\b|non-molestation|exclusion order|witness protection))");
  return RE2::PartialMatch(sentence, kProtected);
}

}  // namespace

void mark_high_risk(std::string_view text, std::vector<Finding>& findings) {
  const std::u32string points = to_code_points(text);
  const Sentences sentences(points);
  for (Finding& finding : findings) {
    const bool is_source = finding.ground == "TP-SRC";
    Span around = sentences.around(finding.span.start);
    around.end = sentences.around(std::min(around.end + 1, points.size())).end;
    const bool place = tells_where(finding) && (finding.rule == "refuge" || is_protected(to_utf8(std::u32string_view(points).substr(around.start, around.end - around.start))));
    finding.high_risk = is_source || place;
    if (place && finding.proposal == Verdict::keep) {
      finding.proposal = Verdict::review;
      finding.ground = "TP-OTH";
    }
    finding.why += place ? " High risk: the record speaks of a refuge or of somebody who must not learn it." : "";
  }
}

}  // namespace candour
