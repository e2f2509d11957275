#include "redaction/alike/message_head.h"

#include <algorithm>
#include <array>

#include "pipeline/base/utf8.h"
#include "redaction/alike/sent_moment.h"

namespace candour {
namespace {

constexpr std::size_t kMostLinesOfBlock = 30;
constexpr std::size_t kMostLinesOfValue = 2;
constexpr std::size_t kMostLinesOfList = 12;
constexpr std::size_t kLinesOfAnnouncement = 4;
constexpr std::size_t kLongestAnnouncement = 400;
constexpr std::size_t kLongestTag = 60;
constexpr std::size_t kMostPeople = 500;
constexpr std::size_t kShortestRule = 10;

std::string_view trimmed(std::string_view text, std::string_view off = " \t\r*") {
  const std::size_t first = text.find_first_not_of(off);
  return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(off) - first + 1);
}

enum class Field { none, from, sent, to, subject };

// The field that a line begins with and what stands behind its colon.
std::pair<Field, std::string_view> field_of(std::string_view line) {
  static constexpr std::array<std::pair<std::string_view, Field>, 7> kFields = {{{"from", Field::from}, {"sent", Field::sent}, {"date", Field::sent}, {"to", Field::to},
                                                                               {"cc", Field::to}, {"bcc", Field::to}, {"subject", Field::subject}}};
  line = trimmed(line);
  const std::size_t colon = line.substr(0, 12).find(':');
  if (colon == std::string_view::npos) {
    return {Field::none, {}};
  }
  const std::string label = ascii_small(trimmed(line.substr(0, colon)));
  const auto known = std::find_if(kFields.begin(), kFields.end(), [&](const auto& one) { return one.first == label; });
  return known == kFields.end() ? std::pair(Field::none, std::string_view()) : std::pair(known->second, trimmed(line.substr(colon + 1)));
}

void put(MessageHead& head, Field field, std::string_view value) {
  std::string& into = field == Field::from ? head.from : field == Field::sent ? head.sent_words : field == Field::to ? head.to : head.subject;
  const bool apart = field == Field::to && !into.ends_with(';') && !into.ends_with(',');
  into.append(into.empty() || value.empty() ? "" : apart ? "; " : " ").append(value);
}

// The next line that begins with a field, when it is near: lists of addresses are long, days are not.
std::size_t next_field(const std::vector<std::string>& lines, std::size_t at, std::size_t end, Field before) {
  const std::size_t most = before == Field::to ? kMostLinesOfList : kMostLinesOfValue;
  for (std::size_t i = at; i < std::min(end, at + most); ++i) {
    if (field_of(lines[i]).first != Field::none) {
      return i;
    }
  }
  return end;
}

// How many bytes of a subject are a mark of answering or forwarding, or a tag in brackets.
std::size_t mark_at(std::string_view subject) {
  if (subject.starts_with('[')) {
    const std::size_t end = subject.find(']');
    return end < kLongestTag ? end + 1 : 0;
  }
  static constexpr std::array<std::string_view, 12> kMarks = {"re", "fw", "fwd", "aw", "wg", "sv", "vs", "tr", "rv", "ymlaen", "ateb", "automatic reply"};
  const std::size_t colon = subject.find(':');
  if (colon == std::string_view::npos || colon > 20) {
    return 0;
  }
  const std::string word = ascii_small(subject.substr(0, colon));
  const std::string bare(trimmed(word.substr(0, word.find_first_of("[("))));   // "Re[2]:"
  return std::find(kMarks.begin(), kMarks.end(), bare) != kMarks.end() ? colon + 1 : 0;
}

std::string single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(trimmed(out, " "));
}

void add_name(std::string_view name, std::vector<std::string>& people) {
  const std::string small = single_blanks(ascii_small(trimmed(name, " \t\r*\"'")));
  if (small.find(' ') != std::string::npos && small.find('@') == std::string::npos) {
    people.push_back(small);
  }
}

// One entry of a list: "Beth Lowry <beth@x.example>", "Lowry, Beth", "beth@x.example".
void add_person(std::string_view entry, std::vector<std::string>& people) {
  const std::size_t open = std::min(entry.find_first_of("<[("), entry.size());
  const std::size_t sign = entry.find('@');
  if (sign != std::string_view::npos) {
    const std::size_t first = entry.find_last_of(" <[(:\"'", sign);
    const std::size_t begin = first == std::string_view::npos ? 0 : first + 1;
    people.push_back(ascii_small(entry.substr(begin, std::min(entry.find_first_of(" >])\"';,", sign), entry.size()) - begin)));
  }
  const std::string_view name = trimmed(entry.substr(0, open));
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos) {
    add_name(name, people);
  } else {
    add_name(std::string(trimmed(name.substr(comma + 1))) + " " + std::string(trimmed(name.substr(0, comma))), people);
  }
}

