#include "redaction/find/names.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <set>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

#define NAME_WORD R"((?:\p{Lu}[\p{L}'’]+(?:-\p{Lu}?[\p{L}'’]+)*))"
#define NAME NAME_WORD R"((?:[ \t]+(?:\p{Lu}\.?[ \t]+)?)" NAME_WORD R"(){0,2})"

struct Cue {
  const char* regex;       // groups: 1 title or cue, 2 name
  PersonClass likely;
  double score;
  bool is_list;            // group 2 is a list of names
  const char* rule;
  const char* why;
};

const std::vector<Cue>& cues() {
  using enum PersonClass;
  static const std::vector<Cue> kCues = {
      {R"(\b(Mr|Mrs|Ms|Miss|Mx|Master|Messrs)\.?\s+()" NAME R"())", third_party, 0.9, false, "titled-name", "a name after a title"},
      {R"(\b(Mr|Mrs|Ms|Miss)\.?\s+((?:\p{Lu}\.?\s*)?\p{Lu}[\p{L}'’\-]+))", third_party, 0.85, false, "titled-name", "a name after a title"},
      {R"(\b(Dr|Doctor|Professor|Prof|Nurse|Sister|Consultant|Health Visitor|HV|GP|Midwife)\.?\s+()" NAME R"())", professional, 0.9, false, "titled-name", "a name after a health worker's title"},
      {R"(\b(Social Worker|Team Manager|Head ?teacher|Teacher|SENCO|IRO|Reviewing Officer|Children's Guardian|Key ?worker|Support Worker|SW)\s*:?\s+()" NAME R"())", professional, 0.8, false, "titled-name", "a name after a worker's role"},
      {R"(\b(PC|DC|DS|DI|DCI|Sgt|Sergeant|Inspector|WPC|PCSO|Constable|Detective)\.?\s+(?:\d{2,6}\s+)?()" NAME R"())", official, 0.9, false, "titled-name", "a name after a police rank"},
      {R"(\b(Cllr|Councillor|Solicitor|Judge|HHJ|Recorder|Barrister|Revd?|Reverend|Father|Pastor|Imam)\.?\s+()" NAME R"())", official, 0.8, false, "titled-name", "a name after an official title"},
      {R"((?i:\b(stepdad|stepfather|step-father|stepmum|stepmother|mum|mam|mother|dad|father|partner|boyfriend|girlfriend|ex-partner|brother|half-brother|sister|half-sister|twin|sibling|uncle|aunt|auntie|aunty|cousin|nan|nana|gran|grandma|grandmother|grandad|grandfather|friend|mate|neighbour|carer|foster carer|foster mum|foster dad|lodger|son|daughter|husband|wife))(?:,|\s+is|\s+called|\s+named)?\s+()" NAME R"())", third_party, 0.8, false, "relation-name", "a name after a word for a relation"},
      {R"((?im)^\s*(present|attended by|attendees|in attendance|apologies|distribution|seen|cc)\s*:\s*([^\n]{3,300}))", third_party, 0.7, true, "listed-name", "a name in a list of people"},
      {R"((?im)^\s*(referrer|referred by|caller|informant|reported by|source of referral)(?: name)?\s*:\s*([^\n]{3,80}))", source, 0.85, true, "labelled-name", "a name given as who told us"},
      {R"((?im)^\s*(created by|author|completed by|recorded by|allocated worker|social worker|signed|worker|manager|chair|minutes by|from)\s*:\s*([^\n]{3,80}))", professional, 0.7, true, "labelled-name", "a name given as a worker's"},
      {R"((?im)^\s*(mother|father|sibling|brother|sister|carer|partner|contact with|next of kin|household)\s*:\s*([^\n]{3,120}))", third_party, 0.75, true, "labelled-name", "a name given as a relation's"},
  };
  return kCues;
}

