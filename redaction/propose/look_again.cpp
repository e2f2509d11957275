#include "redaction/propose/look_again.h"

#include <algorithm>

namespace candour {
namespace {

constexpr int kWorthWithin = 3;
constexpr double kWorth = 0.03;
constexpr double kInRun = 0.08;  // words at least so likely stand in one run
constexpr float kFar = 99;
constexpr float kNobody = -1;

float told(const std::array<double, kToldLabels>& token) {
  return static_cast<float>(1 - token[kNothing]);
}
float detail(const std::array<double, kToldLabels>& token) {
  return static_cast<float>(token[kDetailBegins] + token[kDetail]);
}

// The nearer to the data subject, the higher.
float who(const PeopledToken& token) {
  constexpr std::string_view kOrder = "RTOPS";
  const std::size_t place = token.who == 0 ? std::string_view::npos : kOrder.find(token.who);
  return place == std::string_view::npos ? 0.0F : static_cast<float>(place + 1);
}

bool ends_sentence(const PeopledToken& token) {
  return token.word == "." || token.word == "!" || token.word == "?" || token.word == "\n";
}

// A part of the sequence and what the chain says of it.
struct Part {
  std::size_t from = 0;
  std::size_t to = 0;
  float most = 0;
  float sum = 0;
  float subjects = 0;  // mentions of the data subject
  float others = 0;    // and of private people

  float size() const { return static_cast<float>(to - from); }
  float mean() const { return to > from ? sum / size() : 0; }
};

class Looking {
 public:
  Looking(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& chain)
      : tokens_(sequence.tokens), found_(sequence.found), chain_(chain.label) {
    sums_.push_back(0);
    for (const auto& token : chain_) {
      told_.push_back(told(token));
      sums_.push_back(sums_.back() + static_cast<double>(told_.back()));
    }
    whole_ = part(0, told_.size());
    part_runs();
    part_sentences();
    measure_people();
  }

  std::vector<Look> run() {
    std::vector<Look> all(told_.size());
    for (std::size_t at = 0; at < all.size(); ++at) {
      next_ = all[at].data();
      look_at(static_cast<int>(at));
    }
    return all;
  }

 private:
  Part part(std::size_t from, std::size_t to) const {
    Part out{from, to, 0, static_cast<float>(sums_[to] - sums_[from]), 0, 0};
    for (std::size_t i = from; i < to; ++i) {
      out.most = std::max(out.most, told_[i]);
      out.subjects += tokens_[i].who == 'S' ? 1.0F : 0.0F;
      out.others += tokens_[i].who == 'T' ? 1.0F : 0.0F;
    }
    return out;
  }

  void part_runs() {
    runs_.resize(told_.size());
    for (std::size_t from = 0; from < told_.size();) {
      std::size_t to = from;
      while (to < told_.size() && static_cast<double>(told_[to]) > kInRun && tokens_[to].who == 0) {
        ++to;
      }
      std::fill(runs_.begin() + static_cast<std::ptrdiff_t>(from),
                runs_.begin() + static_cast<std::ptrdiff_t>(to), part(from, to));
      from = std::max(to, from + 1);
    }
  }

  void part_sentences() {
    sentences_.resize(told_.size());
    for (std::size_t from = 0; from < told_.size();) {
      std::size_t to = from;
      while (to < told_.size() && !ends_sentence(tokens_[to])) {
        ++to;
      }
      to = std::min(to + 1, told_.size());
      std::fill(sentences_.begin() + static_cast<std::ptrdiff_t>(from),
                sentences_.begin() + static_cast<std::ptrdiff_t>(to), part(from, to));
      from = to;
    }
  }

  struct Named {
    float who = kNobody;
    float distance = kFar;

    void pass(const PeopledToken& token) {
      distance = token.who != 0 ? 0 : std::min(kFar, distance + 1);
      who = token.who != 0 ? candour::who(token) : who;
    }
  };

  void measure_people() {
    before_.resize(told_.size());
    behind_.resize(told_.size());
    Named named;
    for (std::size_t i = 0; i < told_.size(); ++i) {
      named.pass(tokens_[i]);
      before_[i] = named;
    }
    named = {};
    for (std::size_t i = told_.size(); i > 0; --i) {
      named.pass(tokens_[i - 1]);
      behind_[i - 1] = named;
    }
  }

  bool inside(int at) const { return at >= 0 && at < static_cast<int>(told_.size()); }
  float told_at(int at) const { return inside(at) ? told_[static_cast<std::size_t>(at)] : 0.0F; }
  float detail_at(int at) const { return inside(at) ? detail(chain_[static_cast<std::size_t>(at)]) : 0.0F; }
  float label_at(int at, std::size_t label) const {
    return inside(at) ? static_cast<float>(chain_[static_cast<std::size_t>(at)][label]) : 0.0F;
  }
  float who_at(int at) const { return inside(at) ? who(tokens_[static_cast<std::size_t>(at)]) : kNobody; }
  float found_at(int at) const {
    return inside(at) && found_[static_cast<std::size_t>(at)] != 0 ? 1.0F : 0.0F;
  }

