#include "extractors/office/open_document_hidden.h"

#include <algorithm>

#include "extractors/office/open_document_words.h"

namespace candour {
namespace {

class Taker {
 public:
  explicit Taker(Found& found) : found_(found) {}

  std::vector<std::string> take(Node root) {
    walk(root, [&](Node node) { return !is_hidden_section(node) || !take_out(node, "hidden section"); });
    walk(root, [&](Node node) { return !is_hidden_paragraph(node) || !take_out(node, "hidden paragraph"); });
    walk(root, [&](Node node) { return !is_hidden_field(node) || !hidden_field(node); });
    for (const Node field : all_named(root, {"conditional-text"})) {
      conditional_field(field);
    }
    for (const Node field : inner_first(root, {"hidden-paragraph", "hidden-text", "conditional-text"})) {
      unwrap(field);
    }
    return std::move(pictures_);
  }

 private:
  static bool is_hidden(Node node) { return attribute_of(node, "is-hidden") == "true"; }

  static bool is_hidden_section(Node node) {
    return is_named(node, "section") && (attribute_of(node, "display") == "none" ||
                                         (attribute_of(node, "display") == "condition" && is_hidden(node)));
  }

  static bool is_hidden_field(Node node) { return is_named(node, "hidden-text") && is_hidden(node); }

  static Node paragraph_around(Node node) {
    while (node && !is_named(node, "p") && !is_named(node, "h")) {
      node = node.parent();
    }
    return node;
  }

  // By a sign of its own, not of a paragraph in a note or a box.
  static bool is_hidden_paragraph(Node node) {
    if (!is_named(node, "p") && !is_named(node, "h")) {
      return false;
    }
    const std::vector<Node> signs = all_named(node, {"hidden-paragraph"});
    return std::any_of(signs.begin(), signs.end(),
                       [&](Node sign) { return is_hidden(sign) && paragraph_around(sign) == node; });
  }

  // A note within goes with it.
  bool take_out(Node node, const char* what) {
    for (const Node picture : all_named(node, {"image", "object", "object-ole"})) {
      pictures_.push_back(attribute_of(picture, "href"));
    }
    found_.tell("hidden-text", what, words_of_open_document(node));
    return node.parent().remove_child(node);
  }

  bool hidden_field(Node field) {
    const std::string kept = attribute_of(field, "string-value");
    found_.tell("hidden-text", "hidden field", kept.empty() ? words_of_open_document(field) : kept);
    return field.parent().remove_child(field);
  }

  void conditional_field(Node field) {
    const std::string shown = words_of_open_document(field);
    for (const char* other : {"string-value-if-true", "string-value-if-false"}) {
      const std::string words = attribute_of(field, other);
      found_.tell("hidden-text", "conditional field", words == shown || !has_words(words) ? "" : words);
    }
  }

  Found& found_;
  std::vector<std::string> pictures_;
};

}  // namespace

std::vector<std::string> take_hidden_pieces(Node root, Found& found) {
  return Taker(found).take(root);
}

}  // namespace candour
