#include "extractors/export/labels.h"

#include <algorithm>

#include "extractors/export/written_values.h"

namespace candour {

std::unordered_set<std::string> known_labels(const ExportMapping& mapping) {
  std::unordered_set<std::string> known;
  for (const auto& [label, field] : field_labels(mapping)) {
    known.insert(label);
  }
  for (const auto& [label, ours] : header_labels(mapping)) {
    known.insert(label);
  }
  for (const std::string& column : mapping.columns) {
    known.insert(normal_label(column));
  }
  return known;
}

std::unordered_map<std::string, NoteField> field_labels(const ExportMapping& mapping) {
  std::unordered_map<std::string, NoteField> labels;
  for (const auto& [field, names] : mapping.fields) {
    for (const std::string& name : names) {
      labels.emplace(normal_label(name), field);
    }
  }
  return labels;
}

std::unordered_map<std::string, std::string> header_labels(const ExportMapping& mapping) {
  std::unordered_map<std::string, std::string> labels;
  for (const ExportHeader& one : mapping.header) {
    for (const std::string& name : one.from) {
      labels.emplace(normal_label(name), one.label);
    }
  }
  return labels;
}

bool is_label_of(const ExportMapping& mapping, NoteField field, const std::string& normal) {
  return std::any_of(mapping.fields.begin(), mapping.fields.end(), [&](const auto& one) {
    return one.first == field && std::any_of(one.second.begin(), one.second.end(), [&](const std::string& name) { return normal_label(name) == normal; });
  });
}

bool has_all(const std::unordered_set<std::string>& labels, const std::vector<std::string>& required) {
  return std::all_of(required.begin(), required.end(), [&](const std::string& one) { return labels.count(normal_label(one)) != 0; });
}

}  // namespace candour