// Names in any alphabet make large automata.
RE2::Options large_options() {
  RE2::Options options;
  options.set_max_mem(256 << 20);
  options.set_log_errors(false);
  return options;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// Trailing words that are no name are cut off; empty when nothing is left.
std::string_view trimmed_name(std::string_view name) {
  while (!name.empty()) {
    const std::size_t space = name.find_last_of(" \t");
    const std::string last = lower(std::string(name.substr(space == std::string_view::npos ? 0 : space + 1)));
    if (!is_common_word(last)) {
      return name;
    }
    name = space == std::string_view::npos ? std::string_view() : name.substr(0, name.find_last_not_of(" \t", space) + 1);
  }
  return name;
}

std::string_view without_possessive(std::string_view name) {
  for (const std::string_view ending : {"'s", "’s", "'", "’"}) {
    if (name.ends_with(ending)) {
      return name.substr(0, name.size() - ending.size());
    }
  }
  return name;
}

class NameFinder {
 public:
  explicit NameFinder(std::string_view text) : text_(text), map_(text) {}

  std::vector<FoundName> run() {
    static const std::vector<std::unique_ptr<RE2>> kCompiled = [] {
      std::vector<std::unique_ptr<RE2>> all;
      for (const Cue& cue : cues()) {
        all.push_back(std::make_unique<RE2>(cue.regex, large_options()));
      }
      return all;
    }();
    for (std::size_t i = 0; i < kCompiled.size(); ++i) {
      each_match(*kCompiled[i], cues()[i]);
    }
    return std::move(names_);
  }

 private:
  void each_match(const RE2& regex, const Cue& cue) {
    const re2::StringPiece whole(text_.data(), text_.size());
    re2::StringPiece found[3];
    for (std::size_t at = 0; at < text_.size() && regex.Match(whole, at, text_.size(), RE2::UNANCHORED, found, 3);) {
      const std::string_view value(found[2].data(), found[2].size());
      if (cue.is_list) {
        list(value, cue);
      } else {
        add(value, std::string(found[1].data(), found[1].size()), cue);
      }
      at = static_cast<std::size_t>(found[0].data() - text_.data()) + std::max<std::size_t>(1, found[0].size());
    }
  }

  // "A. Khan (GP), Mrs Whittle; Joe Bloggs - tutor"
  void list(std::string_view value, const Cue& cue) {
    static const RE2 kEntry("((?:\\p{Lu}\\.?[ \\t]+)?" NAME ")", large_options());
    const re2::StringPiece whole(value.data(), value.size());
    re2::StringPiece found[2];
    for (std::size_t at = 0; at < value.size() && kEntry.Match(whole, at, value.size(), RE2::UNANCHORED, found, 2);) {
      add({found[1].data(), found[1].size()}, {}, cue);
      at = static_cast<std::size_t>(found[1].data() - value.data()) + std::max<std::size_t>(1, found[1].size());
    }
  }

  void add(std::string_view value, std::string title, const Cue& cue) {
    const std::string_view name = without_possessive(trimmed_name(value));
    const std::size_t space = name.find_first_of(" \t");
    const bool common_start = is_common_word(lower(std::string(name.substr(0, space))));
    if (code_point_count(name) < 2 || common_start) {
      return;
    }
    const auto start = static_cast<std::size_t>(name.data() - text_.data());
    FoundName found;
    found.span = {map_.code_point_at(start), map_.code_point_at(start + name.size())};
    found.name = std::string(name);
    found.title = cue.is_list ? std::string() : std::move(title);
    found.likely = cue.likely;
    found.score = cue.score;
    found.rule = cue.rule;
    found.why = std::string("This is ") + cue.why + ".";
    names_.push_back(std::move(found));
  }

  std::string_view text_;
  OffsetMap map_;
  std::vector<FoundName> names_;
};

}  // namespace

std::vector<FoundName> find_names(std::string_view text) { return NameFinder(text).run(); }

bool is_common_word(const std::string& word) {
  static const std::set<std::string> kWords = {
      "the", "and", "was", "is", "are", "has", "had", "have", "said", "says", "who", "that", "this", "they", "she", "he", "it", "we", "i",
      "on", "in", "at", "to", "of", "for", "from", "with", "by", "as", "be", "been", "not", "no", "yes", "but", "or", "if", "when", "then",
      "also", "after", "before", "were", "will", "would", "could", "should", "did", "does", "do", "about", "there", "here", "where", "what",
      "school", "primary", "academy", "high", "college", "nursery", "council", "children", "child", "family", "services", "service", "social",
      "worker", "workers", "work", "team", "manager", "police", "hospital", "health", "visitor", "centre", "surgery", "nhs", "trust", "court",
      "meeting", "conference", "review", "visit", "home", "house", "contact", "case", "notes", "note", "report", "letter", "plan", "care",
      "order", "present", "apologies", "name", "date", "time", "type", "role", "agency", "telephone", "phone", "email", "address", "male",
      "female", "unknown", "none", "all", "any", "each", "both", "other", "new", "old", "monday", "tuesday", "wednesday", "thursday", "friday",
      "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
      "mr", "mrs", "ms", "miss", "dr", "sw", "iro", "hv", "gp", "cin", "cp", "lac", "pep", "ehcp", "senco", "duty", "emergency", "department",
      "foster", "carer", "carers", "mother", "father", "mum", "dad", "brother", "sister", "nan", "gran", "parent", "parents", "sibling",
      "independent", "reviewing", "officer", "head", "teacher", "doctor", "nurse", "seen", "alone", "reported", "told", "asked", "stated",
      "however", "during", "today", "yesterday", "tomorrow", "his", "her", "their", "our", "my", "your", "its", "him", "them", "us", "me",
      "child's", "children's", "youth", "offending", "education", "housing", "legal", "practice", "manager's", "senior", "deputy", "street", "road"};
  return kWords.count(word) != 0;
}

}  // namespace candour
