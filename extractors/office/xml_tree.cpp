#include "extractors/office/xml_tree.h"

#include <algorithm>
#include <sstream>

namespace candour {
namespace {

bool is_too_deep(const pugi::xml_document& tree) {
  int depth = 0;
  for (Node node = tree.first_child(); node;) {
    if (depth > kDeepestTree) {
      return true;
    }
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    node = node ? node.next_sibling() : node;
  }
  return false;
}

bool has_document_type(const pugi::xml_document& tree) {
  const auto nodes = tree.children();
  return std::any_of(nodes.begin(), nodes.end(), [](Node node) { return node.type() == pugi::node_doctype; });
}

}  // namespace

Loaded load_xml(pugi::xml_document& tree, std::string_view bytes) {
  constexpr unsigned kHow = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_comments | pugi::parse_doctype;
  const pugi::xml_parse_result result = tree.load_buffer(bytes.data(), bytes.size(), kHow);
  const bool well = result.status == pugi::status_ok && tree.document_element() && !has_document_type(tree);
  const bool deep = well && is_too_deep(tree);
  if (!well || deep) {
    tree.reset();
  }
  return deep ? Loaded::too_deep : well ? Loaded::well : Loaded::damaged;
}

std::string xml_of(const pugi::xml_document& tree) {
  struct Into : pugi::xml_writer {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
  };
  Into out;
  tree.document_element().print(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(out.text);
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view name_of(Node node) { return node.type() == pugi::node_element ? local_name(node.name()) : std::string_view(); }

bool is_named(Node node, std::string_view name) { return name_of(node) == name; }

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Node child_of(Node node, std::string_view name) {
  return node.find_child([name](Node child) { return is_named(child, name); });
}

Node path_of(Node node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    node = child_of(node, name);
  }
  return node;
}

pugi::xml_attribute find_attribute(Node node, std::string_view name) {
  return node.find_attribute([name](pugi::xml_attribute attribute) { return local_name(attribute.name()) == name; });
}

std::string attribute_of(Node node, std::string_view name) { return find_attribute(node, name).value(); }

void set_attribute(Node node, const char* name, const std::string& value) {
  pugi::xml_attribute attribute = find_attribute(node, local_name(name));
  if (!attribute) {
    attribute = node.append_attribute(name);
  }
  attribute.set_value(value.c_str());
}

bool is_on(Node node, std::string_view attribute) {
  const std::string value = attribute_of(node, attribute);
  return node && value != "0" && value != "false" && value != "off";
}

std::vector<Node> children_of(Node node) {
  std::vector<Node> out;
  for (const Node child : node.children()) {
    if (child.type() == pugi::node_element) {
      out.push_back(child);
    }
  }
  return out;
}

std::vector<Node> children_of(Node node, std::string_view name) {
  std::vector<Node> out;
  for (const Node child : node.children()) {
    if (is_named(child, name)) {
      out.push_back(child);
    }
  }
  return out;
}

std::vector<Node> all_named(Node root, std::initializer_list<std::string_view> names) {
  std::vector<Node> out;
  walk(root, [&](Node node) {
    if (is_one_of(name_of(node), names)) {
      out.push_back(node);
    }
    return true;
  });
  return out;
}

std::vector<Node> inner_first(Node root, std::initializer_list<std::string_view> names) {
  std::vector<Node> out = all_named(root, names);
  std::reverse(out.begin(), out.end());
  return out;
}

void remove_all(Node root, std::initializer_list<std::string_view> names) {
  walk(root, [&](Node node) {
    if (!is_one_of(name_of(node), names) || node == root) {
      return true;
    }
    node.parent().remove_child(node);
    return false;
  });
}

void keep_namespaces(Node from, Node to) {
  for (const pugi::xml_attribute attribute : from.attributes()) {
    const std::string_view name = attribute.name();
    if ((name == "xmlns" || name.starts_with("xmlns:")) && !to.attribute(attribute.name())) {
      to.append_attribute(attribute.name()).set_value(attribute.value());
    }
  }
}

void unwrap(Node node) {
  Node parent = node.parent();
  for (Node child = node.first_child(); child;) {
    const Node next = child.next_sibling();
    if (child.type() == pugi::node_element) {
      keep_namespaces(node, child);
    }
    parent.insert_move_before(child, node);
    child = next;
  }
  parent.remove_child(node);
}

void prune(Node root, const std::unordered_set<const void*>& doomed) {
  walk(root, [&](Node node) {
    const bool goes = doomed.count(node.internal_object()) != 0;
    return goes ? !node.parent().remove_child(node) : true;
  });
}

}  // namespace candour
