#include "redaction/propose/judge.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "pipeline/base/days.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/cells.h"
#include "redaction/find/legible_text.h"
#include "redaction/find/identifiers.h"
#include "redaction/find/known_streets.h"
#include "redaction/people/unnamed_letters.h"
#include "redaction/people/unnamed_officers.h"
#include "redaction/propose/add_speakers.h"
#include "redaction/propose/address_parts.h"
#include "redaction/propose/behind_names.h"
#include "redaction/propose/contact_details.h"
#include "redaction/propose/high_risk.h"
#include "redaction/propose/judgement.h"
#include "redaction/propose/learned_told.h"
#include "redaction/propose/life_details.h"
#include "redaction/propose/part_facts.h"
#include "redaction/propose/public_numbers.h"
#include "redaction/propose/said_of_subject.h"
#include "redaction/propose/same_owner.h"
#include "redaction/propose/subjects_age.h"
#include "redaction/propose/subjects_blocks.h"
#include "redaction/propose/subjects_own.h"
#include "redaction/propose/told_of_people.h"

namespace candour {
namespace {

constexpr std::size_t kRightBehind = 3;      // an age right behind a name, in code points

bool is_work_contact(const Finding& finding, const Request& request) {
  if (finding.kind != FindingKind::email) {
    return finding.kind == FindingKind::professional_registration;
  }
  return std::any_of(request.controller_email_domains.begin(), request.controller_email_domains.end(),
                     [&](const std::string& domain) { return finding.text.ends_with("@" + domain) || finding.text.ends_with("." + domain); });
}

// Whether a word of the name, of four letters or more, stands in the address's local part.
bool has_word_in(const std::string& name, const std::string& local) {
  constexpr std::size_t kLeast = 4;
  for (std::size_t start = 0; start < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" \n", start), name.size());
    const std::string word = digits_and_letters(name.substr(start, end - start));
    if (word.size() >= kLeast && local.find(word) != std::string::npos) {
      return true;
    }
    start = end + 1;
  }
  return false;
}

// Somebody proposed to go whose name the e-mail address spells.
const Finding* spelt_in(const Finding& email, const std::vector<Finding>& mentions) {
  const std::string local = digits_and_letters(email.text.substr(0, email.text.find('@')));
  const auto found = std::find_if(mentions.begin(), mentions.end(), [&](const Finding& mention) {
    return mention.proposal != Verdict::keep && has_word_in(mention.text, local);
  });
  return found == mentions.end() ? nullptr : &*found;
}

// The person named nearest before the place on its line or the two lines above, failing that nearest after.
const Person* nearest(const Finding& finding, const std::vector<Finding>& mentions, const PeopleRegister& people) {
  constexpr std::size_t kReach = 160;
  const Finding* best = nullptr;
  for (const Finding& mention : mentions) {
    if (mention.span.end <= finding.span.start && finding.span.start - mention.span.end < kReach) {
      best = &mention;
    } else if (mention.span.start >= finding.span.end && best == nullptr && mention.span.start - finding.span.end < kReach / 4) {
      best = &mention;
    }
  }
  return best == nullptr ? nullptr : people.find(best->person);
}

bool is_of_private(const Person* person) { return person != nullptr && (person->person_class == PersonClass::family || person->person_class == PersonClass::third_party || person->person_class == PersonClass::source); }

// "Our ref: DO/JT/1187", "Case No: PE09C00417": of the paper itself. A tenancy's or a claim's is somebody's.
bool is_reference_of_letter(const Finding& finding) {
  return finding.kind == FindingKind::court_case_number || finding.rule == "letter-reference";
}

// Who stands behind the paper's first "Re:" or "Patient:"; nullptr when nobody does.
const Finding* whom_paper_is_about(const std::vector<Finding>& mentions, std::string_view text, const OffsetMap& map) {
  static const RE2 kLabel(R"((?im)^[ \t]*(?:re|patient|client|name|child|pupil|subject|concerning|in respect of|in the matter of)\b[^\n]{0,16}$)");
  const auto found = std::find_if(mentions.begin(), mentions.end(), [&](const Finding& mention) {
    const std::size_t at = map.byte_at(mention.span.start);
    const std::size_t line = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t start = line == std::string_view::npos ? 0 : line + 1;
    return at > start && RE2::PartialMatch(re2::StringPiece(text.data() + start, at - start), kLabel);
  });
  return found == mentions.end() ? nullptr : &*found;
}

