#include "pipeline/store/sqlite.h"

#include <sqlite3.h>

#include "pipeline/base/error.h"

namespace candour {
namespace {

[[noreturn]] void fail(sqlite3* database) {
  throw Error(ExitCode::store_problem, std::string("the case store said: ") + (database == nullptr ? "out of memory" : sqlite3_errmsg(database)));
}

}  // namespace

struct Statement::Handle {
  sqlite3_stmt* statement = nullptr;
  ~Handle() { sqlite3_finalize(statement); }
};

struct Database::Handle {
  sqlite3* database = nullptr;
  ~Handle() { sqlite3_close_v2(database); }
};

Statement::Statement(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;

Statement& Statement::bind(std::int64_t value) {
  if (sqlite3_bind_int64(handle_->statement, next_++, value) != SQLITE_OK) {
    fail(sqlite3_db_handle(handle_->statement));
  }
  return *this;
}

Statement& Statement::bind(const std::string& value) {
  if (sqlite3_bind_text64(handle_->statement, next_++, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK) {
    fail(sqlite3_db_handle(handle_->statement));
  }
  return *this;
}

bool Statement::step() {
  const int result = sqlite3_step(handle_->statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE) {
    fail(sqlite3_db_handle(handle_->statement));
  }
  return result == SQLITE_ROW;
}

void Statement::run() {
  while (step()) {
  }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_->statement, column); }

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_->statement, column));
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_->statement, column)));
}

Database::Database(const std::string& path) : handle_(std::make_unique<Handle>()) {
  if (sqlite3_open_v2(path.c_str(), &handle_->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr) != SQLITE_OK) {
    fail(handle_->database);
  }
  sqlite3_busy_timeout(handle_->database, 10000);
  execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON");
}

Database::~Database() = default;

Statement Database::prepare(const std::string& sql) {
  auto handle = std::make_unique<Statement::Handle>();
  if (sqlite3_prepare_v2(handle_->database, sql.c_str(), -1, &handle->statement, nullptr) != SQLITE_OK) {
    fail(handle_->database);
  }
  return Statement(std::move(handle));
}

void Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle_->database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail(handle_->database);
  }
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_->database); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_->database) == 0; }

Transaction::Transaction(Database& database) : database_(database), inner_(database.in_transaction()) {
  database_.execute(inner_ ? "SAVEPOINT inner_part" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (open_) {
    try {
      database_.execute(inner_ ? "ROLLBACK TO inner_part; RELEASE inner_part" : "ROLLBACK");
    } catch (const Error&) {
      open_ = false;  // the connection is lost, or SQLite has rolled back all by itself
    }
  }
}

void Transaction::commit() {
  database_.execute(inner_ ? "RELEASE inner_part" : "COMMIT");
  open_ = false;
}

}  // namespace candour
