#include "redaction/find/agency_passages.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

#define AGENCY R"((police|constabulary|health(?: visitor| visiting)?|hospital|GP|CAMHS|midwifery|school(?: nurse)?|education|nursery|probation|youth offending|YOT|court|cafcass))"

struct Label {
  std::size_t start, end;   // bytes: of the label's line
  OwnerAgency agency;
  double score;
  bool is_end = false;      // a heading or label of somebody else: ends a passage
};

OwnerAgency agency_named(const std::string& word) {
  const auto begins = [&](const char* start) { return word.rfind(start, 0) == 0; };
  if (begins("police") || begins("constabulary")) {
    return OwnerAgency::police;
  }
  if (begins("probation") || begins("youth") || begins("yot")) {
    return OwnerAgency::probation;
  }
  if (begins("court") || begins("cafcass")) {
    return OwnerAgency::court;
  }
  return begins("school") || begins("education") || begins("nursery") ? (word == "school nurse" ? OwnerAgency::health : OwnerAgency::education) : OwnerAgency::health;
}

std::string small(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

void add(std::string_view text, const RE2& regex, double score, std::vector<Label>& labels) {
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece line;
  re2::StringPiece agency;
  while (RE2::FindAndConsume(&rest, regex, &line, &agency)) {
    const auto start = static_cast<std::size_t>(line.data() - text.data());
    labels.push_back({start, start + line.size(), agency_named(small(std::string(agency.data(), agency.size()))), score, false});
  }
}

void add_ends(std::string_view text, std::vector<Label>& labels) {
  static const RE2 kHeading(R"((?m)^[ \t]*((?:\d{1,2}[.)] ?[A-Z][^\n.]{2,60}|[A-Z][A-Z &/'\-]{5,60}|(?:Decisions?|Actions?|Agreed|Outcome|Analysis|Risks?|Summary|Discussion|Present|Apologies|Information shared by|Contribution from|Social care|Children['’]s (?:services|social care))\b[^\n]{0,60}))[ \t]*(?:\n|$))");
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece line;
  while (RE2::FindAndConsume(&rest, kHeading, &line)) {
    const auto start = static_cast<std::size_t>(line.data() - text.data());
    labels.push_back({start, start, OwnerAgency::own, 0, true});
  }
}

}  // namespace

std::vector<AgencyPassage> agency_passages(std::string_view text) {
  static const RE2 kShared(R"((?im)^[ \t]*((?:information|update|report|contribution|intelligence|views?)\s+(?:shared|provided|received|given|supplied)?\s*(?:by|from)\s*:?\s*(?:the\s+)?)" AGENCY R"()\b)");
  static const RE2 kLabel(R"((?im)^[ \t]*()" AGENCY R"((?: information| update| report| checks?| views?| intelligence)?(?: *: *|\t+))[^\n]{20,})");
  std::vector<Label> labels;
  add(text, kShared, 0.9, labels);
  add(text, kLabel, 0.6, labels);
  add_ends(text, labels);
  std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.start != b.start ? a.start < b.start : a.score > b.score; });
  const OffsetMap map(text);
  std::vector<AgencyPassage> passages;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].is_end || (i > 0 && labels[i].start < labels[i - 1].end)) {
      continue;
    }
    const auto next = std::find_if(labels.begin() + static_cast<std::ptrdiff_t>(i) + 1, labels.end(), [&](const Label& one) { return one.start >= labels[i].end; });
    std::size_t end = next == labels.end() ? text.size() : next->start;
    if (labels[i].score < 0.9) {
      end = std::min(end, text.find("\n\n", labels[i].end));   // a label's paragraph, a table's row
    }
    passages.push_back({{map.code_point_at(labels[i].start), map.code_point_at(end)}, labels[i].agency, labels[i].score});
  }
  return passages;
}

}  // namespace candour
