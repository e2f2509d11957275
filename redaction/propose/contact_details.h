// Whose contact details and numbers are, by how they stand: an organisation's in its letterhead, a professional's at work, the data
// subject's own in a form about them. Offsets in code points; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/base/utf8.h"
#include "pipeline/model/finding.h"
#include "redaction/people/register.h"

namespace candour {

// A text with those whom it names, in order of place; all must live as long.
struct NamedText {
  std::string_view text;
  const OffsetMap& map;
  const std::vector<Finding>& mentions;
  const PeopleRegister& people;
};

// An address, a landline number or a shared mailbox ("office@") in the head of an organisation's letter, nobody private being named
// on its line: tells of nobody.
bool is_in_letterhead(const Finding& finding, const NamedText& named);

// The professional whose work contact it is: an e-mail address that spells their name, or stands beside it, under no domain for
// private mail; a number said to be for work, or a landline beside the name. Nullptr when there is none.
const Person* at_work(const Finding& finding, const NamedText& named);

// "Tel: ...", "NI no: ..." in the block of lines that begins with the data subject's name, before anybody else is named; "ring him on
// ..." said of them.
bool is_in_subjects_form(const Finding& finding, const NamedText& named);

// In the lines under the data subject's name that begins the text, before an empty line or anybody else: the head of their own letter.
bool is_in_subjects_letterhead(const Finding& finding, const NamedText& named);

}  // namespace candour
