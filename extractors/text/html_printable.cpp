#include "extractors/text/html_printable.h"

#include "extractors/text/html_controls.h"
#include "extractors/text/html_tokens.h"

namespace candour {
namespace {

class Printable {
 public:
  explicit Printable(std::string_view html) : html_(html), tokens_(html) {}

  std::string run() {
    std::size_t begin = 0;
    for (HtmlToken token = tokens_.next(); token.kind != HtmlTokenKind::done; token = tokens_.next()) {
      take(token, html_.substr(begin, tokens_.position() - begin));
      begin = tokens_.position();
    }
    out_ += waiting_;  // a control that was never closed
    return std::move(out_);
  }

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
    } else {
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
};

}  // namespace

std::string with_controls_as_words(std::string_view html) {
  return Printable(html).run();
}

}  // namespace candour
