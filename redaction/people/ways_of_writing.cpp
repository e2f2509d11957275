#include "redaction/people/ways_of_writing.h"

#include "pipeline/base/utf8.h"
#include "redaction/people/given_names.h"
#include "redaction/people/name_particles.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

std::string first_letter(const std::string& word) { return substring(word, 0, 1); }

// "c-s" of "clarke-saunders", "k-a" of "kelly-ann"; nothing of a name without a hyphen.
std::string letters_of_parts(const std::string& name, const std::string& between) {
  const std::size_t hyphen = name.find('-');
  return hyphen == std::string::npos || hyphen + 1 >= name.size() ? std::string() : first_letter(name) + between + first_letter(name.substr(hyphen + 1));
}

class Ways {
 public:
  explicit Ways(std::vector<std::string> words) : words_(std::move(words)), given_(words_.front()), surname_(words_.back()) {}

  std::vector<WayOfWriting> all() {
    add(words_, words_.size() > 1 ? NameForm::full : NameForm::part, is_word_too(given_) || words_.size() > 1);
    if (given_ == "baby") {
      return std::move(ways_);   // "Baby M" has no other name yet
    }
    if (words_.size() == 1) {
      for (const std::string& title : titles()) {
        add({title, given_}, NameForm::titled, false);
      }
    } else {
      in_full();
      in_part();
      with_title();
      by_letters();
    }
    return std::move(ways_);
  }

 private:
  void add(const std::vector<std::string>& words, NameForm form, bool capital) { ways_.push_back({single_words(words), form, capital}); }

  void in_full() {
    add({given_, surname_}, NameForm::full, code_point_count(surname_) < 2);   // "offers Leonard a home" names no Leonard A.
    add({surname_, given_}, NameForm::full, true);
    if (words_.size() > 2) {
      std::vector<std::string> surname_first(words_.begin(), words_.end() - 1);   // "HARTE, Joy Elizabeth"
      surname_first.insert(surname_first.begin(), surname_);
      add(surname_first, NameForm::full, true);
    }
    for (const std::string& form : other_forms(given_)) {
      add({form}, NameForm::part, is_word_too(form) || form.size() < 3);
      add({form, surname_}, NameForm::full, true);
    }
  }

  void in_part() {
    if (code_point_count(surname_) > 1) {   // of "Hand P." the letter is nobody's alone
      add({surname_}, NameForm::surname, true);
    }
    if (code_point_count(given_) > 1 && given_ != "ah") {   // "Ah Bin", "Ah Fong": said before many names
      add({given_}, NameForm::part, is_word_too(given_));
    }
    const std::size_t hyphen = given_.find('-');
    if (hyphen != std::string::npos) {
      add({given_.substr(0, hyphen)}, NameForm::part, true);
      add({given_.substr(0, hyphen), given_.substr(hyphen + 1)}, NameForm::part, false);
      add({given_.substr(0, hyphen), surname_}, NameForm::full, true);
    }
  }

  void with_title() {
    if (code_point_count(surname_) < 2) {
      return;   // "Mr S." may be anybody's whose surname begins so
    }
    for (const std::string& title : titles()) {
      add({title, surname_}, NameForm::titled, false);
      add({title, given_, surname_}, NameForm::titled, false);
      add({title, first_letter(given_), surname_}, NameForm::titled, false);
      if (words_.size() == 3) {
        add({title, first_letter(given_), first_letter(words_[1]), surname_}, NameForm::titled, false);   // "Miss C. E. Purvis"
      }
    }
  }

  void by_letters() {
    const std::string g = first_letter(given_);
    const std::string s = first_letter(surname_);
    for (const std::vector<std::string>& words : {std::vector<std::string>{given_, s}, {g, surname_}, {surname_, g}, {g + s}, {g, s}}) {
      add(words, NameForm::initials, true);
    }
    add({g + surname_}, NameForm::part, true);   // "YWarsame" in a file's name
    if (words_.size() == 3) {
      add({given_, words_[1]}, NameForm::part, true);   // "Shannon Louise"
      add({g + first_letter(words_[1]) + s}, NameForm::initials, true);
      const std::string m = first_letter(words_[1]);
      add({given_, m}, NameForm::initials, true);   // "HARKER, Leonard A."
      for (const std::vector<std::string>& words : {std::vector<std::string>{g, m, surname_}, {g + m, surname_}, {surname_, g, m}, {surname_, g + m}, {g, m, s}}) {
        add(words, NameForm::initials, true);   // "L. A. Hand", "LA Hand", "HAND L A", "HAND LA", "L.A.H."
      }
    }
    for (const char* between : {"", "-"}) {
      const std::string both_given = letters_of_parts(given_, between);
      const std::string both_surnames = letters_of_parts(surname_, between);
      if (!both_given.empty()) {
        add({both_given}, NameForm::initials, true);
        add({both_given + s}, NameForm::initials, true);
        add({both_given, surname_}, NameForm::initials, true);
      }
      if (!both_surnames.empty()) {
        add({given_, both_surnames}, NameForm::initials, true);
        add({g + both_surnames}, NameForm::initials, true);
      }
    }
  }

  const std::vector<std::string> words_;
  const std::string given_, surname_;
  std::vector<WayOfWriting> ways_;
};

}  // namespace

std::vector<std::string> name_words(const std::string& name) {
  std::vector<std::string> words;
  const std::vector<TextWord> cut = words_of(name);
  std::string led;
  for (std::size_t at = 0; at < cut.size(); ++at) {
    if (titles().count(cut[at].folded) != 0 && !(at + 1 == cut.size() && is_office_and_surname(cut[at].folded))) {
      continue;
    }
    led += cut[at].plain;
    if (leads_within_name(cut, at)) {
      led += ' ';
    } else {
      words.push_back(std::move(led));
      led.clear();
    }
  }
  return words;
}

std::vector<WayOfWriting> ways_of_writing(const std::string& name) {
  std::vector<std::string> words = name_words(name);
  std::vector<WayOfWriting> ways;
  for (const std::string& form : words.empty() ? std::vector<std::string>() : surname_forms(words.back())) {
    words.back() = form;
    for (WayOfWriting& way : Ways(words).all()) {
      ways.push_back(std::move(way));
    }
  }
  return ways;
}

std::string surname_last(const std::string& name) {
  const std::vector<TextWord> words = words_of(name);
  if (words.size() != 2 || !words[0].all_capitals || words[1].all_capitals || words[0].folded.size() < 3) {
    return name;
  }
  const std::string capital = substring(name, words[0].span.start, words[0].span.start + 1);
  return substring(name, words[1].span.start, words[1].span.end) + " " + capital + substring(words[0].folded, 1, code_point_count(words[0].folded));
}

}  // namespace candour