void judge_identifier(Finding& finding, const NamedText& around, const SaidOfSubject& said, const SubjectsBlocks& blocks, const Request& request) {
  const auto& [text, map, mentions, people] = around;
  const auto settle = [&](Verdict verdict, const char* ground, const char* why) {
    finding.proposal = verdict;
    finding.ground = ground;
    finding.why += std::string(" ") + why;
  };
  if (is_subjects_own(finding, request) || said.says(finding) || is_subjects_mailbox(finding, mentions, text, map)) {
    finding.person = "subject";
    settle(Verdict::keep, "", "It is the data subject's own.");
    return;
  }
  if (is_in_subjects_form(finding, around) || is_of_whom_form_is(finding, around) || is_in_subjects_letterhead(finding, around) || blocks.hold(finding)) {
    finding.person = "subject";
    settle(Verdict::keep, "", "It stands under the data subject's name or beside their date of birth, as theirs.");
    return;
  }
  if (is_subjects_age(finding, around, request)) {
    finding.person = "subject";
    settle(Verdict::keep, "", "The data subject was as old on the day of the text.");
    return;
  }
  if (finding.kind == FindingKind::source_identity) {
    settle(Verdict::redact, "TP-SRC", "It could show who gave information.");
    return;
  }
  if (is_work_contact(finding, request)) {
    if (const Finding* named = spelt_in(finding, mentions); named != nullptr) {
      finding.person = named->person;
      settle(named->proposal, named->ground.c_str(), "It spells a name that is proposed to go.");
      return;
    }
    settle(Verdict::keep, "", "It is a professional's work contact.");
    return;
  }
  if (finding.kind == FindingKind::age && std::any_of(mentions.begin(), mentions.end(), [&](const Finding& mention) {
        return mention.person == "subject" && mention.span.end <= finding.span.start && finding.span.start - mention.span.end <= kRightBehind;
      })) {
    finding.person = "subject";
    settle(Verdict::keep, "", "It stands right behind the data subject's name.");
    return;
  }
  if (const Person* worker = at_work(finding, around); worker != nullptr) {
    finding.person = worker->id;
    settle(Verdict::keep, "", "It is a professional's work contact.");
    return;
  }
  if (is_public(finding, around)) {
    settle(Verdict::keep, "", "It is a public body's or a helpline's.");
    return;
  }
  if (is_in_letterhead(finding, around)) {
    settle(Verdict::keep, "", "It is an organisation's, in its letterhead.");
    return;
  }
  const Person* owner = nearest(finding, mentions, people);
  const Finding* about = is_reference_of_letter(finding) ? whom_paper_is_about(mentions, text, map) : nullptr;
  if (about != nullptr && about->person != "subject" && is_of_private(people.find(about->person))) {
    owner = people.find(about->person);
  } else if (is_reference_of_letter(finding) && !is_of_private(owner) && std::any_of(mentions.begin(), mentions.end(), [](const Finding& mention) { return mention.person == "subject"; })) {
    settle(Verdict::keep, "", "It is the reference of papers that name the data subject.");
    return;
  }
  finding.person = owner == nullptr ? std::string() : owner->id;
  if (owner != nullptr && owner->person_class == PersonClass::subject && agrees_with_subjects_birth(finding, request)) {
    settle(Verdict::keep, "", "It is the data subject's own.");
    return;
  }
  const bool of_kin = owner != nullptr && owner->person_class == PersonClass::family;
  if (owner != nullptr && owner->person_class == PersonClass::professional && finding.kind == FindingKind::phone) {
    settle(Verdict::review, "TP-OTH", "It stands beside a professional: a work number stays, a private one goes.");
  } else if (finding.kind == FindingKind::crime_reference || finding.kind == FindingKind::court_case_number || finding.kind == FindingKind::case_system_id ||
             finding.kind == FindingKind::age || finding.kind == FindingKind::url) {
    const bool subject = owner == nullptr || owner->person_class == PersonClass::subject;
    settle(subject ? Verdict::review : Verdict::redact, of_kin ? "TP-FAM" : "TP-OTH", "Whose it is decides.");
  } else {
    // An address or number that is not known to be the subject's own goes, whoever consented to their name.
    settle(Verdict::redact, of_kin ? "TP-FAM" : "TP-OTH", "It is not known to be the data subject's own.");
  }
}

// A number by which a system knows the data subject in one place of the text is theirs in every other.
void keep_subjects_numbers(std::vector<Finding>& identifiers) {
  constexpr std::size_t kLeast = 5;   // letters and figures
  const auto is_of_system = [](const Finding& one) { return one.kind == FindingKind::case_system_id || one.kind == FindingKind::nhs_number || one.kind == FindingKind::upn; };
  std::set<std::string> own;
  for (const Finding& one : identifiers) {
    if (is_of_system(one) && one.person == "subject" && one.proposal == Verdict::keep && digits_and_letters(one.text).size() >= kLeast) {
      own.insert(digits_and_letters(one.text));
    }
  }
  for (Finding& one : identifiers) {
    if (is_of_system(one) && one.proposal != Verdict::keep && own.count(digits_and_letters(one.text)) != 0) {
      one.person = "subject";
      one.proposal = Verdict::keep;
      one.ground.clear();
      one.why += " The same number stands elsewhere in the text as the data subject's.";
    }
  }
}

