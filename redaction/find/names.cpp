#include "redaction/find/names.h"

#include <algorithm>
#include <memory>
#include <set>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/log_writers.h"
#include "redaction/find/mail_heads.h"
#include "redaction/find/name_words.h"
#include "redaction/find/private_bearer.h"
#include "redaction/find/roles.h"
#include "redaction/find/word_list.h"

namespace candour {
namespace {

struct Cue {
  const char* regex;       // groups: 1 title or cue, 2 name
  PersonClass likely;
  double score;
  bool is_list;            // group 2 is a list of names
  const char* rule;
  const char* why;
};

const std::vector<Cue>& cues() {
  using enum PersonClass;
  static const std::vector<Cue> kCues = {
      {R"(\b(Mr|Mrs|Ms|Miss|Mx|Master|Messrs|Mme)\.?(?: +(?:\n[ \t]*)?|\n[ \t]*)()" NAME R"())", third_party, 0.9, false, "titled-name", "a name after a title"},
      {R"(\b(Dr|DR|Doctor|Professor|Prof)\.?(?: +(?:\n[ \t]*)?|\n[ \t]*)()" NAME R"())", professional, 0.9, false, "titled-name", "a name after a health worker's title"},
      {R"(\b(Nurse|Ward Sister|Staff Nurse|Matron|Sister Tutor|Consultant|Health Visitor|HV|GP|Midwife) +()" NAME R"())", professional, 0.9, false, "titled-name", "a name after a health worker's title"},   // on one line: in a table they end a row
      {R"(\b(P\.C|D\.C|D\.S|W\.P\.C|D/Sgt|D/Insp|D/Con|Const|CONST|Ch\.? Insp|Insp|PC|DC|DS|DI|DCI|WPC|WPS|PCSO|ACC|DCC|CIO|(?:Det|DET)\.? (?:Con|Sgt|Insp|Supt|CON|SGT|INSP)|Sgt)\.?[ \n]+(?:\d{2,6}[A-Z]{0,2} +)?()" NAME R"())", official, 0.9, false, "titled-name", "a name after a police rank"},
      {R"(\b(Sergeant|Inspector|Superintendent|Constable|Detective) +(?:\d{2,6}[A-Z]{0,2} +)?()" NAME R"())", official, 0.9, false, "titled-name", "a name after a police rank"},
      {R"((?:\b|[\p{Ll},&] )(PS) +(?:\d{2,6}[A-Z]{0,2} +)()" NAME R"())", official, 0.9, false, "titled-name", "a name after a police rank"},
      {R"([\p{Ll},&(] (PS) ()" NAME R"())", official, 0.9, false, "titled-name", "a name after a police rank"},   // elsewhere PS is a postscript
      {R"(\b(Cllr|Councillor|Solicitor|DJ|Judge|HHJ|Recorder|Barrister|Revd?|Reverend|Pastor|Deacon|Imam|Canon|Vicar|Alderman|Ald|Commissioner)\.? +()" NAME R"())", official, 0.8, false, "titled-name", "a name after an official title"},
      {R"(\b(Major|Captain|Capt|Colonel|Col|Lieutenant-Colonel|Lt\.?-Col|Brigadier|Brig|Commander|Lady|Lord|Sir|Squadron Leader|Wing Commander)\.? +()" NAME R"())", third_party, 0.8, false, "titled-name", "a name after a rank of the forces"},   // a neighbour's, a warden's, a magistrate's
      {R"((?:^|[^\p{L}])()()" NAME_WORD R"(), \p{Lu}[\p{L}\-]+['’]s (?:mother|father|mum|dad|brother|sister|gran|nan|grandmother|grandfather|uncle|aunt|cousin|friend|partner|girlfriend|boyfriend|husband|wife|son|daughter|carer)\b)", third_party, 0.75, false, "relation-name", "a name before whose relative its bearer is"},
      {R"((?:^|[^\p{L}])(Drs)\.? ((?:)" NAME R"((?:, and | and |, | & )?){1,6}))", professional, 0.85, true, "titled-name", "a name after a health worker's title"},
      {R"([\p{Ll},;] (Sister|Sr) ()" NAME R"())", professional, 0.6, false, "titled-name", "a name after a nurse's or a nun's title"},
      {R"((?:^|[^\p{L}])(Granny|Grandma|Gran|Nan|Nana|Nanna|Nanny|Auntie|Aunty|Uncle|Grandad|Granddad|Grandpa) ()" NAME_WORD R"()(?:[^\p{L}\-]|$))", third_party, 0.75, false, "titled-name", "a name after a word for a relation"},
      {R"((?i:\b(?:we|they|everyone|everybody|all|is|was|also|only|just|him|her) (?:all )?(?:called|call|known as|nicknamed) )["“']?()()" NAME_WORD R"()(?:["”'.,;)]|$| (?:by|at|and|because)))", third_party, 0.6, false, "labelled-name", "a name that somebody is called by"},
      {R"((?i:\b(?:aka|a\.k\.a\.?|nick-?named?(?: is| was| of)?|goes by(?: the name(?: of)?)?|go(?:es|ing)? under the name(?: of)?|(?:calls|calling) (?:himself|herself|themselves)|street ?name(?: is| was| of)?)[:,]? )["“'‘]?()()" NAME_WORD R"()(?:["”'’.,;:)\n\t]|$| [\p{Ll}(]))", third_party, 0.65, false, "byname", "a name that somebody is called by"},
      {R"((?:\b(?i:he|she|they|who|is|was|are|him|her|friend|lad|man|woman|boy|girl|youth|male|female|mate|someone|somebody|person|dealer|associate)|\p{Lu}[\p{L}'’\-]+),? \(?(?:is |was )?(?:also |only |usually |commonly |otherwise |better |just )?known (?:\p{Ll}+ ){0,3}?as ["“'‘]()()" NAME_WORD R"()["”'’])", third_party, 0.65, false, "byname", "a name that somebody is called by"},
      {R"((?i:\b(?:née|nee|maiden name)(?: was| is)?[:,]? )()()" NAME_WORD R"())", third_party, 0.7, false, "former-name", "a name that somebody bore before"},
      {R"((?:^|[^\p{L}&+./\d])(?:\p{Lu}\.? ?(?:&|\+) ?|\p{Lu}\.? and )(?:\p{Lu}\.?)() ()" NAME_WORD R"())", third_party, 0.6, false, "listed-name", "a surname behind the letters of two people"},
      {R"((?m)^[ \t]*(?:\[[^\]\n]{0,24}\d{1,2}[:.]\d{2}[^\]\n]{0,12}\] ?|\(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\) |\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?::\d{2})? (?:[ap]m )?- )()()" NAME_WORD R"((?: \p{Lu}(?:\p{Ll}[\p{L}'’\-]*)?\.?)?)(?: x{1,6}|[^\p{L}\p{N}\n:]{1,8})?:)", third_party, 0.7, false, "labelled-name", "who speaks in a chat"},
      {R"((?i:\b(stepdad|stepfather|step-father|stepmum|stepmother|mum|mam|mother|dad|father|partner|boyfriend|girlfriend|ex-partner|brother|half-brother|sister|half-sister|twin|sibling|uncle|aunt|auntie|aunty|cousin|nan|nana|gran|grandma|grandmother|grandad|grandfather|friend|mate|neighbour|carer|foster carer|foster mum|foster dad|lodger|son|daughter|grandson|granddaughter|grandchild|godson|goddaughter|godmother|godfather|(?:mother|father|sister|brother|son|daughter)-in-law|great-aunt|great-uncle|fiancée?|widow|flatmate|housemate|roommate|classmate|husband|wife|niece|nephew|baby|boy|girl|lad|lass|toddler))(?:,|\s+is|\s+called|\s+named)?[ \n]+()" NAME R"())", third_party, 0.8, false, "relation-name", "a name after a word for a relation"},
      {R"((?i:\b((?:step-?|half-?|foster |grand)?(?:children|boys|girls|sons|daughters|twins|brothers|sisters|kids|siblings|nieces|nephews|lads|cousins)))(?:,|:| called| named| are|, called) +((?:)" NAME_WORD R"((?: )" NAME_WORD R"()?(?: ?\(\d{1,2}\))?(?:, and | and |, | & )?){1,6}))", third_party, 0.75, true, "relation-name", "a name after a word for a relation"},
      {R"((?i:\b(from|by|caller|referrer)):? +()" NAME R"()\b(?:[^\n]|\n[^\n]){0,260}?(?i:(?:remain|stay|be kept) anonymous|not (?:wish |want )?to be (?:named|identified)|(?:his|her|their) name (?:to be )?kept out))", source, 0.9, false, "labelled-name", "the name of somebody who asked not to be named"},
      {R"(\b((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b)?)\.? ?()" NAME R"() (?:rang|phoned|called|telephoned|reported|contacted|told|said|says|stated|wrote|e-?mailed|texted|came|approached|spoke)\b(?:[^\n]|\n[^\n]){0,260}?(?i:\b(?:s?he|they|who|and) (?:(?:has|have) )?(?:(?:would like|wants?|wishe[sd]|asked|asks) to (?:remain|stay|be kept) anonymous|(?:does|did|do) not (?:wish |want )to be (?:named|identified)|asked not to be (?:named|identified)|(?:asked|asks|wants?|wished|begged) for (?:his|her|their) name to be kept out|(?:wants?|wanted) (?:his|her|their) name kept out|(?:begged|asked) (?:me|us|him|her|them) not to (?:say|tell|let on|mention))))", source, 0.9, false, "labelled-name", "the name of somebody who asked not to be named"},
      {R"(\b()(Baby \p{Lu})\b)", third_party, 0.7, false, "relation-name", "a baby's name before it has another"},
      {R"((?im)^[ \t]*(present|attended by|attended|attending|invited|also present|those present|contributions|consulted|circulation|copies|copied to|c\.c\.|attendees|in attendance|apologies|distribution|seen|cc)\s*:\s*([^\n]{3,300}))", third_party, 0.7, true, "listed-name", "a name in a list of people"},
      {R"((?im)^[ \t]*(panel(?: members)?|core group|professionals|workers|professionals present)\s*:\s*([^\n]{3,300}))", professional, 0.7, true, "listed-name", "a name in a list of professionals"},
      {R"((?im)(?:^|\t)[ ]*(referrer|referred by|caller|informant|reported by|source of referral)(?: name)?(?: *: *\t*|\t+)([^\t\n]{3,80}))", source, 0.85, true, "labelled-name", "a name given as who told us"},
      {R"((?im)(?:^|\t)[ ]*(signed|from|to|contact with|people|names?|child|pupil|patient)(?: *: *\t*|\t+)([^\t\n]{3,80}))", third_party, 0.6, true, "labelled-name", "a name after a label"},
      {R"((?im)(?:^|\t)[ ]*((?:step-?|foster )?(?:mother|father)|sibling|brother|(?:her |his |their |(?:mother|father)['’]s )?(?:sister|brother|partner)|carer|next of kin|household)(?: *: *\t*|\t+)([^\t\n]{3,120}))", third_party, 0.75, true, "labelled-name", "a name given as a relation's"},
  };
  return kCues;
}

