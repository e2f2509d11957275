// Whose a surname is that the data subject shares with others (namesake_weights.h): what the weights look at.
#include <algorithm>

#include "pipeline/base/embedded_file.h"
#include "redaction/people/mention_finder.h"
#include "redaction/people/titles.h"
#include "redaction/people/year_of_text.h"

CANDOUR_EMBED(namesake_weights, CANDOUR_NAMESAKE_WEIGHTS)

namespace candour {
namespace {

constexpr double kLeastSubjects =
    0.3;  // from so much on it is the data subject's, where the rules say so too
constexpr double kAgainstRules = 0.75;  // and where they do not: another's name kept does more harm
constexpr std::size_t kNear = 3;        // words either side
constexpr std::size_t kFromLineStart = 3;
constexpr std::size_t kNearName = 60;  // code points
constexpr std::size_t kBeside = 4;
constexpr std::size_t kLongLine = 200;  // words

enum Kind : std::uint64_t {
  kAlways,
  kForm,
  kAge,
  kGender,
  kNamed,
  kRules,
  kBefore,
  kAfter,
  kTwoBefore,
  kAround,
  kSigns,
  kLast,
  kPlace,
  kWhole,
  kLineStart,
  kEra
};

// 0 before the birth, then steps of a life; 99 when the paper or the request does not tell.
std::uint64_t step_of_life(std::optional<int> year, int born) {
  if (!year || born == 0) {
    return 99;
  }
  const int age = *year - born;
  return age < 0    ? 0
         : age < 5  ? 1
         : age < 10 ? 2
         : age < 13 ? 3
         : age < 16 ? 4
         : age < 18 ? 5
         : age < 22 ? 6
                    : 7;
}

}  // namespace

const NamesakeWeights& built_in_namesake_weights() {
  static const NamesakeWeights kWeights = read_weights<kNamesakeLabels>(embedded_namesake_weights());
  return kWeights;
}

bool MentionFinder::is_namesake(const std::vector<const Alias*>& fitting) const {
  const auto is_subject = [&](const Alias* alias) {
    return people_.people_[alias->person].person_class == PersonClass::subject;
  };
  const bool surname = std::all_of(fitting.begin(), fitting.end(), [](const Alias* alias) {
    return alias->form == Form::surname ||
           (alias->form == Form::titled && alias->words.size() == 2 && alias->words[1].size() > 1);
  });
  return surname && std::any_of(fitting.begin(), fitting.end(), is_subject) &&
         !std::all_of(fitting.begin(), fitting.end(), is_subject);
}

// Who else of that name the text names, and the data subject itself.
struct MentionFinder::NamesakesHere {
  std::size_t subject = 0;   // their place among the people
  std::uint64_t others = 0;  // named in the text, two standing for more
  std::uint64_t others_titled = 0;
};

MentionFinder::NamesakesHere MentionFinder::namesakes_here(const std::vector<const Alias*>& fitting) const {
  NamesakesHere here;
  for (const Alias* alias : fitting) {
    const bool subject = people_.people_[alias->person].person_class == PersonClass::subject;
    here.subject = subject ? alias->person : here.subject;
    here.others += !subject && here_.named.count(alias->person) != 0 ? 1U : 0U;
    here.others_titled += !subject && here_.titled.count(alias->person) != 0 ? 1U : 0U;
  }
  here.others = std::min<std::uint64_t>(here.others, 2);
  return here;
}

TokenFeatures MentionFinder::namesake_features(std::size_t at, const std::vector<const Alias*>& fitting,
                                               const Alias& by_rules) const {
  FeatureList list(120);
  const bool titled = fitting.front()->form == Form::titled;
  const std::size_t last = at + fitting.front()->words.size() - 1;
  const std::uint64_t form = titled ? hash_of(words_[at].folded) : words_[at].all_capitals ? 2 : 1;
  list.put(kAlways, 0);
  put_circumstances(at, last, form, fitting, by_rules, list);
  put_words_around(at, last, titled ? 1 : 2, list);
  put_last_named(at, form, fitting, list);
  put_line(at, titled ? 1 : 2, list);
  return list.take();
}

// How old the data subject was, the title, whom the text names, and what the rules say; each with the others.
void MentionFinder::put_circumstances(std::size_t at, std::size_t last, std::uint64_t form,
                                      const std::vector<const Alias*>& fitting, const Alias& by_rules,
                                      FeatureList& list) const {
  const std::string& surname = words_[last].plain;
  const int title = last > at ? gender_of_title(words_[at].folded) : 0;
  const std::uint64_t bare = last > at ? 1 : 2;
  const std::uint64_t gender = title == 0 || people_.subject_gender_ == 0 ? 3
                               : title == people_.subject_gender_         ? 1
                                                                          : 2;
  const std::uint64_t age = step_of_life(year_, people_.subject_born_);
  const std::uint64_t era = !year_ ? 0 : *year_ < 1990 ? 1 : 2;
  const NamesakesHere here = namesakes_here(fitting);
  const std::vector<std::string> name = name_words(people_.people_[here.subject].name);
  const std::uint64_t present = !name.empty() && name.back() == surname ? 1
                                : surname == people_.subject_surname_   ? 2
                                                                        : 3;
  const std::uint64_t rules = people_.people_[by_rules.person].person_class == PersonClass::subject ? 1 : 2;
  const std::uint64_t subject_named = here_.named.count(here.subject);
  const std::uint64_t by_given = here_.by_given.count(here.subject);
  const std::uint64_t named_so = here_.surnames.count(surname);
  const std::uint64_t called_so = here_.called_by_surname.count(surname);
  const std::uint64_t named = mixed(subject_named + 2 * by_given + 4 * named_so + 8 * called_so,
                                    mixed(here.others, here.others_titled));
  list.put(kForm, form), list.put(kForm, mixed(form, present));
  list.put(kAge, age), list.put(kAge, mixed(age, form)), list.put(kAge, mixed(mixed(age, form), gender)),
      list.put(kAge, mixed(mixed(age, bare), mixed(gender, present)));
  list.put(kGender, gender), list.put(kGender, mixed(gender, form));
  list.put(kNamed, named), list.put(kNamed, mixed(named, form)),
      list.put(kNamed, mixed(named, mixed(form, age)));
  std::uint64_t kind = 100;
  for (const std::uint64_t one : {here.others, subject_named, by_given, called_so, named_so}) {
    list.put(kNamed, mixed(kind++, mixed(one, form)));
  }
  list.put(kRules, rules), list.put(kRules, mixed(rules, form)),
      list.put(kRules, mixed(rules, mixed(form, age))), list.put(kRules, mixed(rules, present));
  list.put(kEra, mixed(era, form)), list.put(kEra, mixed(era, mixed(form, age)));
  list.put(kWhole, mixed(mixed(form, age), mixed(gender, mixed(named, rules))));
}

void MentionFinder::put_words_around(std::size_t at, std::size_t last, std::uint64_t bare,
                                     FeatureList& list) const {
  const auto word = [&](std::size_t place, std::ptrdiff_t step) {
    const auto i = static_cast<std::ptrdiff_t>(place) + step;
    return i < 0 || i >= static_cast<std::ptrdiff_t>(words_.size())
               ? hash_of("<edge>")
               : hash_of(words_[static_cast<std::size_t>(i)].folded);
  };
  for (std::ptrdiff_t step = 1; step <= static_cast<std::ptrdiff_t>(kNear); ++step) {
    list.put(kBefore, mixed(static_cast<std::uint64_t>(step), mixed(bare, word(at, -step))));
    list.put(kAfter, mixed(static_cast<std::uint64_t>(step), mixed(bare, word(last, step))));
    list.put(kAround, mixed(bare, word(at, -step))), list.put(kAround, mixed(bare, word(last, step)));
  }
  list.put(kTwoBefore, mixed(word(at, -2), word(at, -1)));
  list.put(kSigns, mixed(1, words_[at].before)), list.put(kSigns, mixed(2, words_[last].after)),
      list.put(kSigns, mixed(mixed(3, words_[at].before), words_[last].after));
  list.put(kSigns, mixed(4, words_[last].possessive ? 1 : 2)),
      list.put(kSigns, mixed(mixed(5, bare), mixed(words_[at].before, words_[last].after)));
}

// Whom the text named last: the data subject, another of that name, somebody else; and how far off.
void MentionFinder::put_last_named(std::size_t at, std::uint64_t form,
                                   const std::vector<const Alias*>& fitting, FeatureList& list) const {
  if (findings_.empty()) {
    return;
  }
  const std::size_t distance = words_[at].span.start - findings_.back().span.end;
  const bool of_name = std::any_of(fitting.begin(), fitting.end(), [&](const Alias* alias) {
    return people_.people_[alias->person].id == findings_.back().person;
  });
  const std::uint64_t who = findings_.back().person == "subject" ? 1 : of_name ? 2 : 3;
  const std::uint64_t near = distance < kNearName ? 1 : 2;
  list.put(kLast, mixed(who, near)), list.put(kLast, mixed(mixed(who, near), form > 2 ? 1 : 2));
  list.put(kLast, mixed(who, mixed(form, distance < kBeside ? 1 : 2)));
}

// The words that begin its line, and where in it the name stands.
void MentionFinder::put_line(std::size_t at, std::uint64_t bare, FeatureList& list) const {
  std::size_t start = at;
  while (start > 0 && at - start < kLongLine && words_[start - 1].after != U'\n' &&
         words_[start].before != U'\n') {
    --start;
  }
  for (std::size_t i = start; i < std::min(at, start + kFromLineStart); ++i) {
    list.put(kLineStart, mixed(bare, hash_of(words_[i].folded)));
  }
  list.put(kPlace, mixed(bare, start == at ? 1 : 2)),
      list.put(kPlace, mixed(bare, words_[at].after == U'\n' ? 3 : 4));
}

// By the weights whose it is: the data subject's, or that of the likeliest of the others.
const MentionFinder::Alias& MentionFinder::whose_surname(std::size_t at,
                                                         const std::vector<const Alias*>& fitting,
                                                         const Alias& by_rules) {
  text_decides_ = text_decides_ || !knows_text_;
  TokenFeatures features = namesake_features(at, fitting, by_rules);
  if (shared_ != nullptr) {
    shared_->push_back(
        {{words_[at].span.start, words_[at + fitting.front()->words.size() - 1].span.end}, features});
  }
  if (people_.namesakes_ == nullptr || !year_ || people_.subject_born_ == 0) {
    return by_rules;  // how old they were tells most
  }
  const MarginalsOf<kNamesakeLabels> told = marginals_of<kNamesakeLabels>(
      people_.namesakes_->scores({std::move(features)}), people_.namesakes_->transitions);
  const bool by_rules_subjects = people_.people_[by_rules.person].person_class == PersonClass::subject;
  const bool subjects = told.label[0][kSubjects] >= (by_rules_subjects ? kLeastSubjects : kAgainstRules);
  std::vector<const Alias*> left;
  std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(left), [&](const Alias* alias) {
    return subjects == (people_.people_[alias->person].person_class == PersonClass::subject);
  });
  return subjects == by_rules_subjects ? by_rules : *likeliest(left);
}

}  // namespace candour
