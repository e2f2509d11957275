// Takes files into the case as they are. Every file becomes a document with an audit row, also one that cannot be read:
// it says so and blocks the bundle. They are opened at once (pipeline/open_documents.h), since a sender who has to be asked
// again has to be asked early. Killed, it has kept what it took; the same command takes the rest.
#pragma once

#include <string>
#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct IngestCommand {
  std::vector<std::string> roots;   // files and folders
  int jobs = 1;
};

struct IngestAnswer {
  int added = 0;
  int known = 0;
  int unread_kinds = 0;    // of those added or known: of a kind that is not read yet
  int unreadable = 0;      // of those added or known: links, and files that could not be opened
  std::vector<std::string> changed;   // sources that came with other bytes than before: both are documents now
  std::vector<std::string> gone;      // sources taken before that these folders do not hold any more; they stay in the case
  std::vector<SourceDocument> covered;   // of the whole case: with text under boxes or marks that can still be read
};

// Throws Error(input_unreadable) naming a root that is not there.
IngestAnswer ingest(CaseStore& store, const IngestCommand& command, const Actor& actor, Day today);

}  // namespace candour
