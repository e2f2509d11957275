// What every reader of exports gives, whatever the format: records of labelled cells in the export's order, and what stood outside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct RawCell {
  std::string label;   // as the export writes it; of XML and JSON the way from the record, "Worker/Name"; empty: a bare line
  std::string value;
};

struct RawRecord {
  std::vector<RawCell> cells;
  bool unread = false;   // its cells do not fit the labels
};

struct RawExport {
  std::vector<RawRecord> records;
  std::vector<RawCell> outside;
  std::string unread;    // what stood behind a damage, as it is
  bool beyond_limits = false;
};

constexpr std::size_t kMostNotes = 250000;
constexpr std::size_t kLongestLabel = 300;   // bytes; longer ones are cut, their values are not

}  // namespace candour
