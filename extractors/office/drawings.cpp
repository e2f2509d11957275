#include "extractors/office/drawings.h"

#include <algorithm>

#include "extractors/office/word_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_understood(const std::string& prefixes, std::initializer_list<std::string_view> understood) {
  bool all = !trimmed(prefixes).empty();
  for (std::size_t at = 0; at < prefixes.size();) {
    const std::size_t end = std::min(prefixes.find(' ', at), prefixes.size());
    all = all && (end == at || is_one_of(std::string_view(prefixes).substr(at, end - at), understood));
    at = end + 1;
  }
  return all;
}

Node printed_form(Node alternatives, std::initializer_list<std::string_view> understood) {
  for (const Node choice : children_of(alternatives, "Choice")) {
    if (is_understood(attribute_of(choice, "Requires"), understood)) {
      return choice;
    }
  }
  const Node fallback = child_of(alternatives, "Fallback");
  return fallback ? fallback : child_of(alternatives, "Choice");   // better tried than lost
}

// Letters alone, so that two forms that say the same are the same.
std::string letters_of(Node node) {
  std::string words = words_of(node);
  words.erase(std::remove_if(words.begin(), words.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }), words.end());
  return words;
}

// The drawing that a shape is all of, to be taken out whole.
Node whole_drawing(Node shape) {
  for (Node up = shape; up; up = up.parent()) {
    if (is_one_of(name_of(up), {"sp", "pic", "graphicFrame", "grpSp", "cxnSp", "wsp", "drawing", "pict", "shape", "rect", "roundrect", "oval", "group", "line", "polyline"})) {
      return name_of(up.parent()).ends_with("Anchor") ? up.parent() : up;
    }
  }
  return shape;
}

bool is_hidden_shape(Node node) {
  if (is_one_of(name_of(node), {"docPr", "cNvPr"})) {
    return find_attribute(node, "hidden") && is_on(node, "hidden");
  }
  const std::string style = ascii_small(attribute_of(node, "style"));
  return style.find("visibility:hidden") != std::string::npos && is_one_of(name_of(node), {"shape", "rect", "roundrect", "oval", "group", "line", "polyline"}) &&
         !child_of(node, "ClientData");   // a spreadsheet's notes are told elsewhere
}

bool looks_like_a_file(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot != std::string::npos && dot > 0 && name.size() - dot >= 4 && name.size() - dot <= 5 && has_words(name) && name.find(' ', dot) == std::string::npos;
}

std::string prefix_of(Node node) {
  const std::string_view name = node.name();
  return std::string(name.substr(0, name.size() - name_of(node).size()));
}

}  // namespace

void settle_alternatives(Node root, std::initializer_list<std::string_view> understood, Found& found) {
  std::vector<Node> all = all_named(root, {"AlternateContent"});
  for (auto at = all.rbegin(); at != all.rend(); ++at) {   // inner ones first
    const Node printed = printed_form(*at, understood);
    const std::string said = letters_of(printed);
    for (const Node other : children_of(*at)) {
      const std::string letters = other == printed ? std::string() : letters_of(other);
      if (!letters.empty() && said.find(letters) == std::string::npos) {
        found.tell("hidden-text", "another form of a drawing", words_of(other));
      }
    }
    for (const Node other : children_of(*at)) {
      if (other != printed) {
        at->remove_child(other);
      }
    }
    keep_namespaces(*at, printed);
    if (printed) {
      unwrap(printed);
    }
    unwrap(*at);
  }
}

