// A case with one document on which holds stand, and decisions that lift them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pipeline/codec/case_files.h"
#include "pipeline/store/case_store.h"
#include "tests/support/shell.h"

namespace candour::test {

inline constexpr Day kToday = Day(std::chrono::year(2026) / 10 / 6);

inline Decision lift(const std::string& kind, const std::string& role, DecisionVerdict verdict = DecisionVerdict::release) {
  Decision decision;
  decision.target = DecisionTarget::hold;
  decision.source = "note.txt";
  decision.hold_kind = kind;
  decision.role = role;
  decision.verdict = verdict;
  decision.reason = "looked at";
  return decision;
}

inline std::unique_ptr<CaseStore> held_case(const TemporaryFolder& folder) {
  auto store = CaseStore::create((folder / "case").string(),
                                 request_from_json(R"({"reference": "R1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}})"), "Anna");
  SourceDocument document;
  document.source = "note.txt";
  document.sha256 = "00";
  document.kind = FileKind::text;
  store->add_document(document, "Anna");
  document = store->documents().front();
  document.status = DocumentStatus::read;
  document.pages = 1;
  store->update_document(document);
  std::vector<Hold> holds;
  for (const HoldKind kind : {HoldKind::restricted, HoldKind::health, HoldKind::court}) {
    holds.push_back({kind, "note.txt", 0, {}, "", ""});
  }
  store->replace_holds(document.id, holds);
  return store;
}

}  // namespace candour::test
