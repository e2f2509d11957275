#include "pipeline/store/case_store.h"

#include <unistd.h>

#include <filesystem>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/store/folder_lock.h"
#include "pipeline/store/schema.h"

namespace candour {
namespace {

namespace fs = std::filesystem;
using Guard = std::lock_guard<std::recursive_mutex>;

constexpr const char* kDatabase = "case.db";

}  // namespace

CaseStore::CaseStore(std::string folder, Access access, const std::string& verb)
    : folder_(std::move(folder)), lock_(access == Access::write ? take_folder_lock(folder_, verb, "this case is being worked on by") : -1),
      database_(folder_ + "/" + kDatabase), vault_(folder_ + "/vault") {
  migrate(database_);
}

CaseStore::~CaseStore() {
  if (lock_ >= 0) {
    ::close(lock_);
  }
}

std::unique_ptr<CaseStore> CaseStore::create(const std::string& folder, const Request& request, const std::string& actor,
                                             const std::map<std::string, std::string>& settings) {
  if (fs::exists(fs::path(folder) / kDatabase)) {
    throw Error(ExitCode::store_problem, "there is a case in " + folder + " already");
  }
  std::unique_ptr<CaseStore> store(new CaseStore(made_folder(folder), Access::write, "open"));
  write_file_atomically(fs::path(folder) / "audit.key", random_bytes(32));
  store->load_key();
  Transaction transaction(store->database_);
  store->database_.prepare("INSERT INTO setting VALUES ('request', ?)").bind(to_json(request)).run();
  for (const auto& [name, value] : settings) {
    store->set_setting(name, value);
  }
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

void CaseStore::in_one_transaction(const std::function<void()>& act) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  act();
  transaction.commit();
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

}  // namespace candour
