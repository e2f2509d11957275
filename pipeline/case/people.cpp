#include "pipeline/case/people.h"

#include <algorithm>
#include <map>

#include "pipeline/base/utf8.h"
#include "pipeline/case/authorise.h"
#include "pipeline/transcripts.h"
#include "redaction/find/cells.h"

namespace candour {
namespace {

void add_texts(CaseStore& store, RecordTexts& texts) {
  const Transcripts transcripts(store);
  for (const SourceDocument& document : store.documents()) {
    for (const int number : store.pages_read(document.id)) {
      texts.add(cell_text(transcripts.page(store, document, number)));
    }
  }
}

// How each person is written, and why each way is taken for theirs.
std::map<std::string, std::vector<NameAsWritten>> evidence_of(const PeopleRegister& people, const RecordTexts& texts) {
  std::map<std::string, std::map<std::pair<std::string, std::string>, int>> counts;
  texts.for_each([&](const std::string& text) {
    const OffsetMap map(text);
    for (const Finding& mention : people.mentions(text)) {
      const std::size_t from = map.byte_at(mention.span.start);
      ++counts[mention.person][{text.substr(from, map.byte_at(mention.span.end) - from), mention.rule}];
    }
  });
  std::map<std::string, std::vector<NameAsWritten>> evidence;
  for (const auto& [person, ways] : counts) {
    for (const auto& [way, times] : ways) {
      evidence[person].push_back({way.first, way.second, times});
    }
    std::stable_sort(evidence[person].begin(), evidence[person].end(), [](const NameAsWritten& a, const NameAsWritten& b) { return a.times > b.times; });
  }
  return evidence;
}

}  // namespace

PeopleRegister register_of(CaseStore& store) {
  RecordTexts texts(store.vault().folder());
  add_texts(store, texts);
  return PeopleRegister::build(store.request(), texts, in_force(store.corrections()));
}

PeopleAnswer people_of(CaseStore& store, const Actor& actor, Day) {
  authorise(actor, Action::look);
  RecordTexts texts(store.vault().folder());
  add_texts(store, texts);
  std::map<std::string, int> counts;
  for (const Proposal& proposal : store.proposals()) {
    ++counts[proposal.person];
  }
  PeopleAnswer answer;
  answer.corrections = in_force(store.corrections());
  const PeopleRegister people = PeopleRegister::build(store.request(), texts, answer.corrections);
  std::map<std::string, std::vector<NameAsWritten>> evidence = evidence_of(people, texts);
  for (const Person& person : people.people()) {
    if (counts[person.id] > 0 || !person.class_is_guess) {
      answer.people.push_back({person, counts[person.id], std::move(evidence[person.id])});
    }
  }
  return answer;
}

}  // namespace candour
