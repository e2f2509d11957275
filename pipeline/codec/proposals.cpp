#include "pipeline/codec/json.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace codec {

Json from(const Proposal& p) {
  return {{"id", p.id}, {"document", p.document}, {"page", p.page}, {"start", p.span.start}, {"end", p.span.end},
          {"boxes", from(p.boxes)}, {"kind", to_string(p.kind)}, {"person", p.person},
          {"verdict", to_string(p.verdict)}, {"ground", p.ground}, {"why", p.why}, {"rule", p.rule},
          {"score", p.score}, {"text_source", to_string(p.text_source)}, {"high_risk", p.high_risk}};
}

}  // namespace codec

std::string to_json(const Proposal& proposal) { return codec::dump(codec::from(proposal)); }

Proposal proposal_from_json(std::string_view text) {
  const codec::Json json = codec::parse(text, "a stored proposal");
  Proposal p;
  p.id = json.at("id").get<std::string>();
  p.document = json.at("document").get<std::int64_t>();
  p.page = json.at("page").get<int>();
  p.span = {json.at("start").get<std::size_t>(), json.at("end").get<std::size_t>()};
  p.boxes = codec::boxes_in(json.at("boxes"));
  p.kind = finding_kind_from(json.at("kind").get<std::string>());
  p.person = json.at("person").get<std::string>();
  p.verdict = verdict_from(json.at("verdict").get<std::string>());
  p.ground = json.at("ground").get<std::string>();
  p.why = json.at("why").get<std::string>();
  p.rule = json.at("rule").get<std::string>();
  p.score = json.at("score").get<double>();
  p.text_source = text_source_from(codec::field(json, "text_source", std::string()));
  p.high_risk = codec::field(json, "high_risk", false);
  return p;
}

std::string boxes_to_json(const std::vector<Box>& boxes) { return codec::dump(codec::from(boxes)); }
std::vector<Box> boxes_from_json(std::string_view text) { return codec::boxes_in(codec::parse(text, "stored boxes")); }

std::string to_json(const std::vector<Hold>& holds) {
  codec::Json list = codec::Json::array();
  for (const Hold& hold : holds) {
    list.push_back({{"kind", to_string(hold.kind)}, {"source", hold.source}, {"page", hold.page},
                    {"regions", codec::from(hold.regions)}, {"why", hold.why}, {"lifted_by", hold.lifted_by}});
  }
  return codec::dump(list);
}

std::vector<Hold> holds_from_json(std::string_view text) {
  std::vector<Hold> holds;
  for (const codec::Json& entry : codec::parse(text, "stored holds")) {
    Hold hold;
    hold_kind_from(entry.at("kind").get<std::string>(), hold.kind);
    hold.source = entry.at("source").get<std::string>();
    hold.page = entry.at("page").get<int>();
    hold.regions = codec::boxes_in(entry.at("regions"));
    hold.why = entry.at("why").get<std::string>();
    hold.lifted_by = entry.at("lifted_by").get<std::string>();
    holds.push_back(std::move(hold));
  }
  return holds;
}

}  // namespace candour
