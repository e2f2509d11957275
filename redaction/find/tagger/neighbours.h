// What the words beside a word say against its being a person's: the chain, trained on tweets and encyclopaedias, takes ranks
// ("Captain") and things with a name of their own ("the Pequod") for people. Such words are told with less probability, never with
// none, so that they still come to be looked at. Inside this room only.
#pragma once

#include "redaction/find/tagger/labels.h"
#include "redaction/find/tagger/text_tokens.h"

namespace candour {

// A rank, an office or a god, unless a person's word or a courtesy title stands before it ("Stephen King", "Mrs Lord"); a word beside
// "Lake", "Bank" and the like; a country of two words, or one of those of one word that nobody is called by; one word alone behind an article ("the Parsee"), unless it speaks of people by
// their surname ("the Bradys", "the Okafor family").
void lower_by_neighbours(const TokenSequence& tokens, Marginals& marginals);

}  // namespace candour
