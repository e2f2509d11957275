#include "redaction/find/role_phrase.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "redaction/find/name_words.h"

namespace candour {
namespace {

constexpr std::size_t kLongest = 7;   // words of a role

using Words = std::set<std::string>;

// Roles in health, social work and education, whatever stands before them.
bool is_care(const std::string& word) {
  static const Words kHeads = {
      "sw", "ssw", "hv", "gp", "iro", "pa", "kw", "cpn", "ewo", "eso", "cco", "psw", "fsw", "asw", "aswo", "isw", "rsw", "csw", "dsl", "senco", "sendco", "lado", "camhs", "cafcass", "mash", "edt", "yot", "yos",
      "matron", "housemother", "housefather", "house-mother", "house-father", "houseparent", "housemaster", "housemistress", "almoner", "midwife", "nurse", "psychologist", "psychiatrist", "psychotherapist",
      "therapist", "physiotherapist", "paediatrician", "pediatrician", "gynaecologist", "obstetrician", "neurologist", "audiologist", "optometrist", "optician", "dietitian", "dietician", "dentist", "pharmacist",
      "physician", "surgeon", "doctor", "registrar", "orthopaedist", "radiographer", "radiologist", "pathologist", "clinician", "counsellor", "teacher", "headteacher", "headmaster", "headmistress", "tutor",
      "lecturer", "schoolmaster", "keyworker", "key-worker", "caseworker", "co-worker", "advocate", "mentor", "interpreter", "guardian", "practitioner", "coordinator", "co-ordinator", "matron", "sister-in-charge",
      "officer-in-charge", "oic", "superintendent", "supt", "warden", "probation", "fostering", "adoptions", "adoption", "archivist", "health visitor", "assessor", "moderator"};
  return kHeads.count(word) != 0;
}

// Roles that many sorts of work have.
bool is_general(const std::string& word) {
  static const Words kHeads = {"officer", "worker", "manager", "assistant", "lead", "leader", "adviser", "advisor", "director", "deputy", "head", "chair", "chairman", "chairwoman", "chairperson", "supervisor",
                               "secretary", "student", "administrator", "instructor", "visitor", "consultant", "principal", "attendant", "specialist", "aide", "escort", "caretaker", "receptionist", "parent", "father", "mother", "mistress", "clerk", "inspector"};
  return kHeads.count(word) != 0;
}

// Bodies whose name beside a person's says where they work.
bool is_body(const std::string& word) {
  static const Words kHeads = {"team", "department", "dept", "unit", "service", "services", "section", "division", "clinic", "surgery", "office", "desk", "panel", "hub"};
  return kHeads.count(word) != 0;
}

// What makes a general role one of health, social work or education though it is written small.
bool is_care_kind(const std::string& word) {
  static const Words kKinds = {
      "social", "family", "families", "health", "school", "child", "children's", "childrens", "children", "child's", "care", "protection", "support", "contact", "duty", "placement", "placements", "residential", "education", "educational",
      "welfare", "attendance", "pastoral", "team", "area", "unit", "home", "house", "service", "practice", "youth", "young", "people's", "offending", "justice", "probation", "leaving", "aftercare", "after-care", "personal",
      "independent", "reviewing", "review", "conference", "deputy", "assistant", "senior", "principal", "acting", "locum", "agency", "supervising", "allocated", "link", "key", "case", "outreach", "intervention",
      "early", "help", "years", "nursery", "play", "teaching", "learning", "classroom", "inclusion", "behaviour", "safeguarding", "designated", "lead", "named", "community", "mental", "drug", "drugs", "alcohol", "substance",
      "misuse", "domestic", "abuse", "participation", "complaints", "complaint", "records", "record", "information", "governance", "access", "adoption", "fostering", "boarding", "boarding-out", "out", "medical", "nursing", "ward", "clinical", "student", "trainee",
      "liaison", "transition", "transitions", "employment", "careers", "connexions", "therapeutic", "parenting", "assessment", "intake", "night", "day", "care's", "sessional", "relief", "bank", "project", "life-story", "life", "story", "panel", "head", "group", "court", "regional", "district", "divisional", "county", "borough", "local", "authority", "virtual", "looked", "after", "treatment", "intermediate", "year", "yr", "form", "class", "dep", "asst", "snr", "sen", "district", "domiciliary", "home-help", "sexual", "exploitation", "cse", "missing", "return", "interview", "advocacy", "disability", "disabilities", "sensory", "speech", "language", "occupational", "general", "staff", "chief", "registered", "own", "new", "old", "former", "then", "previous", "current", "co", "maths", "english", "science", "music", "art", "drama", "pe", "p.e", "games", "woodwork", "needlework", "domestic-science", "remedial", "supply", "infant", "junior", "primary", "secondary", "special", "needs", "college", "university", "crisis", "eating", "disorder", "epilepsy", "diabetes", "asthma", "paediatric", "palliative", "hospice", "hospital", "physio", "dental", "eye", "orthoptic", "child-care", "childcare", "referral", "duty/intake", "receiving", "unit's", "shift"};
  return kKinds.count(word) != 0;
}

// Joins the words of a role and tells nothing: "Intake and Assessment Team".
bool is_joint(const std::string& word) { return word == "the" || word == "and" || word == "&" || word == "s" || word == "of"; }

// Where patients and residents are as well as staff: "Karen Whittle, Mother and Baby Unit" is no worker.
bool is_of_patients(const std::string& word) {
  static const Words kWords = {"mother", "baby", "mental", "psychiatric", "detox", "detoxification", "rehab", "rehabilitation", "maternity", "secure", "residential", "eating", "disorder", "intensive", "special",
                               "drug", "drugs", "alcohol", "substance", "remand", "adolescent", "hospital", "ward", "stroke", "renal", "cancer", "epilepsy", "diabetes", "asthma"};
  return kWords.count(word) != 0;
}

// What makes it an office outside para 17.
bool is_office_kind(const std::string& word) {
  static const Words kKinds = {"police", "housing", "legal", "rent", "rents", "immigration", "benefit", "benefits", "tenancy", "estate", "estates", "homelessness", "allocations", "enforcement", "licensing", "customs", "prosecuting", "detective", "crime", "prison", "dss", "dhss", "magistrates", "justices", "justices'", "magistrates'", "allotments", "environmental", "planning", "fire", "town", "solicitor's", "solicitors", "prosecution"};
  return kKinds.count(word) != 0;
}

bool is_office(const std::string& word) {
  static const Words kHeads = {"constable", "sergeant", "solicitor", "solicitors", "barrister", "counsel", "magistrate", "coroner", "judge", "bailiff", "usher", "prosecutor", "recorder", "councillor", "alderman"};
  return kHeads.count(word) != 0;
}

// Work that a parent or a neighbour does.
bool is_other_work(const std::string& word) {
  static const Words kKinds = {"works", "factory", "shop", "store", "stores", "bar", "pub", "farm", "farmer's", "steel", "mill", "hotel", "sales", "warehouse", "security", "post", "army", "navy", "naval", "petty", "warrant", "dock", "site", "building", "plant", "transport", "bus", "train", "railway", "club", "garage", "football", "sex", "car", "bank's", "insurance", "kitchen", "betting", "supermarket", "shift's", "charity", "church", "sunday", "scout", "guide", "brownie", "parish", "foster", "shoe", "cleaning", "laundry", "canteen", "ground", "catering", "lorry", "office's", "call", "retail", "hair", "beauty", "nail", "market", "pit", "colliery", "quarry", "gas", "water", "electricity", "telephone", "forces", "salvation", "removal", "removals", "mechanic's", "union", "step", "birth", "grand", "adoptive", "his", "her", "their", "natural", "own", "putative", "legal-guardian"};
  return kKinds.count(word) != 0;
}

bool ends_role(const std::string& word) {
  static const Words kWords = {"for", "at", "in", "from", "to", "with", "who", "since", "until", "by", "on", "is", "was", "has", "had", "ad", "whose", "said", "says", "and", "or", "re", "c/o", "via"};
  return kWords.count(word) != 0;
}

// "Ch1ld" as OCR reads it, "H.V." without stops.
std::string plain(std::string_view word) {
  std::string out;
  const bool letters = std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c); });
  for (const char c : small_letters(word)) {
    if (c != '.') {
      out.push_back(!letters ? c : c == '0' ? 'o' : c == '1' ? 'i' : c == '5' ? 's' : c);
    }
  }
  for (std::size_t at = out.find("’"); at != std::string::npos; at = out.find("’")) {
    out.replace(at, std::string_view("’").size(), "'");
  }
  return out;
}

