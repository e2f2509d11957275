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

}  // namespace candour
