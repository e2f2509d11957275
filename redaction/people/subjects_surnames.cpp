// The data subject's other surnames: halves of a double one, and those that a text says they bore or bear: "Nia, who used to be called Rees", "She changed her name to Price".
#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"
#include "redaction/find/names.h"
#include "redaction/people/given_names.h"
#include "redaction/people/register.h"
#include "redaction/people/words.h"

#define SAID_SO R"((?:(?:was |is |had been |has been |then |now |also )*(?:formerly|previously|originally|once)(?: known as| called)?|used to be (?:called|known as)|used to go by|née|nee|a\.?k\.?a\.?|alias|(?:is|was) (?:now |then |once |also |previously |formerly )?(?:known as|called)|(?:has |had |later |then )*changed (?:her|his|their) (?:sur|last |second |family |own )?name(?: by deed poll)?(?: from \p{Lu}[\p{L}'’\-]+)? to|(?:had |has )*(?:took|taken) the (?:sur)?name(?: of)?))"

namespace candour {
namespace {

constexpr std::size_t kReach = 160;        // code points in which a name is told behind the data subject's
constexpr std::size_t kParagraph = 160;    // and in which "she" looks back

const RE2& cue() {
  static const RE2 kCue("(?i)" SAID_SO, large_options());
  return kCue;
}

// The name told at the beginning of what follows a mention or a pronoun; empty when none is.
std::string told_name(std::string_view behind) {
  static const RE2 kTold("^['’\"”]?(?:,? ?\\(?|\\s)(?:who )?(?:(?i)" SAID_SO ") [\"“'‘]?(" NAME ")", large_options());
  std::string name;
  return RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), kTold, &name) ? std::string(without_possessive(trimmed_name(name))) : std::string();
}

std::string_view part(std::string_view text, const OffsetMap& map, std::size_t from, std::size_t to) {
  const std::size_t start = map.byte_at(from);
  return text.substr(start, map.byte_at(std::min(to, map.code_point_at(text.size()))) - start);
}

// Where "She" or "He" begins a sentence that tells such a name.
std::vector<std::size_t> pronouns_told_of(std::string_view text, const OffsetMap& map) {
  static const RE2 kPronoun("(?:^|[.!?]\\s+|\\n)((?:She|He|They)) ", large_options());
  std::vector<std::size_t> ends;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece pronoun;
  while (RE2::FindAndConsume(&rest, kPronoun, &pronoun)) {
    const auto end = static_cast<std::size_t>(pronoun.data() + pronoun.size() - text.data());
    if (!told_name(text.substr(end, kReach)).empty()) {
      ends.push_back(map.code_point_at(end));
    }
  }
  return ends;
}

// The words by which the data subject is called, surnames apart.
std::set<std::string> forenames_of(const Person& subject) {
  std::set<std::string> forenames;
  std::vector<std::string> names = subject.known_as;
  names.push_back(subject.name);
  for (const std::string& name : names) {
    const std::vector<std::string> words = name_words(name);
    forenames.insert(words.begin(), words.size() > 1 ? words.end() - 1 : words.end());
  }
  return forenames;
}

// "Nia", "Nia Rees", not the surname alone, which may end another's name: the record's people are not known yet.
bool is_called(const Finding& mention, std::string_view text, const OffsetMap& map, const std::set<std::string>& forenames) {
  const std::vector<TextWord> words = words_of(part(text, map, mention.span.start, mention.span.end));
  return mention.person == "subject" && std::any_of(words.begin(), words.end(), [&](const TextWord& word) { return word.plain.size() > 1 && forenames.count(word.plain) != 0; });
}

