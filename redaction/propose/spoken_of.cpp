#include "redaction/propose/spoken_of.h"

#include <re2/re2.h>

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "redaction/propose/letter_writer.h"

namespace candour {
namespace {

constexpr int kSentencesBack = 3;   // that "he" and "she" may look back

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0; }

// Compiled once: building one costs more than most sentences take.
enum class Said { he_or_she, begins_with_pronoun, i, you };
const RE2& said(Said what) {
  static const RE2 kHeOrShe(R"((?i)(?:^|[^\p{L}'’])(?:he|she|they|his|her)(?:[^\p{L}'’]|['’]s|$))");
  static const RE2 kBeginsWithPronoun(R"((?i)^[\s"“]*(?:he|she)[^\p{L}'’])");
  static const RE2 kI(R"((?:^|[^\p{L}'’])(?:I|I['’](?:m|ve|d)|my|My)(?:[^\p{L}'’]|$))");
  static const RE2 kYou(R"((?i)(?:^|[^\p{L}'’])(?:you|your)(?:[^\p{L}'’]|['’](?:ve|re)|$))");
  switch (what) {
    case Said::he_or_she: return kHeOrShe;
    case Said::begins_with_pronoun: return kBeginsWithPronoun;
    case Said::i: return kI;
    case Said::you: break;
  }
  return kYou;
}

}  // namespace

class SpokenOf::Inside {
 public:
  Inside(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people)
      : text_(to_code_points(text)), sentences_(text_), mentions_(mentions), people_(people) {}

  bool is_private(const Finding& mention) const {
    const Person* person = people_.find(mention.person);
    if (person == nullptr) {
      return mention.kind == FindingKind::relation;   // an unnamed relative
    }
    return person->person_class == PersonClass::family || person->person_class == PersonClass::third_party || person->person_class == PersonClass::source;
  }

  std::size_t sentence_start(std::size_t at) const { return sentences_.start(at); }
  std::size_t sentence_end(std::size_t at) const { return sentences_.end(at); }

  // The person of whom a cue speaks: the last one named before it in its sentence, or, when that begins with "He" or "She" or
  // without a person, the one the sentence before was about.
  const Finding* at(std::size_t at) const {
    const std::size_t start = sentence_start(at);
    const Finding* last = nullptr;
    const Finding* earlier = nullptr;
    for (const Finding& mention : mentions_) {
      if (mention.span.end > at) {
        break;
      }
      if (mention.span.start >= start) {
        last = last == nullptr || !behind_preposition(mention) ? &mention : last;
      } else {
        earlier = &mention;
      }
    }
    const bool begins_with_pronoun = has(Said::begins_with_pronoun, start, sentence_end(at));   // "He loves K-A, but he drinks"
    if (last != nullptr && !(begins_with_pronoun && has(Said::he_or_she, last->span.end, at))) {
      return last;
    }
    const bool of_another = has(Said::he_or_she, start, at);   // "I understand that he drinks"
    if (const Finding* writer = has(Said::i, start, at) && !of_another ? written_by(start) : nullptr; writer != nullptr) {
      return writer;
    }
    if (const Finding* you = addressee(start); you != nullptr && (has(Said::you, start, sentence_end(at)) || (last == nullptr && !of_another && is_private(*you)))) {
      return you;
    }
    if (last == nullptr) {
      if (const Finding* of_row = named_in_row(start); of_row != nullptr) {
        return of_row;
      }
    }
    std::size_t before = start;
    for (int sentences = 0; sentences < kSentencesBack && before > 2; ++sentences) {
      before = sentence_start(before - 2);
      sentences -= is_blank(before, start) ? 1 : 0;   // between two paragraphs
      if (earlier != nullptr && earlier->span.start >= before) {
        const bool goes_on = last == nullptr && !has(Said::you, start, sentence_end(at)) && !has(Said::i, start, sentence_end(at)) && text_.substr(earlier->span.end, start - earlier->span.end).find(U'\n') == std::u32string::npos;
        if (goes_on && !of_another) {
          return earlier;   // "Mrs Hand came at five. Smelt of drink.", "...; given olanzapine"
        }
        const bool next_line = start > 1 && text_[start - 1] == U'\n' && text_[start - 2] != U'\n';   // of a list, or of a table read down its columns
        return of_another ? meant_by_pronoun(before, start) : next_line && last == nullptr ? earlier : last;
      }
    }
    return last;
  }

  bool is_blank(std::size_t from, std::size_t to) const {
    return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(from), text_.begin() + static_cast<std::ptrdiff_t>(to), [](char32_t c) { return c == U' ' || c == U'\n' || c == U'\t'; });
  }

