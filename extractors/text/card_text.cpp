#include "extractors/text/card_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "extractors/text/content_lines.h"
#include "extractors/text/html_to_text.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/base64.h"
#include "pipeline/base/days.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

// What a property is called on the page, or its own name.
std::string called(const std::string& name) {
  static constexpr std::array<Words, 38> kNames = {{{"FN", "Name"},
                                                    {"TEL", "Telephone"},
                                                    {"EMAIL", "E-mail"},
                                                    {"ADR", "Address"},
                                                    {"LABEL", "Address label"},
                                                    {"ORG", "Organisation"},
                                                    {"TITLE", "Job title"},
                                                    {"ROLE", "Role"},
                                                    {"NOTE", "Note"},
                                                    {"BDAY", "Born"},
                                                    {"ANNIVERSARY", "Anniversary"},
                                                    {"NICKNAME", "Nickname"},
                                                    {"URL", "Web page"},
                                                    {"CATEGORIES", "Categories"},
                                                    {"RELATED", "Related"},
                                                    {"GENDER", "Gender"},
                                                    {"PHOTO", "Photograph"},
                                                    {"LOGO", "Logo"},
                                                    {"SOUND", "Sound"},
                                                    {"REV", "Changed"},
                                                    {"SUMMARY", "Subject"},
                                                    {"LOCATION", "Place"},
                                                    {"DESCRIPTION", "Description"},
                                                    {"ORGANIZER", "Organiser"},
                                                    {"ATTENDEE", "Attendee"},
                                                    {"DTSTART", "Begins"},
                                                    {"DTEND", "Ends"},
                                                    {"DUE", "Due"},
                                                    {"COMMENT", "Comment"},
                                                    {"CONTACT", "Contact"},
                                                    {"RRULE", "Repeats"},
                                                    {"STATUS", "Status"},
                                                    {"METHOD", "Kind of message"},
                                                    {"ATTACH", "Attachment"},
                                                    {"CREATED", "Created"},
                                                    {"LAST-MODIFIED", "Changed"},
                                                    {"DTSTAMP", "Written"},
                                                    {"X-ABLABEL", "Label"}}};
  const auto found =
      std::find_if(kNames.begin(), kNames.end(), [&](const Words& one) { return one.first == name; });
  return std::string(found == kNames.end() ? std::string_view(name) : found->second);
}

// The heading that BEGIN: makes; empty for what is only a frame.
std::string heading_of(std::string_view component) {
  static constexpr std::array<Words, 9> kHeadings = {{{"vcard", "Contact card"},
                                                      {"vevent", "Calendar entry"},
                                                      {"vtodo", "Task"},
                                                      {"vjournal", "Journal entry"},
                                                      {"valarm", "Reminder"},
                                                      {"vfreebusy", "Free and busy times"},
                                                      {"vcalendar", ""},
                                                      {"standard", ""},
                                                      {"daylight", ""}}};
  const std::string small = ascii_small(trimmed(component));
  const auto found =
      std::find_if(kHeadings.begin(), kHeadings.end(), [&](const Words& one) { return one.first == small; });
  return std::string(found != kHeadings.end() ? found->second
                     : small == "vtimezone"   ? std::string_view()
                                              : trimmed(component));
}

std::string in_words(const std::string& value) {
  static constexpr std::array<Words, 9> kValues = {{{"cell", "mobile"},
                                                    {"voice", ""},
                                                    {"pref", ""},
                                                    {"internet", ""},
                                                    {"needs-action", "no answer yet"},
                                                    {"req-participant", ""},
                                                    {"opt-participant", "optional"},
                                                    {"non-participant", "for information"},
                                                    {"x400", ""}}};
  const std::string small = ascii_small(value);
  const auto found =
      std::find_if(kValues.begin(), kValues.end(), [&](const Words& one) { return one.first == small; });
  return std::string(found == kValues.end() ? std::string_view(small) : found->second);
}

