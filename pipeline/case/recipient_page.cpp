#include "pipeline/case/recipient_page.h"

#include <memory>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/case/authorise.h"
#include "pipeline/disclose.h"
#include "pipeline/model/show_through.h"
#include "pipeline/page_marks.h"
#include "pipeline/transcripts.h"

namespace candour {
namespace {

constexpr int kDrawTimeout = 60 * 1000;

std::vector<TakenOut> taken_out(const LiveReview& review, const PageKey& page, int& undecided) {
  std::vector<TakenOut> taken;
  for (const std::size_t index : review.of_page(page)) {
    const Proposal& proposal = review.proposals()[index];
    const Decision* decision = review.ruling(proposal);
    undecided += decision == nullptr ? 1 : 0;
    const bool stays = decision == nullptr ? proposal.verdict == Verdict::keep : decision->verdict == DecisionVerdict::release;
    if (!stays) {
      taken.push_back({proposal.boxes, proposal.span, decision == nullptr ? proposal.ground : decision->ground});
    }
  }
  return taken;
}

// The marks of a page and of its neighbours, through whose paper it may show.
PageMarks marks_with_show_through(CaseStore& store, const LiveReview& review, const SourceDocument& document, int number, int& undecided) {
  const Transcripts transcripts(store);
  std::vector<PageMarks> marks;
  std::vector<SheetSize> sizes;
  std::size_t wanted = 0;
  for (int page = std::max(1, number - 1); page <= std::min(document.pages, number + 1); ++page) {
    int of_this = 0;
    const Page read = transcripts.page(store, document, page);
    const PageRuling* ruling = review.ruling(document.source, page);
    wanted = page == number ? marks.size() : wanted;
    marks.push_back(marks_for(read, taken_out(review, {document.id, page}, of_this), ruling == nullptr ? std::vector<Decision>() : ruling->passages));
    sizes.push_back({read.width, read.height});
    undecided = page == number ? of_this : undecided;
  }
  note_show_through(marks, sizes);
  return marks[wanted];
}

}  // namespace

RecipientJob recipient_job(CaseStore& store, const LiveReview& review, std::int64_t document, int page, const Actor& actor) {
  authorise(actor, Action::look);
  const SourceDocument* in = review.document(document);
  if (in == nullptr || page < 1 || page > in->pages) {
    throw Error(ExitCode::configuration, "the case has no such page");
  }
  RecipientJob job{document, page, {}, 0, {}};
  if (const Decision* decision = review.withholding(in->source, page); decision != nullptr) {
    job.withheld = decision->reason.empty() ? "This page is withheld." : decision->reason;
    return job;
  }
  job.marks = marks_with_show_through(store, review, *in, page, job.undecided);
  return job;
}

RecipientPage recipient_page(CaseStore& store, Helpers& helpers, const RecipientJob& job, double dpi) {
  RecipientPage made;
  if (!job.withheld.empty()) {
    made.how.mode = PageMode::withheld;
    return made;
  }
  const std::string key = store.normalised_key(job.document);
  const DocumentBytes original{key, std::make_shared<const std::string>(store.vault().get("normalised", key))};
  ProvedPart part = remove_and_prove(helpers, original, {job.marks});
  WorkerJob draw;
  draw.op = "draw";
  draw.pages = {1};
  draw.dpi = dpi;
  const std::string hash = sha256_hex(part.pdf);
  WorkerAnswer answer = helpers.workers.borrow()->ask(draw, {hash, std::make_shared<const std::string>(std::move(part.pdf))}, {}, kDrawTimeout);
  if (!answer.reply.ok || answer.blobs.size() != 1) {
    throw Error(ExitCode::proof_failed, "the redacted page cannot be drawn: " + answer.reply.advice);
  }
  made.picture = std::move(answer.blobs.front());
  made.how = part.pages.front();
  return made;
}

}  // namespace candour
