#include "redaction/propose/said_of_subject.h"

#include <re2/re2.h>

#include <algorithm>

#include "redaction/propose/number_label.h"
#include "redaction/propose/same_owner.h"

// What is somebody's own: a thing with a number or an address.
#define OWN \
  R"((?:(?:very |own |new |newest |latest |old |current |present |home |contact |personal |temporary |permanent |direct )*(?:)" NUMBER_LABEL \
  R"(|landline|number|one|savings account|post office account|provisional(?: driving)? licen[cs]e|railcard|flat|bedsit)(?: (?:number|no\.?|address|details|ID|account|code))*))"
#define IS R"((?:(?: is| was| are| will be| has changed to| is now| was then| are now)?(?: now)?:? *(?:at |as )?))"
#define LIVES R"((?:(?: who| has| had| is| was| will| then| now| also| since| just| recently| be| still| currently)* (?:moved|moving|move|lives|living|live|lived|stays|staying|resides|residing|has (?:a|her own|his own)|got|took|taken)(?: out| back| alone| on (?:her|his|their) own| independently| house| home| in)?(?:,? (?:a|an|the|her|his|their)(?: own| new| council| studio| one-bed(?:room)?| small)* (?:flat|bedsit|house|tenancy|place|room|studio|bungalow))?(?: to| into| at| in)?(?: (?:a|an|the|her|his|their)(?: own| new| council| studio)* (?:flat|bedsit|house|tenancy|place|room|studio|bungalow)(?: at| in)?)?,? *))"
#define LEFT R"((?:(?: has| had| have| who| then|,)* (?:moved|moving|moves)(?: back| out| away)? from | used to (?:be|live|stay)(?: at| in)? ))"
#define LOST R"((?: has| had)? (?:lost|changed|broke|broken|smashed|swapped|replaced) (?:his|her|their)(?: own| new| old| other)* (?:phone|mobile|number|sim(?: card)?|handset)(?:,| \(|:| -)? ?(?:it is |is |was |on |number |no\.? )*)"
#define REACHED R"((?:(?: can be| may be| is to be| is)? (?:reached|contacted|rung|texted|phoned)? ?(?:on|at|by (?:phone|text) on)(?: (?:her|his|their))?(?: new)?(?: mobile| number| phone)*:? *))"

namespace candour {
namespace {

constexpr std::size_t kReach = 90;   // code points from a name or a pronoun to what is said to be theirs

bool is_place(const Finding& finding) { return finding.kind == FindingKind::address || finding.kind == FindingKind::postcode; }

// What a sentence may say of the subject: a number can be theirs and be rung, an address theirs and be lived at.
bool may_be_own(FindingKind kind) {
  using enum FindingKind;
  return may_be_somebodys(kind) || kind == address || kind == postcode || kind == date_of_birth;
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

bool SaidOfSubject::says(const Finding& finding) const { return may_be_own(finding.kind) && (behind_name(finding) || behind_pronoun(finding) || is_signed(finding)); }

// "Nia's mobile is ...", "Nia moved to ...", "Nia can be reached on ...".
bool SaidOfSubject::behind_name(const Finding& finding) const {
  static const RE2 kTheirs("(?i)^['’]s? " OWN IS "$");
  static const RE2 kFurther("(?i)^['’]s? " OWN IS R"([\d -]{6,22}(?:,| and|;)? *(?:sort code|account(?: number| no\.?)?|s/c):? *$)");
  static const RE2 kReached("(?i)^" REACHED "$");
  static const RE2 kLives("(?i)^(?:" LIVES "|" LEFT ")$");
  static const RE2 kPhone("(?i)^" LOST "$");
  for (const Finding& mention : named_.mentions) {
    if (mention.person != "subject" || mention.span.end >= finding.span.start || finding.span.start - mention.span.end >= kReach) {
      continue;
    }
    const std::string_view since = between(mention.span.end, finding.span.start);
    const bool place = is_place(finding);
    const bool own = matches(since, kTheirs) || matches(since, kFurther);
    const bool told = place ? matches(since, kLives) : finding.kind == FindingKind::phone && (matches(since, kPhone) || matches(since, kReached));   // "on ... at her friend's"
    if ((own || told) && !((place || !own) && is_shared(finding, spoken_of().sentences().around(finding.span.start)))) {
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
  static const RE2 kOfWoman(R"((?i)\b(?:she|hers?)\b)");
  static const RE2 kOfMan(R"((?i)\b(?:he|his|him)\b)");
  const std::string_view told = between(sentence.start, at);
  const std::string word(pronoun.data(), pronoun.size());
  const bool of_another = (matches(word, kOfMan) && matches(told, kOfWoman)) || (matches(word, kOfWoman) && matches(told, kOfMan));
  if (who == nullptr || who->person != "subject" || of_another) {
    return false;
  }
  return !is_shared(finding, {std::min(spoken_of().sentences().around(who->span.start).start, sentence.start), sentence.end});
}

// "my number is ... x cory": the message ends with the data subject's name.
bool SaidOfSubject::is_signed(const Finding& finding) const {
  static const RE2 kMine(R"((?i)\b(?:my) )" OWN IS "$");
  static const RE2 kSigns(R"((?i)^[ .,!]*(?:\n|(?:x+|love|from|thanks|cheers|ta|bye)\b)[ .,!\n]*(?:(?:x+|love|from|thanks|cheers|ta|bye)\b[ .,!\n]*)*$)");
  static const RE2 kEnds(R"(^[ .!xX]*(?:\n|$))");
  const Span sentence = spoken_of().sentences().around(finding.span.start);
  if (is_place(finding) || !matches(between(sentence.start, finding.span.start), kMine)) {
    return false;
  }
  const auto& mentions = named_.mentions;
  const auto next = std::find_if(mentions.begin(), mentions.end(), [&](const Finding& mention) { return mention.span.start >= finding.span.end; });
  const bool another = std::any_of(mentions.begin(), next, [&](const Finding& mention) { return mention.span.start >= sentence.start && spoken_of().is_private(mention); });
  return next != mentions.end() && next->person == "subject" && !another && matches(between(finding.span.end, next->span.start), kSigns) && matches(named_.text.substr(named_.map.byte_at(next->span.end)), kEnds);
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
