#include "redaction/remove/font_outlines.h"

#include <hb-subset.h>

#include <initializer_list>
#include <memory>

#include "redaction/remove/type1_outlines.h"

namespace candour {
namespace {

struct Destroy {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy>;
using Face = std::unique_ptr<hb_face_t, Destroy>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy>;

enum class Numbers { stay, close_up };

Blob blob_of(const std::string& bytes) {
  return Blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
}

std::string bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return data == nullptr ? std::string() : std::string(data, length);
}

std::string table_of(hb_face_t* face, hb_tag_t tag) { return bytes_of(Blob(hb_face_reference_table(face, tag)).get()); }

Face cut_face(hb_face_t* face, const std::set<unsigned>& glyphs, Numbers numbers) {
  const Input input(hb_subset_input_create_or_fail());
  if (input == nullptr) {
    return nullptr;
  }
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const unsigned glyph : glyphs) {
    hb_set_add(wanted, glyph);
  }
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_GLYPH_NAMES |
                                             (numbers == Numbers::stay ? HB_SUBSET_FLAGS_RETAIN_GIDS : HB_SUBSET_FLAGS_DEFAULT));
  return Face(hb_subset_or_fail(face, input.get()));
}

// Only what drawing glyphs needs: everything else (names, layout, kerning) may tell of others.
std::string assembled(hb_face_t* cut, const std::string& cmap) {
  const Face out(hb_face_builder_create());
  for (const char* name : {"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep", "post"}) {
    const hb_tag_t tag = hb_tag_from_string(name, 4);
    const Blob table(hb_face_reference_table(cut, tag));
    if (hb_blob_get_length(table.get()) > 0) {
      hb_face_builder_add_table(out.get(), tag, table.get());
    }
  }
  if (!cmap.empty()) {
    hb_face_builder_add_table(out.get(), HB_TAG('c', 'm', 'a', 'p'), blob_of(cmap).get());
  }
  return bytes_of(Blob(hb_face_reference_blob(out.get())).get());
}

std::optional<std::string> cut_true_type(const FontProgram& program, const std::set<unsigned>& glyphs, bool simple) {
  const Face face(hb_face_create(blob_of(program.bytes).get(), 0));
  const Face cut = cut_face(face.get(), glyphs, Numbers::stay);
  if (cut == nullptr || table_of(cut.get(), HB_TAG('g', 'l', 'y', 'f')).empty()) {
    return std::nullopt;
  }
  return assembled(cut.get(), simple ? cmap_table(program, glyphs) : std::string());
}

std::string zeros(std::size_t count) { return std::string(count, '\0'); }

// HarfBuzz reads whole fonts: a CFF alone gets the tables round it that say how many glyphs it has.
Face wrapped(const std::string& cff, unsigned glyph_count) {
  Face face(hb_face_builder_create());
  const auto add = [&](hb_tag_t tag, const std::string& bytes) { hb_face_builder_add_table(face.get(), tag, blob_of(bytes).get()); };
  const std::string count = {static_cast<char>(glyph_count >> 8U), static_cast<char>(glyph_count & 0xFFU)};
  add(HB_TAG('C', 'F', 'F', ' '), cff);
  add(HB_TAG('m', 'a', 'x', 'p'), std::string("\0\0\x50\0", 4) + count);
  add(HB_TAG('h', 'e', 'a', 'd'), std::string("\0\1\0\0", 4) + zeros(8) + "\x5F\x0F\x3C\xF5" + zeros(2) + std::string("\x03\xE8", 2) + zeros(34));
  add(HB_TAG('h', 'h', 'e', 'a'), std::string("\0\1\0\0", 4) + zeros(30) + std::string("\0\1", 2));
  add(HB_TAG('h', 'm', 't', 'x'), zeros(4 + 2 * (glyph_count - 1)));
  return Face(hb_face_create(Blob(hb_face_reference_blob(face.get())).get(), 0));
}

// PDF goes by names or CIDs here, so glyphs may close up: what is gone leaves not even its name.
std::optional<std::string> cut_cff(const FontProgram& program, const std::set<unsigned>& glyphs) {
  const Face face = wrapped(program.bytes, glyph_count(program));
  const Face cut = cut_face(face.get(), glyphs, Numbers::close_up);
  const std::string cff = cut == nullptr ? std::string() : table_of(cut.get(), HB_TAG('C', 'F', 'F', ' '));
  return cff.empty() ? std::nullopt : std::optional(cff);
}

}  // namespace

std::optional<std::string> cut_program(QPDFObjectHandle font, const FontProgram& program, const std::set<unsigned>& glyphs) {
  const bool simple = !font.getKey("/CIDSystemInfo").isDictionary();
  switch (program.kind) {
    case FontProgram::Kind::true_type: return cut_true_type(program, glyphs, simple);
    case FontProgram::Kind::bare_cff: return cut_cff(program, glyphs);
    case FontProgram::Kind::type1: return cut_type1(program.bytes, glyph_names(program, glyphs));
    case FontProgram::Kind::open_type: break;
  }
  return std::nullopt;
}

}  // namespace candour
