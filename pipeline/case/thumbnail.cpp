#include "pipeline/case/thumbnail.h"

#include <algorithm>
#include <memory>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/case/authorise.h"
#include "pipeline/helpers.h"

namespace candour {
namespace {

constexpr int kThumbnailTimeout = 60 * 1000;
constexpr const char* kThumbnails = "thumbnail";   // kind of thing in the vault

// The document itself, or the first copy of it.
const SourceDocument* shown_by(const std::vector<SourceDocument>& documents, const std::string& source) {
  const auto named = std::find_if(documents.begin(), documents.end(), [&](const SourceDocument& one) { return one.source == source; });
  if (named == documents.end() || named->duplicate_of == 0) {
    return named == documents.end() ? nullptr : &*named;
  }
  const auto first = std::find_if(documents.begin(), documents.end(), [&](const SourceDocument& one) { return one.id == named->duplicate_of; });
  return first == documents.end() ? nullptr : &*first;
}

}  // namespace

std::string thumbnail_of(CaseStore& store, const ThumbnailCommand& command, const Actor& actor, Day) {
  authorise(actor, Action::look);
  const std::vector<SourceDocument> documents = store.documents();
  const SourceDocument* document = shown_by(documents, command.source);
  const std::string normalised = document == nullptr ? std::string() : store.normalised_key(document->id);
  if (normalised.empty() || command.page < 1 || command.page > document->pages) {
    throw Error(ExitCode::usage, "the case has no such page that can be seen (candour status lists what could not be read)");
  }
  const std::string key = sha256_hex("thumbnail-1 " + normalised + " " + std::to_string(command.page));
  if (store.vault().has(kThumbnails, key)) {
    return store.vault().get(kThumbnails, key);
  }
  Worker worker(helper_program("candour-worker"));
  WorkerJob job;
  job.op = "thumbnail";
  job.pages = {command.page};
  const WorkerAnswer answer = worker.ask(job, {normalised, std::make_shared<const std::string>(store.vault().get("normalised", normalised))}, {}, kThumbnailTimeout);
  if (!answer.reply.ok || answer.blobs.empty()) {
    throw Error(ExitCode::input_unreadable, command.source + ", page " + std::to_string(command.page) + ": it could not be drawn");
  }
  store.vault().put(kThumbnails, key, answer.blobs[0]);
  return answer.blobs[0];
}

}  // namespace candour