// A name inside an e-mail address or street address is part of that; one that runs into it ends before ("PC SHARMA AT KILN LANE").
std::vector<Finding> outside(std::vector<Finding> mentions, const std::vector<Finding>& identifiers) {
  mentions.erase(std::remove_if(mentions.begin(), mentions.end(), [&](const Finding& mention) {
    return std::any_of(identifiers.begin(), identifiers.end(), [&](const Finding& id) {
      return id.span.start <= mention.span.start && mention.span.end <= id.span.end;
    });
  }), mentions.end());
  for (Finding& mention : mentions) {
    for (const Finding& id : identifiers) {
      if (id.span.start <= mention.span.start && mention.span.start < id.span.end && id.span.end < mention.span.end) {   // what stood in front of the name was widened over
        const std::u32string words = to_code_points(mention.text).substr(id.span.end - mention.span.start);
        const std::size_t skipped = std::min(words.find_first_not_of(U" \n\t,.:;"), words.size());
        mention.span.start = id.span.end + skipped;
        mention.text = to_utf8(words.substr(skipped));
      } else if (mention.span.start < id.span.start && id.span.start < mention.span.end) {
        mention.span.end = id.span.start;
        const std::u32string words = to_code_points(mention.text).substr(0, mention.span.end - mention.span.start);
        mention.span.end = mention.span.start + words.find_last_not_of(U" \n\t,") + 1;
        mention.text = to_utf8(words.substr(0, mention.span.end - mention.span.start));
      }
    }
  }
  return mentions;
}

// Relations, ages and facts, each with its verdict; a word for a relation inside a fact goes with it.
void add_told(const std::string& text, const PeopleRegister& people, const Request& request, const std::vector<Finding>& identifiers, std::vector<Finding>& all) {
  std::vector<Finding> kin;
  for (PeopleRegister::Kin& one : people.kin(text, all)) {
    kin.push_back(std::move(one.finding));
  }
  std::vector<Finding> spoken_of = all;
  spoken_of.insert(spoken_of.end(), kin.begin(), kin.end());
  std::sort(spoken_of.begin(), spoken_of.end(), [](const Finding& a, const Finding& b) { return a.span.start < b.span.start; });
  // "(11) is at Our Lady's": age and fact both go; a place inside a fact goes with it.
  std::vector<Finding> details = find_life_details(text, spoken_of, identifiers, people);
  const auto ages_end = std::stable_partition(details.begin(), details.end(), [](const Finding& one) { return one.kind == FindingKind::age || one.kind == FindingKind::date_of_birth; });
  std::vector<Finding> taken = identifiers;
  taken.insert(taken.end(), details.begin(), ages_end);
  std::vector<Finding> all_told = told_of_people(text, spoken_of, taken, people);
  const auto facts = static_cast<std::ptrdiff_t>(all_told.size());
  for (Finding& detail : details) {
    const bool inside = std::any_of(all_told.begin(), all_told.begin() + facts, [&](const Finding& fact) { return fact.span.start < detail.span.end && detail.span.start < fact.span.end; });
    if (!inside) {
      all_told.push_back(std::move(detail));
    }
  }
  std::erase_if(all_told, [&](const Finding& told) { return is_subjects_own(told, request); });   // the number of their own file beside a name
  const OffsetMap map(text);
  for (Finding& told : all_told) {
    if (is_subjects_age(told, {text, map, spoken_of, people}, request)) {
      told.person = "subject";
    }
    const Person* person = people.find(told.person);
    const Judgement judgement = told.kind != FindingKind::sensitive_fact && told.kind != FindingKind::source_identity ? of_age(person) : told.kind == FindingKind::source_identity ? Judgement{Verdict::redact, "TP-SRC", "It could show who gave information."} : of_fact(person);
    told.proposal = judgement.verdict;
    told.ground = judgement.ground;
    told.why += std::string(" ") + judgement.why;
    std::erase_if(kin, [&](const Finding& one) { return one.span.start < told.span.end && told.span.start < one.span.end; });
    all.push_back(std::move(told));
  }
  for (Finding& one : kin) {
    const std::size_t from = map.byte_at(one.span.start);
    one.text = text.substr(from, map.byte_at(one.span.end) - from);
    all.push_back(std::move(one));
  }
}

