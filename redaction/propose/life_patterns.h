// How people tell of a life: where somebody lives, works or goes to school, how old they are, what they
// drive. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// How a pattern's place is tied to somebody.
// nobody: of whom the sentence names next; anybody: whoever it is; others: whoever it is, unless the words
// before speak of the data subject
enum class Tie { behind_name, in_sentence, pronoun, writer, nobody, anybody, others };

struct LifePattern {
  const char* regex;  // its first group is the finding; of Tie::behind_name anchored at the end of a name
  Tie tie;
  FindingKind kind;
  double score;
  const char* rule;
  const char* why;
};

const std::vector<LifePattern>& life_patterns();
const std::vector<LifePattern>&
age_patterns();  // asked after these: ages in the words of speech, chats and tables

}  // namespace candour
