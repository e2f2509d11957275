#include "extractors/office/page_edges.h"

#include <map>

#include "extractors/office/word_text.h"

namespace candour {
namespace {

enum class Printed { never, perhaps, surely };

struct Sections {
  std::map<std::string, Printed> by_id;   // of a relationship
  bool even_differ = false;
};

// A section without a header of a kind has its predecessor's, so that one named before counts for every section after it.
Sections look_at_sections(Node document, bool even_differ) {
  Sections out;
  out.even_differ = even_differ;
  std::map<std::string, std::string> current;   // "headerReference first" -> id
  int number = 0;
  for (const Node section : all_named(document, {"sectPr"})) {
    const bool first_differs = is_on(child_of(section, "titlePg"));
    const bool within_page = attribute_of(child_of(section, "type"), "val") == "continuous" && number++ > 0;
    for (const Node reference : children_of(section)) {
      if (is_one_of(name_of(reference), {"headerReference", "footerReference"})) {
        current[std::string(name_of(reference)) + " " + attribute_of(reference, "type")] = attribute_of(reference, "id");
        out.by_id.emplace(attribute_of(reference, "id"), Printed::never);
      }
    }
    for (const auto& [key, id] : current) {
      const bool of_first = key.ends_with(" first");
      const bool of_even = key.ends_with(" even");
      const bool used = of_first ? first_differs : !of_even || even_differ;
      const bool sure = !within_page && (of_first || (!of_even && !first_differs));
      if (used) {
        Printed& so_far = out.by_id[id];
        so_far = std::max(so_far, sure ? Printed::surely : Printed::perhaps);
      }
    }
  }
  return out;
}

void drop_references(Node document, const std::string& id) {
  walk(document, [&](Node node) {
    const bool names_it = is_one_of(name_of(node), {"headerReference", "footerReference"}) && attribute_of(node, "id") == id;
    return names_it ? !node.parent().remove_child(node) : true;
  });
}

}  // namespace

void tell_unprinted_edges(Package& package, const std::string& main, Found& found) {
  const Node settings = package.tree(package.first_related(main, "settings"));
  const Sections sections = look_at_sections(package.tree(main), is_on(child_of(settings, "evenAndOddHeaders")));
  for (const Relationship& relationship : package.relationships(main)) {
    if (relationship.external || (relationship.kind != "header" && relationship.kind != "footer")) {
      continue;
    }
    const auto at = sections.by_id.find(relationship.id);
    const Printed printed = at == sections.by_id.end() ? Printed::never : at->second;
    if (printed != Printed::surely) {
      found.tell("header-footer", relationship.kind, words_of(package.tree(relationship.target)), printed == Printed::perhaps);
    }
    if (printed == Printed::never) {
      drop_references(package.tree(main), relationship.id);
    }
    found.done_with(relationship.target);
  }
}

}  // namespace candour
