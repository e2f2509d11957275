// What the weights look at (told_tagger.h): a token and its neighbours, who was named last, what the sentence before was about, the label of its line,
// what the rules found there.
#include <algorithm>
#include <array>

#include "pipeline/base/utf8.h"
#include "redaction/propose/told_tagger.h"

namespace candour {
namespace {

constexpr std::size_t kWrapsFrom = 60;      // characters of a line that its prose may run over
constexpr std::size_t kMostIndent = 3;
constexpr std::size_t kNextWithin = 8;      // tokens within which the next person still tells
constexpr std::size_t kMostDistance = 6;
constexpr std::size_t kLabelTokens = 3;
constexpr std::size_t kMostFeatures = 100;

bool small_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
bool capital_letter(char32_t c) { return c >= U'A' && c <= U'Z'; }

// Where the text's lines end, and what each end is to a reader.
enum class LineEnd { paragraph, prose, item };
std::vector<LineEnd> line_ends(std::u32string_view text) {
  std::vector<LineEnd> ends;
  const auto blank = [](std::u32string_view line) { return line.find_first_not_of(U" \t\r") == std::u32string_view::npos; };
  std::size_t start = 0;
  for (std::size_t end = text.find(U'\n'); end != std::u32string_view::npos; start = end + 1, end = text.find(U'\n', start)) {
    const std::u32string_view line = text.substr(start, end - start);
    const std::u32string_view next = text.substr(end + 1, std::min(text.find(U'\n', end + 1), text.size()) - end - 1);
    const std::size_t indent = std::min(next.find_first_not_of(U" \t"), next.size());
    const std::u32string_view first = next.substr(indent);
    const bool goes_on = !first.empty() && (small_letter(first[0]) || (first[0] >= U'0' && first[0] <= U'9') || first[0] == U'(' || first[0] == U'"' || first[0] == U'“' ||
                                            (indent <= kMostIndent && first.size() > 1 && capital_letter(first[0]) && small_letter(first[1])));
    ends.push_back(blank(line) || blank(next) ? LineEnd::paragraph : line.size() >= kWrapsFrom && goes_on ? LineEnd::prose : LineEnd::item);
  }
  return ends;
}

std::string shape_of(std::u32string_view word) {
  std::string shape;
  for (const char32_t c : word) {
    const char kind = capital_letter(c) ? 'X' : small_letter(c) || c >= 0xC0 ? 'x' : c >= U'0' && c <= U'9' ? 'd' : c < 0x80 ? static_cast<char>(c) : '?';
    if (shape.empty() || shape.back() != kind) {
      shape.push_back(kind);
    }
  }
  return shape;
}

bool is_pronoun(const std::string& word) {
  static constexpr std::array<std::string_view, 16> kPronouns = {"he", "she", "they", "his", "her", "their", "him", "them", "i", "my", "me", "you", "your", "we", "our", "who"};
  return std::find(kPronouns.begin(), kPronouns.end(), word) != kPronouns.end();
}

bool is_verb(const std::string& word) {
  static constexpr std::array<std::string_view, 18> kVerbs = {"is", "was", "has", "had", "work", "works", "live", "lives", "drive", "drives", "born", "went", "got", "gone", "left", "suffers", "does", "did"};
  return (word.size() > 3 && word.ends_with("ed")) || std::find(kVerbs.begin(), kVerbs.end(), word) != kVerbs.end();
}

bool ends_sentence(const std::string& word) { return word == "." || word == "!" || word == "?" || word == "\n"; }

// What a rule says of a place: kind, verdict, whether it is the data subject's.
std::uint64_t code_of(const Finding& found) {
  const std::uint64_t owner = found.person == "subject" ? 1 : found.person.empty() ? 2 : 3;
  return 1 + owner + 4 * (static_cast<std::uint64_t>(found.proposal) + 4 * static_cast<std::uint64_t>(found.kind));
}

// What has been read of a text so far.
struct Reading {
  char last = '0';               // who was named last in this sentence
  std::size_t distance = 0;      // tokens since
  char first = '0';              // who was named first in it
  char sentence_before = '0';    // and in the last sentence that named anybody
  std::uint64_t pronoun = 0;     // the last one since
  bool subject = false;          // the sentence names the data subject
  std::uint64_t verb = 0;
  std::uint64_t label = 0;       // what stands before the line's colon

