// Inside this room only: what the files of the desk's answers share.
#pragma once

#include "pipeline/codec/desk_answers.h"
#include "pipeline/codec/json.h"

namespace candour::desk {

codec::OrderedJson roles_json(const std::vector<Role>& roles);
codec::OrderedJson box_json(const Box& box);
codec::OrderedJson boxes_json(const std::vector<Box>& boxes);
codec::OrderedJson decided_json(const std::optional<DecidedView>& decided);
codec::OrderedJson totals_json(const TotalsView& totals);
codec::OrderedJson taken_json(const TakenView& taken);
codec::OrderedJson hold_json(const HoldView& view);
codec::OrderedJson snippet_json(const SnippetView& snippet);
codec::OrderedJson mention_json(const MentionView& mention);
codec::OrderedJson document_json(const DocumentView& view);

// A list under one name: {"users": [...]}.
template <typename Items, typename One>
std::string listed(const char* name, const Items& items, One one) {
  codec::OrderedJson all = codec::OrderedJson::array();
  for (const auto& item : items) {
    all.push_back(one(item));
  }
  return codec::dump(codec::OrderedJson{{name, std::move(all)}});
}

}  // namespace candour::desk
