#include "redaction/find/document_cues.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <vector>

#include "pipeline/base/days.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

struct TypeCue {
  DocumentType type;
  const char* regex;
  bool in_head_only = false;
};

bool says(const std::string& text, const char* regex) {
  static std::map<const char*, std::unique_ptr<RE2>> compiled;   // one thread: documents are judged in the serial stage
  std::unique_ptr<RE2>& entry = compiled[regex];
  if (entry == nullptr) {
    entry = std::make_unique<RE2>(regex);
  }
  return RE2::PartialMatch(text, *entry);
}

// A letter's head ends where it addresses somebody; other papers have nothing but their text.
std::string before_salutation(const std::string& head) {
  static const RE2 kSalutation(R"((?im)^\s*(?:dear\b[^\n]*|to whom it may concern))");
  re2::StringPiece found;
  const re2::StringPiece whole(head);
  if (!kSalutation.Match(whole, 0, head.size(), RE2::UNANCHORED, &found, 1)) {
    return head;
  }
  return head.substr(0, static_cast<std::size_t>(found.data() - head.data()) + found.size());
}

// What a document calls itself in its first lines.
const std::vector<TypeCue>& title_cues() {
  using enum DocumentType;
  static const std::vector<TypeCue> kCues = {
      {letter, R"((?i)^\W*(?:fax|facsimile)\b)"},
      {police_report, R"((?i)\bmissing person\b|\bmisper\b|police\b.{0,40}(?:report|notification))"},
      {care_plan, R"((?i)\b(?:placement|pathway|care|leaving care|permanence|child in need|child protection) plan\b|delegated authority)"},
      {school_report, R"((?i)personal education plan|\bPEP\b|education, health and care plan)"},
      {placement_record, R"((?i)\bcarer(?:['’]?s|s['’])?,? (?:daily |weekly |monthly )?(?:log|diary|record)|\bdaily log\b|monthly (?:progress )?report|residential (?:home )?report|key ?work(?:er)? session)"},
      {court_report, R"((?i)children['’]s guardian *:|guardian['’]s (?:initial |final )?(?:analysis|report)|initial analysis and recommendations)"},
      {case_notes, R"((?i)\b(?:duty|file|contact|telephone) note\b)"},
  };
  return kCues;
}

// Tested in order on the first page's head; those that may say so anywhere also on all of the first page.
const std::vector<TypeCue>& page_cues() {
  using enum DocumentType;
  static const std::vector<TypeCue> kCues = {
      {legal_advice, R"((?i)legal advice|legally privileged|privileged and confidential)"},
      {email, R"((?im)^from:.*\n(?:.*\n){0,3}(?:sent|to|date):)"},
      {court_order, R"((?i)in the family court|in the family proceedings court|in the .{0,30}county court|high court of justice|upon (?:hearing|reading)|it is ordered)"},
      {court_report, R"((?i)section 7 report|section 37 report|cafcass|children['’]s guardian.{0,20}report|statement of .{0,30}social worker)"},
      {strategy_minutes, R"((?i)strategy (?:meeting|discussion))"},
      {conference_minutes, R"((?i)child protection conference|core group|case conference)"},
      {review, R"((?i)looked after (?:child )?review|LAC review|statutory review|review of arrangements|\bIRO report)"},
      {chronology, R"((?i)\bchronology\b)"},
      {case_notes, R"((?i)case notes?\b|case recording|date of event)"},
      {police_report, R"((?i)police.{0,40}(?:report|notification)|merlin|child coming to notice|\bPPN\b|crime report|constabulary)"},
      {school_report, R"((?i)school report|annual report to parents|head ?teacher|education, health and care|attendance:?\s*\d)", true},
      {health_letter, R"((?i)\bNHS\b.{0,60}(?:trust|foundation)|primary care trust|health visit(?:or|ing)|paediatric|dear colleague|\bsurgery\b|clinic|CAMHS)", true},
      {referral, R"((?i)\breferral\b|contact record|front door|MASH)"},
      {letter, R"((?i)to whom it may concern)"},
      {assessment, R"((?i)\bassessment\b)"},
      {letter, R"((?i)\bdear\b|yours (?:sincerely|faithfully))"},
      {case_notes, R"((?i)home visit|telephone call|recorded by)"},
      {handwritten_note, R"((?i)\bt/c\b|\bh/v\b)"},
  };
  return kCues;
}

