// SQLite behind values: a database, statements, transactions. Errors are Error(store_problem). One thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace candour {

class Statement {
 public:
  ~Statement();
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;

  Statement& bind(std::int64_t value);       // the next parameter
  Statement& bind(const std::string& value);
  bool step();                               // true: a row is there
  void run();                                // to the end
  std::int64_t integer(int column) const;
  std::string text(int column) const;

 private:
  friend class Database;
  struct Handle;
  explicit Statement(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
  int next_ = 1;
};

class Database {
 public:
  explicit Database(const std::string& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Statement prepare(const std::string& sql);
  void execute(const std::string& sql);
  std::int64_t last_id() const;
  bool in_transaction() const;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

// Rolls back unless committed. One within another is a part of it: it stands when the outer one stands.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool inner_;
  bool open_ = true;
};

}  // namespace candour
