#include "pipeline/pages_apart.h"

#include <cstdint>

namespace candour {

PagesApart::PagesApart(CaseStore& store, const std::vector<SourceDocument>& documents) {
  std::map<std::int64_t, const SourceDocument*> by_id;
  for (const SourceDocument& document : documents) {
    by_id[document.id] = &document;
  }
  for (const PageCopy& copy : store.page_copies()) {
    const auto one = by_id.find(copy.document);
    const auto other = by_id.find(copy.other_document);
    if (one != by_id.end() && other != by_id.end()) {
      like_[{one->second->source, copy.page}][{other->second->source, copy.other_page}] = {
          copy.same, candour::are_apart(copy, *one->second, *other->second)};
    }
  }
}

bool PagesApart::are_apart(const Place& one, const Place& other) const {
  const auto near = like_.find(one);
  if (near == like_.end()) {
    return false;
  }
  if (const auto direct = near->second.find(other); direct != near->second.end()) {
    return direct->second.apart;
  }
  for (const auto& [first, likeness] : near->second) {
    const auto by_first = like_.find(first);
    const auto there =
        by_first == like_.end() ? decltype(by_first->second.find(other))() : by_first->second.find(other);
    if (by_first != like_.end() && there != by_first->second.end() && (likeness.same || there->second.same)) {
      return likeness.apart || there->second.apart;
    }
  }
  return false;
}

}  // namespace candour