DocumentType type_of(const std::string& head, const std::string& first) {
  using enum DocumentType;
  const std::string title = first.substr(0, 120);
  const bool letterlike = says(head, R"((?im)^\s*(?:dear\b|from:|to whom it may concern))");
  for (const TypeCue& cue : title_cues()) {
    if ((!letterlike || cue.type == letter) && says(title, cue.regex)) {
      return cue.type;
    }
  }
  for (const std::string* text : {&head, &first}) {
    for (const TypeCue& cue : page_cues()) {
      // A letter to anybody may speak of clinics and head teachers: only its head says whose it is.
      if (!(cue.in_head_only && text == &first) && says(cue.in_head_only ? before_salutation(*text) : *text, cue.regex)) {
        return cue.type;
      }
    }
  }
  return other;
}

struct AgencyCue {
  OwnerAgency agency;
  const char* strong;      // in the letterhead or anywhere, by its nature
  const char* weak;
  const char* what;
};

const std::array<AgencyCue, 5>& agencies() {
  using enum OwnerAgency;
  static const std::array<AgencyCue, 5> kAgencies = {{
      {police, R"((?im)\bconstabulary\b|^[ \t]*(?:[\w&'’\-]+ ){1,4}police[ \t]*$|\bmisper\b|\bpolice (?:service|force|notification|report)\b|\bpolice\b.{0,40}\bpublic protection|@[\w.-]*(?:police|pnn)[\w.-]*|\bmerlin\b|\bMG(?:3|5|6[CDE]|11|15)\b|property of .{0,40}police|child coming to notice)", R"((?i)\bOIC\b|\bincident no|\bDASH\b|\bPND\b)", "police"},
      {health, R"((?i)NHS (?:foundation )?trust|primary care trust|\bPCT\b|health visiting\b|health board\b|child and adolescent mental health|hospitals? (?:NHS )?trust|@[\w.-]*nhs[\w.-]*|health visiting service|community health|\bCAMHS\b|\bsurgery\b|medical (?:centre|practice))", R"((?i)dear colleague|\bclinic\b|\bNHS No)", "health"},
      {education, R"((?i)@[\w.-]*(?:sch|school|academy)[\w.-]*|^\W*(?:[\w'’]+ ){0,4}(?:primary|high|infant|junior|community|secondary) school|^\W*(?:[\w'’]+ ){0,4}academy\b|CPOMS)", R"((?i)\bSENCO\b|head ?teacher|\bUPN\b|attendance)", "education"},
      {court, R"((?i)in the family court|cafcass|county court|high court of justice|in the matter of the children act)", R"((?i)case no|\bit is ordered|guardian)", "court"},
      {probation, R"((?i)probation (?:service|trust)|\bOASys\b|nDelius|MAPPA)", R"((?i)offender manager|licence conditions)", "probation"},
  }};
  return kAgencies;
}

bool is_own_type(DocumentType type) {
  using enum DocumentType;
  return type == case_notes || type == strategy_minutes || type == conference_minutes || type == review || type == chronology ||
         type == assessment || type == referral || type == legal_advice || type == care_plan || type == placement_record;
}

void judge_owner(DocumentCues& cues, const std::string& head, const std::string& all, const Request& request) {
  const bool own_head = !request.controller_name.empty() && head.find(request.controller_name) != std::string::npos;
  const bool own_domain = std::any_of(request.controller_email_domains.begin(), request.controller_email_domains.end(),
                                      [&](const std::string& domain) { return head.find("@" + domain) != std::string::npos; });
  if (own_head || own_domain || is_own_type(cues.type)) {
    return;
  }
  for (const AgencyCue& agency : agencies()) {
    const bool strong = says(head, agency.strong);
    const bool weak = says(all, agency.weak) && says(all, agency.strong);
    if (strong || weak) {
      cues.owner = agency.agency;
      cues.owner_why = std::string(strong ? "Its head shows that it comes from " : "Its contents show that it comes from ") + agency.what + ".";
      return;
    }
  }
}

int month_number(const std::string& name) {
  static constexpr std::array kMonths = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (std::equal(kMonths[i], kMonths[i] + 3, name.begin(), [](char a, char b) { return a == (b | 0x20); })) {
      return static_cast<int>(i + 1);
    }
  }
  return 0;
}

std::string iso_date(int day, int month, int year) {
  year += year < 100 ? (year < 50 ? 2000 : 1900) : 0;
  const Day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() && year > 1950 ? to_string(date) : std::string();
}

#define DAY_MONTH_YEAR R"((\d{1,2})(?:st|nd|rd|th)?[\s/.\-]+(\d{1,2}|[A-Za-z]{3,9})[\s/.,\-]+(\d{4}|\d{2})\b)"
#define WEEKDAY R"((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?)"

std::string made_date(const std::string& day, const std::string& month, const std::string& year) {
  const int m = month.size() >= 3 ? month_number(month) : std::stoi(month);
  return m < 1 || m > 12 ? std::string() : iso_date(std::stoi(day), m, std::stoi(year));
}

