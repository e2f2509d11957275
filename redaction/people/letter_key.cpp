#include "redaction/people/letter_key.h"

#include <re2/re2.h>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongest = 60;  // bytes of a meaning
constexpr std::size_t kLeast = 2;     // explanations that make a key

// Up to where the words go on that explain letters: the end of the line, a sign that parts them, a stop that
// ends no title.
std::size_t end_of_meaning(std::string_view text, std::size_t start, std::size_t limit) {
  static const RE2 kTitle(R"((?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Fr|Sr|Rev|Sgt|[A-Z])$)");
  for (std::size_t at = start; at < limit; ++at) {
    const char c = text[at];
    const bool stop =
        c == '.' && !RE2::PartialMatch(re2::StringPiece(text.data() + start, at - start), kTitle);
    if (c == '\n' || c == ';' || c == ',' || c == '=' || stop) {
      return at;
    }
  }
  return limit;
}

void add_all(std::string_view text, const RE2& head, const OffsetMap& map, std::vector<KeyedLetters>& key) {
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece letters;
  while (RE2::FindAndConsume(&rest, head, &letters)) {
    const auto start = static_cast<std::size_t>(rest.data() - text.data());
    const std::size_t end = end_of_meaning(text, start, std::min(text.size(), start + kLongest));
    key.push_back(
        {std::string(letters.data(), letters.size()), {map.code_point_at(start), map.code_point_at(end)}});
  }
}

}  // namespace

std::vector<KeyedLetters> letter_key(std::string_view text) {
  static const RE2 kEqual(R"((?:^|[\s(,;:.])["“‘']?(\p{Lu}\p{L}{0,2})["”’']?\.? ?= ?)");
  static const RE2 kKeyLine(R"((?m)(^[ \t]*(?i:key|initials|abbreviations|legend|who'?s who)\b[^\n]*))");
  static const RE2 kParted(R"((?:[\s(,;:])(\p{Lu}\p{L}{0,2})\.?(?: ?[-–—] ?| ?: ))");
  const OffsetMap map(text);
  std::vector<KeyedLetters> key;
  add_all(text, kEqual, map, key);
  if (key.size() < kLeast) {
    key.clear();
  }
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece line;
  while (RE2::FindAndConsume(&rest, kKeyLine, &line)) {
    const auto start = static_cast<std::size_t>(line.data() - text.data());
    const std::size_t before = key.size();
    const std::string_view own(line.data(), line.size());
    std::vector<KeyedLetters> of_line;
    add_all(own, kParted, OffsetMap(own), of_line);
    for (KeyedLetters& one : of_line) {
      const std::size_t from = map.code_point_at(start);
      key.push_back({std::move(one.letters), {one.meaning.start + from, one.meaning.end + from}});
    }
    if (key.size() < before + kLeast) {
      key.resize(before);
    }
  }
  return key;
}

}  // namespace candour
