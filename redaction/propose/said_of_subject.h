// Numbers and addresses that a sentence says to be the data subject's own: "Nia's new number is ...", "She now lives at ...", "text her on ...".
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "redaction/propose/contact_details.h"
#include "redaction/propose/spoken_of.h"

namespace candour {

// Of a text with cells, whose mentions are in order; what is named must outlive it. An address at which the sentence names somebody else
// too, or carers, or a placement, is said to be nobody's: other rules decide.
class SaidOfSubject {
 public:
  explicit SaidOfSubject(const NamedText& named) : named_(named) {}

  bool says(const Finding& finding) const;

 private:
  bool behind_name(const Finding& finding) const;
  bool behind_pronoun(const Finding& finding) const;
  bool is_signed(const Finding& finding) const;
  bool is_shared(const Finding& finding, Span sentence) const;
  std::string_view between(std::size_t from, std::size_t to) const;
  const SpokenOf& spoken_of() const;

  const NamedText& named_;
  mutable std::unique_ptr<SpokenOf> spoken_of_;   // made when first asked for
};

}  // namespace candour
