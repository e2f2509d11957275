#include "redaction/propose/judgement.h"

namespace candour {

Judgement of_person(const Person& person) {
  using enum PersonClass;
  if (person.known_to_subject && (person.deceased || person.person_class == official)) {
    return {Verdict::keep, "", "The data subject knows this already."};
  }
  if (person.deceased && person.person_class != professional) {
    return {Verdict::review, "TP-FAM", "This person has died: not personal data, but living relatives may be affected."};
  }
  switch (person.person_class) {
    case subject: return {Verdict::keep, "", "This is the data subject's own."};
    case professional: return {Verdict::keep, "", "This is a professional acting in role (DPA 2018 Sch 2 para 17)."};
    case source: return {Verdict::redact, "TP-SRC", "This would show who gave information."};
    case official: return {Verdict::review, "TP-OTH", "This is an official outside para 17: the ordinary test applies."};
    case family:
    case third_party: break;
  }
  const char* ground = person.person_class == family ? "TP-FAM" : "TP-OTH";
  switch (person.consent) {
    case Consent::given: return {Verdict::keep, "", "This person has consented."};
    case Consent::refused: return {Verdict::redact, ground, "This person has refused consent."};
    default: break;
  }
  if (person.known_to_subject) {
    return {Verdict::keep, "", "The data subject knows this already."};
  }
  if (person.letters_naming > 0) {
    return {Verdict::review, ground, "This is another person who has not consented, but a letter to the data subject names them: they may be known already."};
  }
  return {Verdict::redact, ground, "This is another person who has not consented."};
}

Judgement of_fact(const Person* person) {
  using enum PersonClass;
  const char* ground = person != nullptr && person->person_class == family ? "TP-FAM" : "TP-OTH";
  if (person == nullptr) {
    return {Verdict::review, ground, "It is told of somebody's relative."};
  }
  if (person->consent == Consent::refused || (person->person_class == third_party && person->consent != Consent::given && !person->known_to_subject)) {
    return {Verdict::redact, ground, "It is that person's own, and they have not consented."};
  }
  return {Verdict::review, ground, person->consent == Consent::given ? "Their consent may not cover it." : "It may be the data subject's story too."};
}

Judgement of_age(const Person* person) {
  using enum PersonClass;
  if (person != nullptr && (person->person_class == subject || person->person_class == professional)) {
    return {Verdict::keep, "", person->person_class == subject ? "This is the data subject's own." : "This is a professional's."};
  }
  const char* ground = person != nullptr && person->person_class == family ? "TP-FAM" : "TP-OTH";
  if (person != nullptr && (person->consent == Consent::given || person->known_to_subject)) {
    return {Verdict::review, ground, "It is another person's, who has consented or is known: that may not cover it."};
  }
  return {Verdict::redact, ground, "It is another person's."};
}

}  // namespace candour
