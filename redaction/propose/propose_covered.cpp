#include "redaction/propose/propose_covered.h"

#include <string>

#include "pipeline/base/hash.h"

namespace candour {
namespace {

std::string id_of(const SourceDocument& document, const CoveredText& covered) {
  std::string key = document.sha256 + "|" + std::to_string(covered.page) + "|" + to_string(FindingKind::covered_text);
  for (const double edge : {covered.box.left, covered.box.top, covered.box.right, covered.box.bottom}) {
    key += "|" + std::to_string(static_cast<long>(edge * 10));
  }
  return sha256_hex(key).substr(0, 16);
}

std::string why_of(const CoveredText& covered) {
  if (covered.cover == Cover::unchecked) {
    return "This page could not be drawn, so nobody knows whether its sender hid something on it. Look at it in the file as received.";
  }
  return std::to_string(covered.characters) + " letters and figures can be read here " + plain_words(covered.cover) +
         ". Ask the sender of the file what they meant to withhold.";
}

}  // namespace

std::vector<Proposal> propose_covered(const SourceDocument& document) {
  std::vector<Proposal> proposals;
  for (const CoveredText& covered : document.covered) {
    Proposal proposal;
    proposal.id = id_of(document, covered);
    proposal.document = document.id;
    proposal.page = covered.page;
    proposal.boxes = {covered.box};
    proposal.kind = FindingKind::covered_text;
    proposal.verdict = Verdict::review;
    proposal.ground = "TP-OTH";
    proposal.why = why_of(covered);
    proposal.rule = std::string("covered-") + to_string(covered.cover);
    proposal.score = 0.9;
    proposals.push_back(std::move(proposal));
  }
  return proposals;
}

}  // namespace candour
