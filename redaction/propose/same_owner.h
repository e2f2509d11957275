// Numbers and addresses that are the data subject's because of the one in front: "... and PNC ...", "from ... to ...". Inside this room
// only.
#pragma once

#include "redaction/propose/contact_details.h"

namespace candour {

// A number, an e-mail address or a telephone that may be somebody's own; no reference of a case or a crime.
bool may_be_somebodys(FindingKind kind);

// Spans in code points: what stands between two places, and the lines in which a span stands.
std::string_view words_between(const NamedText& named, std::size_t from, std::size_t to);
Span lines_of(const NamedText& named, Span span);

// Whether the words speak of a relative, a carer, a friend or of anybody "with" somebody.
bool speaks_of_others(std::string_view text);

// Or of somebody without a name who is neither: a caller, a suspect, an emergency contact, another child.
bool speaks_of_somebody(std::string_view text);

// Neither the data subject nor there for their work.
bool is_private_mention(const Finding& mention, const NamedText& named);

// Whether the further one stands in the same list or sentence as the first, which is the data subject's: nothing between but signs and
// what numbers are called, nobody else named and no relative spoken of to the end of the line.
bool has_same_owner(const Finding& first, const Finding& further, const NamedText& named);

// "UPN A823...", on a form that is headed by the data subject's name and names nobody else but those at work: theirs by its nature.
bool is_of_whom_form_is(const Finding& finding, const NamedText& named);

}  // namespace candour
