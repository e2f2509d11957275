#include "pipeline/live_review.h"

#include <algorithm>
#include <limits>
#include <sstream>

#include "pipeline/transcripts.h"

namespace candour {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) {
    words.push_back(std::move(word));
  }
  return words;
}

template <typename Map, typename Key>
const std::vector<std::size_t>& indices(const Map& map, const Key& key) {
  static const std::vector<std::size_t> kNone;
  const auto found = map.find(key);
  return found == map.end() ? kNone : found->second;
}

std::string where_of(const std::string& source, int page) { return page == 0 ? source : source + ", page " + std::to_string(page); }

}  // namespace

void Tally::add(const Tally& other, int sign) {
  proposals += sign * other.proposals;
  undecided += sign * other.undecided;
  removed += sign * other.removed;
  kept += sign * other.kept;
  high_risk_undecided += sign * other.high_risk_undecided;
}

LiveReview::LiveReview(CaseStore& store)
    : documents_(store.documents()), proposals_(store.proposals()), holds_(store.holds()), decisions_(documents_, store.decisions()),
      entered_(entered_transcripts(store)), unmet_(words_of(store.setting(kUnmetCorrections))) {
  proposed_ = static_cast<std::int64_t>(store.corrections().size()) + entered_;
  version_ = proposed_;
  const std::string signed_at = store.last_sign_off();
  signed_at_decision_ = signed_at.empty() ? std::numeric_limits<std::int64_t>::max() : 0;
  index();
  for (const Decision& decision : store.decisions()) {
    note_touched(decision);
    signed_at_decision_ = !signed_at.empty() && decision.at <= signed_at ? decision.id : signed_at_decision_;
  }
  judge_holds();
  std::vector<PageKey> all;
  for (const auto& [page, proposals] : on_page_) {
    all.push_back(page);
  }
  count_again(all);
}

void LiveReview::index() {
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    by_id_[documents_[i].id] = i;
    by_source_[documents_[i].source] = i;
  }
  for (std::size_t i = 0; i < proposals_.size(); ++i) {
    by_proposal_[proposals_[i].id] = i;
    on_page_[{proposals_[i].document, proposals_[i].page}].push_back(i);
    if (!proposals_[i].person.empty()) {
      by_person_[proposals_[i].person].push_back(i);
    }
  }
  const auto before = [&](std::size_t a, std::size_t b) {
    const Proposal& one = proposals_[a];
    const Proposal& other = proposals_[b];
    const bool spans = one.span.end > one.span.start && other.span.end > other.span.start;
    if (spans && one.span.start != other.span.start) {
      return one.span.start < other.span.start;
    }
    return !one.boxes.empty() && !other.boxes.empty() && one.boxes.front().top < other.boxes.front().top;
  };
  for (auto& [page, proposals] : on_page_) {
    std::stable_sort(proposals.begin(), proposals.end(), before);
  }
}

const SourceDocument* LiveReview::document(std::int64_t id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &documents_[found->second];
}

const SourceDocument* LiveReview::document(const std::string& source) const {
  const auto found = by_source_.find(source);
  return found == by_source_.end() ? nullptr : &documents_[found->second];
}

const Proposal* LiveReview::proposal(const std::string& id) const {
  const auto found = by_proposal_.find(id);
  return found == by_proposal_.end() ? nullptr : &proposals_[found->second];
}

const std::vector<std::size_t>& LiveReview::of_page(const PageKey& page) const { return indices(on_page_, page); }
const std::vector<std::size_t>& LiveReview::of_person(const std::string& person) const { return indices(by_person_, person); }

const Decision* LiveReview::ruling(const Proposal& proposal) const {
  if (const Decision* own = decisions_.on_proposal(proposal.id); own != nullptr) {
    return own;
  }
  return proposal.person.empty() || proposal.kind != FindingKind::person ? nullptr : decisions_.on_person(proposal.person);
}

Standing LiveReview::standing(const Proposal& proposal) const {
  if (const Decision* decision = ruling(proposal); decision != nullptr) {
    return decision->verdict == DecisionVerdict::release ? Standing::kept : Standing::removed;
  }
  const SourceDocument* in = document(proposal.document);
  return in != nullptr && is_withheld(in->source, proposal.page) ? Standing::withheld : Standing::undecided;
}

const PageRuling* LiveReview::ruling(const std::string& source, int page) const {
  const auto found = rulings_of_pages_.find({source, page});
  return found == rulings_of_pages_.end() ? nullptr : &found->second;
}

