// Letters of a text document that are set hidden: by w:vanish at the letters, in the styles they are in, or in the document's
// defaults (ECMA-376 part 1, 17.3.2.41 and 17.7.3: such a property toggles from style to style). Inside this room only.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "extractors/office/found.h"
#include "extractors/office/xml_tree.h"

namespace candour {

class HidingStyles {
 public:
  explicit HidingStyles(Node styles);   // null: there are none
  bool hides(const std::string& style) const;
  bool hides_by_default() const { return by_default_; }
  const std::string& default_paragraph_style() const { return default_paragraph_; }

 private:
  struct Style {
    std::string based_on;
    std::optional<bool> hidden;
  };
  std::map<std::string, Style> styles_;
  std::string default_paragraph_;
  bool by_default_ = false;
};

// "hidden-text" items, `where` being their label; hidden letters go out and every sign that hides goes too, so that what is left is
// printed. w:webHidden is such a sign alone: those letters are hidden on web pages and belong in print. Letters set white where
// nothing is known to stand behind them are told as visible and set in the colour that shows.
void take_hidden_letters(Node story, const HidingStyles& styles, const std::string& where, Found& found);

// The same for the styles themselves, after the stories.
void show_hidden_styles(Node styles);

}  // namespace candour
