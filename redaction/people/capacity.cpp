#include "redaction/people/capacity.h"

#include <algorithm>
#include <cmath>

#include "pipeline/base/embedded_file.h"
#include "pipeline/base/utf8.h"
#include "redaction/people/relations.h"

CANDOUR_EMBED(capacity_weights, CANDOUR_CAPACITY_WEIGHTS)

namespace candour {
namespace {

constexpr int kNear = 6;              // tokens either side whose place counts
constexpr int kSentence = 40;         // tokens either side that a sentence may reach
constexpr int kLabelWords = 6;        // of the words that begin a line before a colon
constexpr int kToRelation = 3;        // tokens behind a name to a word that says whose relation it is
constexpr std::size_t kHeading = 60;  // tokens back that a heading may stand

enum Kind : std::uint64_t { kAlways, kTitle, kShape, kBefore, kBeforeAny, kAfter, kAfterAny, kTwoBefore, kTwoAfter, kBoth, kTitleBefore, kTitleAfter, kCluster, kClusterBefore, kClusterAfter,
                            kLabel, kLabelWord, kLineStart, kLineEnd, kInSentence, kInHeading, kPart };

// Letters of a name by sort: "Xx X. Xx".
std::string shape_of(std::string_view name) {
  std::string shape;
  for (const char c : name) {
    const char kind = c >= 'A' && c <= 'Z' ? 'X' : (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? 'x' : c;
    if (kind != 'x' || shape.empty() || shape.back() != 'x') {
      shape.push_back(kind);
    }
  }
  return shape.substr(0, 14);
}

bool ends_sentence(const PeopledToken& token) { return token.word == "." || token.word == "?" || token.word == "!" || token.word == "\t"; }

class Around {
 public:
  Around(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people)
      : text_(to_code_points(text)), mentions_(mentions), tokens_(peopled_tokens(text_, mentions, people)) {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      line_starts_.push_back(at == 0 || tokens_[at - 1].word == "\n" ? at : line_starts_.back());
    }
  }

  std::vector<FeaturesOfMention> run(const std::set<std::string>& of) {
    std::vector<FeaturesOfMention> all;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Finding* mention = tokens_[at].who == 0 ? nullptr : &mentions_[tokens_[at].mention];
      if (mention != nullptr && mention->kind == FindingKind::person && (of.empty() || of.count(mention->person) != 0)) {
        all.push_back({tokens_[at].mention, features(at), is_laid_out(at)});
      }
    }
    return all;
  }

 private:
  const PeopledToken* near(std::size_t at, int step) const {
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(tokens_.size()) ? nullptr : &tokens_[static_cast<std::size_t>(place)];
  }
  std::uint64_t word(std::size_t at, int step) const {
    const PeopledToken* token = near(at, step);
    return hash_of(token == nullptr ? std::string_view("<edge>") : std::string_view(token->word));
  }
  std::uint64_t cluster(std::size_t at, int step) const {
    const PeopledToken* token = near(at, step);
    return token == nullptr ? 0 : static_cast<std::uint64_t>(token->cluster + 2);
  }

  TokenFeatures features(std::size_t at) {
    FeatureList list(160, kCapacityBuckets);
    const std::string& name = mentions_[tokens_[at].mention].text;
    const std::uint64_t title = hash_of(title_of(name));
    list.put(kAlways, 0);
    list.put(kTitle, title);
    list.put(kShape, hash_of(shape_of(name)));
    for (int step = 1; step <= kNear; ++step) {
      const auto place = static_cast<std::uint64_t>(step);
      list.put(kBefore, mixed(place, word(at, -step)));
      list.put(kBeforeAny, word(at, -step));
      list.put(kAfter, mixed(place, word(at, step)));
      list.put(kAfterAny, word(at, step));
      list.put(kTwoBefore, mixed(place, mixed(word(at, -step - 1), word(at, -step))));
      list.put(kTwoAfter, mixed(place, mixed(word(at, step), word(at, step + 1))));
    }
    list.put(kBoth, mixed(word(at, -1), word(at, 1)));
    list.put(kTitleBefore, mixed(title, word(at, -1)));
    list.put(kTitleAfter, mixed(title, word(at, 1)));
    list.put(kClusterBefore, cluster(at, -1));
    list.put(kClusterAfter, cluster(at, 1));
    for (int step = 1; step <= 4; ++step) {
      list.put(kCluster, cluster(at, -step));
      list.put(kCluster, cluster(at, step));
    }
    of_line(at, list);
    of_sentence(at, list);
    of_heading(at, list);
    const std::size_t tenth = 10 * tokens_[at].span.start / std::max<std::size_t>(1, text_.size());
    list.put(kPart, tenth == 0 ? 1 : tenth >= 9 ? 3 : 2);
    return list.take();
  }

