#include "redaction/people/unnamed_letters.h"

#include <algorithm>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/tagger/names_tagger.h"
#include "redaction/find/word_list.h"
#include "redaction/people/capacity.h"
#include "redaction/people/labels_behind_names.h"
#include "redaction/people/person_cues.h"
#include "redaction/people/titles.h"
#include "redaction/people/ways_of_writing.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr double kSomebody = 0.5;  // that letters are somebody's
constexpr double kSpokenOf = 0.3;  // where a verb behind or a word in front speaks of them so
constexpr double kSureAtWork = 0.6;
constexpr std::size_t kMostLetters = 3;

bool is_no_persons(const std::string& letters) {
  static const std::set<std::string> kKnown = {
      "dob",  "rc",  "cofe", "mb",  "bs",  "ba",  "ma",  "bsc",  "msc", "rgn", "srn", "rmn", "rsw", "cqsw",
      "hv",   "sw",  "gp",   "la",  "ta",  "ps",  "nfa", "nfc",  "aka", "eta", "hmp", "yoi", "met", "dv",
      "cp",   "cin", "lac",  "eet", "iq",  "pe",  "re",  "rs",   "it",  "dt",  "tv",  "am",  "pm",  "uk",
      "us",   "usa", "eu",   "nhs", "na",  "tbc", "tba", "asap", "ok",  "no",  "yp",  "fc",  "mgm", "mgf",
      "pgm",  "pgf", "bf",   "gf",  "mo",  "fa",  "pc",  "dc",   "ds",  "di",  "wpc", "edt", "iro", "sen",
      "adhd", "asd", "dr",   "mr",  "mrs", "ms",  "st",  "rd",   "ave", "id",  "cc",  "bcc", "fw",  "po",
      "co",   "ro",  "psw",  "pps", "dbs", "sim", "yc",  "cio",  "jp",  "obe", "mbe", "llp", "plc",
      "hb",  "ctb",  "esa", "jsa", "dla", "pip", "uc",   "kfc", "bbc", "dvd", "upn", "uln",  "urn", "ni"};
  return kKnown.count(letters) != 0;
}

class Looking {
 public:
  Looking(const std::string& text, const std::vector<Finding>& all, const PeopleRegister& people)
      : text_(to_code_points(text)),
        cut_(words_of(text)),
        all_(all),
        people_(people),
        plain_(text) {}

  std::vector<Finding> run() {
    const std::vector<PersonWord> tagged = person_words(plain_);
    std::size_t next = 0;
    for (std::size_t at = 0; at < cut_.size(); ++at) {
      while (next < tagged.size() && tagged[next].span.end <= cut_[at].span.start) {
        ++next;
      }
      const double somebody = next < tagged.size() && tagged[next].span.start <= cut_[at].span.start
                                  ? tagged[next].probability
                                  : 0;
      const std::size_t first = first_of(at);
      const bool titled = first < at;
      const std::size_t last = last_of(at, titled);
      const bool called = is_called(at, last);
      const double least = titled || called ? 0 : is_spoken_of(at) ? kSpokenOf : kSomebody;
      if (are_letters(at, last, titled) && somebody >= least &&
          !is_known({cut_[first].span.start, cut_[last].span.end})) {
        add({cut_[first].span.start, cut_[last].span.end}, somebody);
        if (called) {
          called_.insert(cut_[first].span.start);
        }
      }
      at = last;
    }
    keep_private();
    return std::move(found_);
  }

 private:
  // The title in front, if there is one.
  std::size_t first_of(std::size_t at) const {
    static const std::set<std::string> kTitles = {
        "mr",  "mrs",   "ms",  "miss", "sgt", "cpl",    "capt",
        "maj", "major", "col", "rev",  "fr",  "pastor", "canon"};  // not "Dr P.", who mostly is at work
    const bool titled = at > 0 && cut_[at].capital && kTitles.count(cut_[at - 1].folded) != 0 &&
                        cut_[at].span.start <= cut_[at - 1].span.end + 2 &&
                        (cut_[at - 1].after == U' ' || cut_[at - 1].after == U'.') && cut_[at].before == U' ';
    return titled ? at - 1 : at;
  }

