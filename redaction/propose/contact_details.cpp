#include "redaction/propose/contact_details.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "redaction/propose/number_label.h"

namespace candour {
namespace {

constexpr std::size_t kHead = 900;      // code points: what a letterhead takes at most
constexpr std::size_t kBeside = 90;     // between a name and the number beside it

bool is_private(const Person* person) {
  return person != nullptr && person->person_class != PersonClass::professional && person->person_class != PersonClass::official && person->person_class != PersonClass::subject;
}

std::string_view between(const NamedText& named, std::size_t from, std::size_t to) {
  const std::size_t start = named.map.byte_at(from);
  return named.text.substr(start, named.map.byte_at(std::max(from, to)) - start);
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

std::size_t line_start(const NamedText& named, std::size_t at) {
  const std::size_t byte = named.map.byte_at(at);
  const std::size_t newline = byte == 0 ? std::string_view::npos : named.text.rfind('\n', byte - 1);
  return newline == std::string_view::npos ? 0 : named.map.code_point_at(newline + 1);
}

std::size_t line_end(const NamedText& named, std::size_t at) {
  const std::size_t newline = named.text.find('\n', named.map.byte_at(at));
  return named.map.code_point_at(std::min(newline, named.text.size()));
}

bool is_mobile(const std::string& number) {
  static const RE2 kMobile(R"(^(?:\+ ?44|0044)? ?(?:\(0\))? ?0?7)");
  return RE2::PartialMatch(number, kMobile);
}

bool is_private_domain(const std::string& email) {
  static const RE2 kPrivate(R"((?i)@(?:[a-z0-9-]+\.)*(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|sky|talktalk|virginmedia|ntlworld|proton|protonmail|gmx|mail|mailbox|email|webmail|inbox|post|home|personal)\.)");
  return RE2::PartialMatch(email, kPrivate);
}

bool is_shared_mailbox(const std::string& email) {
  static const RE2 kShared(R"((?i)^(?:office|info|enquir(?:y|ies)|admin(?:istrator)?|reception|contact(?:us)?|duty|clerk|logs?|hello|mail|team|referrals?|safeguarding|mash|edt|secretary|head|headteacher|records?|foi|sar|dpo|dataprotection|complaints?|customerservices?|housing|post|general)[._-]?[a-z]{0,12}@)");
  return RE2::PartialMatch(email, kShared);
}

bool names_organisation(std::string_view head) {
  static const RE2 kOrganisation(R"((?i)\b(?:school|academy|college|council|nhs|hospital|infirmary|surgery|clinic|health|services?|department|directorate|solicitors?|llp|chambers|police|constabulary|society|agency|fostering|university|(?:county|crown|family|high|juvenile|sheriff|magistrates['’]?) court|cafcass|camhs|nspcc|barnardo['’]s|association|ltd|limited|nursery|ministry|office|corporation)\b)");
  return RE2::PartialMatch(piece(head), kOrganisation);
}

// Where the letter itself begins: behind it nothing is a letterhead.
std::size_t head_ends(const NamedText& named) {
  static const RE2 kBegins(R"((?im)^[ \t]*(?:my )?dear\b)");
  re2::StringPiece found;
  const std::string_view head = between(named, 0, kHead);
  return RE2::PartialMatch(piece(head), RE2("(" + kBegins.pattern() + ")"), &found) ? named.map.code_point_at(static_cast<std::size_t>(found.data() - named.text.data())) : 0;
}

// "ROTHER ACADEMY", "OLD ROPE WALK SURGERY, 2 Rope Walk": begins in capitals.
bool begins_in_capitals(std::string_view line) {
  constexpr std::size_t kCapitals = 8;
  return line.size() > kCapitals && std::none_of(line.begin(), line.begin() + kCapitals, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool anybody_private(const NamedText& named, std::size_t from, std::size_t to) {
  return std::any_of(named.mentions.begin(), named.mentions.end(), [&](const Finding& mention) {
    return mention.span.start >= from && mention.span.start < to && is_private(named.people.find(mention.person));
  });
}

// The last one named at most so far in front, nobody else between.
const Finding* named_before(const NamedText& named, std::size_t at, std::size_t reach) {
  const Finding* last = nullptr;
  for (const Finding& mention : named.mentions) {
    last = mention.span.end <= at && at - mention.span.end <= reach ? &mention : last;
  }
  return last;
}

std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      out.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
  return out;
}

// Whose surname, or whose given name alone, the address spells.
const Person* spelt_by(const std::string& email, const NamedText& named) {
  constexpr std::size_t kLeast = 4;
  const std::string local = letters_of(email.substr(0, email.find('@')));
  for (const Finding& mention : named.mentions) {
    const Person* person = named.people.find(mention.person);
    const std::string name = person == nullptr ? std::string() : person->name;
    const std::string surname = letters_of(name.substr(name.find_last_of(' ') + 1));
    const std::string given = letters_of(name.substr(0, name.find(' ')));
    if ((surname.size() >= kLeast && local.find(surname) != std::string::npos) || (given.size() >= kLeast && local == given)) {
      return person;
    }
  }
  return nullptr;
}

bool is_professional(const Person* person) { return person != nullptr && person->person_class == PersonClass::professional; }

const Person* email_at_work(const Finding& finding, const NamedText& named) {
  if (is_private_domain(finding.text)) {
    return nullptr;
  }
  const Person* spelt = spelt_by(finding.text, named);
  if (spelt != nullptr || !is_shared_mailbox(finding.text)) {
    return is_professional(spelt) ? spelt : nullptr;
  }
  const Finding* beside = named_before(named, finding.span.start, kBeside);
  const Person* person = beside == nullptr ? nullptr : named.people.find(beside->person);
  return is_professional(person) ? person : nullptr;
}

const Person* number_at_work(const Finding& finding, const NamedText& named) {
  static const RE2 kForWork(R"((?i)\b(?:work|office|base|duty|direct|ext|switchboard|team|surgery|clinic|school)\b)");
  static const RE2 kAtHome(R"((?i)\b(?:home|private|personal|own)\b)");
  static const RE2 kMine(R"((?i)\b(?:ring|call|contact|phone|reach|telephone|text) me (?:\w+ )?(?:on|at)(?: my (?:work|direct|office) \w+)? *$)");
  constexpr std::size_t kToSignature = 260;
  if (RE2::PartialMatch(piece(between(named, finding.span.start - std::min<std::size_t>(finding.span.start, 60), finding.span.start)), kMine)) {
    const auto signs = std::find_if(named.mentions.begin(), named.mentions.end(), [&](const Finding& mention) {
      return mention.span.start >= finding.span.end && mention.span.start - finding.span.end < kToSignature && between(named, finding.span.end, mention.span.start).find('\n') != std::string_view::npos;
    });
    const Person* writer = signs == named.mentions.end() ? nullptr : named.people.find(signs->person);
    return is_professional(writer) && !is_mobile(finding.text) ? writer : nullptr;
  }
  const Finding* beside = named_before(named, finding.span.start, kBeside);
  const Person* person = beside == nullptr ? nullptr : named.people.find(beside->person);
  if (!is_professional(person)) {
    return nullptr;
  }
  const std::string around(between(named, beside->span.end, std::min(line_end(named, finding.span.end), finding.span.end + 12)));
  const bool for_work = RE2::PartialMatch(around, kForWork) || !is_mobile(finding.text);
  return for_work && !RE2::PartialMatch(around, kAtHome) ? person : nullptr;
}

// "GP: Dr T Selvarajah, Coppice Lane Surgery, 2 Coppice Lane": where a professional works, the name of the body between.
const Person* place_at_work(const Finding& finding, const NamedText& named) {
  const Finding* beside = named_before(named, finding.span.start, kBeside);
  const Person* person = beside == nullptr ? nullptr : named.people.find(beside->person);
  if (!is_professional(person)) {
    return nullptr;
  }
  // Nothing but the body's name and signs: "Mary Osei of Social Services called at 12 Chapel Terrace" tells of somebody's home.
  static const RE2 kBody(R"((?:[ \t]*[,\n(][ \t]*(?:(?:\p{Lu}[\p{L}'’&.\-]*|of|the|and|&) ?)+\)?)+[ \t]*[,\n]?[ \t]*)");
  const std::string_view since = between(named, beside->span.end, finding.span.start);
  return names_organisation(since) && since.find("\n\n") == std::string_view::npos && RE2::FullMatch(piece(since), kBody) ? person : nullptr;
}

// Lines of a letter's head below the writer's name: labels, numbers, an address, a place; no sentence.
bool are_lines_of_head(std::string_view lines) {
  static const RE2 kNumbers(R"((?i)(?:(?:tel|telephone|phone|mobile|mob|home|e-?mail|address)\b[.:]?|[\d +()/|,\t-]|[^\s@]+@[^\s@]+)*)");
  static const RE2 kPlace(R"((?:\d+[a-zA-Z]?,? )?\p{Lu}[\p{L}\d ,.'’-]*)");
  static const RE2 kOfAnother(R"((?i)\b(?:contact|emergency|mother|father|mum|dad|parents?|carers?|foster|guardian|next of kin|friend|partner|neighbour|caller|worker)\b)");
  constexpr std::size_t kMost = 7;
  constexpr std::size_t kLongest = 64;
  std::size_t count = 0;
  for (std::size_t at = 0; at <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = lines.substr(at, end - at);
    if (++count > kMost + 1 || line.size() > kLongest || RE2::PartialMatch(piece(line), kOfAnother) || (!RE2::FullMatch(piece(line), kNumbers) && !RE2::FullMatch(piece(line), kPlace))) {
      return false;
    }
    at = end + 1;
  }
  return true;
}

}  // namespace

bool is_in_letterhead(const Finding& finding, const NamedText& named) {
  const bool number = finding.kind == FindingKind::phone && !is_mobile(finding.text);
  const bool mailbox = finding.kind == FindingKind::email && is_shared_mailbox(finding.text) && !is_private_domain(finding.text);
  const bool place = finding.kind == FindingKind::address || finding.kind == FindingKind::postcode;
  if (!number && !mailbox && !place) {
    return false;
  }
  const std::size_t start = line_start(named, finding.span.start);
  if (anybody_private(named, start, line_end(named, finding.span.end))) {
    return false;
  }
  // "EDT 0800 ...": right behind a service.
  static const RE2 kService(R"((?i)\b(?:EDT|CAMHS|MASH|duty(?: desk| team)?|social services|office|surgery|hospital|ward(?: \d+)?|helpline|crisis (?:line|team|no\.?)|police station|school|nursery|centre|reception|switchboard|service|project|charity|ISVA|IDVA|advocacy)(?: (?:on|at|tel\.?|number|no\.?))?:? *$)");
  if (number && RE2::PartialMatch(piece(between(named, start, finding.span.start)), kService)) {
    return true;
  }
  // An organisation's own lines begin the letter, or a further one below a rule; the addressee's stand below an empty line.
  const std::string_view above = between(named, 0, finding.span.start);
  static const RE2 kRule(R"((?:\n\n|\n[-=_* ]{5,}\n))");
  std::size_t block = 0;
  re2::StringPiece rest(above.data(), above.size());
  re2::StringPiece rule;
  static const RE2 kEachRule("(" + kRule.pattern() + ")");
  while (RE2::FindAndConsume(&rest, kEachRule, &rule)) {
    block = static_cast<std::size_t>(rule.data() + rule.size() - above.data());
  }
  const std::string_view lines = above.substr(block);
  const std::size_t from = named.map.code_point_at(block);
  const std::string_view first = between(named, from, line_end(named, from));
  const std::string before_place(between(named, from, finding.span.start));
  const bool organisations = lines.size() < kHead / 3 && begins_in_capitals(first) && (names_organisation(before_place) || names_organisation(between(named, finding.span.end, line_end(named, finding.span.end))));
  const bool letter = block == 0 && finding.span.end <= head_ends(named) && (names_organisation(between(named, 0, finding.span.start)) || names_organisation(between(named, finding.span.end, line_end(named, finding.span.end))));
  return (organisations || letter) && !anybody_private(named, from, finding.span.start);
}

const Person* at_work(const Finding& finding, const NamedText& named) {
  if (finding.kind == FindingKind::email) {
    return email_at_work(finding, named);
  }
  const bool place = finding.kind == FindingKind::address || finding.kind == FindingKind::postcode;
  return finding.kind == FindingKind::phone ? number_at_work(finding, named) : place ? place_at_work(finding, named) : nullptr;
}

bool is_in_subjects_letterhead(const Finding& finding, const NamedText& named) {
  const bool of_writer = finding.kind == FindingKind::phone || finding.kind == FindingKind::email || finding.kind == FindingKind::address || finding.kind == FindingKind::postcode;
  if (!of_writer || named.mentions.empty() || named.mentions.front().person != "subject" || finding.span.start < named.mentions.front().span.end) {
    return false;
  }
  const Finding& name = named.mentions.front();
  const std::string_view above = between(named, 0, name.span.start);
  const std::string_view since = between(named, name.span.end, finding.span.start);
  const bool next = std::any_of(named.mentions.begin() + 1, named.mentions.end(), [&](const Finding& other) { return other.span.start < finding.span.start; });
  const bool labels = are_lines_of_head(since);
  return !next && labels && above.find_first_not_of(" \t\n") == std::string_view::npos && since.substr(0, 1) == "\n" && since.find("\n\n") == std::string_view::npos && finding.span.end <= head_ends(named);
}

#define BESIDE R"((?:,|;| \(|:| -| and| was|\t)?[ \t]?)"

bool is_in_subjects_form(const Finding& finding, const NamedText& named) {
  static const RE2 kLabel(R"((?i)(?:^|[\t ]{2}|\t|[,;|] ?)[ ]*(?:own |home |current |previous |former |last |old |new |placement )*)" NUMBER_LABEL R"([ \t]*[:=\-]?[ \t]*$)");
  static const RE2 kOfThem(R"((?i)\b(?:text|ring|call|phone|contact|reach)(?:ed)? (?:him|her|them) (?:on|at) *$)");
  static const RE2 kName(R"((?i)(?:name|young person|yp|child|client|pupil|patient|resident|subject)\b[^:\n]{0,12}(?::[ \t]*|\t[ \t]*|[ \t]{2,})$)");
  const Finding* before = nullptr;
  for (const Finding& mention : named.mentions) {
    before = mention.span.end <= finding.span.start ? &mention : before;
  }
  if (before == nullptr || before->person != "subject") {
    return false;
  }
  static const RE2 kRightBehind(R"((?i)^(?: (?:herself|himself|themself))?(?:,| \(|:)? ?(?:on |at |tel\.? |mob\.? )?$)");
  const std::string_view since = between(named, before->span.end, finding.span.start);
  // "Corin Ashdown (NHS no. ...)", "Corin Ashdown NHS no. ..., UPN ...": nothing between but what numbers are called and other numbers.
  static const RE2 kCalled(R"((?i)^(?:)" BESIDE NUMBER_LABEL R"([: ]{0,2}[a-z]{0,4}[ \-]?\d[\da-z./\-]*(?: \d[\da-z./\-]*){0,4}(?: [a-d])?\)?){0,4})" BESIDE NUMBER_LABEL R"([: ]{0,2}$)");
  if ((finding.kind == FindingKind::phone && RE2::PartialMatch(piece(since), kRightBehind)) || RE2::PartialMatch(piece(since), kCalled)) {
    return true;
  }
  // "Young person's contact number: ...", where the young person was named last.
  static const RE2 kYoungPersons(R"((?i)(?:^|[\t ]{2}|\t)[ ]*(?:young person|yp|child|client|pupil|student|patient|resident|service user)['’]?s (?:own |home |current |contact |mobile |new )*(?:number|)" NUMBER_LABEL R"()(?: (?:number|no\.?))?[ \t]*[:=\-]?[ \t]*$)");
  if (finding.kind == FindingKind::phone && RE2::PartialMatch(piece(between(named, line_start(named, finding.span.start), finding.span.start)), kYoungPersons)) {
    return true;
  }
  if (RE2::PartialMatch(piece(since), kOfThem)) {
    return since.find('\n') == std::string_view::npos;
  }
  const std::string_view own_line = between(named, line_start(named, finding.span.start), finding.span.start);
  const bool labelled = finding.kind == FindingKind::age || RE2::PartialMatch(piece(own_line), kLabel);
  if (!labelled) {
    return false;
  }
  // Up from here to the line that is labelled with their name: nobody else, no empty line.
  for (auto mention = named.mentions.rbegin(); mention != named.mentions.rend(); ++mention) {
    if (mention->span.end > finding.span.start) {
      continue;
    }
    if (mention->person != "subject" || between(named, mention->span.end, finding.span.start).find("\n\n") != std::string_view::npos) {
      return false;
    }
    if (RE2::PartialMatch(piece(between(named, line_start(named, mention->span.start), mention->span.start)), kName)) {
      return true;
    }
  }
  return false;
}

}  // namespace candour
