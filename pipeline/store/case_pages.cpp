// The pages of a case, as read: kept in the vault by what they say.
#include "pipeline/store/case_store.h"

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

}  // namespace

void CaseStore::put_page(std::int64_t document, const Page& page) {
  const std::string body = to_json(page);
  const std::string key = sha256_hex(body);
  const Guard guard(mutex_);
  vault_.put("page", key, body);
  database_.prepare("INSERT OR REPLACE INTO page VALUES (?, ?, ?)").bind(document).bind(page.number).bind(key).run();
}

void CaseStore::forget_pages(std::int64_t document) {
  const Guard guard(mutex_);
  database_.prepare("DELETE FROM page WHERE document = ?").bind(document).run();
}

std::set<int> CaseStore::pages_read(std::int64_t document) {
  const Guard guard(mutex_);
  std::set<int> numbers;
  Statement rows = database_.prepare("SELECT number FROM page WHERE document = ?");
  rows.bind(document);
  while (rows.step()) {
    numbers.insert(static_cast<int>(rows.integer(0)));
  }
  return numbers;
}

Page CaseStore::page(std::int64_t document, int number) {
  std::string key;
  {
    const Guard guard(mutex_);
    Statement row = database_.prepare("SELECT key FROM page WHERE document = ? AND number = ?");
    if (!row.bind(document).bind(number).step()) {
      throw Error(ExitCode::store_problem, "a page has not been read; run candour prepare");
    }
    key = row.text(0);
  }
  return page_from_json(vault_.get("page", key));
}

}  // namespace candour
