// What the program suggests for a place in the record; a person decides.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

struct Proposal {
  std::string id;            // 16 hex digits: a hash of document hash, page, span or box, and kind; stable over reruns
  std::int64_t document = 0; // SourceDocument::id
  int page = 1;
  Span span;                 // empty span (start == end): the boxes alone say where
  std::vector<Box> boxes;
  FindingKind kind = FindingKind::person;
  std::string person;
  Verdict verdict = Verdict::review;
  std::string ground;
  std::string why;
  std::string rule;
  double score = 0;
  TextSource text_source = TextSource::text_layer;   // what it was found in
  bool high_risk = false;    // as Finding::high_risk
};

// What was decided on a proposal, and how far that reaches.
struct ProposalRuling {
  std::string verdict;          // redact, release or withhold; empty while nothing is decided
  std::string carried_from;     // the proposal whose decision was carried to this one
  int copies = 0;               // in other places, on whose words nothing differs
  int copies_that_differ = 0;   // a name, figure or turning word is another there
  int applied_to = 0;           // copies to which its decision was carried and stands
};

}  // namespace candour
