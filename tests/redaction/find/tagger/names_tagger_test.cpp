#include "redaction/find/tagger/names_tagger.h"

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/tagger/tagger_weights.h"
#include "redaction/find/tagger/token_features.h"
#include "redaction/find/tagger/training/learn.h"

using namespace candour;

namespace {

std::vector<std::string> people_in(const std::string& text, double least = kProposeName) {
  std::vector<std::string> people;
  for (const TaggedName& name : tag_names(text, least)) {
    if (name.kind == NameKind::person) {
      people.push_back(substring(text, name.span.start, name.span.end));
    }
  }
  return people;
}

LabelledDocument small_document() {
  LabelledSequence seen;
  for (const char* word : {"Seen", "with", "Rose", "Tideswell", "today"}) {
    seen.tokens.push_back({{}, word, false});
  }
  seen.labels = {kOutside, kOutside, kPersonBegins, kPerson, kOutside};
  return {seen, seen};
}

}  // namespace

TEST_CASE("Names that no list and no title tells are found in plain prose") {
  const std::string prose = "Yesterday evening Zbigniew Farnorough walked home along the canal with Ottoline Pruet and her dog.";
  CHECK(people_in(prose) == std::vector<std::string>{"Zbigniew Farnorough", "Ottoline Pruet"});
  CHECK(tag_names(prose, kCheckName).size() == 2);   // the whole of the other has to be looked at
  CHECK(people_in("Zbigniew Farnorough rang and Ottoline Pruet told him to come back.") == std::vector<std::string>{"Zbigniew Farnorough", "Ottoline Pruet"});
}

TEST_CASE("A plain sentence full of capitals has no people in it") {
  CHECK(people_in("The Child Protection Plan was reviewed on Monday, and the Core Group will meet in May.").empty());
  CHECK(people_in("Summer is over, and we hope that the mark on the wall will fade.").empty());
}

TEST_CASE("What is asked for with less certainty holds what is told with more") {
  const std::string text = "tc from aunty bev, says kez wont go school. Told Mr Adeyemi about it on Tuesday.";
  const auto sure = tag_names(text, kProposeName);
  const auto all = tag_names(text, kCheckName);
  CHECK(all.size() >= sure.size());
  for (const TaggedName& name : sure) {
    CHECK(name.probability >= kProposeName);
    CHECK(std::any_of(all.begin(), all.end(), [&](const TaggedName& other) { return other.span.start <= name.span.start && other.span.end >= name.span.end; }));
  }
}

TEST_CASE("The same texts give the same weights, byte for byte, and weights come back from their file as they were") {
  LearningOptions options;
  options.rounds = 3;
  options.rate = 0.2;
  const std::vector<LabelledDocument> documents = {small_document(), small_document()};
  const std::string once = write_weights(learn(documents, options));
  CHECK((write_weights(learn(documents, options)) == once));
  CHECK((write_weights(read_weights<kLabels>(once, kTaggerBuckets)) == once));
  CHECK_THROWS_AS(read_weights<kLabels>(once), Error);   // features beyond its buckets
  CHECK_THROWS_AS(read_weights<kLabels>(once.substr(0, once.size() / 2), kTaggerBuckets), Error);
  CHECK_THROWS_AS(read_weights<kLabels>("something else"), Error);
}
