// Who is who in one request's record. Built serially over the whole record before anything is proposed: the people of the
// request under all the ways they are written, then those whom the record itself names. A name once known is found
// everywhere. Each mention says which way of writing led to whom.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/model/finding.h"
#include "pipeline/model/people_correction.h"
#include "pipeline/model/request.h"
#include "redaction/find/names.h"
#include "redaction/people/capacity_weights.h"
#include "redaction/people/gather.h"
#include "redaction/people/named_in_text.h"
#include "redaction/people/namesake_weights.h"
#include "redaction/people/record_texts.h"
#include "redaction/people/ways_of_writing.h"

namespace candour {

class PeopleRegister {
 public:
  // `corrections` are those in force; one that meets nobody any more changes nothing and is among `unmet`. Without weights, nobody's class
  // is guessed by the words around their name; without weights of namesakes, rules alone tell whose a shared surname is. Both must live as long.
  static PeopleRegister build(const Request& request, const RecordTexts& texts, const std::vector<PeopleCorrection>& corrections = {},
                              const CapacityWeights* weights = &built_in_capacity_weights(), const NamesakeWeights* namesakes = &built_in_namesake_weights());

  // Streets of the addresses that the record gives, for find_known_streets.
  const std::set<std::string>& streets() const { return streets_; }

  const std::vector<std::int64_t>& unmet() const { return unmet_; }   // PeopleCorrection::id

  // False, and nothing changed, when it meets nobody: no such person, words that are not theirs, a person merged with themselves.
  bool apply(const PeopleCorrection& correction);

  const std::vector<Person>& people() const { return people_; }   // the data subject first, id "subject"
  const Person* find(const std::string& id) const;

  const CapacityWeights* capacities() const { return capacities_; }   // none when it was built without

  // Of whom "he" (1) or "she" (-1) may be said, as far as role, title and record tell; 0 of either.
  int gender_of(const std::string& id) const;

  // What may be a name and belongs to nobody here, as written.
  const std::map<std::string, NameToCheck>& to_check() const { return to_check_; }

  // Every mention in a text, best one with cells (redaction/find/cells.h): not overlapping, spans in code points; kind person; score by how sure the link is. Const and
  // thread-safe. `around` is what the pages around it name, the text itself among them; without it the text alone tells.
  std::vector<Finding> mentions(std::string_view text, const NamedInText* around = nullptr) const;

  NamedInText named_in(std::string_view text) const;

  // The surnames of a text that the data subject shares with others, and what tells whose each is: to learn from.
  std::vector<SharedSurname> shared_surnames(std::string_view text) const;

  // Words for a relation outside the mentions, kind relation, proposed to be kept: of a person of the request where one only can be
  // meant, otherwise of an unnamed one, whose id begins with "u" and is in no list. Const and thread-safe.
  struct Kin {
    Finding finding;
    std::string relation;    // "mother"
    std::string of;          // Person::id of whom they are related to; empty when unknown
  };
  std::vector<Kin> kin(std::string_view text, const std::vector<Finding>& mentions) const;

  // Of somebody whom no name is known of: the same words, the same id.
  static std::string unnamed_id(const std::string& of, const std::string& relation);

 private:
  using Form = NameForm;
  struct Alias {
    std::vector<std::string> words;    // plain
    std::size_t person;
    Form form;
    bool capital;                      // must stand with capitals
    bool child = false;                // only in a text that gives the word a child's age: "Grace, 6" where Grace is a worker too
  };
  struct Part {
    std::string word;                  // plain
    std::string look;                  // as OCR may see it
    std::size_t person;
    bool given;
  };

  static constexpr std::size_t kLongEnoughToSlip = 5;   // letters: shorter names are other names as often as slips

  using ShownClasses = std::map<std::string, std::map<PersonClass, int>>;   // how often each name is shown as what

