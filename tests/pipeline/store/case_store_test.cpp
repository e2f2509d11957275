#include "pipeline/store/case_store.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "pipeline/codec/case_files.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::TemporaryFolder;

namespace {

Request a_request() {
  return request_from_json(R"({"reference": "R1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}})");
}

Decision release(const std::string& proposal) {
  Decision decision;
  decision.proposal = proposal;
  decision.verdict = DecisionVerdict::release;
  decision.reason = "their own";
  return decision;
}

}  // namespace

TEST_CASE("What was stored is there when the case is opened again") {
  const TemporaryFolder folder;
  const std::string place = (folder / "case").string();
  write_file_atomically(folder / "a.txt", "note");
  {
    const auto store = CaseStore::create(place, a_request(), "Anna");
    const auto stored = store->vault().put_original(folder / "a.txt");
    SourceDocument document;
    document.source = "a.txt";
    document.sha256 = stored.sha256;
    CHECK(store->add_document(document, "Anna"));
    CHECK_FALSE(store->add_document(document, "Anna"));
    document.source = "b.txt";
    CHECK(store->add_document(document, "Anna"));
  }
  const auto store = CaseStore::open(place, Access::write, "test");
  CHECK(store->request().subject.name == "Corin Ashdown");
  REQUIRE(store->documents().size() == 2);
  CHECK(store->documents()[1].duplicate_of == store->documents()[0].id);
  CHECK(store->vault().original(store->documents()[0].sha256) == "note");
  CHECK_THROWS_AS(CaseStore::create(place, a_request(), "Anna"), Error);
}

TEST_CASE("A second process is told who holds the case") {
  const TemporaryFolder folder;
  const std::string place = (folder / "case").string();
  const auto store = CaseStore::create(place, a_request(), "Anna");
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      CaseStore::open(place, Access::write, "prepare");
    } catch (const Error& error) {
      const bool told = std::string(error.what()).find("process " + std::to_string(::getppid()) + " (open") != std::string::npos;
      ::_exit(error.code() == ExitCode::store_problem && told ? 6 : 1);
    }
    ::_exit(2);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 6);
}

TEST_CASE("Altering, cutting or shortening the audit log is noticed") {
  for (const char* change : {"UPDATE audit SET actor = 'Nobody' WHERE sequence = 2", "DELETE FROM audit WHERE sequence = 2",
                             "DELETE FROM audit WHERE sequence = 3"}) {
    const TemporaryFolder folder;
    const std::string place = (folder / "case").string();
    {
      const auto store = CaseStore::create(place, a_request(), "Anna");
      store->audit("Anna", "looked", "1");
      store->audit("Ben", "looked", "2");
      CHECK(store->verify_audit() == 0);
    }
    Database(place + "/case.db").execute(change);
    INFO(change);
    CHECK(CaseStore::open(place, Access::read, "")->verify_audit() != 0);
  }
}

TEST_CASE("The one who decided cannot sign off, and a later change reopens what was signed") {
  const TemporaryFolder folder;
  const auto store = CaseStore::create((folder / "case").string(), a_request(), "Anna");
  store->append_decisions({release("x")}, "Anna");
  CHECK_THROWS_AS(store->sign_off("Anna", "2026-10-06"), Error);
  store->sign_off("Ben", "2026-10-06");
  REQUIRE(store->signed_off().has_value());
  store->append_decisions({release("y")}, "Anna");
  CHECK_FALSE(store->signed_off().has_value());
}

TEST_CASE("A rerun keeps decisions on what stays and counts those on what went") {
  const TemporaryFolder folder;
  const auto store = CaseStore::create((folder / "case").string(), a_request(), "Anna");
  SourceDocument document;
  document.source = "a";
  document.sha256 = "00";
  store->add_document(document, "Anna");
  Proposal one;
  one.id = "1111";
  one.document = 1;
  Proposal two = one;
  two.id = "2222";
  CHECK(store->replace_proposals(1, {one, two}) == 0);
  store->append_decisions({release("1111"), release("2222")}, "Anna");
  CHECK(store->replace_proposals(1, {one}) == 1);
  CHECK(store->proposals().size() == 1);
  CHECK(store->decisions().size() == 2);
}

TEST_CASE("An act that fails before its audit row is written leaves neither the act nor the row") {
  const TemporaryFolder folder;
  const auto store = CaseStore::create((folder / "case").string(), a_request(), "Anna");
  const std::size_t rows = store->audit_log().size();
  const auto act = [&](bool fails) {
    store->in_one_transaction([&] {
      store->append_decisions({release("x")}, "Anna");
      store->set_setting("bundle", "somewhere");
      if (fails) {
        throw Error(ExitCode::internal, "the power went");
      }
      store->audit("Anna", "looked", "");
    });
  };
  CHECK_THROWS_AS(act(true), Error);
  CHECK(store->decisions().empty());
  CHECK(store->setting("bundle").empty());
  CHECK(store->audit_log().size() == rows);
  act(false);
  CHECK(store->decisions().size() == 1);
  CHECK(store->audit_log().size() == rows + 2);
  CHECK(store->verify_audit() == 0);
}

TEST_CASE("A part that failed and was given up does not take the rest of its act with it") {
  const TemporaryFolder folder;
  const auto store = CaseStore::create((folder / "case").string(), a_request(), "Anna");
  store->in_one_transaction([&] {
    store->set_setting("kept", "yes");
    CHECK_THROWS_AS(store->in_one_transaction([&] {
      store->set_setting("given up", "yes");
      throw Error(ExitCode::internal, "no");
    }), Error);
  });
  CHECK(store->setting("kept") == "yes");
  CHECK(store->setting("given up").empty());
}

TEST_CASE("A process that dies between the act and its audit row leaves neither") {
  const TemporaryFolder folder;
  const std::string place = (folder / "case").string();
  CaseStore::create(place, a_request(), "Anna");
  const pid_t child = ::fork();
  if (child == 0) {
    const auto store = CaseStore::open(place, Access::write, "decide");
    store->in_one_transaction([&] {
      store->append_decisions({release("x")}, "Anna");
      ::_exit(0);
    });
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const auto store = CaseStore::open(place, Access::write, "status");
  CHECK(store->decisions().empty());
  CHECK(store->audit_log().size() == 1);
  CHECK(store->verify_audit() == 0);
}