// The head that begins there and how many fields it has.
std::pair<MessageHead, std::size_t> fields_at(const std::vector<std::string>& lines, std::size_t at) {
  MessageHead head;
  const std::size_t end = std::min(lines.size(), at + kMostLinesOfBlock);
  std::size_t fields = 0;
  for (std::size_t i = at; i < end; ++fields) {
    const auto [field, value] = field_of(lines[i]);
    if (field == Field::none || (field == Field::from && i > at)) {
      break;   // the message, or the next one
    }
    put(head, field, value);
    head.lines = i + 1 - at;
    const std::size_t next = next_field(lines, i + 1, end, field);
    if (next == end || (field == Field::subject && next > i + 1)) {
      ++fields;
      break;   // what follows is the message
    }
    for (++i; i < next; ++i) {
      put(head, field, trimmed(lines[i]));
    }
  }
  head.sent = sent_moment(head.sent_words);
  return {std::move(head), fields};
}

// Of "On 2 May 2019 at 4:40 PM, Dilys Pugh wrote:", whose last figure of the time stands at `figure`.
MessageHead announced(std::string_view line, std::size_t figure) {
  std::size_t end = figure + 1;
  const std::string half = ascii_small(line.substr(end, 3));
  end += half == " am" || half == " pm" ? 3U : half.starts_with("am") || half.starts_with("pm") ? 2U : 0U;
  MessageHead head;
  head.sent_words = std::string(line.substr(3, end - 3));
  head.sent = sent_moment(head.sent_words);
  const std::size_t last = line.rfind(' ');
  head.from = std::string(trimmed(line.substr(end, last > end ? last - end : 0), " ,\t"));
  return head;
}

// "Lowry, Beth" is one entry, "Beth Lowry, Ann Lee" and "a@x.example, b@x.example" are two.
bool is_turned_name(std::string_view before, std::string_view behind) {
  const auto word = [](std::string_view text) { return !text.empty() && text.find_first_of(" @<") == std::string_view::npos; };
  return word(trimmed(before, " \t\"'")) && !trimmed(behind).empty();
}

}  // namespace

std::optional<MessageHead> head_block(const std::vector<std::string>& lines, std::size_t at) {
  if (at >= lines.size() || field_of(lines[at]).first != Field::from) {
    return std::nullopt;
  }
  auto [head, fields] = fields_at(lines, at);
  return fields >= 3 ? std::optional(std::move(head)) : std::nullopt;
}

MessageHead head_of_message(const std::vector<std::string>& lines) { return fields_at(lines, 0).first; }

std::optional<MessageHead> announcement(const std::vector<std::string>& lines, std::size_t at) {
  const std::string_view first = at < lines.size() ? trimmed(lines[at]) : std::string_view();
  if (!first.starts_with("On ") && !first.starts_with("Ar ")) {
    return std::nullopt;
  }
  std::string joined;
  for (std::size_t i = at; i < std::min(at + kLinesOfAnnouncement, lines.size()) && !trimmed(lines[i]).empty(); ++i) {
    joined.append(joined.empty() ? "" : " ").append(trimmed(lines[i]).substr(0, kLongestAnnouncement));
    const bool ends = joined.ends_with("wrote:") || joined.ends_with("ysgrifennodd:");
    if (!ends) {
      continue;
    }
    const std::size_t figure = joined.find_last_of("0123456789", joined.find_first_of("<@"));
    if (joined.size() >= kLongestAnnouncement || figure == std::string::npos) {
      return std::nullopt;
    }
    MessageHead head = announced(joined, figure);
    head.lines = i + 1 - at;
    return head;
  }
  return std::nullopt;
}

bool is_divider(std::string_view line) {
  static constexpr std::array<std::string_view, 7> kDividers = {"original message", "original appointment", "forwarded message", "forwarded by", "begin forwarded message:",
                                                               "neges wreiddiol", "reply message"};
  line = line.substr(0, 160);
  const std::string_view bare = trimmed(line, " \t\r");
  if (bare.size() >= kShortestRule && bare.find_first_not_of('_') == std::string_view::npos) {
    return true;
  }
  const std::string small = ascii_small(trimmed(bare, "- "));
  const bool ruled = bare.starts_with("--") || small.starts_with("begin ");
  return ruled && std::any_of(kDividers.begin(), kDividers.end(), [&](std::string_view divider) { return small.starts_with(divider); });
}

SubjectRoot subject_root(std::string_view subject) {
  SubjectRoot found;
  std::string_view rest = trimmed(subject);
  for (std::size_t mark = mark_at(rest); mark != 0; mark = mark_at(rest)) {
    found.answers = found.answers || !rest.starts_with('[');
    rest = trimmed(rest.substr(mark));
  }
  found.root = ascii_small(single_blanks(rest));
  return found;
}

std::vector<std::string> people_in(std::string_view field) {
  std::vector<std::string> people;
  for (std::size_t at = 0; at < field.size() && people.size() < kMostPeople;) {
    std::size_t end = std::min(field.find_first_of(";,", at), field.size());
    if (end < field.size() && field[end] == ',') {
      const std::size_t next = std::min(field.find_first_of(";,", end + 1), field.size());
      end = is_turned_name(field.substr(at, end - at), field.substr(end + 1, next - end - 1)) ? next : end;
    }
    add_person(field.substr(at, end - at), people);
    at = end + 1;
  }
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  return people;
}

}  // namespace candour
