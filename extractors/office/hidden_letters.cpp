#include "extractors/office/hidden_letters.h"

#include "extractors/office/ooxml_package.h"
#include "extractors/office/word_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr int kLongestChain = 40;   // styles based on styles

std::optional<bool> hidden_by(Node properties) {
  const Node vanish = child_of(properties, "vanish");
  return vanish ? std::optional(is_on(vanish)) : std::nullopt;
}

bool is_white(Node properties) {
  const std::string colour = ascii_small(attribute_of(child_of(properties, "color"), "val"));
  const bool pale = colour.size() == 6 && colour.find_first_not_of("ef") == std::string::npos && colour[0] == 'f' && colour[2] == 'f' && colour[4] == 'f';
  return pale;
}

bool is_coloured(Node shade) {
  const std::string fill = ascii_small(attribute_of(shade, "fill"));
  const std::string pattern = attribute_of(shade, "val");
  return shade && ((!fill.empty() && fill != "auto" && fill != "ffffff") || (pattern != "clear" && pattern != "nil" && !pattern.empty()) ||
                   find_attribute(shade, "themeFill"));
}

// Something may stand behind the run's letters: a shade, a shape's fill, a table's style.
bool may_have_ground(Node run) {
  if (child_of(child_of(run, "rPr"), "highlight") || is_coloured(path_of(run, {"rPr", "shd"}))) {
    return true;
  }
  for (Node up = run.parent(); up; up = up.parent()) {
    const bool shaded = is_coloured(path_of(up, {"pPr", "shd"})) || is_coloured(path_of(up, {"tcPr", "shd"})) || is_coloured(path_of(up, {"tblPr", "shd"}));
    if (shaded || is_named(up, "txbxContent") || path_of(up, {"tblPr", "tblStyle"}) || child_of(up, "background") || path_of(up, {"pPr", "pStyle"})) {
      return true;
    }
  }
  return false;
}

class Taker {
 public:
  Taker(const HidingStyles& styles, const std::string& where, Found& found) : styles_(styles), where_(where), found_(found) {}

  void story(Node node) {
    for (const Node child : children_of(node)) {
      if (is_named(child, "p")) {
        paragraph(child);
      } else if (is_named(child, "r")) {
        run(child);
      } else {
        story(child);
      }
    }
  }

 private:
  void paragraph(Node node) {
    const std::string outer = style_;
    const std::string own = attribute_of(path_of(node, {"pPr", "pStyle"}), "val");
    style_ = own.empty() ? styles_.default_paragraph_style() : own;
    const bool shown = shows_anything(node);
    end_item();
    story(node);
    end_item();
    style_ = outer;
    if (shown) {
      remove_if_empty(node);
    }
  }

  void run(Node node) {
    Node properties = child_of(node, "rPr");
    if (is_hidden(properties)) {
      hidden_ += words_of(node);
      for (const Node child : children_of(node)) {
        if (!is_one_of(name_of(child), {"rPr", "fldChar"})) {   // a field's ends hold it together
          node.remove_child(child);
        }
      }
    } else {
      end_item();
      if (is_white(properties) && !may_have_ground(node)) {
        found_.tell("hidden-text", "white letters " + where_ + ", printed in black", words_of(node), true);
        set_attribute(child_of(properties, "color"), "w:val", "auto");
      }
      story(node);   // text boxes
    }
  }

  bool is_hidden(Node properties) const {
    if (const std::optional<bool> direct = hidden_by(properties)) {
      return *direct;
    }
    const std::string letters = attribute_of(child_of(properties, "rStyle"), "val");
    return styles_.hides_by_default() || styles_.hides(style_) != styles_.hides(letters);
  }

  void end_item() {
    found_.tell("hidden-text", "hidden letters " + where_, hidden_);
    hidden_.clear();
  }

  const HidingStyles& styles_;
  std::string where_;
  Found& found_;
  std::string style_;   // of the paragraph that is open
  std::string hidden_;
};

}  // namespace

HidingStyles::HidingStyles(Node styles) {
  by_default_ = hidden_by(path_of(styles, {"docDefaults", "rPrDefault", "rPr"})).value_or(false);
  for (const Node style : children_of(styles, "style")) {
    const std::string id = attribute_of(style, "styleId");
    styles_[id] = {attribute_of(child_of(style, "basedOn"), "val"), hidden_by(child_of(style, "rPr"))};
    if (attribute_of(style, "type") == "paragraph" && find_attribute(style, "default") && is_on(style, "default")) {
      default_paragraph_ = id;
    }
  }
}

bool HidingStyles::hides(const std::string& style) const {
  std::string id = style;
  for (int i = 0; i < kLongestChain; ++i) {
    const auto at = styles_.find(id);
    if (at == styles_.end()) {
      return false;
    }
    if (at->second.hidden) {
      return *at->second.hidden;
    }
    id = at->second.based_on;
  }
  return false;
}

void take_hidden_letters(Node story, const HidingStyles& styles, const std::string& where, Found& found) {
  Taker(styles, where, found).story(story);
  remove_all(story, {"vanish", "specVanish", "webHidden"});
}

void show_hidden_styles(Node styles) { remove_all(styles, {"vanish", "specVanish", "webHidden"}); }

}  // namespace candour
