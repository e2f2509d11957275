// Writes bundle.pdf: cover, key to the grounds, index with links, the documents with page stamps, outline, title and
// language. Runs in the jailed worker.
#pragma once

#include <string>
#include <vector>

namespace candour {

// `plan` is a Bundle as JSON; `parts` are the redacted PDFs whose pages, in order, are the bundle's document pages that
// are not withheld. The same input gives the same bytes. Throws Error(internal) when the pages do not match the plan.
struct AssembledBundle {
  std::string pdf;
  std::string own_words;   // of cover, key, index and stamps: a removed text that is one of them ("page") is no leak there
};

AssembledBundle assemble_bundle(const std::string& plan, const std::vector<std::string>& parts);

}  // namespace candour