  float most_between(int from, int to) const {
    float most = 0;
    for (int at = std::max(from, 0); at < to && inside(at); ++at) {
      most = std::max(most, told_[static_cast<std::size_t>(at)]);
    }
    return most;
  }

  float mean_around(int at, int reach) const {
    const auto from = static_cast<std::size_t>(std::max(at - reach, 0));
    const std::size_t to = std::min(static_cast<std::size_t>(at + reach + 1), told_.size());
    return static_cast<float>((sums_[to] - sums_[from]) / static_cast<double>(to - from));
  }

  void put(float value) { *next_++ = value; }

  void look_at(int at) {
    look_around(at);
    const Part& run = runs_[static_cast<std::size_t>(at)];
    const Part& sentence = sentences_[static_cast<std::size_t>(at)];
    const Named& before = before_[static_cast<std::size_t>(at)];
    const Named& behind = behind_[static_cast<std::size_t>(at)];
    put(whole_.mean()), put(whole_.most), put(whole_.size());
    for (const int reach : {2, 5, 12, 25, 60}) {
      put(mean_around(at, reach));
    }
    for (const int reach : {6, 15}) {
      put(most_between(at - reach, at)), put(most_between(at + 1, at + 1 + reach));
    }
    put(before.who), put(before.distance), put(behind.who), put(behind.distance);
    put(static_cast<float>(at)), put(whole_.size() - static_cast<float>(at));
    const float place = run.size() > 0 ? static_cast<float>(at) - static_cast<float>(run.from) : 0.0F;
    put(run.size()), put(run.most), put(place), put(run.size() - place);
    put(sentence.mean()), put(sentence.most), put(sentence.size()), put(sentence.subjects),
        put(sentence.others);
    const PeopledToken& own = tokens_[static_cast<std::size_t>(at)];
    put(static_cast<float>(own.span.end - own.span.start)),
        put(own.word.find_first_not_of('9') == std::string::npos ? 1.0F : 0.0F),
        put(own.capital ? 1.0F : 0.0F);
  }

  void look_around(int at) {
    for (int step = -4; step <= 4; ++step) {
      put(told_at(at + step));
    }
    for (int step = -2; step <= 2; ++step) {
      put(detail_at(at + step));
    }
    for (const int step : {-1, 0, 1}) {
      for (std::size_t label = kDetailBegins; label < kToldLabels; ++label) {
        put(label_at(at + step, label));
      }
    }
    for (const int step : {-2, -1, 1, 2}) {
      put(who_at(at + step));
    }
    put(found_at(at - 1)), put(found_at(at + 1));
  }

  const std::vector<PeopledToken>& tokens_;
  const std::vector<std::uint64_t>& found_;
  const std::vector<std::array<double, kToldLabels>>& chain_;
  std::vector<float> told_;
  std::vector<double> sums_;  // of told_, of all in front of each place
  Part whole_;
  std::vector<Part> runs_, sentences_;  // that hold each token; runs may be empty
  std::vector<Named> before_, behind_;
  float* next_ = nullptr;
};

}  // namespace

std::vector<Look> looks_at(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& chain) {
  return Looking(sequence, chain).run();
}

std::vector<bool> worth_a_look(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& chain) {
  std::vector<bool> worth(chain.label.size(), false);
  const int size = static_cast<int>(worth.size());
  for (int at = 0; at < size; ++at) {
    if (static_cast<double>(told(chain.label[static_cast<std::size_t>(at)])) > kWorth) {
      for (int i = std::max(at - kWorthWithin, 0); i <= std::min(at + kWorthWithin, size - 1); ++i) {
        const auto place = static_cast<std::size_t>(i);
        worth[place] = sequence.tokens[place].who == 0 && sequence.found[place] == 0;
      }
    }
  }
  return worth;
}

std::vector<double> look_again(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& chain,
                               const BoostedTrees& trees) {
  std::vector<double> out;
  for (const auto& token : chain.label) {
    out.push_back(1 - token[kNothing]);
  }
  const std::vector<bool> worth = worth_a_look(sequence, chain);
  if (trees.empty() || std::find(worth.begin(), worth.end(), true) == worth.end()) {
    return out;
  }
  const std::vector<Look> looks = looks_at(sequence, chain);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = worth[i] ? trees.probability(looks[i].data()) : out[i];
  }
  return out;
}

}  // namespace candour