  void end_sentence() {
    sentence_before = first != '0' ? first : sentence_before;
    last = first = '0';
    pronoun = verb = 0;
    subject = false;
  }
  void read(const PeopledToken& token) {
    ++distance;
    if (token.who != 0) {
      last = token.who;
      distance = 0;
      pronoun = 0;
      first = first == '0' ? token.who : first;
      subject = subject || token.who == 'S';
    } else if (is_pronoun(token.word)) {
      pronoun = hash_of(token.word);
    }
    if (ends_sentence(token.word)) {
      end_sentence();
    }
    if (is_verb(token.word)) {
      verb = hash_of(token.word);
    }
  }
};

class Sequencer {
 public:
  Sequencer(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& found, const PeopleRegister& people)
      : text_(to_code_points(text)), tokens_(peopled_tokens(text_, mentions, people)), codes_(text_.size(), 0) {
    for (const Finding& one : found) {
      std::fill(codes_.begin() + static_cast<std::ptrdiff_t>(std::min(one.span.start, text_.size())), codes_.begin() + static_cast<std::ptrdiff_t>(std::min(one.span.end, text_.size())), code_of(one));
    }
  }

  std::vector<ToldSequence> run() {
    const std::vector<LineEnd> ends = line_ends(text_);
    std::size_t line = 0;   // of the token
    std::size_t read = 0;   // characters in front of it
    ToldSequence open;
    for (PeopledToken& token : tokens_) {
      line += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(read), text_.begin() + static_cast<std::ptrdiff_t>(token.span.start), U'\n'));   // a mention may run over one
      read = token.span.start;
      const LineEnd end = token.word != "\n" ? LineEnd::item : ends.at(line);
      if (token.word == "\n" && end == LineEnd::paragraph) {
        close(open);
      } else if (token.word != "\n" || end == LineEnd::item) {
        open.tokens.push_back(std::move(token));
      }
    }
    close(open);
    return std::move(sequences_);
  }

 private:
  struct Seen {
    std::uint64_t word, group, shape, code;
  };

  void close(ToldSequence& open) {
    if (open.tokens.empty()) {
      return;
    }
    seen_.clear();
    for (const PeopledToken& token : open.tokens) {
      const std::u32string_view written = std::u32string_view(text_).substr(token.span.start, token.span.end - token.span.start);
      const std::string shape = token.who != 0 ? token.word : shape_of(written);
      const std::uint64_t group = token.who != 0 ? 1000U + static_cast<unsigned char>(token.who) : token.cluster >= 0 ? static_cast<std::uint64_t>(token.cluster) : hash_of(shape);
      seen_.push_back({hash_of(token.word), group, hash_of(shape), codes_[token.span.start]});
    }
    now_.label = 0;
    for (std::size_t at = 0; at < open.tokens.size(); ++at) {
      open.features.push_back(features(open.tokens, at));
      open.found.push_back(seen_[at].code);
      now_.read(open.tokens[at]);
      read_label(open.tokens, at);
    }
    now_.end_sentence();
    sequences_.push_back(std::move(open));
    open = {};
  }

  void read_label(const std::vector<PeopledToken>& tokens, std::size_t at) {
    if (tokens[at].word == ":") {
      now_.label = 7;
      for (std::size_t i = at - std::min(at, kLabelTokens); i < at; ++i) {
        now_.label = mixed(now_.label, seen_[i].word);
      }
    } else if (tokens[at].word == "\n") {
      now_.label = 0;
    }
  }

  const Seen& near(std::size_t at, int step) const {
    static const Seen kEdge = {hash_of("<edge>"), 999, 999, 999};
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(seen_.size()) ? kEdge : seen_[static_cast<std::size_t>(place)];
  }