std::vector<Finding> judge_legible(const std::string& text, const PeopleRegister& people, const Request& request, const NamedInText* around, const ToldWeights* weights) {
  std::vector<Finding> all = people.mentions(text, around);
  const OffsetMap map(text);
  for (Finding& mention : all) {
    const std::size_t from = map.byte_at(mention.span.start);
    mention.text = text.substr(from, map.byte_at(mention.span.end) - from);
    const Person* person = people.find(mention.person);
    const Judgement judgement = of_person(*person);
    mention.proposal = judgement.verdict;
    mention.ground = judgement.ground;
    mention.why += std::string(" ") + judgement.why + (!person->class_is_guess ? std::string() : person->class_why.starts_with("The words around") ? " " + person->class_why : " The class is a guess from how the record names them.");
  }
  std::erase_if(all, [&](const Finding& mention) { return people.find(mention.person)->class_is_guess && is_subjects_house(mention.text, request); });
  std::vector<Finding> identifiers = find_identifiers(text);
  add_dates_after_names(text, all, people, identifiers);
  add_speakers(text, all, identifiers);
  for (Finding& street : find_known_streets(text, people.streets())) {
    const bool named = std::any_of(all.begin(), all.end(), [&](const Finding& mention) { return mention.span.start <= street.span.start && street.span.end <= mention.span.end; });
    if (!named) {   // somebody may be called Rose Lane
      identifiers.push_back(std::move(street));
    }
  }
  part_people_from_addresses(all, map, text, identifiers);
  part_people_from_exchanges(all, identifiers);
  for (Finding& number : find_subjects_numbers(text, map, request)) {
    const bool known = std::any_of(identifiers.begin(), identifiers.end(), [&](const Finding& one) { return one.span.start <= number.span.start && number.span.end <= one.span.end; });
    if (!known) {
      identifiers.push_back(std::move(number));
    }
  }
  identifiers = without_overlaps(std::move(identifiers));
  const NamedText named{text, map, all, people};
  const SaidOfSubject said(named);
  const SubjectsBlocks blocks(named, identifiers, request);
  const Finding* before = nullptr;
  for (Finding& finding : identifiers) {
    if (before != nullptr && has_same_owner(*before, finding, named)) {
      finding.person = "subject";
      finding.proposal = Verdict::keep;
      finding.why += " It stands in one list with the data subject's own.";
    } else {
      judge_identifier(finding, named, said, blocks, request);
    }
    before = &finding;
  }
  keep_subjects_numbers(identifiers);
  all = outside(std::move(all), identifiers);
  add_told(text, people, request, identifiers, all);
  // An identifier cut by a name that goes keeps the name's own span; both are looked at.
  for (Finding& finding : identifiers) {
    finding.score += 1;
    all.push_back(std::move(finding));
  }
  all = without_overlaps(std::move(all));
  for (Finding& finding : all) {
    finding.score -= finding.score > 1 ? 1 : 0;
  }
  for (Finding& officer : unnamed_officers(text, all)) {
    all.push_back(std::move(officer));
  }
  const auto in_order = [](const Finding& a, const Finding& b) { return a.span.start < b.span.start; };
  std::sort(all.begin(), all.end(), in_order);
  for (Finding& letters : unnamed_letters(text, all, people)) {
    all.push_back(std::move(letters));
  }
  std::sort(all.begin(), all.end(), in_order);
  if (weights != nullptr) {
    for (Finding& learned : learned_told(text, all, people, *weights)) {
      Finding as_place = learned;
      as_place.kind = FindingKind::address;   // "The Limes", which the request gives as where they lived
      Finding as_age = learned;
      as_age.kind = FindingKind::age;
      as_age.rule = "age-behind-pronoun";
      if (!is_subjects_own(as_place, request) && !is_subjects_age(as_age, {text, map, all, people}, request)) {
        all.push_back(std::move(learned));
      }
    }
    std::sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) { return a.span.start < b.span.start; });
  }
  part_facts_at_stamps(text, all);
  part_facts_at_subjects_letter(text, people, all);
  mark_high_risk(text, all);
  return all;
}

}  // namespace

std::vector<Finding> judge_text(std::string_view plain, const PeopleRegister& people, const Request& request, const NamedInText* around, const ToldWeights* weights) {
  const LegibleText legible = legible_text(cell_text(std::string(plain)));
  std::vector<Finding> all = judge_legible(legible.text, people, request, around, weights);
  for (Finding& finding : all) {
    finding.span = legible.in_original(finding.span);
  }
  return all;
}

}  // namespace candour
