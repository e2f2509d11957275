#include "redaction/find/document_date.h"

#include <algorithm>
#include <optional>

#include "pipeline/base/days.h"
#include "redaction/find/written_dates.h"

namespace candour {
namespace {

// When a court made an order: not when it will hear the case again, nor when it made another.
std::string date_of_order(const std::string& text) {
  static const RE2 kMade[] = {
      RE2(R"((?im)^[ \t]*order\b[^\n\d]{0,90}?)" + kDayMonthYear),
      RE2(R"((?i)\b(?:sealed|dated|order date|date of order)(?: this| on)?\s*:?\s+)" + kWeekday + kDayMonthYear),
      RE2(R"((?im)^[ \t]*(?:made|ordered)(?: by [^\n\d]{0,60})? on\s+)" + kWeekday + kDayMonthYear)};
  for (const RE2& regex : kMade) {
    const std::string date = first_date(text, regex);
    if (!date.empty()) {
      return date;
    }
  }
  return {};
}

std::string labelled_date(const std::string& text) {
  static const RE2 kNotThis(R"((?i)\b(?:clinic|next|previous|review due|due|birth|appointment|discharge|admission)\s+date\s*:?\s*)" + kWeekday + kDayMonthYear);
  static const RE2 kLabelled(
      R"((?i)(?:date(?: and time)?(?: of (?:event|meeting|visit|review|report|contact|order|referral|conference|plan|discussion))?|dated|typed|sent|filed|visit date)\s*:?\s*(?:on\s+)?)" + kWeekday + kDayMonthYear);
  std::string plain = text;
  RE2::GlobalReplace(&plain, kNotThis, "");
  return first_date(plain, kLabelled);
}

// "2019-11-22 PEP.pdf", "2018-04 Monthly report.pdf" (its month's first day).
std::string date_of_file(const std::string& source) {
  static const RE2 kDay(R"((?:^|[/ _(])((?:19|20)\d{2})[-_.](\d{2})[-_.](\d{2})(?:\D|$))");
  static const RE2 kMonth(R"((?:^|[/ _(])((?:19|20)\d{2})-(\d{2})(?:[^\d\-]|$))");
  std::string year, month, day;
  if (RE2::PartialMatch(source, kDay, &year, &month, &day)) {
    return iso_date(std::stoi(day), std::stoi(month), std::stoi(year));
  }
  if (RE2::PartialMatch(source, kMonth, &year, &month) && month >= "01" && month <= "12") {
    return iso_date(1, std::stoi(month), std::stoi(year));
  }
  return {};
}

// The latest date that is nobody's birth, no printing, and not after the request.
std::string latest_date(const std::string& text, const std::optional<Day>& born, const std::string& received) {
  static const RE2 kOtherDay(R"((?i)(?:birth|born|d\.?o\.?b\.?|printed)[^\n\d]{0,14}$)");
  static const RE2 kAny(R"((?i)([^\n\d]{0,24})\b(\d{1,2})(?:st|nd|rd|th)?[\s/.\-]+(\d{1,2}|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)[\s/.,\-]+(\d{4}|\d{2})\b)");
  std::string day, month, year, before, latest;
  re2::StringPiece rest(text);
  while (RE2::FindAndConsume(&rest, kAny, &before, &day, &month, &year)) {
    const std::string date = made_date(day, month, year);
    if (!RE2::PartialMatch(before, kOtherDay) && date < received && (!born || date != to_string(*born))) {
      latest = std::max(latest, date);
    }
  }
  return latest;
}

// "Monthly report, April 2018" at the top: the month's first day.
std::string month_of_title(const std::string& first) {
  static const RE2 kMonth(R"(\b(January|February|March|April|May|June|July|August|September|October|November|December) ((?:19|20)\d{2})\b)");
  static const RE2 kWithDay(R"(\d(?:st|nd|rd|th)?(?: of)? (January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d{2}\b)");
  std::string month, year;
  return !RE2::PartialMatch(first.substr(0, 120), kWithDay) && RE2::PartialMatch(first.substr(0, 120), kMonth, &month, &year) ? iso_date(1, month_number(month), std::stoi(year)) : std::string();
}

std::string date_of_head(const std::string& first) {
  static const RE2 kLine(R"((?im)^[ \t]*)" + kWeekday + kDayMonthYear + R"([ \t]*$)");
  return first_date(first.substr(0, 700), kLine);
}

}  // namespace

DocumentDate document_date(const std::vector<std::string>& page_texts, DocumentType type, const Request& request, const std::string& source) {
  const std::string first = page_texts.empty() ? std::string() : with_day_first(page_texts.front());
  std::string all;
  for (const std::string& page : page_texts) {
    all += with_day_first(page) + "\n";
  }
  const std::string order = type == DocumentType::court_order ? date_of_order(all) : std::string();
  for (const DocumentDate& one : {DocumentDate{order, 0.95, "The order says when it was made."}, DocumentDate{labelled_date(all), 0.9, "A label of the paper names it."},
                                  DocumentDate{date_of_head(first), 0.8, "It stands alone near the top."}, DocumentDate{date_of_file(source), 0.7, "The file's name holds it."},
                                  DocumentDate{month_of_title(first), 0.6, "The title names the month; its first day stands for it."}}) {
    if (!one.date.empty()) {
      return one;
    }
  }
  const std::string latest = latest_date(all, request.subject.born_on, to_string(request.received_on));
  return {latest, latest.empty() ? 0.0 : 0.3, latest.empty() ? std::string() : "It is the latest date that the paper names: a guess."};
}

}  // namespace candour
