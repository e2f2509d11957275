// Who is there for their work although no role stands beside their name: by the words around all their mentions.
#include <map>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/chain/chain.h"
#include "redaction/people/capacity.h"
#include "redaction/people/register.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr double kSureAtWork = 0.7;
constexpr std::size_t kLeastPlaces = 2;    // one place alone says too little to let anybody stay
constexpr double kRatherInOffice = 0.12;   // from so much on nobody stays for their work
constexpr double kSureInOffice = 0.6;      // sends to a person, where the other lets stay

std::string why_of(const char* capacity, double share, std::size_t mentions) {
  return std::string("The words around the name are mostly such as stand around people ") + capacity + ": a guess, and a " + strength_of(share) + " one, by " + std::to_string(mentions) +
         (mentions == 1 ? " place." : " places.");
}

struct OfPerson {
  std::string person;
  TokenFeatures features;
};

std::vector<OfPerson> features_in(const std::string& text, const PeopleRegister& people, const std::set<std::string>& open) {
  std::vector<Finding> named = people.mentions(text);
  const OffsetMap map(text);
  for (Finding& mention : named) {
    const std::size_t from = map.byte_at(mention.span.start);
    mention.text = text.substr(from, map.byte_at(mention.span.end) - from);
  }
  std::vector<OfPerson> found;
  for (auto& [place, features] : capacity_features(text, named, people, open)) {
    found.push_back({named[place].person, std::move(features)});
  }
  return found;
}

}  // namespace

// Nothing but the lack of a role made this somebody private: no relation, no child's age, no consent, no officer's word.
bool PeopleRegister::is_open(std::size_t index) const {
  const Person& person = people_[index];
  const std::string role = fold_word(person.role);
  return person.class_is_guess && person.person_class == PersonClass::third_party && person.consent == Consent::not_asked && private_.count(index) == 0 && (role.empty() || titles().count(role) != 0);
}

void PeopleRegister::learn_capacities(const RecordTexts& texts, const CapacityWeights& weights) {
  std::set<std::string> open;
  for (std::size_t index = 0; index < people_.size(); ++index) {
    if (is_open(index)) {
      open.insert(people_[index].id);
    }
  }
  std::map<std::string, CapacityEvidence> evidence;
  if (!open.empty()) {
    texts.for_each_found<std::vector<OfPerson>>([&](const std::string& text) { return features_in(text, *this, open); }, [&](const std::string&, std::vector<OfPerson> found) {
      for (const OfPerson& one : found) {
        evidence[one.person].add(weights, one.features);
      }
    });
  }
  for (Person& person : people_) {
    const auto told = evidence.find(person.id);
    if (told == evidence.end()) {
      continue;
    }
    const CapacityShares shares = told->second.shares();
    if (shares[kAtWork] >= kSureAtWork && shares[kInOffice] < kRatherInOffice && told->second.mentions() >= kLeastPlaces) {
      person.person_class = PersonClass::professional;
      person.class_why = why_of("at work", shares[kAtWork], told->second.mentions());
    } else if (shares[kInOffice] >= kSureInOffice) {
      person.person_class = PersonClass::official;
      person.class_why = why_of("in office", shares[kInOffice], told->second.mentions());
    }
  }
}

}  // namespace candour
