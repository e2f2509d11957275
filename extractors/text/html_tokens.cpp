#include "extractors/text/html_tokens.h"

#include <algorithm>

#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kMostAttributes = 100;   // of one tag that are kept
constexpr std::string_view kBlank = " \t\r\n\f";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Where `</name` stands in any case, or the end.
std::size_t end_of_raw(std::string_view html, std::size_t from, const std::string& name) {
  for (std::size_t at = html.find("</", from); at != std::string_view::npos; at = html.find("</", at + 2)) {
    if (ascii_small(html.substr(at + 2, name.size())) == name) {
      return at;
    }
  }
  return html.size();
}

}  // namespace

std::string_view HtmlToken::attribute(std::string_view name_of_it) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const HtmlAttribute& one) { return one.name == name_of_it; });
  return found == attributes.end() ? std::string_view() : found->value;
}

bool HtmlToken::has(std::string_view name_of_it) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const HtmlAttribute& one) { return one.name == name_of_it; });
}

HtmlToken HtmlTokens::next() {
  if (!raw_.empty()) {
    return raw_text();
  }
  if (at_ >= html_.size()) {
    return {};
  }
  if (no_tags_ || !begins_markup(at_)) {
    return text();
  }
  if (html_.substr(at_).starts_with("<!--")) {
    return comment();
  }
  const char second = html_[at_ + 1];
  return second == '!' || second == '?' ? declaration() : second == '/' ? end_tag() : tag();
}

bool HtmlTokens::begins_markup(std::size_t at) const {
  if (html_[at] != '<' || at + 1 >= html_.size()) {
    return false;
  }
  const char second = html_[at + 1];
  const bool closing = second == '/' && at + 2 < html_.size() && is_letter(html_[at + 2]);
  return is_letter(second) || closing || second == '!' || second == '?';
}

HtmlToken HtmlTokens::text() {
  std::size_t end = no_tags_ ? html_.size() : std::min(html_.find('<', at_), html_.size());
  while (end < html_.size() && !begins_markup(end)) {
    end = std::min(html_.find('<', end + 1), html_.size());
  }
  HtmlToken token{HtmlTokenKind::text, {}, html_.substr(at_, end - at_), {}};
  at_ = end;
  return token;
}

HtmlToken HtmlTokens::rest_as_text() {
  no_tags_ = true;
  return text();
}

HtmlToken HtmlTokens::comment() {
  const std::size_t end = std::min(html_.find("-->", at_ + 4), html_.size());
  HtmlToken token{HtmlTokenKind::comment, {}, html_.substr(at_ + 4, end - at_ - 4), {}};
  at_ = std::min(end + 3, html_.size());
  return token;
}

// "<!doctype ...>", "<![if ...]>" and "<?xml ...>" say nothing; a CDATA section holds text that browsers do not show.
HtmlToken HtmlTokens::declaration() {
  const bool data = html_.substr(at_).starts_with("<![CDATA[");
  const std::size_t end = html_.find(data ? std::string_view("]]>") : std::string_view(">"), at_);
  if (end == std::string_view::npos) {
    return rest_as_text();
  }
  HtmlToken token{HtmlTokenKind::comment, {}, {}, {}};
  if (data) {
    token.text = html_.substr(at_ + 9, end - at_ - 9);
  }
  at_ = end + (data ? 3 : 1);
  return token;
}

HtmlToken HtmlTokens::end_tag() {
  const std::size_t end = html_.find('>', at_);
  if (end == std::string_view::npos) {
    return rest_as_text();
  }
  at_ += 2;
  HtmlToken token{HtmlTokenKind::end, read_name(), {}, {}};
  at_ = end + 1;
  return token;
}

HtmlToken HtmlTokens::tag() {
  const std::size_t begin = at_++;
  HtmlToken token{HtmlTokenKind::start, read_name(), {}, {}};
  const std::size_t after_name = at_;
  bool whole = read_attributes(token);
  if (!whole && !loose_) {
    loose_ = true;
    at_ = after_name;
    token.attributes.clear();
    whole = read_attributes(token);
  }
  if (!whole) {
    at_ = begin;
    return rest_as_text();
  }
  raw_ = token.name == "script" || token.name == "style" || token.name == "xml" ? token.name : "";
  return token;
}

// False when the HTML ends inside the tag.
bool HtmlTokens::read_attributes(HtmlToken& token) {
  while (at_ < html_.size()) {
    at_ = std::min(html_.find_first_not_of(" \t\r\n\f/", at_), html_.size());
    if (at_ < html_.size() && html_[at_] == '>') {
      ++at_;
      return true;
    }
    if (at_ >= html_.size() || !read_attribute(token)) {
      break;
    }
  }
  at_ = html_.size();
  return false;
}

bool HtmlTokens::read_attribute(HtmlToken& token) {
  const std::size_t name_end = std::min(html_.find_first_of(" \t\r\n\f=>/", at_ + 1), html_.size());
  HtmlAttribute attribute{ascii_small(html_.substr(at_, std::min<std::size_t>(name_end - at_, 40))), {}};
  at_ = name_end;
  const std::size_t sign = html_.find_first_not_of(kBlank, at_);
  if (sign != std::string_view::npos && html_[sign] == '=') {
    at_ = std::min(html_.find_first_not_of(kBlank, sign + 1), html_.size());
    const bool quoted = !loose_ && at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'');
    const std::size_t from = quoted ? at_ + 1 : at_;
    const std::size_t end = quoted ? html_.find(html_[at_], from) : std::min(html_.find_first_of(" \t\r\n\f>", from), html_.size());
    if (end == std::string_view::npos) {
      return false;
    }
    attribute.value = html_.substr(from, end - from);
    at_ = quoted ? end + 1 : end;
  }
  if (token.attributes.size() < kMostAttributes) {
    token.attributes.push_back(std::move(attribute));
  }
  return true;
}

std::string HtmlTokens::read_name() {
  const std::size_t end = std::min(html_.find_first_of(" \t\r\n\f/>", at_), html_.size());
  const std::string name = ascii_small(html_.substr(at_, std::min<std::size_t>(end - at_, 40)));
  at_ = end;
  return name;
}

HtmlToken HtmlTokens::raw_text() {
  const std::size_t end = end_of_raw(html_, at_, raw_);
  HtmlToken token{HtmlTokenKind::raw, raw_, html_.substr(at_, end - at_), {}};
  at_ = end;
  raw_.clear();
  return token;
}

}  // namespace candour
