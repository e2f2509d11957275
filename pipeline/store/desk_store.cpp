#include "pipeline/store/desk_store.h"

#include <unistd.h>

#include <filesystem>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/store/audit_chain.h"
#include "pipeline/store/folder_lock.h"
#include "pipeline/store/schema.h"

namespace candour {
namespace {

namespace fs = std::filesystem;
using Guard = std::lock_guard<std::recursive_mutex>;

constexpr std::int64_t kFailuresKept = 24 * 60 * 60;

std::string private_folder(const std::string& folder) {
  made_folder(folder);
  std::error_code failed;
  fs::permissions(folder, fs::perms::owner_all, failed);
  if (failed) {
    throw Error(ExitCode::store_problem, "cannot close the desk's folder " + folder + " to others: " + failed.message());
  }
  return folder;
}

// A log whose key is gone can no longer be checked: that is told, and no new key is made over it.
std::string chain_key(const std::string& folder, bool fresh) {
  const fs::path path = fs::path(folder) / "audit.key";
  if (fresh && !fs::exists(path)) {
    write_file_atomically(path, random_bytes(32));
  }
  return read_file(path);
}

}  // namespace

std::string desk_folder(const std::string& root) { return (fs::path(root) / ".desk").string(); }

DeskStore::DeskStore(const std::string& folder, const std::string& verb)
    : lock_(take_folder_lock(private_folder(folder), verb, "the desk of these cases is in the hands of")), database_(folder + "/desk.db") {
  migrate_desk(database_);
  Statement rows = database_.prepare("SELECT count(*) FROM audit");
  rows.step();
  key_ = chain_key(folder, rows.integer(0) == 0);
}

DeskStore::~DeskStore() { ::close(lock_); }

void DeskStore::in_one_transaction(const std::function<void()>& act) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  act();
  transaction.commit();
}

DeskStore::Failures DeskStore::failures(const std::string& key) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT count, last, told FROM failure WHERE key = ?");
  row.bind(keyed_hash_hex(key_, key));
  return row.step() ? Failures{static_cast<int>(row.integer(0)), row.integer(1), row.integer(2) != 0} : Failures{};
}

void DeskStore::set_failures(const std::string& key, const Failures& failures) {
  in_one_transaction([&] {
    if (failures.count == 0) {
      database_.prepare("DELETE FROM failure WHERE key = ?").bind(keyed_hash_hex(key_, key)).run();
      return;
    }
    database_.prepare("DELETE FROM failure WHERE last < ?").bind(failures.last - kFailuresKept).run();
    database_.prepare("INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?)").bind(keyed_hash_hex(key_, key)).bind(failures.count).bind(failures.last).bind(failures.told ? 1 : 0).run();
  });
}

std::string DeskStore::setting(const std::string& user, const std::string& name) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT value FROM user_setting WHERE user = ? AND name = ?");
  return row.bind(name_key(user)).bind(name).step() ? row.text(0) : std::string();
}

void DeskStore::set_setting(const std::string& user, const std::string& name, const std::string& value) {
  const Guard guard(mutex_);
  database_.prepare("INSERT OR REPLACE INTO user_setting VALUES (?, ?, ?)").bind(name_key(user)).bind(name).bind(value).run();
}

void DeskStore::audit(const std::string& actor, const std::string& action, const std::string& detail) {
  in_one_transaction([&] { write_audit(actor, action, detail); });
}

void DeskStore::write_audit(const std::string& actor, const std::string& action, const std::string& detail) {
  append_audit(database_, key_, actor, action, detail);
}

std::vector<AuditEvent> DeskStore::audit_log() {
  const Guard guard(mutex_);
  return audit_events(database_);
}

std::int64_t DeskStore::verify_audit() {
  const Guard guard(mutex_);
  return first_broken_audit_row(database_, key_);
}

}  // namespace candour
