#include "redaction/propose/told_of_people.h"

#include <re2/re2.h>

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "redaction/find/fact_cues.h"
#include "redaction/propose/spoken_of.h"

namespace candour {
namespace {

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool shows_source(const std::string& sentence) {
  static const RE2 kOfSource(R"((?i)(?:^|[^\p{L}])(?:retired|elderly|frightened|church|wall|fence|garden|diary|next door|neighbour|lives|works|anonymous|overheard|(?:heard|hears)[^.]{0,60}(?:wall|next door|upstairs|downstairs|ceiling)|widow(?:er)?|grandchild\w*|opposite|upstairs|downstairs)(?:[^\p{L}]|$))");
  return RE2::PartialMatch(sentence, kOfSource);
}

class Teller {
 public:
  Teller(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& taken, const PeopleRegister& people)
      : utf8_(text), text_(to_code_points(text)), spoken_of_(text, mentions, people), mentions_(mentions), people_(people) {
    for (const Finding& mention : mentions) {
      if (mention.kind == FindingKind::person) {
        taken_.push_back(mention.span);
      }
    }
    for (const Finding& one : taken) {
      taken_.push_back(one.span);
    }
  }

  std::vector<Finding> run() {
    std::sort(taken_.begin(), taken_.end(), [](Span a, Span b) { return a.start < b.start; });
    facts();
    sources();
    return std::move(told_);
  }

 private:
  std::size_t sentence_start(std::size_t at) const { return spoken_of_.sentences().start(at); }
  std::size_t sentence_end(std::size_t at) const { return spoken_of_.sentences().end(at); }

  void add(Span span, FindingKind kind, const std::string& person, double score, const char* rule, std::string why) {
    while (span.start < span.end && !is_letter(text_[span.start]) && !is_digit(text_[span.start]) && text_[span.start] != U'£') {
      ++span.start;
    }
    while (span.end > span.start && !is_letter(text_[span.end - 1]) && !is_digit(text_[span.end - 1])) {
      --span.end;
    }
    if (span.end - span.start < 1) {
      return;
    }
    Finding finding;
    finding.span = span;
    finding.kind = kind;
    finding.text = to_utf8(std::u32string_view(text_).substr(span.start, span.end - span.start));
    finding.person = person;
    finding.score = score;
    finding.rule = rule;
    finding.why = std::move(why);
    told_.push_back(std::move(finding));
  }

  // "Will (8)", "Will, 15, rang", "Maja is eleven", "(14 months)".
  // Where what is told of the person begins and ends: behind their name, before the next "and" that speaks of somebody else, and
  // before what speaks of the data subject.
  Span clause(const Finding& of, const FactCue& cue) const {
    std::size_t start = std::max(sentence_start(cue.span.start), of.span.end <= cue.span.start ? of.span.end : std::size_t{0});
    for (const Finding& mention : mentions_) {
      const bool between = of.span.end < start && mention.span.start >= start && mention.span.end <= cue.span.start;
      start = between ? mention.span.end : start;   // "He loves Corin, but he drinks": of the sentence before, behind whom this one names
    }
    std::size_t end = sentence_end(cue.span.end);
    for (const Finding& mention : mentions_) {
      if (mention.span.start > cue.span.end && mention.span.start < end && mention.person != of.person && joined_on(mention.span.start)) {
        end = joint_before(cue.span.end, mention.span.start);
        break;
      }
      const bool subject = mention.person == "subject" && mention.span.start >= cue.span.end && mention.span.start < end;
      if (subject) {
        end = joint_before(cue.span.end, mention.span.start);
        break;
      }
    }
    return {start, end};
  }

  // ", and Tunde", "; Will": a new subject.
  bool joined_on(std::size_t at) const {
    const auto ends_with = [&](std::u32string_view words) { return at >= words.size() && text_.compare(at - words.size(), words.size(), words) == 0; };
    return ends_with(U", and ") || ends_with(U", but ") || ends_with(U", while ") || ends_with(U" although ") || ends_with(U", ");
  }