struct Word {
  std::string plain;
  bool capital;
};

// "HT", "HoY", "SHO": the role's own word, when the letters stand as they are written for it.
std::string spelt_out(std::string_view word) {
  static const std::map<std::string_view, const char*> kRoles = {{"HT", "headteacher"}, {"DHT", "headteacher"}, {"AHT", "headteacher"}, {"HoY", "tutor"}, {"HOY", "tutor"}, {"HoD", "teacher"}, {"HLTA", "teacher"}, {"SENCo", "senco"},
                                                                 {"TM", "caseworker"}, {"ATM", "caseworker"}, {"FCA", "guardian"}, {"SHO", "doctor"}, {"SpR", "doctor"}, {"SN", "nurse"}, {"SHV", "nurse"}, {"CNS", "nurse"}, {"RMO", "doctor"},
                                                                 {"IDVA", "advocate"}, {"ISVA", "advocate"}};
  const auto found = kRoles.find(word);
  return found == kRoles.end() ? plain(word) : found->second;
}

std::vector<Word> cut(std::string_view phrase) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of(" /", at), phrase.size());
    const std::string_view word = phrase.substr(at, end - at);
    if (!word.empty()) {
      words.push_back({spelt_out(word), small_letters(word) != word});
    }
    at = end + 1;
  }
  return words;
}

