#include "extractors/office/ooxml_package.h"

#include <algorithm>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLargestPart = 512U << 20U;   // a tree takes several times its part

std::string plain_part(std::string name) {
  std::replace(name.begin(), name.end(), '\\', '/');
  name.erase(0, std::min(name.find_first_not_of('/'), name.size()));
  return name;
}

// "%20" in a target is a space in a part's name.
std::string unescaped(std::string_view text) {
  std::string out;
  const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
      out.push_back(static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])));
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

}  // namespace

std::string file_name(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

std::string relationships_part(std::string_view part) {
  const std::size_t cut = part.rfind('/') + 1;
  return std::string(part.substr(0, cut)) + "_rels/" + std::string(part.substr(cut)) + ".rels";
}

std::string resolve_target(std::string_view part, std::string_view target) {
  std::string path = unescaped(target.substr(0, target.find('#')));
  std::replace(path.begin(), path.end(), '\\', '/');
  if (path.empty() || path.front() != '/') {
    path = std::string(part.substr(0, part.rfind('/') + 1)) + path;
  }
  std::vector<std::string> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string step = path.substr(at, end - at);
    if (step == ".." && !steps.empty()) {
      steps.pop_back();
    } else if (!step.empty() && step != "." && step != "..") {
      steps.push_back(step);
    }
    at = end + 1;
  }
  std::string out;
  for (const std::string& step : steps) {
    out += (out.empty() ? "" : "/") + step;
  }
  return out;
}

Package::Package(std::vector<ContainedFile> files) {
  for (ContainedFile& file : files) {
    file.name = plain_part(std::move(file.name));
    if (by_name_.emplace(ascii_small(file.name), files_.size()).second) {
      files_.push_back(std::move(file));
    } else {
      shadowed_.push_back(std::move(file));
    }
  }
}

std::size_t Package::index_of(const std::string& part) const {
  const auto at = by_name_.find(ascii_small(part));
  return at == by_name_.end() ? kNone : at->second;
}

std::vector<std::string> Package::parts() const {
  std::vector<std::string> names;
  for (const ContainedFile& file : files_) {
    if (has(file.name)) {
      names.push_back(file.name);
    }
  }
  return names;
}

const std::string& Package::bytes(const std::string& part) const {
  static const std::string kNothing;
  const std::size_t index = index_of(part);
  return index == kNone ? kNothing : files_[index].bytes;
}

void Package::remove(const std::string& part) {
  for (const std::string& name : {part, relationships_part(part)}) {
    const std::size_t index = index_of(name);
    if (index != kNone) {
      trees_.erase(index);
      by_name_.erase(ascii_small(name));
    }
  }
}

Node Package::parse(const std::string& part, bool needed) {
  const std::size_t index = index_of(part);
  if (index == kNone) {
    return {};
  }
  auto& tree = trees_[index];
  if (tree == nullptr) {
    tree = std::make_unique<pugi::xml_document>();
    const bool large = files_[index].bytes.size() > kLargestPart;
    const Loaded loaded = large ? Loaded::too_deep : load_xml(*tree, files_[index].bytes);
    if (loaded != Loaded::well) {
      trees_.erase(index);
      if (needed && problem_.empty()) {
        problem_ = loaded == Loaded::too_deep ? "limit" : "damaged";
      }
      return {};
    }
  }
  return tree->document_element();
}

Node Package::tree(const std::string& part) { return parse(part, true); }

Node Package::tree_if_readable(const std::string& part) { return parse(part, false); }

std::vector<Relationship> Package::relationships(const std::string& part) {
  std::vector<Relationship> out;
  for (const Node node : children_of(tree(relationships_part(part)), "Relationship")) {
    const std::string type = attribute_of(node, "Type");
    const std::string target = attribute_of(node, "Target");
    const bool address = target.find(':') < target.find('/');   // "https://...", "mailto:...": whatever its mode says
    const bool external = address || ascii_small(attribute_of(node, "TargetMode")) == "external";
    out.push_back({attribute_of(node, "Id"), file_name(type), external ? target : resolve_target(part, target), external});
  }
  return out;
}

std::vector<std::string> Package::related(const std::string& part, std::string_view kind) {
  std::vector<std::string> out;
  for (const Relationship& relationship : relationships(part)) {
    const bool known = std::find(out.begin(), out.end(), relationship.target) != out.end();
    if (!relationship.external && relationship.kind == kind && has(relationship.target) && !known) {
      out.push_back(relationship.target);
    }
  }
  return out;
}

std::string Package::first_related(const std::string& part, std::string_view kind) {
  const std::vector<std::string> all = related(part, kind);
  return all.empty() ? std::string() : all.front();
}

std::string Package::target_of(const std::string& part, const std::string& id) {
  for (const Relationship& relationship : relationships(part)) {
    if (!relationship.external && relationship.id == id) {
      return relationship.target;
    }
  }
  return {};
}

void Package::drop_relationships(const std::string& part, const std::unordered_set<std::string>& ids) {
  for (const Node node : ids.empty() ? std::vector<Node>() : children_of(tree(relationships_part(part)), "Relationship")) {
    if (ids.count(attribute_of(node, "Id")) != 0) {
      node.parent().remove_child(node);
    }
  }
}

std::string Package::zip() {
  std::vector<ContainedFile> out;
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (index_of(files_[i].name) != i) {
      continue;
    }
    const auto tree = trees_.find(i);
    out.push_back({files_[i].name, tree == trees_.end() ? files_[i].bytes : xml_of(*tree->second), {}});
  }
  return zip_of(out);
}

}  // namespace candour
