// Looks through one text for the people of a register. One text, one thread; the register must live as long. Inside this room only.
//   mentions.cpp        which ways of writing stand where
//   mention_choice.cpp  who is meant of several whom the same words fit
//   mention_namesakes.cpp  whose a surname is that the data subject shares
//   mention_slips.cpp   names misspelt, misread or written in a hurry
//   mention_letters.cpp  letters that stand for somebody
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "redaction/people/named_in_text.h"
#include "redaction/people/register.h"
#include "redaction/people/word_in_context.h"
#include "redaction/people/words.h"
#include "redaction/people/year_of_text.h"

namespace candour {

class MentionFinder {
 public:
  MentionFinder(const PeopleRegister& people, std::string_view text) : people_(people), text_(text), words_(words_of(text)), in_context_(text, words_), year_(year_of_text(words_, people.subject_born_)) {}
  std::vector<Finding> run(const NamedInText* around);
  NamedInText named();

  std::vector<SharedSurname> shared_surnames();

 private:
  using Alias = PeopleRegister::Alias;
  using Form = PeopleRegister::Form;
  void pass();
  std::size_t match(std::size_t at);
  bool goes_on(std::size_t at);
  bool is_called_after(std::size_t at) const;
  bool is_childs(const std::string& word) const;
  bool said_as_surname(std::size_t at) const;
  std::size_t forename_behind(std::size_t at) const;
  std::size_t bearer_formerly(std::size_t at) const;
  bool is_child_by_surname(std::size_t at) const;
  bool is_subject_as_baby(std::size_t at) const;
  static bool is_sister(const Person& person);
  bool is_woman_beside_boy(std::size_t person) const;
  bool is_subjects_surname(const Alias& alias) const;
  std::size_t further_surnames(std::size_t at, std::size_t length, const Alias& alias) const;
  bool is_subject_of_text(const Alias& alias, const std::vector<const Alias*>& fitting) const;
  bool are_letters_of(std::size_t at, std::size_t person) const;
  const Alias* in_brackets_behind(std::size_t at, const std::vector<const Alias*>& fitting) const;
  const Alias* written_to(std::size_t at, const std::vector<const Alias*>& fitting) const;
  bool is_namesake(const std::vector<const Alias*>& fitting) const;
  TokenFeatures namesake_features(std::size_t at, const std::vector<const Alias*>& fitting, const Alias& by_rules) const;
  struct NamesakesHere;
  NamesakesHere namesakes_here(const std::vector<const Alias*>& fitting) const;
  void put_circumstances(std::size_t at, std::size_t last, std::uint64_t form, const std::vector<const Alias*>& fitting, const Alias& by_rules, FeatureList& list) const;
  void put_words_around(std::size_t at, std::size_t last, std::uint64_t bare, FeatureList& list) const;
  void put_last_named(std::size_t at, std::uint64_t form, const std::vector<const Alias*>& fitting, FeatureList& list) const;
  void put_line(std::size_t at, std::uint64_t bare, FeatureList& list) const;
  const Alias& whose_surname(std::size_t at, const std::vector<const Alias*>& fitting, const Alias& by_rules);
  void leave_bearers_of_very_name(std::vector<const Alias*>& fitting) const;
  const Alias* likeliest(const std::vector<const Alias*>& fitting) const;
  bool may_stay(const Alias& alias) const;
  std::size_t last_named(const Alias& alias) const;
  bool is_cut_from_letters(std::size_t at, std::size_t count) const;
  bool are_letters_of_rank(std::size_t at) const;
  bool are_letters_of_form(std::size_t at, std::size_t count) const;
  bool leads_on(std::size_t i) const;
  bool is_address(std::size_t i) const;
  std::size_t title_and_letter(std::size_t at);
  void learn_key();
  std::size_t whom_words_explain(Span meaning) const;
  std::size_t letters_of_key(std::size_t at);
  bool is_spoken_of(std::size_t at) const;
  bool are_subjects(std::size_t at) const;
  std::size_t letter_alone(std::size_t at);
  std::size_t letters_joined(std::size_t at);
  std::size_t bearer_by_letter(const std::string& letter) const;
  std::size_t without_apostrophe(std::size_t at);
  std::size_t without_ending(std::size_t at, std::size_t letters);
  std::size_t double_surname(std::size_t at);
  std::size_t look_alike(std::size_t at);
  std::vector<PeopleRegister::Part> alike(const std::string& look, bool barred) const;
  bool beside(std::size_t at, const PeopleRegister::Part& part) const;
  std::size_t length_with_middle(const Alias& alias, std::size_t at) const;
  bool bears_letters_between(std::size_t person, std::size_t from, std::size_t to) const;
  bool fits(const Alias& alias, std::size_t at) const;
  Bearer bearer_of(const Alias& alias) const;
  std::size_t slip(std::size_t at);
  std::size_t begin_with_address(std::size_t at, Form form) const;
  void add(std::size_t at, std::size_t count, std::size_t person, Form form, bool shared);

  const PeopleRegister& people_;
  const std::string_view text_;
  std::vector<TextWord> words_;
  WordInContext in_context_;
  const std::optional<int> year_;                   // in which the text was written
  std::vector<SharedSurname>* shared_ = nullptr;    // gathered when set
  std::map<std::size_t, std::size_t> last_named_;   // person: where this text named them beyond doubt, from 1
  std::map<std::size_t, std::size_t> last_by_given_;   // person: where their given name stood last in this text, from 1
  NamedInText so_far_;                              // whom this pass has named
  NamedInText here_;                                // whom the text, or the pages around it, name: known in the second pass
  bool knows_text_ = false;
  mutable bool text_decides_ = false;               // something can be told only by whom else the text names
  std::vector<Finding> findings_;
};

}  // namespace candour
