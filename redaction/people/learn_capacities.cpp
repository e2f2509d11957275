// Who is there for their work although no role stands beside their name: by the words around all their mentions.
#include <map>
#include <set>

#include "redaction/people/capacity.h"
#include "redaction/people/register.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr double kSureByFew = 0.9;         // at work, by one or two places of which one is laid out
constexpr double kSureByMany = 0.7;        // by more of which one is
constexpr double kSureInSentences = 0.9;   // by more, all in sentences
constexpr double kSureBySomeInSentences = 0.95;   // by five at most
constexpr std::size_t kFewPlaces = 2;
constexpr std::size_t kSomePlaces = 5;
constexpr double kRatherInOffice = 0.12;   // from so much on nobody stays for their work
constexpr double kSureInOffice = 0.6;      // sends to a person, where the other lets stay
constexpr double kSurePrivately = 0.95;    // against a role that stands beside the name

std::string why_of(const char* begins, const char* capacity, double share, std::size_t mentions) {
  return std::string(begins) + " words around the name are mostly such as stand around people " + capacity + ": a guess, and a " + strength_of(share) + " one, by " + std::to_string(mentions) +
         (mentions == 1 ? " place." : " places.");
}

// One or two places in sentences let nobody stay; with one in a list, a table or a signature they may.
bool is_at_work(const CapacityShares& shares, const CapacityEvidence& evidence) {
  const bool few = evidence.mentions() <= kFewPlaces;
  const double in_sentences = evidence.mentions() <= kSomePlaces ? kSureBySomeInSentences : kSureInSentences;
  const double sure = !evidence.laid_out() ? in_sentences : few ? kSureByFew : kSureByMany;
  return (!few || evidence.laid_out()) && shares[kAtWork] >= sure && shares[kInOffice] < kRatherInOffice;
}

// A role that stands beside a name once, and the name stands in private life everywhere else; or no role at all.
void settle_capacity(Person& person, const CapacityShares& shares, const CapacityEvidence& evidence) {
  if (person.person_class == PersonClass::professional) {
    if (shares[kPrivately] >= kSurePrivately) {
      person.person_class = PersonClass::third_party;
      person.class_why = why_of("A role or an agency stands beside the name, but the", "in their private life", shares[kPrivately], evidence.mentions());
    }
  } else if (is_at_work(shares, evidence)) {
    person.person_class = PersonClass::professional;
    person.class_why = why_of("The", "at work", shares[kAtWork], evidence.mentions());
  } else if (shares[kInOffice] >= kSureInOffice) {
    person.person_class = PersonClass::official;
    person.class_why = why_of("The", "in office", shares[kInOffice], evidence.mentions());
  }
}

}  // namespace

// Nothing but the lack of a role made this somebody private: no relation, no child's age, no consent, no officer's word.
bool PeopleRegister::is_open(std::size_t index) const {
  const Person& person = people_[index];
  const std::string role = fold_word(person.role);
  return person.class_is_guess && person.person_class == PersonClass::third_party && person.consent == Consent::not_asked && private_.count(index) == 0 && children_.count(index) == 0 && (role.empty() || titles().count(role) != 0);
}

void PeopleRegister::learn_capacities(const RecordTexts& texts, const CapacityWeights& weights) {
  std::set<std::string> guessed;
  for (std::size_t index = 0; index < people_.size(); ++index) {
    const Person& person = people_[index];
    if (is_open(index) || (person.class_is_guess && person.person_class == PersonClass::professional && person.consent == Consent::not_asked)) {
      guessed.insert(person.id);
    }
  }
  std::map<std::string, CapacityEvidence> evidence;
  std::size_t number = 0;
  if (!guessed.empty()) {
    texts.for_each_found<std::vector<CapacityMention>>([&](const std::string& text) { return capacity_mentions(text, *this, guessed); }, [&](const std::string&, std::vector<CapacityMention> found) {
      ++number;
      for (const CapacityMention& one : found) {
        evidence[one.person].add(one.name, number, one.features, one.laid_out);
      }
    });
  }
  const BearersOfSurnames bearers(*this);
  for (auto& [person, of_person] : evidence) {
    bearers.add_namesakes(person, of_person);
  }
  for (Person& person : people_) {
    const auto found = evidence.find(person.id);
    if (found != evidence.end()) {
      settle_capacity(person, found->second.shares(weights), found->second);
    }
  }
}

}  // namespace candour
