#include "extractors/export/html_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractors/export/written_values.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestReference = 12;
constexpr std::array<std::pair<std::string_view, char32_t>, 17> kReferences = {{
    {"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", U' '}, {"pound", U'£'}, {"ndash", U'–'}, {"mdash", U'—'},
    {"lsquo", U'‘'}, {"rsquo", U'’'}, {"ldquo", U'“'}, {"rdquo", U'”'}, {"hellip", U'…'}, {"bull", U'•'}, {"eacute", U'é'}, {"euro", U'€'}}};

char32_t numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with("x") || digits.starts_with("X");
  char32_t value = 0;
  for (const char c : digits.substr(hexadecimal ? 1 : 0)) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : hexadecimal && (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
    if (digit < 0 || value > 0x10FFFF) {
      return 0;
    }
    value = value * (hexadecimal ? 16U : 10U) + static_cast<char32_t>(digit);
  }
  const bool usable = value >= 0x20 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
  return usable ? value : value == '\n' || value == '\t' || value == '\r' ? U' ' : 0;
}

char32_t referred(std::string_view name) {
  if (name.starts_with("#")) {
    return numbered(name.substr(1));
  }
  const auto found = std::find_if(kReferences.begin(), kReferences.end(), [&](const auto& one) { return one.first == name; });
  return found == kReferences.end() ? 0 : found->second;
}

std::string resolved(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '&' ? text.substr(i, kLongestReference).find(';') : std::string_view::npos;
    const char32_t c = end == std::string_view::npos ? 0 : referred(text.substr(i + 1, end - 1));
    if (c != 0) {
      append_utf8(out, c);
      i += end;
    } else {
      out += text[i];
    }
  }
  return out;
}

// A tag's end, beyond the > in its quoted values; without one, the text's end.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
  char quote = 0;
  for (const std::size_t start = at; at < html.size() && at - start < 10000; ++at) {
    const char c = html[at];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if (c == '>') {
      return at;
    } else if ((c == '"' || c == '\'') && html[at - 1] == '=') {
      quote = c;
    }
  }
  return std::min(html.find('>', at), html.size());
}

std::string value_of_attribute(std::string_view tag, std::string_view name) {
  const std::string small = ascii_small(tag);
  for (std::size_t at = small.find(name); at != std::string::npos; at = small.find(name, at + 1)) {
    const std::size_t equals = at + name.size();
    const bool whole = at > 0 && (small[at - 1] == ' ' || small[at - 1] == '\n' || small[at - 1] == '"') && small.substr(equals, 1) == "=";
    if (whole) {
      const char quote = equals + 1 < tag.size() ? tag[equals + 1] : ' ';
      const bool quoted = quote == '"' || quote == '\'';
      const std::size_t start = std::min(equals + (quoted ? 2 : 1), tag.size());
      const std::size_t end = quoted ? tag.find(quote, start) : tag.find_first_of(" \n/>", start);
      return resolved(tag.substr(start, end == std::string_view::npos ? end : end - start));
    }
  }
  return {};
}

class Cutter {
 public:
  explicit Cutter(std::string_view html) : html_(html) {}

  std::vector<HtmlPiece> run() {
    while (at_ < html_.size()) {
      const std::size_t tag = next_tag();
      if (tag > at_) {
        pieces_.push_back({HtmlPiece::Kind::text, {}, {}, resolved(html_.substr(at_, tag - at_))});
      }
      at_ = tag;
      if (at_ < html_.size()) {
        take_tag();
      }
    }
    return std::move(pieces_);
  }

 private:
  // A < begins a tag only before a letter, a slash, ! or ?.
  std::size_t next_tag() const {
    for (std::size_t at = html_.find('<', at_); at != std::string_view::npos; at = html_.find('<', at + 1)) {
      const char next = at + 1 < html_.size() ? static_cast<char>(html_[at + 1] | 0x20) : ' ';
      if ((next >= 'a' && next <= 'z') || html_.substr(at + 1, 1).find_first_of("/!?") == 0) {
        return at;
      }
    }
    return html_.size();
  }

