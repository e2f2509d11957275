// What is proposed in a case, and what holds it back.
#include "pipeline/store/case_store.h"

#include "pipeline/codec/nouns.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

}  // namespace

int CaseStore::replace_proposals(std::int64_t document, const std::vector<Proposal>& proposals) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  std::set<std::string> before;
  Statement old = database_.prepare("SELECT id FROM proposal WHERE document = ?");
  old.bind(document);
  while (old.step()) {
    before.insert(old.text(0));
  }
  database_.prepare("DELETE FROM proposal WHERE document = ?").bind(document).run();
  for (const Proposal& proposal : proposals) {
    before.erase(proposal.id);
    database_.prepare("INSERT OR REPLACE INTO proposal VALUES (?, ?, ?, ?)").bind(proposal.id).bind(document).bind(proposal.page).bind(to_json(proposal)).run();
  }
  int lost = 0;
  for (const Decision& decision : before.empty() ? std::vector<Decision>() : decisions()) {
    lost += before.count(decision.proposal) != 0 ? 1 : 0;
  }
  if (lost > 0) {
    write_audit("candour", "decisions-lost", "document " + std::to_string(document) + ": " + std::to_string(lost) + " decided places changed");
  }
  transaction.commit();
  return lost;
}

std::vector<Proposal> CaseStore::proposals() {
  const Guard guard(mutex_);
  std::vector<Proposal> all;
  Statement rows = database_.prepare("SELECT body FROM proposal ORDER BY document, page, rowid");
  while (rows.step()) {
    all.push_back(proposal_from_json(rows.text(0)));
  }
  return all;
}

void CaseStore::replace_holds(std::int64_t document, const std::vector<Hold>& holds) {
  const Guard guard(mutex_);
  database_.prepare("INSERT OR REPLACE INTO hold VALUES (?, ?)").bind(document).bind(to_json(holds)).run();
}

std::vector<Hold> CaseStore::holds() {
  const Guard guard(mutex_);
  std::vector<Hold> all;
  Statement rows = database_.prepare("SELECT body FROM hold ORDER BY document");
  while (rows.step()) {
    const std::vector<Hold> some = holds_from_json(rows.text(0));
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace candour
