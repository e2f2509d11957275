#include "redaction/propose/address_parts.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace candour {
namespace {

void begin_behind(Finding& address, std::size_t points, std::size_t bytes) {
  address.span.start += points;
  address.text = address.text.substr(bytes);
}

void part_age(Finding& address, const std::vector<Finding>& mentions, const OffsetMap& map,
              std::string_view text) {
  static const RE2 kAge(R"(^(\d{1,2}, )\p{L})");
  std::string age;
  const bool behind_name = std::any_of(mentions.begin(), mentions.end(), [&](const Finding& mention) {
    return mention.span.end + 2 == address.span.start;
  });
  const std::size_t at = map.byte_at(address.span.start);
  if (behind_name && at > 1 && text.substr(at - 2, 2) == ", " &&
      RE2::PartialMatch(address.text, kAge, &age)) {
    begin_behind(address, age.size(), age.size());
  }
}

void part_name(Finding& address, const std::vector<Finding>& mentions) {
  const std::size_t comma = address.text.find(',');
  const std::size_t next =
      comma == std::string::npos ? comma : address.text.find_first_not_of(" \n", comma + 1);
  if (next == std::string::npos ||
      address.text.substr(0, comma).find_first_of("0123456789") != std::string::npos) {
    return;  // "4 Rose Lane, Oxley"
  }
  const std::size_t name_ends = address.span.start + code_point_count(address.text.substr(0, comma));
  const bool named = std::any_of(mentions.begin(), mentions.end(), [&](const Finding& mention) {
    return mention.kind == FindingKind::person && mention.span.end == name_ends;
  });
  if (named) {
    begin_behind(address, code_point_count(address.text.substr(0, next)), next);
  }
}

}  // namespace

void part_people_from_addresses(const std::vector<Finding>& mentions, const OffsetMap& map,
                                std::string_view text, std::vector<Finding>& identifiers) {
  for (Finding& address : identifiers) {
    if (address.kind == FindingKind::address) {
      part_age(address, mentions, map, text);
      part_name(address, mentions);
    }
  }
}

void part_people_from_exchanges(const std::vector<Finding>& mentions, std::vector<Finding>& identifiers) {
  for (Finding& phone : identifiers) {
    const bool named = phone.rule == "phone-by-exchange" &&
                       std::any_of(mentions.begin(), mentions.end(), [&](const Finding& mention) {
                         return mention.kind == FindingKind::person && mention.span.start < phone.span.end &&
                                phone.span.start < mention.span.end;
                       });
    if (named) {
      const std::size_t figures = phone.text.find_first_of("0123456789");
      begin_behind(phone, code_point_count(phone.text.substr(0, figures)), figures);
    }
  }
}

}  // namespace candour
