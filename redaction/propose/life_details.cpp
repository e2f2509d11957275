#include "redaction/propose/life_details.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <string>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/role_phrase.h"
#include "redaction/find/sentences.h"
#include "redaction/propose/letter_writer.h"
#include "redaction/propose/life_patterns.h"

namespace candour {
namespace {

struct CompiledPattern {
  const LifePattern& pattern;
  std::unique_ptr<RE2> regex;
};

const std::vector<CompiledPattern>& patterns() {
  static const std::vector<CompiledPattern> kPatterns = [] {
    std::vector<CompiledPattern> all;
    RE2::Options options;
    options.set_max_mem(64 << 20);
    options.set_log_errors(false);
    for (const auto* table : {&life_patterns(), &age_patterns()}) {
      for (const LifePattern& pattern : *table) {
        all.push_back({pattern, std::make_unique<RE2>(pattern.regex, options)});
        require(all.back().regex->ok(), "a pattern for what tells of a life is wrong");
      }
    }
    return all;
  }();
  return kPatterns;
}

class LifeDetails {
 public:
  LifeDetails(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& taken, const PeopleRegister& people)
      : unwrapped_(without_wraps(text)), text_(unwrapped_), map_(text_), points_(to_code_points(text_)), sentences_(points_), mentions_(mentions), taken_(taken), people_(people) {}

  std::vector<Finding> run() {
    for (const CompiledPattern& one : patterns()) {
      if (one.pattern.tie == Tie::behind_name) {
        behind_names(*one.regex, one.pattern);
      } else {
        anywhere(*one.regex, one.pattern);
      }
    }
    return std::move(found_);
  }

 private:
  void behind_names(const RE2& regex, const LifePattern& pattern) {
    constexpr std::size_t kReach = 110;   // bytes
    for (const Finding& mention : mentions_) {
      const bool numbered = mention.span.start > 2 && points_[mention.span.start - 2] == U')' && points_[mention.span.start - 3] >= U'0' && points_[mention.span.start - 3] <= U'9';   // "(1) Joy Hand (2)"
      if (numbered || !may_be_of(mention, pattern)) {
        continue;
      }
      const std::size_t from = map_.byte_at(mention.span.end);
      const re2::StringPiece rest(text_.data() + from, std::min(text_.size() - from, kReach));
      re2::StringPiece value;
      if (RE2::PartialMatch(rest, regex, &value)) {
        add(value, pattern, mention);
      }
    }
  }

  void anywhere(const RE2& regex, const LifePattern& pattern) {
    const re2::StringPiece whole(text_.data(), text_.size());
    re2::StringPiece found[2];
    for (std::size_t at = 0; at < text_.size() && regex.Match(whole, at, text_.size(), RE2::UNANCHORED, found, 2);) {
      const std::size_t start = map_.code_point_at(offset(found[1]));
      if (pattern.tie == Tie::nobody) {
        if (const Finding* next = named_next(start); next != nullptr && is_private(*next)) {   // "a girl of 14 in the flat, Paige Rowley"
          add(found[1], pattern, *next);
        }
      } else if (pattern.tie == Tie::anybody) {
        add(found[1], pattern, Finding());
      } else if (pattern.tie == Tie::others) {
        const Finding* owner = owner_of(start, Tie::pronoun);
        add(found[1], pattern, owner != nullptr && may_be_of(*owner, pattern) ? *owner : Finding());
      } else {
        const Finding* owner = owner_of(start, pattern.tie);
        owner = owner == nullptr && pattern.kind == FindingKind::vehicle ? named_next(start) : owner;   // "a black Audi hired by Tasha Ridley"
        if (owner != nullptr && may_be_of(*owner, pattern)) {
          add(found[1], pattern, *owner);
        }
      }
      at = offset(found[1]) + std::max<std::size_t>(1, found[1].size());
    }
  }

  std::size_t offset(const re2::StringPiece& piece) const { return static_cast<std::size_t>(piece.data() - text_.data()); }