void tell_descriptions(Node root, const std::string& where, Found& found) {
  std::string last;
  const auto tell = [&](const std::string& words) {
    if (has_words(words) && words != last) {   // a picture in a document says it twice
      found.tell("alternative-text", where, words);
      last = words;
    }
  };
  walk(root, [&](Node node) {
    const std::string_view name = name_of(node);
    if (is_one_of(name, {"docPr", "cNvPr"})) {
      tell(attribute_of(node, "title"));
      tell(attribute_of(node, "descr"));
      tell(looks_like_a_file(attribute_of(node, "name")) ? attribute_of(node, "name") : std::string());
    } else if (is_one_of(name, {"hlinkClick", "hlinkHover", "hyperlink"})) {
      tell(attribute_of(node, "tooltip"));
    } else if (is_one_of(name, {"shape", "rect", "roundrect", "oval", "group", "imagedata", "line", "polyline", "image"})) {
      tell(attribute_of(node, "title"));
      tell(attribute_of(node, "alt"));
    } else if (name == "signatureline") {
      tell(attribute_of(node, "suggestedsigner") + " " + attribute_of(node, "suggestedsigner2") + " " + attribute_of(node, "suggestedsigneremail"));
    } else if (is_one_of(name, {"tblCaption", "tblDescription"})) {
      tell(attribute_of(node, "val"));
    }
    return true;
  });
}

void take_hidden_shapes(Node root, const std::string& where, Found& found) {
  std::unordered_set<const void*> hidden;
  walk(root, [&](Node node) {
    if (is_hidden_shape(node)) {
      hidden.insert(whole_drawing(node).internal_object());
    }
    return true;
  });
  walk(root, [&](Node node) {
    const bool hides = hidden.count(node.internal_object()) != 0;
    if (hides) {
      const std::string words = words_of(node);
      found.tell("hidden-text", "hidden shape " + where, has_words(words) ? words : "A drawing without words is hidden here.");
    }
    return !hides;
  });
  prune(root, hidden);
}

void objects_to_pictures(Node root, Found& found) {
  for (const Node object : all_named(root, {"object"})) {
    for (const Node inner : all_named(object, {"OLEObject", "objectEmbed", "objectLink"})) {
      const std::string program = attribute_of(inner, "ProgID");
      const bool linked = ascii_small(attribute_of(inner, "Type")) == "link" || is_named(inner, "objectLink");
      found.tell(linked ? "external" : "embedded", linked ? "linked object" : "", std::string(linked ? "A linked object" : "An embedded object") + (program.empty() ? "." : " (" + program + ")."));
    }
  }
  for (Node object : inner_first(root, {"object"})) {
    if (!child_of(object, "control")) {
      remove_all(object, {"OLEObject", "objectEmbed", "objectLink"});
      object.set_name((prefix_of(object) + "pict").c_str());
    }
  }
}

void embed_cropped_pictures(Package& package, const std::string& part, Found& found) {
  walk(package.tree(part), [&](Node node) {
    const Node crop = child_of(node, "srcRect");
    if (!crop && !is_named(node, "imagedata")) {
      return true;
    }
    bool cut = false;
    for (const char* side : {"l", "t", "r", "b"}) {
      const std::string value = attribute_of(crop, side);
      cut = cut || (!value.empty() && value[0] != '-' && value != "0" && value != "0%");
    }
    for (const char* side : {"cropleft", "croptop", "cropright", "cropbottom"}) {
      const std::string value = is_named(node, "imagedata") ? attribute_of(node, side) : std::string();
      cut = cut || (!value.empty() && value[0] != '-' && value != "0");
    }
    if (cut) {
      const Node blip = crop ? child_of(node, "blip") : node;
      const std::string id = crop ? attribute_of(blip, "embed") : node.attribute("r:id").value();
      const std::string picture = package.target_of(part, id);
      if (package.has(picture)) {
        found.tell("embedded", "", "A picture of which the page shows a part only (" + file_name(picture) + ").");
        found.embed(picture, package.bytes(picture));
      }
    }
    return true;
  });
}

void take_vml_addresses(Node root, Found& found) {
  walk(root, [&](Node node) {
    if (!is_one_of(name_of(node), {"imagedata", "fill", "stroke", "shape", "image", "rect", "oval", "group", "line"})) {
      return true;
    }
    for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
      const pugi::xml_attribute next = attribute.next_attribute();
      const std::string value = attribute.value();
      const bool address = is_one_of(local_name(attribute.name()), {"src", "href", "althref"}) && std::string_view(attribute.name()) != "r:href";
      if (address) {
        found.tell("external", is_one_of(local_name(attribute.name()), {"href"}) ? "link" : "linked picture", value);
        node.remove_attribute(attribute);
      }
      attribute = next;
    }
    return true;
  });
}

}  // namespace candour
