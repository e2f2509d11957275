#include "pipeline/model/decision.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<DecisionTarget, const char*>, 9> kDecisionTargetNames{{
    {DecisionTarget::proposal, "proposal"},
    {DecisionTarget::person, "person"},
    {DecisionTarget::document, "document"},
    {DecisionTarget::page, "page"},
    {DecisionTarget::passage, "passage"},
    {DecisionTarget::hold, "hold"},
    {DecisionTarget::transcript, "transcript"},
    {DecisionTarget::cleared, "cleared"},
    {DecisionTarget::undo, "undo"},
}};

constexpr std::array<std::pair<DecisionVerdict, const char*>, 3> kDecisionVerdictNames{{
    {DecisionVerdict::redact, "redact"},
    {DecisionVerdict::release, "release"},
    {DecisionVerdict::withhold, "withhold"},
}};

constexpr std::array<std::pair<HoldKind, const char*>, 12> kHoldKindNames{{
    {HoldKind::unread, "unread"},
    {HoldKind::restricted, "restricted"},
    {HoldKind::partner_agency, "partner-agency"},
    {HoldKind::health, "health"},
    {HoldKind::court, "court"},
    {HoldKind::adoption, "adoption"},
    {HoldKind::privilege, "privilege"},
    {HoldKind::fault, "fault"},
    {HoldKind::attachment, "attachment"},
    {HoldKind::recording, "recording"},
    {HoldKind::picture, "picture"},
    {HoldKind::misfiled, "misfiled"},
}};

}  // namespace

const char* to_string(DecisionTarget value) { return name_of(kDecisionTargetNames, value); }

bool decision_target_from(const std::string& name, DecisionTarget& out) {
  const auto value = value_of(kDecisionTargetNames, name);
  if (value) {
    out = *value;
  }
  return value.has_value();
}

const char* to_string(DecisionVerdict value) { return name_of(kDecisionVerdictNames, value); }

bool decision_verdict_from(const std::string& name, DecisionVerdict& out) {
  const auto value = value_of(kDecisionVerdictNames, name);
  if (value) {
    out = *value;
  }
  return value.has_value();
}

const char* to_string(HoldKind value) { return name_of(kHoldKindNames, value); }

bool hold_kind_from(const std::string& name, HoldKind& out) {
  const auto value = value_of(kHoldKindNames, name);
  if (value) {
    out = *value;
  }
  return value.has_value();
}

std::set<std::string> undone_batches(const std::vector<std::pair<std::string, std::string>>& batch_and_undone) {
  std::set<std::string> undone;
  for (auto undo = batch_and_undone.rbegin(); undo != batch_and_undone.rend(); ++undo) {
    if (undone.count(undo->first) == 0) {
      undone.insert(undo->second);
    }
  }
  return undone;
}

std::vector<Decision> in_force(const std::vector<Decision>& all) {
  std::vector<std::pair<std::string, std::string>> undos;
  for (const Decision& decision : all) {
    if (decision.target == DecisionTarget::undo) {
      undos.emplace_back(decision.batch, decision.undone);
    }
  }
  const std::set<std::string> undone = undone_batches(undos);
  std::vector<Decision> left;
  std::copy_if(all.begin(), all.end(), std::back_inserter(left),
               [&](const Decision& decision) { return decision.target != DecisionTarget::undo && undone.count(decision.batch) == 0; });
  return left;
}

}  // namespace candour
