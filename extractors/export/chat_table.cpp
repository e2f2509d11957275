#include <algorithm>
#include <array>

#include "extractors/export/chat.h"
#include "extractors/export/html_text.h"
#include "extractors/export/table.h"
#include "extractors/export/written_values.h"

namespace candour {
namespace {

constexpr std::size_t kMostRows = 1000000;
constexpr std::size_t kHeaderWithin = 20;

enum class Column { day, time, sender, receiver, words, other };

struct ColumnName {
  const char* label;
  Column column;
};

constexpr std::array<ColumnName, 35> kColumns = {{
    {"date", Column::day}, {"day", Column::day}, {"date time", Column::day}, {"date/time", Column::day}, {"datetime", Column::day}, {"timestamp", Column::day},
    {"sent", Column::day}, {"sent at", Column::day}, {"date sent", Column::day}, {"created", Column::day}, {"created at", Column::day}, {"createddatetime", Column::day},
    {"message time", Column::day}, {"time sent", Column::day}, {"date and time", Column::day},
    {"time", Column::time}, {"from", Column::sender}, {"sender", Column::sender}, {"sent by", Column::sender}, {"sender name", Column::sender}, {"from name", Column::sender},
    {"contact", Column::sender}, {"phone number", Column::sender}, {"user", Column::sender}, {"display name", Column::sender},
    {"to", Column::receiver}, {"recipient", Column::receiver}, {"recipients", Column::receiver}, {"sent to", Column::receiver},
    {"text", Column::words}, {"message", Column::words}, {"content", Column::words}, {"body", Column::words}, {"message text", Column::words}, {"message body", Column::words},
}};

Column column_of(const std::string& label) {
  const std::string normal = normal_label(label);
  const auto found = std::find_if(kColumns.begin(), kColumns.end(), [&](const ColumnName& one) { return one.label == normal; });
  return found == kColumns.end() ? Column::other : found->column;
}

// Which column each is; the second of a kind is one of the others. Empty unless time, sender and words are there.
std::vector<Column> columns_of(const TableRow& row) {
  std::vector<Column> columns;
  const auto has = [&](Column column) { return std::find(columns.begin(), columns.end(), column) != columns.end(); };
  if (row.size() > 100) {
    return columns;
  }
  for (const std::string& cell : row) {
    const Column column = column_of(cell);
    columns.push_back(has(column) ? Column::other : column);
  }
  const bool whole = (has(Column::day) || has(Column::time)) && has(Column::sender) && has(Column::words);
  return whole ? columns : std::vector<Column>();
}

void set_day(ChatMessage& message, const std::string& written) {
  static const std::vector<std::string> kFormats = {"DD/MM/YYYY", "YYYY-MM-DD", "D MMM YYYY", "D MMMM YYYY", "DD-MM-YYYY", "DD.MM.YYYY", "DD/MM/YY", "MMM D, YYYY", "MM/DD/YYYY"};
  if (const auto when = read_when(written, kFormats)) {
    message.day = when->date;
    message.time = message.time.empty() ? when->time : message.time;
  } else {
    message.day = trimmed_value(written);
  }
}

ChatMessage message_of(const TableRow& row, const std::vector<Column>& columns, const TableRow& labels) {
  ChatMessage message;
  std::string to, rest;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string cell(trimmed_value(row[i]));
    switch (i < columns.size() ? columns[i] : Column::other) {
      case Column::day: set_day(message, cell); break;
      case Column::time: message.time = cell; break;
      case Column::sender: message.speaker = cell; break;
      case Column::receiver: to = cell; break;
      case Column::words: message.words = looks_like_html(cell) ? plain_of_html(cell) : cell; break;
      case Column::other: rest += cell.empty() ? "" : (i < labels.size() && !labels[i].empty() ? " [" + labels[i] + ": " : " [") + cell + "]"; break;
    }
  }
  message.speaker += to.empty() || message.speaker.empty() ? "" : " to " + to;
  message.words += rest;
  const auto when = read_when(message.time, {"DD/MM/YYYY", "YYYY-MM-DD", "D MMM YYYY", "MM/DD/YYYY"});   // a column "Time" that holds the day too
  if (when && message.day.empty()) {
    message.day = when->date;
    message.time = when->time;
  }
  return message;
}

}  // namespace

Chat chat_of_rows(const std::vector<TableRow>& rows) {
  Chat chat;
  std::vector<Column> columns;
  std::size_t header = 0;
  for (; header < std::min(rows.size(), kHeaderWithin) && columns.empty(); ++header) {
    columns = columns_of(rows[header]);
  }
  if (columns.empty()) {
    return chat;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 == header) {
      continue;
    }
    std::string line;
    for (const std::string& cell : rows[i]) {
      line += (line.empty() || cell.empty() ? "" : " | ") + cell;
    }
    if (i + 1 < header) {
      chat.outside.push_back(line);
      continue;
    }
    ++chat.lines;
    ChatMessage message = message_of(rows[i], columns, rows[header - 1]);
    chat.fitting += rows[i].size() <= columns.size() + 1 && (!message.day.empty() || !message.time.empty()) ? 1U : 0U;
    chat.messages.push_back(std::move(message));
  }
  return chat;
}

Chat read_chat_table(std::string_view text) {
  for (const char separator : {',', ';', '\t'}) {
    const Table head = read_table(text.substr(0, 64U << 10U), separator, kHeaderWithin);
    if (std::any_of(head.rows.begin(), head.rows.end(), [](const TableRow& row) { return !columns_of(row).empty(); })) {
      const Table table = read_table(text, separator, kMostRows);
      Chat chat = chat_of_rows(table.rows);
      chat.damaged = table.cut;
      return chat;
    }
  }
  return {};
}

}  // namespace candour
