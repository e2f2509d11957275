#include "extractors/export/json_export.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "extractors/export/json_depth.h"
#include "extractors/export/labels.h"
#include "extractors/export/written_values.h"

namespace candour {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kFitWithin = 20;   // notes: one may leave a key out

struct Level {
  bool list = false;
  std::string key;   // of an object: under which the next value stands
};

// nlohmann's events. Each answer says whether to go on.
class Events : public nlohmann::json_sax<Json> {
 public:
  Events(std::string list, std::size_t most, RawExport& raw) : list_(std::move(list)), most_(most), raw_(raw) {}

  bool null() override { return take({}); }
  bool boolean(bool value) override { return take(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return take(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return take(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& written) override { return take(written); }
  bool string(string_t& value) override { return take(value); }
  bool binary(binary_t&) override { return false; }
  bool key(string_t& name) override {
    levels_.back().key = name.substr(0, kLongestLabel);
    return true;
  }
  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  // The token it broke in is told with its control characters spelt out: never shorter than it is.
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception&) override {
    stopped_at_ = position - std::min(position, token.size() + 1);
    return false;
  }

  bool found_list() const { return found_list_; }
  std::size_t stopped_at() const { return stopped_at_; }

 private:
  bool in_list() const { return list_level_ != 0 && levels_.size() >= list_level_; }

  // The keys from the given level on; a list's members stand under the list's key.
  std::string way(std::size_t from) const {
    std::string way;
    for (std::size_t i = from; i < levels_.size() && way.size() < kLongestLabel; ++i) {
      if (!levels_[i].list) {
        way += (way.empty() ? "" : "/") + levels_[i].key;
      }
    }
    return way.substr(0, kLongestLabel);
  }

  bool next_record() {
    if (in_list() && levels_.size() == list_level_) {
      if (raw_.records.size() == most_) {
        raw_.beyond_limits = true;
        return false;
      }
      raw_.records.emplace_back();
    }
    return true;
  }

  bool open(bool list) {
    if (levels_.size() >= static_cast<std::size_t>(kDeepestJson)) {
      return false;
    }
    const bool the_list = list && !in_list() && way(0) == list_ && std::none_of(levels_.begin(), levels_.end(), [](const Level& one) { return one.list; });
    if (!next_record()) {
      return false;
    }
    levels_.push_back({list, {}});
    if (the_list) {
      list_level_ = levels_.size();
      found_list_ = true;
    }
    return true;
  }

  bool close() {
    levels_.pop_back();
    list_level_ = levels_.size() < list_level_ ? 0 : list_level_;
    return true;
  }

  bool take(const std::string& value) {
    if (!next_record()) {
      return false;
    }
    const bool in_record = in_list();
    (in_record ? raw_.records.back().cells : raw_.outside).push_back({way(in_record ? list_level_ : 0), value});
    return true;
  }

  std::string list_;
  std::size_t most_;
  RawExport& raw_;
  std::vector<Level> levels_;
  std::size_t list_level_ = 0;   // how many levels are open when one of the list's members begins; 0: not in the list
  bool found_list_ = false;
  std::size_t stopped_at_ = 0;
};

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

// JSON Lines: a note on each line, nothing round them. One line that is a whole object may be either: then it is an object.
bool is_json_lines(std::string_view text) {
  std::string_view rest = text;
  const std::string_view first = next_line(rest);
  return first.starts_with("{") && rest.find_first_not_of(" \t\r\n") != std::string_view::npos && Json::accept(first);
}

// A line that cannot be read is told and costs the others nothing.
void read_lines(std::string_view text, std::size_t most, RawExport& raw) {
  while (!text.empty() && !raw.beyond_limits) {
    const std::string_view line = next_line(text);
    RawExport one;
    Events events("", 1, one);
    if (is_blank(line)) {
      continue;
    }
    if (!Json::sax_parse("[" + std::string(line) + "]", &events)) {
      raw.unread.append(line).append("\n");
    } else if (raw.records.size() == most) {
      raw.beyond_limits = true;
    } else {
      std::move(one.records.begin(), one.records.end(), std::back_inserter(raw.records));
    }
  }
}

// The first notes; whether the mapping's list was there.
bool first_notes(std::string_view text, const ExportMapping& mapping, RawExport& raw) {
  if (is_json_lines(text)) {
    read_lines(text, kFitWithin, raw);
    return true;
  }
  Events events(mapping.records, kFitWithin, raw);
  Json::sax_parse(text.begin(), text.end(), &events);
  return events.found_list();
}

}  // namespace

std::size_t fit_of_json(std::string_view text, const ExportMapping& mapping) {
  const std::size_t first = text.find_first_not_of(" \n\t");
  if (first == std::string_view::npos || (text[first] != '{' && text[first] != '[')) {
    return 0;
  }
  RawExport raw;
  const bool found_list = first_notes(text, mapping, raw);
  std::unordered_set<std::string> labels;
  for (const RawRecord& record : raw.records) {
    for (const RawCell& cell : record.cells) {
      labels.insert(normal_label(cell.label));
    }
  }
  const std::unordered_set<std::string> known = known_labels(mapping);
  const auto fit = std::count_if(labels.begin(), labels.end(), [&](const std::string& one) { return known.count(one) != 0; });
  return found_list && has_all(labels, mapping.columns) ? static_cast<std::size_t>(fit) + 1 : 0;
}

RawExport read_json_export(std::string_view text, const ExportMapping& mapping) {
  RawExport raw;
  if (nests_too_deep(text)) {
    raw.unread = text;
    return raw;
  }
  if (is_json_lines(text)) {
    read_lines(text, kMostNotes, raw);
    return raw;
  }
  Events events(mapping.records, kMostNotes, raw);
  if (!Json::sax_parse(text.begin(), text.end(), &events) && !raw.beyond_limits) {
    raw.unread = text.substr(std::min(events.stopped_at(), text.size()));
  }
  return raw;
}

}  // namespace candour
