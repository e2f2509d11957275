// What a workbook keeps besides its sheets.
#include "extractors/office/inside_workbook.h"

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

void connections(Package& package, const std::string& main, Found& found) {
  for (const std::string& part : package.related(main, "connections")) {
    for (const Node connection : children_of(package.tree(part), "connection")) {
      std::string text;
      walk(connection, [&](Node node) {
        for (const char* name : {"description", "connection", "command", "sourceFile", "odcFile", "url", "post", "editPage", "sql"}) {
          const std::string value = attribute_of(node, name);
          text += has_words(value) ? value + "\n" : std::string();
        }
        return true;
      });
      found.tell("data-connection", attribute_of(connection, "name"), text.empty() ? attribute_of(connection, "name") : text);
    }
    found.done_with(part);
  }
}

// Values that were taken from another workbook when this one was last saved.
void linked_workbooks(Package& package, const std::string& main, Found& found) {
  for (const std::string& part : package.related(main, "externalLink")) {
    std::string text;
    walk(package.tree(part), [&](Node node) {
      if (is_named(node, "row")) {
        std::string line;
        for (const Node cell : children_of(node, "cell")) {
          line += (line.empty() ? "" : "\t") + std::string(child_of(cell, "v").text().get());
        }
        text += line + "\n";
        return false;
      }
      const std::string value = is_one_of(name_of(node), {"sheetName"}) ? attribute_of(node, "val") : is_named(node, "val") ? node.text().get() : "";
      text += value.empty() ? value : value + "\n";
      const std::string service = is_named(node, "ddeLink") ? attribute_of(node, "ddeService") + " " + attribute_of(node, "ddeTopic") : "";
      found.tell("external", "linked program", service);
      return true;
    });
    found.tell("data-connection", "values kept from a linked workbook", text);
    for (const Relationship& relationship : package.relationships(part)) {
      found.tell_once("external", "linked workbook", relationship.external ? relationship.target : "");
    }
    found.done_with(part);
  }
}

void query_tables(Package& package, Found& found) {
  for (const std::string& part : package.parts()) {
    const std::string small = ascii_small(part);
    if (small.starts_with("xl/querytables/") && small.ends_with(".xml")) {
      found.tell_once("data-connection", "query", attribute_of(package.tree_if_readable(part), "name"));
      found.done_with(part);
    }
  }
}

std::string change_in_words(Node change) {
  const auto value = [](Node cell) {
    const std::string text = rich_text(child_of(cell, "is"));
    return text.empty() ? std::string(child_of(cell, "v").text().get()) : text;
  };
  const std::string old = value(child_of(change, "oc"));
  const std::string now = value(child_of(change, "nc"));
  const std::string cell = attribute_of(child_of(change, "nc"), "r");
  return old.empty() && now.empty() ? std::string() : cell + ": " + (old.empty() ? "" : "was " + old + "; ") + "became " + (now.empty() ? "empty" : now) + "\n";
}

std::string log_in_words(Node log) {
  std::string text;
  for (const Node change : all_named(log, {"rcc", "rcmt", "rsnm", "rdn"})) {
    if (is_named(change, "rcc")) {
      text += change_in_words(change);
    } else if (is_named(change, "rsnm")) {
      text += "sheet " + attribute_of(change, "oldName") + " became " + attribute_of(change, "newName") + "\n";
    } else {
      text += is_named(change, "rcmt") ? "comment at " + attribute_of(change, "cell") + " by " + attribute_of(change, "author") + "\n" : std::string();
    }
  }
  return text;
}

void revisions(Package& package, const std::string& main, Found& found) {
  for (const std::string& part : package.related(main, "revisionHeaders")) {
    for (const Node header : children_of(package.tree(part), "header")) {
      const std::string log = package.target_of(part, attribute_of(header, "id"));
      const std::string text = log_in_words(package.tree(log));
      const std::string label = by_whom("saved", attribute_of(header, "userName"), attribute_of(header, "dateTime"));
      found.tell("revision", label, text.empty() ? "Nothing that anybody wrote was changed." : text);
      found.done_with(log);
    }
    found.done_with(part);
  }
  for (const std::string& part : package.related(main, "usernames")) {
    for (const Node user : children_of(package.tree(part))) {
      found.tell("info", "has it open", attribute_of(user, "name"));
    }
    found.done_with(part);
  }
}

}  // namespace

void look_at_workbook_data(Package& package, const std::string& main, Found& found) {
  connections(package, main, found);
  linked_workbooks(package, main, found);
  query_tables(package, found);
  revisions(package, main, found);
}

}  // namespace candour
