// The lines of contact cards (vCard 2.1 to 4.0) and calendar entries (RFC 5545): folded ones joined,
// encodings undone. Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct ContentParameter {
  std::string name;   // capitals; "TYPE" for the bare ones of vCard 2.1
  std::string value;  // without quotation marks
};

struct ContentLine {
  std::string name;  // capitals, without a group's ("item1."); empty: no such line, `value` is all of it
  std::vector<ContentParameter> parameters;
  std::string value;  // quoted-printable decoded; backslashes stand
  bool base64 = false;

  std::string parameter(std::string_view name_of_it) const;  // the first of that name, or empty
};

// True when the text begins as a card or calendar.
bool has_content_lines(std::string_view utf8);

// Lines ended by LF, CR LF or CR. Linear.
std::vector<ContentLine> content_lines(std::string_view utf8);

// Backslashes undone: "\n" a line end, "\," a comma.
std::string without_escapes(std::string_view value);

// Cut at semicolons that no backslash guards, each part without its escapes.
std::vector<std::string> parts_of_value(std::string_view value);

}  // namespace candour
