#include "redaction/propose/told_tagger.h"

#include <algorithm>

#include "pipeline/base/embedded_file.h"
#include "redaction/propose/look_again.h"

CANDOUR_EMBED(told_weights, CANDOUR_TOLD_WEIGHTS)
CANDOUR_EMBED(told_again_weights, CANDOUR_TOLD_AGAIN_WEIGHTS)

namespace candour {
namespace {

constexpr double kTells = 0.39;      // a span's likeliest word is at least so likely
constexpr double kTellsBeside = 0.31;   // and the likeliest of a piece that stands beside what is known already
constexpr double kTellsBehindSubject = 0.8;    // and behind the data subject's own name, of whom it rather is
constexpr double kTellsBehindWorker = 0.5;     // and behind somebody at work, whose private life is told seldom
constexpr double kGoesOn = 0.16;     // and every word

double of_detail(const std::array<double, kToldLabels>& token) { return token[kDetailBegins] + token[kDetail]; }

// Who was named last before the place and is not there for their work.
std::string last_private(std::size_t at, const std::vector<Finding>& mentions, const PeopleRegister& people) {
  std::string last;
  for (const Finding& mention : mentions) {
    if (mention.span.end > at) {
      break;
    }
    const Person* person = people.find(mention.person);
    const bool at_work = person != nullptr && (person->person_class == PersonClass::professional || person->person_class == PersonClass::official || person->person_class == PersonClass::subject);
    last = at_work ? last : mention.person;
  }
  return last;
}

bool lies_in(Span token, const std::vector<Finding>& found) {
  return std::any_of(found.begin(), found.end(), [&](const Finding& one) { return one.span.start < token.end && token.start < one.span.end; });
}

// Runs of words that are told of somebody, each cut where somebody is named or where something is found already.
class Runs {
 public:
  Runs(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& chain, std::vector<double> told, const std::vector<Finding>& found)
      : sequence_(sequence), chain_(chain), told_(std::move(told)), found_(found) {}

  void add_to(std::vector<ToldSpan>& spans) {
    for (std::size_t i = 0; i < sequence_.tokens.size(); ++i) {
      std::size_t end = i;
      double most = 0;
      for (; end < sequence_.tokens.size() && told_[end] >= kGoesOn; ++end) {
        most = std::max(most, told_[end]);
      }
      if (most >= kTells) {
        add_pieces(i, end, spans);
      }
      i = std::max(i, end);
    }
  }

 private:
  void add_pieces(std::size_t from, std::size_t to, std::vector<ToldSpan>& spans) const {
    for (std::size_t i = from; i < to; ++i) {
      ToldSpan piece;
      const std::size_t begin = i;
      piece.span = sequence_.tokens[i].span;
      double details = 0;
      double all = 0;
      for (; i < to && sequence_.tokens[i].who == 0 && !lies_in(sequence_.tokens[i].span, found_); ++i) {
        piece.span.end = sequence_.tokens[i].span.end;
        piece.probability = std::max(piece.probability, told_[i]);
        details += of_detail(chain_.label[i]);
        all += 1 - chain_.label[i][kNothing];
      }
      piece.is_detail = 2 * details >= all;
      const char who = said_of(begin);
      if (piece.probability >= (who == 'S' ? kTellsBehindSubject : who == 'P' ? kTellsBehindWorker : kTellsBeside)) {
        spans.push_back(std::move(piece));
      }
    }
  }

  // Who is named last before it in its paragraph; '0' nobody.
  char said_of(std::size_t at) const {
    while (at > 0 && sequence_.tokens[at - 1].who == 0) {
      --at;
    }
    return at > 0 ? sequence_.tokens[at - 1].who : '0';
  }

  const ToldSequence& sequence_;
  const MarginalsOf<kToldLabels>& chain_;
  const std::vector<double> told_;   // by token
  const std::vector<Finding>& found_;
};

}  // namespace

const ToldWeights& built_in_told_weights() {
  static const ToldWeights kWeights = {read_weights<kToldLabels>(embedded_told_weights(), kToldBuckets), read_trees(embedded_told_again_weights(), kLooks)};
  return kWeights;
}

std::vector<ToldSpan> tag_told(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& found, const PeopleRegister& people, const ToldWeights& weights) {
  std::vector<ToldSpan> spans;
  for (const ToldSequence& sequence : told_sequences(text, mentions, found, people)) {
    const MarginalsOf<kToldLabels> chain = marginals_of<kToldLabels>(weights.chain.scores(sequence.features), weights.chain.transitions);
    Runs(sequence, chain, look_again(sequence, chain, weights.again), found).add_to(spans);
  }
  for (ToldSpan& span : spans) {
    span.person = last_private(span.span.start, mentions, people);
  }
  return spans;
}

}  // namespace candour
