#include "pipeline/typeset/cluster_font.h"

#include <hb-subset.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr unsigned kMostGlyphs = 0xFFFF;  // maxp.numGlyphs, whatever the document shows

struct Destroy {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
template <typename Kind>
using Held = std::unique_ptr<Kind, Destroy>;

// Big-endian numbers of a font's tables (OpenType, "Data types").
void put16(std::string& out, int value) {
  out.push_back(static_cast<char>(static_cast<std::uint16_t>(value) >> 8U));
  out.push_back(static_cast<char>(value));
}
void put32(std::string& out, std::size_t value) {
  put16(out, static_cast<int>(value >> 16U));
  put16(out, static_cast<int>(value & 0xFFFFU));
}
void set16(std::string& table, std::size_t at, int value) {
  std::string bytes;
  put16(bytes, value);
  table.replace(at, bytes.size(), bytes);
}
unsigned get16(const std::string& table, std::size_t at) {
  return static_cast<unsigned>(static_cast<unsigned char>(table.at(at))) << 8U |
         static_cast<unsigned char>(table.at(at + 1));
}

// A number that follows from the text alone (FNV-1a).
std::uint32_t mixed(const std::string& text) {
  std::uint32_t value = 2166136261U;
  for (const char byte : text) {
    value = (value ^ static_cast<unsigned char>(byte)) * 16777619U;
  }
  return value;
}

std::string table_of(hb_face_t* face, const char* name) {
  const Held<hb_blob_t> blob(hb_face_reference_table(face, hb_tag_from_string(name, 4)));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return data == nullptr ? std::string() : std::string(data, length);
}

// The outlines of some glyphs under their old numbers, without hints, layout and names.
Held<hb_face_t> cut(hb_face_t* face, const std::set<unsigned>& glyphs) {
  const Held<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  require(input != nullptr, "there is no memory to cut a font");
  for (const unsigned glyph : glyphs) {
    hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  }
  for (const char* name : {"GSUB", "GPOS", "GDEF"}) {
    hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(name, 4));
  }
  hb_subset_input_set_flags(
      input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  Held<hb_face_t> out(hb_subset_or_fail(face, input.get()));
  require(out != nullptr, "a font could not be cut down");
  return out;
}

// glyf and loca, to which glyphs are added behind those of a font that was cut.
struct Outlines {
  std::string glyf;
  std::string loca;  // long offsets

  explicit Outlines(hb_face_t* face) : glyf(table_of(face, "glyf")) {
    const std::string old = table_of(face, "loca");
    const bool is_long = get16(table_of(face, "head"), 50) != 0;
    const std::size_t step = is_long ? 4 : 2;
    for (std::size_t at = 0; at + 2 * step <= old.size(); at += step) {
      put32(loca, is_long ? (static_cast<std::size_t>(get16(old, at)) << 16U) + get16(old, at + 2)
                          : static_cast<std::size_t>(get16(old, at)) * 2);
    }
    align();
  }
  // Up to this number glyphs are empty.
  void fill(unsigned number) {
    while (loca.size() < (std::size_t{number} + 1) * 4) {
      put32(loca, glyf.size());
    }
  }
  void add(unsigned number, const std::string& glyph) {
    fill(number);
    glyf += glyph;
    align();
  }
  void align() { glyf.append((4 - glyf.size() % 4) % 4, '\0'); }
};

}  // namespace

struct ClusterFont::Face {
  Held<hb_face_t> face;
  Held<hb_font_t> font;
  unsigned glyph_count = 0;
  double units = 1000;
};

ClusterFont::ClusterFont(std::filesystem::path file)
    : file_(std::move(file)), face_(std::make_unique<Face>()) {
  const Held<hb_blob_t> blob(hb_blob_create_from_file(file_.c_str()));
  face_->face.reset(hb_face_create(blob.get(), 0));
  face_->font.reset(hb_font_create(face_->face.get()));
  face_->glyph_count = hb_face_get_glyph_count(face_->face.get());
  face_->units = hb_face_get_upem(face_->face.get());
  if (face_->glyph_count == 0 || table_of(face_->face.get(), "glyf").empty()) {
    throw Error(ExitCode::configuration,
                "a font cannot be read: install the package fonts-noto-core again (" +
                    file_.filename().string() + ")");
  }
}

ClusterFont::~ClusterFont() = default;

bool ClusterFont::has(char32_t c) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(face_->font.get(), c, &glyph) != 0;
}

