// What is told of others is cut where the data subject's own letter stands in it.
#include <catch2/catch.hpp>

#include "redaction/people/register.h"
#include "redaction/propose/part_facts.h"

using namespace candour;

namespace {

// The facts that are left of one over the whole text.
std::vector<std::string> parts_of(const std::string& text) {
  Request request;
  request.subject.name = "Robyn Alder";
  const PeopleRegister people = PeopleRegister::build(request, {text}, {}, nullptr);
  Finding fact;
  fact.kind = FindingKind::sensitive_fact;
  fact.span = {0, text.size()};
  fact.text = text;
  std::vector<Finding> findings = {fact};
  part_facts_at_subjects_letter(text, people, findings);
  std::vector<std::string> words;
  for (const Finding& one : findings) {
    CHECK(one.text == text.substr(one.span.start, one.span.end - one.span.start));
    words.push_back(one.text);
  }
  return words;
}

}  // namespace

TEST_CASE("The data subject's letter is no part of what is told of others") {
  CHECK(parts_of("was drunk when R came home") == std::vector<std::string>{"was drunk when", "came home"});
  CHECK(parts_of("hit R. and cried") == std::vector<std::string>{"hit", "and cried"});
  CHECK(parts_of("is afraid of R.'s dog") == std::vector<std::string>{"is afraid of", "s dog"});
  CHECK(parts_of("was with R") == std::vector<std::string>{"was with"});
}

TEST_CASE("Letters of something else part nothing") {
  for (const char* text : {"met R. Oakes at work", "is R.C. by birth", "has a vitamin K need",
                           "works at B&R Motors", "was at R2 ward"}) {
    CHECK(parts_of(text) == std::vector<std::string>{text});
  }
}
