#include "redaction/find/identifiers.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/address_limits.h"
#include "redaction/find/address_pieces.h"
#include "redaction/find/check_digits.h"
#include "redaction/find/identifier_patterns.h"
#include "redaction/find/name_words.h"
#include "redaction/find/pattern_windows.h"
#include "redaction/find/shadow_text.h"
#include "redaction/find/word_list.h"

namespace candour {
namespace {

using Windows = std::vector<std::string_view> TextWindows::*;

struct PatternSet {
  Windows sees;   // the parts of a text that its patterns are run over
  std::vector<IdentifierPattern> patterns;
};

// All patterns of a set at once say which of them to run singly. Several sets, since an automaton's states grow with all that may stand
// together. Over a shadow of the text (shadow_text.h).
class Matcher {
 public:
  explicit Matcher(const std::vector<PatternSet>& sets) {
    for (const PatternSet& one : sets) {
      sets_.push_back({one.sees, RE2::Set(options(), RE2::UNANCHORED), singles_.size()});
      for (const IdentifierPattern& pattern : one.patterns) {
        add(pattern);
      }
      require(sets_.back().set.Compile(), "the recognisers' patterns could not be compiled");
    }
  }

  template <typename Each>
  void run(std::string_view text, Each each) const {
    const TextWindows windows = windows_of(text);
    for (const OneSet& one : sets_) {
      for (const std::string_view part : windows.*one.sees) {
        run(one, part, static_cast<std::size_t>(part.data() - text.data()), each);
      }
    }
  }

 private:
  struct OneSet {
    Windows sees;
    RE2::Set set;
    std::size_t first;   // its first pattern's place among the singles
  };
  struct Single {
    IdentifierPattern pattern;
    std::unique_ptr<RE2> regex;
  };

  static RE2::Options options() {
    RE2::Options options;
    options.set_max_mem(256 << 20);
    options.set_log_errors(false);
    options.set_encoding(RE2::Options::EncodingLatin1);
    return options;
  }

  void add(const IdentifierPattern& pattern) {
    std::string problem;
    require(sets_.back().set.Add(shadow_pattern(gate_of(pattern.regex)), &problem) >= 0, "a recogniser's pattern is wrong");
    singles_.push_back({pattern, std::make_unique<RE2>(shadow_pattern(pattern.regex), options())});
  }

  // Matches where the pattern does, with fewer states: what may stand behind an address does not decide whether there is one.
  static std::string gate_of(std::string regex) {
    static const std::string kTowns = TOWNS;
    for (std::size_t at = regex.find(kTowns); at != std::string::npos; at = regex.find(kTowns, at)) {
      regex.erase(at, kTowns.size());
    }
    return regex;
  }

  template <typename Each>
  void run(const OneSet& one, std::string_view part, std::size_t offset, Each each) const {
    std::vector<int> hits;
    one.set.Match(re2::StringPiece(part.data(), part.size()), &hits);
    std::sort(hits.begin(), hits.end());
    for (const int hit : hits) {
      find_all(singles_[one.first + static_cast<std::size_t>(hit)], part, offset, each);
    }
  }

  template <typename Each>
  static void find_all(const Single& single, std::string_view text, std::size_t offset, Each each) {
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece found[3];
    std::size_t at = 0;
    const int groups = std::min(2, single.regex->NumberOfCapturingGroups());
    while (at < text.size() && single.regex->Match(whole, at, text.size(), RE2::UNANCHORED, found, groups + 1)) {
      const re2::StringPiece& span = groups == 0 ? found[0] : found[1];
      const re2::StringPiece& checked = groups == 2 ? found[2] : span;
      const auto start = static_cast<std::size_t>(span.data() - text.data());
      each(single.pattern, offset + start, offset + start + span.size(), std::string_view(checked.data(), checked.size()));
      at = std::max(at + 1, start + span.size());
    }
  }

  std::vector<OneSet> sets_;
  std::vector<Single> singles_;
};

std::vector<IdentifierPattern> together(const std::vector<std::vector<IdentifierPattern>>& lists) {
  std::vector<IdentifierPattern> all;
  for (const std::vector<IdentifierPattern>& list : lists) {
    all.insert(all.end(), list.begin(), list.end());
  }
  return all;
}

const Matcher& matcher() {
  static const Matcher instance({{&TextWindows::numbers, together({number_patterns(), reference_patterns(), phone_patterns()})},
                                 {&TextWindows::labels, together({short_number_patterns(), birth_patterns(), vehicle_patterns()})},
                                 {&TextWindows::codes, code_patterns()},
                                 {&TextWindows::houses, house_number_patterns()},
                                 {&TextWindows::streets, address_patterns()},
                                 {&TextWindows::places, together({street_patterns(), house_patterns()})},
                                 {&TextWindows::places, together({online_patterns(), source_patterns()})}});
  return instance;
}

}  // namespace

std::vector<Finding> without_overlaps(std::vector<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    const auto length = [](const Finding& f) { return f.span.end - f.span.start; };
    return a.score != b.score ? a.score > b.score : length(a) > length(b);
  });
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    const bool overlaps = std::any_of(kept.begin(), kept.end(), [&](const Finding& other) {
      return other.span.start < finding.span.end && finding.span.start < other.span.end;
    });
    if (!overlaps) {
      kept.push_back(std::move(finding));
    }
  }
  std::sort(kept.begin(), kept.end(), [](const Finding& a, const Finding& b) { return a.span.start < b.span.start; });
  return kept;
}

