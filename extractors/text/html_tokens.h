// Cuts HTML into texts, tags and comments, as forgiving as a browser and linear on anything. Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct HtmlAttribute {
  std::string name;         // small letters
  std::string_view value;   // as it stands, references not decoded
};

// raw: what stands inside <script>, <style> or an office program's <xml>; its name is the element's.
enum class HtmlTokenKind { text, start, end, comment, raw, done };

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::done;
  std::string name;         // of a tag, small letters
  std::string_view text;    // of a text, comment or raw text
  std::vector<HtmlAttribute> attributes;

  std::string_view attribute(std::string_view name_of_it) const;   // empty when it has none
  bool has(std::string_view name_of_it) const;
};

// The views live as long as the HTML given. Each byte is looked at a bounded number of times whatever stands there.
class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view html) : html_(html) {}
  HtmlToken next();   // kind done at the end, and ever after
  std::size_t position() const { return at_; }   // behind the last token

 private:
  HtmlToken text();
  HtmlToken tag();
  HtmlToken end_tag();
  HtmlToken comment();
  HtmlToken declaration();
  HtmlToken raw_text();
  bool begins_markup(std::size_t at) const;
  bool read_attributes(HtmlToken& token);
  bool read_attribute(HtmlToken& token);
  std::string read_name();
  HtmlToken rest_as_text();

  std::string_view html_;
  std::size_t at_ = 0;
  std::string raw_;        // the element whose text is raw and comes next
  bool loose_ = false;     // a quotation mark was never closed: from there on they mean nothing
  bool no_tags_ = false;   // no '>' follows: the rest is text
};

}  // namespace candour
