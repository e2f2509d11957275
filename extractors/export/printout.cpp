#include "extractors/export/printout.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractors/export/label_lines.h"
#include "extractors/export/labels.h"
#include "extractors/export/written_values.h"

namespace candour {
namespace {

bool fits(const RE2& regex, std::string_view line) {
  return !regex.pattern().empty() && RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), regex);
}

bool goes_on(NoteField field) { return field == NoteField::text || field == NoteField::actions || field == NoteField::reason; }

class PrintoutReader {
 public:
  explicit PrintoutReader(const ExportMapping& mapping)
      : known_(known_labels(mapping)), fields_(field_labels(mapping)), heading_(mapping.heading, RE2::Quiet), end_(mapping.end, RE2::Quiet), furniture_(mapping.furniture, RE2::Quiet),
        groups_(heading_.NamedCapturingGroups()) {
    text_has_label_ = std::any_of(fields_.begin(), fields_.end(), [](const auto& one) { return one.second == NoteField::text; });
  }

  RawExport read(std::string_view text) {
    for (const std::string_view line : lines_of_text(text)) {
      if (raw_.records.size() == kMostNotes) {
        raw_.beyond_limits = true;
        break;
      }
      put(line);
    }
    return std::move(raw_);
  }

 private:
  enum class Place { outside, labels, words };

  void put(std::string_view line) {
    if (fits(furniture_, line)) {
      put_outside(line);
    } else if (fits(heading_, line)) {
      begin_note(line);
    } else if (place_ == Place::outside || fits(end_, line)) {
      place_ = Place::outside;
      put_outside(line);
    } else {
      put_inside(line);
    }
  }

  void put_outside(std::string_view line) {
    if (trimmed_value(line).empty() || !told_.insert(std::string(line)).second) {
      return;
    }
    std::vector<RawCell> cells = labelled_cells(line, known_);
    if (cells.empty()) {
      cells.push_back(guessed_label(line));
    }
    raw_.outside.insert(raw_.outside.end(), std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end()));
  }

  // What the heading's named groups hold; a heading without any, or with more words, is kept whole under a label of its own.
  void begin_note(std::string_view line) {
    raw_.records.emplace_back();
    place_ = Place::labels;
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(heading_.NumberOfCapturingGroups()) + 1);
    heading_.Match(re2::StringPiece(line.data(), line.size()), 0, line.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()));
    std::size_t told = 0;
    for (const auto& [name, index] : groups_) {
      const re2::StringPiece& group = groups[static_cast<std::size_t>(index)];
      if (group.data() != nullptr && !trimmed_value({group.data(), group.size()}).empty()) {
        add(name, trimmed_value({group.data(), group.size()}));
        told += group.size();
      }
    }
    if (told == 0 ? guessed_words(line) : groups[0].size() < trimmed_value(line).size()) {
      add("Heading", trimmed_value(line));
    }
  }

  // "Case Note" alone says nothing; "Case Note 12" has a number.
  static bool guessed_words(std::string_view line) {
    return std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; }) || trimmed_value(line).size() > 24;
  }

  void put_inside(std::string_view line) {
    std::vector<RawCell> cells = labelled_cells(line, known_);
    if (!cells.empty()) {
      put_labelled(std::move(cells));
    } else if (place_ == Place::words) {
      continue_words(line);
    } else if (!trimmed_value(line).empty()) {
      put_unlabelled(line);
    }
  }

  void put_labelled(std::vector<RawCell> cells) {
    for (RawCell& cell : cells) {
      const auto field = fields_.find(normal_label(cell.label));
      place_ = field != fields_.end() && goes_on(field->second) ? Place::words : Place::labels;
      raw_.records.back().cells.push_back(std::move(cell));
    }
  }

  // Among the labels: one that the mapping does not know, the value of a label that stood alone, or the first words of the note.
  void put_unlabelled(std::string_view line) {
    std::vector<RawCell>& cells = raw_.records.back().cells;
    RawCell guess = guessed_label(line);
    if (text_has_label_ && !guess.label.empty()) {
      cells.push_back(std::move(guess));
    } else if (!cells.empty() && cells.back().value.empty()) {
      cells.back().value = trimmed_value(line);
    } else {
      add(to_string(NoteField::text), line);
      place_ = Place::words;
    }
  }

  void continue_words(std::string_view line) {
    std::string& words = raw_.records.back().cells.back().value;
    words += words.empty() ? "" : "\n";
    words += line;
  }

  void add(std::string_view label, std::string_view value) { raw_.records.back().cells.push_back({std::string(label), std::string(value)}); }

  std::unordered_set<std::string> known_;
  std::unordered_map<std::string, NoteField> fields_;
  RE2 heading_, end_, furniture_;
  std::map<std::string, int> groups_;
  std::unordered_set<std::string> told_;
  RawExport raw_;
  Place place_ = Place::outside;
  bool text_has_label_ = false;
};

}  // namespace

std::size_t fit_of_printout(std::string_view text, const ExportMapping& mapping) {
  const std::unordered_set<std::string> known = known_labels(mapping);
  const RE2 heading(mapping.heading, RE2::Quiet);
  std::unordered_set<std::string> found;
  bool headed = false;
  for (const std::string_view line : lines_of_text(text)) {
    headed = headed || fits(heading, line);
    for (const RawCell& cell : labelled_cells(line, known)) {
      found.insert(normal_label(cell.label));
    }
  }
  return headed && has_all(found, mapping.columns) ? found.size() + 1 : 0;
}

RawExport read_printout(std::string_view text, const ExportMapping& mapping) { return PrintoutReader(mapping).read(text); }

}  // namespace candour