const Decision* LiveReview::withholding(const std::string& source, int page) const {
  if (const auto whole = withheld_documents_.find(source); whole != withheld_documents_.end()) {
    return &whole->second.decision;
  }
  const PageRuling* ruled = page == 0 ? nullptr : ruling(source, page);
  return ruled != nullptr && ruled->withheld ? &ruled->decision : nullptr;
}

bool LiveReview::is_withheld(const std::string& source, int page) const { return withholding(source, page) != nullptr; }

// Holds last, since one that is withheld withholds its page or document.
void LiveReview::judge_holds() {
  withheld_documents_ = decisions_.by_document();
  rulings_of_pages_ = decisions_.by_page();
  open_holds_.clear();
  for (const Hold& hold : holds_) {
    judge(hold);
  }
}

void LiveReview::judge(const Hold& hold) {
  if (is_withheld(hold.source, hold.page)) {
    return;
  }
  if ((hold.kind == HoldKind::recording || hold.kind == HoldKind::picture) && decisions_.as_files().count(hold.source) != 0) {
    return;   // who gives it out as a file has heard or seen it
  }
  const Decision* decided = decisions_.on_hold(hold.source, to_string(hold.kind));
  if (decided != nullptr && hold.kind == HoldKind::attachment) {
    return;   // withheld by itself, or dealt with elsewhere: it is in no bundle either way
  }
  if (decided != nullptr && decided->verdict != DecisionVerdict::release) {
    withhold(hold, *decided);
    return;
  }
  const bool released = decided != nullptr && hold.kind != HoldKind::fault;
  if (!released && !(hold.kind == HoldKind::unread && decisions_.is_cleared(hold.source, hold.page))) {
    open_holds_.push_back(hold);
  }
}

void LiveReview::withhold(const Hold& hold, const Decision& decision) {
  if (hold.page == 0) {
    withheld_documents_[hold.source] = {true, decision};
    return;
  }
  PageRuling& page = rulings_of_pages_[{hold.source, hold.page}];
  page.withheld = true;
  page.decision = decision;
}

// Whatever is taken out of a document's pages (what was typed of it, too) is still in its file, and nothing here can cut that.
bool LiveReview::has_removals(const SourceDocument& document) const {
  for (int page = 1; page <= document.pages; ++page) {
    const PageRuling* ruled = ruling(document.source, page);
    const std::vector<std::size_t>& here = of_page({document.id, page});
    const bool removed = std::any_of(here.begin(), here.end(), [&](std::size_t index) { return standing(proposals_[index]) == Standing::removed; });
    if (removed || (ruled != nullptr && (ruled->withheld || !ruled->passages.empty()))) {
      return true;
    }
  }
  return false;
}

std::vector<Block> LiveReview::blocks_of_files() const {
  std::vector<Block> blocks;
  for (const auto& [source, ruled] : decisions_.as_files()) {
    const SourceDocument* one = document(source);
    if (one != nullptr && withheld_documents_.count(source) == 0 && has_removals(*one)) {
      const char* what = is_recording(one->kind) ? "Parts of this recording are taken out of its typed pages, and nothing here can cut them out of the recording."
                                                 : "Parts of this picture are taken out of its pages, and its file would show them.";
      blocks.push_back({"file of its own", source, "releasing the document without \"as\": \"file\" (its pages go out alone), withholding it, or adding a copy without those parts", what});
    }
  }
  return blocks;
}

Tally LiveReview::tally(const PageKey& page) const {
  const auto found = tallies_.find(page);
  return found == tallies_.end() ? Tally{} : found->second;
}

std::int64_t LiveReview::last_decision(const PageKey& page) const {
  const auto found = last_decisions_.find(page);
  return found == last_decisions_.end() ? 0 : found->second;
}

std::vector<PageKey> LiveReview::note_touched(const Decision& decision) {
  std::vector<PageKey> pages;
  touched_by(decision, pages);
  for (const PageKey& page : pages) {
    last_decisions_[page] = decision.id;
  }
  version_ = proposed_ + decision.id;
  return pages;
}

void LiveReview::count_again(const std::vector<PageKey>& pages) {
  for (const PageKey& page : pages) {
    Tally& tally = tallies_[page];
    totals_.add(tally, -1);
    tally = {};
    for (const std::size_t index : of_page(page)) {
      const Standing now = standing(proposals_[index]);
      ++tally.proposals;
      tally.undecided += now == Standing::undecided ? 1 : 0;
      tally.removed += now == Standing::removed || now == Standing::withheld ? 1 : 0;
      tally.kept += now == Standing::kept ? 1 : 0;
      tally.high_risk_undecided += now == Standing::undecided && proposals_[index].high_risk ? 1 : 0;
    }
    totals_.add(tally, 1);
  }
}