  // "J.W.": single letters, each tied to the next by a stop.
  std::size_t last_of(std::size_t at, bool titled) const {
    std::size_t last = at;
    while (last + 1 < cut_.size() && last < at + 2 && is_letter(last) && is_letter(last + 1) &&
           (is_tied(last) || (titled && is_near(last)))) {
      ++last;
    }
    return last;
  }
  bool is_tied(std::size_t left) const {
    return cut_[left].after == U'.' && cut_[left + 1].span.start == cut_[left].span.end + 1;
  }
  bool is_near(std::size_t left) const {  // "Mrs A B", "Mr J. S."
    const bool stop = cut_[left].after == U'.' && cut_[left + 1].span.start == cut_[left].span.end + 2 &&
                      cut_[left + 1].before == U' ';
    return stop || (cut_[left].after == U' ' && cut_[left + 1].span.start == cut_[left].span.end + 1);
  }
  bool is_letter(std::size_t at) const {
    return cut_[at].span.end - cut_[at].span.start == 1 && cut_[at].capital;
  }

  // "Resident S.J.", "pupil T.H.", "Child AB": two letters or three behind a word for a person.
  bool is_called(std::size_t at, std::size_t last) const {
    static const std::set<std::string> kWords = {
        "resident", "child",   "pupil",   "boy",    "girl",   "patient", "person", "student", "client",  "user",
        "peer",     "sibling", "brother", "sister", "friend", "male",    "female", "youth",   "trainee", "inmate"};
    const bool several = last > at || (cut_[at].span.end - cut_[at].span.start > 1 && word_sort(cut_[at].folded) != WordSort::ordinary);
    return at > 0 && several && !cut_[at - 1].all_capitals && cut_[at].before == U' ' && cut_[at - 1].after == U' ' &&
           cut_[at].span.start == cut_[at - 1].span.end + 1 && kWords.count(cut_[at - 1].folded) != 0;
  }

  // "K was", "told K", "K: no".
  bool is_spoken_of(std::size_t at) const {
    const TextWord& word = cut_[at];
    const bool behind = at + 1 < cut_.size() && word.after == U' ' &&
                        (is_deed(cut_[at + 1].folded) || is_state(cut_[at + 1].folded));
    const bool in_front = at > 0 && cut_[at - 1].after == U' ' && leads_to_person(cut_[at - 1].folded);
    return word.possessive || behind || in_front ||
           (word.after == U':' && word.span.end + 1 < text_.size() && text_[word.span.end + 1] == U' ');
  }

  bool are_letters(std::size_t at, std::size_t last, bool titled) const {
    const TextWord& word = cut_[at];
    const std::size_t count = word.span.end - word.span.start;
    const bool joined = titled && count == 3 && word.folded[1] == '-';  // "Mrs. C-R."
    const bool letters = joined || (count <= (titled ? 1 : kMostLetters) &&
                                    (word.all_capitals || (count == 1 && word.capital)) &&
                                    word.folded.find_first_of("0123456789") == std::string::npos);
    const bool at_work = at > 0 && (class_of_title(cut_[at - 1].folded) == PersonClass::professional ||
                                    cut_[at - 1].folded == "queen");  // "Dr M"
    if (!letters || at_work ||
        (!titled && (is_no_persons(word.folded) || (count == 1 && word.folded == "i")))) {
      return false;
    }
    if (last > at) {
      std::string all;
      for (std::size_t i = at; i <= last; ++i) {
        all += cut_[i].folded;
      }
      return !is_letters_tied(at, last) && (titled || (!is_no_persons(all) && cut_[last].after == U'.'));
    }
    return !is_enumerator(word) && !is_mark(word) && !is_cut(at) && !labels_contact(at) &&
           !(at > 0 && begins_label(cut_, at)) && (titled || !may_be_subjects(word));
  }

