#include "redaction/propose/propose.h"

#include <algorithm>

#include "pipeline/base/hash.h"
#include "pipeline/base/utf8.h"
#include "pipeline/model/transcript.h"
#include "redaction/find/cells.h"
#include "redaction/propose/judge.h"

namespace candour {
namespace {

constexpr double kMostOfIt = 0.6;   // two readings' boxes of the same ink never quite agree

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

double area_of(const Box& box) { return std::max(0.0, box.width()) * std::max(0.0, box.height()); }

// Most of the box lies under proposals that `counts`.
template <typename Counts>
bool lies_under(const Box& box, const std::vector<Proposal>& proposals, const Counts& counts) {
  double covered = 0;
  for (const Proposal& proposal : proposals) {
    for (const Box& other : counts(proposal) ? proposal.boxes : std::vector<Box>()) {
      covered += area_of({std::max(box.left, other.left), std::max(box.top, other.top), std::min(box.right, other.right), std::min(box.bottom, other.bottom)});
    }
  }
  return covered >= kMostOfIt * area_of(box);
}

// The words of the page that stand in these boxes: what the reader of the proposal is shown.
Span words_under(const Page& page, const std::vector<Box>& boxes) {
  Span span;
  for (const Word& word : page.words) {
    const bool here = std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.contains(word.box.centre_x(), word.box.centre_y()); });
    if (here && span.end == 0) {
      span = word.span;
    } else if (here && word.span.start == span.end + 1) {
      span.end = word.span.end;
    }
  }
  return span;
}

std::string id_in_other_reading(const SourceDocument& document, const Page& other, const Finding& finding, const std::vector<Box>& boxes) {
  std::string key = document.sha256 + "|" + std::to_string(other.number) + "|other reading|" + substring(other.text, finding.span.start, finding.span.end) + "|" + to_string(finding.kind);
  for (const Box& box : boxes) {
    key += "|" + std::to_string(static_cast<long>(box.left * 10)) + "|" + std::to_string(static_cast<long>(box.top * 10));
  }
  return sha256_hex(key).substr(0, 16);
}

const char* why_look(const Page& page) {
  return page.source == TextSource::text_layer ? " The page shows these words, though its file says that they stand for others: look at the picture."
                                               : " Only the older of the two readings of this scan has it so: look at the picture.";
}

// What only the reading not taken shows to be somebody's. Where the page's own words make the place go already, or say that it is
// the same person's, there is nothing more to ask.
void add_from_other_reading(const SourceDocument& document, const Page& page, const PeopleRegister& people, const Request& request, const NamedInText* around, std::vector<Proposal>& proposals) {
  if (page.other_words.empty()) {
    return;
  }
  const Page other = other_reading_of(page);
  std::vector<Proposal> added;
  for (const Finding& finding : judge_text(cell_text(other), people, request, around, nullptr)) {
    const std::vector<Box> boxes = boxes_of(other, finding.span);
    const auto known = [&](const Proposal& proposal) { return proposal.verdict != Verdict::keep || (!finding.person.empty() && proposal.person == finding.person); };
    const bool told = std::all_of(boxes.begin(), boxes.end(), [&](const Box& box) { return lies_under(box, proposals, known); });
    if (finding.proposal == Verdict::keep || told) {
      continue;
    }
    added.push_back({id_in_other_reading(document, other, finding, boxes), document.id, page.number, words_under(page, boxes), boxes, finding.kind, finding.person,
                     finding.proposal, finding.ground, finding.why + why_look(page),
                     finding.rule, finding.score, TextSource::ocr, finding.high_risk});
  }
  proposals.insert(proposals.end(), added.begin(), added.end());
}

}  // namespace

std::vector<Proposal> propose(const SourceDocument& document, const Page& page, const PeopleRegister& people,
                              const Request& request, const std::vector<RestrictedPassage>& restricted, const NamedInText* around) {
  std::vector<Proposal> proposals;
  for (const Finding& finding : judge_text(cell_text(page), people, request, around)) {
    if (finding.kind == FindingKind::relation && finding.proposal == Verdict::keep) {
      continue;   // "her mum" names nobody: nothing to decide
    }
    proposals.push_back(proposal_of(document, page, finding));
  }
  add_from_other_reading(document, page, people, request, around, proposals);
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
