#include "pipeline/store/case_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/codec/nouns.h"
#include "pipeline/store/schema.h"

namespace candour {
namespace {

namespace fs = std::filesystem;
using Guard = std::lock_guard<std::recursive_mutex>;

constexpr const char* kDatabase = "case.db";

std::string made_folder(const std::string& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) {
    throw Error(ExitCode::store_problem, "cannot make the case folder " + folder + ": " + failed.message());
  }
  return folder;
}

// Takes the case's lock or tells who has it.
int take_lock(const std::string& folder, const std::string& verb) {
  const std::string path = folder + "/lock";
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) {
    throw Error(ExitCode::store_problem, "cannot write in the case folder " + folder);
  }
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    char holder[200] = {};
    const ssize_t count = ::pread(fd, holder, sizeof holder - 1, 0);
    ::close(fd);
    throw Error(ExitCode::store_problem, "this case is being worked on by " + std::string(count > 0 ? holder : "another process") + "; wait until it has ended");
  }
  const std::string words = "process " + std::to_string(::getpid()) + " (" + verb + ", since " + utc_now() + ")";
  if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, words.data(), words.size(), 0) < 0) {
    ::close(fd);
    throw Error(ExitCode::store_problem, "cannot write in the case folder " + folder);
  }
  return fd;
}

}  // namespace

CaseStore::CaseStore(std::string folder, Access access, const std::string& verb)
    : folder_(std::move(folder)), lock_(access == Access::write ? take_lock(folder_, verb) : -1),
      database_(folder_ + "/" + kDatabase), vault_(folder_ + "/vault") {
  migrate(database_);
}

CaseStore::~CaseStore() {
  if (lock_ >= 0) {
    ::close(lock_);
  }
}

std::unique_ptr<CaseStore> CaseStore::create(const std::string& folder, const Request& request, const std::string& actor) {
  if (fs::exists(fs::path(folder) / kDatabase)) {
    throw Error(ExitCode::store_problem, "there is a case in " + folder + " already");
  }
  std::unique_ptr<CaseStore> store(new CaseStore(made_folder(folder), Access::write, "open"));
  write_file_atomically(fs::path(folder) / "audit.key", random_bytes(32));
  store->load_key();
  Transaction transaction(store->database_);
  store->database_.prepare("INSERT INTO setting VALUES ('request', ?)").bind(to_json(request)).run();
  store->write_audit(actor, "case-opened", request.reference);
  transaction.commit();
  store->request_ = request;
  return store;
}

std::unique_ptr<CaseStore> CaseStore::open(const std::string& folder, Access access, const std::string& verb) {
  if (!fs::exists(fs::path(folder) / kDatabase)) {
    throw Error(ExitCode::store_problem, "there is no case in " + folder + "; make one with candour open");
  }
  std::unique_ptr<CaseStore> store(new CaseStore(folder, access, verb));
  store->load_key();
  const std::string request = store->setting("request");
  if (request.empty()) {
    throw Error(ExitCode::store_problem, "the case in " + folder + " was not opened to the end; remove the folder and open it again");
  }
  store->request_ = request_from_json(request);
  return store;
}

void CaseStore::load_key() { key_ = read_file(fs::path(folder_) / "audit.key"); }

std::vector<SourceDocument> CaseStore::documents() {
  const Guard guard(mutex_);
  std::vector<SourceDocument> documents;
  Statement rows = database_.prepare("SELECT id, source, sha256, bytes, kind, status, reason, pages, duplicate_of, type, owner_agency, owner_why, "
                                     "restricted, date FROM document ORDER BY id");
  while (rows.step()) {
    SourceDocument d;
    d.id = rows.integer(0);
    d.source = rows.text(1);
    d.sha256 = rows.text(2);
    d.bytes = static_cast<std::uint64_t>(rows.integer(3));
    d.kind = file_kind_from(rows.text(4));
    d.status = document_status_from(rows.text(5));
    d.reason = rows.text(6);
    d.pages = static_cast<int>(rows.integer(7));
    d.duplicate_of = rows.integer(8);
    d.type = document_type_from(rows.text(9));
    d.owner_agency = owner_agency_from(rows.text(10));
    d.owner_why = rows.text(11);
    d.restricted = rows.integer(12) != 0;
    d.date = rows.text(13);
    documents.push_back(std::move(d));
  }
  return documents;
}

