// Who is there for their work: by the roles that the record shows them in, by where they write from.
#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "pipeline/base/utf8.h"
#include "redaction/find/mail_heads.h"
#include "redaction/people/register.h"
#include "redaction/people/said_as.h"
#include "redaction/people/titles.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr int kAtOnePlace = 2;            // so often one place tells a role at most: by an agency and by its letters
constexpr int kRankWeighs = 3;            // a police rank shows more than a label beside the name
constexpr std::size_t kMostLetters = 3;   // of a name's initials

// A role said of "Des" tells nothing of Denise Hale, of whose name it may be a short form.
bool bears_itself(const Person& person, const std::vector<std::string>& said) {
  const std::vector<std::string> own = name_words(person.name);
  const bool letters = !own.empty() && said.front().size() <= kMostLetters && said.front().front() == own.front().front() && said.front().back() == own.back().front();
  return said.size() > 1 || own.size() < 2 || letters || std::find(own.begin(), own.end(), said.front()) != own.end() ||
         std::any_of(person.known_as.begin(), person.known_as.end(), [&](const std::string& other) { return name_words(other) == said; });
}

}  // namespace

// Whether somebody whose surname it is, or somebody the request names, is shown in a role under their whole name: then that is who
// is meant, and otherwise no namesake may stay for it.
bool PeopleRegister::shown_at_work(const FoundName& found, const ShownClasses& shown) const {
  std::set<std::size_t> namesakes = bearers_of(name_words(found.name));
  std::erase_if(namesakes, [&](std::size_t person) { return !may_be_called(person, fold_word(found.title)); });
  return std::any_of(namesakes.begin(), namesakes.end(), [&](std::size_t person) { return !people_[person].class_is_guess && people_[person].person_class == PersonClass::professional; }) ||
         std::any_of(shown.begin(), shown.end(), [&](const auto& entry) {
           const std::vector<std::string> words = name_words(entry.first);
           const auto at_work = entry.second.find(PersonClass::professional);
           const std::set<std::size_t> bearers = words.size() > 1 && at_work != entry.second.end() && at_work->second > 0 ? bearers_of(words) : std::set<std::size_t>();
           return std::any_of(bearers.begin(), bearers.end(), [&](std::size_t person) { return namesakes.count(person) != 0; });
         });
}

// What the record itself shows of a name's class outweighs what a relation beside it lets guess.
void PeopleRegister::settle_class(const ShownClasses& shown) {
  std::map<std::size_t, std::map<PersonClass, int>> votes;
  for (const auto& [name, classes] : shown) {
    std::set<std::size_t> bearers = bearers_of(name_words(name));
    std::erase_if(bearers, [&](std::size_t person) { return !may_be_called(person, title_said(name)); });
    if (bearers.size() == 1 && bears_itself(people_[*bearers.begin()], name_words(name))) {
      for (const auto& [shown_class, times] : classes) {
        votes[*bearers.begin()][shown_class] += times;
      }
    }
  }
  for (auto& [index, classes] : votes) {
    const int in_care = classes[PersonClass::professional];
    const int in_office = kRankWeighs * classes[PersonClass::official];
    Person& person = people_[index];
    const bool once_among_kin = (private_.count(index) != 0 || children_.count(index) != 0) && in_care <= kAtOnePlace && in_office == 0;   // one agency beside the name of a relative or a child
    if (once_among_kin && person.class_is_guess && person.person_class == PersonClass::professional) {
      person.person_class = PersonClass::third_party;
      person.class_why = "One place alone shows a role or an agency beside them, and the record speaks of them as of a relative or a child.";
    }
    if (person.class_is_guess && !once_among_kin && std::max(in_care, in_office) > 0 && std::max(in_care, in_office) >= classes[PersonClass::third_party]) {
      person.person_class = in_care >= in_office ? PersonClass::professional : PersonClass::official;
      person.class_why = std::string("The record names them ") + (in_care >= in_office ? "in a health, social work or school role, " + std::to_string(in_care) + " times."
                                                                                       : "with a rank or office, " + std::to_string(in_office / kRankWeighs) + " times.");
    } else if (person.class_is_guess && classes[PersonClass::source] > 0) {
      person.person_class = PersonClass::source;
      person.class_why = "The record names them as who told us.";
    }
  }
}