  // Behind the label that the line begins with; the line's start when there is none.
  std::size_t end_of_label(std::size_t at) const {
    const std::size_t start = line_starts_[at];
    std::size_t colon = start;
    while (colon < at && colon < start + kLabelWords && tokens_[colon].word != ":" && tokens_[colon].word != "\t") {
      ++colon;
    }
    return colon < at && (tokens_[colon].word == ":" || tokens_[colon].word == "\t") ? colon : start;
  }
  bool ends_line(std::size_t at) const {
    const PeopledToken* next = near(at, 1);
    return next == nullptr || next->word == "\n";
  }
  // What stands between the cells and lines of a list, and in no sentence that goes on over a line's end.
  bool is_edge(std::size_t at, int step) const {
    constexpr std::string_view kEdges = "\n\t():-/|*=[]0123456789";
    const PeopledToken* token = near(at, step);
    return token == nullptr || (token->who == 0 && kEdges.find(token->word.front()) != std::string_view::npos);
  }
  bool is_laid_out(std::size_t at) const {
    const bool alone = (line_starts_[at] == at && is_edge(at, 1)) || (ends_line(at) && is_edge(at, -1));
    return (alone || end_of_label(at) > line_starts_[at]) && !before_relation(at);
  }
  // "Bobby Wren (neighbour)": the first word behind the name, across a cell's edge, a bracket or a dash.
  bool before_relation(std::size_t at) const {
    for (int step = 1; step <= kToRelation; ++step) {
      const PeopledToken* token = near(at, step);
      if (token == nullptr || token->word == "\n") {
        return false;
      }
      if (token->word.size() > 1) {
        return token->who == 'R' || !relation_of(token->word).empty();
      }
    }
    return false;
  }

  // "Social worker: ..." at the line's start, and where in its line the name stands.
  void of_line(std::size_t at, FeatureList& list) const {
    const std::size_t start = line_starts_[at];
    const std::size_t colon = end_of_label(at);
    if (colon > start) {
      std::uint64_t label = 0;
      for (std::size_t i = start; i < colon; ++i) {
        list.put(kLabelWord, hash_of(tokens_[i].word));
        label = mixed(label, hash_of(tokens_[i].word));
      }
      list.put(kLabel, label);
    }
    list.put(kLineStart, start == at ? 1 : 2);
    list.put(kLineEnd, ends_line(at) ? 1 : 2);
  }

  void of_sentence(std::size_t at, FeatureList& list) const {
    std::vector<std::uint64_t> words;
    for (const int step : {-1, 1}) {
      for (int i = step; std::abs(i) <= kSentence; i += step) {
        const PeopledToken* token = near(at, i);
        const PeopledToken* further = near(at, i + step);
        if (token == nullptr || ends_sentence(*token) || (token->word == "\n" && (further == nullptr || further->word == "\n"))) {
          break;
        }
        words.push_back(hash_of(token->word));
      }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::uint64_t word : words) {
      list.put(kInSentence, word);
    }
  }

  // The last line before it that ends with a colon or is all capitals: "PRESENT", "Household:".
  void of_heading(std::size_t at, FeatureList& list) const {
    std::size_t end = at;
    for (std::size_t i = at; i > 0 && at - i < kHeading; --i) {
      if (tokens_[i - 1].word != "\n") {
        continue;
      }
      if (end != at && is_heading(i, end)) {
        for (std::size_t word = i; word < end && word < i + kLabelWords; ++word) {
          list.put(kInHeading, hash_of(tokens_[word].word));
        }
        return;
      }
      end = i - 1;
    }
  }
  bool is_heading(std::size_t from, std::size_t to) const {
    if (to <= from || to - from > 2 * kLabelWords) {
      return false;
    }
    const std::u32string_view line = std::u32string_view(text_).substr(tokens_[from].span.start, tokens_[to - 1].span.end - tokens_[from].span.start);
    const bool small = std::any_of(line.begin(), line.end(), [](char32_t c) { return c >= U'a' && c <= U'z'; });
    const bool letters = std::any_of(line.begin(), line.end(), [](char32_t c) { return c >= U'A' && c <= U'Z'; });
    return (letters && !small) || tokens_[to - 1].word == ":";
  }

  const std::u32string text_;
  const std::vector<Finding>& mentions_;
  const std::vector<PeopledToken> tokens_;
  std::vector<std::size_t> line_starts_;   // by token: the first of its line
};

}  // namespace

const CapacityWeights& built_in_capacity_weights() {
  static const CapacityWeights kWeights = read_weights<kCapacities + 1>(embedded_capacity_weights(), kCapacityBuckets);
  return kWeights;
}

std::vector<FeaturesOfMention> capacity_features(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people, const std::set<std::string>& of) {
  return Around(text, mentions, people).run(of);
}

std::vector<CapacityMention> capacity_mentions(const std::string& text, const PeopleRegister& people, const std::set<std::string>& of) {
  std::vector<Finding> named = people.mentions(text);
  const OffsetMap map(text);
  for (Finding& mention : named) {
    const std::size_t from = map.byte_at(mention.span.start);
    mention.text = text.substr(from, map.byte_at(mention.span.end) - from);
  }
  std::vector<CapacityMention> found;
  for (FeaturesOfMention& one : capacity_features(text, named, people, of)) {
    const Finding& mention = named[one.mention];
    found.push_back({mention.person, mention.text, mention.span, std::move(one.features), one.laid_out});
  }
  return found;
}

BearersOfSurnames::BearersOfSurnames(const PeopleRegister& people) : people_(people) {
  for (const Person& person : people.people()) {
    bearers_[surname_of(person.name)].push_back(&person);
  }
}

void BearersOfSurnames::add_namesakes(const std::string& person, CapacityEvidence& evidence) const {
  const Person* own = people_.find(person);
  const std::string surname = own == nullptr ? std::string() : surname_of(own->name);
  const auto found = bearers_.find(surname);
  if (surname.empty() || found == bearers_.end()) {
    return;
  }
  for (const Person* other : found->second) {
    if (other->id != person) {
      evidence.add_namesake(other->person_class);
    }
  }
}

}  // namespace candour