const ClusterFont::Glyph& ClusterFont::glyph_of(const Drawn& drawn) {
  const auto known = known_.find(drawn);
  if (known != known_.end()) {
    return glyphs_.at(known->second);
  }
  const unsigned room = kMostGlyphs - face_->glyph_count;
  require(drawn_.size() < room, "a page shows too many clusters for one font");
  unsigned number = face_->glyph_count + mixed(drawn.text) % room;
  while (drawn_.count(number) != 0) {
    number = number + 1 < kMostGlyphs ? number + 1 : face_->glyph_count;
  }
  known_.emplace(drawn, number);
  drawn_.emplace(number, drawn);
  return glyphs_.emplace(number, Glyph{number, drawn.advance * 1000.0 / face_->units, drawn.text})
      .first->second;
}

std::vector<ClusterFont::Glyph> ClusterFont::shape(std::string_view utf8) {
  const std::u32string letters = to_code_points(utf8);
  const Held<hb_buffer_t> buffer(hb_buffer_create());
  hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(letters.data()),
                      static_cast<int>(letters.size()), 0, -1);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(face_->font.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  std::vector<Glyph> shaped;
  for (unsigned at = 0; at < count;) {
    const unsigned cluster = infos[at].cluster;
    Drawn drawn;
    for (; at < count && infos[at].cluster == cluster; ++at) {
      drawn.parts.push_back(
          {infos[at].codepoint, drawn.advance + positions[at].x_offset, positions[at].y_offset});
      drawn.advance += positions[at].x_advance;
    }
    const std::size_t end = at < count ? infos[at].cluster : letters.size();
    drawn.text = to_utf8(std::u32string_view(letters).substr(cluster, end - cluster));
    shaped.push_back(glyph_of(drawn));
  }
  return shaped;
}

// A glyph put together of others (OpenType, "Composite Glyph Description").
std::string ClusterFont::composite(const Drawn& drawn) const {
  enum Flags { words = 0x1, offsets = 0x2, more = 0x20 };
  int left = 0;
  int bottom = 0;
  int right = 0;
  int top = 0;
  std::string parts;
  for (const Part& part : drawn.parts) {
    hb_glyph_extents_t box{};
    hb_font_get_glyph_extents(face_->font.get(), part.glyph, &box);
    left = std::min(left, part.right + box.x_bearing);
    right = std::max(right, part.right + box.x_bearing + box.width);
    top = std::max(top, part.up + box.y_bearing);
    bottom = std::min(bottom, part.up + box.y_bearing + box.height);
    put16(parts, words | offsets | (&part == &drawn.parts.back() ? 0 : more));
    put16(parts, static_cast<int>(part.glyph));
    put16(parts, part.right);
    put16(parts, part.up);
  }
  std::string glyph;
  for (const int number : {-1, left, bottom, right, top}) {
    put16(glyph, number);
  }
  return glyph + parts;
}

std::string ClusterFont::program() const {
  std::set<unsigned> used;
  std::size_t most_parts = 1;
  for (const auto& [number, drawn] : drawn_) {
    most_parts = std::max(most_parts, drawn.parts.size());
    std::transform(drawn.parts.begin(), drawn.parts.end(), std::inserter(used, used.end()),
                   [](const Part& part) { return part.glyph; });
  }
  const Held<hb_face_t> old = cut(face_->face.get(), used);
  Outlines outlines(old.get());
  std::string widths(std::size_t{kMostGlyphs} * 4, '\0');  // the old glyphs are drawn as parts only
  for (const auto& [number, drawn] : drawn_) {
    const std::string glyph = composite(drawn);
    outlines.add(number, glyph);
    set16(widths, std::size_t{number} * 4, drawn.advance);
    widths.replace(std::size_t{number} * 4 + 2, 2, glyph, 2, 2);  // the left side bearing is the box's left
  }
  outlines.fill(kMostGlyphs);
  std::string head = table_of(old.get(), "head");
  std::string hhea = table_of(old.get(), "hhea");
  std::string maxp = table_of(old.get(), "maxp");
  set16(head, 50, 1);            // indexToLocFormat
  set16(hhea, 34, kMostGlyphs);  // numberOfHMetrics
  set16(maxp, 4, kMostGlyphs);   // numGlyphs
  set16(maxp, 28,
        std::max(static_cast<int>(get16(maxp, 28)), static_cast<int>(most_parts)));  // maxComponentElements
  set16(maxp, 30, static_cast<int>(get16(maxp, 30)) + 1);                            // maxComponentDepth
  const Held<hb_face_t> made(hb_face_builder_create());
  const auto add = [&](const char* name, const std::string& bytes) {
    const Held<hb_blob_t> blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                              HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
    hb_face_builder_add_table(made.get(), hb_tag_from_string(name, 4), blob.get());
  };
  add("head", head);
  add("hhea", hhea);
  add("maxp", maxp);
  add("hmtx", widths);
  add("loca", outlines.loca);
  add("glyf", outlines.glyf);
  const Held<hb_blob_t> whole(hb_face_reference_blob(made.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(whole.get(), &length);
  return {data, length};
}

}  // namespace candour