  // "K. was" at a line's beginning.
  bool is_deed_behind(const TextWord& word) const {
    const auto next =
        std::upper_bound(cut_.begin(), cut_.end(), word.span.start,
                         [](std::size_t at, const TextWord& one) { return at < one.span.start; });
    return next != cut_.end() && next->span.start <= word.span.end + 2 &&
           (is_deed(next->folded) || is_state(next->folded));
  }

  // "T: 01632 ...", "M: 07700 ...", "E: duty@...": a way to reach somebody.
  bool labels_contact(std::size_t at) const {
    static const std::set<std::string> kWays = {"t", "m", "e", "f", "w", "p", "h", "d"};
    const TextWord& word = cut_[at];
    const bool label = word.after == U':' || (word.after == U' ' && word.folded != "m" && word.folded != "e");
    if (kWays.count(word.folded) == 0 || !label || at + 1 >= cut_.size() || cut_[at + 1].span.start > word.span.end + 4) {
      return false;
    }
    const TextWord& next = cut_[at + 1];
    const std::size_t ends = std::min(text_.find_first_of(U" \n\t", next.span.start), text_.size());
    const bool mail = text_.substr(next.span.start, ends - next.span.start).find(U'@') != std::u32string::npos;
    return mail || (next.folded.size() > 2 && next.folded.find_first_not_of("0123456789") == std::string::npos &&
                    (next.folded[0] == '0' || next.before == U'+' || next.before == U'('));
  }

  // "B.  CHECKS", "(c) ..." at a line's beginning.
  bool is_enumerator(const TextWord& word) const {
    std::size_t start = word.span.start;
    while (start > 0 && (text_[start - 1] == U' ' || text_[start - 1] == U'\t' || text_[start - 1] == U'(')) {
      --start;
    }
    const bool begins_line = start == 0 || text_[start - 1] == U'\n';
    const bool space_behind = word.span.end + 1 < text_.size() && text_[word.span.end + 1] == U' ';
    return begins_line && !is_deed_behind(word) && word.span.end - word.span.start == 1 &&
           (word.after == U')' || (space_behind && (word.after == U'.' || word.after == U' ')));
  }

  // A mark in a report's grid: nothing else in its cell.
  bool is_mark(const TextWord& word) const {
    const auto ends_cell = [&](std::size_t at, bool before) {
      const bool edge = before ? at == 0 : at >= text_.size();
      const char32_t next = edge ? U'\n' : text_[before ? at - 1 : at];
      const bool wide = next == U' ' &&
                        (before ? at < 2 || text_[at - 2] == U' ' || text_[at - 2] == U'\n'
                                : at + 1 >= text_.size() || text_[at + 1] == U' ' || text_[at + 1] == U'\n');
      return next == U'\n' || next == U'\t' || wide;
    };
    return word.span.end - word.span.start == 1 && ends_cell(word.span.start, true) &&
           ends_cell(word.span.end, false);
  }

  // Of "R.C.4", "C/D", "J. Hand": part of something longer.
  bool is_cut(std::size_t at) const {
    const TextWord& word = cut_[at];
    const auto tied = [](char32_t c) {
      return c == U'.' || c == U'/' || c == U'-' || c == U'&' || c == U'\'' || c == U'+' || c == U'*';
    };
    const auto of_word = [](char32_t c) {
      return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    };
    const bool tied_before = word.span.start > 1 && tied(word.before) && of_word(text_[word.span.start - 2]);
    const bool tied_behind =
        word.span.end + 1 < text_.size() && tied(word.after) && of_word(text_[word.span.end + 1]);
    const bool name_behind = at + 1 < cut_.size() && cut_[at + 1].capital && word.after == U'.' &&
                             cut_[at + 1].span.start == word.span.end + 2 &&
                             cut_[at + 1].span.end - cut_[at + 1].span.start > 2 &&
                             is_name(cut_[at + 1].span);
    return (tied_before && word.before != U'&') || (!word.possessive && tied_behind && word.after != U'&') ||
           name_behind;
  }

