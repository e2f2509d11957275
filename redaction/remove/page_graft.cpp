#include "redaction/remove/page_graft.h"

#include <algorithm>
#include <cctype>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_QPDFTokenizer.hh>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "redaction/remove/plain_jpeg.h"

namespace candour {
namespace {

const std::set<std::string> kPageKeys = {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group"};
const std::set<std::string> kResourceKeys = {"/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/ProcSet"};
const std::set<std::string> kFormKeys = {"/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Resources", "/Group", "/Filter", "/DecodeParms", "/Length"};
const std::set<std::string> kImageKeys = {"/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Intent",
                                          "/ImageMask", "/Mask", "/Decode", "/Interpolate", "/SMask", "/SMaskInData", "/Matte", "/Filter",
                                          "/DecodeParms", "/Length"};
// Anywhere: keys that carry words, history or a way out of the file.
const std::set<std::string> kNeverKeys = {"/Metadata", "/PieceInfo", "/Thumb", "/OC", "/Alternates", "/OPI", "/StructParent", "/StructParents",
                                          "/ActualText", "/Alt", "/E", "/AF", "/AA", "/A", "/LastModified", "/Measure", "/PtData", "/Name", "/Ref"};

void keep_only(QPDFObjectHandle dictionary, const std::set<std::string>& keys) {
  for (const std::string& key : dictionary.getKeys()) {
    if (keys.count(key) == 0) {
      dictionary.removeKey(key);
    }
  }
}

bool names_a_resource(const std::string& op) {
  return op == "Tf" || op == "Do" || op == "gs" || op == "cs" || op == "CS" || op == "scn" || op == "SCN" || op == "sh";
}

// Marked content keeps its brackets and loses its properties; operands follow the plain names of their resources.
class ContentFilter : public QPDFObjectHandle::TokenFilter {
 public:
  explicit ContentFilter(const PlainNames& names) : names_(names) {}

  void handleToken(QPDFTokenizer::Token const& token) override {
    pending_.push_back(token);
    if (token.getType() != QPDFTokenizer::tt_word) {
      return;
    }
    if (token.getValue() == "BDC" || token.getValue() == "BMC") {
      write(plain_tag(first_name()) + " BMC\n");
      pending_.clear();
    } else if (token.getValue() == "DP" || token.getValue() == "MP") {
      pending_.clear();
    } else if (names_a_resource(token.getValue())) {
      rename();
    }
    pass();
  }
  void handleEOF() override { pass(); }

 private:
  std::string first_name() const {
    const auto found = std::find_if(pending_.begin(), pending_.end(), [](const auto& entry) { return entry.getType() == QPDFTokenizer::tt_name; });
    return found == pending_.end() ? "/Span" : found->getValue();
  }

  void rename() {
    for (QPDFTokenizer::Token& entry : pending_) {
      if (entry.getType() == QPDFTokenizer::tt_name && names_.now(entry.getValue()) != entry.getValue()) {
        entry = QPDFTokenizer::Token(QPDFTokenizer::tt_name, names_.now(entry.getValue()));
      }
    }
  }

  void pass() {
    for (const auto& token : pending_) {
      writeToken(token);
    }
    pending_.clear();
  }
  const PlainNames& names_;
  std::vector<QPDFTokenizer::Token> pending_;
};

bool has_marked_content(std::string_view text) {
  return text.find("BDC") != std::string_view::npos || text.find("BMC") != std::string_view::npos || text.find("DP") != std::string_view::npos ||
         text.find("MP") != std::string_view::npos;
}

// The stream's data are replaced at once: a filter set on a stream would not follow it into another file.
void make_content_plain(QPDFObjectHandle stream, const PlainNames& names) {
  const auto data = stream.getStreamData(qpdf_dl_specialized);
  const std::string_view text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  if (!has_marked_content(text) && !names.may_concern(text)) {
    return;
  }
  ContentFilter filter(names);
  Pl_Buffer kept("kept");
  Pl_QPDFTokenizer tokens("tokens", &filter, &kept);
  tokens.write(data->getBuffer(), data->getSize());
  tokens.finish();
  stream.replaceStreamData(kept.getBufferSharedPointer(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

class Scrubber {
 public:
  explicit Scrubber(PlainNames& names) : names_(names) {}

  void walk(QPDFObjectHandle object) {
    if (object.isIndirect() && !seen_.insert(object.getObjGen()).second) {
      return;
    }
    if (object.isArray()) {
      for (QPDFObjectHandle entry : object.getArrayAsVector()) {
        walk(entry);
      }
    } else if (object.isStream()) {
      scrub_stream(object);
    } else if (object.isDictionary()) {
      scrub_dictionary(object);
    }
  }

  void resources(QPDFObjectHandle dictionary) {
    if (!dictionary.isDictionary()) {
      return;
    }
    keep_only(dictionary, kResourceKeys);
    names_.rename_resources(dictionary);
    walk(dictionary);
  }

 private:
  void scrub_stream(QPDFObjectHandle stream) {
    QPDFObjectHandle dictionary = stream.getDict();
    const bool pattern = dictionary.getKey("/PatternType").isInteger();
    if (stream.isFormXObject() || pattern) {
      if (!pattern) {
        keep_only(dictionary, kFormKeys);
      }
      resources(dictionary.getKey("/Resources"));
      make_content_plain(stream, names_);
    } else if (stream.isImage(false)) {
      keep_only(dictionary, kImageKeys);
      make_jpeg_plain(stream);
    }
    scrub_dictionary(dictionary);
  }

  void scrub_dictionary(QPDFObjectHandle dictionary) {
    const bool font = dictionary.getKey("/Type").isName() && dictionary.getKey("/Type").getName() == "/Font";
    for (const std::string& key : dictionary.getKeys()) {
      // In a Type3 font's CharProcs "/A" and "/E" are glyphs, and in a resource dictionary any name may stand.
      const bool entry_name = !dictionary.hasKey("/Type") && !dictionary.hasKey("/S");
      if (kNeverKeys.count(key) != 0 && !entry_name) {
        dictionary.removeKey(key);
        continue;
      }
      if (key != "/Parent") {
        walk(dictionary.getKey(key));
      }
    }
    if (font) {
      give_plain_font_name(dictionary);
    }
  }

  PlainNames& names_;
  std::set<QPDFObjGen> seen_;
};

}  // namespace

void scrub_page(QPDFObjectHandle page, PlainNames& names) {
  keep_only(page, kPageKeys);
  Scrubber scrubber(names);
  scrubber.resources(page.getKey("/Resources"));
  QPDFObjectHandle contents = page.getKey("/Contents");
  if (contents.isStream()) {
    make_content_plain(contents, names);
  }
}

std::string graft(const std::vector<QPDFObjectHandle>& pages, Unnamed unnamed) {
  QPDF out;
  out.emptyPDF();
  for (const QPDFObjectHandle& page : pages) {
    out.addPage(page, false);
  }
  if (unnamed == Unnamed::drop) {
    QPDFPageDocumentHelper(out).removeUnreferencedResources();
  }
  QPDFWriter writer(out);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setDeterministicID(true);
  writer.setRecompressFlate(false);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace candour