bool CaseStore::add_document(SourceDocument d, const std::string& actor) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  Statement known = database_.prepare("SELECT 1 FROM document WHERE source = ? AND sha256 = ?");
  if (known.bind(d.source).bind(d.sha256).step()) {
    return false;
  }
  known.run();
  Statement twin = database_.prepare("SELECT min(id) FROM document WHERE sha256 = ? AND duplicate_of = 0");
  const std::int64_t duplicate_of = twin.bind(d.sha256).step() ? twin.integer(0) : 0;
  twin.run();
  database_.prepare("INSERT INTO document VALUES (NULL, ?, ?, ?, ?, ?, ?, 0, ?, 'other', 'own', '', 0, '', '', '[]')")
      .bind(d.source).bind(d.sha256).bind(static_cast<std::int64_t>(d.bytes)).bind(std::string(to_string(d.kind)))
      .bind(std::string(to_string(d.status))).bind(d.reason).bind(duplicate_of).run();
  write_audit(actor, "document-received", "document " + std::to_string(database_.last_id()) + " sha256 " + d.sha256);
  transaction.commit();
  return true;
}

void CaseStore::update_document(const SourceDocument& d) {
  const Guard guard(mutex_);
  database_.prepare("UPDATE document SET status = ?, reason = ?, pages = ?, duplicate_of = ?, type = ?, owner_agency = ?, owner_why = ?, "
                    "restricted = ?, date = ? WHERE id = ?")
      .bind(std::string(to_string(d.status))).bind(d.reason).bind(d.pages).bind(d.duplicate_of).bind(std::string(to_string(d.type)))
      .bind(std::string(to_string(d.owner_agency))).bind(d.owner_why).bind(static_cast<std::int64_t>(d.restricted)).bind(d.date).bind(d.id).run();
}

void CaseStore::set_opened(const SourceDocument& d, const std::string& normalised_key, const std::vector<DocumentText>& texts) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  update_document(d);
  database_.prepare("UPDATE document SET normalised = ?, texts = ? WHERE id = ?").bind(normalised_key).bind(to_json(texts)).bind(d.id).run();
  transaction.commit();
}

std::string CaseStore::normalised_key(std::int64_t document) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT normalised FROM document WHERE id = ?");
  return row.bind(document).step() ? row.text(0) : std::string();
}

std::vector<DocumentText> CaseStore::document_texts(std::int64_t document) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT texts FROM document WHERE id = ?");
  return row.bind(document).step() ? document_texts_from_json(row.text(0)) : std::vector<DocumentText>();
}

void CaseStore::put_page(std::int64_t document, const Page& page) {
  const std::string body = to_json(page);
  const std::string key = sha256_hex(body);
  const Guard guard(mutex_);
  vault_.put("page", key, body);
  database_.prepare("INSERT OR REPLACE INTO page VALUES (?, ?, ?)").bind(document).bind(page.number).bind(key).run();
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

void CaseStore::append_decisions(const std::vector<Decision>& decisions, const std::string& actor) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  const std::string at = utc_now();
  for (Decision decision : decisions) {
    decision.by = actor;
    decision.at = at;
    database_.prepare("INSERT INTO decision VALUES (NULL, ?)").bind(to_json(decision)).run();
  }
  write_audit(actor, "decided", std::to_string(decisions.size()) + " decisions");
  transaction.commit();
}

std::vector<Decision> CaseStore::decisions() {
  const Guard guard(mutex_);
  std::vector<Decision> all;
  Statement rows = database_.prepare("SELECT id, body FROM decision ORDER BY id");
  while (rows.step()) {
    all.push_back(decision_from_json(rows.text(1)));
    all.back().id = rows.integer(0);
  }
  return all;
}

