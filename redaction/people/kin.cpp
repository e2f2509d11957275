// Relations resolved to people: whose mother "her mum" is.
#include <algorithm>

#include "pipeline/base/hash.h"
#include "redaction/people/register.h"
#include "redaction/people/relations.h"

namespace candour {
namespace {

constexpr std::size_t kReach = 120;   // of "his" and "her", in code points

bool same_relation(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && (a == b || a.ends_with(" " + b) || b.ends_with(" " + a)) && a.rfind("former", 0) == b.rfind("former", 0) && a.rfind("foster", 0) == b.rfind("foster", 0);
}

// Whose relation the words tell: the name right before "'s", or the person named last before "his".
const Finding* possessor(const RelationWords& words, const std::vector<Finding>& mentions) {
  const Finding* last = nullptr;
  for (const Finding& mention : mentions) {
    if (mention.span.end <= words.span.start) {
      last = &mention;
    }
  }
  if (last == nullptr) {
    return nullptr;
  }
  const std::size_t apart = words.span.start - last->span.end;
  return apart <= (words.whose == RelationWords::Whose::somebody_named ? 4 : kReach) ? last : nullptr;
}

}  // namespace

// The data subject's only relative of that kind whom the request names.
const Person* PeopleRegister::relative(const std::string& relation) const {
  const Person* only = nullptr;
  for (const Person& person : people_) {
    const bool is = !person.class_is_guess && (same_relation(relation_of(person.role), relation) || same_relation(relation_of(person.relationship), relation));
    if (is && only != nullptr) {
      return nullptr;   // two brothers: which of them cannot be told
    }
    only = is ? &person : only;
  }
  return only;
}

std::vector<PeopleRegister::Kin> PeopleRegister::kin(std::string_view text, const std::vector<Finding>& mentions) const {
  std::vector<Kin> all;
  for (const RelationWords& words : relation_words(text)) {
    const bool said_with_name = std::any_of(mentions.begin(), mentions.end(), [&](const Finding& mention) { return mention.span.start < words.span.end && mention.span.end > words.span.start; });
    if (said_with_name) {
      continue;
    }
    const Finding* of = words.whose == RelationWords::Whose::data_subject ? nullptr : possessor(words, mentions);
    const bool subjects = words.whose == RelationWords::Whose::data_subject || (of != nullptr && of->person == "subject");
    const Person* person = subjects ? relative(words.relation) : nullptr;
    const std::string whose = subjects ? "subject" : of == nullptr ? "" : of->person;
    Finding finding;
    finding.span = words.span;
    finding.kind = FindingKind::relation;
    finding.proposal = Verdict::keep;
    finding.rule = "relation";
    finding.score = 0.5;
    if (person != nullptr) {
      finding.person = person->id;
      finding.why = "These words tell of the data subject's " + words.relation + ", without a name.";
    } else {
      finding.person = unnamed_id(whose, words.relation);
      finding.why = subjects ? "These words tell of a relative of the data subject whom the request does not name, or of one among several." : "These words tell of somebody else's " + words.relation + ", without a name.";
    }
    all.push_back({std::move(finding), words.relation, whose});
  }
  return all;
}

std::string PeopleRegister::unnamed_id(const std::string& of, const std::string& relation) { return "u" + sha256_hex(of + "|" + relation).substr(0, 10); }

}  // namespace candour
