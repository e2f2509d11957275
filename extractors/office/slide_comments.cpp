#include "extractors/office/inside_slides.h"
#include "extractors/office/word_text.h"

namespace candour {
namespace {

// By number in the old list, by a long name in the new one.
std::map<std::string, std::string> authors_of(Package& package, const std::string& main) {
  std::map<std::string, std::string> names;
  for (const char* kind : {"commentAuthors", "authors"}) {
    for (const std::string& part : package.related(main, kind)) {
      for (const Node author : children_of(package.tree(part))) {
        names[attribute_of(author, "id")] = attribute_of(author, "name");
      }
    }
  }
  return names;
}

std::string words_said(Node comment) {
  const Node body = child_of(comment, "txBody");
  return body ? words_of(body) : std::string(child_of(comment, "text").text().get());
}

}  // namespace

void take_slide_comments(Package& package, const std::string& main, const Slide& slide, Found& found) {
  const std::map<std::string, std::string> names = authors_of(package, main);
  for (const Relationship& relationship : package.relationships(slide.part)) {
    if (relationship.external || (relationship.kind != "comments" && relationship.kind != "comment")) {
      continue;
    }
    for (const Node comment : all_named(package.tree(relationship.target), {"cm", "reply"})) {
      const auto name = names.find(attribute_of(comment, "authorId"));
      const std::string time = attribute_of(comment, "dt").empty() ? attribute_of(comment, "created") : attribute_of(comment, "dt");
      const std::string who = name_and_day(name == names.end() ? "" : name->second, time);
      found.tell("comment", slide.label + (who.empty() ? "" : ", ") + who, words_said(comment));
    }
    found.done_with(relationship.target);
  }
}

}  // namespace candour
