#include "redaction/remove/font_program.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "redaction/remove/font_face.h"
#include "redaction/remove/glyph_naming.h"

#include FT_CID_H

namespace candour {
namespace {

std::string stream_bytes(QPDFObjectHandle stream) {
  const auto data = stream.getStreamData(qpdf_dl_specialized);
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

bool is_cid_keyed(const FontFace& face) {
  FT_Bool keyed = 0;
  return FT_Get_CID_Is_Internally_CID_Keyed(face.get(), &keyed) == 0 && keyed != 0;
}

bool is_type(QPDFObjectHandle font, const char* subtype) {
  return font.getKey("/Subtype").isName() && font.getKey("/Subtype").getName() == subtype;
}

// CIDFontType2: by CIDToGIDMap.
std::optional<std::set<unsigned>> mapped_by_table(QPDFObjectHandle font, const std::set<unsigned>& cids) {
  QPDFObjectHandle map = font.getKey("/CIDToGIDMap");
  if (!map.isStream()) {
    return map.isNull() || (map.isName() && map.getName() == "/Identity") ? std::optional(cids) : std::nullopt;
  }
  const std::string table = stream_bytes(map);
  std::set<unsigned> glyphs;
  for (const unsigned cid : cids) {
    if (2 * cid + 1 < table.size()) {
      glyphs.insert(static_cast<unsigned char>(table[2 * cid]) * 256U + static_cast<unsigned char>(table[2 * cid + 1]));
    }
  }
  return glyphs;
}

// CIDFontType0: by the charset of a CID-keyed program.
std::optional<std::set<unsigned>> mapped_by_charset(const FontFace& face, const std::set<unsigned>& cids) {
  if (!is_cid_keyed(face)) {
    return std::nullopt;
  }
  std::set<unsigned> glyphs;
  for (FT_UInt glyph = 0; glyph < static_cast<FT_UInt>(face->num_glyphs); ++glyph) {
    FT_UInt cid = 0;
    if (FT_Get_CID_From_Glyph_Index(face.get(), glyph, &cid) == 0 && cids.count(cid) != 0) {
      glyphs.insert(glyph);
    }
  }
  return glyphs;
}

// "g17", "glyph17", "cid17": readers take the number for a glyph's.
void add_numbered(const std::string& name, std::set<unsigned>& glyphs) {
  const std::size_t digits = name.find_last_not_of("0123456789") + 1;
  if (digits < name.size() && name.size() - digits < 6) {
    glyphs.insert(static_cast<unsigned>(std::stoul(name.substr(digits))));
  }
}

void add_simple(const FontFace& face, unsigned code, const std::set<std::string>& names, std::set<unsigned>& glyphs) {
  std::set<FT_ULong> characters = {code, 0xF000U | code, 0xF100U | code, 0xF200U | code};
  for (const std::string& name : names) {
    const std::set<unsigned> meant = characters_named(name);
    characters.insert(meant.begin(), meant.end());
    if (FT_HAS_GLYPH_NAMES(face.get())) {
      glyphs.insert(FT_Get_Name_Index(face.get(), const_cast<FT_String*>(name.c_str())));
    }
    add_numbered(name, glyphs);
  }
  for (int i = 0; i < face->num_charmaps; ++i) {
    FT_Set_Charmap(face.get(), face->charmaps[i]);
    for (const FT_ULong character : characters) {
      glyphs.insert(FT_Get_Char_Index(face.get(), character));
    }
  }
  if (face->num_charmaps == 0) {
    glyphs.insert(code);
  }
}

std::string big_endian(unsigned value) { return {static_cast<char>((value >> 8U) & 0xFFU), static_cast<char>(value & 0xFFU)}; }
std::string big_endian_long(std::size_t value) { return big_endian(static_cast<unsigned>(value >> 16U)) + big_endian(static_cast<unsigned>(value & 0xFFFFU)); }

using CodeGlyphs = std::map<unsigned, unsigned>;

CodeGlyphs entries_of(const FontFace& face, FT_CharMap map, const std::set<unsigned>& glyphs) {
  CodeGlyphs entries;
  FT_Set_Charmap(face.get(), map);
  FT_UInt glyph = 0;
  for (FT_ULong code = FT_Get_First_Char(face.get(), &glyph); glyph != 0; code = FT_Get_Next_Char(face.get(), code, &glyph)) {
    if (code < 0xFFFF && glyphs.count(glyph) != 0) {
      entries[static_cast<unsigned>(code)] = glyph;
    }
  }
  return entries;
}

// One array from the first code to the last; noughts between.
std::string format_6(const CodeGlyphs& entries) {
  const unsigned first = entries.empty() ? 0 : entries.begin()->first;
  const unsigned count = entries.empty() ? 0 : entries.rbegin()->first - first + 1;
  std::string out = big_endian(6) + big_endian(10 + 2 * count) + big_endian(0) + big_endian(first) + big_endian(count);
  for (unsigned code = first; code < first + count; ++code) {
    const auto found = entries.find(code);
    out += big_endian(found == entries.end() ? 0 : found->second);
  }
  return out;
}

// A segment for every code: plain, and short enough for what a subset holds.
std::string format_4(const CodeGlyphs& entries) {
  const auto segments = static_cast<unsigned>(entries.size()) + 1;
  unsigned power = 1;
  unsigned log = 0;
  while (power * 2 <= segments) {
    power *= 2;
    ++log;
  }
  std::string ends, starts, deltas, offsets;
  for (const auto& [code, glyph] : entries) {
    ends += big_endian(code);
    starts += big_endian(code);
    deltas += big_endian((glyph - code) & 0xFFFFU);
    offsets += big_endian(0);
  }
  return big_endian(4) + big_endian(16 + 8 * segments) + big_endian(0) + big_endian(2 * segments) + big_endian(2 * power) + big_endian(log) +
         big_endian(2 * (segments - power)) + ends + big_endian(0xFFFF) + big_endian(0) + starts + big_endian(0xFFFF) + deltas + big_endian(1) +
         offsets + big_endian(0);
}

}  // namespace

std::optional<FontProgram> program_of(QPDFObjectHandle font) {
  QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
  if (!descriptor.isDictionary()) {
    return std::nullopt;
  }
  using Kind = FontProgram::Kind;
  for (const auto& [key, kind] : {std::pair{"/FontFile", Kind::type1}, std::pair{"/FontFile2", Kind::true_type}, std::pair{"/FontFile3", Kind::bare_cff}}) {
    QPDFObjectHandle stream = descriptor.getKey(key);
    if (stream.isStream()) {
      const bool open_type = kind == Kind::bare_cff && is_type(stream.getDict(), "/OpenType");
      return FontProgram{open_type ? Kind::open_type : kind, stream_bytes(stream), descriptor, key};
    }
  }
  return std::nullopt;
}

std::optional<std::set<unsigned>> glyphs_of(QPDFObjectHandle font, const FontProgram& program, const std::set<unsigned>& codes) {
  const FontFace face(program.bytes);
  std::optional<std::set<unsigned>> glyphs;
  if (is_type(font, "/CIDFontType2")) {
    glyphs = program.kind == FontProgram::Kind::true_type ? mapped_by_table(font, codes) : std::nullopt;
  } else if (is_type(font, "/CIDFontType0")) {
    glyphs = mapped_by_charset(face, codes);
  } else {
    glyphs.emplace();
    const std::map<unsigned, std::string> differences = differences_of(font.getKey("/Encoding"));
    for (const unsigned code : codes) {
      std::set<std::string> names = standard_names(code);
      if (const auto own = differences.find(code); own != differences.end()) {
        names.insert(own->second);
      }
      add_simple(face, code, names, *glyphs);
    }
  }
  if (glyphs) {
    glyphs->insert(0);
    glyphs->erase(glyphs->lower_bound(static_cast<unsigned>(face->num_glyphs)), glyphs->end());
  }
  return glyphs;
}

unsigned glyph_count(const FontProgram& program) { return static_cast<unsigned>(FontFace(program.bytes)->num_glyphs); }

namespace {

struct Drawing {
  int points = -1;
  int contours = 0;
  FT_Pos advance = 0;
  std::vector<std::pair<FT_Pos, FT_Pos>> places;
  bool operator==(const Drawing&) const = default;
};

Drawing drawing_of(const FontFace& face, unsigned glyph) {
  Drawing drawing;
  if (FT_Load_Glyph(face.get(), glyph, FT_LOAD_NO_SCALE) == 0 && face->glyph->format == FT_GLYPH_FORMAT_OUTLINE) {
    const FT_Outline& outline = face->glyph->outline;
    drawing.points = outline.n_points;
    drawing.contours = outline.n_contours;
    drawing.advance = face->glyph->metrics.horiAdvance;
    for (int i = 0; i < outline.n_points; ++i) {
      drawing.places.emplace_back(outline.points[i].x, outline.points[i].y);
    }
  }
  return drawing;
}

// Where a glyph stands in the cut program: at its number, or where its CID or name is.
unsigned number_in(const FontFace& cut, const FontFace& whole, unsigned glyph, FontProgram::Kind kind) {
  FT_UInt cid = 0;
  std::array<char, 128> name{};
  if (kind == FontProgram::Kind::true_type) {
    return glyph;
  }
  if (is_cid_keyed(whole) && FT_Get_CID_From_Glyph_Index(whole.get(), glyph, &cid) == 0) {
    const std::optional<std::set<unsigned>> found = mapped_by_charset(cut, {cid});
    return found && !found->empty() ? *found->begin() : 0;
  }
  return FT_Get_Glyph_Name(whole.get(), glyph, name.data(), name.size()) == 0 ? FT_Get_Name_Index(cut.get(), name.data()) : 0;
}

}  // namespace

bool draws_alike(const FontProgram& whole, const std::string& cut, const std::set<unsigned>& glyphs) {
  const FontFace before(whole.bytes);
  const FontFace after(cut);
  return std::all_of(glyphs.begin(), glyphs.end(),
                     [&](unsigned glyph) { return glyph == 0 || drawing_of(before, glyph) == drawing_of(after, number_in(after, before, glyph, whole.kind)); });
}

std::set<std::string> glyph_names(const FontProgram& program, const std::set<unsigned>& glyphs) {
  const FontFace face(program.bytes);
  std::set<std::string> names;
  for (const unsigned glyph : glyphs) {
    std::array<char, 128> name{};
    if (FT_Get_Glyph_Name(face.get(), glyph, name.data(), name.size()) == 0) {
      names.insert(name.data());
    }
  }
  return names;
}

std::string cmap_table(const FontProgram& program, const std::set<unsigned>& glyphs) {
  const FontFace face(program.bytes);
  std::string index;
  std::string subtables;
  const auto count = static_cast<unsigned>(face->num_charmaps);
  for (unsigned i = 0; i < count; ++i) {
    FT_CharMap map = face->charmaps[i];
    const CodeGlyphs entries = entries_of(face, map, glyphs);
    index += big_endian(map->platform_id) + big_endian(map->encoding_id) + big_endian_long(4 + 8 * count + subtables.size());
    subtables += map->platform_id == 1 ? format_6(entries) : format_4(entries);
  }
  return big_endian(0) + big_endian(count) + index + subtables;
}

}  // namespace candour