  // Whether the sentence that begins here says "he" before it says "she".
  bool has_he(std::size_t start) const {
    static const RE2 kFirst(R"((?i)(?:^|[^\p{L}'’])(he|his|him|she|her)(?:[^\p{L}'’]|['’]s|$))");
    std::string word;
    return RE2::PartialMatch(to_utf8(std::u32string_view(text_).substr(start, sentence_end(start) - start)), kFirst, &word) && (word[0] == 'h' || word[0] == 'H') && word[1] != 'e' ? true
           : word == "he" || word == "He" || word == "HE";
  }

  // Whom "he" or "she" takes up: the first one named, or, when that is somebody at work, the last other one, whose private life it rather is.
  const Finding* meant_by_pronoun(std::size_t from, std::size_t to) const {
    const int gender = has_he(to) ? 1 : -1;
    const Finding* first = nullptr;
    for (const Finding& mention : mentions_) {
      const bool agrees = mention.span.start >= from && mention.span.end <= to && gender * people_.gender_of(mention.person) >= 0;
      first = first == nullptr && agrees ? &mention : first;
    }
    first = first == nullptr ? first_of(from, to) : first;
    const Person* person = first == nullptr ? nullptr : people_.find(first->person);
    if (person == nullptr || (person->person_class != PersonClass::professional && person->person_class != PersonClass::official)) {
      return first;
    }
    const Finding* other = first;
    for (const Finding& mention : mentions_) {
      const bool here = mention.span.start >= from && mention.span.end <= to;
      other = here && (is_private(mention) || mention.person == "subject") ? &mention : other;
    }
    return other;
  }

  const Finding* first_of(std::size_t from, std::size_t to) const {
    const auto found = std::find_if(mentions_.begin(), mentions_.end(), [&](const Finding& mention) { return mention.span.start >= from && mention.span.end <= to; });
    return found == mentions_.end() ? nullptr : &*found;
  }

  // "K-A told Joy that": whom something is told or done to is not its subject.
  bool behind_preposition(const Finding& mention) const {
    std::size_t end = mention.span.start;
    while (end > 0 && text_[end - 1] == U' ') {
      --end;
    }
    std::size_t start = end;
    while (start > 0 && is_letter(text_[start - 1])) {
      --start;
    }
    const std::string word = to_utf8(std::u32string_view(text_).substr(start, end - start));
    static const std::vector<std::string> kWords = {"to", "with", "by", "from", "for", "told", "asked", "of", "against"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  }


  bool has(Said what, std::size_t start, std::size_t end) const {
    return RE2::PartialMatch(to_utf8(std::u32string_view(text_).substr(start, end - start)), said(what));
  }

  // To whom a letter is written: the name behind the last "Dear" before the place.
  const Finding* addressee(std::size_t at) const {
    const Finding* you = nullptr;
    for (const Finding& mention : mentions_) {
      const bool dear = mention.span.start >= 5 && mention.span.start <= at && text_.compare(mention.span.start - 5, 5, U"Dear ") == 0;
      you = dear ? &mention : you;
    }
    return you;
  }

  // In a table, whom the cells before this one name: "Gary Dunn<tab>Released 2016".
  const Finding* named_in_row(std::size_t at) const {
    const std::size_t line = at == 0 ? 0 : text_.rfind(U'\n', at - 1) + 1;
    const std::size_t cell = at == 0 ? std::u32string::npos : text_.rfind(U'\t', at - 1);
    return cell == std::u32string::npos || cell < line ? nullptr : first_of(line, cell);
  }

  // Who wrote the message a place is in: the name behind the last "From: " before it, or the speaker of its line of a chat.
  const Finding* written_by(std::size_t at) const {
    const Finding* writer = nullptr;
    for (const Finding& mention : mentions_) {
      const std::size_t start = mention.span.start;
      if (start > at) {
        break;
      }
      const bool from = start >= 6 && text_.compare(start - 6, 6, U"From: ") == 0;
      const bool speaks = start >= 2 && text_[start - 2] == U']' && mention.span.end < text_.size() && text_[mention.span.end] == U':';
      writer = from || speaks ? &mention : writer;
    }
    return writer != nullptr ? writer : signs_letter(text_, at, mentions_);
  }

  const Sentences& sentences() const { return sentences_; }

 private:
  const std::u32string text_;
  const Sentences sentences_;
  const std::vector<Finding>& mentions_;
  const PeopleRegister& people_;
};

SpokenOf::SpokenOf(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people) : inside_(std::make_unique<Inside>(text, mentions, people)) {}
SpokenOf::~SpokenOf() = default;
const Finding* SpokenOf::at(std::size_t place) const { return inside_->at(place); }
bool SpokenOf::is_private(const Finding& mention) const { return inside_->is_private(mention); }
const Finding* SpokenOf::first_of(std::size_t from, std::size_t to) const { return inside_->first_of(from, to); }
const Sentences& SpokenOf::sentences() const { return inside_->sentences(); }

}  // namespace candour
