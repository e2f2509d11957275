#include <algorithm>

#include "extractors/office/drawings.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_shape(Node node) {
  return is_one_of(name_of(node),
                   {"shape", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "image"});
}
bool is_picture(Node node) {
  return is_one_of(name_of(node), {"pict", "object"});
}

// The next element around a node that is one; null when none is.
Node bearer(Node node, bool (*is_it)(Node)) {
  while (node && !is_it(node)) {
    node = node.parent();
  }
  return node;
}

bool has_shapes(Node picture) {
  bool has = false;
  walk(picture, [&](Node node) {
    has = has || is_shape(node);
    return !has;
  });
  return has;
}

bool is_hidden(Node shape) {
  for (Node up = shape; up; up = up.parent()) {
    if (ascii_small(attribute_of(up, "style")).find("visibility:hidden") != std::string::npos) {
      return true;
    }
  }
  return false;
}

// Behind the picture in its run, with a space on either side: other words of the paragraph stand next to
// them.
void write_behind(Node picture, const std::string& words) {
  const std::string run = picture.parent().name();
  const std::string prefix = run.substr(0, run.size() - name_of(picture.parent()).size());
  Node place = picture;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find_first_of("\r\n", at), words.size());
    if (at > 0) {
      place = picture.parent().insert_child_after((prefix + "br").c_str(), place);
    }
    place = picture.parent().insert_child_after((prefix + "t").c_str(), place);
    place.append_attribute("xml:space").set_value("preserve");
    place.text().set((" " + words.substr(at, end - at) + " ").c_str());
    at = end + 1;
  }
}

}  // namespace

void word_art_to_letters(Node root, const std::string& where, Found& found) {
  for (const Node path : inner_first(root, {"textpath"})) {
    const Node shape = bearer(path, is_shape);
    const std::string words = attribute_of(path, "string");
    if (!shape || words.empty() || is_hidden(shape)) {
      continue;  // of a shape type; or it goes with the hidden shapes, which are told
    }
    const Node picture = bearer(shape, is_picture);
    if (is_named(picture.parent(), "r")) {
      write_behind(picture, words);
    } else {
      found.tell("hidden-text", "WordArt " + where, words);
    }
    shape.parent().remove_child(shape);
    if (picture && !has_shapes(picture)) {
      picture.parent().remove_child(picture);
    }
  }
}

}  // namespace candour
