#include "redaction/propose/told_tagger.h"

#include <algorithm>

#include "pipeline/base/embedded_file.h"

CANDOUR_EMBED(told_weights, CANDOUR_TOLD_WEIGHTS)

namespace candour {
namespace {

constexpr double kTells = 0.22;      // a span's likeliest word is at least so likely
constexpr double kTellsBeside = 0.18;   // and the likeliest of a piece that stands beside what is known already
constexpr double kTellsBehindSubject = 0.85;   // and behind the data subject's own name, of whom it rather is
constexpr double kTellsBehindWorker = 0.4;     // and behind somebody at work, whose private life is told seldom
constexpr double kGoesOn = 0.09;     // and every word

double of_detail(const std::array<double, kToldLabels>& token) { return token[kDetailBegins] + token[kDetail]; }
double told(const std::array<double, kToldLabels>& token) { return 1 - token[kNothing]; }

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
  Runs(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& marginals, const std::vector<Finding>& found) : sequence_(sequence), marginals_(marginals), found_(found) {}

  void add_to(std::vector<ToldSpan>& spans) {
    for (std::size_t i = 0; i < sequence_.tokens.size(); ++i) {
      std::size_t end = i;
      double most = 0;
      for (; end < sequence_.tokens.size() && told(marginals_.label[end]) >= kGoesOn; ++end) {
        most = std::max(most, told(marginals_.label[end]));
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
        const auto& label = marginals_.label[i];
        piece.span.end = sequence_.tokens[i].span.end;
        piece.probability = std::max(piece.probability, told(label));
        details += of_detail(label);
        all += told(label);
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
  const MarginalsOf<kToldLabels>& marginals_;
  const std::vector<Finding>& found_;
};

}  // namespace

const ToldWeights& built_in_told_weights() {
  static const ToldWeights kWeights = read_weights<kToldLabels>(embedded_told_weights(), kToldBuckets);
  return kWeights;
}

std::vector<ToldSpan> tag_told(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& found, const PeopleRegister& people, const ToldWeights& weights) {
  std::vector<ToldSpan> spans;
  for (const ToldSequence& sequence : told_sequences(text, mentions, found, people)) {
    const MarginalsOf<kToldLabels> marginals = marginals_of<kToldLabels>(weights.scores(sequence.features), weights.transitions);
    Runs(sequence, marginals, found).add_to(spans);
  }
  for (ToldSpan& span : spans) {
    span.person = last_private(span.span.start, mentions, people);
  }
  return spans;
}

}  // namespace candour
