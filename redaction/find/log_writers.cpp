#include "redaction/find/log_writers.h"

#include <re2/re2.h>

#include <algorithm>

#include "redaction/find/name_words.h"
#include "redaction/find/names_in_role.h"

#define DAY "(?:(?i:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)[a-z]*\\.?,?)"
#define MONTH "(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?"
#define DATE "(?:\\d{1,2}(?:st|nd|rd|th)?(?:[./-]\\d{1,2}(?:[./-]\\d{2,4})?|\\.? " MONTH "(?:,? '?\\d{2,4})?|\\.?))"
#define SHIFT "(?:[ \\t,–-]*(?:\\d{1,2}[:.]\\d{2}(?: ?(?:-|to) ?\\d{1,2}[:.]\\d{2})?(?:hrs|h)?|(?i:am|pm|a\\.m\\.|p\\.m\\.|early|late|lates|earlies|night|nights|waking night|sleep[- ]?in|day|days|e/l)))"
#define WHOLE_DATE "(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?\\.? " MONTH ")"   // a number alone counts persons as well as days
#define ENTRY "(?m)^[ \\t]*(?:" DAY "[ \\t]+(?:the )?" DATE "|(?:\\d{1,6} ?\\| ?)?" WHOLE_DATE "|" DAY "(?:[ \\t]+|$))"

namespace candour {
namespace {

constexpr int kLeastEntries = 3;
constexpr std::size_t kHeading = 500;   // bytes in which a log says whose it is
constexpr RoleCue kWriter = {PersonClass::professional, true, 0.6, "log-writer"};

bool is_service_log(std::string_view text) {
  static const RE2 kLog(R"((?i)\b(?:log|day[- ]?book|handover|diary|running record|contact (?:sheet|record)s?|case ?notes?|record of (?:contact|visits?)|observation|recordings?|report book|shift))", large_options());
  static const RE2 kOwn(R"((?i)\b(?:foster|carers?'?s?|carer['’]s|kinship|my diary|dear diary|mum['’]s|family (?:log|diary)))", large_options());
  static const RE2 kEntry(ENTRY, large_options());
  const re2::StringPiece heading(text.data(), std::min(kHeading, text.size()));
  if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kLog) || RE2::PartialMatch(heading, kOwn)) {
    return false;
  }
  re2::StringPiece rest(text.data(), text.size());
  int entries = 0;
  while (entries < kLeastEntries && RE2::FindAndConsume(&rest, kEntry)) {
    ++entries;
  }
  return entries == kLeastEntries;
}

// "E.B.", "PL": letters, which are no name yet.
bool are_letters(std::string_view names) {
  static const RE2 kLetters(R"(\p{Lu}\.? ?\p{Lu}{1,2}\.?)", large_options());
  return RE2::FullMatch(re2::StringPiece(names.data(), names.size()), kLetters);
}

void each(std::string_view text, const RE2& regex, NamesInRole& in_role) {
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece names;
  while (RE2::FindAndConsume(&rest, regex, &names)) {
    if (are_letters({names.data(), names.size()})) {
      in_role.take_letters({names.data(), names.size()}, kWriter);
    } else {
      in_role.take({names.data(), names.size()}, kWriter);
    }
  }
}

}  // namespace

std::vector<FoundName> find_log_writers(std::string_view text) {
  // "Mon 12/11/07  AM  Ann Lee", "Thurs 15/11/07  Carol R / Tunde", "PM  Bev"
  static const RE2 kBehindDate("(?m)^[ \\t]*(?:" DAY "[ \\t]+(?:the )?" DATE SHIFT "?|" WHOLE_DATE SHIFT ")[ \\t:–-]+(" TITLED NAME "(?: \\p{Lu}\\.?)?(?: ?[/&+] ?" TITLED NAME "(?: \\p{Lu}\\.?)?)?)[ \\t]*$", large_options());
  static const RE2 kBehindShift("(?m)^[ \\t]*(?:AM|PM|NIGHT|Night|EARLY|LATE|Early|Late)[ \\t:–-]+(" TITLED NAME "(?: \\p{Lu}\\.?)?)[ \\t]*$", large_options());
  // "... and he said don't spoil him. E. Bevan", "... Back 8.30. E.B."
  static const RE2 kSigned("(?m)[.!?\"'’”)\\]][ \\t]+(" NAME "|\\p{Lu}\\.? ?\\p{Lu}{1,2}\\.?)[ \\t]*(?:\\n[ \\t]*(?:\\n|" DAY "|\\d{1,2}[./ ]|\\d{1,6} ?\\||[A-Z]{2,}|[-=_*]{3,})|\\s*\\z)", large_options());
  NamesInRole in_role(text);
  if (is_service_log(text)) {
    for (const RE2* regex : {&kBehindDate, &kBehindShift, &kSigned}) {
      each(text, *regex, in_role);
    }
  }
  return std::move(in_role.names());
}

}  // namespace candour
