// The names tagger: which words of a text are names of people, places and organisations, with how much it believes so. A
// conditional random field of our own (chain.h), its weights in this repository (MODEL-CARD.md says from what they were trained,
// and what it does not find).
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

enum class NameKind { person, place, organisation };

struct TaggedName {
  Span span;               // code points
  NameKind kind = NameKind::person;
  double probability = 0;  // of its likeliest token
  double least = 0;        // and of its least likely one
};

constexpr double kProposeName = 0.56;   // at least: proposed
constexpr double kCheckName = 0.1;     // at least: somebody should look

// Names of `text`, in order, not overlapping, those of at least `least` probability. The text is taken for one document.
// Thread-safe.
std::vector<TaggedName> tag_names(std::string_view text, double least = kProposeName);

// Both at once: the names to propose, and those that only the lower threshold finds (none of them meets one of the first).
struct NamesByThreshold {
  std::vector<TaggedName> proposed;
  std::vector<TaggedName> to_check;
};
NamesByThreshold tag_names_by_threshold(std::string_view text);

struct PersonWord {
  Span span;               // code points
  double probability = 0;  // that it is part of a person's name
};

// Every word of `text` that may be part of a person's name at all, in order: what judges a word that is a name and an ordinary
// word as well. Thread-safe.
std::vector<PersonWord> person_words(std::string_view text);

}  // namespace candour
