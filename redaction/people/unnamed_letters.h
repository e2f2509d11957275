// Letters that stand for somebody whom the record never spells out, as far as it tells: "K is fine", "Mrs B.
// rang", "SG (16)". The names tagger says that they are somebody's; the words around, whether that is
// somebody at work, whose letters stay.
#pragma once

#include <string>
#include <vector>

#include "redaction/people/register.h"

namespace candour {

// `all`: what is known of the text, in order, not overlapping. The new ones, kind person, of an unnamed
// person (PeopleRegister::unnamed_id), proposed to be looked at, lie outside what is a person's or goes.
// Thread-safe.
std::vector<Finding> unnamed_letters(const std::string& text, const std::vector<Finding>& all,
                                     const PeopleRegister& people);

}  // namespace candour