constexpr std::size_t kThing = 40;   // bytes behind a name that tell what is possessed

class NameFinder {
 public:
  explicit NameFinder(std::string_view text) : text_(text), map_(text) {}

  std::vector<FoundName> run() {
    static const std::vector<std::unique_ptr<RE2>> kCompiled = [] {
      std::vector<std::unique_ptr<RE2>> all;
      for (const Cue& cue : cues()) {
        all.push_back(std::make_unique<RE2>(cue.regex, large_options()));
        require(all.back()->ok(), "a pattern for names is wrong");
      }
      return all;
    }();
    for (std::size_t i = 0; i < kCompiled.size(); ++i) {
      each_match(*kCompiled[i], cues()[i]);
    }
    return std::move(names_);
  }

 private:
  void each_match(const RE2& regex, const Cue& cue) {
    const re2::StringPiece whole(text_.data(), text_.size());
    re2::StringPiece found[3];
    for (std::size_t at = 0; at < text_.size() && regex.Match(whole, at, text_.size(), RE2::UNANCHORED, found, 3);) {
      const std::string_view value(found[2].data(), found[2].size());
      if (cue.is_list) {
        list(value, cue);
      } else {
        add(value, std::string(found[1].data(), found[1].size()), cue);
      }
      at = static_cast<std::size_t>(found[0].data() - text_.data()) + std::max<std::size_t>(1, found[0].size());
    }
  }

