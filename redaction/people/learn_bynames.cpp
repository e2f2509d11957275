// Other names that a paper gives behind somebody's own: what they are called ("Dean Foyle, aka Razor"), and what they were called
// ("Ruth Ellis née Foster"). A byname of the data subject's is theirs: it is nobody else's, and no name of a third person.
#include <re2/re2.h>

#include <functional>

#include "redaction/find/name_words.h"
#include "redaction/people/register.h"
#include "redaction/people/relations.h"
#include "redaction/people/words.h"

namespace candour {
namespace {

#define BEARER R"((\p{Lu}[\p{L}'’\-]+(?: )" LED R"(\p{Lu}(?:[\p{L}'’\-]+|\.)?){0,3}))"
#define BEHIND R"([ ,]{1,2}\(?)"
#define CALLED                                                                                                                                                 \
  R"((?i:(?:who )?(?:is |was |has been )?(?:also |usually |better |otherwise |always |only |sometimes )?(?:known (?:\p{Ll}+ ){0,3}?as|nicknamed|called|goes by(?: the name)?(?: of)?|calls (?:himself|herself|themselves)|calling (?:himself|herself|themselves))|a[./]?k[./]?a\.?|alias|(?:street ?name|nickname)(?: is| was| of)?)[:,]? )"
#define BYNAME R"(["“‘']?(\p{Lu}[\p{L}\-]+)(?:["”’').,;:\n]|$|  | \p{Ll}))"

// A name, and the surname that its bearer had before: "Ruth Ellis", "Foster".
void each_former_name(const std::string& text, const std::function<void(const std::string& name, const std::string& surname)>& take) {
  static const RE2 kFormerly(BEARER BEHIND R"((?i:née|nee|formerly|previously|maiden name(?: was| is)?|born)[:,]? (?:(?:Mrs|Miss|Ms)\.? )?(\p{Lu}[\p{L}'’\-]+)(?:[).,;:\n]|$| \p{Ll}))", large_options());
  static const RE2 kBefore(BEARER R"( \((\p{Lu}[\p{L}'’\-]+) before (?:her |his |their |she |he |they )?marri(?:age|ed)\b)", large_options());
  std::string name, surname;
  for (const RE2* formerly : {&kFormerly, &kBefore}) {
    for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, *formerly, &name, &surname);) {
      take(name, surname);
    }
  }
}

}  // namespace

// "Ruth Foster" of "Ruth Ellis née Foster" is nobody else.
void PeopleRegister::leave_former_names(const RecordTexts& texts, std::map<std::string, FoundName>& names) {
  texts.for_each([&](const std::string& text) {
    each_former_name(text, [&](const std::string& name, const std::string& surname) {
      const std::string given = name.substr(0, name.find(' '));
      const auto bearer = names.find(fold_word(name));
      if (given != name && bearer != names.end() && bearer->second.likely != PersonClass::professional) {   // a worker stays: another of that name must not
        names.erase(fold_word(given + " " + surname));
      }
    });
  });
}

void PeopleRegister::learn_bynames(const RecordTexts& texts) {
  static const RE2 kCalled(BEARER BEHIND CALLED BYNAME, large_options());
  static const RE2 kBelieved(R"((?i:known as|nicknamed|called|goes by|a\.?k\.?a\.?) ["“‘']?(\p{Lu}[\p{L}\-]+)["”’']?,? \(?(?:who |and |but |he |she |is |was )*(?:believed|thought|understood|said|known|suspected) to be (\p{Lu}[\p{L}'’\-]+ \p{Lu}[\p{L}'’\-]+))", large_options());
  static const RE2 kInBrackets(R"((?i:known as|nicknamed|called|goes by|a[./]?k[./]?a\.?|street ?name|nickname)[:,]? ["“‘']?(\p{Lu}[\p{L}\-]+)["”’']? \((?:who is |believed |poss(?:ibly|\.)? )*(\p{Lu}[\p{L}'’\-]+ \p{Lu}[\p{L}'’\-]+)(?:\)|, (?:then |now |aged? )?\d))", large_options());
  static const RE2 kListed(R"((?m)(?:^|\s)(\p{Lu}{2}[\p{Lu}'’\-]*), (\p{Lu}{2,})(?:[ \t\d/.,():\-]|\b(?:B|BORN|DOB|AGED?|YRS?|M|F)\b){1,70}(?i:a[./]?k[./]?a)\.?:? ["“‘']?(\p{Lu}[\p{L}\-]+)(?:["”’',.;)\n]|$|  ))", RE2::Quiet);
  static const RE2 kReally(R"((\p{Lu}[\p{L}\-]+)(?:['’]s|,? (?:whose|his|her)) (?:real|full|proper|actual) name (?:is|was|may be|might be) (?:thought to be )?(\p{Lu}[\p{L}'’\-]+ \p{Lu}[\p{L}'’\-]+))", large_options());
  texts.for_each([&](const std::string& text) {
    std::string name, other;
    for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, kCalled, &name, &other);) {
      add_byname(name, other, Form::full);
    }
    std::string surname;
    for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, kListed, &surname, &name, &other);) {
      if (bearers_of({plain_word(fold_word(name)), plain_word(fold_word(surname))}).count(0) == 0) {
        add_byname(name + " " + surname, other, Form::full);   // "NOBLE, LIAM   B. 2000   A/K/A DUKE", and of the data subject's line rather somebody further on
      }
    }
    for (const RE2* really : {&kBelieved, &kReally, &kInBrackets}) {
      for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, *really, &other, &name);) {
        add_byname(name, other, Form::full);
      }
    }
    each_former_name(text, [&](const std::string& whole, const std::string& former) { add_byname(whole, former, Form::surname); });
  });
}

// To the one who bears the name; what is said of the data subject is kept out of everybody else's names.
void PeopleRegister::add_byname(const std::string& name, const std::string& other, Form form) {
  std::vector<std::string> words = name_words(name);
  std::set<std::size_t> bearers = bearers_of(words);
  while (bearers.empty() && words.size() > 1) {
    words.erase(words.begin());   // "Then Dean Foyle"
    bearers = bearers_of(words);
  }
  const std::string word = plain_word(fold_word(other));
  if (!relation_of(word).empty()) {
    return;   // "a/k/a Uncle": everybody has one
  }
  if (bearers.count(0) != 0 && people_.front().person_class == PersonClass::subject) {
    own_bynames_.insert(word);
  } else if (bearers.size() == 1 && !is_said_of_others(word, *bearers.begin())) {
    const std::vector<std::string> whole = name_words(people_[*bearers.begin()].name);
    add_alias({word}, *bearers.begin(), form, true);
    if (form == Form::surname && whole.size() > 1) {
      add_name(*bearers.begin(), whole.front() + " " + word, false);
    }
  }
}

}  // namespace candour
