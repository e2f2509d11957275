#include "pipeline/case/quality.h"

#include <algorithm>

#include "pipeline/case/consult.h"
#include "pipeline/case/second_review.h"
#include "pipeline/consistency.h"
#include "pipeline/request/consultations.h"

namespace candour {
namespace {

constexpr std::size_t kMostPlaces = 50;

// Says how many there are, and remembers where the first stand.
class Counted {
 public:
  Counted(const char* kind, const char* one, const char* many, bool stops) : one_(one), many_(many) {
    finding_.kind = kind;
    finding_.stops = stops;
  }
  void add(const PageKey& place) {
    ++finding_.count;
    const bool is_new = std::find(finding_.places.begin(), finding_.places.end(), place) == finding_.places.end();
    if (is_new && finding_.places.size() < kMostPlaces) {
      finding_.places.push_back(place);
    }
  }
  void into(std::vector<QualityFinding>& all) {
    if (finding_.count > 0) {
      finding_.words = finding_.count == 1 ? std::string("One ") + one_ : std::to_string(finding_.count) + " " + many_;
      all.push_back(std::move(finding_));
    }
  }

 private:
  const char* one_;
  const char* many_;
  QualityFinding finding_;
};

PageKey place_of(const LiveReview& review, const std::string& source, int page) {
  const SourceDocument* document = review.document(source);
  return {document == nullptr ? 0 : document->id, page};
}

void add_proposals(const LiveReview& review, std::vector<QualityFinding>& all) {
  Counted undecided("undecided", "place is not decided.", "places are not decided.", true);
  Counted unreasoned("unreasoned", "place was decided by the program, without a person.", "places were decided by the program, without a person.", false);
  for (const Proposal& proposal : review.proposals()) {
    const Decision* decision = review.ruling(proposal);
    if (review.standing(proposal) == Standing::undecided) {
      undecided.add({proposal.document, proposal.page});
    } else if (decision != nullptr && (decision->automatic || decision->reason.empty())) {
      unreasoned.add({proposal.document, proposal.page});
    }
  }
  undecided.into(all);
  unreasoned.into(all);
}

void add_holds(const LiveReview& review, std::vector<QualityFinding>& all) {
  Counted unread("unread", "page has ink that nobody has read.", "pages have ink that nobody has read.", true);
  Counted held("hold", "hold must be settled.", "holds must be settled.", true);
  for (const Hold& hold : review.open_holds()) {
    (hold.kind == HoldKind::unread ? unread : held).add(place_of(review, hold.source, hold.page));
  }
  held.into(all);
  unread.into(all);
}

void add_documents(const LiveReview& review, const std::set<PageKey>& seen, std::vector<QualityFinding>& all) {
  Counted waiting("not-prepared", "file waits to be read; run candour prepare.", "files wait to be read; run candour prepare.", true);
  Counted unseen("unseen", "page that leaves was looked at by nobody.", "pages that leave were looked at by nobody.", false);
  for (const SourceDocument& document : review.documents()) {
    if (document.status == DocumentStatus::registered && document.duplicate_of == 0 && review.withholding(document.source, 0) == nullptr) {
      waiting.add({document.id, 0});
    }
    for (int page = 1; page <= document.pages && document.duplicate_of == 0; ++page) {
      if (review.withholding(document.source, page) == nullptr && seen.count({document.id, page}) == 0) {
        unseen.add({document.id, page});
      }
    }
  }
  waiting.into(all);
  unseen.into(all);
}

void add_inconsistencies(CaseStore& store, const LiveReview& review, std::vector<QualityFinding>& all) {
  Counted apart("inconsistent", "thing is taken out in one place and left in another.", "things are taken out in one place and left in another.", false);
  for (const Inconsistency& one : inconsistencies(store, review.state())) {
    apart.add(place_of(review, one.places.front().source, one.places.front().page));
  }
  apart.into(all);
}

// A partner's paper that goes out though nobody wrote down that they were asked.
bool is_unasked(const LiveReview& review, const Hold& hold, const std::vector<Consultation>& consultations) {
  const bool goes_out = hold.kind == HoldKind::partner_agency && review.withholding(hold.source, hold.page) == nullptr;
  return goes_out && std::none_of(consultations.begin(), consultations.end(), [&](const Consultation& one) { return one.kind == Consulted::partner_agency && one.source == hold.source; });
}

void add_consultations(CaseStore& store, const LiveReview& review, Day today, std::vector<QualityFinding>& all) {
  const std::vector<Consultation> consultations = store.consultations();
  Counted waiting("consultation", "person or agency that was asked has not replied.", "people or agencies that were asked have not replied.", false);
  for (const Consultation& one : consultations) {
    if (one.outcome == ConsultationOutcome::waiting) {
      waiting.add(place_of(review, one.source, 0));
    }
  }
  Counted unasked("consultation", "partner agency’s paper goes out without a record that the agency was asked.", "partner agencies’ papers go out without a record that the agency was asked.", false);
  for (const Hold& hold : review.holds()) {
    if (is_unasked(review, hold, consultations)) {
      unasked.add(place_of(review, hold.source, hold.page));
    }
  }
  Counted health("consultation", "paper with health data would go out against the health professional’s opinion, or on one older than six months.",
                 "papers with health data would go out against the health professional’s opinion, or on one older than six months.", true);
  for (const auto& [source, why] : health_objections(store, review, today)) {
    health.add(place_of(review, source, 0));
  }
  health.into(all);
  waiting.into(all);
  unasked.into(all);
}

}  // namespace

std::vector<QualityFinding> quality_of(CaseStore& store, const LiveReview& review, const std::set<PageKey>& seen, Day today) {
  std::vector<QualityFinding> all;
  add_documents(review, seen, all);
  add_proposals(review, all);
  add_holds(review, all);
  add_inconsistencies(store, review, all);
  add_consultations(store, review, today, all);
  Counted left("second-review", "page is still to be looked at by a second person.", "pages are still to be looked at by a second person.", true);
  for (const PageToLook& one : second_review(store, review, false).pages) {
    if (one.state != LookState::agreed) {
      left.add(one.page);
    }
  }
  left.into(all);
  if (!store.signed_off()) {
    all.push_back({"not-signed-off", "Nobody has signed off what stands now.", 1, true, {}});
  }
  std::stable_sort(all.begin(), all.end(), [](const QualityFinding& a, const QualityFinding& b) { return a.stops && !b.stops; });
  return all;
}

}  // namespace candour