  // The last one named before in the same sentence; for "she" also in the sentence before; for "I" who speaks or writes.
  const Finding* owner_of(std::size_t at, Tie tie) const {
    const std::size_t start = sentences_.start(at);
    const std::size_t from = tie == Tie::pronoun ? back_to_somebody(start) : start;
    const int gender = tie == Tie::pronoun ? pronoun_before(from, at) : 0;
    const Finding* owner = nullptr;
    for (const Finding& mention : mentions_) {
      if (mention.span.end > at) {
        break;
      }
      if (tie == Tie::writer) {
        const std::size_t begins = mention.span.start;
        const bool from_line = begins >= 6 && points_.compare(begins - 6, 6, U"From: ") == 0;
        const bool speaks = begins >= 2 && points_[begins - 2] == U']' && mention.span.end < points_.size() && points_[mention.span.end] == U':';
        owner = from_line || speaks ? &mention : owner;
      } else if (mention.span.start >= from && gender * people_.gender_of(mention.person) >= 0) {
        owner = &mention;   // "worries for his mother. He is five": not the mother
      }
    }
    if (tie == Tie::writer && owner == nullptr) {
      return signs_letter(points_, at, mentions_);
    }
    const bool goes_on = start > 2 && (points_[start - 1] == U';' || points_[start - 2] == U';');
    const bool of_before = owner == nullptr && tie == Tie::in_sentence && start > 2 && (goes_on || by_pronoun(start, at));
    return of_before ? owner_of(at, Tie::pronoun) : owner;
  }

  // The start of the last sentence before this one that names somebody, three sentences back at most.
  std::size_t back_to_somebody(std::size_t start) const {
    constexpr int kSentencesBack = 3;
    std::size_t from = start;
    for (int i = 0; i < kSentencesBack && from > 2; ++i) {
      from = sentences_.start(from - 2);
      if (std::any_of(mentions_.begin(), mentions_.end(), [&](const Finding& mention) { return mention.span.start >= from && mention.span.end <= start; })) {
        break;
      }
    }
    return from;
  }

  // 1 when "he" stands last before the place, -1 for "she".
  int pronoun_before(std::size_t from, std::size_t to) const {
    static const RE2 kHe(R"((?i)(?:^|[^\p{L}'’])(he|his|she|her)(?:[^\p{L}'’]|['’]s)[^.]{0,24}$)");
    std::string word;
    const bool said = RE2::PartialMatch(to_utf8(std::u32string_view(points_).substr(from, to - from)), kHe, &word);
    return !said ? 0 : word[0] == 'h' && (word == "he" || word == "his") ? 1 : word == "He" || word == "His" ? 1 : -1;
  }

  // The first one named behind, in the same sentence.
  const Finding* named_next(std::size_t at) const {
    const std::size_t end = sentences_.end(at);
    const auto next = std::find_if(mentions_.begin(), mentions_.end(), [&](const Finding& mention) { return mention.kind == FindingKind::person && mention.span.start >= at && mention.span.end <= end; });
    return next == mentions_.end() ? nullptr : &*next;
  }

  bool by_pronoun(std::size_t from, std::size_t to) const {
    static const RE2 kPronoun(R"((?i)(?:^|[^\p{L}'’])(?:he|she|they|his|her|their)(?:[^\p{L}'’]|['’]s|$))");
    return RE2::PartialMatch(to_utf8(std::u32string_view(points_).substr(from, to - from)), kPronoun);
  }

  // The data subject's age is told too, so that it is known for theirs.
  bool may_be_of(const Finding& mention, const LifePattern& pattern) const { return (pattern.kind == FindingKind::age && mention.person == "subject") || is_private(mention); }

  bool is_private(const Finding& mention) const {
    const Person* person = people_.find(mention.person);
    return person == nullptr ? mention.kind == FindingKind::relation
                             : person->person_class == PersonClass::family || person->person_class == PersonClass::third_party || person->person_class == PersonClass::source;
  }

