#include "redaction/remove/shown_codes.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <stdexcept>
#include <string>

#include "redaction/remove/font_decoder.h"

namespace candour {
namespace {

constexpr int kDeepest = 12;

class Unknown : public std::runtime_error {
 public:
  Unknown() : std::runtime_error("a font in use is not known") {}
};

bool is_named(QPDFObjectHandle dictionary, const char* key, const char* name) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isName() && value.getName() == name;
}

class Collector {
 public:
  std::map<QPDFObjGen, FontUse> uses;

  // Everything that draws with these resources: the content itself, its forms and patterns, its Type3 glyphs.
  void content(QPDFObjectHandle holder, QPDFObjectHandle resources, QPDFObjectHandle font, int depth) {
    if (depth > kDeepest) {
      throw Unknown();
    }
    Shows shows(*this, resources, font, depth);
    QPDFPageObjectHelper(holder).parseContents(&shows);
    patterns_and_states(resources, depth);
  }

 private:
  class Shows : public QPDFObjectHandle::ParserCallbacks {
   public:
    Shows(Collector& collector, QPDFObjectHandle resources, QPDFObjectHandle font, int depth)
        : collector_(collector), resources_(resources), font_(font), depth_(depth) {}

    void handleObject(QPDFObjectHandle object) override {
      if (!object.isOperator()) {
        operands_.push_back(object);
        return;
      }
      const std::string name = object.getOperatorValue();
      if (name == "q") {
        stack_.push_back(font_);
      } else if (name == "Q" && !stack_.empty()) {
        font_ = stack_.back();
        stack_.pop_back();
      } else if (name == "Tf" && operands_.size() == 2 && operands_[0].isName()) {
        font_ = entry("/Font", operands_[0].getName());
      } else if (name == "Do" && !operands_.empty() && operands_[0].isName()) {
        form(entry("/XObject", operands_[0].getName()));
      } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
        show(operands_.empty() ? QPDFObjectHandle::newNull() : operands_.back());
      }
      operands_.clear();
    }
    void handleEOF() override {}

   private:
    QPDFObjectHandle entry(const char* category, const std::string& name) {
      QPDFObjectHandle entries = resources_.isDictionary() ? resources_.getKey(category) : QPDFObjectHandle::newNull();
      return entries.isDictionary() ? entries.getKey(name) : QPDFObjectHandle::newNull();
    }

    void form(QPDFObjectHandle object) {
      if (object.isFormXObject()) {
        QPDFObjectHandle own = object.getDict().getKey("/Resources");
        collector_.content(object, own.isDictionary() ? own : resources_, font_, depth_ + 1);
      }
    }

    void show(QPDFObjectHandle text) {
      for (QPDFObjectHandle part : text.isArray() ? text.getArrayAsVector() : std::vector<QPDFObjectHandle>{text}) {
        if (part.isString() && !part.getStringValue().empty()) {
          collector_.add(font_, part.getStringValue(), resources_, depth_);
        }
      }
    }

    Collector& collector_;
    QPDFObjectHandle resources_;
    QPDFObjectHandle font_;
    int depth_;
    std::vector<QPDFObjectHandle> stack_;
    std::vector<QPDFObjectHandle> operands_;
  };

  void add(QPDFObjectHandle font, const std::string& bytes, QPDFObjectHandle resources, int depth) {
    if (!font.isDictionary()) {
      throw Unknown();
    }
    if (!font.isIndirect()) {
      return;   // is not shared and keeps its tables
    }
    const bool first = uses.count(font.getObjGen()) == 0;
    FontUse& use = uses[font.getObjGen()];
    use.font = font;
    use.code_bytes = first ? 1 : use.code_bytes;
    if (is_named(font, "/Subtype", "/Type0")) {
      composite(use, bytes, first);
    } else {
      std::transform(bytes.begin(), bytes.end(), std::inserter(use.codes, use.codes.end()), [](char code) { return static_cast<unsigned char>(code); });
    }
    if (first && is_named(font, "/Subtype", "/Type3")) {
      glyphs(font, resources, depth);
    }
  }

  void composite(FontUse& use, const std::string& bytes, bool first) {
    try {
      std::shared_ptr<const FontDecoder>& decoder = decoders_[use.font.getObjGen()];
      decoder = decoder == nullptr ? make_font_decoder(use.font) : decoder;
      for (const GlyphCode& glyph : decoder->decode(bytes)) {
        unsigned code = 0;
        for (const char byte : glyph.bytes) {
          code = code << 8U | static_cast<unsigned char>(byte);
        }
        use.code_bytes = first && use.codes.empty() ? glyph.bytes.size() : use.code_bytes == glyph.bytes.size() ? use.code_bytes : 0;
        use.codes.insert(code);
        use.cids.insert(glyph.cid);
      }
    } catch (const UnknownFont&) {
      use.known = false;
    }
  }

  void glyphs(QPDFObjectHandle font, QPDFObjectHandle resources, int depth) {
    QPDFObjectHandle own = font.getKey("/Resources");
    QPDFObjectHandle procedures = font.getKey("/CharProcs");
    for (const std::string& name : procedures.isDictionary() ? procedures.getKeys() : std::set<std::string>()) {
      if (procedures.getKey(name).isStream()) {
        content(procedures.getKey(name), own.isDictionary() ? own : resources, QPDFObjectHandle::newNull(), depth + 1);
      }
    }
  }

  // A soft mask may show text too. Where a graphics state names a font, nothing is certain.
  void patterns_and_states(QPDFObjectHandle resources, int depth) {
    QPDFObjectHandle states = resources.isDictionary() ? resources.getKey("/ExtGState") : QPDFObjectHandle::newNull();
    for (const std::string& name : states.isDictionary() ? states.getKeys() : std::set<std::string>()) {
      QPDFObjectHandle state = states.getKey(name);
      if (state.isDictionary() && state.hasKey("/Font")) {
        throw Unknown();
      }
      QPDFObjectHandle mask = state.isDictionary() ? state.getKey("/SMask") : state;
      QPDFObjectHandle group = mask.isDictionary() ? mask.getKey("/G") : mask;
      if (group.isStream()) {
        QPDFObjectHandle own = group.getDict().getKey("/Resources");
        content(group, own.isDictionary() ? own : resources, QPDFObjectHandle::newNull(), depth + 1);
      }
    }
    QPDFObjectHandle patterns = resources.isDictionary() ? resources.getKey("/Pattern") : QPDFObjectHandle::newNull();
    for (const std::string& name : patterns.isDictionary() ? patterns.getKeys() : std::set<std::string>()) {
      QPDFObjectHandle pattern = patterns.getKey(name);
      if (pattern.isStream()) {
        QPDFObjectHandle own = pattern.getDict().getKey("/Resources");
        content(pattern, own.isDictionary() ? own : resources, QPDFObjectHandle::newNull(), depth + 1);
      }
    }
  }

  std::map<QPDFObjGen, std::shared_ptr<const FontDecoder>> decoders_;
};

}  // namespace

std::map<QPDFObjGen, FontUse> shown_codes(const std::vector<QPDFObjectHandle>& pages) {
  Collector collector;
  try {
    for (const QPDFObjectHandle& page : pages) {
      collector.content(page, QPDFPageObjectHelper(page).getAttribute("/Resources", false), QPDFObjectHandle::newNull(), 0);
    }
  } catch (const std::exception&) {
    return {};
  }
  return std::move(collector.uses);
}

}  // namespace candour