// The first date that the pattern finds; its last three groups are day, month and year.
std::string first_date(const std::string& text, const RE2& regex) {
  std::string day, month, year;
  re2::StringPiece rest(text);
  while (RE2::FindAndConsume(&rest, regex, &day, &month, &year)) {
    const std::string date = made_date(day, month, year);
    if (!date.empty()) {
      return date;
    }
  }
  return {};
}

// When a court made an order: not when it will hear the case again, nor when it made another.
std::string date_of_order(const std::string& text) {
  static const RE2 kMade[] = {
      RE2(R"((?im)^[ \t]*order\b[^\n\d]{0,90}?)" DAY_MONTH_YEAR),
      RE2(R"((?i)\b(?:sealed|dated|order date|date of order)(?: this| on)?\s*:?\s+)" WEEKDAY DAY_MONTH_YEAR),
      RE2(R"((?im)^[ \t]*(?:made|ordered)(?: by [^\n\d]{0,60})? on\s+)" WEEKDAY DAY_MONTH_YEAR)};
  for (const RE2& regex : kMade) {
    const std::string date = first_date(text, regex);
    if (!date.empty()) {
      return date;
    }
  }
  return {};
}

std::string labelled_date(const std::string& text) {
  static const RE2 kNotThis(R"((?i)\b(?:clinic|next|previous|review due|due|birth|appointment|discharge|admission)\s+date\s*:?\s*)" WEEKDAY DAY_MONTH_YEAR);
  static const RE2 kLabelled(
      R"((?i)(?:date(?: and time)?(?: of (?:event|meeting|visit|review|report|contact|order|referral|conference|plan|discussion))?|dated|typed|sent|filed|visit date)\s*:?\s*(?:on\s+)?)" WEEKDAY DAY_MONTH_YEAR);
  std::string plain = text;
  RE2::GlobalReplace(&plain, kNotThis, "");
  return first_date(plain, kLabelled);
}

// "2019-11-22 PEP.pdf", "2018-04 Monthly report.pdf" (its month's first day).
std::string date_of_file(const std::string& source) {
  static const RE2 kDay(R"((?:^|[/ _(])((?:19|20)\d{2})[-_.](\d{2})[-_.](\d{2})(?:\D|$))");
  static const RE2 kMonth(R"((?:^|[/ _(])((?:19|20)\d{2})-(\d{2})(?:[^\d\-]|$))");
  std::string year, month, day;
  if (RE2::PartialMatch(source, kDay, &year, &month, &day)) {
    return iso_date(std::stoi(day), std::stoi(month), std::stoi(year));
  }
  if (RE2::PartialMatch(source, kMonth, &year, &month) && month >= "01" && month <= "12") {
    return iso_date(1, std::stoi(month), std::stoi(year));
  }
  return {};
}

// The latest date that is nobody's birth, no printing, and not after the request.
std::string latest_date(const std::string& text, const std::optional<Day>& born, const std::string& received) {
  static const RE2 kAny(R"((?i)(birth|born|d\.?o\.?b\.?|printed)?[^\n\d]{0,14}\b(\d{1,2})(?:st|nd|rd|th)?[\s/.\-]+(\d{1,2}|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)[\s/.,\-]+(\d{4}|\d{2})\b)");
  std::string day, month, year, cue, latest;
  re2::StringPiece rest(text);
  while (RE2::FindAndConsume(&rest, kAny, &cue, &day, &month, &year)) {
    const std::string date = made_date(day, month, year);
    if (cue.empty() && date < received && (!born || date != to_string(*born))) {
      latest = std::max(latest, date);
    }
  }
  return latest;
}

// "Monthly report, April 2018" at the top: the month's first day.
std::string month_of_title(const std::string& first) {
  static const RE2 kMonth(R"(\b(January|February|March|April|May|June|July|August|September|October|November|December) ((?:19|20)\d{2})\b)");
  std::string month, year;
  return RE2::PartialMatch(first.substr(0, 120), kMonth, &month, &year) ? iso_date(1, month_number(month), std::stoi(year)) : std::string();
}

// What an order or a label says, then a letter's own first lines, the file's name, a title's month, the latest date named.
std::string date_of(const DocumentCues& cues, const std::string& first, const std::string& all, const Request& request, const std::string& source) {
  static const RE2 kLine(R"((?im)^[ \t]*)" WEEKDAY DAY_MONTH_YEAR R"([ \t]*$)");
  const std::string order = cues.type == DocumentType::court_order ? date_of_order(all) : std::string();
  for (const std::string& date : {order, labelled_date(all), first_date(first.substr(0, 700), kLine), date_of_file(source), month_of_title(first)}) {
    if (!date.empty()) {
      return date;
    }
  }
  return latest_date(all, request.subject.born_on, to_string(request.received_on));
}

