#include "pipeline/review_state.h"

#include <algorithm>
#include <sstream>

#include "pipeline/transcripts.h"

namespace candour {
namespace {

using Target = DecisionTarget;

constexpr const char* kUnmet = "unmet-corrections";

const SourceDocument* document_of(const std::vector<SourceDocument>& documents, std::int64_t id) {
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const SourceDocument& d) { return d.id == id; });
  return found == documents.end() ? nullptr : &*found;
}

// Less than half would be a neighbouring line's box, or a release of a part, and the whole must not go out for that.
bool covers_half(const Box& over, const Box& box) {
  const double width = std::min(over.right, box.right) - std::max(over.left, box.left);
  const double height = std::min(over.bottom, box.bottom) - std::max(over.top, box.top);
  return width > 0 && height > 0 && width * height >= 0.5 * box.width() * box.height();
}

class Reader {
 public:
  explicit Reader(CaseStore& store) {
    state_.documents = store.documents();
    state_.proposals = store.proposals();
    state_.holds = store.holds();
    decisions_ = store.decisions();
    entered_ = entered_transcripts(store);
    std::istringstream unmet(store.setting(kUnmet));
    for (std::string correction; unmet >> correction;) {
      unmet_.push_back(std::move(correction));
    }
  }

  ReviewState read() {
    for (const Decision& decision : decisions_) {
      apply(decision);
    }
    for (const SourceDocument& document : state_.documents) {
      const bool waits = document.status == DocumentStatus::registered && document.duplicate_of == 0;
      if (waits && state_.by_document.count(document.source) == 0) {
        state_.blocks.push_back({"not prepared", document.source, "candour prepare"});
      }
    }
    for (const std::string& correction : unmet_) {
      state_.blocks.push_back({"correction " + correction, "the register of people", "undoing it (candour people undo " + correction + ") and saying it anew of the person it is about",
                               "It meets nobody any more: a later paper or another correction has changed who is who."});
    }
    for (const Proposal& proposal : state_.proposals) {
      rule(proposal);
    }
    for (const Hold& hold : state_.holds) {
      judge(hold);
    }
    for (const auto& [id, ruling] : state_.by_proposal) {
      state_.automatic = state_.automatic || ruling.decision.automatic;
    }
    return std::move(state_);
  }

 private:
  void apply(const Decision& decision) {
    switch (decision.target) {
      case Target::proposal: proposals_[decision.proposal] = decision; break;
      case Target::person: people_[decision.person] = decision; break;
      case Target::document: rule_document(decision); break;
      case Target::page: {
        PageRuling& page = state_.by_page[{decision.source, decision.page}];
        page.withheld = decision.verdict != DecisionVerdict::release;
        page.decision = decision;
        break;
      }
      case Target::passage: rule_passage(decision); break;
      case Target::hold: holds_[{decision.source, decision.hold_kind}] = decision; break;
      case Target::cleared: cleared_.insert({decision.source, decision.page}); break;
      case Target::transcript:
        if (decision.id > entered_) {
          state_.blocks.push_back({"transcript not entered yet", decision.source + ", page " + std::to_string(decision.page), "candour prepare"});
        }
        break;
    }
  }

  // What is withheld takes what came out of it along, until that is released on its own.
  void rule_document(const Decision& decision) {
    if (decision.verdict != DecisionVerdict::release) {
      state_.by_document[decision.source] = {true, decision};
      for (const std::string& inside : inside_of(decision.source)) {
        state_.by_document[inside] = {true, decision};
      }
      return;
    }
    state_.by_document.erase(decision.source);
    for (const std::string& inside : inside_of(decision.source)) {
      const auto withheld = state_.by_document.find(inside);
      if (withheld != state_.by_document.end() && withheld->second.decision.source == decision.source) {
        state_.by_document.erase(withheld);
      }
    }
  }

  // Sources of what came out of a document, however deep; a container stands before what is in it.
  std::vector<std::string> inside_of(const std::string& source) const {
    std::set<std::int64_t> containers;
    std::vector<std::string> inside;
    for (const SourceDocument& document : state_.documents) {
      if (document.source == source) {
        containers.insert(document.id);
      } else if (containers.count(document.container) != 0) {
        containers.insert(document.id);
        inside.push_back(document.source);
      }
    }
    return inside;
  }

