// A decision on a place or a hold that is not there is refused at once, and says what is there.
#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "pipeline/case/decide.h"
#include "tests/support/held_case.h"
#include "tests/support/review_case.h"

using namespace candour;
using candour::test::held_case;
using candour::test::kToday;
using candour::test::lift;
using candour::test::ReviewCase;
using candour::test::TemporaryFolder;

namespace {

const Actor kAnna{"Anna", Identity::claimed, {}, false};

// What it is refused with; empty when it is taken.
std::string refusal_of(CaseStore& store, const Decision& decision) {
  try {
    decide(store, {{decision}, false}, kAnna, kToday);
    return {};
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::configuration);
    return error.what();
  }
}

bool tells(const std::string& words, const char* what) {
  return words.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("A box outside its page is refused when it is drawn, with the paper, the page and its size") {
  ReviewCase c;
  for (const Box& box :
       {Box{600, 100, 700, 120}, Box{100, 900, 200, 950}, Box{-90, 10, -5, 30}, Box{594.9, 100, 700, 120}}) {
    const std::string words =
        refusal_of(c.store(), ReviewCase::on_passage("letter.txt", 2, box, DecisionVerdict::redact));
    INFO(words);
    CHECK(tells(words, "page 2 of letter.txt"));
    CHECK(tells(words, "595 points wide and 842 high"));
  }
  CHECK(c.store().decisions().empty());
}

TEST_CASE(
    "A box that reaches over the page's edge is kept as far as the page goes, and can be withdrawn as it was "
    "drawn") {
  ReviewCase c;
  const Box drawn{-20, 90, 700, 120};
  CHECK(
      refusal_of(c.store(), ReviewCase::on_passage("letter.txt", 1, drawn, DecisionVerdict::redact)).empty());
  CHECK(c.store().decisions().front().boxes == std::vector<Box>{{0, 90, 595, 120}});
  CHECK(refusal_of(c.store(), ReviewCase::on_passage("letter.txt", 1, drawn, DecisionVerdict::release))
            .empty());
  CHECK(tells(refusal_of(c.store(),
                         ReviewCase::on_passage("letter.txt", 3, {10, 10, 20, 20}, DecisionVerdict::redact)),
              "no such page"));
}

TEST_CASE("A hold that does not stand is not lifted, and those that stand are named") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  const std::string words = refusal_of(*store, lift("adoption", "manager"));
  INFO(words);
  CHECK(tells(words, "no hold of the kind adoption on note.txt"));
  CHECK(tells(words, "court, health, restricted"));
  CHECK(store->decisions().empty());
  CHECK(refusal_of(*store, lift("court", "manager")).empty());
}

TEST_CASE("A hold lifted on a paper that has none is told which papers are held") {
  ReviewCase c;
  Decision decision = lift("court", "manager");
  decision.source = "letter.txt";
  CHECK(tells(refusal_of(c.store(), decision), "nothing in the case is held"));
  c.store().replace_holds(2, {{HoldKind::court, "notes.txt", 0, {}, "", ""}});
  CHECK(tells(refusal_of(c.store(), decision), "notes.txt: court"));
}
