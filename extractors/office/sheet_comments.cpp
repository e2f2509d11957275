// Notes and comments of a worksheet: the old notes of ECMA-376 part 1, 18.7, and the threaded comments of [MS-XLSX] 2.6.
#include <map>
#include <set>

#include "extractors/office/drawings.h"
#include "extractors/office/inside_sheet.h"

namespace candour {
namespace {

std::map<std::string, std::string> people_of(Package& package, const std::string& main, Found& found) {
  std::map<std::string, std::string> names;
  for (const std::string& part : package.related(main, "person")) {
    for (const Node person : children_of(package.tree(part), "person")) {
      const std::string name = attribute_of(person, "displayName");
      const std::string login = attribute_of(person, "userId");
      names[attribute_of(person, "id")] = name;
      found.tell_once("info", "somebody who commented", login.find('@') != std::string::npos ? name + "\n" + login : name);
    }
    found.done_with(part);
  }
  return names;
}

std::string at_cell(const Sheet& sheet, const std::string& cell, const std::string& who) { return sheet.name + "!" + cell + (who.empty() ? "" : ", ") + who; }

std::set<std::string> threaded(Package& package, const std::string& main, const Sheet& sheet, Found& found) {
  std::set<std::string> cells;
  const std::vector<std::string> parts = package.related(sheet.part, "threadedComment");
  const std::map<std::string, std::string> names = parts.empty() ? std::map<std::string, std::string>() : people_of(package, main, found);
  for (const std::string& part : parts) {
    for (const Node comment : children_of(package.tree(part), "threadedComment")) {
      const std::string cell = attribute_of(comment, "ref");
      const auto name = names.find(attribute_of(comment, "personId"));
      cells.insert(cell);
      found.tell("comment", at_cell(sheet, cell, name_and_day(name == names.end() ? "" : name->second, attribute_of(comment, "dT"))), child_of(comment, "text").text().get());
    }
    found.done_with(part);
  }
  return cells;
}

void notes(Package& package, const Sheet& sheet, const std::set<std::string>& told, Found& found) {
  for (const std::string& part : package.related(sheet.part, "comments")) {
    const Node root = package.tree(part);
    std::vector<std::string> authors;
    for (const Node author : children_of(child_of(root, "authors"), "author")) {
      authors.emplace_back(author.text().get());
    }
    for (const Node comment : children_of(child_of(root, "commentList"), "comment")) {
      const std::size_t number = attribute_of(comment, "authorId").empty() ? authors.size() : find_attribute(comment, "authorId").as_uint();
      const std::string author = number < authors.size() ? authors[number] : std::string();
      const bool stands_for_thread = author.starts_with("tc=") && told.count(attribute_of(comment, "ref")) != 0;
      found.tell("comment", at_cell(sheet, attribute_of(comment, "ref"), author.starts_with("tc=") ? "" : author), stands_for_thread ? std::string() : rich_text(child_of(comment, "text")));
    }
    found.done_with(part);
  }
}

// The yellow papers of the notes; other shapes of the same drawing stay.
void note_shapes(Package& package, const Sheet& sheet) {
  for (const std::string& part : package.related(sheet.part, "vmlDrawing")) {
    walk(package.tree_if_readable(part), [](Node node) {
      const bool note = attribute_of(child_of(node, "ClientData"), "ObjectType") == "Note";
      return note ? !node.parent().remove_child(node) : true;
    });
  }
}

}  // namespace

void take_sheet_comments(Package& package, const std::string& main, const Sheet& sheet, Found& found) {
  const std::set<std::string> told = threaded(package, main, sheet, found);
  notes(package, sheet, told, found);
  note_shapes(package, sheet);
}

void look_at_sheet_drawings(Package& package, const Sheet& sheet, Found& found) {
  Node root = package.tree(sheet.part);
  settle_alternatives(root, {"x14ac", "x12ac", "v"}, found);
  for (const Node object : all_named(root, {"oleObject"})) {
    const std::string program = attribute_of(object, "progId");
    found.tell("embedded", "", "An embedded object" + (program.empty() ? "." : " (" + program + ")."));
  }
  remove_all(root, {"oleObjects", "picture", "legacyDrawingHF"});   // wallpaper and pictures in headers are not printed
  for (const char* kind : {"drawing", "vmlDrawing"}) {
    for (const std::string& part : package.related(sheet.part, kind)) {
      Node drawing = kind == std::string_view("drawing") ? package.tree(part) : package.tree_if_readable(part);
      settle_alternatives(drawing, {"a14", "x12ac", "v"}, found);
      take_hidden_shapes(drawing, "on " + sheet.name, found);
      tell_descriptions(drawing, sheet.name, found);
      take_vml_addresses(drawing, found);
      if (drawing) {
        embed_cropped_pictures(package, part, found);
      }
    }
  }
}

}  // namespace candour
