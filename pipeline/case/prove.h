// Proof again, of a bundle or of any PDF, by candour-prove.
#pragma once

#include <string>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/codec/proof_messages.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct ProveBundleCommand {
  std::string folder;
  int jobs = 1;
};

// The bundle's hashes, whitelist, tiles and boxes; with its case (may be null) also every string that was removed, which
// travels by pipe. Throws Error(input_unreadable) naming a file that the bundle lacks.
ProofAnswer prove_bundle(CaseStore* store, const ProveBundleCommand& command, const Actor& actor, Day today);

struct ProvePdfCommand {
  std::string pdf;           // a path
  std::string secrets_file;  // one string a line: they may stand nowhere
  int jobs = 1;
};

ProofAnswer prove_pdf(const ProvePdfCommand& command, const Actor& actor, Day today);

}  // namespace candour
