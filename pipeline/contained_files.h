// What was found inside a document (an archive's files, a message's attachments) becomes documents of its own, named
// "container/inside", so that each is read, decided and listed like a file of the folder.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"
#include "pipeline/store/case_store.h"

namespace candour {

// Kind by its first bytes and name; a kind that is not read is a fault that says what the file seems to be.
void set_kind(SourceDocument& document, std::string_view head);

// Where a contained file goes by: the container's source, '/', and its own path without "..", drive letters, control characters and
// empty steps; "file N" (from 1) when nothing is left.
std::string source_inside(const std::string& container, const std::string& name, std::size_t place);

// Makes documents of the parts of containers that were in the case when it was made: it knows the case by heart, so that a thousand
// messages with attachments do not look it up a thousand times. Not thread-safe.
class PartIntake {
 public:
  explicit PartIntake(CaseStore& store);
  ~PartIntake();
  PartIntake(const PartIntake&) = delete;
  PartIntake& operator=(const PartIntake&) = delete;

  // Stores the parts, each a document of its own; those without bytes are faults that say why. Containers in containers are opened
  // ten deep and to 4 GB within one received file; what is beyond is a fault. Call inside the transaction that marks the container opened.
  void take(const SourceDocument& container, std::vector<ContainedFile> parts);

 private:
  class Within;
  CaseStore& store_;
  std::unique_ptr<Within> within_;
};

}  // namespace candour
