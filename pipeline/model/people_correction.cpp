#include "pipeline/model/people_correction.h"

#include <algorithm>
#include <array>
#include <set>

namespace candour {
namespace {

constexpr std::array<std::pair<CorrectionKind, const char*>, 8> kNames{{{CorrectionKind::merge, "merge"},
                                                                        {CorrectionKind::split, "split"},
                                                                        {CorrectionKind::alias, "alias"},
                                                                        {CorrectionKind::rename, "rename"},
                                                                        {CorrectionKind::person_class, "class"},
                                                                        {CorrectionKind::consent, "consent"},
                                                                        {CorrectionKind::known, "known"},
                                                                        {CorrectionKind::undo, "undo"}}};

}  // namespace

const char* to_string(CorrectionKind kind) {
  return std::find_if(kNames.begin(), kNames.end(), [&](const auto& one) { return one.first == kind; })->second;
}

bool correction_kind_from(const std::string& name, CorrectionKind& out) {
  const auto* found = std::find_if(kNames.begin(), kNames.end(), [&](const auto& one) { return name == one.second; });
  if (found == kNames.end()) {
    return false;
  }
  out = found->first;
  return true;
}

std::vector<PeopleCorrection> in_force(const std::vector<PeopleCorrection>& all) {
  std::set<std::int64_t> undone;
  for (const PeopleCorrection& one : all) {
    undone.insert(one.undone);
  }
  std::vector<PeopleCorrection> left;
  std::copy_if(all.begin(), all.end(), std::back_inserter(left), [&](const PeopleCorrection& one) { return one.kind != CorrectionKind::undo && undone.count(one.id) == 0; });
  return left;
}

}  // namespace candour