namespace {

// "Reading age 8.4": nobody's.
bool is_of_tests(std::string_view before) {
  static const RE2 kTest(R"((?i)\b(?:reading|spelling|mental|arithmetic|comprehension|chronological|developmental) $)");
  return RE2::PartialMatch(re2::StringPiece(before.data() + (before.size() > 20 ? before.size() - 20 : 0), std::min<std::size_t>(before.size(), 20)), kTest);
}

bool is_by_its_label(const std::string& rule) {
  static const std::set<std::string> kRules = {"police-reference", "police-reference-called", "account-reference", "case-system-called", "case-system-bare", "file-reference", "hospital-number", "immigration-reference"};
  return kRules.count(rule) != 0;
}

// "police 17", "custody 2015", "incident: 19/11/2016": a count, a year, a day.
bool is_no_reference(const std::string& text) {
  static const RE2 kDay(R"((?:0?[1-9]|[12]\d|3[01])([/.\-])(?:0?[1-9]|1[0-2])[/.\-](?:19|20)?\d{2})");
  const auto digits = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  const bool year = text.size() == 4 && digits == 4 && (text.starts_with("19") || text.starts_with("20"));
  static const RE2 kService(R"(999|101|111|112)");   // "called police 999"
  return digits < 3 || year || RE2::FullMatch(text, kService) || RE2::FullMatch(text, kDay);
}

// "DOB / Age    17.03.2003": what stands behind the figures.
bool is_of_date(std::string_view behind) {
  static const RE2 kDate(R"(^[./]\d{1,2}[./]\d{2})");
  return RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), kDate);
}

// "A12 BUS": a road, a form and a word.
bool is_no_plate(const Finding& finding) { return finding.rule == "vehicle-prefix" && word_sort(small_letters(finding.text.substr(finding.text.size() - 3))) == WordSort::ordinary; }

// "a1 2nd", "co2 5ft": an ordinal or a measure.
bool is_no_postcode(const Finding& finding) {
  static const RE2 kMeasure(R"(\d(?:st|nd|rd|th|ft|yr|hr|lb|gb|tb)$)");
  return finding.kind == FindingKind::postcode && RE2::PartialMatch(finding.text, kMeasure);
}

bool is_none(const Finding& finding) {
  const bool address = finding.kind == FindingKind::address && finding.rule != "premises" && finding.rule != "refuge" && finding.rule != "forces-post-office";
  return (address && is_no_address(finding.text)) || (finding.rule == "house-before-street" && begins_with_no_house(finding.text)) || (is_by_its_label(finding.rule) && is_no_reference(finding.text)) || is_no_plate(finding) || is_no_postcode(finding);
}

}  // namespace

std::vector<Finding> find_identifiers(std::string_view text) {
  const std::string shadow = shadow_of(text);
  std::optional<OffsetMap> map;   // made when something is found: most pages of prose never need it
  const auto words_at = [&](std::size_t start, std::size_t end) {
    if (shadow.size() == text.size()) {
      return std::string(text.substr(start, end - start));
    }
    map = map ? std::move(map) : std::optional<OffsetMap>(text);
    return std::string(text.substr(map->byte_at(start), map->byte_at(end) - map->byte_at(start)));
  };
  std::vector<Finding> findings;
  matcher().run(shadow, [&](const IdentifierPattern& pattern, std::size_t start, std::size_t end, std::string_view checked) {
    if (std::string_view(pattern.rule) == "age-cue" && (is_of_tests(std::string_view(shadow).substr(0, start)) || is_of_date(std::string_view(shadow).substr(end)))) {
      return;
    }
    if (pattern.check[0] != '\0') {
      std::string one_line(checked);
      std::replace(one_line.begin(), one_line.end(), '\n', ' ');
      if (!is_valid_identifier(pattern.check, one_line)) {
        return;
      }
    }
    std::string value = words_at(start, end);
    Finding finding;
    finding.span = {start, end};
    finding.kind = pattern.kind;
    finding.text = std::move(value);
    finding.score = pattern.score;
    finding.rule = pattern.rule;
    finding.why = std::string("This looks like ") + pattern.why + ".";
    findings.push_back(std::move(finding));
  });
  for (Finding& finding : findings) {
    if (finding.kind == FindingKind::address) {
      end_address(finding);
    }
  }
  std::erase_if(findings, is_none);
  // An address is worth more whole than its postcode alone.
  for (Finding& finding : findings) {
    finding.score += finding.kind == FindingKind::address ? 0.05 : 0;
  }
  return without_overlaps(std::move(findings));
}

}  // namespace candour
