#include "extractors/office/inside_text_document.h"

#include <algorithm>

#include "extractors/office/accept_changes.h"
#include "extractors/office/drawings.h"
#include "extractors/office/flatten_fields.h"
#include "extractors/office/floating_text.h"
#include "extractors/office/hidden_letters.h"
#include "extractors/office/page_edges.h"
#include "extractors/office/symbol_letters.h"
#include "extractors/office/wide_tables.h"
#include "extractors/office/word_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

struct Story {
  std::string part;
  std::string where;
};

std::vector<Story> stories_of(Package& package, const std::string& main) {
  std::vector<Story> out = {{main, "in the text"}};
  for (const auto& [kind, where] : {std::pair("header", "in a header"), std::pair("footer", "in a footer"), std::pair("footnotes", "in a footnote"), std::pair("endnotes", "in an endnote")}) {
    for (const std::string& part : package.related(main, kind)) {
      out.push_back({part, where});
    }
  }
  return out;
}

void comments(Package& package, const std::string& main, Found& found) {
  for (const std::string& part : package.related(main, "comments")) {
    for (const Node comment : children_of(package.tree(part), "comment")) {
      found.tell("comment", name_and_day(attribute_of(comment, "author"), attribute_of(comment, "date")), words_of(comment));
    }
    found.done_with(part);
  }
}

// Names that somebody gave to places; programs' own begin with a stroke or are a kind and a number.
void bookmarks(Node story, Found& found) {
  for (const Node mark : all_named(story, {"bookmarkStart"})) {
    const std::string name = attribute_of(mark, "name");
    const std::string kind = ascii_small(std::string_view(name).substr(0, name.find_last_not_of("0123456789") + 1));
    const bool of_programs = name.starts_with("_") || is_one_of(kind, {"text", "check", "dropdown", "ole_link", "bookmark", "kontrollkästchen"});
    if (!of_programs && has_words(name)) {
      found.tell("hidden-text", "bookmark", name);
    }
  }
}

// Names, choices and ties of content controls: what they show is printed, the rest is not.
void content_controls(Node story, Found& found) {
  for (const Node control : all_named(story, {"sdtPr"})) {
    for (const char* name : {"alias", "tag"}) {
      const std::string value = attribute_of(child_of(control, name), "val");
      found.tell_once("hidden-text", "name of a field to fill in", has_words(value) ? value : "");
    }
    std::string choices;
    for (const Node item : all_named(control, {"listItem"})) {
      const std::string value = attribute_of(item, "displayText").empty() ? attribute_of(item, "value") : attribute_of(item, "displayText");
      choices += has_words(value) ? value + "\n" : std::string();
    }
    found.tell("hidden-text", "choices of a field to fill in", choices);
  }
  for (const Node control : inner_first(story, {"sdtPr"})) {
    remove_all(control, {"dataBinding", "alias", "tag", "placeholder"});   // a tie would put other words in print
  }
}

// Rows of a set height and boxes of a set size would hide what does not fit.
void let_heights_grow(Node story) {
  for (const Node height : all_named(story, {"trHeight", "framePr"})) {
    if (attribute_of(height, "hRule") == "exact") {
      find_attribute(height, "hRule").set_value("atLeast");
    }
  }
  for (Node box : all_named(story, {"textbox"})) {
    set_attribute(box, "style", attribute_of(box, "style") + ";mso-fit-shape-to-text:t");
  }
  for (Node box : inner_first(story, {"bodyPr"})) {
    remove_all(box, {"noAutofit", "normAutofit"});
    if (!child_of(box, "spAutoFit") && path_of(box.parent(), {"txbx"})) {
      Node grows = box.append_child("a:spAutoFit");
      grows.append_attribute("xmlns:a").set_value("http://schemas.openxmlformats.org/drawingml/2006/main");
    }
  }
}

void other_texts(Node story, Found& found) {
  for (std::size_t left = all_named(story, {"altChunk", "subDoc"}).size(); left-- > 0;) {
    found.tell("embedded", "", "Another document is put in at a place of this one. It is not printed here.");
  }
  remove_all(story, {"altChunk", "subDoc"});
}

void story(Package& package, const Story& story, const HidingStyles& styles, Found& found) {
  Node root = package.tree(story.part);
  if (!root) {
    return;
  }
  settle_alternatives(root, {"wps", "wpg", "w14"}, found);
  tell_descriptions(root, story.where, found);   // also of pictures that go
  word_art_to_letters(root, story.where, found);
  letters_to_signs(root);
  accept_changes(root, found);
  take_hidden_letters(root, styles, story.where, found);
  take_hidden_shapes(root, story.where, found);
  flatten_fields(root, printed_words_of(root), found);
  content_controls(root, found);
  bookmarks(root, found);
  objects_to_pictures(root, found);
  other_texts(root, found);
  take_vml_addresses(root, found);
  embed_cropped_pictures(package, story.part, found);
  if (story.where != "in a header" && story.where != "in a footer") {
    let_long_text_flow(root);
  }
  let_heights_grow(root);
  remove_all(root, {"commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "proofErr", "permStart", "permEnd"});
}

// Notes that no text refers to any more are not printed.
void unreferred_notes(Package& package, const std::string& main, const char* kind, const char* reference, Found& found) {
  std::set<std::string> referred;
  for (const Node node : all_named(package.tree(main), {reference})) {
    referred.insert(attribute_of(node, "id"));
  }
  for (const std::string& part : package.related(main, kind)) {
    for (Node note : children_of(package.tree(part))) {
      const std::string type = attribute_of(note, "type");
      const bool printed = referred.count(attribute_of(note, "id")) != 0 || (!type.empty() && type != "normal");
      if (!printed) {
        found.tell("hidden-text", "a note that no text refers to", words_of(note));
        note.parent().remove_child(note);
      }
    }
  }
}

}  // namespace

void look_inside_text_document(Package& package, const std::string& main, Found& found) {
  const std::string styles_part = package.first_related(main, "styles");
  const HidingStyles styles(package.tree(styles_part));
  for (const Story& one : stories_of(package, main)) {
    story(package, one, styles, found);
  }
  fit_wide_tables(package.tree(main), found);
  show_hidden_styles(package.tree(styles_part));
  unreferred_notes(package, main, "footnotes", "footnoteReference", found);
  unreferred_notes(package, main, "endnotes", "endnoteReference", found);
  tell_unprinted_edges(package, main, found);
  comments(package, main, found);
  look_at_document_settings(package, main, found);
}

}  // namespace candour