// What a domain's words say of those who write from it: "northridings-police", "stfinbarrs-school", "nhs". Nothing of most.
std::optional<PersonClass> class_of_domain(const std::string& domain) {
  static const RE2 kOffice(R"((?i)(?:police|constabulary|homeoffice|legal|law\b|law\.|solicitor|barrister|chambers|court|justice|cps|housing|homes\b|homes\.))");
  static const RE2 kCare(R"((?i)(?:nhs|hospital|surgery|health|camhs|school|academy|college|primary|nursery|foster|childrens|children|cafcass|nspcc|barnardos|socialcare|council|probation|advocacy))");
  if (RE2::PartialMatch(domain, R"((?i)probation)")) {
    return PersonClass::professional;   // social work, DPA 2018 Sch 3 para 8
  }
  if (RE2::PartialMatch(domain, kOffice)) {
    return PersonClass::official;
  }
  return RE2::PartialMatch(domain, kCare) ? std::optional(PersonClass::professional) : std::nullopt;
}

namespace {

// Whether the message, to which the name in its head belongs, comes from an address of these domains.
bool is_written_from(const std::string& text, const FoundName& to, const std::vector<std::string>& domains) {
  const std::size_t at = OffsetMap(text).byte_at(to.span.start);
  const std::size_t from = text.rfind("From:", at);
  const std::size_t line = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  if (from == std::string::npos || line == std::string::npos || from > line || text.substr(from, at - from).find("\n\n") != std::string::npos) {
    return false;   // in the From line itself, or of another head
  }
  const std::string sender = text.substr(from, text.find('\n', from) - from);
  return std::any_of(domains.begin(), domains.end(), [&](const std::string& one) {
    const std::size_t place = sender.find("@" + one);
    const char next = place == std::string::npos || place + one.size() + 1 >= sender.size() ? '>' : sender[place + one.size() + 1];
    return place != std::string::npos && (next == '>' || next == ' ' || next == ']' || next == ')' || next == ',');
  });
}

}  // namespace

// "dele.ogunbanjo@" the council's own domain, or a school's: its bearer works there.
void PeopleRegister::learn_workers(const RecordTexts& texts, const std::vector<std::string>& domains) {
  static const RE2 kWithName(R"(((?:\p{Lu}[\p{L}'’\-]+,? ?){2,3})["']? ?<[^<>@\s]+@([A-Za-z0-9.\-]+)>)");
  static const RE2 kEmail(R"(([A-Za-z][A-Za-z'\-]*)[._]([A-Za-z][A-Za-z'\-]+)\d*@([A-Za-z0-9.\-]+))");
  texts.for_each([&](const std::string& text) {
    re2::StringPiece rest(text);
    std::string given, surname, domain, whole;
    const auto works_there = [&](const std::set<std::size_t>& bearers, const char* own_why = "An e-mail address of the council's own is theirs.") {
      const bool own = std::any_of(domains.begin(), domains.end(), [&](const std::string& one) { return domain == one || domain.ends_with("." + one); });
      const std::optional<PersonClass> shown = own ? std::optional(PersonClass::professional) : class_of_domain(domain);
      Person* worker = shown && bearers.size() == 1 ? &people_[*bearers.begin()] : nullptr;
      const bool guessed = worker != nullptr && worker->class_is_guess && (worker->person_class == PersonClass::third_party || (shown == PersonClass::official && worker->person_class == PersonClass::professional));
      if (guessed) {
        worker->person_class = *shown;
        worker->class_why = own ? own_why : "They write from the e-mail address of a service or an office.";
      }
    };
    while (RE2::FindAndConsume(&rest, kEmail, &given, &surname, &domain)) {
      works_there(bearers_of({plain_word(fold_word(given)), plain_word(fold_word(surname))}));
    }
    for (rest = re2::StringPiece(text); RE2::FindAndConsume(&rest, kWithName, &whole, &domain);) {
      std::vector<std::string> words = name_words(whole);
      if (words.size() > 1 && whole.find(',') != std::string::npos) {
        std::rotate(words.begin(), words.begin() + 1, words.end());   // "Hirst, Beverley"
      }
      works_there(bearers_of(words));
    }
    for (const FoundName& found : find_mail_heads(text)) {
      if (is_written_from(text, found, domains)) {
        domain = domains.front();
        works_there(bearers_of(name_words(found.name)), "A message from the council's own writes to them without an address, as a mail program does with people of its house.");
      }
    }
  });
}

}  // namespace candour
