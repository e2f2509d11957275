#include "extractors/export/table_export.h"

#include <algorithm>
#include <unordered_set>

#include "extractors/export/labels.h"
#include "extractors/export/table.h"
#include "extractors/export/written_values.h"

namespace candour {
namespace {

constexpr std::size_t kHeaderWithin = 60;   // rows

struct HeaderRow {
  std::size_t row = 0;
  std::size_t fit = 0;
};

HeaderRow header_row(const Table& table, const ExportMapping& mapping) {
  const std::unordered_set<std::string> known = known_labels(mapping);
  for (std::size_t i = 0; i < std::min(table.rows.size(), kHeaderWithin); ++i) {
    std::unordered_set<std::string> labels;
    for (const std::string& cell : table.rows[i]) {
      labels.insert(normal_label(cell));
    }
    if (has_all(labels, mapping.columns)) {
      return {i, static_cast<std::size_t>(std::count_if(labels.begin(), labels.end(), [&](const std::string& one) { return known.count(one) != 0; })) + 1};
    }
  }
  return {};
}

struct Separated {
  char separator = ',';
  HeaderRow header;
};

Separated separated(std::string_view text, const ExportMapping& mapping) {
  Separated best;
  const std::string_view separators = mapping.format == ExportFormat::tsv ? "\t" : ",;\t|";
  for (const char separator : separators) {
    const HeaderRow header = header_row(read_table(text.substr(0, 64U << 10U), separator, kHeaderWithin), mapping);
    if (header.fit > best.header.fit) {
      best = {separator, header};
    }
  }
  return best;
}

std::size_t filled(const TableRow& row) {
  return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !trimmed_value(cell).empty(); }));
}

std::string label_of(std::string_view cell) {
  const std::string_view label = trimmed_value(cell);
  return std::string(label.substr(0, label.find_last_not_of(" :") + 1)).substr(0, kLongestLabel);
}

// A line of a report round its table: "Client:,Kayleigh" is a label and its value, anything else a bare line.
RawCell outside_line(const TableRow& row) {
  std::vector<std::string> cells;
  for (const std::string& cell : row) {
    if (!trimmed_value(cell).empty()) {
      cells.emplace_back(trimmed_value(cell));
    }
  }
  if (cells.size() == 2 && cells[0].size() <= kLongestLabel) {
    return {label_of(cells[0]), cells[1]};
  }
  RawCell line;
  for (const std::string& cell : cells) {
    line.value += (line.value.empty() ? "" : " | ") + cell;
  }
  return line;
}

class RowReader {
 public:
  RowReader(const TableRow& header, const ExportMapping& mapping) : header_(header), mapping_(mapping) {
    for (const std::string& cell : header) {
      labels_.push_back(label_of(cell));
      dates_.push_back(is_label_of(mapping, NoteField::event_date, normal_label(cell)));
    }
  }

  bool repeats_header(const TableRow& row) const { return row == header_; }

  RawRecord record(const TableRow& row) const {
    RawRecord record;
    record.unread = !fits(row);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!trimmed_value(row[i]).empty()) {
        const bool named = i < labels_.size() && !labels_[i].empty() && !record.unread;
        record.cells.push_back({named ? labels_[i] : "Cell " + std::to_string(i + 1), row[i]});
      }
    }
    return record;
  }

 private:
  // Longer than the columns with something in it, or shorter with no date where the date belongs: its cells stand elsewhere.
  bool fits(const TableRow& row) const {
    if (row.size() == labels_.size()) {
      return true;
    }
    const auto beyond = row.begin() + static_cast<std::ptrdiff_t>(std::min(row.size(), labels_.size()));
    if (!std::all_of(beyond, row.end(), [](const std::string& cell) { return trimmed_value(cell).empty(); })) {
      return false;
    }
    for (std::size_t i = 0; i < std::min(row.size(), labels_.size()); ++i) {
      if (dates_[i] && read_when(row[i], mapping_.dates)) {
        return true;
      }
    }
    return false;
  }

  const TableRow& header_;
  const ExportMapping& mapping_;
  std::vector<std::string> labels_;
  std::vector<bool> dates_;
};

// Rows of one or two cells behind the last row that fits: "Total: 25", "Printed by".
std::size_t end_of_records(const Table& table, std::size_t first, const RowReader& reader) {
  std::size_t end = table.rows.size();
  while (end > first && filled(table.rows[end - 1]) <= 2 && (reader.record(table.rows[end - 1]).unread || filled(table.rows[end - 1]) == 1)) {
    --end;
  }
  return end;
}

}  // namespace

std::size_t fit_of_table(std::string_view text, const ExportMapping& mapping) { return separated(text, mapping).header.fit; }

RawExport read_table_export(std::string_view text, const ExportMapping& mapping) {
  RawExport raw;
  const Separated found = separated(text, mapping);
  if (found.header.fit == 0) {
    return raw;
  }
  const Table table = read_table(text, found.separator, kMostNotes);
  raw.beyond_limits = table.cut;
  const std::size_t first = found.header.row + 1;
  const RowReader reader(table.rows[found.header.row], mapping);
  const std::size_t end = end_of_records(table, first, reader);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const TableRow& row = table.rows[i];
    if (i + 1 < first || i >= end) {
      raw.outside.push_back(outside_line(row));
    } else if (i >= first && !reader.repeats_header(row)) {
      raw.records.push_back(reader.record(row));
    }
  }
  return raw;
}

}  // namespace candour
