// The register of people as the desk shows it.
#include <map>

#include "pipeline/codec/desk_json.h"

namespace candour::desk {

using codec::dump;
using codec::OrderedJson;

namespace {

OrderedJson person_json(const PersonView& view) {
  const Person& p = view.person->person;
  OrderedJson written = OrderedJson::array();
  for (const NameAsWritten& one : view.person->written) {
    written.push_back({{"as", one.words}, {"rule", one.rule}, {"times", one.times}});
  }
  return {{"id", p.id}, {"name", p.name}, {"known_as", p.known_as}, {"role", p.role}, {"relationship", p.relationship}, {"class", to_string(p.person_class)},
          {"class_is_guess", p.class_is_guess}, {"class_why", p.class_why}, {"agency", p.agency.value_or("")}, {"consent", to_string(p.consent)},
          {"consent_covers", p.consent_covers}, {"known_to_subject", p.known_to_subject}, {"deceased", p.deceased}, {"mentions", view.mentions}, {"details", view.details},
          {"undecided", view.undecided}, {"removed", view.removed}, {"kept", view.kept}, {"written", std::move(written)}, {"proposed", view.proposed}, {"ground", view.ground}, {"decided", decided_json(view.decided)}};
}

// The correction in a sentence.
std::string in_words(const PeopleCorrection& one) {
  const std::string name = one.name.empty() ? one.person : one.name;
  switch (one.kind) {
    case CorrectionKind::merge: return name + " and " + one.other + " are one person.";
    case CorrectionKind::split: return "\"" + one.words + "\" is not " + name + " but somebody else.";
    case CorrectionKind::person_class: return name + " is " + to_string(one.person_class) + ".";
    case CorrectionKind::consent: return name + ": consent " + to_string(one.consent) + (one.covers.empty() ? "." : ", for " + one.covers + ".");
    case CorrectionKind::known: return "The data subject knows of " + name + ".";
    case CorrectionKind::alias: return "\"" + one.words + "\" is " + name + " too.";
    case CorrectionKind::rename: return name + " is called " + one.words + ".";
    case CorrectionKind::undo: return "Correction " + std::to_string(one.undone) + " is taken back.";
  }
  return {};
}

OrderedJson correction_json(const PeopleCorrection& one) {
  return {{"id", one.id}, {"kind", to_string(one.kind)}, {"person", one.person}, {"words", in_words(one)}, {"by", one.by}, {"at", one.at}, {"reason", one.reason}};
}

}  // namespace

std::string people_json(const std::vector<PersonView>& people, const PeopleAnswer& all) {
  OrderedJson out = {{"people", OrderedJson::array()}, {"unnamed", OrderedJson::array()}, {"to_check", OrderedJson::array()}, {"corrections", OrderedJson::array()}};
  for (const PersonView& one : people) {
    out["people"].push_back(person_json(one));
  }
  std::map<std::string, std::string> names;
  for (const PersonMentions& one : all.people) {
    names[one.person.id] = one.person.name;
  }
  for (const UnnamedPerson& one : all.unnamed) {
    const auto of = names.find(one.of);
    out["unnamed"].push_back({{"id", one.id}, {"relation", one.relation}, {"of", of == names.end() ? std::string() : of->second}, {"times", one.times}});
  }
  for (const WordsToCheck& one : all.to_check) {
    out["to_check"].push_back({{"words", one.words}, {"times", one.times}});
  }
  for (const PeopleCorrection& one : all.corrections) {
    out["corrections"].push_back(correction_json(one));
  }
  return dump(out);
}

OrderedJson mention_json(const MentionView& mention) {
  const Proposal& p = *mention.proposal;
  return {{"proposal", p.id}, {"document", p.document}, {"page", p.page}, {"kind", to_string(p.kind)}, {"snippet", snippet_json(mention.snippet)},
          {"verdict", to_string(p.verdict)}, {"decided", decided_json(mention.decided)}};
}

std::string mentions_json(int total, const std::vector<MentionView>& mentions) {
  OrderedJson all = OrderedJson::array();
  for (const MentionView& one : mentions) {
    all.push_back(mention_json(one));
  }
  return dump(OrderedJson{{"total", total}, {"mentions", std::move(all)}});
}

std::string person_decided_json(std::size_t places, std::size_t pages, std::size_t left, const std::vector<MentionView>& exceptions, const TakenView* taken) {
  OrderedJson all = OrderedJson::array();
  for (const MentionView& one : exceptions) {
    all.push_back(mention_json(one));
  }
  return dump(OrderedJson{{"places", places}, {"pages", pages}, {"left", left}, {"exceptions", std::move(all)}, {"taken", taken == nullptr ? OrderedJson() : taken_json(*taken)}});
}

std::string corrected_json(std::int64_t correction, std::size_t mentions, std::int64_t version, const std::vector<OtherwiseView>& otherwise) {
  OrderedJson all = OrderedJson::array();
  for (const OtherwiseView& one : otherwise) {
    all.push_back({{"proposal", one.proposal}, {"document", one.document}, {"page", one.page}, {"decided", one.decided}, {"proposed", one.proposed}});
  }
  return dump(OrderedJson{{"correction", correction}, {"mentions", mentions}, {"version", version}, {"otherwise", std::move(all)}});
}

}  // namespace candour::desk
