#include "redaction/remove/program_scrub.h"

#include <optional>
#include <qpdf/QPDF.hh>
#include <vector>

#include "redaction/remove/font_outlines.h"
#include "redaction/remove/font_program.h"
#include "redaction/remove/glyph_naming.h"
#include "redaction/remove/type1_outlines.h"

namespace candour {
namespace {

bool is_type(QPDFObjectHandle font, const char* subtype) {
  return font.getKey("/Subtype").isName() && font.getKey("/Subtype").getName() == subtype;
}

// One program and all the fonts that draw with it.
struct Shared {
  QPDFObjectHandle font;             // one of them: a simple font or a descendant
  FontProgram program;
  std::optional<std::set<unsigned>> glyphs;
  std::vector<QPDFObjectHandle> descriptors;
  std::vector<QPDFObjGen> users;
};

using Programs = std::map<QPDFObjGen, Shared>;

// Of a simple font itself; of a Type0 font its descendant.
QPDFObjectHandle drawing_font(QPDFObjectHandle font) {
  QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
  return is_type(font, "/Type0") && descendants.isArray() && descendants.getArrayNItems() == 1 ? descendants.getArrayItem(0) : font;
}

void add_use(Programs& programs, QPDFObjGen key, const FontUse& use) {
  QPDFObjectHandle font = drawing_font(use.font);
  const std::optional<FontProgram> program = program_of(font);
  if (!program) {
    return;
  }
  QPDFObjectHandle descriptor = program->descriptor;
  const QPDFObjGen stream = descriptor.getKey(program->key).getObjGen();
  Shared& shared = programs.try_emplace(stream, Shared{font, *program, std::set<unsigned>(), {}, {}}).first->second;
  shared.descriptors.push_back(descriptor);
  shared.users.push_back(key);
  std::optional<std::set<unsigned>> glyphs;
  try {
    glyphs = use.known ? glyphs_of(font, *program, is_type(use.font, "/Type0") ? use.cids : use.codes) : std::nullopt;
  } catch (const std::exception&) {
    glyphs = std::nullopt;   // no font that FreeType can read
  }
  if (shared.glyphs && glyphs) {
    shared.glyphs->insert(glyphs->begin(), glyphs->end());
  } else {
    shared.glyphs.reset();
  }
}

QPDFObjectHandle stream_of(const FontProgram& program, const std::string& bytes, QPDF* pdf) {
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(pdf, bytes);
  const auto put = [&](const char* key, std::size_t value) { stream.getDict().replaceKey(key, QPDFObjectHandle::newInteger(static_cast<long long>(value))); };
  if (program.kind == FontProgram::Kind::type1) {
    const Type1Parts parts = type1_parts(bytes);
    put("/Length1", parts.clear);
    put("/Length2", parts.encrypted);
    put("/Length3", parts.closing);
  } else if (program.kind == FontProgram::Kind::true_type) {
    put("/Length1", bytes.size());
  } else {
    QPDFObjectHandle before = program.descriptor;
    stream.getDict().replaceKey("/Subtype", before.getKey(program.key).getDict().getKey("/Subtype"));
  }
  return stream;
}

// A font that came out spoilt is worse than one that was not cut: its pages would not be proved one by one.
bool alike(const Shared& shared, const std::string& bytes) {
  try {
    return draws_alike(shared.program, bytes, *shared.glyphs);
  } catch (const std::exception&) {
    return false;
  }
}

bool cut(Shared& shared) {
  if (!shared.glyphs) {
    return false;
  }
  std::optional<std::string> bytes;
  try {
    bytes = cut_program(shared.font, shared.program, *shared.glyphs);
  } catch (const std::exception&) {
    return false;
  }
  if (!bytes || !alike(shared, *bytes)) {
    return false;
  }
  const QPDFObjectHandle stream = stream_of(shared.program, *bytes, shared.program.descriptor.getOwningQPDF());
  for (QPDFObjectHandle& descriptor : shared.descriptors) {
    descriptor.replaceKey(shared.program.key, stream);
  }
  return true;
}

// A Type3 font's procedures: those of other codes go.
void cut_procedures(QPDFObjectHandle font, const std::set<unsigned>& codes) {
  QPDFObjectHandle procedures = font.getKey("/CharProcs");
  if (!procedures.isDictionary()) {
    return;
  }
  std::set<std::string> shown;
  for (const auto& [code, name] : differences_of(font.getKey("/Encoding"))) {
    if (codes.count(code) != 0) {
      shown.insert("/" + name);
    }
  }
  QPDFObjectHandle kept = QPDFObjectHandle::newDictionary();
  for (const std::string& name : procedures.getKeys()) {
    if (shown.count(name) != 0) {
      kept.replaceKey(name, procedures.getKey(name));
    }
  }
  font.replaceKey("/CharProcs", kept);
}

}  // namespace

std::set<QPDFObjGen> scrub_programs(const std::map<QPDFObjGen, FontUse>& uses) {
  Programs programs;
  for (const auto& [key, use] : uses) {
    if (is_type(use.font, "/Type3")) {
      cut_procedures(use.font, use.codes);
    } else {
      add_use(programs, key, use);
    }
  }
  std::set<QPDFObjGen> whole;
  for (auto& [stream, shared] : programs) {
    if (!cut(shared)) {
      whole.insert(shared.users.begin(), shared.users.end());
    }
  }
  return whole;
}

}  // namespace candour