bool is_head(const std::string& word) { return is_care(word) || is_general(word) || is_body(word) || is_office(word); }

// How many of the words belong to the role: as far as its last head. 0 when there is none.
std::size_t role_length(const std::vector<Word>& words) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < std::min(words.size(), kLongest) && !(length > 0 && ends_role(words[i].plain)); ++i) {
    const bool known = words[i].capital || is_head(words[i].plain) || is_care_kind(words[i].plain) || is_joint(words[i].plain) || is_office_kind(words[i].plain) || is_other_work(words[i].plain) || is_of_patients(words[i].plain);
    if (!known) {
      break;
    }
    length = is_head(words[i].plain) ? i + 1 : length;
  }
  return length;
}

// "SW Ann Lee" behind somebody's name: whose worker she is, no role of theirs. The role is one word, what follows it two of a name.
bool is_label_of_another(const std::vector<Word>& words, std::size_t length) {
  const auto of_name = [](const Word& word) { return word.capital && !is_care_kind(word.plain) && !is_office_kind(word.plain) && !is_of_patients(word.plain); };
  return length == 1 && words.size() >= 3 && of_name(words[1]) && of_name(words[2]) && (words.size() == 3 || !words[3].capital);
}

}  // namespace

std::optional<PersonClass> class_by_role(std::string_view phrase, bool to_its_end) {
  std::vector<Word> words = cut(phrase);
  static const Words kDeterminers = {"the", "our", "his", "her", "their", "my", "your", "child's", "yp's"};
  const bool definite = !words.empty() && (words.front().plain == "the" || words.front().plain == "our");   // "Harpreet Sandhu, the manager"
  while (!words.empty() && kDeterminers.count(words.front().plain) != 0) {
    words.erase(words.begin());
  }
  const std::size_t length = role_length(words);
  if (length == 0 || (to_its_end && length < words.size()) || is_label_of_another(words, length)) {
    return std::nullopt;
  }
  const auto before_head = [&](const auto& is) { return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(length - 1), [&](const Word& word) { return is(word.plain); }); };
  const auto before_is = [&](const char* one) { return before_head([&](const std::string& word) { return word == one; }); };
  const std::string& head = words[length - 1].plain;
  const bool volunteer = (head == "visitor" && before_is("independent")) || (head == "guardian" && (before_is("parent") || before_is("special") || before_is("testamentary") || before_is("legal"))) || (is_body(head) && !words[length - 1].capital);
  const bool of_patients = (head == "unit" || head == "clinic" || head == "surgery") && before_head(is_of_patients);
  const bool kin = head == "parent" || head == "father" || head == "mother";   // only of a house or a cottage
  if (volunteer || of_patients || before_head(is_other_work) || (kin && !(length > 1 && (words[length - 2].plain == "house" || words[length - 2].plain == "cottage")))) {
    return std::nullopt;
  }
  if (is_office(head) || before_head(is_office_kind) || (is_body(head) && before_is("court") && !before_is("cafcass"))) {
    return PersonClass::official;
  }
  const bool of_care = is_care(head) || (length > 1 && before_head(is_care_kind));
  const bool titled = words[length - 1].capital && (head == "principal" || head == "head" || head == "deputy" || head == "chair" || head == "secretary" || head == "manager" || head == "director");
  const bool alone = words.size() == 1 && (head == "manager" || head == "deputy" || head == "supervisor" || head == "chair");   // "Femi Adebayo, manager"
  const bool in_capitals = length > 1 && std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(length), [](const Word& word) { return word.capital; }) && !is_body(head);
  if (head == "clerk" || head == "inspector") {
    return length > 1 && before_head(is_care_kind) ? std::optional(PersonClass::professional) : std::nullopt;
  }
  return of_care || titled || alone || in_capitals || (definite && length == words.size() && head != "student" && head != "father" && head != "mother" && head != "parent") ? std::optional(PersonClass::professional) : std::nullopt;
}

}  // namespace candour
