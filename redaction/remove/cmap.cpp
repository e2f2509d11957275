#include "redaction/remove/cmap.h"

#include <qpdf/QPDFTokenizer.hh>
#include <qpdf/BufferInputSource.hh>
#include <stdexcept>

namespace candour {
namespace {

using Token = QPDFTokenizer::Token;

constexpr std::size_t kLongestCode = 4;   // bytes

std::uint32_t number_of(const std::string& bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes) {
    value = (value << 8U) | static_cast<unsigned char>(byte);
  }
  return value;
}

class CMapParser {
 public:
  explicit CMapParser(const std::string& text)
      : source_(std::make_shared<BufferInputSource>("cmap", text)) {
    tokenizer_.allowEOF();
  }

  CMap parse() {
    std::vector<Token> before;
    for (Token token = next(); token.getType() != QPDFTokenizer::tt_eof; token = next()) {
      if (token.getType() != QPDFTokenizer::tt_word) {
        before.push_back(token);
        continue;
      }
      section(token.getValue());
      before.clear();
    }
    return std::move(map_);
  }

 private:
  Token next() { return tokenizer_.readToken(source_, "cmap", true); }

  void section(const std::string& name) {
    if (name == "usecmap") {
      throw std::runtime_error("cmap uses another");
    }
    if (name == "begincodespacerange") {
      ranges(map_.codespace, false, true);
    } else if (name == "begincidrange") {
      ranges(map_.cids, true, true);
    } else if (name == "begincidchar") {
      ranges(map_.cids, true, false);
    } else if (name == "beginbfrange") {
      ranges(map_.texts, true, true);
    } else if (name == "beginbfchar") {
      ranges(map_.texts, true, false);
    }
  }

  void ranges(std::vector<CMap::Range>& into, bool with_value, bool two_codes) {
    for (Token token = next(); token.getType() == QPDFTokenizer::tt_string; token = next()) {
      CMap::Range range;
      range.bytes = token.getValue().size();
      if (range.bytes == 0 || range.bytes > kLongestCode) {
        throw std::runtime_error("cmap code");
      }
      range.low = range.high = number_of(token.getValue());
      if (two_codes) {
        range.high = number_of(next().getValue());
      }
      if (with_value) {
        value(range, into);
      }
      into.push_back(range);
    }
  }

  void value(CMap::Range& range, std::vector<CMap::Range>& into) {
    const Token token = next();
    if (token.getType() == QPDFTokenizer::tt_integer) {
      range.value = static_cast<std::uint32_t>(std::stoul(token.getValue()));
    } else if (token.getType() == QPDFTokenizer::tt_string) {
      range.value = number_of(token.getValue());
      range.single_unit = token.getValue().size() == 2;
    } else if (token.getType() == QPDFTokenizer::tt_array_open) {
      list(range, into);
    } else {
      throw std::runtime_error("cmap value");
    }
  }

  // <low> <high> [ <text> <text> ... ]: one entry each; the last stays in `range`.
  void list(CMap::Range& range, std::vector<CMap::Range>& into) {
    std::uint32_t code = range.low;
    for (Token token = next(); token.getType() == QPDFTokenizer::tt_string; token = next(), ++code) {
      into.push_back({code, code, range.bytes, number_of(token.getValue()), token.getValue().size() == 2});
    }
    range = into.empty() ? range : into.back();
  }

  QPDFTokenizer tokenizer_;
  std::shared_ptr<InputSource> source_;
  CMap map_;
};

}  // namespace

const CMap::Range* CMap::find(const std::vector<Range>& ranges, std::uint32_t code, std::size_t bytes) const {
  for (const Range& range : ranges) {
    if (range.bytes == bytes && code >= range.low && code <= range.high) {
      return &range;
    }
  }
  return nullptr;
}

CMap parse_cmap(const std::string& text) { return CMapParser(text).parse(); }

}  // namespace candour
