// THE FLOW OUT. Decisions become marks, marks redacted pages, each page is proved by the second engine (a vector page
// that fails is made again as an image, an image that fails ends it), proved pages become a bundle, the bundle is proved
// whole; only then does bundle.pdf get its name. A run that was killed goes on: proved parts are kept by what made them.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "pipeline/codec/proof_messages.h"
#include "pipeline/helpers.h"
#include "pipeline/model/bundle.h"
#include "pipeline/review_state.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct DisclosureReport {
  Bundle bundle;
  std::string sha256;
  std::string folder;
};

// Throws Error(review_incomplete) naming the first blocks; RefusedPlaces (refused_places.h) naming every page and file that cannot go
// out, by its file as ingested, once all have been tried. Nothing is written then.
// `progress` is told the pages proved and how many there are, from any thread, one call at a time.
DisclosureReport disclose(CaseStore& store, Helpers& helpers, const std::string& folder, const std::string& profile, const std::function<void(long, long)>& progress = {});

// Proves a file or one page's redaction for the caseless verb too: removal, proof, image where the vector form fails.
struct ProvedPart {
  std::string pdf;
  std::vector<RedactedPage> pages;
};
// `as_images` are pages that must leave as images whatever their vectors prove. Throws RefusedPlaces naming all pages that fail.
ProvedPart remove_and_prove(Helpers& helpers, const DocumentBytes& document, const std::vector<PageMarks>& marks, const std::set<int>& as_images = {});

// The pages that a whole file's proof complains of, when it complains of nothing but pages; empty otherwise.
std::set<int> pages_to_redo(const ProofAnswer& proof);

// The whole file that leaves: its structure by one prover, its pages' text by the others, side by side. `pages` is how
// many it must have; 0 takes what it has.
ProofAnswer prove_whole(Helpers& helpers, const std::string& pdf, const std::vector<std::string>& secrets, int pages);

// The words of the disclosed pages: those taken out, and those that stay.
struct DisclosedTexts {
  std::vector<std::string> removed;
  std::string kept;
};
DisclosedTexts disclosed_texts(CaseStore& store, const ReviewState& state);

// What was removed and is kept nowhere: it may stand nowhere in the file.
std::vector<std::string> secrets_of(const std::vector<std::string>& removed, const std::string& kept_text);

}  // namespace candour
