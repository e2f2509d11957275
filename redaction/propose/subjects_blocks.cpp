#include "redaction/propose/subjects_blocks.h"

#include <algorithm>

#include "redaction/propose/same_owner.h"
#include "redaction/propose/subjects_own.h"

namespace candour {
namespace {

constexpr std::size_t kReach = 600;  // code points: a form's head

bool is_contact(FindingKind kind) {
  return kind == FindingKind::phone || kind == FindingKind::email;
}

bool tells_who(FindingKind kind) {
  return kind == FindingKind::date_of_birth || (may_be_somebodys(kind) && !is_contact(kind));
}

bool inside(Span inner, Span outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

}  // namespace

SubjectsBlocks::SubjectsBlocks(const NamedText& named, const std::vector<Finding>& identifiers,
                               const Request& request)
    : named_(named), all_(identifiers) {
  for (const Finding& finding : identifiers) {
    if (tells_who(finding.kind) && is_subjects_own(finding, request)) {
      own_.push_back(&finding);
    } else if (finding.kind == FindingKind::date_of_birth) {
      others_births_.push_back(finding.span);
    }
  }
}

bool SubjectsBlocks::hold(const Finding& finding) const {
  const bool kind =
      finding.kind == FindingKind::age ||
      (may_be_somebodys(finding.kind) && finding.kind != FindingKind::bank_account);  // a parent pays
  return kind && (beside_own(finding) || beside_name(finding));
}

bool SubjectsBlocks::nobody_else(Span lines, bool at_work_too) const {
  const bool another =
      std::any_of(named_.mentions.begin(), named_.mentions.end(), [&](const Finding& mention) {
        const bool counts =
            mention.person != "subject" && (at_work_too || is_private_mention(mention, named_));
        return counts && inside(mention.span, lines);
      });
  const bool birth = std::any_of(others_births_.begin(), others_births_.end(),
                                 [&](Span other) { return inside(other, lines); });
  return !another && !birth && !speaks_of_somebody(words_between(named_, lines.start, lines.end));
}

// A second number of one kind is somebody else's ("LCS 118204 / 118205"); a telephone or an address for mail
// in front of a person belongs to whoever stands further up; an age stands on the line.
bool SubjectsBlocks::may_go_with(const Finding& own, const Finding& finding) const {
  const bool same_line = lines_of(named_, own.span).end == lines_of(named_, finding.span).end;
  const bool in_front = finding.span.end <= own.span.start;
  return own.kind != finding.kind && (!in_front || (same_line && !is_contact(finding.kind))) &&
         (finding.kind != FindingKind::age || same_line);
}

bool SubjectsBlocks::beside_own(const Finding& finding) const {
  return std::any_of(own_.begin(), own_.end(), [&](const Finding* own) {
    const Span both = {std::min(own->span.start, finding.span.start),
                       std::max(own->span.end, finding.span.end)};
    const bool near = both.end - both.start < kReach &&
                      words_between(named_, both.start, both.end).find("\n\n") == std::string_view::npos;
    const Span line = lines_of(named_, finding.span);
    return near && may_go_with(*own, finding) &&
           nobody_else({both.start, line.end}, is_contact(finding.kind)) && nobody_else(line, false);
  });
}

bool SubjectsBlocks::beside_name(const Finding& finding) const {
  const Span line = lines_of(named_, finding.span);
  const bool named = std::any_of(named_.mentions.begin(), named_.mentions.end(), [&](const Finding& mention) {
    return mention.person == "subject" && inside(mention.span, line);
  });
  const bool second =
      std::any_of(all_.begin(), all_.end(), [&](const Finding& other) {  // "W/41877 (Rose)  W/41878"
        return other.kind == finding.kind && &other != &finding && inside(other.span, line);
      });
  return named && !second && tells_who(finding.kind) && finding.kind != FindingKind::date_of_birth &&
         nobody_else(line, false);
}

}  // namespace candour