  void take_tag() {
    if (html_.substr(at_, 4) == "<!--") {
      const std::size_t end = comments_end_ ? html_.find("-->", at_) : std::string_view::npos;
      comments_end_ = end != std::string_view::npos;
      at_ = comments_end_ ? end + 3 : at_ + 4;
      return;
    }
    const std::size_t end = end_of_tag(html_, at_ + 1);
    const std::string_view inside = html_.substr(at_ + 1, end - at_ - 1);
    at_ = std::min(end + 1, html_.size());
    const bool close = inside.starts_with("/");
    const std::size_t name_start = close ? 1 : 0;
    const std::size_t name_end = std::min(inside.find_first_of(" \t\n/>", name_start), inside.size());
    HtmlPiece piece{close ? HtmlPiece::Kind::close : HtmlPiece::Kind::open, ascii_small(inside.substr(name_start, name_end - name_start)), {}, {}};
    if (!close) {
      describe(piece, inside);
    }
    skip_unseen(piece);
    pieces_.push_back(std::move(piece));
  }

  static void describe(HtmlPiece& piece, std::string_view inside) {
    if (piece.name == "img") {
      const std::string told = value_of_attribute(inside, "alt");
      piece.text = told.empty() ? "[picture]" : told.size() <= 8 ? told : "[picture: " + told + "]";
    }
    for (const std::string_view name : {"class"sv, "id"sv, "data-tid"sv}) {
      piece.classes += ascii_small(value_of_attribute(inside, name)) + " ";
    }
  }

  // What a browser never shows. One that does not end is shown: better too much than words lost.
  void skip_unseen(const HtmlPiece& piece) {
    if (piece.kind != HtmlPiece::Kind::open || (piece.name != "script" && piece.name != "style") || !scripts_end_) {
      return;
    }
    for (std::size_t at = html_.find("</", at_); at != std::string_view::npos; at = html_.find("</", at + 2)) {
      if (ascii_small(html_.substr(at + 2, piece.name.size())) == piece.name) {
        at_ = at;
        return;
      }
    }
    scripts_end_ = false;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  bool comments_end_ = true;
  bool scripts_end_ = true;
  std::vector<HtmlPiece> pieces_;
};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::vector<HtmlPiece> html_pieces(std::string_view html) { return Cutter(html).run(); }

bool looks_like_html(std::string_view text) {
  static constexpr std::array kTells = {"</p>"sv, "<br>"sv, "<br/>"sv, "<br />"sv, "</div>"sv, "</span>"sv, "</li>"sv, "</td>"sv, "</P>"sv, "<BR>"sv, "</DIV>"sv};
  return std::any_of(kTells.begin(), kTells.end(), [&](std::string_view tell) { return text.find(tell) != std::string_view::npos; });
}

bool is_block_tag(std::string_view name) {
  static constexpr std::array kBlocks = {"p"sv, "div"sv, "br"sv, "li"sv, "tr"sv, "h1"sv, "h2"sv, "h3"sv, "h4"sv, "ul"sv, "ol"sv, "table"sv, "blockquote"sv, "title"sv, "hr"sv};
  return is_one_of(kBlocks, name);
}

bool is_void_tag(std::string_view name) {
  static constexpr std::array kVoid = {"br"sv, "img"sv, "hr"sv, "meta"sv, "link"sv, "input"sv, "!doctype"sv, "col"sv, "wbr"sv};
  return is_one_of(kVoid, name) || name.starts_with("!") || name.starts_with("?");
}

void append_words(std::string& out, std::string_view text) {
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ' && out.back() != '\n') {
      out += ' ';
    }
  }
}

std::string plain_of_html(std::string_view html) {
  std::string out;
  for (const HtmlPiece& piece : html_pieces(html)) {
    const bool breaks = piece.kind != HtmlPiece::Kind::text && is_block_tag(piece.name) && (piece.name == "br" || piece.kind == HtmlPiece::Kind::close);
    append_words(out, piece.text);
    out += breaks ? piece.name == "p" ? "\n\n" : "\n" : piece.name == "td" && piece.kind == HtmlPiece::Kind::close ? "   " : "";
  }
  return std::string(trimmed_value(out));
}

}  // namespace candour
