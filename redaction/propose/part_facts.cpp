#include "redaction/propose/part_facts.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

#include "pipeline/base/utf8.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

std::vector<Span> stamps_of(const std::string& text, const OffsetMap& map) {
  static const RE2 kStamp(
      R"((\n\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp][Mm])?(?:\]| -)?[ ]*))");
  std::vector<Span> stamps;
  re2::StringPiece rest(text);
  re2::StringPiece stamp;
  while (RE2::FindAndConsume(&rest, kStamp, &stamp)) {
    const auto start = static_cast<std::size_t>(stamp.data() - text.data());
    stamps.push_back({map.code_point_at(start), map.code_point_at(start + stamp.size())});
  }
  return stamps;
}

// What of the span lies between the stamps.
std::vector<Span> between(const Span& span, const std::vector<Span>& stamps) {
  std::vector<Span> parts;
  std::size_t from = span.start;
  for (const Span& stamp : stamps) {
    if (stamp.start < span.end && from < stamp.end) {
      if (from < stamp.start) {
        parts.push_back({from, stamp.start});
      }
      from = stamp.end;
    }
  }
  if (from < span.end) {
    parts.push_back({from, span.end});
  }
  return parts;
}

// Without blanks and signs at its ends; empty when there is nothing else.
Span trimmed(Span part, const std::string& text, const OffsetMap& map) {
  const auto says_nothing = [&](std::size_t at) {
    const auto c = static_cast<unsigned char>(text[map.byte_at(at)]);
    return c < 0x80 && std::isalnum(c) == 0;
  };
  while (part.start < part.end && says_nothing(part.start)) {
    ++part.start;
  }
  while (part.start < part.end && says_nothing(part.end - 1)) {
    --part.end;
  }
  return part;
}

// Each fact becomes what of it lies between the places, as far as that has letters or figures.
void part_facts(const std::string& text, const OffsetMap& map, const std::vector<Span>& places,
                std::vector<Finding>& findings) {
  if (places.empty()) {
    return;
  }
  std::vector<Finding> parted;
  for (Finding& finding : findings) {
    if (finding.kind != FindingKind::sensitive_fact) {
      parted.push_back(std::move(finding));
      continue;
    }
    for (const Span& part : between(finding.span, places)) {
      const Span words = part == finding.span ? part : trimmed(part, text, map);
      if (words.start < words.end) {
        parted.push_back(finding);
        parted.back().span = words;
        const std::size_t start = map.byte_at(words.start);
        parted.back().text = text.substr(start, map.byte_at(words.end) - start);
      }
    }
  }
  findings = std::move(parted);
}

// "A man came": an article as likely as a letter.
bool may_be_article(const TextWord& word) {
  return word.plain == "a" && word.starts_sentence && !word.possessive;
}

bool stands_alone(const TextWord& word) {
  constexpr std::u32string_view kBefore = U" \n\t(\"'\u2018\u201C";
  constexpr std::u32string_view kBehind = U" \n\t),;:.?!\"'\u2019\u201D";
  return (word.before == 0 || kBefore.find(word.before) != std::u32string_view::npos) &&
         (word.after == 0 || kBehind.find(word.after) != std::u32string_view::npos);
}

}  // namespace

void part_facts_at_stamps(const std::string& text, std::vector<Finding>& findings) {
  const OffsetMap map(text);
  part_facts(text, map, stamps_of(text, map), findings);
}

void part_facts_at_subjects_letter(const std::string& text, const PeopleRegister& people,
                                   std::vector<Finding>& findings) {
  const Person* subject = people.find("subject");
  const std::vector<TextWord> name =
      words_of(subject == nullptr ? std::string_view() : std::string_view(subject->name));
  if (name.empty() || subject->person_class != PersonClass::subject || name.front().plain.front() == 'i') {
    return;
  }
  const std::vector<TextWord> words = words_of(text);
  std::vector<Span> letters;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const TextWord& word = words[at];
    const bool initial = at + 1 < words.size() && word.after == U'.' && words[at + 1].capital &&
                         words[at + 1].span.start <= word.span.end + 2;  // "R. Oakes", "R.C."
    const bool behind_stop =
        at > 0 && words[at - 1].after == U'.' && words[at - 1].span.end + 1 == word.span.start;
    if (word.span.end - word.span.start == 1 && word.capital &&
        word.plain.front() == name.front().plain.front() && stands_alone(word) && !may_be_article(word) &&
        !initial && !behind_stop) {
      letters.push_back(word.span);
    }
  }
  part_facts(text, OffsetMap(text), letters, findings);
}

}  // namespace candour