std::string day_in_words(const std::string& iso) {
  static constexpr std::array<const char*, 12> kMonths = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
  const auto day = day_from(iso);
  return std::to_string(static_cast<unsigned>(day->day())) + " " + kMonths.at(static_cast<unsigned>(day->month()) - 1) + " " + std::to_string(static_cast<int>(day->year()));
}

// ".jpeg" when the line says that the picture is one.
std::string ending_of(const ContentLine& line) {
  for (const ContentParameter& one : line.parameters) {
    const std::string kind = ascii_small(one.value);
    if (one.name == "TYPE" && (kind == "jpeg" || kind == "png" || kind == "gif")) {
      return "." + kind;
    }
  }
  return {};
}

bool all_figures(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "20140612T140000Z" as "12 June 2014, 14:00 (UTC)"; what is no date and time as it stands.
std::string moment_of(const std::string& value, const std::string& zone) {
  const std::string_view day = std::string_view(value).substr(0, 8);
  const bool timed = value.size() >= 15 && value[8] == 'T' &&
                     all_figures(std::string_view(value).substr(9, 6)) &&
                     (value.size() == 15 || (value.size() == 16 && value[15] == 'Z'));
  const std::string iso =
      value.size() < 8 ? value : value.substr(0, 4) + "-" + value.substr(4, 2) + "-" + value.substr(6, 2);
  if (!all_figures(day) || !day_from(iso) || (!timed && value.size() != 8)) {
    return day_from(value) ? day_in_words(value) : value;
  }
  const std::string time = timed ? ", " + value.substr(9, 2) + ":" + value.substr(11, 2) +
                                       (value.substr(13, 2) == "00" ? "" : ":" + value.substr(13, 2))
                                 : std::string();
  return day_in_words(iso) + time +
         (value.ends_with('Z')     ? " (UTC)"
          : timed && !zone.empty() ? " (" + zone + ")"
                                   : "");
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    out += trimmed(part).empty() ? "" : (out.empty() ? "" : ", ") + std::string(trimmed(part));
  }
  return out;
}

class CardReader {
 public:
  CardText read(std::string_view text) {
    for (const ContentLine& line : content_lines(text)) {
      put(line);
    }
    return std::move(out_);
  }

 private:
  void put(const ContentLine& line) {
    static const std::set<std::string> kZoneRules = {
        "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM",  "TZOFFSETTO",
        "TZNAME",  "TZID",  "TZURL", "LAST-MODIFIED", "X-LIC-LOCATION"};
    if (line.name == "BEGIN" || line.name == "END") {
      in_zone_ = ascii_small(trimmed(line.value)) == "vtimezone" ? line.name == "BEGIN" : in_zone_;
      const std::string heading = line.name == "BEGIN" ? heading_of(line.value) : std::string();
      if (!heading.empty()) {
        out_.lines.push_back({true, heading});
      }
    } else if (line.name.empty()) {
      say(std::string(trimmed(line.value)));
    } else if (line.name == "N") {
      put_name(line);
    } else if (line.name != "VERSION" && line.name != "PRODID" && line.name != "CALSCALE" &&
               !(in_zone_ && kZoneRules.count(line.name) != 0)) {
      put_property(line);
    }
  }

