#include <re2/re2.h>

#include <algorithm>

#include "extractors/export/chat.h"
#include "extractors/export/written_values.h"

namespace candour {
namespace {

constexpr std::size_t kLongestSpeaker = 80;
constexpr std::size_t kLongestLine = 1U << 20U;

// A message's first line as it stands: its day is read when the order of day and month is known.
struct Stamped {
  std::string day;
  ChatMessage message;
};

#define DAY R"((\d{1,4}[./\-]\d{1,2}[./\-]\d{2,4}))"
#define CLOCK R"((\d{1,2}[:.]\d{2})(?:[:.]\d{2})?((?:(?: |\x{202f}|\x{a0})?[AaPp]\.?[Mm]\.?)?))"
#define MARKS R"([\x{200e}\x{200f}\x{202a}-\x{202e}\x{feff}]*)"

// A cheap look before the expressions: a stamp has fifteen letters and begins with a figure, behind a bracket or a mark at most.
bool may_be_stamped(std::string_view line) {
  return line.size() >= 15 && line.size() <= kLongestLine && line.substr(0, 12).find_first_of("0123456789") != std::string_view::npos;
}

// Whole letters: ’ and ü share bytes with “.
bool has_quotation(const std::string& text) { return text.find('"') != std::string::npos || text.find("“") != std::string::npos; }

// "~ Gaz": an iPhone sets a narrow blank before the name of somebody who is not among its contacts.
std::string with_plain_blanks(std::string text) {
  RE2::GlobalReplace(&text, R"(\x{202f}|\x{a0})", " ");
  return text;
}

// Iphones set stamps in brackets, other telephones before a dash: a file keeps to the form of its first message, and what has the other
// form was pasted into a message.
enum class StampForm { unknown, brackets, dash };

bool stamped(std::string_view line, StampForm& form, Stamped& out) {
  static const RE2 kBrackets("^" MARKS R"(\[)" DAY R"(,? )" CLOCK R"(\] )" MARKS "(.*)$");
  static const RE2 kDash("^" MARKS DAY R"(,? )" CLOCK R"( (?:-|–) )" MARKS "(.*)$");
  const re2::StringPiece piece(line.data(), line.size());
  std::string half, rest;
  for (const StampForm own : {StampForm::brackets, StampForm::dash}) {
    const RE2& regex = own == StampForm::brackets ? kBrackets : kDash;
    if ((form == StampForm::unknown || form == own) && RE2::FullMatch(piece, regex, &out.day, &out.message.time, &half, &rest)) {
      form = own;
      out.message.time += with_plain_blanks(half);
      const std::size_t colon = rest.substr(0, kLongestSpeaker).find(": ");
      const std::size_t end = colon == std::string::npos && rest.ends_with(":") && rest.size() <= kLongestSpeaker ? rest.size() - 1 : colon;
      const bool speaks = end != std::string::npos && !has_quotation(rest.substr(0, end));
      out.message.speaker = speaks ? with_plain_blanks(rest.substr(0, end)) : std::string();
      out.message.words = speaks ? rest.substr(std::min(end + 2, rest.size())) : rest;
      return true;
    }
  }
  return false;
}

std::string read_day(const std::string& written, bool month_first) {
  static const std::vector<std::string> kBritish = {"D/M/YYYY", "D/M/YY", "D.M.YYYY", "D.M.YY", "D-M-YYYY", "D-M-YY", "YYYY-M-D", "YYYY/M/D"};
  static const std::vector<std::string> kAmerican = {"M/D/YYYY", "M/D/YY", "M.D.YYYY", "M.D.YY", "M-D-YYYY", "M-D-YY", "YYYY-M-D", "YYYY/M/D"};
  const auto when = read_when(written, month_first ? kAmerican : kBritish);
  return when ? when->date : std::string();
}

// How ill an order fits: days that there are not, and messages before the one above them.
std::size_t misfits(const std::vector<Stamped>& all, bool month_first) {
  std::size_t wrong = 0;
  std::string before, written;
  for (const Stamped& one : all) {
    if (one.day == written) {
      continue;
    }
    written = one.day;
    std::string day = read_day(written, month_first);
    wrong += day.empty() ? 100U : day < before ? 1U : 0U;
    before = day.empty() ? before : std::move(day);
  }
  return wrong;
}

// Whether either order fits and they differ, and nothing shows a British telephone: it writes 04/03/2014, an American one 3/4/14.
bool is_order_guessed(const std::vector<Stamped>& all) {
  const auto differs = [](const Stamped& one) { return read_day(one.day, true) != read_day(one.day, false); };
  const auto is_british = [](const Stamped& one) { return one.day.starts_with("0"); };
  return misfits(all, true) == misfits(all, false) && std::any_of(all.begin(), all.end(), differs) && std::none_of(all.begin(), all.end(), is_british);
}

}  // namespace

Chat read_whatsapp(std::string_view text) {
  Chat chat;
  std::vector<Stamped> all;
  StampForm form = StampForm::unknown;
  for (const std::string_view line : lines_of_text(text)) {
    const bool empty = trimmed_value(line).empty();
    chat.lines += empty ? 0U : 1U;
    Stamped one;
    if (may_be_stamped(line) && stamped(line, form, one)) {
      all.push_back(std::move(one));
      ++chat.fitting;
    } else if (!all.empty()) {
      all.back().message.words.append("\n").append(line);
    } else if (!empty) {
      chat.outside.emplace_back(line);
    }
  }
  const bool month_first = misfits(all, true) < misfits(all, false);
  chat.order_guessed = is_order_guessed(all);
  for (Stamped& one : all) {
    const std::string day = read_day(one.day, month_first);
    one.message.day = day.empty() ? one.day : day;
    chat.messages.push_back(std::move(one.message));
  }
  return chat;
}

#undef DAY
#undef CLOCK
#undef MARKS

}  // namespace candour
