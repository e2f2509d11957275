#include "pipeline/prepared_state.h"

#include <sys/stat.h>

#include "pipeline/base/hash.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/codec/nouns.h"
#include "pipeline/transcripts.h"

namespace candour {
namespace {

// Another build may find more.
std::string program() {
  struct stat own {};
  return ::stat("/proc/self/exe", &own) == 0 ? std::to_string(own.st_size) + " " + std::to_string(own.st_mtim.tv_sec) + " " + std::to_string(own.st_mtim.tv_nsec) : std::string();
}

}  // namespace

std::string prepared_state(CaseStore& store) {
  Sha256 hash;
  const auto add = [&](const std::string& part) { hash.update(std::to_string(part.size()) + ":" + part); };
  add(program());
  add(to_json(store.request()));
  for (const PeopleCorrection& correction : store.corrections()) {
    add(to_json(correction));
  }
  add(std::to_string(Transcripts(store).latest()));
  for (const SourceDocument& document : store.documents()) {
    add(document.source);
    add(document.sha256);
    add(std::string(to_string(document.status)) + " " + std::to_string(document.duplicate_of));
    add(store.normalised_key(document.id));
    add(std::to_string(store.pages_read(document.id).size()));
  }
  return hash.hex();
}

}  // namespace candour
