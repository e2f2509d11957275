#include "pipeline/carry.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "pipeline/copies.h"
#include "pipeline/page_comparison.h"
#include "pipeline/transcripts.h"

namespace candour {
namespace {

constexpr double kMostOfPage = 0.8;   // so much of a page stands on a withheld one, and it is withheld
using PageOfCase = std::pair<std::int64_t, int>;

bool is_covered(const Box& box, const std::vector<Box>& by) {
  const double x = (box.left + box.right) / 2;
  const double y = (box.top + box.bottom) / 2;
  return std::any_of(by.begin(), by.end(), [&](const Box& over) { return over.left <= x && x <= over.right && over.top <= y && y <= over.bottom; });
}

class Carrier {
 public:
  Carrier(CaseStore& store, const ReviewState& state) : store_(store), state_(state), transcripts_(store), pages_(store, transcripts_) {
    for (const SourceDocument& document : state.documents) {
      documents_[document.id] = &document;
      by_source_[document.source] = &document;
    }
    for (const Decision& decision : in_force(store.decisions())) {
      by_id_[decision.id] = decision;
    }
    for (const PageCopy& copy : store.page_copies()) {
      copies_of_page_[{copy.document, copy.page}].push_back(copy);
    }
    for (const Proposal& proposal : state.proposals) {
      if (copies_of_page_.count({proposal.document, proposal.page}) != 0) {
        on_page_[{proposal.document, proposal.page}].push_back(&proposal);
      }
    }
  }

  void carry(const Decision& from) {
    if (from.automatic) {
      return;
    }
    const bool takes_out = from.verdict != DecisionVerdict::release;
    if (from.target == DecisionTarget::proposal) {
      for (const ProposalCopy& copy : copies_of(store_, from.proposal)) {
        add(from, copy);
      }
    } else if (from.target == DecisionTarget::passage && takes_out) {
      carry_passage(from);
    } else if (from.target == DecisionTarget::page && takes_out) {
      carry_page(from);
    }
  }

  std::vector<CopyToDecide> all() {
    std::erase_if(all_, [&](const CopyToDecide& one) { return contested_.count(one.decision.proposal) != 0; });
    return std::move(all_);
  }

 private:
  static Decision carried(const Decision& from) {
    Decision decision = from;
    decision.id = 0;
    decision.carried_from = from.id;
    return decision;
  }

  // Latest first: what was carried from a decision on the same place follows it.
  bool is_settled(const std::string& proposal, const Decision& from) const {
    const auto ruling = state_.by_proposal.find(proposal);
    if (ruling == state_.by_proposal.end() || !ruling->second.decided) {
      return false;
    }
    const Decision& now = ruling->second.decision;
    if (now.target == DecisionTarget::person) {
      return now.id > from.id;
    }
    const auto origin = by_id_.find(now.carried_from);
    const bool follows = origin != by_id_.end() && origin->second.target == DecisionTarget::proposal && origin->second.proposal == from.proposal;
    return !follows || (now.verdict == from.verdict && now.ground == from.ground && now.reason == from.reason);
  }

  bool is_withheld(std::int64_t document, int page) const {
    const std::string& source = documents_.at(document)->source;
    const auto ruling = state_.by_page.find({source, page});
    return state_.by_document.count(source) != 0 || (ruling != state_.by_page.end() && ruling->second.withheld);
  }

  void add(const Decision& from, const ProposalCopy& copy) {
    const bool takes_out = from.verdict != DecisionVerdict::release;
    if (documents_.count(copy.document) == 0 || is_withheld(copy.document, copy.page)) {
      return;
    }
    if (copy.other.empty()) {
      if (takes_out && !from.ground.empty()) {
        add_passage(from, copy.document, copy.page, copy.boxes, copy.differs);
      }
      return;
    }
    if (is_settled(copy.other, from)) {
      return;
    }
    Decision decision = carried(from);
    decision.proposal = copy.other;
    if (!copy.differs) {
      const auto [before, is_new] = verdicts_.try_emplace(copy.other, from.verdict);
      if (!is_new) {
        if (before->second != from.verdict) {
          contested_.insert(copy.other);
        }
        return;
      }
    }
    all_.push_back({from, std::move(decision), copy.document, copy.page, copy.boxes, copy.differs});
  }

  // Unless every word of it goes already.
  void add_passage(const Decision& from, std::int64_t document, int page, const std::vector<Box>& boxes, bool differs) {
    const std::vector<Box> out = taken_out(document, page);
    if (boxes.empty() || std::all_of(boxes.begin(), boxes.end(), [&](const Box& box) { return is_covered(box, out); })) {
      return;
    }
    Decision decision = carried(from);
    decision.target = DecisionTarget::passage;
    decision.verdict = DecisionVerdict::redact;
    decision.proposal.clear();
    decision.source = documents_.at(document)->source;
    decision.page = page;
    decision.boxes = boxes;
    if (!differs) {
      added_[{document, page}].insert(added_[{document, page}].end(), boxes.begin(), boxes.end());
    }
    all_.push_back({from, std::move(decision), document, page, boxes, differs});
  }

