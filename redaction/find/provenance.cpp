#include "redaction/find/provenance.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "redaction/find/volumes.h"
#include "redaction/find/written_dates.h"

namespace candour {
namespace {

// A name up to the line's or cell's end, a bracket or a list's next member; titles and numbers of a warrant stand before it.
#define NAME R"((?:(?:PC|DC|DS|DI|Sgt|Mr|Mrs|Ms|Miss|Dr)\.? )?(?:\d{2,6} )?(?:\p{Lu}\.|\p{Lu}[\p{L}'’\-]*)(?: (?:de |van |von )?(?:\p{Lu}\.|\p{Lu}[\p{L}'’\-]+)){0,3})"

// "OSEI, Mary" and "Osei M", each up to the end of what is written of the person.
#define SURNAME R"((?:(?:de|van|von|St) )?\p{Lu}[\p{L}'’\-]+)"
#define GIVEN R"(\p{Lu}[\p{L}'’\-]*\.?(?: \p{Lu}[\p{L}'’\-]*\.?){0,2})"
#define NAME_ENDS R"((?m:[ ]*(?:[(<"|\t]|  |$)))"

// What stands in front of the name.
struct AuthorCue {
  const char* regex;
  double score;
  const char* why;
};

constexpr std::array<AuthorCue, 6> kAuthors = {{
    {R"((?im)(?:^|[|\t]|  )[ ]*(?:author|completed by|report (?:by|author)|prepared by|written by|recorded by|created by|entered by|logged by|note by|compiled by|filed by|statement of)\s*[:\-]?[ \t]*)", 0.9, "A label of the paper names its author."},
    {R"((?m)\b(?:STATEMENT OF|Statement of|ENTERED BY|Entered by|Author:) )", 0.9, "Its title names its author."},
    {R"((?im)^\s*yours (?:sincerely|faithfully|truly)[ ,]*\n+(?:[^\p{L}\n]*\n)*[ \t]*)", 0.9, "The letter is signed so."},
    {R"((?im)^\s*from:[ \t]*)", 0.9, "It is the sender."},
    {R"((?im)(?:^|  |\t)signed:?[ \t]+)", 0.8, "It is signed so."},
    {R"((?im)(?:^|  |\t)(?:supervisor|officer in (?:the )?case|taken by|minutes(?: taken)?(?: by)?|class teacher|consultant|carers?|worker|social worker|s/w)[ ]*:[ \t]*)", 0.6, "A label names a person whose paper it seems to be."},
}};

bool is_role(const std::string& word) {
  static constexpr std::array<std::string_view, 16> kRoles = {"Social",    "Senior",  "Team",      "Support",    "Family",     "Manager",    "Practice", "Nurse",
                                                              "Solicitor", "Teacher", "Assistant", "Supervisor", "Consultant", "Independent", "Deputy",   "Head"};
  return std::find(kRoles.begin(), kRoles.end(), word) != kRoles.end();
}

// "OSEI, Mary" is Mary OSEI; of "Osei, Manager" the name alone.
std::string given_names_first(const std::string& name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string::npos) {
    return name;
  }
  const std::string surname = name.substr(0, comma);
  const std::string given = name.substr(comma + 2);
  return is_role(given.substr(0, given.find(' '))) ? surname : given + " " + surname;
}

// The name at the text's beginning. An expression a form: all in one would be too large for RE2's memory.
std::string name_at(std::string_view text) {
  static const RE2 kInverted("\"?(" SURNAME ", " GIVEN ")" NAME_ENDS);
  static const RE2 kWithInitial("\"?(" SURNAME R"( \p{Lu})" ")" NAME_ENDS);
  static const RE2 kName("\"?(" NAME ")");
  std::string name;
  for (const RE2* form : {&kInverted, &kWithInitial, &kName}) {
    re2::StringPiece rest(text.data(), text.size());
    if (RE2::Consume(&rest, *form, &name)) {
      return given_names_first(name);
    }
  }
  return {};
}

// Behind the first cue that a name follows; empty when there is none.
std::string author_by(const RE2& cue, const std::string& text) {
  re2::StringPiece found;
  std::size_t at = 0;
  while (cue.Match(text, at, text.size(), RE2::UNANCHORED, &found, 1)) {
    at = static_cast<std::size_t>(found.data() - text.data()) + found.size();
    if (std::string name = name_at(std::string_view(text).substr(at)); !name.empty()) {
      return name;
    }
  }
  return {};
}

void set_author(Provenance& provenance, const std::string& first, const std::string& all) {
  static const std::vector<std::unique_ptr<RE2>> kCompiled = [] {
    std::vector<std::unique_ptr<RE2>> compiled;
    for (const AuthorCue& cue : kAuthors) {
      compiled.push_back(std::make_unique<RE2>(cue.regex));
    }
    return compiled;
  }();
  for (std::size_t i = 0; i < kAuthors.size(); ++i) {
    for (const std::string* text : {&first, &all}) {
      if (const std::string author = author_by(*kCompiled[i], *text); !author.empty()) {
        provenance.author = {author, kAuthors[i].score, kAuthors[i].why};
        return;
      }
    }
  }
}

std::string date_behind(const char* labels) { return std::string("(?i)\\b(?:") + labels + R"()\s*:?\s*(?:on\s+)?)" + kWeekday + kDayMonthYear; }

}  // namespace

Provenance provenance_of(const std::vector<std::string>& page_texts, const std::string& source) {
  Provenance provenance;
  const std::string first = page_texts.empty() ? std::string() : page_texts.front();
  std::string all;
  for (const std::string& page : page_texts) {
    all += page + "\n";
  }
  set_author(provenance, first, all);
  static const RE2 kEvent(date_behind("(?:event|incident|visit|meeting|clinic|contact|conference|call|admission)(?: date)?|date(?: and time)? of (?:the )?(?:event|incident|visit|meeting|contact|conference|call|admission|review|interview)|held(?: at [^\\n]{0,40})?|occurred|seen"));
  static const RE2 kRecorded(date_behind("date recorded|recorded(?: on)?|typed(?: on)?|entered(?: on)?|finalised(?: on)?|date typed|date (?:entered|finalised|completed|of report)|completed(?: on)?|sent|printed(?: on)?|written(?: on)?"));
  const std::string dated = with_day_first(all);
  provenance.event_date = first_date(dated, kEvent);
  provenance.recorded_date = first_date(dated, kRecorded);
  set_volume(provenance, page_texts, source);
  return provenance;
}

}  // namespace candour
