#include "redaction/find/private_bearer.h"

#include <re2/re2.h>

#define KIN \
  R"((?:best |half-|step-?|great-|god-?|foster |birth |ex-)?(?:mother|mum|mam|father|dad|parents?|carers?|grand\w+|nana?|gran|granny|auntie?|aunty|aunt|uncle|brother|sister|sibling|cousin|partner|husband|wife|friend|mate|girlfriend|boyfriend|neighbour|lodger|childminder|babysitter|adopters?|victim|co-accused))"
#define WHOSE R"((?:\p{L}[\p{L}'’\-]*['’]s? |his |her |their |my |your ))"
// A bracket or a phrase between commas right behind the name: "(YOT)", ", a nurse,".
#define SAID_BESIDE \
  R"((?: ?\([^)\n]{1,40}\)|,? (?:aka|also known as) [\p{L}]+(?: ?\([^)\n]{1,40}\))?|(?:,| [-–—]) (?:an? |the )?[\p{L}\d &/\-]{2,40},?)?)"

namespace candour {
namespace {

bool matches(std::string_view words, const RE2& regex) {
  return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), regex);
}

// "mother)", ", his aunt.": a relation right behind the name.
bool is_called_relative(std::string_view behind) {
  static const RE2 kRelation(
      R"((?i)^(?:,| ?\(| [-–—]) ?(?:(?:his|her|their|the|birth|foster|maternal|paternal|step-?|kinship|another|a|fellow) ?)*(?:mother|mum|mam|father|dad|parents?|carers?|grand\w+|nan|gran|aunt\w*|uncle|brother|sister|cousin|partner|friend|neighbour|self|young person|resident|pupil|patient|prisoner|mgm|mgf|pgm|pgf)(?:[),;.\n\t]|$))");
  static const RE2 kPatient(
      R"((?i)^ ?\([^)\n]{1,30} (?:patient|pupil|resident|tenant|client|involved|service user)\))");
  return matches(behind, kRelation) || matches(behind, kPatient);
}

// "(YOT) is Corin's friend", ", nurse, mother of", "(Health), mother of Corin"
bool is_somebodys(std::string_view behind) {
  static const RE2 kSomebodys("(?i)^" SAID_BESIDE
                              R"((?:,| is| was| who is|, who is| \()(?: also)?(?: the| an?)? ?(?:)" WHOSE
                              R"((?:\p{L}+ )?)" KIN R"(\b|(?:\p{L}+ )?)" KIN R"( of\b))");
  return matches(behind, kSomebodys);
}

// "(YOT) was co-accused", "(CAMHS) cut herself", "(School) is 14"
bool does_what_no_worker_does(std::string_view behind) {
  static const RE2 kState(
      "(?i)^" SAID_BESIDE
      R"((?:,? (?:and|who|also|too))*(?: (?:is|was|were) (?:also )?(?:\d{1,2}\b|aged\b|co-accused|arrested|excluded|detained|charged|convicted|remanded|sentenced|sectioned|expelled|pregnant|not allowed|having an affair)| must not\b| may not have contact| shares?\b| shared (?:a|the|his|her)\b| lent\b| sold\b| hit\b| punched\b| kicked\b| kissed\b| bullied\b| stole\b| slept\b| drinks\b| smokes\b| self-harms| cut (?:herself|himself)| has (?:a drink|cancer|schizophrenia|bipolar|convictions?|a criminal)| wants contact))");
  static const RE2 kKissed(
      R"((?i)^[^.;\n]{0,30} said that [\p{L}'’\-]+ (?:kissed|hit|punched|kicked|touched|stole)\b)");
  return matches(behind, kState) || matches(behind, kKissed);
}

// "Corin's mate ", "Uncle ", "Mother's new partner is support worker ", "his nan, a retired social worker, "
bool is_introduced_as_relative(std::string_view before) {
  static const RE2 kKin(R"((?i)(?:^|[^\p{L}]))" KIN R"((?: is| was)?:? $)");
  static const RE2 kKinAtWork(R"((?i)(?:^|[^\p{L}]))" KIN
                              R"((?: is| was|,)(?: an?| the)?(?: [\p{L}\-]+){1,3},? $)");
  static const RE2 kPerson(R"((?i)(?:^|[^\p{L}])(?:parents?|victims?|co-accused|residents?): ?$)");
  static const RE2 kOthersRole(
      R"((?i)(?:^|[^\p{L}])(?:and|with|by|to|from|that|rang|told|met|saw|the) (?:[\p{L}\-]+ )?$)");
  const bool with_role = matches(before, kKinAtWork) && !matches(before, kOthersRole);
  static const RE2 kSister(R"([(,] ?Sister $|(?:[Ww]ard|[Nn]ursing|[Cc]harge) \(?Sister $)");  // a nurse
  return (matches(before, kKin) && !matches(before, kSister)) || matches(before, kPerson) || with_role;
}

}  // namespace

bool is_said_private(std::string_view before, std::string_view behind) {
  return is_called_relative(behind) || is_somebodys(behind) || does_what_no_worker_does(behind) ||
         is_introduced_as_relative(before);
}

bool begins_with_kin(std::string_view name) {
  static const RE2 kTitle(
      R"((?i)^(?:auntie?|aunty|aunt|uncle|nana?|gran|granny|grandma|grandad|grandpa|cousin) )");
  return matches(name, kTitle);
}

bool owns_what_follows(std::string_view behind) {
  static const RE2 kOwns("^['’]s ");
  return matches(behind, kOwns);
}

}  // namespace candour