  // "A. Khan (GP), Mrs Whittle; Joe Bloggs - tutor"; behind a label what follows a comma is mostly a role or a place.
  void list(std::string_view value, const Cue& cue) {
    if (const std::size_t open = value.find('('); open != std::string_view::npos) {   // "Ann Lee (CAIU); Bob Ray": a role
      const std::size_t close = std::min(value.find(')', open), value.size() - 1);
      const std::size_t before = names_.size();
      list(value.substr(0, open), cue);
      if (names_.size() > before && std::string_view(cue.rule) == "listed-name") {
        constexpr std::size_t kBehind = 100;
        const bool in_private_life = is_said_private({}, text_.substr(static_cast<std::size_t>(value.data() - text_.data()) + open, kBehind));   // "Ann Lee (Health), mother of"
        in_private_life ? set_private(names_.back()) : set_place_of_work(names_.back(), value.substr(open + 1, close - open - 1));
      }
      list(value.substr(close + 1), cue);
      return;
    }
    static const RE2 kEntry(R"((?:(Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?()" NAME ")", large_options());
    if (std::string_view(cue.rule) == "labelled-name") {
      value = value.substr(0, value.find(','));
    }
    const re2::StringPiece whole(value.data(), value.size());
    re2::StringPiece found[3];
    for (std::size_t at = 0; at < value.size() && kEntry.Match(whole, at, value.size(), RE2::UNANCHORED, found, 3);) {
      add({found[2].data(), found[2].size()}, std::string(found[1].data(), found[1].size()), cue);
      at = static_cast<std::size_t>(found[2].data() - value.data()) + std::max<std::size_t>(1, found[2].size());
    }
  }

