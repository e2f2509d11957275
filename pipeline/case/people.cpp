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

// How each person is written and why each way is taken for theirs; and who is told by a relation alone.
class Evidence {
 public:
  Evidence(const PeopleRegister& people, const RecordTexts& texts) {
    texts.for_each([&](const std::string& text) {
      const OffsetMap map(text);
      const std::vector<Finding> mentions = people.mentions(text);
      for (const Finding& mention : mentions) {
        const std::size_t from = map.byte_at(mention.span.start);
        NameAsWritten& one = written_[mention.person][text.substr(from, map.byte_at(mention.span.end) - from)];
        one = {text.substr(from, map.byte_at(mention.span.end) - from), mention.rule, one.times + 1};
      }
      for (const PeopleRegister::Kin& kin : people.kin(text, mentions)) {
        if (people.find(kin.finding.person) == nullptr) {
          UnnamedPerson& one = unnamed_[kin.finding.person];
          one = {kin.finding.person, kin.relation, kin.of, one.times + 1};
        }
      }
    });
  }

  std::vector<NameAsWritten> of(const std::string& person) const {
    std::vector<NameAsWritten> all;
    if (const auto ways = written_.find(person); ways != written_.end()) {
      for (const auto& [words, way] : ways->second) {
        all.push_back(way);
      }
    }
    std::stable_sort(all.begin(), all.end(), [](const NameAsWritten& a, const NameAsWritten& b) { return a.times > b.times; });
    return all;
  }

  std::vector<UnnamedPerson> unnamed() const {
    std::vector<UnnamedPerson> all;
    for (const auto& [id, one] : unnamed_) {
      all.push_back(one);
    }
    return all;
  }

 private:
  std::map<std::string, std::map<std::string, NameAsWritten>> written_;   // by person and words
  std::map<std::string, UnnamedPerson> unnamed_;
};

std::vector<WordsToCheck> to_check(const PeopleRegister& people) {
  std::vector<WordsToCheck> all;
  for (const auto& [words, check] : people.to_check()) {
    all.push_back({words, check.times, check.probability});
  }
  std::stable_sort(all.begin(), all.end(), [](const WordsToCheck& a, const WordsToCheck& b) { return a.probability > b.probability; });
  return all;
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
  const Evidence evidence(people, texts);
  for (const Person& person : people.people()) {
    if (counts[person.id] > 0 || !person.class_is_guess) {
      answer.people.push_back({person, counts[person.id], evidence.of(person.id)});
    }
  }
  answer.unnamed = evidence.unnamed();
  answer.to_check = to_check(people);
  return answer;
}

}  // namespace candour
