#include "pipeline/covered_pages.h"

namespace candour {
namespace {

constexpr int kPageTimeout = 60 * 1000;
constexpr Box kWholePage{0, 0, 14400, 14400};   // no page is larger

}  // namespace

std::vector<CoveredText> covered_pages(Worker& worker, const std::string& hash, const std::function<std::shared_ptr<const std::string>()>& bytes,
                                       const std::vector<int>& pages) {
  WorkerJob job;
  job.op = "covered";
  job.pages = pages;
  WorkerAnswer answer = worker.ask(job, {hash, worker.holds(hash) ? nullptr : bytes()}, {}, kPageTimeout * static_cast<int>(pages.size()));
  if (answer.reply.ok) {
    return std::move(answer.reply.covered);
  }
  if (pages.size() == 1) {
    return {{pages.front(), kWholePage, 0, Cover::unchecked}};
  }
  std::vector<CoveredText> found;
  for (const int number : pages) {
    const std::vector<CoveredText> alone = covered_pages(worker, hash, bytes, {number});
    found.insert(found.end(), alone.begin(), alone.end());
  }
  return found;
}

}  // namespace candour
