#include "pipeline/codec/proof_messages.h"

#include "pipeline/codec/json.h"

namespace candour {

using codec::Json;

std::string to_json(const ProofJob& job) {
  return codec::dump(Json{{"op", job.op}, {"original_page", job.original_page}, {"redacted_page", job.redacted_page},
                          {"marks", codec::from(job.marks)}, {"scanned", job.scanned}, {"behind", codec::from(job.behind)}, {"claim", codec::from(job.claim)}, {"layer", job.layer},
                          {"secrets", job.secrets}, {"from_page", job.from_page}, {"to_page", job.to_page}, {"pages", job.pages}, {"form", job.form}});
}

ProofJob proof_job_from_json(std::string_view text) {
  const Json json = codec::parse(text, "a job for the prover");
  ProofJob job;
  job.op = json.at("op").get<std::string>();
  job.original_page = json.at("original_page").get<int>();
  job.redacted_page = json.at("redacted_page").get<int>();
  job.marks = codec::boxes_in(json.at("marks"));
  job.scanned = json.at("scanned").get<bool>();
  job.behind = codec::boxes_in(json.at("behind"));
  job.claim = codec::redacted_page_in(json.at("claim"));
  job.layer = json.at("layer").get<std::vector<std::string>>();
  job.secrets = json.at("secrets").get<std::vector<std::string>>();
  job.from_page = json.at("from_page").get<int>();
  job.to_page = json.at("to_page").get<int>();
  job.pages = json.at("pages").get<int>();
  job.form = json.at("form").get<std::string>();
  return job;
}

std::string to_json(const ProofAnswer& answer) {
  Json failures = Json::array();
  for (const ProofFailure& failure : answer.failures) {
    failures.push_back({{"check", failure.check}, {"page", failure.page}, {"what", failure.what}});
  }
  return codec::dump(Json{{"ok", answer.ok}, {"proved", answer.proved}, {"pages", answer.pages}, {"failures", std::move(failures)}});
}

ProofAnswer proof_answer_from_json(std::string_view text) {
  const Json json = codec::parse(text, "an answer of the prover");
  ProofAnswer answer;
  answer.ok = json.at("ok").get<bool>();
  answer.proved = json.at("proved").get<bool>();
  answer.pages = codec::field(json, "pages", 0);
  for (const Json& failure : json.at("failures")) {
    answer.failures.push_back({failure.at("check").get<std::string>(), failure.at("page").get<int>(), failure.at("what").get<std::string>()});
  }
  return answer;
}

std::string to_json(const Certificate& certificate) {
  codec::OrderedJson pages = codec::OrderedJson::array();
  for (const CertificatePage& page : certificate.pages) {
    codec::OrderedJson tiles = codec::OrderedJson::array();
    for (const Tile& tile : page.tiles) {
      tiles.push_back({{"box", {tile.box.left, tile.box.top, tile.box.right, tile.box.bottom}}, {"label", tile.label}});
    }
    pages.push_back({{"page", page.page}, {"mode", page.mode}, {"reason", page.reason},
                     {"width_told_bits", page.width_told_bits}, {"tiles", std::move(tiles)}});
  }
  return codec::dump(codec::OrderedJson{{"candour", certificate.candour}, {"reference", certificate.reference},
                                        {"date", certificate.date}, {"sha256", certificate.sha256},
                                        {"checks", certificate.checks}, {"pages", std::move(pages)}}, 1) + "\n";
}

Certificate certificate_from_json(std::string_view text) {
  const Json json = codec::parse(text, "certificate.json");
  Certificate certificate;
  certificate.candour = json.at("candour").get<std::string>();
  certificate.reference = json.at("reference").get<std::string>();
  certificate.date = json.at("date").get<std::string>();
  certificate.sha256 = json.at("sha256").get<std::string>();
  certificate.checks = json.at("checks").get<std::vector<std::string>>();
  for (const Json& page : json.at("pages")) {
    CertificatePage entry{page.at("page").get<int>(), page.at("mode").get<std::string>(), page.at("reason").get<std::string>(),
                          page.at("width_told_bits").get<double>(), {}};
    for (const Json& tile : page.at("tiles")) {
      entry.tiles.push_back({codec::box_in(tile.at("box")), tile.at("label").get<std::string>()});
    }
    certificate.pages.push_back(std::move(entry));
  }
  return certificate;
}

}  // namespace candour
