#include "extractors/text/html_controls.h"

#include <algorithm>

#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {

ControlWords words_of_input(const HtmlToken& tag) {
  const std::string type = ascii_small(tag.attribute("type"));
  const std::string value(tag.attribute("value"));
  if (type == "checkbox" || type == "radio") {
    const bool says_nothing = value.empty() || ascii_small(value) == "on";
    return {tag.has("checked") ? "[x]" : "[ ]", says_nothing ? std::string() : value};
  }
  if (type == "hidden" || type == "password") {
    return {{}, value};
  }
  return {type == "submit" ? std::string() : value, {}};
}

void HtmlSelect::text(std::string_view words) {
  if (options_.empty() && !trimmed(words).empty()) {
    options_.emplace_back();
  }
  if (!options_.empty()) {
    options_.back().words += words;
  }
}

ControlWords HtmlSelect::finish() const {
  ControlWords result;
  const auto last =
      std::find_if(options_.rbegin(), options_.rend(), [](const Option& one) { return one.selected; });
  const std::size_t chosen =
      last == options_.rend() ? 0 : static_cast<std::size_t>(options_.rend() - last) - 1;
  for (std::size_t i = 0; i < options_.size(); ++i) {
    const std::string words(trimmed(options_[i].words));
    if (several_) {
      result.shown += (i == 0 ? "" : "\n") + std::string(options_[i].selected ? "[x] " : "[ ] ") + words;
    } else if (i == chosen) {
      result.shown = words;
    } else {
      result.told += (result.told.empty() ? "not chosen: " : ", ") + words;
    }
  }
  return result;
}

}  // namespace candour
