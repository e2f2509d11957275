#include "extractors/email/wide_table.h"

#include <algorithm>
#include <set>

#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongestHeading = 40;
constexpr std::size_t kFewestHeadings = 3;  // of two, the first row may as well be a label and its value

std::size_t with_words(const TableCells& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](std::string_view cell) { return !trimmed(cell).empty(); }));
}

// Words that head columns; a row without them may be a row of values, whose cells would be taken for names of
// columns.
bool heads_columns(std::string_view cell) {
  static const std::set<std::string, std::less<>> kHeads = {
      "date",        "dates",    "day",          "time",      "when",        "event",     "incident",
      "action",      "actions",  "who",          "whom",      "by",          "name",      "child",
      "person",      "role",     "relationship", "outcome",   "outcomes",    "note",      "notes",
      "comment",     "comments", "detail",       "details",   "description", "reason",    "status",
      "source",      "type",     "concern",      "concerns",  "contact",     "address",   "telephone",
      "phone",       "email",    "e-mail",       "school",    "attendance",  "from",      "to",
      "subject",     "category", "need",         "needs",     "risk",        "risks",     "goal",
      "target",      "review",   "progress",     "lead",      "agency",      "service",   "age",
      "dob",         "born",     "number",       "reference", "ref",         "summary",   "result",
      "location",    "place",    "evidence",     "view",      "views",       "timescale", "deadline",
      "responsible", "entry",    "what",         "why",       "where",       "how",       "response",
      "decision"};
  const std::string small = ascii_small(cell);
  for (std::size_t at = 0; at < small.size();) {
    const std::size_t end = std::min(small.find_first_of(" /,:()?", at), small.size());
    if (kHeads.count(std::string_view(small).substr(at, end - at)) != 0) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

bool names_columns(const std::vector<TableCells>& rows) {
  const TableCells& first = rows.front();
  const bool widest = std::all_of(rows.begin(), rows.end(),
                                  [&](const TableCells& row) { return row.size() <= first.size(); });
  const bool headings = std::all_of(first.begin(), first.end(), [](std::string_view cell) {
    const std::string_view words = trimmed(cell);
    return !words.empty() && code_point_count(words) <= kLongestHeading &&
           (words.front() < '0' || words.front() > '9');
  });
  const auto known = static_cast<std::size_t>(std::count_if(first.begin(), first.end(), heads_columns));
  return rows.size() > 1 && first.size() >= kFewestHeadings && widest && headings &&
         known * 2 >= first.size();
}

// "> > " in front of a row; taken off it.
std::string take_marks(TableCells& row) {
  const std::size_t end = row.empty() || !row.front().starts_with('>')
                              ? 0
                              : std::min(row.front().find_first_not_of("> "), row.front().size());
  std::string marks(row.empty() ? std::string_view() : row.front().substr(0, end));
  if (end > 0) {
    row.front().remove_prefix(end);
  }
  return marks;
}

std::string headed_row(const TableCells& headings, const TableCells& row, const std::string& marks) {
  std::string out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!trimmed(row[i]).empty()) {
      const std::string_view heading = trimmed(headings[i]);
      out.append(marks)
          .append(heading)
          .append(heading.ends_with(':') ? " " : ": ")
          .append(trimmed(row[i]))
          .append("\n");
    }
  }
  return out;
}

std::string stacked_row(const TableCells& row, const std::string& marks) {
  std::string out;
  bool goes_on = false;
  for (std::size_t i = 0; i < row.size() && with_words(row) > 0; ++i) {
    const std::string_view words = trimmed(row[i]);
    out.append(goes_on ? " " : marks).append(words.empty() ? "[empty]" : words);
    goes_on = words.ends_with(':') && i + 1 < row.size();
    out += goes_on ? "" : "\n";
  }
  return out;
}

}  // namespace

bool is_table(const std::vector<TableCells>& rows) {
  return std::count_if(rows.begin(), rows.end(), [](const TableCells& row) { return with_words(row) > 1; }) >
         1;
}

std::string row_by_row(const std::vector<TableCells>& given) {
  std::vector<TableCells> rows = given;
  std::vector<std::string> marks;
  for (TableCells& row : rows) {
    marks.push_back(take_marks(row));
  }
  const bool headed = names_columns(rows);
  std::string out;
  for (std::size_t i = headed ? 1 : 0; i < rows.size(); ++i) {
    const std::string set =
        headed ? headed_row(rows.front(), rows[i], marks[i]) : stacked_row(rows[i], marks[i]);
    out.append(out.empty() || set.empty() ? "" : std::string(trimmed(marks[i])) + "\n").append(set);
  }
  return out + "\n";
}

}  // namespace candour
