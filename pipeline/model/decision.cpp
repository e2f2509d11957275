#include "pipeline/model/decision.h"

#include <array>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<DecisionTarget, const char*>, 8> kDecisionTargetNames{{
    {DecisionTarget::proposal, "proposal"},
    {DecisionTarget::person, "person"},
    {DecisionTarget::document, "document"},
    {DecisionTarget::page, "page"},
    {DecisionTarget::passage, "passage"},
    {DecisionTarget::hold, "hold"},
    {DecisionTarget::transcript, "transcript"},
    {DecisionTarget::cleared, "cleared"},
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

}  // namespace candour
