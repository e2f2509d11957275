#include "redaction/people/titles.h"

#include <vector>

#include "redaction/people/words.h"

namespace candour {

const std::set<std::string>& titles() {
  static const std::set<std::string> kTitles = {"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "professor", "prof", "pc", "dc", "ds", "di",
                                                "dci", "sgt", "sergeant", "inspector", "cllr", "councillor", "judge", "nurse", "master", "hhj", "wpc", "pcso", "midwife", "acc", "dcc", "superintendent", "ps", "matron", "canon", "rev", "revd", "reverend", "pastor", "deacon", "imam", "alderman", "vicar", "dj", "sr", "mme", "wps", "cio", "p.c", "d.c", "w.p.c", "insp", "const", "constable", "ald", "fr"};
  return kTitles;
}

std::optional<PersonClass> class_of_title(const std::string& title) {
  static const std::set<std::string> kCare = {"dr", "doctor", "professor", "prof", "nurse", "midwife", "matron", "sr"};
  static const std::set<std::string> kOffice = {"pc", "dc", "ds", "di", "dci", "sgt", "sergeant", "inspector", "cllr", "councillor", "judge", "hhj", "wpc", "wps", "cio", "pcso", "ps", "acc", "dcc", "superintendent", "canon", "rev", "revd", "reverend", "pastor", "deacon", "imam", "alderman", "vicar", "dj", "insp", "const", "constable", "ald", "d/sgt", "d/insp", "d/con", "district judge", "p.c", "d.c", "d.s", "w.p.c", "det con", "det sgt", "det insp", "det supt", "c/insp", "t/insp", "a/insp", "c/i", "supt"};
  if (kCare.count(title) != 0) {
    return PersonClass::professional;
  }
  return kOffice.count(title) != 0 ? std::optional(PersonClass::official) : std::nullopt;
}

bool is_office_and_surname(const std::string& title) {
  static const std::set<std::string> kBoth = {"judge", "nurse", "master", "canon", "deacon", "constable", "pastor", "sergeant"};
  return kBoth.count(title) != 0;
}

bool is_officers_number(const std::string& word) {
  const std::size_t figures = std::min(word.find_first_not_of("0123456789"), word.size());
  return figures > 0 && figures <= 6 && (figures == word.size() || (figures >= 2 && word.size() - figures <= 2));
}

int gender_of_title(const std::string& title) { return title == "mrs" || title == "ms" || title == "miss" ? -1 : title == "mr" || title == "master" ? 1 : 0; }

int gender_of_role(const std::string& role) {
  static const std::set<std::string> kWomen = {"mother", "mum", "sister", "half-sister", "stepmother", "aunt", "grandmother", "nan", "niece", "daughter", "wife", "girlfriend"};
  static const std::set<std::string> kMen = {"father", "dad", "brother", "half-brother", "stepfather", "uncle", "grandfather", "nephew", "son", "husband", "boyfriend"};
  const std::vector<TextWord> words = words_of(role);
  const std::string last = words.empty() ? std::string() : words.back().folded;
  const int by_title = gender_of_title(last);
  return by_title != 0 ? by_title : kWomen.count(last) != 0 ? -1 : kMen.count(last) != 0 ? 1 : 0;
}

bool is_said_with_name(const std::string& relation) {
  static const std::set<std::string> kRelations = {"nan", "nana", "nanna", "nanny", "gran", "granny", "grandma", "grandad", "grandpa", "granddad", "auntie", "aunty", "aunt",
                                                   "uncle", "mama", "mamma", "mummy", "daddy", "mum", "mam", "dad", "papa", "taid", "nain", "baba", "dada", "fr", "father", "sr", "sister", "aunti", "nonna", "nanny", "iya", "eeddo", "tita", "tio", "khala", "chacha", "mamu", "dadi", "dada", "nani", "bibi", "abbu", "ammi", "hooyo", "aabo", "ayeeyo", "oma", "opa", "babcia", "dziadek", "ciocia", "wujek"};
  return kRelations.count(relation) != 0;
}

}  // namespace candour