  static void set_private(FoundName& found) {
    found.likely = PersonClass::third_party;
    found.class_is_guess = true;
  }

  // Among those present, who stands with anything but a relation in brackets is there for their work.
  static void set_place_of_work(FoundName& found, std::string_view place) {
    static const RE2 kRelation(R"((?i)\b(?:m[ou]|fa|mum|mother|dad|father|parent|step|partner|boyfriend|girlfriend|husband|wife|grand\w*|nan|nanna|gran|m\.?g\.?[mf]\.?|p\.?g\.?[mf]\.?|aunt\w*|uncle|brother|sister|sibling|cousin|niece|nephew|son|daughter|carers?|foster(?:er)?s?|kinship|friend|neighbour|subject|child|young person|yp|pupil|self|observer|baby|part|by phone|phone|video|late|left|from|until|item|apologies|taxi|years?|aged?|\d+)\b)");
    static const RE2 kOffice(R"((?i)\b(?:police|constabulary|PPU|CAIU|CAIT|PVP|CID|legal|solicitor|counsel|housing|court|CPS|magistrate|barrister)\b)");
    const re2::StringPiece words(place.data(), place.size());
    static const RE2 kPlace(R"(^(?:\p{Lu}|(?:sexual )?health|school|nursery|college|education|fostering|adoption|hospital|surgery|clinic|youth|drugs?|housing|police|legal|[\p{Ll} ]* ?(?:nurse|worker|officer|teacher|manager|tutor|therapist|psychologist|adviser|practitioner|team)$))");
    if (RE2::PartialMatch(words, kRelation)) {
      set_private(found);   // "Core group: ..., Mrs Aydin (mother)"
    }
    if (!RE2::PartialMatch(words, kPlace) || RE2::PartialMatch(words, kRelation)) {   // "(in hospital)" tells why somebody did not come
      return;
    }
    found.likely = RE2::PartialMatch(words, kOffice) ? PersonClass::official : PersonClass::professional;
    found.class_is_guess = false;
    found.why = "This is a name in a list of those present, with a place of work.";
  }

  static std::string first_word(std::string_view name) { return small_letters(without_lead(name).substr(0, without_lead(name).find(' '))); }

  // A list or a word for a relation makes a name of no word of the dictionary that stands alone or first.
  static bool is_weak(const Cue& cue, std::string_view name) {
    const std::string_view rule = cue.rule;
    return rule != "titled-name" && rule != "byname" && rule != "former-name" && is_word_alone(first_word(name));
  }

  static bool is_said_of_persons(const std::string& title, const Cue& cue) {
    static const std::set<std::string> kTitles = {"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr"};
    return (std::string_view(cue.rule) == "titled-name" && kTitles.count(title) != 0) || std::string_view(cue.rule) == "former-name";
  }

