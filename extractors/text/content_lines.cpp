#include "extractors/text/content_lines.h"

#include <algorithm>

#include "extractors/text/decode_text.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

std::string capitals(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

// Up to the sign, outside quotation marks.
std::size_t end_of(std::string_view text, std::size_t at, std::string_view signs) {
  bool quoted = false;
  while (at < text.size() && (quoted || signs.find(text[at]) == std::string_view::npos)) {
    quoted = quoted != (text[at] == '"');
    ++at;
  }
  return at;
}

ContentParameter parameter_of(std::string_view text) {
  const std::size_t sign = text.find('=');
  std::string value(sign == std::string_view::npos ? text : text.substr(sign + 1));
  std::erase(value, '"');
  return {sign == std::string_view::npos ? "TYPE" : capitals(trimmed(text.substr(0, sign))),
          std::move(value)};
}

int figure_of(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                : -1;
}

// RFC 2045 6.7 with soft line ends gone; what is no such code stays as it is.
std::string from_quoted_printable(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool code =
        text[i] == '=' && i + 2 < text.size() && figure_of(text[i + 1]) >= 0 && figure_of(text[i + 2]) >= 0;
    bytes += code ? static_cast<char>(
                        static_cast<unsigned char>(figure_of(text[i + 1]) * 16 + figure_of(text[i + 2])))
                  : text[i];
    i += code ? 2 : 0;
  }
  const auto decoded = decode_text(bytes);
  return decoded ? decoded->utf8 : std::string(text);
}

bool says_of_encoding(const ContentLine& line, std::initializer_list<std::string_view> names) {
  return std::any_of(line.parameters.begin(), line.parameters.end(), [&](const ContentParameter& one) {
    const std::string value = capitals(one.value);
    return (one.name == "ENCODING" || one.name == "TYPE") &&
           std::find(names.begin(), names.end(), value) != names.end();
  });
}

bool is_base64(std::string_view line) {
  return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' ||
           c == '/' || c == '=';
  });
}

// "item1.TEL;TYPE=cell:07700 900123"; a line that is none is all value.
ContentLine line_of(std::string_view text) {
  const std::size_t name_end = end_of(text, 0, ":;");
  const std::string_view head = text.substr(0, name_end);
  const std::size_t group = head.rfind('.');
  ContentLine line{capitals(group == std::string_view::npos ? head : head.substr(group + 1)), {}, {}, false};
  const bool named = !line.name.empty() && std::all_of(line.name.begin(), line.name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  std::size_t at = name_end;
  while (named && at < text.size() && text[at] == ';') {
    const std::size_t end = end_of(text, at + 1, ":;");
    line.parameters.push_back(parameter_of(text.substr(at + 1, end - at - 1)));
    at = end;
  }
  if (!named || at >= text.size()) {
    return {{}, {}, std::string(text), false};
  }
  line.value = text.substr(at + 1);
  line.base64 = says_of_encoding(line, {"B", "BASE64"});
  return line;
}

class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  std::vector<ContentLine> read() {
    while (at_ < text_.size()) {
      std::string whole(next());
      while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
        whole += next().substr(1);
      }
      put(line_of(whole));
    }
    return std::move(lines_);
  }

 private:
  std::string_view next() {
    const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
    return line;
  }

  void put(ContentLine line) {
    if (says_of_encoding(line, {"QUOTED-PRINTABLE"})) {
      while (line.value.ends_with('=') && at_ < text_.size()) {
        line.value.pop_back();
        line.value += next();
      }
      line.value = from_quoted_printable(line.value);
    }
    while (line.base64 && at_ < text_.size() &&
           is_base64(text_.substr(at_, text_.find_first_of("\r\n", at_) - at_))) {
      line.value += next();
    }
    lines_.push_back(std::move(line));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<ContentLine> lines_;
};

}  // namespace

std::string ContentLine::parameter(std::string_view name_of_it) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const ContentParameter& one) { return one.name == name_of_it; });
  return found == parameters.end() ? std::string() : found->value;
}

bool has_content_lines(std::string_view utf8) {
  const std::string begin = ascii_small(trimmed(utf8.substr(0, 256)));
  return begin.starts_with("begin:vcard") || begin.starts_with("begin:vcalendar");
}

std::vector<ContentLine> content_lines(std::string_view utf8) {
  return Lines(utf8).read();
}

std::string without_escapes(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool escape = value[i] == '\\' && i + 1 < value.size() &&
                        std::string_view("nN,;\\:").find(value[i + 1]) != std::string_view::npos;
    i += escape ? 1U : 0U;
    out += escape && (value[i] == 'n' || value[i] == 'N') ? '\n' : value[i];
  }
  return out;
}

std::vector<std::string> parts_of_value(std::string_view value) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    if (i == value.size() || value[i] == ';') {
      parts.push_back(without_escapes(value.substr(start, i - start)));
      start = i + 1;
    }
    i += i < value.size() && value[i] == '\\' ? 1U : 0U;
  }
  return parts;
}

}  // namespace candour