  // "in Court", "at School", "in March": nobody is told by these.
  static bool tells_nothing(const std::string& words) {
    static const RE2 kNothing(R"((?i)^(?:court|school|college|hospital|home|contact|police|care|custody|prison|a&e|casualty|church|mosque|class|year|court|christmas|xmas|easter|ramadan|eid|english|welsh|polish|urdu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|england|wales|scotland|ireland|britain|uk|cafcass|camhs|edt|mash|panel|review|reception|foster care|the home)(?: (?:\d.*|court|centre|hospital|school))?$|(?i)\b(?:service|services|governance|revenues|team|department|prosecution|unit|panel|lives|board|committee|agency|authority)$)");
    return RE2::PartialMatch(words, kNothing);
  }

  // "until he is eighteen": of age, which nobody is yet; "that one" is no age.
  bool is_no_age(const std::string& value, std::size_t start) const {
    static const RE2 kOfAge("16|18|21|25|sixteen|eighteen|twenty-one|twenty-five");
    static const RE2 kUntil(R"((?i)\b(?:until|till|['’]til)(?: [^ .;]+){0,3}?(?: [^ .;]+['’](?:s|re)| (?:is|are|turns?|reach(?:es)?)) $)");   // not "until he was 16"
    const std::size_t from = start - std::min<std::size_t>(start, 40);
    return value == "one" || (RE2::FullMatch(value, kOfAge) && RE2::PartialMatch(to_utf8(std::u32string_view(points_).substr(from, start - from)), kUntil));
  }

  static bool meet(Span a, Span b) { return a.start < b.end && b.start < a.end; }

  void add(const re2::StringPiece& value, const LifePattern& pattern, const Finding& owner) {
    const bool place = pattern.kind == FindingKind::address || pattern.kind == FindingKind::sensitive_fact;
    if (place && (tells_nothing(std::string(value.data(), value.size())) || class_by_role({value.data(), value.size()}, true))) {
      return;
    }
    const Span span = {map_.code_point_at(offset(value)), map_.code_point_at(offset(value) + value.size())};
    if (pattern.kind == FindingKind::age && is_no_age(std::string(value.data(), value.size()), span.start)) {
      return;
    }
    const auto meets = [&](const Finding& other) { return meet(other.span, span); };
    if (std::any_of(taken_.begin(), taken_.end(), meets) || std::any_of(found_.begin(), found_.end(), meets) ||
        std::any_of(mentions_.begin(), mentions_.end(), [&](const Finding& mention) { return mention.kind == FindingKind::person && meets(mention); })) {
      return;
    }
    Finding finding;
    finding.span = span;
    finding.kind = pattern.kind;
    finding.text = std::string(value.data(), value.size());
    finding.person = owner.person;
    finding.score = pattern.score;
    finding.rule = pattern.rule;
    finding.why = pattern.why;
    found_.push_back(std::move(finding));
  }

  // A line that the page's edge broke goes on: "Darren, who<newline>is five". As long as the text.
  static std::string without_wraps(std::string_view text) {
    constexpr std::size_t kLong = 48;   // bytes of a line that was rather broken than ended
    std::string whole(text);
    std::size_t start = 0;
    for (std::size_t at = whole.find('\n'); at != std::string::npos && at + 1 < whole.size(); at = whole.find('\n', at + 1)) {
      const auto next = static_cast<unsigned char>(whole[at + 1]);
      const bool goes_on = at - start >= kLong && (std::isalnum(next) != 0 || next >= 0x80) && whole.substr(start, at - start).find('\t') == std::string::npos;
      whole[at] = goes_on ? ' ' : '\n';
      start = at + 1;
    }
    return whole;
  }

  const std::string unwrapped_;
  std::string_view text_;
  OffsetMap map_;
  std::u32string points_;
  Sentences sentences_;
  const std::vector<Finding>& mentions_;
  const std::vector<Finding>& taken_;
  const PeopleRegister& people_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> find_life_details(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& taken, const PeopleRegister& people) {
  return LifeDetails(text, mentions, taken, people).run();
}

}  // namespace candour
