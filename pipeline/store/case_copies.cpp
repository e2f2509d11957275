// Which words of a case stand in it more than once: made anew whenever proposals are.
#include "pipeline/codec/nouns.h"
#include "pipeline/store/case_store.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

constexpr const char* kPageCopies = "SELECT document, page, other_document, other_page, same, differs, share FROM page_copy";

std::vector<PageCopy> page_copies_in(Statement rows) {
  std::vector<PageCopy> all;
  while (rows.step()) {
    all.push_back({rows.integer(0), rows.integer(2), static_cast<int>(rows.integer(1)), static_cast<int>(rows.integer(3)), rows.integer(4) != 0, rows.integer(5) != 0,
                   static_cast<double>(rows.integer(6)) / 1000});
  }
  return all;
}

}  // namespace

void CaseStore::replace_copies(const std::vector<PageCopy>& pages, const std::vector<ProposalCopy>& proposals) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  database_.execute("DELETE FROM page_copy");
  database_.execute("DELETE FROM proposal_copy");
  for (const PageCopy& one : pages) {
    database_.prepare("INSERT INTO page_copy VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(one.document).bind(one.page).bind(one.other_document).bind(one.other_page).bind(one.same ? 1 : 0).bind(one.differs ? 1 : 0)
        .bind(static_cast<std::int64_t>(one.share * 1000)).run();
  }
  for (const ProposalCopy& one : proposals) {
    database_.prepare("INSERT INTO proposal_copy VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(one.proposal).bind(one.other).bind(one.document).bind(one.page).bind(boxes_to_json(one.boxes)).bind(one.same ? 1 : 0).bind(one.differs ? 1 : 0).run();
  }
  transaction.commit();
}

std::vector<PageCopy> CaseStore::page_copies() {
  const Guard guard(mutex_);
  return page_copies_in(database_.prepare(std::string(kPageCopies) + " ORDER BY rowid"));
}

std::vector<PageCopy> CaseStore::copies_of_page(std::int64_t document, int page) {
  const Guard guard(mutex_);
  Statement rows = database_.prepare(std::string(kPageCopies) + " WHERE document = ? AND page = ? ORDER BY rowid");
  rows.bind(document).bind(page);
  return page_copies_in(std::move(rows));
}

std::vector<ProposalCopy> CaseStore::proposal_copies(const std::string& proposal) {
  const Guard guard(mutex_);
  std::vector<ProposalCopy> all;
  Statement rows = database_.prepare("SELECT other, document, page, boxes, same, differs FROM proposal_copy WHERE proposal = ? ORDER BY rowid");
  rows.bind(proposal);
  while (rows.step()) {
    all.push_back({proposal, rows.text(0), rows.integer(1), static_cast<int>(rows.integer(2)), boxes_from_json(rows.text(3)), rows.integer(4) != 0, rows.integer(5) != 0});
  }
  return all;
}

std::vector<std::string> CaseStore::proposals_with_copies() {
  const Guard guard(mutex_);
  std::vector<std::string> all;
  Statement rows = database_.prepare("SELECT DISTINCT proposal FROM proposal_copy ORDER BY proposal");
  while (rows.step()) {
    all.push_back(rows.text(0));
  }
  return all;
}

}  // namespace candour