  // Who is named next in the sentence, if soon.
  static char next_named(const std::vector<PeopledToken>& tokens, std::size_t at) {
    for (std::size_t i = at + 1; i < std::min(tokens.size(), at + kNextWithin); ++i) {
      if (tokens[i].word == "." || tokens[i].word == "\n" || tokens[i].word == ";") {
        break;
      }
      if (tokens[i].who != 0) {
        return tokens[i].who;
      }
    }
    return '0';
  }

  TokenFeatures features(const std::vector<PeopledToken>& tokens, std::size_t at) const {
    FeatureList list(kMostFeatures, kToldBuckets);
    const auto put = [&](std::uint64_t value) { list.put(value); };
    const Seen& own = seen_[at];
    const auto last = static_cast<std::uint64_t>(static_cast<unsigned char>(now_.last));
    const std::uint64_t last_or_pronoun = mixed(last, now_.pronoun);
    put(0);
    put(own.word), put(own.group), put(own.shape);
    for (const int step : {-3, -2, -1, 1, 2, 3}) {
      put(near(at, step).word), put(near(at, step).group);
    }
    const Seen& before = near(at, -1);
    const Seen& before2 = near(at, -2);
    const Seen& after = near(at, 1);
    const Seen& after2 = near(at, 2);
    put(mixed(before.word, own.word)), put(mixed(own.word, after.word));
    put(mixed(before.group, own.group)), put(mixed(own.group, after.group));
    put(mixed(before2.word, mixed(before.word, own.word))), put(mixed(mixed(own.word, after.word), after2.word));
    put(mixed(before2.word, before.word)), put(mixed(after.word, after2.word));
    put(mixed(before2.group, mixed(before.group, own.group)));
    put(mixed(before2.group, before.group)), put(mixed(after.group, after2.group));
    const std::string& word = tokens[at].word;
    for (const std::size_t length : {std::size_t{3}, std::size_t{4}}) {
      put(hash_of(std::string_view(word).substr(0, length))), put(hash_of(std::string_view(word).substr(word.size() - std::min(length, word.size()))));
    }
    put(last), put(mixed(last, std::min(now_.distance, kMostDistance)));
    put(mixed(last, own.word)), put(mixed(last, own.group)), put(mixed(last, own.shape));
    put(last_or_pronoun), put(mixed(last_or_pronoun, own.group)), put(mixed(last_or_pronoun, own.word));
    const std::uint64_t first = mixed(static_cast<unsigned char>(now_.first), now_.pronoun);
    put(first), put(mixed(static_cast<unsigned char>(now_.first), own.group));
    const std::uint64_t two_sentences = mixed(static_cast<unsigned char>(now_.sentence_before), first);
    put(two_sentences), put(mixed(two_sentences, own.group));
    put(mixed(now_.subject ? 1 : 2, last));
    const std::uint64_t next = mixed(static_cast<unsigned char>(next_named(tokens, at)), last);
    put(next), put(mixed(next, own.word));
    put(now_.label), put(mixed(now_.label, own.group)), put(mixed(now_.label, own.shape));
    put(own.code), put(mixed(own.code, own.group)), put(mixed(own.code, after.code)), put(mixed(own.code, before.code)), put(mixed(before.code, own.word)), put(mixed(own.code, last_or_pronoun));
    put(mixed(now_.verb, last)), put(mixed(now_.verb, own.word)), put(mixed(now_.verb, own.group));
    return list.take();
  }

  const std::u32string text_;
  std::vector<PeopledToken> tokens_;
  std::vector<std::uint64_t> codes_;   // by code point: what a rule found there
  std::vector<Seen> seen_;
  Reading now_;
  std::vector<ToldSequence> sequences_;
};

}  // namespace

std::vector<ToldSequence> told_sequences(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& found, const PeopleRegister& people) {
  return Sequencer(text, mentions, found, people).run();
}

}  // namespace candour
