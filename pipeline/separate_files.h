// Pictures and recordings that leave beside bundle.pdf: made anew without what their files said beyond picture and sound, proved, and
// written into the bundle's folder "files" under names of ours.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/codec/proof_messages.h"
#include "pipeline/helpers.h"
#include "pipeline/model/bundle.h"
#include "pipeline/model/refusal.h"
#include "pipeline/review_state.h"

namespace candour {

struct MadeFile {
  std::int64_t document = 0;
  SeparateFile file;      // without its name, which the bundle's plan gives
  std::string bytes;
};

// One for every document that is to leave so (ReviewState::as_files). Throws Error(configuration) when ffmpeg or bubblewrap is not there;
// what could not be made, or has more in it than picture and sound, is added to `refused` instead.
std::vector<MadeFile> make_separate_files(CaseStore& store, Helpers& helpers, const ReviewState& state, std::vector<Refusal>& refused);

// Throws Error(configuration) when anything but an earlier bundle's files stands in the folder's "files".
void require_no_other_files(const std::string& folder);

// Takes away what an earlier bundle left there.
void clear_separate_files(const std::string& folder);

// As the bundle's plan names them.
void write_separate_files(const std::string& folder, const Bundle& bundle, const std::vector<MadeFile>& files);

// The files of a bundle folder: all that the manifest names and no other, each as it was, nothing in it but picture and sound.
std::vector<ProofFailure> prove_separate_files(Helpers& helpers, const std::string& folder, const std::vector<SeparateFile>& files);

}  // namespace candour
