#include "pipeline/case/page_picture.h"

#include <memory>

#include "pipeline/base/error.h"
#include "pipeline/case/authorise.h"

namespace candour {
namespace {

constexpr int kDrawTimeout = 60 * 1000;
constexpr double kLineDpi = 200;      // a pen's stroke is some pixels wide
constexpr double kLineMargin = 4;     // points of paper round the line

std::string drawn_by_worker(CaseStore& store, Helpers& helpers, const PagePicture& wanted, const char* op) {
  const std::string key = store.normalised_key(wanted.document);
  if (key.empty()) {
    throw Error(ExitCode::configuration, "the case has no such page");
  }
  WorkerJob job;
  job.op = op;
  job.pages = {wanted.page};
  job.dpi = wanted.dpi;
  if (wanted.part) {
    job.parts = {*wanted.part};
  }
  auto worker = helpers.workers.borrow([&](const Worker& one) { return one.holds(key); });
  const DocumentBytes document{key, worker->holds(key) ? nullptr : std::make_shared<const std::string>(store.vault().get("normalised", key))};
  WorkerAnswer answer = worker->ask(job, document, {}, kDrawTimeout);
  if (!answer.reply.ok || answer.blobs.size() != 1) {
    throw Error(ExitCode::input_unreadable, "page " + std::to_string(wanted.page) + " of document " + std::to_string(wanted.document) + " cannot be drawn: " + answer.reply.advice);
  }
  return std::move(answer.blobs.front());
}

}  // namespace

std::string picture_of(CaseStore& store, Helpers& helpers, const PagePicture& wanted, const Actor& actor) {
  authorise(actor, Action::look);
  return drawn_by_worker(store, helpers, wanted, "draw");
}

std::string line_crop_of(CaseStore& store, Helpers& helpers, std::int64_t document, int page, const Box& box, const Actor& actor) {
  authorise(actor, Action::look);
  return drawn_by_worker(store, helpers, {document, page, kLineDpi, grown(box, kLineMargin)}, "crop");
}

}  // namespace candour
