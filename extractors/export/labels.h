// The labels by which a mapping knows an export. All in the shape that normal_label gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extractors/export/mapping.h"

namespace candour {

std::unordered_set<std::string> known_labels(const ExportMapping& mapping);   // of fields, header and columns
std::unordered_map<std::string, NoteField> field_labels(const ExportMapping& mapping);
std::unordered_map<std::string, std::string> header_labels(const ExportMapping& mapping);   // to our word for it
bool is_label_of(const ExportMapping& mapping, NoteField field, const std::string& normal);
bool has_all(const std::unordered_set<std::string>& labels, const std::vector<std::string>& required);

}  // namespace candour
