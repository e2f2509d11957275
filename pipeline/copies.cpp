#include "pipeline/copies.h"

#include <algorithm>
#include <deque>
#include <set>

#include "pipeline/page_comparison.h"
#include "pipeline/pictures_apart.h"

namespace candour {
namespace {

constexpr std::uint32_t kRunsOfPaper = 8;     // of four words in common, to be compared; and a fifth of the shorter page's: less is how forms are worded
constexpr std::uint32_t kRunsOfMessage = 3;   // a quotation may be short

using PageOfCase = std::pair<std::int64_t, int>;
using ProposalsByPage = std::map<PageOfCase, std::vector<Proposal>>;

std::vector<std::size_t> words_of(const ComparablePage& page, const Proposal& proposal) {
  return proposal.span.end > proposal.span.start ? words_within(page, proposal.span) : words_within(page, proposal.boxes);
}

// What is proposed on `from` and what its copies on `to` are.
class Links {
 public:
  Links(const ProposalsByPage& proposals, std::vector<PageCopy>& pages, std::vector<ProposalCopy>& copies) : proposals_(proposals), pages_(pages), copies_(copies) {}

  // `apart`: what they show beside their words is another.
  void add(const PageComparison& comparison, bool same, bool apart) {
    const ComparablePage& from = comparison.one();
    const ComparablePage& to = comparison.other();
    if (!comparison.in_common()) {
      return;
    }
    pages_.push_back({from.document.id, to.document.id, from.page.number, to.page.number, same, apart || comparison.differs(), comparison.share_of_other()});
    std::vector<std::pair<std::vector<std::size_t>, const Proposal*>> there;
    for (const Proposal& one : on(to)) {
      there.emplace_back(words_of(to, one), &one);
    }
    for (const Proposal& one : on(from)) {
      if (auto counterpart = comparison.counterpart(words_of(from, one))) {
        counterpart->differs = counterpart->differs || apart;
        link(one, to, *counterpart, there, same);
      }
    }
  }

 private:
  const std::vector<Proposal>& on(const ComparablePage& page) const {
    static const std::vector<Proposal> kNone;
    const auto found = proposals_.find({page.document.id, page.page.number});
    return found == proposals_.end() ? kNone : found->second;
  }

  void link(const Proposal& one, const ComparablePage& to, const PageComparison::Counterpart& counterpart,
            const std::vector<std::pair<std::vector<std::size_t>, const Proposal*>>& there, bool same) {
    ProposalCopy copy{one.id, "", to.document.id, to.page.number, line_boxes(to, counterpart.words), same, counterpart.differs};
    for (const auto& [words, other] : there) {
      if (other->kind == one.kind && words == counterpart.words) {
        copy.other = other->id;
        copy.boxes = other->boxes;
        copy.differs = copy.differs || (!one.person.empty() && !other->person.empty() && one.person != other->person);   // the same word for somebody else
        break;
      }
    }
    copies_.push_back(std::move(copy));
  }

  const ProposalsByPage& proposals_;
  std::vector<PageCopy>& pages_;
  std::vector<ProposalCopy>& copies_;
};

// Those of which a page may be drawn to be compared: no scans, no messages.
std::vector<const SourceDocument*> drawn_from_text(CaseStore& store, const std::set<const SourceDocument*>& documents) {
  std::vector<const SourceDocument*> drawn;
  for (const SourceDocument* document : documents) {
    if (!is_message(*document) && document->pages > 0 && store.page(document->id, 1).source == TextSource::text_layer) {
      drawn.push_back(document);
    }
  }
  return drawn;
}

}  // namespace

void CopySearch::add(const SourceDocument& document, const Page& page) {
  pages_.emplace_back(document.id, page.number);
  marks_.push_back(word_marks(page));
}

void CopySearch::find(const std::vector<SourceDocument>& documents) {
  for (const SourceDocument& document : documents) {
    documents_[document.id] = document;
  }
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (documents_[pages_[i].first].duplicate_of != 0) {
      marks_[i].clear();
    }
  }
  std::vector<std::uint32_t> fewest;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    fewest.push_back(is_message(documents_[pages_[i].first]) ? kRunsOfMessage : std::max(kRunsOfPaper, static_cast<std::uint32_t>(marks_[i].size() / 5)));
  }
  pairs_ = pages_in_common(marks_, fewest);
  marks_ = {};
  for (const PagesInCommon& pair : pairs_) {
    proposals_[pages_[pair.first]];
    proposals_[pages_[pair.second]];
  }
}

void CopySearch::add(const std::vector<Proposal>& proposals) {
  for (const Proposal& proposal : proposals) {
    if (const auto page = proposals_.find({proposal.document, proposal.page}); page != proposals_.end()) {
      page->second.push_back(proposal);
    }
  }
}

void CopySearch::keep_in(CaseStore& store, const Transcripts& transcripts, PageLooks& looks) {
  std::vector<PageCopy> page_copies;
  std::vector<ProposalCopy> copies;
  ComparablePages pages(store, transcripts);
  Links links(proposals_, page_copies, copies);
  std::set<const SourceDocument*> met;
  for (const PagesInCommon& pair : pairs_) {
    met.insert({&documents_.at(pages_[pair.first].first), &documents_.at(pages_[pair.second].first)});
  }
  looks.draw_ahead(drawn_from_text(store, met));
  for (const PagesInCommon& pair : pairs_) {
    const auto one = pages.page(documents_.at(pages_[pair.first].first), pages_[pair.first].second);
    const auto other = pages.page(documents_.at(pages_[pair.second].first), pages_[pair.second].second);
    const PageComparison there(one, other, pair.same);
    const bool apart = there.in_common() && pictures_apart(looks, one->document, one->page, other->document, other->page);
    links.add(there, pair.same, apart);
    links.add(PageComparison(other, one, pair.same), pair.same, apart);
  }
  store.replace_copies(page_copies, copies);
}

bool are_apart(const PageCopy& copy, const SourceDocument& one, const SourceDocument& other) { return copy.differs && (copy.same || !(is_message(one) || is_message(other))); }

// Twins of one page are told by way of the first of them; a likeness is not taken twice, or it would fade.
std::vector<ProposalCopy> copies_of(CaseStore& store, const std::string& proposal) {
  struct Step {
    std::string proposal;
    bool likeness = false;
    bool differs = false;
  };
  std::vector<ProposalCopy> all;
  std::set<std::string> met = {proposal};
  std::set<std::pair<std::int64_t, int>> bare;   // pages where nothing of the kind is proposed
  std::deque<Step> steps = {{proposal}};
  while (!steps.empty()) {
    const Step step = steps.front();
    steps.pop_front();
    for (ProposalCopy& copy : store.proposal_copies(step.proposal)) {
      if ((step.likeness && !copy.same) || (copy.other.empty() ? !bare.insert({copy.document, copy.page}).second : !met.insert(copy.other).second)) {
        continue;
      }
      copy.proposal = proposal;
      copy.differs = copy.differs || step.differs;
      if (!copy.other.empty()) {
        steps.push_back({copy.other, step.likeness || !copy.same, copy.differs});
      }
      all.push_back(std::move(copy));
    }
  }
  return all;
}

}  // namespace candour
