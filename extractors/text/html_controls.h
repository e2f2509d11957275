// What the controls of a form say: boxes ticked or not, values typed, options chosen. Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/html_tokens.h"

namespace candour {

struct ControlWords {
  std::string
      shown;  // "[x]", "[ ]", a value, the chosen option; a list to choose several from has a line for each
  std::string told;  // what is there and not to be seen: hidden values, passwords, "not chosen: Low, High"
};

// Of an <input>; values as they stand, references not decoded.
ControlWords words_of_input(const HtmlToken& tag);

// A <select> from its beginning to its end.
class HtmlSelect {
 public:
  explicit HtmlSelect(const HtmlToken& tag) : several_(tag.has("multiple")) {}
  void option(const HtmlToken& tag) { options_.push_back({{}, tag.has("selected")}); }
  void text(std::string_view words);  // what stands in front of the first option is one
  ControlWords finish() const;        // without `selected` the first option is chosen, as browsers do

 private:
  struct Option {
    std::string words;
    bool selected = false;
  };
  bool several_;
  std::vector<Option> options_;
};

}  // namespace candour
