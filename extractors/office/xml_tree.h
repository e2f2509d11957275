// XML parts of office files as trees. Names are compared without their prefix, so that the strict and the transitional form of
// ECMA-376 are read alike. Entities that a file defines for itself are never expanded (a part with a document type is refused, as
// ECMA-376 part 2 asks). Inside this room only; a tree belongs to one thread.
#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace candour {

using Node = pugi::xml_node;

constexpr int kDeepestTree = 1000;   // elements within elements: recursion over a tree that was loaded is safe

enum class Loaded { well, damaged, too_deep };

// Whitespace is kept. Whatever is given, this returns; the tree is empty unless it went well.
Loaded load_xml(pugi::xml_document& tree, std::string_view bytes);
std::string xml_of(const pugi::xml_document& tree);   // UTF-8, with a declaration

std::string_view local_name(std::string_view name);   // "t" of "w:t"
std::string_view name_of(Node node);                  // empty unless an element
bool is_named(Node node, std::string_view name);
bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names);

Node child_of(Node node, std::string_view name);   // the first child element of that name, or null
Node path_of(Node node, std::initializer_list<std::string_view> names);
std::string attribute_of(Node node, std::string_view name);   // its value, empty when absent
pugi::xml_attribute find_attribute(Node node, std::string_view name);
void set_attribute(Node node, const char* name, const std::string& value);   // made when absent
bool is_on(Node node, std::string_view attribute = "val");   // ST_OnOff: an element that is there is on unless it says otherwise

std::vector<Node> children_of(Node node);                            // elements only
std::vector<Node> children_of(Node node, std::string_view name);
std::vector<Node> all_named(Node root, std::initializer_list<std::string_view> names);   // anywhere under it, in document order
std::vector<Node> inner_first(Node root, std::initializer_list<std::string_view> names);  // the other way round: for what is changed on the way
void remove_all(Node root, std::initializer_list<std::string_view> names);
void unwrap(Node node);   // its children stand in its place, knowing the namespaces that it declared
void keep_namespaces(Node from, Node to);
void prune(Node root, const std::unordered_set<const void*>& doomed);   // takes out those whose internal_object() is in it

// `enter` is called for `root` and every element under it, in document order, and says whether its children are wanted. It may
// remove the element that it is given, when it says no.
template <typename Enter>
void walk(Node root, Enter&& enter) {
  if (root.type() == pugi::node_element && !enter(root)) {
    return;
  }
  for (Node child = root.first_child(); child;) {
    const Node next = child.next_sibling();
    if (child.type() == pugi::node_element) {
      walk(child, enter);
    }
    child = next;
  }
}

}  // namespace candour
