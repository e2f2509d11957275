#include "pipeline/open_documents.h"

#include <algorithm>
#include <numeric>

#include "pipeline/base/hash.h"
#include "pipeline/base/progress.h"
#include "pipeline/contained_files.h"
#include "pipeline/covered_pages.h"
#include "pipeline/open_file.h"
#include "pipeline/store/grouped_writes.h"

namespace candour {
namespace {

constexpr int kPagesAtOnce = 8;
constexpr std::uint64_t kHeadOfRecording = 64U << 20U;

void set_fault(CaseStore& store, SourceDocument& document, const std::string& reason, DocumentStatus status) {
  document.status = status;
  document.reason = reason;
  store.update_document(document);
}

std::vector<SourceDocument> waiting_to_open(CaseStore& store) {
  std::vector<SourceDocument> waiting;
  for (SourceDocument& document : store.documents()) {
    const bool is_new = document.status == DocumentStatus::registered && document.duplicate_of == 0;
    if (is_new && store.normalised_key(document.id).empty()) {
      waiting.push_back(std::move(document));
    }
  }
  return waiting;
}

struct Opened {
  OpenedDocument document;
  std::string key;   // of its normalised PDF in the vault
};

Opened open_one(CaseStore& store, Helpers& helpers, const SourceDocument& document) {
  const auto bytes = std::make_shared<const std::string>(bytes_to_open(store, document));
  Opened opened{open_file(helpers, document.kind, "original " + document.sha256, bytes, true), {}};
  if (opened.document.status == DocumentStatus::read && opened.document.pages > 0) {
    opened.key = sha256_hex(opened.document.pdf);
    store.vault().put("normalised", opened.key, opened.document.pdf);
  }
  std::string().swap(opened.document.pdf);
  return opened;
}

// The opened document and the files in it stand together, or neither does.
void store_opened(CaseStore& store, PartIntake& parts, SourceDocument& document, Opened& opened) {
  OpenedDocument& made = opened.document;
  if (made.status != DocumentStatus::read) {
    set_fault(store, document, made.advice, made.status == DocumentStatus::needs_password ? DocumentStatus::needs_password : DocumentStatus::faulted);
    return;
  }
  document.status = made.pages > 0 ? DocumentStatus::registered : DocumentStatus::read;   // a container alone has nothing more to read
  take_opened(document, made);
  document.covered = made.marks;
  document.cover_checked = document.kind != FileKind::pdf && !is_office_kind(document.kind);   // nothing else hides text under a box
  store.set_opened(document, opened.key, made.texts);
  parts.take(document, std::move(made.parts));
}

std::uint64_t bytes_of(const OpenedDocument& opened) {
  return std::accumulate(opened.parts.begin(), opened.parts.end(), std::uint64_t{0}, [](std::uint64_t sum, const ContainedFile& part) { return sum + part.bytes.size(); });
}

// Files that have not been opened yet become normalised PDFs in the vault; what is found in them waits to be opened in turn.
void open_waiting(CaseStore& store, Helpers& helpers) {
  for (std::vector<SourceDocument> waiting = waiting_to_open(store); !waiting.empty(); waiting = waiting_to_open(store)) {
    std::vector<Opened> opened(waiting.size());
    PartIntake parts(store);
    GroupedWrites writes(store);
    run_in_parallel(
        helpers.jobs, waiting.size(), [&](std::size_t i) { opened[i] = open_one(store, helpers, waiting[i]); },
        [&](std::size_t i) {
          writes.add(bytes_of(opened[i].document), [&, i] {
            store_opened(store, parts, waiting[i], opened[i]);
            opened[i] = {};
          });
        });
    writes.finish();
  }
}

struct LookTask {
  std::size_t document = 0;
  std::vector<int> pages;
};

std::vector<LookTask> look_tasks(const std::vector<SourceDocument>& documents) {
  std::vector<LookTask> tasks;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const int own = documents[i].pages - documents[i].outside_pages;
    for (int first = 1; first <= own; first += kPagesAtOnce) {
      tasks.push_back({i, {}});
      for (int number = first; number < std::min(first + kPagesAtOnce, own + 1); ++number) {
        tasks.back().pages.push_back(number);
      }
    }
  }
  return tasks;
}

std::vector<CoveredText> look(CaseStore& store, Helpers& helpers, const std::string& key, const std::vector<int>& pages) {
  auto worker = helpers.workers.borrow();
  return covered_pages(*worker, key, [&] { return std::make_shared<const std::string>(store.vault().get("normalised", key)); }, pages);
}

// Documents that are open already and have not been looked at.
void look_under_covers(CaseStore& store, Helpers& helpers) {
  std::vector<SourceDocument> documents = store.documents();
  documents.erase(std::remove_if(documents.begin(), documents.end(), [&](const SourceDocument& document) {
    return document.cover_checked || store.normalised_key(document.id).empty();
  }), documents.end());
  const std::vector<LookTask> tasks = look_tasks(documents);
  std::vector<std::vector<CoveredText>> found(tasks.size());
  Progress progress("looking under boxes", static_cast<long>(tasks.size()));
  run_in_parallel(
      helpers.jobs, tasks.size(),
      [&](std::size_t i) { found[i] = look(store, helpers, store.normalised_key(documents[tasks[i].document].id), tasks[i].pages); },
      [&](std::size_t i) {
        SourceDocument& document = documents[tasks[i].document];
        document.covered.insert(document.covered.end(), found[i].begin(), found[i].end());
        progress.advance(1);
        if (i + 1 == tasks.size() || tasks[i + 1].document != tasks[i].document) {
          document.cover_checked = true;
          store.update_document(document);
        }
      });
}

}  // namespace

std::string bytes_to_open(CaseStore& store, const SourceDocument& document) {
  return is_recording(document.kind) && document.bytes > kHeadOfRecording ? store.vault().head(document.sha256, kHeadOfRecording) : store.vault().original(document.sha256);
}

void take_opened(SourceDocument& document, const OpenedDocument& opened) {
  document.pages = opened.pages;
  document.outside_pages = opened.outside_pages;
  document.typed_pages = opened.typed_pages;
  document.seconds = opened.seconds;
  document.pixels_wide = opened.pixels_wide;
  document.pixels_high = opened.pixels_high;
  document.reason = opened.advice;   // what is odd about it, or nothing
}

void open_documents(CaseStore& store, Helpers& helpers) {
  open_waiting(store, helpers);
  look_under_covers(store, helpers);
}

}  // namespace candour
