// Of whom a place in a text speaks: who is the subject of its sentence, whom its pronoun takes up, who writes or is written to.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"
#include "redaction/find/sentences.h"
#include "redaction/people/register.h"

namespace candour {

// Of a text with cells (redaction/find/cells.h), whose mentions are in order and outlive it, as do the people. Const and thread-safe.
class SpokenOf {
 public:
  SpokenOf(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people);
  ~SpokenOf();

  // The last one named before the place in its sentence, or, when that begins with "He" or "She" or without a person, the one the
  // sentence before was about. Nullptr of nobody.
  const Finding* at(std::size_t place) const;

  bool is_private(const Finding& mention) const;                             // neither the data subject nor there for their work
  const Finding* first_of(std::size_t from, std::size_t to) const;           // the first one named in between
  const Sentences& sentences() const;

 private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace candour
