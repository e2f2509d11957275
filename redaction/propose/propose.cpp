#include "redaction/propose/propose.h"

#include <algorithm>

#include "pipeline/base/hash.h"
#include "pipeline/base/utf8.h"
#include "pipeline/model/transcript.h"
#include "redaction/find/cells.h"
#include "redaction/propose/judge.h"

namespace candour {
namespace {

std::string id_of(const SourceDocument& document, int page, Span span, FindingKind kind) {
  return sha256_hex(document.sha256 + "|" + std::to_string(page) + "|" + std::to_string(span.start) + "|" + std::to_string(span.end) + "|" +
                    to_string(kind)).substr(0, 16);
}

// Of what stands in a transcript: its lines as they are written and its boxes, so that a line that nobody changed keeps
// its decisions and a changed word does not, whatever it is as long as.
std::string id_in_transcript(const SourceDocument& document, const Page& page, const Finding& finding, const std::vector<Box>& boxes) {
  const std::u32string text = to_code_points(page.text);
  const std::size_t from = finding.span.start == 0 ? 0 : text.rfind(U'\n', finding.span.start - 1) + 1;
  const std::size_t to = std::min(text.find(U'\n', finding.span.end), text.size());
  const std::u32string lines = text.substr(from, to - from);
  std::size_t twins = 0;   // the same line further up
  for (std::size_t at = text.find(lines); at < from; at = text.find(lines, at + 1)) {
    ++twins;
  }
  std::string key = document.sha256 + "|" + std::to_string(page.number) + "|transcript|" + to_utf8(lines) + "|" + std::to_string(twins) + "|" +
                    std::to_string(finding.span.start - from) + "|" + std::to_string(finding.span.end - from) + "|" + to_string(finding.kind);
  for (const Box& box : boxes) {
    for (const double edge : {box.left, box.top, box.right, box.bottom}) {
      key += "|" + std::to_string(static_cast<long>(edge * 10));
    }
  }
  return sha256_hex(key).substr(0, 16);
}

Proposal proposal_of(const SourceDocument& document, const Page& page, const Finding& finding) {
  const std::vector<Box> boxes = boxes_with_transcript(page, finding.span);
  const bool typed = in_transcript(page, finding.span);
  Proposal proposal{typed ? id_in_transcript(document, page, finding, boxes) : id_of(document, page.number, finding.span, finding.kind),
                    document.id, page.number, finding.span, boxes, finding.kind, finding.person, finding.proposal, finding.ground, finding.why,
                    finding.rule, finding.score, page.transcript_words > 0 ? TextSource::ocr : page.source, finding.high_risk};
  if (typed) {
    proposal.text_source = TextSource::transcript;
    proposal.why += page.transcript_lines.empty() ? " It stands in the transcript; where in the ink is not known, so taking it out takes all of the ink."
                                                  : " It stands in the transcript; its place in the ink is estimated.";
  }
  return proposal;
}

}  // namespace

std::vector<Proposal> propose(const SourceDocument& document, const Page& page, const PeopleRegister& people,
                              const Request& request, const std::vector<RestrictedPassage>& restricted) {
  std::vector<Proposal> proposals;
  for (const Finding& finding : judge_text(cell_text(page), people, request)) {
    if (finding.kind == FindingKind::relation && finding.proposal == Verdict::keep) {
      continue;   // "her mum" names nobody: nothing to decide
    }
    proposals.push_back(proposal_of(document, page, finding));
  }
  for (const RestrictedPassage& passage : restricted) {
    if (passage.page != page.number) {
      continue;
    }
    Finding finding;
    finding.span = passage.span;
    finding.kind = FindingKind::marked_passage;
    finding.proposal = Verdict::review;
    finding.ground = "TP-OTH";
    finding.rule = "restricted-from-user";
    finding.score = 0.9;
    finding.why = "This passage is marked as restricted from the user. A manager must say whether the reason still holds.";
    proposals.push_back(proposal_of(document, page, finding));
  }
  return proposals;
}

}  // namespace candour
