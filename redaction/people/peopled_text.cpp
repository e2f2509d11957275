#include "redaction/people/peopled_text.h"

#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"
#include "redaction/find/tagger/lexicon.h"

namespace candour {
namespace {

bool is_figure(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x2000); }
bool joins_letters(char32_t c) { return c == U'-' || c == U'\'' || c == U'’'; }
bool joins_figures(char32_t c) { return c == U'.' || c == U'/' || c == U',' || c == U':' || c == U'-'; }

char capacity_of(const Finding& mention, const PeopleRegister& people) {
  if (mention.kind == FindingKind::relation) {
    return 'R';
  }
  const Person* person = people.find(mention.person);
  if (person == nullptr) {
    return 'T';
  }
  switch (person->person_class) {
    case PersonClass::subject: return 'S';
    case PersonClass::professional: return 'P';
    case PersonClass::official: return 'O';
    default: return 'T';
  }
}

class Cutter {
 public:
  Cutter(std::u32string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people) : text_(text), mentions_(mentions), people_(people) {}

  std::vector<PeopledToken> run() {
    for (std::size_t at = 0; at < text_.size();) {
      while (next_ < mentions_.size() && (mentions_[next_].span.end <= at || !is_of_somebody(mentions_[next_]))) {
        ++next_;
      }
      const bool named = next_ < mentions_.size() && mentions_[next_].span.start <= at;
      at = named ? mention(at) : text_[at] == U' ' || text_[at] == U'\r' ? at + 1 : word(at);
    }
    return std::move(tokens_);
  }

 private:
  static bool is_of_somebody(const Finding& mention) { return mention.kind == FindingKind::person || mention.kind == FindingKind::relation; }

  std::size_t mention(std::size_t at) {
    const Finding& named = mentions_[next_];
    PeopledToken token;
    token.span = {at, named.span.end};
    token.who = capacity_of(named, people_);
    token.word = std::string("<") + token.who + ">";
    token.mention = next_;
    token.capital = true;
    tokens_.push_back(std::move(token));
    return named.span.end;
  }

  std::size_t end_of_word(std::size_t at) const {
    const std::size_t stop = next_ < mentions_.size() ? std::min(text_.size(), std::max(at + 1, mentions_[next_].span.start)) : text_.size();
    const bool letters = is_letter(text_[at]);
    const auto goes_on = [&](char32_t c) { return letters ? is_letter(c) : is_figure(c); };
    const auto joins = [&](char32_t c) { return letters ? joins_letters(c) : joins_figures(c); };
    std::size_t end = at + 1;
    while ((letters || is_figure(text_[at])) && end < stop && (goes_on(text_[end]) || (end + 1 < stop && joins(text_[end]) && goes_on(text_[end + 1])))) {
      ++end;
    }
    return end;
  }

  std::size_t word(std::size_t at) {
    PeopledToken token;
    token.span = {at, end_of_word(at)};
    token.word = small_letters(to_utf8(text_.substr(at, token.span.end - at)));
    token.cluster = facts_of(token.word).cluster;
    token.capital = text_[at] >= U'A' && text_[at] <= U'Z';
    for (char& c : token.word) {
      c = c >= '0' && c <= '9' ? '9' : c;
    }
    const std::size_t end = token.span.end;
    tokens_.push_back(std::move(token));
    return end;
  }

  std::u32string_view text_;
  const std::vector<Finding>& mentions_;
  const PeopleRegister& people_;
  std::size_t next_ = 0;
  std::vector<PeopledToken> tokens_;
};

}  // namespace

std::vector<PeopledToken> peopled_tokens(std::u32string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people) {
  return Cutter(text, mentions, people).run();
}

}  // namespace candour
