#include "redaction/find/speakers.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>

#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"

namespace candour {
namespace {

#define DAY R"((?:\d{1,2}/\d{1,2}(?:/\d{2,4})?,? ))"
#define TIME R"(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)"

struct Line {
  std::string name;
  std::size_t start;   // byte
};

// The speaker's name is the first group. Of one word where no sign stands behind it.
std::vector<Line> lines_spoken(std::string_view text) {
  static const RE2 kForms[] = {
      RE2("(?m)^[ \\t]*(?:\\[[^\\]\\n]{0,24}" TIME "[^\\]\\n]{0,12}\\] ?|\\(" TIME "\\) |" DAY TIME " - )([^\\n\\t:;<>]{3,32}?): "),
      RE2("(?m)^[ \\t]*([^\\s:,;()\\[\\]]{3,29})[ \\t]{1,4}" DAY "?" TIME "[ \\t]{2,}\\S"),
      RE2("(?m)^[ \\t]*" DAY "?" TIME "[ \\t]{2,6}([^\\s:,;()\\[\\]]{3,29})[ \\t]{2,}\\S")};
  std::vector<Line> lines;
  for (const RE2& form : kForms) {
    re2::StringPiece rest(text.data(), text.size());
    for (re2::StringPiece name; RE2::FindAndConsume(&rest, form, &name);) {
      lines.push_back({std::string(name.data(), name.size()), static_cast<std::size_t>(name.data() - text.data())});
    }
  }
  return lines;
}

// With figures or signs between its letters: nobody's word.
bool is_handle(const std::string& name) {
  static const RE2 kHandle(R"(\p{L}[\p{L}_.*~]*(?:\d|_)[\p{L}\p{N}_.]*|\p{L}+\.\p{Ll}[\p{Ll}.]*|_[\p{L}\p{N}_]+|.*[*~]\p{L}.*|.*\p{Ll}\d\p{L}.*)");
  static const RE2 kLetters(R"(\p{L}.*\p{L})");
  return RE2::FullMatch(name, kHandle) && RE2::PartialMatch(name, kLetters) && !RE2::PartialMatch(name, R"((?i)^(?:www\.|unit|room|ward|flat|no\.|p\.m|a\.m))");
}

bool is_small_word(const std::string& name) {
  static const RE2 kSmall(R"(\p{Ll}{3,})");
  static const RE2 kRole(R"((?:me|you|unknown|mum|mam|dad|nan|nana|gran|staff|draft|sent|received|missed|call|voice|video|photo|note|system|admin|today|yesterday|home|lunch|visit|contact|meeting|arrived|left|mon|tues?|weds?|thurs?|fri|sat|sun)|.*(?:ed|ing))");
  return RE2::FullMatch(name, kSmall) && !RE2::FullMatch(name, kRole) && !is_common_word(name);
}

bool is_of_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

class Speakers {
 public:
  explicit Speakers(std::string_view text) : text_(text), map_(text) {}

  std::vector<Finding> run() {
    std::map<std::string, std::vector<std::size_t>> by_name;
    for (const Line& line : lines_spoken(text_)) {
      by_name[line.name].push_back(line.start);
    }
    for (const auto& [name, starts] : by_name) {
      if (is_handle(name)) {
        add_everywhere(name);
      } else if (starts.size() > 1 && is_small_word(name)) {
        std::for_each(starts.begin(), starts.end(), [&, &name = name](std::size_t start) { add(name, start); });
      }
    }
    std::sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) { return a.span.start < b.span.start; });
    return std::move(found_);
  }

 private:
  void add_everywhere(const std::string& name) {
    for (std::size_t at = text_.find(name); at != std::string_view::npos; at = text_.find(name, at + name.size())) {
      const std::size_t end = at + name.size();
      const bool whole = (at == 0 || !is_of_word(text_[at - 1])) && (end == text_.size() || !is_of_word(text_[end]));
      if (whole) {
        add(name, at);
      }
    }
  }

  void add(const std::string& name, std::size_t start) {
    Finding finding;
    finding.span = {map_.code_point_at(start), map_.code_point_at(start + name.size())};
    finding.kind = FindingKind::url;
    finding.text = name;
    finding.score = 0.7;
    finding.rule = "speaker-name";
    finding.why = "This looks like the name that somebody goes by in a chat.";
    found_.push_back(std::move(finding));
  }

  std::string_view text_;
  OffsetMap map_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> find_speakers(std::string_view text) { return Speakers(text).run(); }

}  // namespace candour
