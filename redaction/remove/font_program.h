// The program of an embedded font, and which of its glyphs the codes that are shown may select. Inside this room only.
// ISO 32000-1, 9.6.6 and 9.7.4; glyphs are told by FreeType.
#pragma once

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>

namespace candour {

struct FontProgram {
  enum class Kind { true_type, open_type, bare_cff, type1 };
  Kind kind = Kind::true_type;
  std::string bytes;
  QPDFObjectHandle descriptor;   // that holds it
  const char* key = "";          // under which
};

// Of a simple font or of a Type0 font's descendant; nothing when none is embedded.
std::optional<FontProgram> program_of(QPDFObjectHandle font);

// The glyphs, 0 among them: rather one too many, since readers differ in how they get from a code to a glyph. Nothing when
// it cannot be told. Of a simple font `codes` are its codes; of a descendant they are CIDs.
std::optional<std::set<unsigned>> glyphs_of(QPDFObjectHandle font, const FontProgram& program, const std::set<unsigned>& codes);

unsigned glyph_count(const FontProgram& program);

// Whether a program that was cut down draws these glyphs of the whole one as before.
bool draws_alike(const FontProgram& whole, const std::string& cut, const std::set<unsigned>& glyphs);

// The names of glyphs of a Type 1 program.
std::set<std::string> glyph_names(const FontProgram& program, const std::set<unsigned>& glyphs);

// A TrueType cmap table as it is, but for entries of other glyphs (its subtables as formats 4 and 6).
std::string cmap_table(const FontProgram& program, const std::set<unsigned>& glyphs);

}  // namespace candour
