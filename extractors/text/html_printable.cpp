#include "extractors/text/html_printable.h"

#include <algorithm>

#include "extractors/text/html_controls.h"
#include "extractors/text/html_tokens.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

enum class Charsets { stay, go };

std::string trimmed_small(std::string_view words) {
  constexpr std::string_view kSpace = " \t\r\n\f";
  const std::size_t from = std::min(words.find_first_not_of(kSpace), words.size());
  return ascii_small(words.substr(from, words.find_last_not_of(kSpace) + 1 - from));
}

std::string order_of(const HtmlToken& token) {
  const bool is_meta = token.kind == HtmlTokenKind::start && token.name == "meta";
  return is_meta ? trimmed_small(token.attribute("http-equiv")) : std::string();
}

// LibreOffice would wait for the page that it names.
bool leads_elsewhere(const HtmlToken& token) {
  return order_of(token) == "refresh";
}

bool names_charset(const HtmlToken& token) {
  return order_of(token) == "content-type" ||
         (token.kind == HtmlTokenKind::start && token.name == "meta" && token.has("charset"));
}

class Printable {
 public:
  Printable(std::string_view html, Charsets charsets) : html_(html), tokens_(html), charsets_(charsets) {}

  std::string run() {
    std::size_t begin = 0;
    for (HtmlToken token = tokens_.next(); token.kind != HtmlTokenKind::done; token = tokens_.next()) {
      take(token, html_.substr(begin, tokens_.position() - begin));
      begin = tokens_.position();
    }
    out_ += waiting_;  // a control that was never closed
    return std::move(out_);
  }

  bool led_elsewhere() const { return led_elsewhere_; }

 private:
  void take(const HtmlToken& token, std::string_view as_it_stands) {
    if (!inside_.empty()) {
      waiting_ += as_it_stands;
      take_inside(token);
    } else if (token.kind == HtmlTokenKind::start && (token.name == "select" || token.name == "textarea")) {
      inside_ = token.name;
      waiting_ = as_it_stands;
      select_ = HtmlSelect(token);
      typed_.clear();
    } else if (token.kind == HtmlTokenKind::start && token.name == "input" &&
               !words_of_input(token).shown.empty()) {
      put(words_of_input(token).shown);
    } else if (leads_elsewhere(token)) {
      led_elsewhere_ = true;
    } else if (charsets_ == Charsets::stay || !names_charset(token)) {
      out_ += as_it_stands;
    }
  }

  void take_inside(const HtmlToken& token) {
    if (token.kind == HtmlTokenKind::end && token.name == inside_) {
      put(inside_ == "select" ? select_.finish().shown : typed_);
      inside_.clear();
      waiting_.clear();
    } else if (token.kind == HtmlTokenKind::start && token.name == "option") {
      select_.option(token);
    } else if (token.kind == HtmlTokenKind::text) {
      select_.text(token.text);
      typed_ += token.text;
    }
  }

  // The words come out of markup, references and all; what would begin a tag out of an attribute is written
  // as a reference.
  void put(std::string_view words) {
    out_ += "<span>";
    for (const char c : words) {
      out_ += c == '\n' ? "<br>" : c == '<' ? "&lt;" : std::string(c == '\r' ? 0 : 1, c);
    }
    out_ += "</span>";
  }

  std::string_view html_;
  HtmlTokens tokens_;
  std::string out_;
  std::string inside_;   // "select" or "textarea"
  std::string waiting_;  // that control as it stands
  std::string typed_;
  HtmlSelect select_{HtmlToken{}};
  Charsets charsets_;
  bool led_elsewhere_ = false;
};

}  // namespace

std::string with_controls_as_words(std::string_view html) {
  return Printable(html, Charsets::stay).run();
}

std::optional<std::string> without_leading_elsewhere(std::string_view utf8) {
  Printable page(utf8, Charsets::go);
  std::string made = page.run();
  return page.led_elsewhere() ? std::optional("\xEF\xBB\xBF" + made) : std::nullopt;
}

}  // namespace candour