const RE2& restriction() {
  static const RE2 kRestriction(
      R"((?i)(restricted from (?:the )?(?:user|child|subject|family|parents?)|not to be (?:shared|disclosed) (?:with|to)|do not (?:share|disclose)|professionals only|confidential section|closed minutes|given in (?:strict )?confidence and))");
  return kRestriction;
}

// From the marking's line to the next heading of another part of the document, its footer, or the page's end.
void judge_restrictions(DocumentCues& cues, const std::vector<std::string>& pages) {
  static const RE2 kEnd(
      R"((?i)\n(?:end of restricted|unrestricted|case note\b|date of event|section \d|part [a-c]\b|outside the pages, \d|printed (?:by|from|on)\b|(?:page \d+(?: of \d+)?|official(?:[- ]sensitive)?(?: +page \d+.*)?|actions?(?: agreed)?|agreed actions|decisions?|outcomes?|next steps|recommendations?|conclusions?|summary|analysis|discussion|distribution|present|plan|signed) *:? *(?:\n|$)))");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string& text = pages[i];
    const OffsetMap map(text);
    re2::StringPiece found;
    std::size_t at = 0;
    const re2::StringPiece whole(text);
    while (at < text.size() && restriction().Match(whole, at, text.size(), RE2::UNANCHORED, &found, 1)) {
      const auto marking = static_cast<std::size_t>(found.data() - text.data());
      const std::size_t line = text.rfind('\n', marking);
      const std::size_t start = line == std::string::npos ? 0 : line + 1;
      re2::StringPiece end;
      const bool ends = kEnd.Match(whole, marking, text.size(), RE2::UNANCHORED, &end, 1);
      const std::size_t stop = ends ? static_cast<std::size_t>(end.data() - text.data()) : text.size();
      cues.passages.push_back({static_cast<int>(i + 1), {map.code_point_at(start), map.code_point_at(stop)}});
      at = std::max(stop, marking + 1);
    }
  }
  cues.restricted = !cues.passages.empty();
}

// Whom a form names as its own: "Child: ...", "Re: ...".
std::string labelled_subject(const std::string& first) {
  static const RE2 kLabel(R"((?m)^[ \t]*(?:Name|Child|Child['’]s name|Young person|Pupil|Student|Patient|Re|RE|Service user|Client)(?: name)?(?: *: *|\t+| {2,})((?:\p{Lu}[\p{L}'’\-]+,? ?){2,4}))");
  std::string name;
  return RE2::PartialMatch(first, kLabel, &name) ? name.substr(0, name.find_last_not_of(" ,") + 1) : std::string();
}

}  // namespace

bool says_restricted(const std::string& text) { return RE2::PartialMatch(text, restriction()); }

DocumentCues judge_document(const std::vector<std::string>& page_texts, const Request& request, const std::string& source) {
  DocumentCues cues;
  const std::string first = page_texts.empty() ? std::string() : page_texts.front();
  const std::string head = first.substr(0, 700);
  std::string all;
  for (const std::string& page : page_texts) {
    all += page + "\n";
  }
  cues.type = type_of(head, first);
  cues.date = date_of(cues, first, all, request, source);
  judge_owner(cues, head, all, request);
  judge_restrictions(cues, page_texts);
  if (cues.owner != OwnerAgency::own) {
    cues.holds.push_back(HoldKind::partner_agency);
  }
  if (cues.owner == OwnerAgency::health) {
    cues.holds.push_back(HoldKind::health);
  }
  if (cues.type == DocumentType::court_order || cues.type == DocumentType::court_report) {
    cues.holds.push_back(HoldKind::court);
  }
  if (cues.type == DocumentType::legal_advice) {
    cues.holds.push_back(HoldKind::privilege);
  }
  if (says(head, R"((?i)adoption (?:panel|agency|order|matching|report|file|support plan)|prospective adopters|child['’]?s? permanence report|matching report|annex [ab]\b.{0,40}adoption)")) {
    cues.holds.push_back(HoldKind::adoption);
  }
  if (cues.owner == OwnerAgency::own) {
    for (std::size_t i = 0; i < page_texts.size(); ++i) {
      for (const AgencyPassage& passage : agency_passages(page_texts[i])) {
        cues.shared.push_back({static_cast<int>(i) + 1, passage});
      }
    }
  }
  cues.about = labelled_subject(first);
  return cues;
}

}  // namespace candour
