#include "pipeline/decisions_in_force.h"

#include <algorithm>

namespace candour {
namespace {

using Target = DecisionTarget;

// Less than half would be a neighbouring line's box, or a release of a part, and the whole must not go out for that.
bool covers_half(const Box& over, const Box& box) {
  const double width = std::min(over.right, box.right) - std::max(over.left, box.left);
  const double height = std::min(over.bottom, box.bottom) - std::max(over.top, box.top);
  return width > 0 && height > 0 && width * height >= 0.5 * box.width() * box.height();
}

}  // namespace

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

DecisionsInForce::DecisionsInForce(const std::vector<SourceDocument>& documents, std::vector<Decision> taken) {
  for (const SourceDocument& document : documents) {
    sources_.emplace_back(document.source, document.container);
    ids_.push_back(document.id);
  }
  for (Decision& decision : taken) {
    all_.push_back(std::move(decision));
    undone_.push_back(0);
    enter(all_.size() - 1);
  }
  take_back();
  rule_anew();
}

void DecisionsInForce::add(const Decision& decision) {
  all_.push_back(decision);
  undone_.push_back(0);
  enter(all_.size() - 1);
  if (decision.target == Target::undo) {
    take_back();
    rule_anew();
  } else if (decision.target != Target::proposal && decision.target != Target::person) {
    enter_ruling(decision);
  }
}

const Decision* DecisionsInForce::latest(const std::unordered_map<std::string, std::vector<std::size_t>>& history, const std::string& key) const {
  const auto found = history.find(key);
  if (found == history.end()) {
    return nullptr;
  }
  const auto last = std::find_if(found->second.rbegin(), found->second.rend(), [&](std::size_t index) { return undone_[index] == 0; });
  return last == found->second.rend() ? nullptr : &all_[*last];
}

const Decision* DecisionsInForce::on_proposal(const std::string& proposal) const { return latest(proposals_, proposal); }
const Decision* DecisionsInForce::on_person(const std::string& person) const { return latest(people_, person); }

const Decision* DecisionsInForce::on_hold(const std::string& source, const std::string& kind) const {
  const auto found = holds_.find({source, kind});
  return found == holds_.end() ? nullptr : &found->second;
}

const Decision* DecisionsInForce::withholding(const std::string& source, int page) const {
  if (const auto document = by_document_.find(source); document != by_document_.end()) {
    return &document->second.decision;
  }
  const auto found = by_page_.find({source, page});
  return found != by_page_.end() && found->second.withheld ? &found->second.decision : nullptr;
}

std::vector<const Decision*> DecisionsInForce::transcripts() const {
  std::vector<const Decision*> all;
  for (const std::size_t index : others_) {
    if (undone_[index] == 0 && all_[index].target == Target::transcript) {
      all.push_back(&all_[index]);
    }
  }
  return all;
}

std::vector<const Decision*> DecisionsInForce::batch(const std::string& id) const {
  std::vector<const Decision*> all;
  if (const auto found = batches_.find(id); found != batches_.end()) {
    for (const std::size_t index : found->second) {
      all.push_back(&all_[index]);
    }
  }
  return all;
}

std::string DecisionsInForce::last_to_undo(const std::string& by) const {
  for (std::size_t i = all_.size(); i-- > 0;) {
    if (all_[i].by == by && all_[i].target != Target::undo && undone_[i] == 0 && !all_[i].batch.empty()) {
      return all_[i].batch;
    }
  }
  return {};
}

// Going back twice and forth twice ends where it began: an undo counts until something else was decided after it.
std::string DecisionsInForce::last_undone(const std::string& by) const {
  std::set<std::string> redone;   // undos already taken back
  for (std::size_t i = all_.size(); i-- > 0;) {
    const Decision& decision = all_[i];
    if (decision.by != by) {
      continue;
    }
    if (decision.target != Target::undo) {
      return {};
    }
    const std::vector<const Decision*> undone = batch(decision.undone);
    if (!undone.empty() && undone.front()->target == Target::undo) {
      redone.insert(decision.undone);
    } else if (redone.count(decision.batch) == 0) {
      return decision.batch;
    }
  }
  return {};
}

void DecisionsInForce::enter(std::size_t index) {
  const Decision& decision = all_[index];
  if (!decision.batch.empty()) {
    batches_[decision.batch].push_back(index);
  }
  switch (decision.target) {
    case Target::proposal: proposals_[decision.proposal].push_back(index); break;
    case Target::person: people_[decision.person].push_back(index); break;
    case Target::undo: undos_.emplace_back(decision.batch, decision.undone); break;
    default: others_.push_back(index);
  }
}

void DecisionsInForce::take_back() {
  const std::set<std::string> undone = undone_batches(undos_);
  std::fill(undone_.begin(), undone_.end(), char{0});
  for (const std::string& id : undone) {
    if (const auto found = batches_.find(id); found != batches_.end()) {
      for (const std::size_t index : found->second) {
        undone_[index] = 1;
      }
    }
  }
}

void DecisionsInForce::rule_anew() {
  by_document_.clear();
  as_files_.clear();
  by_page_.clear();
  holds_.clear();
  cleared_.clear();
  for (const std::size_t index : others_) {
    if (undone_[index] == 0) {
      enter_ruling(all_[index]);
    }
  }
}

void DecisionsInForce::enter_ruling(const Decision& decision) {
  switch (decision.target) {
    case Target::document: rule_document(decision); break;
    case Target::page: {
      PageRuling& page = by_page_[{decision.source, decision.page}];
      page.withheld = decision.verdict != DecisionVerdict::release;
      page.decision = decision;
      break;
    }
    case Target::passage: {
      std::vector<Decision>& passages = by_page_[{decision.source, decision.page}].passages;
      if (decision.verdict == DecisionVerdict::release) {
        withdraw(passages, decision);
      } else {
        passages.push_back(decision);
      }
      break;
    }
    case Target::hold: holds_[{decision.source, decision.hold_kind}] = decision; break;
    case Target::cleared: cleared_.insert({decision.source, decision.page}); break;
    default: break;
  }
}

// What is withheld takes what came out of it along, until that is released on its own.
void DecisionsInForce::rule_document(const Decision& decision) {
  if (decision.as == "file") {
    as_files_[decision.source] = {true, decision};
  } else {
    as_files_.erase(decision.source);
  }
  if (decision.verdict != DecisionVerdict::release) {
    by_document_[decision.source] = {true, decision};
    for (const std::string& inside : inside_of(decision.source)) {
      by_document_[inside] = {true, decision};
    }
    return;
  }
  by_document_.erase(decision.source);
  for (const std::string& inside : inside_of(decision.source)) {
    const auto withheld = by_document_.find(inside);
    if (withheld != by_document_.end() && withheld->second.decision.source == decision.source) {
      by_document_.erase(withheld);
    }
  }
}

// Sources of what came out of a document, however deep; a container stands before what is in it.
std::vector<std::string> DecisionsInForce::inside_of(const std::string& source) const {
  std::set<std::int64_t> containers;
  std::vector<std::string> inside;
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    if (sources_[i].first == source) {
      containers.insert(ids_[i]);
    } else if (containers.count(sources_[i].second) != 0) {
      containers.insert(ids_[i]);
      inside.push_back(sources_[i].first);
    }
  }
  return inside;
}

}  // namespace candour
