#include "redaction/propose/said_of_subject.h"

#include <re2/re2.h>

#include <algorithm>

#include "redaction/propose/number_label.h"

// What is somebody's own: a thing with a number or an address.
#define OWN \
  R"((?:(?:very |own |new |newest |latest |old |current |present |home |contact |personal |temporary |permanent |direct )*(?:)" NUMBER_LABEL \
  R"(|landline|number|savings account|post office account|provisional(?: driving)? licen[cs]e|railcard|flat|bedsit)(?: (?:number|no\.?|address|details|ID|account|code))*))"
#define IS R"((?:(?: is| was| are| will be| has changed to| is now| was then| are now)?(?: now)?:? *(?:at |as )?))"
#define LIVES R"((?:(?: who| has| had| is| was| will| then| now| also| since| just| recently| be| still| currently)* (?:moved|moving|move|lives|living|live|lived|stays|staying|resides|residing|has (?:a|her own|his own)|got|took|taken)(?: out| back| alone| on (?:her|his|their) own| independently| house| home| in)?(?:,? (?:a|an|the|her|his|their)(?: own| new| council| studio| one-bed(?:room)?| small)* (?:flat|bedsit|house|tenancy|place|room|studio|bungalow))?(?: to| into| at| in)?(?: (?:a|an|the|her|his|their)(?: own| new| council| studio)* (?:flat|bedsit|house|tenancy|place|room|studio|bungalow)(?: at| in)?)?,? *))"
#define REACHED R"((?:(?: can be| may be| is to be| is)? (?:reached|contacted|rung|texted|phoned)? ?(?:on|at|by (?:phone|text) on)(?: (?:her|his|their))?(?: new)?(?: mobile| number| phone)*:? *))"

namespace candour {
namespace {

constexpr std::size_t kReach = 90;   // code points from a name or a pronoun to what is said to be theirs

bool is_place(const Finding& finding) { return finding.kind == FindingKind::address || finding.kind == FindingKind::postcode; }

// What a sentence may say of the subject: a number can be theirs and be rung, an address theirs and be lived at.
bool may_be_own(FindingKind kind) {
  using enum FindingKind;
  switch (kind) {
    case phone: case email: case address: case postcode: case passport: case bank_account: case national_insurance: case nhs_number: case chi_number: case hc_number: case upn: case uln: case driving_licence: case case_system_id: case date_of_birth: return true;
    default: return false;
  }
}

bool matches(std::string_view text, const RE2& regex) { return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), regex); }

}  // namespace

std::string_view SaidOfSubject::between(std::size_t from, std::size_t to) const {
  const std::size_t start = named_.map.byte_at(from);
  return named_.text.substr(start, named_.map.byte_at(std::max(from, to)) - start);
}

const SpokenOf& SaidOfSubject::spoken_of() const {
  if (!spoken_of_) {
    spoken_of_ = std::make_unique<SpokenOf>(named_.text, named_.mentions, named_.people);
  }
  return *spoken_of_;
}

bool SaidOfSubject::says(const Finding& finding) const { return may_be_own(finding.kind) && (behind_name(finding) || behind_pronoun(finding)); }

// "Nia's mobile is ...", "Nia moved to ...", "Nia can be reached on ...".
bool SaidOfSubject::behind_name(const Finding& finding) const {
  static const RE2 kTheirs("(?i)^['’]s? " OWN IS "$");
  static const RE2 kFurther("(?i)^['’]s? " OWN IS R"([\d -]{6,22}(?:,| and|;)? *(?:sort code|account(?: number| no\.?)?|s/c):? *$)");
  static const RE2 kReached("(?i)^" REACHED "$");
  static const RE2 kLives("(?i)^" LIVES "$");
  for (const Finding& mention : named_.mentions) {
    if (mention.person != "subject" || mention.span.end >= finding.span.start || finding.span.start - mention.span.end >= kReach) {
      continue;
    }
    const std::string_view since = between(mention.span.end, finding.span.start);
    const bool place = is_place(finding);
    const bool said = matches(since, kTheirs) || matches(since, kFurther) || (place ? matches(since, kLives) : finding.kind == FindingKind::phone && matches(since, kReached));
    if (said && !(place && is_shared(finding, spoken_of().sentences().around(finding.span.start)))) {
      return true;
    }
  }
  return false;
}

// "Her new address is ...", "She now lives at ...", where the text speaks of the data subject and of nobody else.
bool SaidOfSubject::behind_pronoun(const Finding& finding) const {
  static const RE2 kTheirs(R"((?i)(?:^|[^\p{L}])((?:her|his|their|my|your)) )" OWN IS "$");
  static const RE2 kLives(R"((?i)(?:^|[^\p{L}])((?:she|he|they|I|you)))" LIVES "$");
  static const RE2 kReached(R"((?i)(?:^|[^\p{L}])((?:she|he|they|I|you)))" REACHED "$");
  const Span sentence = spoken_of().sentences().around(finding.span.start);
  const std::size_t from = std::max(sentence.start, finding.span.start - std::min(finding.span.start, kReach));
  const std::string_view before = between(from, finding.span.start);
  const re2::StringPiece piece(before.data(), before.size());
  re2::StringPiece pronoun;
  const bool place = is_place(finding);
  if (!RE2::PartialMatch(piece, kTheirs, &pronoun) && !(place && RE2::PartialMatch(piece, kLives, &pronoun)) && !(finding.kind == FindingKind::phone && RE2::PartialMatch(piece, kReached, &pronoun))) {
    return false;
  }
  const std::size_t at = named_.map.code_point_at(static_cast<std::size_t>(pronoun.data() - named_.text.data()));
  const Finding* who = spoken_of().at(at);
  if (who == nullptr || who->person != "subject") {
    return false;
  }
  return !is_shared(finding, {std::min(spoken_of().sentences().around(who->span.start).start, sentence.start), sentence.end});
}

// Somebody else is named, or a relative, a carer or a placement spoken of, from where the sentence begins to its end.
bool SaidOfSubject::is_shared(const Finding& finding, Span sentence) const {
  static const RE2 kOthers(R"((?i)\b(?:mum|mam|mother|dad|father|parents?|sister|brother|siblings?|nan|nana|nanna|gran\w*|aunt\w*|uncle|cousin|partner|girlfriend|boyfriend|friends?|family|carers?|foster\w*|placement|placed|respite|lodgings?|host|children['’]s home|refuge|with|both)\b)");
  const bool another = std::any_of(named_.mentions.begin(), named_.mentions.end(), [&](const Finding& mention) {
    return mention.person != "subject" && mention.span.start >= sentence.start && mention.span.end <= sentence.end && spoken_of().is_private(mention);
  });
  return another || matches(between(sentence.start, finding.span.start), kOthers) || matches(between(finding.span.end, sentence.end), kOthers);
}

}  // namespace candour
