// A few pages of one document on their way out: redacted and proved together, kept by what made them, so that a run that
// was killed goes on where it stopped.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "pipeline/helpers.h"
#include "pipeline/model/document.h"
#include "pipeline/model/redaction.h"
#include "pipeline/model/refusal.h"
#include "pipeline/store/vault.h"

namespace candour {

struct Part {
  std::int64_t document = 0;
  std::string source;                  // as ingested
  std::string normalised;              // the document's normalised PDF in the vault
  std::vector<PageMarks> marks;        // a page each
  std::string key;                     // of what is made, in the vault
  std::set<int> as_images;             // pages whose vectors the whole file's proof refused
  std::vector<RedactedPage> pages;     // once made
  std::vector<Refusal> refused;        // what cannot leave; then nothing of it was kept
};

Part new_part(const SourceDocument& document, const std::string& normalised, std::vector<PageMarks> marks);
void make_image_of_page(Part& part, int page);

// Redacts and proves, or takes what an earlier run proved if it stands as it was then. Thread-safe for different parts.
// What cannot be redacted or proved is told in Part::refused. Throws Error, naming the file, for what is no page's fault.
void make_part(Vault& vault, Helpers& helpers, Part& part);

}  // namespace candour
