// Widths of the fourteen standard fonts (PoDoFo's metrics), for fonts that do not state their own. Inside this room.
#pragma once

#include <array>
#include <optional>
#include <string>

namespace candour {

// Width in em for every code of WinAnsiEncoding (or the font's own, for Symbol and ZapfDingbats); nullopt when the name is
// none of the fourteen nor a common alias of one.
std::optional<std::array<double, 256>> base14_widths(const std::string& font_name);

// Width in em of one glyph by its name ("eacute") in such a font; nullopt when there is none.
std::optional<double> base14_glyph_width(const std::string& font_name, const std::string& glyph);

}  // namespace candour
