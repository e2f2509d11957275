#include "extractors/office/inside_slides.h"

#include <cstdlib>

#include "extractors/office/drawings.h"
#include "extractors/office/slide_overflow.h"
#include "extractors/office/word_text.h"

namespace candour {
namespace {

SlideSize size_of(Node presentation) {
  const Node size = child_of(presentation, "sldSz");
  const long width = std::strtol(attribute_of(size, "cx").c_str(), nullptr, 10);
  const long height = std::strtol(attribute_of(size, "cy").c_str(), nullptr, 10);
  return width > 0 && height > 0 ? SlideSize{width, height} : SlideSize{};
}

bool is_shape(Node node) { return is_one_of(name_of(node), {"sp", "pic", "grpSp", "graphicFrame", "cxnSp"}); }

std::string placeholder_of(Node shape) {
  for (const Node child : children_of(shape)) {
    const Node placeholder = path_of(child, {"nvPr", "ph"});
    if (placeholder) {
      const std::string kind = attribute_of(placeholder, "type");
      return kind.empty() ? "obj" : kind;
    }
  }
  return {};
}

bool is_outside(Node shape, const SlideSize& size) {
  Node place;
  for (const char* properties : {"spPr", "grpSpPr"}) {
    place = place ? place : path_of(shape, {properties, "xfrm"});
  }
  place = place ? place : child_of(shape, "xfrm");
  const Node from = child_of(place, "off");
  const Node extent = child_of(place, "ext");
  if (!from || !extent || attribute_of(place, "rot").size() > 1) {
    return false;
  }
  const auto number = [](Node node, const char* name) { return std::strtol(attribute_of(node, name).c_str(), nullptr, 10); };
  const long x = number(from, "x");
  const long y = number(from, "y");
  return x >= size.width || y >= size.height || x + number(extent, "cx") <= 0 || y + number(extent, "cy") <= 0;
}

void take_shapes_outside(Node root, const Slide& slide, const SlideSize& size, Found& found) {
  for (const Node shape : children_of(path_of(root, {"cSld", "spTree"}))) {
    if (is_shape(shape) && is_outside(shape, size)) {
      const std::string words = words_of(shape);
      found.tell("hidden-text", "beside " + slide.label, has_words(words) ? words : "A drawing without words lies outside the slide.");
      shape.parent().remove_child(shape);
    }
  }
}

std::vector<Node> outermost(Node root, std::string_view name) {
  std::vector<Node> out;
  walk(root, [&](Node node) {
    if (is_named(node, name)) {
      out.push_back(node);
    }
    return !is_named(node, name);
  });
  return out;
}

// An object in a frame becomes the picture that stands for it; of two forms the one that has a picture is taken.
void objects_in_frames(Node root, Found& found) {
  for (Node frame : outermost(root, "graphicFrame")) {
    const std::vector<Node> objects = all_named(frame, {"oleObj"});
    if (objects.empty()) {
      continue;
    }
    const std::string program = attribute_of(objects.front(), "progId");
    const bool linked = static_cast<bool>(child_of(objects.front(), "link"));
    found.tell(linked ? "external" : "embedded", linked ? "linked object" : "", std::string(linked ? "A linked object" : "An embedded object") + (program.empty() ? "." : " (" + program + ")."));
    const std::vector<Node> pictures = all_named(frame, {"pic"});
    if (!pictures.empty()) {
      Node picture = frame.parent().insert_copy_before(pictures.back(), frame);
      for (Node up = pictures.back().parent(); up && up != frame.parent(); up = up.parent()) {
        keep_namespaces(up, picture);
      }
      frame.parent().remove_child(frame);
    }
  }
}

// Dates and the like become what they showed; slides keep counting.
void settle_fields(Node root) {
  for (Node field : inner_first(root, {"fld"})) {
    if (attribute_of(field, "type") != "slidenum") {
      const std::string_view full = field.name();
      field.set_name((std::string(full.substr(0, full.size() - 3)) + "r").c_str());
      field.remove_attribute("id");
      field.remove_attribute("type");
      remove_all(field, {"pPr"});
    }
  }
}

void notes(Package& package, const Slide& slide, Found& found) {
  for (const std::string& part : package.related(slide.part, "notesSlide")) {
    Node root = package.tree(part);
    std::string text;
    for (const Node shape : children_of(path_of(root, {"cSld", "spTree"}))) {
      const bool counts = is_one_of(placeholder_of(shape), {"sldNum", "sldImg"});
      text += is_shape(shape) && !counts ? words_of(shape) : std::string();
    }
    found.tell("speaker-notes", slide.label, text);
    tell_descriptions(root, "notes of " + slide.label, found);
    found.done_with(part);
  }
}

// Letters of the drawings that a slide holds beside its own: charts and diagrams.
std::string words_of_slide(Package& package, const Slide& slide) {
  std::string text = words_of(package.tree(slide.part));
  for (const Relationship& relationship : package.relationships(slide.part)) {
    if (!relationship.external && (relationship.kind == "diagramData" || relationship.kind == "chart")) {
      text += words_of(package.tree(relationship.target));
    }
  }
  return text;
}

void shown_slide(Package& package, const Slide& slide, const SlideSize& size, Found& found) {
  Node root = package.tree(slide.part);
  objects_in_frames(root, found);
  settle_alternatives(root, {"a14", "p14", "p15", "v"}, found);
  take_hidden_shapes(root, "on " + slide.label, found);
  take_shapes_outside(root, slide, size, found);
  settle_fields(root);
  keep_text_on_slide(root, slide.label, size, found);
  tell_descriptions(root, slide.label, found);
  embed_cropped_pictures(package, slide.part, found);
  remove_all(root, {"transition", "timing", "custDataLst", "controls"});
}

void hidden_slide(Package& package, const Slide& slide, Found& found) {
  const Node root = package.tree(slide.part);
  const std::string text = words_of_slide(package, slide);
  found.tell("hidden-slide", slide.label, has_words(text) ? text : "A slide without words is hidden here.");
  tell_descriptions(root, slide.label, found);
  found.done_with(slide.part);
  for (const Relationship& relationship : package.relationships(slide.part)) {
    if (!relationship.external && (relationship.kind == "diagramData" || relationship.kind == "diagramDrawing" || relationship.kind == "diagramColors" ||
                                   relationship.kind == "diagramLayout" || relationship.kind == "diagramQuickStyle")) {
      found.done_with(relationship.target);
    }
  }
}

void drop_from_list(Node presentation, const Slide& slide) {
  for (const Node entry : children_of(child_of(presentation, "sldIdLst"))) {
    for (const pugi::xml_attribute attribute : entry.attributes()) {
      if (slide.id == attribute.value()) {
        entry.parent().remove_child(entry);
        return;
      }
    }
  }
}

}  // namespace

std::vector<Slide> slides_of(Package& package, const std::string& main) {
  std::vector<Slide> out;
  std::map<std::string, std::string> targets;
  for (const Relationship& relationship : package.relationships(main)) {
    if (!relationship.external && relationship.kind == "slide") {
      targets[relationship.id] = relationship.target;
    }
  }
  int number = 0;
  for (const Node entry : children_of(child_of(package.tree(main), "sldIdLst"))) {
    ++number;
    for (const pugi::xml_attribute attribute : entry.attributes()) {
      const bool relates = std::string_view(attribute.name()).find(':') != std::string_view::npos;   // its own number does not
      const auto target = relates ? targets.find(attribute.value()) : targets.end();
      if (target != targets.end() && package.has(target->second)) {
        const Node root = package.tree(target->second);
        const bool hidden = find_attribute(root, "show") && !is_on(root, "show");
        out.push_back({target->second, "slide " + std::to_string(number), target->first, hidden});
        break;
      }
    }
  }
  return out;
}

std::string look_inside_slides(Package& package, const std::string& main, Found& found) {
  Node presentation = package.tree(main);
  const SlideSize size = size_of(presentation);
  const std::vector<Slide> slides = slides_of(package, main);
  bool shown = false;
  for (const Slide& slide : slides) {
    take_slide_comments(package, main, slide, found);
    if (slide.hidden) {
      hidden_slide(package, slide, found);
      drop_from_list(presentation, slide);
    } else {
      shown_slide(package, slide, size, found);
      shown = true;
    }
    notes(package, slide, found);
  }
  look_at_presentation_data(package, main, slides, found);
  return shown ? "" : "Every slide of this file is hidden. Its print has no page of its own.";
}

}  // namespace candour
