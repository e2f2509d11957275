#include "pipeline/base/error.h"
#include "pipeline/codec/case_answers.h"
#include "pipeline/codec/json.h"
#include "pipeline/codec/nouns.h"

namespace candour {

using codec::field;
using codec::Json;
using codec::OrderedJson;

std::string to_json(const Consultation& one) {
  return codec::dump(Json{{"kind", to_string(one.kind)}, {"source", one.source}, {"person", one.person}, {"whom", one.whom}, {"question", one.question}, {"asked_on", one.asked_on},
                          {"reply_by", one.reply_by}, {"replied_on", one.replied_on}, {"outcome", to_string(one.outcome)}, {"views", one.views}, {"by", one.by}, {"at", one.at}});
}

Consultation consultation_from_json(std::string_view text) {
  const Json json = codec::parse(text, "a consultation");
  Consultation one;
  if (!consulted_from(field(json, "kind", std::string()), one.kind) || !consultation_outcome_from(field(json, "outcome", std::string()), one.outcome)) {
    throw Error(ExitCode::configuration, "a consultation: \"kind\" or \"outcome\" is unknown");
  }
  for (const auto& [name, part] : {std::pair{"source", &one.source}, {"person", &one.person}, {"whom", &one.whom}, {"question", &one.question}, {"asked_on", &one.asked_on},
                                   {"reply_by", &one.reply_by}, {"replied_on", &one.replied_on}, {"views", &one.views}, {"by", &one.by}, {"at", &one.at}}) {
    *part = field(json, name, std::string());
  }
  return one;
}

std::string consultations_answer(const std::vector<ConsultationAnswer>& consultations) {
  OrderedJson list = OrderedJson::array();
  for (const ConsultationAnswer& one : consultations) {
    const Consultation& c = one.consultation;
    list.push_back({{"id", c.id}, {"kind", to_string(c.kind)}, {"source", c.source}, {"person", c.person}, {"whom", c.whom}, {"question", c.question}, {"asked_on", c.asked_on},
                    {"reply_by", c.reply_by}, {"replied_on", c.replied_on}, {"outcome", to_string(c.outcome)}, {"views", c.views}, {"state", one.state}, {"expires_on", one.expires_on},
                    {"by", c.by}, {"at", c.at}});
  }
  return codec::dump(OrderedJson{{"consultations", std::move(list)}});
}

}  // namespace candour