std::string CaseStore::state_hash() {
  Sha256 hash;
  for (const char* query : {"SELECT id || body FROM proposal ORDER BY id", "SELECT id || body FROM decision ORDER BY id", "SELECT document || body FROM hold ORDER BY document"}) {
    Statement rows = database_.prepare(query);
    while (rows.step()) {
      hash.update(rows.text(0));
      hash.update("\n");
    }
  }
  return hash.hex();
}

void CaseStore::sign_off(const std::string& by, const std::string& day) {
  const Guard guard(mutex_);
  for (const Decision& decision : decisions()) {
    if (decision.by == by) {
      throw Error(ExitCode::review_incomplete, by + " took decisions in this case; a different person must sign off");
    }
  }
  Transaction transaction(database_);
  database_.prepare("INSERT INTO sign_off VALUES (NULL, ?, ?, ?, ?)").bind(by).bind(utc_now()).bind(day).bind(state_hash()).run();
  write_audit(by, "signed-off", "");
  transaction.commit();
}

std::optional<SignOff> CaseStore::signed_off() {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT by, at, day, state FROM sign_off ORDER BY id DESC LIMIT 1");
  if (!row.step() || row.text(3) != state_hash()) {
    return std::nullopt;
  }
  return SignOff{row.text(0), row.text(1), row.text(2), row.text(3)};
}

std::string CaseStore::setting(const std::string& name) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT value FROM setting WHERE name = ?");
  return row.bind(name).step() ? row.text(0) : std::string();
}

void CaseStore::set_setting(const std::string& name, const std::string& value) {
  const Guard guard(mutex_);
  database_.prepare("INSERT OR REPLACE INTO setting VALUES (?, ?)").bind(name).bind(value).run();
}

void CaseStore::audit(const std::string& actor, const std::string& action, const std::string& detail) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  write_audit(actor, action, detail);
  transaction.commit();
}

namespace {

std::string row_hash(const std::string& key, std::int64_t sequence, const AuditEvent& event, const std::string& previous) {
  return keyed_hash_hex(key, std::to_string(sequence) + "\x1f" + event.at + "\x1f" + event.actor + "\x1f" + event.action + "\x1f" + event.detail + "\x1f" + previous);
}

}  // namespace

void CaseStore::write_audit(const std::string& actor, const std::string& action, const std::string& detail) {
  Statement last = database_.prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1");
  const bool any = last.step();
  const std::int64_t sequence = any ? last.integer(0) + 1 : 1;
  const std::string previous = any ? last.text(1) : std::string();
  last.run();
  const AuditEvent event{sequence, utc_now(), actor, action, detail};
  const std::string hash = row_hash(key_, sequence, event, previous);
  database_.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)").bind(sequence).bind(event.at).bind(actor).bind(action).bind(detail).bind(previous).bind(hash).run();
  database_.prepare("INSERT OR REPLACE INTO setting VALUES ('audit-head', ?)").bind(keyed_hash_hex(key_, std::to_string(sequence) + hash)).run();
}

std::vector<AuditEvent> CaseStore::audit_log() {
  const Guard guard(mutex_);
  std::vector<AuditEvent> all;
  Statement rows = database_.prepare("SELECT sequence, at, actor, action, detail FROM audit ORDER BY sequence");
  while (rows.step()) {
    all.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
  }
  return all;
}

std::int64_t CaseStore::verify_audit() {
  const Guard guard(mutex_);
  std::int64_t expected = 1;
  std::string previous;
  Statement rows = database_.prepare("SELECT sequence, at, actor, action, detail, previous, hash FROM audit ORDER BY sequence");
  while (rows.step()) {
    const AuditEvent event{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)};
    if (event.sequence != expected || rows.text(5) != previous || rows.text(6) != row_hash(key_, event.sequence, event, previous)) {
      return expected;
    }
    previous = rows.text(6);
    ++expected;
  }
  // The head says how long the chain was: rows cut off its end are missed too.
  return setting("audit-head") == keyed_hash_hex(key_, std::to_string(expected - 1) + previous) ? 0 : expected;
}

}  // namespace candour