// Whether nobody but the data subject is named right before.
bool speaks_of_subject(const std::vector<Finding>& mentions, std::string_view text, const OffsetMap& map, std::size_t at, const std::set<std::string>& forenames) {
  static const RE2 kRelative(R"((?i)\b(?:mum|mam|mother|dad|father|sister|brother|nan|gran\w*|aunt\w*|uncle|cousin|carer|partner|girlfriend|boyfriend|friend)\b)");
  const std::size_t from = at - std::min(at, kParagraph);
  bool named = false;
  for (const Finding& mention : mentions) {
    if (mention.span.start >= from && mention.span.end <= at) {
      if (mention.person != "subject") {
        return false;
      }
      named = true;
    }
  }
  const std::string_view before = part(text, map, from, at);
  for (const TextWord& word : words_of(before)) {
    if (word.capital && is_given_name(word.folded) && forenames.count(word.plain) == 0) {
      return false;
    }
  }
  return named && !RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kRelative);
}

std::vector<std::string> told_of_subject(const std::string& text, const std::vector<Finding>& mentions, const std::set<std::string>& forenames) {
  const OffsetMap map(text);
  std::vector<std::string> names;
  for (const Finding& mention : mentions) {
    if (is_called(mention, text, map, forenames)) {
      names.push_back(told_name(part(text, map, mention.span.end, mention.span.end + kReach)));
    }
  }
  for (const std::size_t end : pronouns_told_of(text, map)) {
    if (speaks_of_subject(mentions, text, map, end, forenames)) {
      names.push_back(told_name(part(text, map, end, end + kReach)));
    }
  }
  std::erase_if(names, [](const std::string& name) { return name.empty() || is_common_word(small_letters(name)) || is_organisation(name); });
  return names;
}

}  // namespace

// Whoever is Nia O'Connell-Mensah is Nia O'Connell Mensah, Nia Mensah and Ms Mensah too.
void PeopleRegister::add_halves_of_surname(std::size_t person, const std::string& name) {
  const std::vector<std::string> words = name_words(name);
  const std::size_t hyphen = words.size() < 2 ? std::string::npos : words.back().find('-');
  if (hyphen == std::string::npos || hyphen == 0 || hyphen + 1 >= words.back().size()) {
    return;
  }
  const std::string first = words.back().substr(0, hyphen);
  const std::string second = words.back().substr(hyphen + 1);
  add_alias({words.front(), first, second}, person, Form::full, true);
  add_alias({first, second, words.front()}, person, Form::full, true);
  add_alias({first, second}, person, Form::surname, true);
  for (const char* title : {"ms", "miss", "mr", "mx"}) {
    add_alias({title, first, second}, person, Form::titled, true);
  }
  for (const std::string& half : {first, second}) {
    if (code_point_count(half) > 2) {
      add_name(person, words.front() + " " + half, false);
    }
  }
}

void PeopleRegister::learn_former_names(const RecordTexts& texts) {
  const std::vector<std::string> own = name_words(people_.front().name);
  if (people_.front().person_class != PersonClass::subject || own.empty()) {
    return;
  }
  const std::string given = own.front();
  const std::set<std::string> forenames = forenames_of(people_.front());
  texts.for_each([&](const std::string& text) {
    if (!RE2::PartialMatch(text, cue())) {
      return;
    }
    for (const std::string& name : told_of_subject(text, mentions(text), forenames)) {
      const std::vector<std::string> words = name_words(name);
      if (words.size() > 1 && (words.front() == given || is_given_name(words.front()))) {
        add_name(0, name, false);
      } else if (words.size() == 1 && is_given_name(words.front())) {
        add_alias(words, 0, Form::part, true);   // "used to be called Chloe"
      } else if (words.size() == 1) {
        add_name(0, given + " " + words.front(), false);
      }
    }
  });
}

// "Dr Mwangi" where the data subject is a Mwangi is as likely their father: the title alone shows no work for them.
void PeopleRegister::as_namesake(FoundName& found) const {
  const std::string title = fold_word(found.title);
  const std::vector<std::string> words = name_words(found.name);
  const bool learned = title == "dr" || title == "prof" || title == "professor";
  const bool own = !words.empty() && people_.front().person_class == PersonClass::subject &&
                   std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) { return part.person == 0 && !part.given && part.word == words.back(); });
  if (learned && own && found.rule == "titled-name") {
    found.likely = PersonClass::third_party;
    found.class_is_guess = true;
  }
}

}  // namespace candour
