#include "extractors/export/xml_export.h"

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>

#include "extractors/export/written_values.h"

namespace candour {
namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kLongestPrefix = 64;   // of a namespace

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

// Whether a tag of that name opens somewhere in the text, with a prefix of a namespace or without.
bool opens(std::string_view text, const std::string& name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const std::string_view before = text.substr(at - std::min(at, kLongestPrefix), std::min(at, kLongestPrefix));
    const std::size_t tag = before.find_last_of("<> \"");
    const bool begins = tag != std::string_view::npos && before[tag] == '<' && (tag + 1 == before.size() || before.back() == ':');
    if (begins && (end >= text.size() || std::strchr(" \t\n/>", text[end]) != nullptr)) {
      return true;
    }
  }
  return false;
}

// Goes through the elements in their order, without recursion.
class Walker : public pugi::xml_tree_walker {
 public:
  Walker(const ExportMapping& mapping, RawExport& raw) : mapping_(mapping), raw_(raw) {}

  bool for_each(pugi::xml_node& node) override {
    const auto level = static_cast<std::size_t>(depth());
    if (depth() > kDeepest) {
      too_deep_ = true;
      return false;
    }
    names_.resize(std::min(names_.size(), level));
    if (record_level_ && level <= *record_level_) {
      record_level_.reset();
    }
    if (node.type() == pugi::node_element) {
      names_.resize(level);
      names_.emplace_back(local_name(node.name()));
      return enter(node, level);
    }
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      take(label(""), node.value(), node.parent().hash_value());
    }
    return true;
  }

  bool too_deep() const { return too_deep_; }

 private:
  bool enter(const pugi::xml_node& node, std::size_t level) {
    if (!record_level_ && names_.back() == mapping_.record) {
      if (raw_.records.size() == kMostNotes) {
        raw_.beyond_limits = true;
        return false;
      }
      record_level_ = level;
      raw_.records.emplace_back();
      last_ = 0;
    }
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (std::strncmp(attribute.name(), "xmlns", 5) != 0) {
        take(label(attribute.name()), attribute.value(), 0);
      }
    }
    return true;
  }

  // The way from the record (or from below the outermost element) to here; an attribute's name behind an @.
  std::string label(const char* attribute) const {
    std::string way;
    for (std::size_t i = record_level_ ? *record_level_ + 1 : 1; i < names_.size() && way.size() < kLongestLabel; ++i) {
      way += (way.empty() ? "" : "/") + names_[i];
    }
    if (*attribute != 0) {
      way += (way.empty() ? "@" : "/@") + std::string(attribute);
    }
    return way.substr(0, kLongestLabel);
  }

  // The texts of one element, with elements or comments between them, are one value.
  void take(const std::string& label, const char* value, std::size_t element) {
    std::vector<RawCell>& cells = record_level_ ? raw_.records.back().cells : raw_.outside;
    if (trimmed_value(value).empty()) {
      return;
    }
    if (element != 0 && element == last_ && !cells.empty() && cells.back().label == label) {
      cells.back().value += value;
    } else {
      cells.push_back({label, value});
    }
    last_ = element;
  }

  const ExportMapping& mapping_;
  RawExport& raw_;
  std::vector<std::string> names_;
  std::optional<std::size_t> record_level_;
  std::size_t last_ = 0;   // the element of the last text
  bool too_deep_ = false;
};

// The tag of the last note before the damage: whatever of it was not understood stands behind that.
std::size_t begin_of_damaged(std::string_view text, std::size_t damage, const std::string& record) {
  const std::size_t name = text.substr(0, damage).rfind(record);
  const std::size_t tag = name == std::string_view::npos ? name : text.substr(0, name).rfind('<');
  return tag == std::string_view::npos ? 0 : tag;
}

}  // namespace

std::size_t fit_of_xml(std::string_view text, const ExportMapping& mapping) {
  text.remove_prefix(std::min(text.find_first_not_of(" \n\t"), text.size()));
  return text.starts_with("<") && opens(text.substr(0, 4096), mapping.root) && opens(text, mapping.record) ? 2 : 0;
}

RawExport read_xml_export(std::string_view text, const ExportMapping& mapping) {
  RawExport raw;
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  Walker walker(mapping, raw);
  document.traverse(walker);
  if (walker.too_deep()) {
    raw = {};
    raw.unread = text;
  } else if (!result && result.offset >= 0) {
    raw.unread = text.substr(begin_of_damaged(text, std::min(static_cast<std::size_t>(result.offset), text.size()), mapping.record));
  }
  return raw;
}

}  // namespace candour
