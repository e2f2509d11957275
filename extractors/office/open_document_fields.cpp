#include "extractors/office/open_document_fields.h"

#include <set>
#include <string>

namespace candour {
namespace {

// With their prefix, since notes and properties have days and authors of their own.
bool is_computed(std::string_view name) {
  static const std::set<std::string_view> kComputed = {"text:date",
                                                       "text:time",
                                                       "text:file-name",
                                                       "text:author-name",
                                                       "text:author-initials",
                                                       "text:creation-date",
                                                       "text:creation-time",
                                                       "text:modification-date",
                                                       "text:modification-time",
                                                       "text:print-date",
                                                       "text:print-time",
                                                       "text:printed-by",
                                                       "text:title",
                                                       "text:subject",
                                                       "text:keywords",
                                                       "text:description",
                                                       "text:initial-creator",
                                                       "text:creator",
                                                       "text:editing-cycles",
                                                       "text:editing-duration",
                                                       "text:user-defined",
                                                       "text:template-name",
                                                       "text:word-count",
                                                       "text:character-count",
                                                       "text:paragraph-count",
                                                       "text:table-count",
                                                       "text:image-count",
                                                       "text:object-count",
                                                       "text:bookmark-ref",
                                                       "text:reference-ref",
                                                       "text:note-ref",
                                                       "text:sequence-ref"};
  return kComputed.count(name) != 0 || name.starts_with("text:sender-");
}

// LibreOffice keeps such signs at the edges of sheets, where no page has shown the field yet.
bool is_sign_alone(Node field) {
  const std::string_view words = field.text().get();
  const bool of_time = name_of(field).ends_with("date") || name_of(field).ends_with("time");
  return words == "???" ||
         (of_time && !words.empty() && words.find_first_not_of("0/.:- ") == std::string_view::npos);
}

// The day on slides stands beside them, once, and may say that it is always today.
void forget_today(Node root) {
  for (Node day : all_named(root, {"date-time-decl"})) {
    if (attribute_of(day, "source") == "current-date") {
      set_attribute(day, "presentation:source", "fixed");
    }
  }
}

}  // namespace

void keep_open_document_fields(Node root) {
  std::vector<Node> fields;
  walk(root, [&](Node node) {
    if (is_computed(node.name())) {
      fields.push_back(node);
    }
    return true;
  });
  for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
    if (is_sign_alone(*field)) {
      field->parent().remove_child(*field);
    } else {
      unwrap(*field);
    }
  }
  forget_today(root);
}

}  // namespace candour