std::vector<PageKey> LiveReview::add(const std::vector<Decision>& taken) {
  std::vector<PageKey> pages;
  bool holds = false;
  for (const Decision& decision : taken) {
    decisions_.add(decision);
    const std::vector<PageKey> touched = note_touched(decision);
    pages.insert(pages.end(), touched.begin(), touched.end());
    holds = holds || (decision.target != DecisionTarget::proposal && decision.target != DecisionTarget::person);
  }
  if (holds) {
    judge_holds();
  }
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  count_again(pages);
  return pages;
}

void LiveReview::touched_by(const Decision& decision, std::vector<PageKey>& pages) const {
  switch (decision.target) {
    case DecisionTarget::proposal:
      if (const Proposal* one = proposal(decision.proposal); one != nullptr) {
        pages.emplace_back(one->document, one->page);
      }
      break;
    case DecisionTarget::person:
      for (const std::size_t index : of_person(decision.person)) {
        pages.emplace_back(proposals_[index].document, proposals_[index].page);
      }
      break;
    case DecisionTarget::undo:
      for (const Decision* undone : decisions_.batch(decision.undone)) {
        if (undone != &decision && undone->id < decision.id) {
          touched_by(*undone, pages);
        }
      }
      break;
    case DecisionTarget::document:
    case DecisionTarget::hold: pages_of(decision.source, pages); break;
    default:
      if (const SourceDocument* in = document(decision.source); in != nullptr) {
        pages.emplace_back(in->id, decision.page);
      }
  }
}

// Of a document and of what came out of it.
void LiveReview::pages_of(const std::string& source, std::vector<PageKey>& pages) const {
  std::vector<std::int64_t> within;
  for (const SourceDocument& one : documents_) {
    const bool inside = std::find(within.begin(), within.end(), one.container) != within.end();
    if (one.source == source || inside) {
      within.push_back(one.id);
      for (int page = 1; page <= one.pages; ++page) {
        pages.emplace_back(one.id, page);
      }
    }
  }
}

std::vector<Block> LiveReview::blocks_of_the_case() const {
  std::vector<Block> blocks;
  for (const Decision* transcript : decisions_.transcripts()) {
    if (transcript->id > entered_) {
      blocks.push_back({"transcript not entered yet", where_of(transcript->source, transcript->page), "candour prepare"});
    }
  }
  for (const SourceDocument& one : documents_) {
    if (one.status == DocumentStatus::registered && one.duplicate_of == 0 && withheld_documents_.count(one.source) == 0) {
      blocks.push_back({"not prepared", one.source, "candour prepare"});
    }
  }
  for (const std::string& correction : unmet_) {
    blocks.push_back({"correction " + correction, "the register of people", "undoing it (candour people undo " + correction + ") and saying it anew of the person it is about",
                      "It meets nobody any more: a later paper or another correction has changed who is who."});
  }
  return blocks;
}

std::size_t LiveReview::open() const { return blocks_of_the_case().size() + static_cast<std::size_t>(totals_.undecided) + open_holds_.size() + blocks_of_files().size(); }

ReviewState LiveReview::state() const {
  ReviewState state;
  state.documents = documents_;
  state.proposals = proposals_;
  state.holds = holds_;
  state.by_document = withheld_documents_;
  state.by_page = rulings_of_pages_;
  for (const auto& [source, ruled] : decisions_.as_files()) {
    if (withheld_documents_.count(source) == 0) {
      state.as_files[source] = ruled;
    }
  }
  state.open_holds = open_holds_;
  state.blocks = blocks_of_the_case();
  for (const Proposal& one : proposals_) {
    const SourceDocument* in = document(one.document);
    const std::string source = in == nullptr ? std::string() : in->source;
    if (const Decision* decision = ruling(one); decision != nullptr) {
      state.by_proposal[one.id] = {true, *decision};
      state.automatic = state.automatic || decision->automatic;
    } else if (!is_withheld(source, one.page)) {
      state.open_proposals.push_back(one);
      state.blocks.push_back({"proposal " + one.id, where_of(source, one.page), "a decision on it, or on its person"});
    }
  }
  for (const Hold& hold : open_holds_) {
    state.blocks.push_back({std::string("hold: ") + to_string(hold.kind), where_of(hold.source, hold.page), hold.lifted_by, hold.why});
  }
  const std::vector<Block> files = blocks_of_files();
  state.blocks.insert(state.blocks.end(), files.begin(), files.end());
  return state;
}

}  // namespace candour
