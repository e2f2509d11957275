// Records with gold, paper by paper, as what is learnt from them looks at them.
#pragma once

#include <string>
#include <vector>

#include "redaction/find/cells.h"
#include "redaction/people/register.h"
#include "redaction/propose/training/gold_record.h"

namespace candour {

// Each paper of the records with its text in cells and the people of its record, known as far as `capacities`
// tell.
template <class Visit>
void each_paper(const std::vector<const GoldRecord*>& records, const NamesakeWeights* namesakes,
                const CapacityWeights* capacities, Visit visit) {
  for (const GoldRecord* record : records) {
    RecordTexts texts({});
    for (const GoldPaper& paper : record->papers) {
      texts.add(paper.text);
    }
    const PeopleRegister people = PeopleRegister::build(record->request, texts, {}, capacities, namesakes);
    for (const GoldPaper& paper : record->papers) {
      visit(*record, people, paper, cell_text(paper.text));
    }
  }
}

}  // namespace candour
