#include "redaction/propose/message_stamps.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

std::vector<Span> stamps_of(const std::string& text, const OffsetMap& map) {
  static const RE2 kStamp(
      R"((\n\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp][Mm])?(?:\]| -)?[ ]*))");
  std::vector<Span> stamps;
  re2::StringPiece rest(text);
  re2::StringPiece stamp;
  while (RE2::FindAndConsume(&rest, kStamp, &stamp)) {
    const auto start = static_cast<std::size_t>(stamp.data() - text.data());
    stamps.push_back({map.code_point_at(start), map.code_point_at(start + stamp.size())});
  }
  return stamps;
}

// What of the span lies between the stamps.
std::vector<Span> between(const Span& span, const std::vector<Span>& stamps) {
  std::vector<Span> parts;
  std::size_t from = span.start;
  for (const Span& stamp : stamps) {
    if (stamp.start < span.end && from < stamp.end) {
      if (from < stamp.start) {
        parts.push_back({from, stamp.start});
      }
      from = stamp.end;
    }
  }
  if (from < span.end) {
    parts.push_back({from, span.end});
  }
  return parts;
}

}  // namespace

void part_facts_at_stamps(const std::string& text, std::vector<Finding>& findings) {
  const OffsetMap map(text);
  const std::vector<Span> stamps = stamps_of(text, map);
  if (stamps.empty()) {
    return;
  }
  std::vector<Finding> parted;
  for (Finding& finding : findings) {
    if (finding.kind != FindingKind::sensitive_fact) {
      parted.push_back(std::move(finding));
      continue;
    }
    for (const Span& part : between(finding.span, stamps)) {
      parted.push_back(finding);
      parted.back().span = part;
      const std::size_t start = map.byte_at(part.start);
      parted.back().text = text.substr(start, map.byte_at(part.end) - start);
    }
  }
  findings = std::move(parted);
}

}  // namespace candour