  void put_name(const ContentLine& line) {
    static constexpr std::array<const char*, 5> kParts = {"Family name", "Given name", "Other names", "Title",
                                                          "Suffix"};
    const std::vector<std::string> parts = parts_of_value(line.value);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!trimmed(parts[i]).empty()) {
        say(std::string(kParts.at(std::min(i, kParts.size() - 1))) + ": " + std::string(trimmed(parts[i])));
      }
    }
  }

  void put_property(const ContentLine& line) {
    const std::string told = value_of(line);
    if (!trimmed(told).empty()) {
      say(called(line.name) + remarks_of(line) + ": " + told);
    }
  }

  // What the parameters say of the value: kinds and answers in words, what is not known here with its name.
  static std::string remarks_of(const ContentLine& line) {
    static const std::set<std::string> kSilent = {
        "CN",   "ENCODING", "CHARSET",      "VALUE",   "TZID",     "LANGUAGE",   "PREF",
        "RSVP", "CUTYPE",   "X-NUM-GUESTS", "FMTTYPE", "FILENAME", "X-FILENAME", "PID"};
    std::string out;
    for (const ContentParameter& one : line.parameters) {
      const bool words = one.name == "TYPE" || one.name == "PARTSTAT" || one.name == "ROLE";
      const bool encoding =
          ascii_small(one.value) == "quoted-printable" || ascii_small(one.value) == "base64" || line.base64;
      const std::string said = (words && encoding) || kSilent.count(one.name) != 0 ? ""
                               : words                                             ? in_words(one.value)
                                       : one.name + " " + one.value;
      out += said.empty() ? "" : (out.empty() ? " (" : ", ") + said;
    }
    return out + (out.empty() ? "" : ")");
  }

  std::string value_of(const ContentLine& line) {
    const std::size_t comma =
        line.value.starts_with("data:") ? line.value.find(";base64,") : std::string::npos;
    if (line.base64 || comma != std::string::npos) {
      return put_file(line, comma == std::string::npos ? std::string_view(line.value)
                                                       : std::string_view(line.value).substr(comma + 8));
    }
    static const std::set<std::string> kMoments = {"DTSTART",     "DTEND",         "DUE",     "BDAY",
                                                   "ANNIVERSARY", "REV",           "CREATED", "LAST-MODIFIED",
                                                   "DTSTAMP",     "RECURRENCE-ID", "EXDATE",  "COMPLETED"};
    if (kMoments.count(line.name) != 0) {
      return moment_of(line.value, line.parameter("TZID"));
    }
    if (line.name == "ADR" || line.name == "ORG" || line.name == "GENDER") {
      return joined(parts_of_value(line.value));
    }
    if (line.name == "ATTENDEE" || line.name == "ORGANIZER") {
      return joined({line.parameter("CN"),
                     ascii_small(line.value).starts_with("mailto:") ? line.value.substr(7) : line.value});
    }
    return ascii_small(line.parameter("FMTTYPE")) == "text/html" ? words_of_html(without_escapes(line.value))
                                                                 : without_escapes(line.value);
  }

  static std::string words_of_html(const std::string& html) {
    HtmlText page = html_to_text(html);
    for (const std::string& hidden : page.hidden) {
      page.text += "\n" + hidden;
    }
    return page.text;
  }

  // The words that stand for a file; what is no base64 stands as it is.
  std::string put_file(const ContentLine& line, std::string_view letters) {
    std::optional<std::string> bytes = from_base64(letters);
    if (!bytes || bytes->empty()) {
      return line.value;
    }
    const bool picture = line.name == "PHOTO" || line.name == "LOGO";
    std::string name =
        line.parameter("X-FILENAME").empty() ? line.parameter("FILENAME") : line.parameter("X-FILENAME");
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '/' || c == '\\'; }, '_');
    const bool named = name.find_first_not_of(". ") != std::string::npos;
    const std::string count = std::to_string(out_.files.size() + 1);
    out_.files.push_back(
        {named ? name : (picture ? "picture " : "attachment ") + count + ending_of(line), std::move(*bytes), {}});
    return picture ? "[a picture]" : "[a file: " + out_.files.back().name + "]";
  }

  void say(const std::string& text) {
    const std::string lines = visible_text(text);
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', at), lines.size());
      out_.lines.push_back({false, lines.substr(at, end - at)});
      at = end + 1;
    }
  }

  CardText out_;
  bool in_zone_ = false;
};

}  // namespace

std::optional<CardText> card_text(std::string_view utf8) {
  return has_content_lines(utf8) ? std::optional(CardReader().read(utf8)) : std::nullopt;
}

}  // namespace candour
