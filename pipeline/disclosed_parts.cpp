#include "pipeline/disclosed_parts.h"

#include <memory>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/codec/nouns.h"
#include "pipeline/disclose.h"
#include "pipeline/refused_places.h"

namespace candour {
namespace {

constexpr const char* kRecipe = "candour-remove-5";   // part of every part's key: a new remover makes them anew

// What an earlier run proved, if it stands as it was then: its hash was written after the proof.
bool take_proved(Vault& vault, Part& part) {
  if (!vault.has("proved", part.key) || !vault.has("redacted", part.key)) {
    return false;
  }
  const std::string record = vault.get("proved", part.key);
  const std::size_t end = record.find('\n');
  if (end == std::string::npos || sha256_hex(vault.get("redacted", part.key)) != record.substr(0, end)) {
    return false;
  }
  part.pages = redacted_pages_from_json(record.substr(end + 1));
  return true;
}

}  // namespace

Part new_part(const SourceDocument& document, const std::string& normalised, std::vector<PageMarks> marks) {
  Part part{document.id, document.source, normalised, std::move(marks), {}, {}, {}, {}};
  part.key = sha256_hex(kRecipe + part.normalised + to_json(part.marks));
  return part;
}

void make_image_of_page(Part& part, int page) {
  part.as_images.insert(page);
  part.key = sha256_hex(part.key + " image of " + std::to_string(page));
}

void make_part(Vault& vault, Helpers& helpers, Part& part) {
  if (take_proved(vault, part)) {
    return;
  }
  const DocumentBytes document{part.normalised, std::make_shared<const std::string>(vault.get("normalised", part.normalised))};
  try {
    ProvedPart made = remove_and_prove(helpers, document, part.marks, part.as_images);
    vault.put("redacted", part.key, made.pdf);
    vault.put("proved", part.key, sha256_hex(made.pdf) + "\n" + to_json(made.pages));
    part.pages = std::move(made.pages);
  } catch (const RefusedPlaces& refused) {
    part.refused = refused.refusals();
    for (Refusal& refusal : part.refused) {
      refusal.document = part.document;
      refusal.source = part.source;
    }
  } catch (const Error& error) {
    throw Error(error.code(), part.source + ": " + error.what());
  }
}

}  // namespace candour
