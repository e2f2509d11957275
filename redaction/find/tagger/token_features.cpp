#include "redaction/find/tagger/token_features.h"

#include <algorithm>
#include <string_view>

#include "redaction/find/name_words.h"
#include "redaction/find/tagger/lexicon.h"

namespace candour {
namespace {

char shape_of(char c) {
  if (c >= 'A' && c <= 'Z') {
    return 'X';
  }
  if (c >= 'a' && c <= 'z') {
    return 'x';
  }
  if (c >= '0' && c <= '9') {
    return 'd';
  }
  return c;
}

// "Xxxxx-Xx" of a word, letters with accents as they are written; and the same with runs of one kind made one.
std::string long_shape(std::string_view word) {
  std::string shape;
  for (const char c : word.substr(0, 12)) {
    shape.push_back(shape_of(c));
  }
  return shape;
}

std::string short_shape(std::string_view word) {
  std::string shape;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    char kind = shape_of(word[i]);
    if (byte >= 0x80) {
      if ((byte & 0xC0U) == 0x80) {
        continue;
      }
      const bool capital = byte == 0xC3 && i + 1 < word.size() && static_cast<unsigned char>(word[i + 1]) < 0x9F;
      kind = capital ? 'X' : 'x';
    }
    if (shape.empty() || shape.back() != kind) {
      shape.push_back(kind);
    }
  }
  return shape;
}

struct Seen {
  std::string lower;
  std::uint64_t word = 0;
  std::uint64_t shape = 0;
  std::uint64_t brief = 0;
  WordFacts facts;
  bool capital = false;
};

Seen seen(const std::string& text) {
  Seen own;
  own.lower = small_letters(text);
  own.word = hash_of(own.lower);
  const std::string brief = short_shape(text);
  own.capital = !brief.empty() && brief[0] == 'X';
  own.shape = hash_of(long_shape(text));
  own.brief = hash_of(brief);
  own.facts = facts_of(own.lower);
  return own;
}

class Extractor {
 public:
  Extractor(const TokenSequence& sequence, const DocumentWords& document) : sequence_(sequence), document_(document) {
    std::size_t small = 0;
    for (const TextToken& token : sequence) {
      tokens_.push_back(seen(token.text));
      small += std::any_of(token.text.begin(), token.text.end(), [](char c) { return c >= 'a' && c <= 'z'; }) ? 1U : 0U;
    }
    const bool capitals = std::any_of(tokens_.begin(), tokens_.end(), [](const Seen& token) { return token.capital; });
    letters_ = small == 0 ? 1 : capitals ? 2 : 3;
    none_.word = hash_of("<edge>");
    none_.brief = hash_of("|");
  }

  TokenFeatures at(std::size_t i) const {
    FeatureList out(kFeatures, kTaggerBuckets);
    const Seen& own = tokens_[i];
    const Seen& before = near(i, -1);
    const Seen& before2 = near(i, -2);
    const Seen& after = near(i, 1);
    const Seen& after2 = near(i, 2);
    const auto put = [&](std::uint64_t value) { out.put(value); };
    const auto lists = [](const Seen& token) { return static_cast<std::uint64_t>(token.facts.lists) + 1; };
    const auto cluster = [](const Seen& token) { return static_cast<std::uint64_t>(token.facts.cluster + 1); };
    put(0);
    put(own.word);
    put(before.word);
    put(after.word);
    put(before2.word);
    put(after2.word);
    put(mixed(before.word, own.word));
    put(mixed(own.word, after.word));
    for (std::size_t length = 1; length <= 4; ++length) {
      put(hash_of(std::string_view(own.lower).substr(0, length)));
      put(hash_of(std::string_view(own.lower).substr(own.lower.size() - std::min(length, own.lower.size()))));
    }
    put(own.shape);
    put(own.brief);
    put(mixed(before.brief, own.brief));
    put(mixed(own.brief, after.brief));
    put(mixed(mixed(before.brief, own.brief), after.brief));
    put(mixed(i == 0 ? 1 : sequence_[i].starts_line ? 2 : 3, own.brief));
    put(lists(own));
    put(mixed(lists(own), own.brief));
    put(mixed(lists(before), before.brief));
    put(mixed(lists(after), after.brief));
    put(mixed(mixed(lists(before), lists(own)), own.brief));
    put(mixed(mixed(lists(own), lists(after)), own.brief));
    put(cluster(own));
    put(cluster(before));
    put(cluster(after));
    put(mixed(cluster(before), cluster(own)));
    put(mixed(cluster(before), own.brief));
    put(mixed(before.word, own.brief));
    put(mixed(after.word, own.brief));
    put(mixed(mixed(before2.word, before.word), own.brief));
    put(mixed(written(i), own.brief));
    put(mixed(written(i), lists(own)));
    put(mixed(letters_, own.brief));
    put(mixed(mixed(letters_, lists(own)), own.brief));
    put(mixed(mixed(letters_, lists(own)), cluster(before)));
    put(mixed(mixed(letters_, lists(own)), cluster(after)));
    return out.take();
  }

 private:
  static constexpr std::size_t kFeatures = 48;   // no more than these
  const Seen& near(std::size_t i, int step) const {
    const auto at = static_cast<std::ptrdiff_t>(i) + step;
    return at < 0 || at >= static_cast<std::ptrdiff_t>(tokens_.size()) ? none_ : tokens_[static_cast<std::size_t>(at)];
  }

  // What the rest of the document says of a word with a capital: 0 nothing.
  std::uint64_t written(std::size_t i) const {
    const auto found = document_.find(tokens_[i].lower);
    if (found == document_.end()) {
      return 0;
    }
    const bool small = found->second.small > 0;
    const bool capital = found->second.capital > (tokens_[i].capital && i > 0 ? 1 : 0);
    return (small ? 1U : 0U) + (capital ? 2U : 0U);
  }

  const TokenSequence& sequence_;
  const DocumentWords& document_;
  std::vector<Seen> tokens_;
  Seen none_;
  std::uint64_t letters_ = 2;   // the sequence has: 1 capitals alone, 2 both, 3 small letters alone
};

bool has_small(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

DocumentWords words_of_document(const std::vector<TokenSequence>& sequences) {
  DocumentWords words;
  for (const TokenSequence& sequence : sequences) {
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      const std::string& text = sequence[i].text;
      if (!has_small(text)) {
        continue;   // a line of capitals says nothing
      }
      WrittenAs& written = words[small_letters(text)];
      if (text[0] >= 'a' && text[0] <= 'z') {
        ++written.small;
      } else if (i > 0) {
        ++written.capital;
      }
    }
  }
  return words;
}

std::vector<TokenFeatures> features_of(const TokenSequence& sequence, const DocumentWords& document) {
  const Extractor extractor(sequence, document);
  std::vector<TokenFeatures> features;
  features.reserve(sequence.size());
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    features.push_back(extractor.at(i));
  }
  return features;
}

}  // namespace candour