  // The last ", " or " and " between two places, or the second of them.
  std::size_t joint_before(std::size_t from, std::size_t to) const {
    for (std::size_t at = to; at > from; --at) {
      const bool comma = text_[at - 1] == U',' || text_[at - 1] == U'(';
      const bool joined = text_.compare(at, 5, U" and ") == 0 || text_.compare(at, 5, U" but ") == 0 || text_.compare(at, 6, U" when ") == 0 || text_.compare(at, 7, U" while ") == 0 || text_.compare(at, 6, U" that ") == 0;
      if (comma || joined) {
        return comma ? at - 1 : at;
      }
    }
    return to;
  }

  void facts() {
    std::size_t done = 0;
    for (const FactCue& cue : fact_cues(utf8_)) {
      if (cue.span.start < done || inside_mention(cue.span)) {
        continue;
      }
      const Finding* of = spoken_of_.at(cue.span.start);
      if (of == nullptr || !spoken_of_.is_private(*of)) {
        continue;
      }
      const Span span = clause(*of, cue);
      if (span.end <= cue.span.start) {
        continue;
      }
      add_outside_mentions(span, cue.span, of->person, FindingKind::sensitive_fact, "told-of-person", std::string("This seems to tell of another person's ") + to_string(cue.kind) + ".");
      done = span.end;
    }
  }

  // Behind the name of somebody who told us, sentences that would show who it was: "Retired midwife, goes to the same church".
  void sources() {
    constexpr int kSentences = 3;
    for (const Finding& mention : mentions_) {
      const Person* person = people_.find(mention.person);
      if (person == nullptr || person->person_class != PersonClass::source) {
        continue;
      }
      std::size_t start = mention.span.end;
      for (int i = 0; i <= kSentences && start < text_.size(); ++i) {
        const std::size_t end = sentence_end(start);
        const Finding* first = spoken_of_.first_of(start, end);
        const bool of_another = first != nullptr && first->person != mention.person && first->span.start <= start + 2;
        if (!of_another && shows_source(to_utf8(std::u32string_view(text_).substr(start, end - start)))) {
          add_outside_mentions({start, end}, {start, end}, mention.person, FindingKind::source_identity, "told-of-source", "This would help to show who gave information.");
        }
        if (end >= text_.size() || text_[end] == U'\n' || text_[end] == U'\t') {
          break;
        }
        start = end + 1;
      }
    }
  }

  bool inside_mention(Span span) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](Span one) { return one.start <= span.start && span.end <= one.end; });
  }

  std::size_t words_between(std::size_t from, std::size_t to) const {
    std::size_t words = 0;
    for (std::size_t at = from; at < to; ++at) {
      words += (is_letter(text_[at]) || is_digit(text_[at])) && (at == from || (!is_letter(text_[at - 1]) && !is_digit(text_[at - 1]))) ? 1U : 0U;
    }
    return words;
  }

  // A name inside what is told keeps its own proposal: the pieces round it are taken; of those without the words that tell it, such as
  // "is" and "who lives at", only longer ones.
  void add_outside_mentions(Span span, Span cue, const std::string& person, FindingKind kind, const char* rule, const std::string& why) {
    const auto piece = [&](std::size_t from, std::size_t to) {
      constexpr std::size_t kTellsSomething = 3;
      const bool tells = (from < cue.end && cue.start < to) || words_between(from, to) >= kTellsSomething;
      if (from < to && tells) {
        add({from, to}, kind, person, 0.5, rule, why);
      }
    };
    std::size_t at = span.start;
    for (const Span& one : taken_) {
      if (one.end > at && one.start < span.end) {
        piece(at, one.start);
        at = one.end;
      }
    }
    piece(at, span.end);
  }

  std::string_view utf8_;
  const std::u32string text_;
  const SpokenOf spoken_of_;
  const std::vector<Finding>& mentions_;
  const PeopleRegister& people_;
  std::vector<Span> taken_;
  std::vector<Finding> told_;
};

}  // namespace

std::vector<Finding> told_of_people(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& taken, const PeopleRegister& people) {
  return Teller(text, mentions, taken, people).run();
}

}  // namespace candour
