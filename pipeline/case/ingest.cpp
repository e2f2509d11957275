#include "pipeline/case/ingest.h"

#include "extractors/intake/identify.h"
#include "extractors/intake/walk.h"
#include "pipeline/base/interrupt.h"
#include "pipeline/case/authorise.h"
#include "pipeline/contained_files.h"
#include "pipeline/open_documents.h"

namespace candour {
namespace {

void fault(SourceDocument& document, std::string reason) {
  document.status = DocumentStatus::faulted;
  document.reason = std::move(reason);
}

void describe(CaseStore& store, SourceDocument& document, const FoundFile& file) {
  const Vault::Stored stored = store.vault().put_original(file.path);
  const std::string head = store.vault().get("original", stored.sha256).substr(0, kIdentifyBytes);
  document.sha256 = stored.sha256;
  document.bytes = stored.bytes;
  set_kind(document, head);
}

void take(CaseStore& store, const FoundFile& file, const Actor& actor, IngestAnswer& answer) {
  SourceDocument document;
  document.source = file.source;
  if (file.problem.empty()) {
    describe(store, document, file);
    answer.unread_kinds += document.kind == FileKind::unknown ? 1 : 0;
  } else {
    ++answer.unreadable;   // its bytes are unknown: without a hash it is nobody's duplicate
    fault(document, file.problem == "link" ? "This is a link, which is not followed. Add the file itself." : "This could not be read. Check its permissions.");
  }
  (store.add_document(document, actor.name) ? answer.added : answer.known) += 1;
}

}  // namespace

IngestAnswer ingest(CaseStore& store, const IngestCommand& command, const Actor& actor, Day) {
  authorise(actor, Action::ingest);
  IngestAnswer answer;
  for (const std::string& root : command.roots) {
    for (const FoundFile& file : walk(root)) {
      stop_if_interrupted();
      take(store, file, actor, answer);
    }
  }
  Helpers helpers(command.jobs);
  open_documents(store, helpers);
  for (SourceDocument& document : store.documents()) {
    if (!document.covered.empty()) {
      answer.covered.push_back(std::move(document));
    }
  }
  return answer;
}

}  // namespace candour