  std::size_t index_of(const std::string& id, const std::string& name) const;   // people_.size() when there is none
  bool merge(std::size_t person, std::size_t other);
  bool split(std::size_t person, const std::string& words);
  bool alias(std::size_t person, const std::string& words);
  bool rename(std::size_t person, const std::string& words);
  void add_person(Person person);
  void add_name(std::size_t person, const std::string& name, bool whole);
  void add_names_crossed(std::size_t person);
  void add_halves_of_surname(std::size_t person, const std::string& name);
  void add_alias(std::vector<std::string> words, std::size_t person, Form form, bool capital);
  const Person* relative(const std::string& relation) const;
  static std::string id_of(const std::string& name);
  void learn(const RecordTexts& texts, const std::vector<std::string>& domains);
  void learn_capacities(const RecordTexts& texts, const CapacityWeights& weights);
  void learn_workers(const RecordTexts& texts, const std::vector<std::string>& domains);
  void learn_subjects_gender(const RecordTexts& texts);
  void learn_former_names(const RecordTexts& texts);
  bool learn_subjects_spelling(const std::vector<std::string>& words);
  bool has_further_given_name(const std::string& word) const;
  void as_namesake(FoundName& found) const;
  std::set<std::string> called_so() const;
  bool joins(const FoundName& found);
  bool is_subject_with_more_surnames(const std::vector<std::string>& words) const;
  bool is_double_surname(const std::string& word) const;   // both parts are surnames of one person
  bool is_surname(const std::string& word) const;
  bool is_of_household(const std::string& surname) const;
  void add_found(const FoundName& found);
  void learn_told(const RecordTexts& texts);
  void learn_nicknames(const RecordTexts& texts);
  void add_nickname(const std::string& given, const std::string& nick, const std::string& surname);
  void learn_legends(const RecordTexts& texts);
  void learn_bynames(const RecordTexts& texts);
  static void leave_former_names(const RecordTexts& texts, std::map<std::string, FoundName>& names);
  void add_byname(const std::string& name, const std::string& other, Form form);
  void learn_named_kin(const RecordTexts& texts);
  void add_named_kin(const std::string& relation, const std::string& name, const std::string& written);
  bool is_said_of_others(const std::string& word, std::size_t person) const;
  void learn_spellings(const std::map<std::string, FoundName>& names);
  void learn_short_forms(const RecordTexts& texts);
  void learn_children(const RecordTexts& texts);
  void learn_children_named_like_workers(const RecordTexts& texts);
  void add_child_named_like_workers(const std::string& plain, const std::string& name);
  void count_whole_names(const std::map<std::string, FoundName>& names);
  int named_in_full(std::size_t person) const { return person < named_in_full_.size() ? named_in_full_[person] : 0; }
  bool shown_at_work(const FoundName& found, const ShownClasses& shown) const;
  void settle_class(const ShownClasses& shown);
  bool is_open(std::size_t person) const;
  std::set<std::size_t> spelt_so(const std::vector<std::string>& words) const;
  std::set<std::size_t> bearers_of(const std::vector<std::string>& name) const;
  bool can_bear(std::size_t person, PersonClass title) const;
  bool may_be_called(std::size_t person, const std::string& title) const;
  bool is_too_young(std::size_t person, const std::string& title) const;
  bool is_alias(const std::string& word) const;
  bool knows(const FoundName& found) const;
  bool is_slip(const std::string& name) const;
  bool is_titled_slip(const FoundName& found) const;
  bool is_misread(const std::vector<std::string>& words) const;
  int fitness(const Alias& alias) const;
  bool is_married_name(const Alias& alias) const;
  bool safer(const Alias& a, const Alias& b) const;

  std::vector<Person> people_;
  int subject_gender_ = 0;             // as the record speaks of the data subject: -1 she, 1 he, 0 not told
  int subject_born_ = 0;               // a year; 0 when the request does not tell
  const NamesakeWeights* namesakes_ = nullptr;
  const CapacityWeights* capacities_ = nullptr;
  std::string subject_surname_;        // with which the record mostly names the data subject in full; empty when it never does
  std::set<std::string> own_bynames_;  // what the record says the data subject is or was called beside the request's names
  std::string married_name_;           // the data subject's present surname when no former name had it
  std::set<std::string> streets_;
  std::vector<std::int64_t> unmet_;
  std::map<std::string, NameToCheck> to_check_;
  std::vector<int> named_in_full_;     // by person: how often
  std::set<std::size_t> private_;      // whom a relation or a child's age shows in private life
  std::set<std::size_t> children_;     // to whom the record gives a child's age under their whole name
  std::set<std::size_t> listed_;       // learnt from a list or a label alone: may turn out to be in any role
  // "mr" alone would be everybody's: behind a title the next word belongs to the key.
  static std::string key_of(const std::vector<std::string>& words);

  std::unordered_map<std::string, std::vector<Alias>> by_first_word_;
  void add_part(Part part);
  std::vector<std::size_t> parts_near(const std::string& word, const std::string& look) const;

  std::vector<Part> parts_;            // given names and surnames, for slips and look-alikes
  std::unordered_map<std::string, std::vector<std::size_t>> parts_by_end_;   // "a^" first letter, "a$" last, "=look": their places in parts_
  friend class MentionFinder;
};

}  // namespace candour