  void rule_passage(const Decision& decision) {
    std::vector<Decision>& passages = state_.by_page[{decision.source, decision.page}].passages;
    if (decision.verdict == DecisionVerdict::release) {
      withdraw(passages, decision);
    } else {
      passages.push_back(decision);
    }
  }

  bool is_withheld(const std::string& source, int page) const {
    const auto found = state_.by_page.find({source, page});
    return state_.by_document.count(source) != 0 || (found != state_.by_page.end() && found->second.withheld);
  }

  void rule(const Proposal& proposal) {
    const SourceDocument* document = document_of(state_.documents, proposal.document);
    const std::string source = document == nullptr ? std::string() : document->source;
    const auto own = proposals_.find(proposal.id);
    const auto person = people_.find(proposal.person);
    if (own != proposals_.end()) {
      state_.by_proposal[proposal.id] = {true, own->second};
    } else if (!proposal.person.empty() && person != people_.end() && proposal.kind == FindingKind::person) {
      state_.by_proposal[proposal.id] = {true, person->second};
    } else if (!is_withheld(source, proposal.page)) {
      state_.open_proposals.push_back(proposal);
      state_.blocks.push_back({"proposal " + proposal.id, source + ", page " + std::to_string(proposal.page), "a decision on it, or on its person"});
    }
  }

  void judge(const Hold& hold) {
    if (hold.page == 0 ? state_.by_document.count(hold.source) != 0 : is_withheld(hold.source, hold.page)) {
      return;
    }
    const auto decided = holds_.find({hold.source, to_string(hold.kind)});
    if (decided != holds_.end() && hold.kind == HoldKind::attachment) {
      return;   // withheld by itself, or dealt with elsewhere: it is in no bundle either way
    }
    if (decided != holds_.end()) {
      if (decided->second.verdict == DecisionVerdict::release && hold.kind != HoldKind::fault) {
        return;
      }
      if (decided->second.verdict != DecisionVerdict::release) {
        withhold(hold, decided->second);
        return;
      }
    }
    if (hold.kind == HoldKind::unread && cleared_.count({hold.source, hold.page}) != 0) {
      return;
    }
    state_.open_holds.push_back(hold);
    const std::string where = hold.page == 0 ? hold.source : hold.source + ", page " + std::to_string(hold.page);
    state_.blocks.push_back({std::string("hold: ") + to_string(hold.kind), where, hold.lifted_by, hold.why});
  }

  void withhold(const Hold& hold, const Decision& decision) {
    if (hold.page == 0) {
      state_.by_document[hold.source] = {true, decision};
    } else {
      state_.by_page[{hold.source, hold.page}].withheld = true;
      state_.by_page[{hold.source, hold.page}].decision = decision;
    }
  }

  ReviewState state_;
  std::vector<Decision> decisions_;
  std::int64_t entered_ = 0;
  std::vector<std::string> unmet_;   // corrections of the register
  std::map<std::string, Decision> proposals_;
  std::map<std::string, Decision> people_;
  std::map<std::pair<std::string, std::string>, Decision> holds_;
  std::set<std::pair<std::string, int>> cleared_;
};

}  // namespace

ReviewState review_state(CaseStore& store) { return Reader(store).read(); }

void set_unmet_corrections(CaseStore& store, const std::vector<std::int64_t>& corrections) {
  std::string all;
  for (const std::int64_t correction : corrections) {
    all += std::to_string(correction) + " ";
  }
  store.set_setting(kUnmet, all);
}

std::size_t withdraw(std::vector<Decision>& passages, const Decision& released) {
  std::size_t taken = 0;
  for (Decision& passage : passages) {
    const auto gone = std::remove_if(passage.boxes.begin(), passage.boxes.end(), [&](const Box& box) {
      return std::any_of(released.boxes.begin(), released.boxes.end(), [&](const Box& over) { return covers_half(over, box); });
    });
    taken += static_cast<std::size_t>(passage.boxes.end() - gone);
    passage.boxes.erase(gone, passage.boxes.end());
  }
  passages.erase(std::remove_if(passages.begin(), passages.end(), [](const Decision& passage) { return passage.boxes.empty(); }), passages.end());
  return taken;
}

bool is_disclosed(CaseStore& store, const ReviewState& state) {
  return state.blocks.empty() && store.signed_off().has_value() && !store.setting("bundle").empty();
}

}  // namespace candour
