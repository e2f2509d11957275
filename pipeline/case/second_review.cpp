#include "pipeline/case/second_review.h"

#include <algorithm>
#include <map>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/case/authorise.h"

namespace candour {
namespace {

constexpr std::size_t kLeastSample = 20;
constexpr std::size_t kSampleShare = 10;   // one in so many

bool has_high_risk(const LiveReview& review, const PageKey& page) {
  const std::vector<std::size_t>& proposals = review.of_page(page);
  return std::any_of(proposals.begin(), proposals.end(), [&](std::size_t index) { return review.proposals()[index].high_risk; });
}

// Pages that leave: what is withheld whole shows nothing.
std::vector<PageToLook> pages_that_leave(const LiveReview& review) {
  std::vector<PageToLook> pages;
  for (const SourceDocument& document : review.documents()) {
    for (int page = 1; page <= document.pages && document.duplicate_of == 0; ++page) {
      if (review.withholding(document.source, page) == nullptr) {
        pages.push_back({{document.id, page}, has_high_risk(review, {document.id, page}), false, LookState::to_look, {}});
      }
    }
  }
  return pages;
}

// The same pages for everybody, and not to be guessed from outside: who decides must not know which pages will be looked at.
std::vector<PageKey> drawn(CaseStore& store, const std::vector<PageToLook>& pages, int& of) {
  std::string key = store.setting("sample-key");
  if (key.empty()) {
    key = to_hex(random_bytes(32));
    store.set_setting("sample-key", key);
  }
  std::vector<std::pair<std::string, PageKey>> others;
  for (const PageToLook& one : pages) {
    if (!one.high_risk) {
      others.emplace_back(keyed_hash_hex(key.substr(0, 64), std::to_string(one.page.first) + " " + std::to_string(one.page.second)), one.page);
    }
  }
  of = static_cast<int>(others.size());
  std::sort(others.begin(), others.end());
  others.resize(std::min(others.size(), std::max(kLeastSample, (others.size() + kSampleShare - 1) / kSampleShare)));
  std::vector<PageKey> sample;
  for (const auto& [hash, page] : others) {
    sample.push_back(page);
  }
  return sample;
}

void enter_looks(CaseStore& store, const LiveReview& review, SecondReview& all) {
  std::map<PageKey, SecondLook> latest;
  for (const SecondLook& look : store.second_looks()) {
    latest[{look.document, look.page}] = look;
    (look.agrees ? all.agreed : all.disagreed) += 1;
  }
  for (PageToLook& one : all.pages) {
    const auto look = latest.find(one.page);
    if (look != latest.end()) {
      one.changed = review.last_decision(one.page) > look->second.decision;
      one.note = look->second.note;
      one.state = one.changed ? LookState::to_look : look->second.agrees ? LookState::agreed : LookState::disagreed;
    }
    all.left += one.state == LookState::agreed ? 0 : 1;
  }
}

}  // namespace

SecondReview second_review(CaseStore& store, const LiveReview& review, bool everything) {
  SecondReview all;
  all.pages = pages_that_leave(review);
  const std::vector<PageKey> sample = drawn(store, all.pages, all.sample_of);
  all.sample = static_cast<int>(everything ? static_cast<std::size_t>(all.sample_of) : sample.size());
  all.high_risk = static_cast<int>(std::count_if(all.pages.begin(), all.pages.end(), [](const PageToLook& one) { return one.high_risk; }));
  if (!everything) {
    std::erase_if(all.pages, [&](const PageToLook& one) { return !one.high_risk && std::find(sample.begin(), sample.end(), one.page) == sample.end(); });
  }
  enter_looks(store, review, all);
  return all;
}

void look_a_second_time(CaseStore& store, const LiveReview& review, SecondLook look, const Actor& actor) {
  authorise(actor, Action::sign_off, facts_of(store));
  const SourceDocument* document = review.document(look.document);
  if (document == nullptr || look.page < 1 || look.page > document->pages) {
    throw Error(ExitCode::configuration, "the case has no such page");
  }
  look.by = actor.name;
  look.decision = review.last_decision({look.document, look.page});
  store.append_second_look(look);
}

SignOffAnswer sign_off_after_review(CaseStore& store, const LiveReview& review, const Actor& actor, Day today) {
  authorise(actor, Action::sign_off, facts_of(store));
  const SecondReview all = second_review(store, review, false);
  if (review.open() > 0) {
    throw Error(ExitCode::review_incomplete, std::to_string(review.open()) + " things are still in the way; the list of what to look at before it goes out says which");
  }
  if (all.left > 0) {
    throw Error(ExitCode::review_incomplete, std::to_string(all.left) + " pages are still to be looked at by a second person");
  }
  return sign_off(store, actor, today);
}

}  // namespace candour
