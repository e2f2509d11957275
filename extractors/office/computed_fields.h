// Fields that are worked out anew wherever a file is opened: days, names of files, who wrote, counts. Inside
// this room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// The first word of a field's instruction, in small letters ("date" of ` DATE \@ "d MMMM yyyy"`).
std::string field_keyword(std::string_view instruction);

// LibreOffice would show something else than the file keeps. Numbers of pages are not among them: they are
// the print's own.
bool is_computed_field(std::string_view keyword);

}  // namespace candour