  // Of a longer row, or with figures behind: "N.S.P.C.C.", "R.C.4".
  bool is_letters_tied(std::size_t at, std::size_t last) const {
    const auto tied = [&](std::size_t left) {
      return (cut_[left].after == U'.' || cut_[left].after == U'/') &&
             cut_[left + 1].span.start == cut_[left].span.end + 1;
    };
    return (at > 0 && tied(at - 1)) || (last + 1 < cut_.size() && tied(last));
  }

  // The first letter of one of the data subject's names, or the first letters of several: in their own record
  // rather theirs.
  bool may_be_subjects(const TextWord& word) const {
    const Person* subject = people_.find("subject");
    std::vector<std::string> names = subject->known_as;
    names.push_back(subject->name);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      std::string first_letters;
      for (const std::string& part : name_words(name)) {
        first_letters += part.substr(0, 1);
      }
      return first_letters.find(word.plain) != std::string::npos;
    });
  }

  bool is_name(Span span) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Finding& one) {
      return one.kind == FindingKind::person && one.span.start < span.end && span.start < one.span.end;
    });
  }

  bool is_known(Span span) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Finding& one) {
      return one.span.start < span.end && span.start < one.span.end;
    });
  }

  void add(Span span, double somebody) {
    Finding finding;
    finding.span = span;
    finding.kind = FindingKind::person;
    finding.text = to_utf8(std::u32string_view(text_).substr(span.start, span.end - span.start));
    finding.person = PeopleRegister::unnamed_id("letters", fold_word(finding.text));
    finding.score = somebody;
    finding.rule = "unnamed-letters";
    finding.proposal = Verdict::review;
    finding.ground = "TP-OTH";
    finding.why = "These letters stand where somebody's name would; the record does not say whose they are.";
    found_.push_back(std::move(finding));
  }

  // Whoever signs and is handed to is at work.
  void keep_private() {
    std::vector<Finding> mentions;
    std::set<std::string> unnamed;
    for (const Finding& one : all_) {
      if (one.kind == FindingKind::person || one.kind == FindingKind::relation) {
        mentions.push_back(one);
      }
    }
    for (const Finding& one : found_) {
      mentions.push_back(one);
      unnamed.insert(one.person);
    }
    std::sort(mentions.begin(), mentions.end(),
              [](const Finding& a, const Finding& b) { return a.span.start < b.span.start; });
    std::set<std::size_t> at_work;
    if (!unnamed.empty() && people_.capacities() != nullptr) {
      for (const FeaturesOfMention& one : capacity_features(plain_, mentions, people_, unnamed)) {
        CapacityEvidence evidence;
        evidence.add(mentions[one.mention].text, 1, one.features);
        if (evidence.shares(*people_.capacities())[kAtWork] >= kSureAtWork) {
          at_work.insert(mentions[one.mention].span.start);
        }
      }
    }
    std::erase_if(found_, [&](const Finding& one) { return at_work.count(one.span.start) != 0 && called_.count(one.span.start) == 0; });
  }

  const std::u32string text_;
  const std::vector<TextWord> cut_;
  const std::vector<Finding>& all_;
  const PeopleRegister& people_;
  const std::string& plain_;
  std::vector<Finding> found_;
  std::set<std::size_t> called_;  // where those begin that a word for a person stands before
};

}  // namespace

std::vector<Finding> unnamed_letters(const std::string& text, const std::vector<Finding>& all,
                                     const PeopleRegister& people) {
  return Looking(text, all, people).run();
}

}  // namespace candour
