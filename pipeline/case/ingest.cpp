#include "pipeline/case/ingest.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "extractors/intake/identify.h"
#include "extractors/intake/walk.h"
#include "pipeline/base/error.h"
#include "pipeline/case/authorise.h"
#include "pipeline/contained_files.h"
#include "pipeline/open_documents.h"
#include "pipeline/store/grouped_writes.h"

namespace candour {
namespace {

constexpr std::uint64_t kMostBytes = 1ULL << 30U;

using Known = std::map<std::string, std::string>;   // hash by source, of what was taken from folders before

void fault(SourceDocument& document, std::string reason) {
  document.status = DocumentStatus::faulted;
  document.reason = std::move(reason);
}

void describe(CaseStore& store, SourceDocument& document, const FoundFile& file) {
  const Vault::Stored stored = store.vault().put_original(file.path);
  document.sha256 = stored.sha256;
  document.bytes = stored.bytes;
  set_kind(document, store.vault().head(stored.sha256, kIdentifyBytes));
  if (document.bytes > kMostBytes && document.kind != FileKind::audio && document.kind != FileKind::video) {
    fault(document, "This file is larger than is read at once. Split it and add the parts, or withhold it.");
  }
}

// A file that another program is still writing is a fault of its own: the rest is taken all the same.
void describe_or_fault(CaseStore& store, SourceDocument& document, const FoundFile& file) {
  try {
    describe(store, document, file);
  } catch (const Error& error) {
    if (error.code() != ExitCode::input_unreadable) {
      throw;
    }
    fault(document, "This could not be read, or changed while it was read. Close it, check its permissions and ingest again.");
  }
}

// The file's bytes are in the vault then, or it says why they are not: without a hash it is nobody's duplicate.
SourceDocument received(CaseStore& store, const FoundFile& file) {
  SourceDocument document;
  document.source = file.source;
  if (file.problem.empty()) {
    describe_or_fault(store, document, file);
  } else {
    fault(document, file.problem == "link" ? "This is a link, which is not followed. Add the file itself." : "This could not be read. Check its permissions.");
  }
  return document;
}

void take(CaseStore& store, const SourceDocument& document, const Actor& actor, Known& known, IngestAnswer& answer) {
  answer.unreadable += document.sha256.empty() ? 1 : 0;
  answer.unread_kinds += !document.sha256.empty() && document.kind == FileKind::unknown ? 1 : 0;
  const bool is_new = store.add_document(document, actor.name);
  (is_new ? answer.added : answer.known) += 1;
  const auto before = known.find(document.source);
  if (is_new && before != known.end() && !before->second.empty() && !document.sha256.empty()) {
    answer.changed.push_back(document.source);   // both are kept: which one counts, a person says
  }
  known.erase(document.source);
}

void take_all(CaseStore& store, const std::vector<FoundFile>& files, int jobs, const Actor& actor, Known& known, IngestAnswer& answer) {
  std::vector<SourceDocument> documents(files.size());
  GroupedWrites writes(store);
  run_in_parallel(
      jobs, files.size(), [&](std::size_t i) { documents[i] = received(store, files[i]); },
      [&](std::size_t i) { writes.add(sizeof(SourceDocument), [&, i] { take(store, documents[i], actor, known, answer); }); });
  writes.finish();
}

// Files of these roots that were taken once and are not there any more.
std::vector<std::string> gone(const Known& known, const std::vector<std::string>& roots) {
  std::vector<std::string> sources;
  const bool folders = std::all_of(roots.begin(), roots.end(), [](const std::string& root) { return std::filesystem::is_directory(root); });
  for (const auto& [source, hash] : known) {
    if (folders && !hash.empty()) {
      sources.push_back(source);
    }
  }
  return sources;
}

}  // namespace

IngestAnswer ingest(CaseStore& store, const IngestCommand& command, const Actor& actor, Day) {
  authorise(actor, Action::ingest);
  IngestAnswer answer;
  Known known;
  for (const SourceDocument& document : store.documents()) {
    if (document.container == 0) {
      known[document.source] = document.sha256;
    }
  }
  for (const std::string& root : command.roots) {
    take_all(store, walk(root), command.jobs, actor, known, answer);
  }
  answer.gone = gone(known, command.roots);
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
