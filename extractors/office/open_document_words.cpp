#include "extractors/office/open_document_words.h"

#include <algorithm>
#include <cstdlib>

namespace candour {
namespace {

constexpr int kMostSpaces = 100;

void append_words(Node node, std::string& out) {
  const std::string_view name = name_of(node);
  if (name == "s") {
    const std::string count = attribute_of(node, "c");
    out.append(
        static_cast<std::size_t>(std::clamp(count.empty() ? 1 : std::atoi(count.c_str()), 1, kMostSpaces)),
        ' ');
  } else if (name == "tab" || name == "line-break") {
    out += name == "tab" ? '\t' : '\n';
  }
  for (const Node child : node.children()) {
    if (child.type() == pugi::node_element) {
      append_words(child, out);
    } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      out += is_one_of(name, {"section", "list", "list-item", "table", "table-row", "table-cell"})
                 ? ""
                 : child.value();
    }
  }
  const bool is_of_comment = is_one_of(node.name(), {"dc:creator", "dc:date"});
  if (is_of_comment || is_one_of(name, {"p", "h", "table-row"})) {
    out += '\n';
  } else if (name == "table-cell" && !out.empty() && out.back() == '\n') {
    out.back() = '\t';
  }
}

}  // namespace

std::string words_of_open_document(Node node) {
  std::string out;
  append_words(node, out);
  return out;
}

}  // namespace candour
