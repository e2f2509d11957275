#include "pipeline/case/people.h"

#include <map>

#include "pipeline/case/authorise.h"
#include "pipeline/transcripts.h"
#include "redaction/find/cells.h"
#include "redaction/people/register.h"

namespace candour {

std::vector<PersonMentions> people_of(CaseStore& store, const Actor& actor, Day) {
  authorise(actor, Action::look);
  const Transcripts transcripts(store);
  RecordTexts texts(store.vault().folder());
  for (const SourceDocument& document : store.documents()) {
    for (const int number : store.pages_read(document.id)) {
      texts.add(cell_text(transcripts.page(store, document, number)));
    }
  }
  std::map<std::string, int> counts;
  for (const Proposal& proposal : store.proposals()) {
    ++counts[proposal.person];
  }
  std::vector<PersonMentions> people;
  const PeopleRegister people_register = PeopleRegister::build(store.request(), texts);
  for (const Person& person : people_register.people()) {
    if (counts[person.id] > 0 || !person.class_is_guess) {
      people.push_back({person, counts[person.id]});
    }
  }
  return people;
}

}  // namespace candour
