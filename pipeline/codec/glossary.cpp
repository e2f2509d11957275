#include "pipeline/codec/glossary.h"

#include "pipeline/base/error.h"
#include "pipeline/codec/json.h"

namespace candour {

std::vector<GlossaryEntry> glossary_from_json(std::string_view text) {
  const codec::Json json = codec::parse(text, "glossary.json");
  std::vector<GlossaryEntry> glossary;
  try {
    for (const codec::Json& entry : json.at("terms")) {
      glossary.push_back({entry.at("term").get<std::string>(), entry.at("meaning").get<std::string>()});
      if (glossary.back().term.empty() || glossary.back().meaning.empty()) {
        throw Error(ExitCode::configuration, "glossary.json: a term or its meaning is empty");
      }
    }
  } catch (const codec::Json::exception&) {
    throw Error(ExitCode::configuration, "glossary.json: it must be {\"terms\": [{\"term\": ..., \"meaning\": ...}]}");
  }
  return glossary;
}

}  // namespace candour
