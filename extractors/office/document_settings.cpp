// What a text document keeps in its settings and beside its stories.
#include "extractors/office/inside_text_document.h"
#include "extractors/office/word_text.h"

namespace candour {
namespace {

void variables(Node settings, Found& found) {
  for (const Node variable : all_named(settings, {"docVar"})) {
    const std::string value = attribute_of(variable, "val");
    found.tell("hidden-text", "kept value (" + attribute_of(variable, "name") + ")", has_words(value) ? value : "");
  }
}

// A mail merge says where the names and addresses of everybody come from.
void mail_merge(Node settings, Found& found) {
  std::string text;
  for (const Node node : all_named(child_of(settings, "mailMerge"), {"connectString", "query", "mailSubject", "addressFieldName", "udl", "table", "src", "name", "mappedName"})) {
    const std::string value = attribute_of(node, "val");
    text += has_words(value) ? value + "\n" : std::string();
  }
  found.tell("data-connection", "mail merge", text);
}

void recipients(Package& package, const std::string& settings, Found& found) {
  for (const std::string& part : package.related(settings, "recipientData")) {
    found.done_with(part);   // marks of which rows were used: numbers
  }
}

void people(Package& package, const std::string& main, Found& found) {
  for (const std::string& part : package.related(main, "people")) {
    for (const Node person : children_of(package.tree(part), "person")) {
      const std::string login = attribute_of(child_of(person, "presenceInfo"), "userId");
      const std::string name = attribute_of(person, "author");
      found.tell("info", "somebody who commented or changed", has_words(login) && login.find('@') != std::string::npos ? name + "\n" + login : name);
    }
    found.done_with(part);
  }
}

// Building blocks: texts kept to be put in.
void glossary(Package& package, const std::string& main, Found& found) {
  for (const std::string& part : package.related(main, "glossaryDocument")) {
    for (const Node block : all_named(package.tree(part), {"docPart"})) {
      const Node body = child_of(block, "docPartBody");
      const bool placeholder = attribute_of(path_of(block, {"docPartPr", "types", "type"}), "val") == "bbPlcHdr";
      found.tell("hidden-text", "building block (" + attribute_of(path_of(block, {"docPartPr", "name"}), "val") + ")", placeholder ? std::string() : words_of(body));
    }
    found.done_with(part);
    for (const Relationship& inner : package.relationships(part)) {
      const bool media = inner.kind == "image";
      if (!inner.external && !media) {
        found.done_with(inner.target);
      }
    }
  }
}

}  // namespace

void look_at_document_settings(Package& package, const std::string& main, Found& found) {
  const std::string part = package.first_related(main, "settings");
  Node settings = package.tree(part);
  variables(settings, found);
  mail_merge(settings, found);
  recipients(package, part, found);
  people(package, main, found);
  glossary(package, main, found);
  remove_all(settings, {"docVars", "mailMerge", "attachedTemplate", "saveThroughXslt", "attachedSchema", "schemaLibrary", "rsids", "trackRevisions", "documentProtection",
                        "writeProtection", "readModeInkLockDown", "revisionView", "updateFields"});
}

}  // namespace candour