  // "Mrs Justice Parmar", "Lord Justice Birks"
  static bool is_judge(const FoundName& found) {
    static const std::set<std::string> kTitles = {"Mr", "Mrs", "Ms", "Lord", "Lady"};
    return kTitles.count(found.title) != 0 && found.name.starts_with("Justice ");
  }

  // "his Uncle Ben's pie": a title that follows a word for whose relative it is.
  bool is_behind_whose(std::size_t start, const std::string& title) const {
    static const RE2 kWhose(R"((?i)\b(?:his|her|my|our|their|your) $)");
    constexpr std::size_t kWhoseLength = 7;   // with blanks
    const std::size_t end = start - std::min(start, title.size() + 1);
    const std::string_view before = text_.substr(end - std::min(end, kWhoseLength), std::min(end, kWhoseLength));
    return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kWhose);
  }

  static bool is_month(std::string_view name) { return name == "May" || name == "March" || name == "April" || name == "June" || name == "August"; }

  void add(std::string_view value, std::string title, const Cue& cue) {
    const bool titled = !title.empty() && value.find(' ') == std::string_view::npos;   // "Mr Argos": whatever a shop is called
    if (!titled && is_organisation(value)) {
      return;
    }
    const std::string_view everyday = is_said_of_persons(title, cue) ? surname_behind_title(value) : std::string_view();   // "Mrs Day"
    const std::string_view name = everyday.empty() ? without_possessive(trimmed_name(value)) : everyday;
    const bool newborn = name.starts_with("Baby ");
    const bool will = name.size() > 5 && small_letters(name.substr(0, 5)) == "will " && std::string_view(cue.rule) == "titled-name";
    const bool common_start = !newborn && !will && is_common_word(first_word(name)) && !(first_word(name) == "jan" && name.find(' ') != std::string_view::npos);
    if (code_point_count(name) < 2 || (everyday.empty() && (common_start || is_month(name))) || (!newborn && is_weak(cue, name)) || (!titled && is_organisation(name))) {
      return;
    }
    const auto start = static_cast<std::size_t>(name.data() - text_.data());
    if (!is_behind_whose(start, title) && is_brand_of_kin(title, text_.substr(start + name.size(), kThing))) {
      return;
    }
    FoundName found;
    found.span = {map_.code_point_at(start), map_.code_point_at(start + name.size())};
    found.name = std::string(name);
    found.title = std::move(title);
    found.likely = is_judge(found) ? PersonClass::official : cue.likely;
    found.class_is_guess = found.likely == PersonClass::third_party;
    found.score = cue.score;
    found.rule = cue.rule;
    found.why = std::string("This is ") + cue.why + ".";
    found.of_relation = found.why.find("relation") != std::string::npos || found.why.find("relative") != std::string::npos;
    names_.push_back(std::move(found));
  }

  std::string_view text_;
  OffsetMap map_;
  std::vector<FoundName> names_;
};

}  // namespace

namespace {

// An inspector of the National Society for the Prevention of Cruelty to Children looks after children; of the police he is another.
void tell_societys_inspectors(std::string_view text, std::vector<FoundName>& names) {
  static const RE2 kSociety(R"((?i)prevention\s+of\s+cruelty|\bN\.?S\.?P\.?C\.?C\b|\bR\.?S\.?S\.?P\.?C\.?C\b)", large_options());
  if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kSociety)) {
    return;
  }
  for (FoundName& found : names) {
    found.likely = found.title == "Inspector" && found.likely == PersonClass::official ? PersonClass::professional : found.likely;
  }
}

}  // namespace

std::vector<FoundName> find_names(std::string_view text) {
  std::vector<FoundName> names = NameFinder(text).run();
  std::vector<FoundName> in_role = find_roles(text);
  names.insert(names.end(), std::make_move_iterator(in_role.begin()), std::make_move_iterator(in_role.end()));
  std::vector<FoundName> writers = find_log_writers(text);
  names.insert(names.end(), std::make_move_iterator(writers.begin()), std::make_move_iterator(writers.end()));
  std::vector<FoundName> correspondents = find_mail_heads(text);
  names.insert(names.end(), std::make_move_iterator(correspondents.begin()), std::make_move_iterator(correspondents.end()));
  tell_societys_inspectors(text, names);
  return names;
}

}  // namespace candour
