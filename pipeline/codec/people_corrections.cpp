#include "pipeline/base/error.h"
#include "pipeline/codec/json.h"
#include "pipeline/codec/nouns.h"

namespace candour {

using codec::field;
using codec::Json;

std::string to_json(const PeopleCorrection& correction) {
  return codec::dump(Json{{"kind", to_string(correction.kind)}, {"person", correction.person}, {"other", correction.other}, {"name", correction.name}, {"words", correction.words},
                          {"class", to_string(correction.person_class)}, {"consent", to_string(correction.consent)}, {"covers", correction.covers},
                          {"undone", correction.undone}, {"reason", correction.reason}, {"by", correction.by}, {"at", correction.at}});
}

PeopleCorrection people_correction_from_json(std::string_view text) {
  const Json json = codec::parse(text, "a correction of people");
  PeopleCorrection correction;
  const std::optional<PersonClass> person_class = person_class_from(field(json, "class", std::string()));
  const std::optional<Consent> consent = consent_from(field(json, "consent", std::string()));
  if (!correction_kind_from(field(json, "kind", std::string()), correction.kind) || !person_class || !consent) {
    throw Error(ExitCode::configuration, "a correction of people: \"kind\", \"class\" or \"consent\" is unknown");
  }
  correction.person_class = *person_class;
  correction.consent = *consent;
  correction.person = field(json, "person", std::string());
  correction.other = field(json, "other", std::string());
  correction.name = field(json, "name", std::string());
  correction.words = field(json, "words", std::string());
  correction.covers = field(json, "covers", std::string());
  correction.undone = field(json, "undone", std::int64_t{0});
  correction.reason = field(json, "reason", std::string());
  correction.by = field(json, "by", std::string());
  correction.at = field(json, "at", std::string());
  return correction;
}

}  // namespace candour
