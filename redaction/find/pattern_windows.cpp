#include "redaction/find/pattern_windows.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "redaction/find/cue_words.h"
#include "redaction/find/text_windows.h"

namespace candour {
namespace {

constexpr WindowReach kAroundNumbers = {
    160, 60};  // the longest label and what may stand between; a second number, a date, an extension
constexpr WindowReach kAroundCodes = {80, 16};      // a car by its colour and make
constexpr WindowReach kAroundHouses = {48, 80};     // "the couple at flat"; a place of several words
constexpr WindowReach kAroundLabels = {16, 160};    // "date of b."; a form's dotted line before the date
constexpr WindowReach kAroundStreets = {120, 150};  // a flat, a number and a name; towns
constexpr WindowReach kAroundPlaces = {
    150, 200};  // a house's name before its street; a caller and what tells of them

char at(std::string_view text, std::size_t place) {
  return place < text.size() ? text[place] : ' ';
}

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

TextRun run_at(std::string_view text, std::size_t start) {  // empty where no figure stands
  std::size_t end = start;
  while (is_figure(at(text, end))) {
    ++end;
  }
  return {start, end};
}

// "12-34-56", "0 7 7 0 0 9": so many runs as long as this one behind it, one sign between each.
bool repeats(std::string_view text, TextRun run, int times) {
  const std::size_t length = run.end - run.start;
  for (; times > 0; --times) {
    const char sign = at(text, run.end);
    const TextRun next = run_at(text, run.end + 1);
    if ((sign != ' ' && sign != '-') || next.end - next.start != length) {
      return false;
    }
    run = next;
  }
  return true;
}

bool is_tied_to_letters(std::string_view text, TextRun run) {
  const char before = run.start > 0 ? text[run.start - 1] : ' ';
  const bool sign = before == '/' || before == '-' || before == '.';
  const char behind = at(text, run.end);
  return (sign && run.start > 1 && is_letter(text[run.start - 2])) || (behind >= 'A' && behind <= 'Z');
}

bool tells(std::string_view text, TextRun run) {
  const std::size_t length = run.end - run.start;
  const std::string_view century = text.substr(run.start, 2);
  const bool year = length == 4 && (century == "19" || century == "20");
  return (length > 2 && !year) || (length == 2 && repeats(text, run, 2)) ||
         (length == 1 && repeats(text, run, 5)) || is_tied_to_letters(text, run);
}

bool is_beside_letter(std::string_view text, TextRun run) {
  return is_letter(at(text, run.end)) || (run.start > 0 && is_letter(text[run.start - 1]));
}

// "12/03/2011", "12.3.11", "16:10": two signs at least, or a colon, among the figures that stand together.
bool is_of_date_or_time(std::string_view text, TextRun run) {
  const auto belongs = [](char c) { return is_figure(c) || c == '/' || c == '.' || c == ':' || c == '-'; };
  std::size_t start = run.start;
  while (start > 0 && belongs(text[start - 1])) {
    --start;
  }
  std::size_t end = run.end;
  while (end < text.size() && belongs(text[end])) {
    ++end;
  }
  int signs = 0;
  bool colon = false;
  for (std::size_t i = start + 1; i + 1 < end; ++i) {
    const bool between = is_figure(text[i - 1]) && is_figure(text[i + 1]);
    signs += between && !is_figure(text[i]) ? 1 : 0;
    colon |= between && text[i] == ':';
  }
  return signs >= 2 || colon;
}

bool is_month(std::string_view word) {
  static constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
  return word.size() >= 3 && std::any_of(std::begin(kMonths), std::end(kMonths),
                                         [&](std::string_view month) { return month.starts_with(word); });
}

// "12 March" before "2011", and that year.
bool is_beside_month(std::string_view text, TextRun run) {
  const std::size_t length = run.end - run.start;
  if (length == 4) {
    const std::size_t blank =
        run.start < 2 ? std::string_view::npos : text.find_last_of(" \n", run.start - 2);
    return blank != std::string_view::npos && text[run.start - 1] == ' ' &&
           is_month(text.substr(blank + 1, run.start - blank - 2));
  }
  const std::size_t blank = text.find(' ', std::min(run.end + 1, text.size()));
  return blank != std::string_view::npos && at(text, run.end) == ' ' &&
         is_month(text.substr(run.end + 1, blank - run.end - 1)) && run_at(text, blank + 1).end == blank + 5;
}

}  // namespace

TextWindows windows_of(std::string_view shadow) {
  const TextCues cues = cues_of(shadow);
  const auto around_figures = [&](WindowReach reach, auto is_wanted) {
    std::vector<TextRun> runs;
    std::copy_if(cues.figures.begin(), cues.figures.end(), std::back_inserter(runs), is_wanted);
    return windows_around(shadow, runs, reach);
  };
  return {.numbers = around_figures(kAroundNumbers, [&](TextRun run) { return tells(shadow, run); }),
          .codes = around_figures(kAroundCodes, [&](TextRun run) { return is_beside_letter(shadow, run); }),
          .houses = around_figures(kAroundHouses,
                                   [&](TextRun run) {
                                     return run.end - run.start <= 4 && !is_of_date_or_time(shadow, run) &&
                                            !is_beside_month(shadow, run);
                                   }),
          .streets = windows_around(shadow, cues.streets, kAroundStreets),
          .labels = windows_around(shadow, cues.labels, kAroundLabels),
          .places = windows_around(shadow, cues.places, kAroundPlaces)};
}

}  // namespace candour
