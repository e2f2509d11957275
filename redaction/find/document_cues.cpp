#include "redaction/find/document_cues.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <vector>

#include "pipeline/base/utf8.h"
#include "redaction/find/document_date.h"
#include "redaction/find/provenance.h"

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
      {letter, R"(^\s*(?:[A-Z ,.'’]{0,60}\n)?\s*(?i:memo(?:randum)?)\b)"},   // older than any e-mail, with the same lines
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

struct JudgedType {
  DocumentType type;
  double score;
  const char* why;
};

JudgedType type_of(const std::string& head, const std::string& first) {
  using enum DocumentType;
  const std::string title = first.substr(0, 120);
  const bool letterlike = says(head, R"((?im)^\s*(?:dear\b|from:|to whom it may concern))");
  for (const TypeCue& cue : title_cues()) {
    if ((!letterlike || cue.type == letter) && says(title, cue.regex)) {
      return {cue.type, 0.9, "Its title says so."};
    }
  }
  for (const std::string* text : {&head, &first}) {
    for (const TypeCue& cue : page_cues()) {
      // A letter to anybody may speak of clinics and head teachers: only its head says whose it is.
      if (!(cue.in_head_only && text == &first) && says(cue.in_head_only ? before_salutation(*text) : *text, cue.regex)) {
        return text == &head ? JudgedType{cue.type, 0.7, "Its first lines say so."} : JudgedType{cue.type, 0.5, "Words on its first page suggest it."};
      }
    }
  }
  return {other, 0, "Nothing on its first page tells what it is."};
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
    cues.owner_score = own_head || own_domain ? 0.9 : 0.8;
    cues.owner_why = own_head || own_domain ? "Its head names the controller." : "It is of a kind that the controller makes.";
    return;
  }
  for (const AgencyCue& agency : agencies()) {
    const bool strong = says(head, agency.strong);
    const bool weak = says(all, agency.weak) && says(all, agency.strong);
    if (strong || weak) {
      cues.owner = agency.agency;
      cues.owner_score = strong ? 0.9 : 0.6;
      cues.owner_why = std::string(strong ? "Its head shows that it comes from " : "Its contents show that it comes from ") + agency.what + ".";
      return;
    }
  }
  cues.owner_score = 0.3;
  cues.owner_why = "Nothing says that it comes from somebody else.";
}

// Whom a form names as its own: "Child: ...", "Re: ...".
std::string labelled_subject(const std::string& first) {
  static const RE2 kLabel(R"((?m)^[ \t]*(?:Name|Child|Child['’]s name|Young person|Pupil|Student|Patient|Re|RE|Service user|Client)(?: name)?(?: *: *|\t+| {2,})((?:\p{Lu}[\p{L}'’\-]+,? ?){2,4}))");
  std::string name;
  return RE2::PartialMatch(first, kLabel, &name) ? name.substr(0, name.find_last_not_of(" ,") + 1) : std::string();
}

// A paper scanned or printed behind others begins on a page of its own, whose head says what it is.
bool begins_somewhere(const std::vector<std::string>& page_texts, const char* pattern) {
  return std::any_of(page_texts.begin(), page_texts.end(), [&](const std::string& page) { return says(page.substr(0, 700), pattern); });
}

}  // namespace

DocumentCues judge_document(const std::vector<std::string>& page_texts, const Request& request, const std::string& source) {
  DocumentCues cues;
  const std::string first = page_texts.empty() ? std::string() : page_texts.front();
  const std::string head = first.substr(0, 700);
  std::string all;
  for (const std::string& page : page_texts) {
    all += page + "\n";
  }
  const JudgedType judged = type_of(head, first);
  cues.type = judged.type;
  cues.type_score = judged.score;
  cues.type_why = judged.why;
  const DocumentDate date = document_date(page_texts, cues.type, request, source);
  cues.date = date.date;
  cues.date_why = date.why;
  cues.date_score = date.score;
  cues.provenance = provenance_of(page_texts, source);
  judge_owner(cues, head, all, request);
  cues.passages = restricted_passages(page_texts);
  cues.restricted = !cues.passages.empty();
  if (cues.owner != OwnerAgency::own) {
    cues.holds.push_back(HoldKind::partner_agency);
  }
  if (cues.owner == OwnerAgency::health) {
    cues.holds.push_back(HoldKind::health);
  }
  if (cues.type == DocumentType::court_order || cues.type == DocumentType::court_report || begins_somewhere(page_texts, R"((?m)^[ \t]*(?i:in the (?:family (?:proceedings )?court|high court of justice|[\w ]{0,20}county court)))")) {
    cues.holds.push_back(HoldKind::court);
  }
  if (cues.type == DocumentType::legal_advice || begins_somewhere(page_texts, R"((?i)legally privileged|legal professional privilege|privileged and confidential|advice of counsel|counsel['’]s (?:advice|opinion))")) {
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