  std::vector<Box> taken_out(std::int64_t document, int page) const {
    std::vector<Box> out;
    if (const auto added = added_.find({document, page}); added != added_.end()) {
      out = added->second;
    }
    if (const auto ruling = state_.by_page.find({documents_.at(document)->source, page}); ruling != state_.by_page.end()) {
      for (const Decision& passage : ruling->second.passages) {
        out.insert(out.end(), passage.boxes.begin(), passage.boxes.end());
      }
    }
    const auto proposals = on_page_.find({document, page});
    for (const Proposal* one : proposals == on_page_.end() ? std::vector<const Proposal*>() : proposals->second) {
      const auto ruling = state_.by_proposal.find(one->id);
      if (ruling != state_.by_proposal.end() && ruling->second.decided && ruling->second.decision.verdict != DecisionVerdict::release) {
        out.insert(out.end(), one->boxes.begin(), one->boxes.end());
      }
    }
    return out;
  }

  struct Likeness {
    bool same = true;     // word for word
    bool apart = false;   // something is another, be it a picture
  };

  // Twins of a page are told by way of the first of them.
  std::map<PageOfCase, Likeness> pages_like(const PageOfCase& page) const {
    std::map<PageOfCase, Likeness> like;
    std::vector<std::pair<PageOfCase, Likeness>> steps = {{page, {}}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto [from, likeness] = steps[i];
      const bool same = likeness.same;
      const auto known = copies_of_page_.find(from);
      for (const PageCopy& copy : known == copies_of_page_.end() ? std::vector<PageCopy>() : known->second) {
        const PageOfCase to{copy.other_document, copy.other_page};
        const Likeness now{same && copy.same, likeness.apart || are_apart(copy, *documents_.at(copy.document), *documents_.at(copy.other_document))};
        if (to != page && (same || copy.same) && like.try_emplace(to, now).second) {
          steps.emplace_back(to, now);
        }
      }
    }
    return like;
  }

  template <typename Look>
  void compare_with_copies(const Decision& from, const Look& look) {
    const auto source = by_source_.find(from.source);
    if (source == by_source_.end()) {
      return;
    }
    for (const auto& [to, likeness] : pages_like({source->second->id, from.page})) {
      const auto other = documents_.find(to.first);
      if (other != documents_.end() && !is_withheld(to.first, to.second)) {
        look(PageComparison(pages_.page(*source->second, from.page), pages_.page(*other->second, to.second), likeness.same), to, likeness.apart);
      }
    }
  }

  void carry_passage(const Decision& from) {
    if (from.ground.empty()) {
      return;
    }
    compare_with_copies(from, [&](const PageComparison& comparison, const PageOfCase& to, bool apart) {
      if (const auto there = comparison.counterpart(words_within(comparison.one(), from.boxes))) {
        add_passage(from, to.first, to.second, line_boxes(comparison.other(), there->words), apart || there->differs);
      }
    });
  }

  void carry_page(const Decision& from) {
    compare_with_copies(from, [&](const PageComparison& comparison, const PageOfCase& to, bool apart) {
      if (comparison.share_of_other() < kMostOfPage) {
        return;   // a quotation in a longer page: its passages are for a person to choose
      }
      Decision decision = carried(from);
      decision.source = documents_.at(to.first)->source;
      decision.page = to.second;
      const Page& page = comparison.other().page;
      all_.push_back({from, std::move(decision), to.first, to.second, {{0, 0, page.width, page.height}}, apart || comparison.differs()});
    });
  }

  CaseStore& store_;
  const ReviewState& state_;
  const Transcripts transcripts_;
  ComparablePages pages_;
  std::map<std::int64_t, const SourceDocument*> documents_;
  std::map<std::string, const SourceDocument*> by_source_;
  std::unordered_map<std::int64_t, Decision> by_id_;
  std::map<PageOfCase, std::vector<PageCopy>> copies_of_page_;
  std::map<PageOfCase, std::vector<const Proposal*>> on_page_;
  std::map<PageOfCase, std::vector<Box>> added_;
  std::map<std::string, DecisionVerdict> verdicts_;   // by the proposal that would be decided
  std::set<std::string> contested_;
  std::vector<CopyToDecide> all_;
};

}  // namespace

std::vector<CopyToDecide> copies_to_decide(CaseStore& store, const ReviewState& state, const std::vector<Decision>& taken) {
  if (taken.empty()) {
    return {};
  }
  Carrier carrier(store, state);
  for (const Decision& decision : taken) {
    carrier.carry(decision);
  }
  return carrier.all();
}

std::vector<Decision> carried_decisions(const std::vector<CopyToDecide>& copies) {
  std::vector<Decision> decisions;
  for (const CopyToDecide& copy : copies) {
    if (!copy.differs) {
      decisions.push_back(copy.decision);
    }
  }
  return decisions;
}

}  // namespace candour
