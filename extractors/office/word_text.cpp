#include "extractors/office/word_text.h"

#include <algorithm>
#include <cstdlib>

namespace candour {
namespace {

void append_words(Node node, bool all, std::string& out) {
  const std::string_view name = name_of(node);
  const bool unprinted = is_one_of(name, {"delText", "instrText", "delInstrText"});
  if (name == "t" || (unprinted && all)) {
    out += node.text().get();
    for (const Node child : node.children()) {
      if (child != node.first_child() && (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)) {
        out += child.value();   // text with something between
      }
    }
    return;
  }
  if (name == "textpath" && all) {
    const std::string words = attribute_of(node, "string");
    out += words + (words.empty() ? "" : "\n");
  }
  if (is_one_of(name, {"tab", "ptab"}) && !is_named(node.parent(), "tabs")) {
    out += '\t';
  } else if (is_one_of(name, {"br", "cr"})) {
    out += '\n';
  } else if (name == "noBreakHyphen") {
    out += '-';
  }
  for (const Node child : node.children()) {
    if (child.type() == pugi::node_element) {
      append_words(child, all, out);
    }
  }
  if (name == "p") {
    out += '\n';
  } else if (name == "tc" && !out.empty()) {
    out.back() = out.back() == '\n' ? '\t' : out.back();
  } else if (name == "tr") {
    out += '\n';
  }
}

bool is_block(Node node) { return is_one_of(name_of(node), {"p", "tbl", "sdt"}); }

}  // namespace

std::string words_of(Node node) {
  std::string out;
  append_words(node, true, out);
  return out;
}

std::string printed_words_of(Node node) {
  std::string out;
  append_words(node, false, out);
  return out;
}

double largest_letters(Node node) {
  double points = 12;
  for (const Node size : all_named(node, {"sz"})) {
    points = std::max(points, std::strtod(attribute_of(size, "val").c_str(), nullptr) / 2);
  }
  return points;
}

bool shows_anything(Node paragraph) {
  bool seen = false;
  walk(paragraph, [&](Node node) {
    seen = seen || is_one_of(name_of(node), {"drawing", "pict", "object", "sym", "fldChar", "fldSimple", "footnoteReference", "endnoteReference", "br", "cr",
                                             "tab", "ptab", "oMath", "noBreakHyphen", "AlternateContent", "pgNum"}) ||
           (is_named(node, "t") && *node.text().get() != '\0');
    return !seen && !is_one_of(name_of(node), {"pPr", "rPr"});
  });
  return seen;
}

void remove_if_empty(Node paragraph) {
  Node parent = paragraph.parent();
  const bool ends_a_section = static_cast<bool>(path_of(paragraph, {"pPr", "sectPr"}));
  if (shows_anything(paragraph) || ends_a_section) {
    return;
  }
  Node before = paragraph.previous_sibling();
  while (before && !is_block(before)) {
    before = before.previous_sibling();
  }
  Node after = paragraph.next_sibling();
  while (after && !is_block(after)) {
    after = after.next_sibling();
  }
  const bool needed = (!after && !is_named(before, "p")) || (is_named(before, "tbl") && is_named(after, "tbl"));   // a cell ends with one, two tables stay two
  if (!needed) {
    parent.remove_child(paragraph);
  }
}

}  // namespace candour
