#include "extractors/office/inside_properties.h"

#include <map>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

// Names of properties as people say them; empty: of machines, not told.
std::string plain_property(const std::string& name) {
  static const std::map<std::string, std::string> kPlain = {
      {"creator", "author"}, {"lastModifiedBy", "last modified by"}, {"lastPrinted", "last printed"}, {"created", "created"}, {"modified", "last modified"},
      {"title", "title"}, {"subject", "subject"}, {"keywords", "keywords"}, {"description", "comments"}, {"category", "category"}, {"contentStatus", "status"},
      {"identifier", "identifier"}, {"contentType", "type of content"}, {"language", ""}, {"revision", ""}, {"version", "version"},
      {"Company", "company"}, {"Manager", "manager"}, {"Template", "template path"}, {"HyperlinkBase", "folder of its links"}, {"HLinks", "links"},
      {"TitlesOfParts", "names of its parts"}};
  const auto at = kPlain.find(name);
  return at == kPlain.end() ? std::string() : at->second;
}

std::string text_within(Node node) {
  std::string out;
  walk(node, [&](Node element) {
    const std::string text = trimmed(element.text().get());
    out += out.empty() || text.empty() ? text : "\n" + text;
    return true;
  });
  return out;
}

void core(Package& package, const std::string& part, Found& found) {
  for (const Node node : children_of(package.tree(part))) {
    const std::string text = text_within(node);
    const std::string label = plain_property(std::string(name_of(node)));
    const std::string day = iso_day(text);
    found.tell("info", label, label.empty() ? std::string() : day.empty() ? text : day);
  }
  found.done_with(part);
}

void extended(Package& package, const std::string& part, Found& found) {
  for (const Node node : children_of(package.tree(part))) {
    const std::string label = plain_property(std::string(name_of(node)));
    std::string text = text_within(node);
    if (is_one_of(name_of(node), {"HLinks", "TitlesOfParts"})) {
      text.clear();
      for (const Node value : all_named(node, {"lpwstr", "lpstr"})) {
        text += has_words(value.text().get()) ? std::string(value.text().get()) + "\n" : std::string();
      }
    }
    const bool usual = text == "Normal.dotm" || text == "Normal.dot" || text == "Normal" || text == "Office Theme";
    found.tell("info", label, label.empty() || usual ? std::string() : text);
  }
  found.done_with(part);
}

void custom(Package& package, const std::string& part, Found& found) {
  for (const Node node : children_of(package.tree(part), "property")) {
    const std::string text = text_within(node);
    const std::string day = iso_day(text);
    found.tell("info", attribute_of(node, "name"), day.empty() ? text : day);
  }
  found.done_with(part);
}

bool is_address_or_number(const std::string& value) {
  return value.find("://") != std::string::npos || value.starts_with("{") || value.starts_with("urn:") || value.find("0x01") == 0;
}

// Words of a custom XML item, of elements and of attributes; a schema says nothing of anybody.
std::string words_of_item(Node root) {
  std::string out;
  walk(root, [&](Node node) {
    if (is_one_of(name_of(node), {"contentTypeSchema", "schema", "FormTemplates", "mappings"})) {
      return false;
    }
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      const bool of_machines = name.starts_with("xmlns") || is_one_of(local_name(name), {"type", "SelectedStyle", "StyleName", "Version", "nil", "space", "schemaLocation"});
      out += !of_machines && has_words(attribute.value()) && !is_address_or_number(attribute.value()) ? std::string(attribute.value()) + "\n" : std::string();
    }
    for (const Node child : node.children()) {
      const bool words = (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) && has_words(child.value());
      out += words ? trimmed(child.value()) + "\n" : std::string();
    }
    return true;
  });
  return out;
}

void custom_xml(Package& package, Found& found) {
  for (const std::string& part : package.parts()) {
    const std::string small = ascii_small(part);
    if (!small.starts_with("customxml/") || small.ends_with(".rels")) {
      continue;
    }
    const Node root = package.tree_if_readable(part);
    if (root) {
      if (!small.starts_with("customxml/itemprops")) {
        found.tell("custom-xml", "", words_of_item(root));
      }
      found.done_with(part);
    }
  }
}

void thumbnail(Package& package, Found& found) {
  for (const std::string& part : package.related("", "thumbnail")) {
    found.tell("thumbnail", "", "The file keeps a small picture of its first page, as it was at some time (" + file_name(part) + ").");
    found.embed(part, package.bytes(part));
    found.done_with(part);
  }
}

void signatures(Package& package, Found& found) {
  for (const std::string& part : package.parts()) {
    if (!ascii_small(part).starts_with("_xmlsignatures/")) {
      continue;
    }
    for (const Node node : all_named(package.tree_if_readable(part), {"SignatureComments", "SignatureText", "X509IssuerName", "X509SubjectName"})) {
      found.tell_once("info", "digital signature", node.text().get());
    }
    found.done_with(part);
  }
}

}  // namespace

void look_at_properties(Package& package, Found& found) {
  for (const std::string& part : package.related("", "core-properties")) {
    core(package, part, found);
  }
  for (const std::string& part : package.related("", "extended-properties")) {
    extended(package, part, found);
  }
  for (const std::string& part : package.related("", "extendedProperties")) {   // the strict form's name
    extended(package, part, found);
  }
  for (const char* kind : {"custom-properties", "customProperties"}) {
    for (const std::string& part : package.related("", kind)) {
      custom(package, part, found);
    }
  }
  custom_xml(package, found);
  thumbnail(package, found);
  signatures(package, found);
}

void drop_macros(Package& package, Found& found) {
  bool macros = false;
  for (const std::string& part : package.parts()) {
    const std::string name = ascii_small(file_name(part));
    if (name.starts_with("vbaproject") || name == "vbadata.xml") {
      macros = true;
      package.remove(part);
    }
  }
  found.tell("macro", "", macros ? "This file holds macros; they were not run." : "");
  for (Node node : children_of(package.tree("[Content_Types].xml"))) {
    std::string type = attribute_of(node, "ContentType");
    static const std::map<std::string, std::string> kPlain = {
        {"application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"},
        {"application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"},
        {"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"},
        {"application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"},
        {"application/vnd.ms-excel.template.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"},
        {"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"},
        {"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"},
        {"application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"},
        {"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"},
        {"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"}};
    const auto plain = kPlain.find(type);
    if (plain != kPlain.end()) {
      find_attribute(node, "ContentType").set_value(plain->second.c_str());
    }
  }
}

}  // namespace candour
