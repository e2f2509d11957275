#include "redaction/find/fact_cues.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"

namespace candour {
namespace {

struct Cues {
  FactKind kind;
  const char* words;   // alternatives, whole words
};

constexpr std::array<Cues, 6> kCues = {{
    {FactKind::health,
     R"(cancer|tumou?rs?|chemo\w*|radiotherapy|biops(?:y|ies)|lump|leuka?emia|epilep\w+|seizures?|diabet\w+|insulin|COPD|oxygen|emphysema|hepatitis(?: [A-C])?|HIV|cirrhosis|liver|strokes?|dementia|alzheimer\S*|angina|heart (?:attack|condition|disease|failure|again)|bad heart|bypass|transplant|sickle cell|thyroid|arthritis|multiple sclerosis|depress\w+|anxiety|bipolar|schizo\w+|psycho(?:sis|tic|ses)|self[- ]harm\w*|overdos\w+|suicid\w+|eating disorder|anorexi\w+|bulimi\w+|PTSD|personality disorder|mental health|sectioned|section [23]|Mental Health Act|breakdown|panic attacks?|medication|medicated|tablets|antidepressants?|fluoxetine|sertraline|citalopram|mirtazapine|diazepam|methadone|subutex|steroids|on a script|prescri(?:bed|ption)|detox\w*|rehab\w*|recovery house|in recovery|relaps\w+|(?:weeks|months|years) sober|AA|drinks? (?:most|every|heavily|too much|a bottle)|drinking|(?:on )?the drink|alcohol\w*|drunk|intoxicat\w+|smelt of (?:drink|alcohol)|cocaine|heroin|amphetamines?|cannabis|weed|crack|opiates|(?:took|takes|using|uses|on) drugs|pregnan\w+|carrying again|miscarri\w+|terminat(?:ed|ion) of|abortion|stillb\w+|lost (?:a|the|her|their) baby|fertility|IVF|womb|wets? the bed|incontinen\w+|sick leave|Edinburgh sc\w+|PHQ\S*|disab(?:led|ility)|walks with|wheelchair|nerve damage|losing a leg|amputat\w+|metabolic|genetic|iron deficient|reflux|grommets|gross motor|centile|learning (?:disability|disabilities|difficult\w+)|autis\w+|ADHD|Asperger\S*|terminally|hospice|on oxygen|injecti\w+|abstinence chart|sexual health|smackhead|poorly|operation on|opiates?|Parkinson\S*|diagnosed with|carcin\w+|carrier (?:status|of)|bed-?bound|broken (?:arm|leg|nose|jaw|cheekbone|wrist|finger|rib\w*)|had a drink|(?:bottles?|cans?) of (?:vodka|cider|wine|gin|beer|lager|whisky|spirits)|sponsor|expecting (?:in|a baby|again|her|their)|had a baby by|lungs|sleeping (?:rough|in a)|pulling out (?:his|her) hair|half way through|hormone|birth certificate|tested (?:positive|negative)|been clean (?:for|since)|(?:weeks|months|years|days) clean|substitution|in remission|cannot manage stairs|be left alone|falls (?:most|every|at)|stays? in bed|lost (?:his|her|their) own (?:mum|mother|dad|father|baby|child|son|daughter)|days not weeks|(?:on|needs) insulin|carrier|smack ?head|alky|alkie|junkie)"},
    {FactKind::crime,
     R"(convict\w+|caution(?:ed)?|PNC|HMP|HMYOI|charged with|been charged|arrest\w*|on bail|bail(?:ed)?|remand\w*|prison\w*|jail\w*|sentenced?|months' community order|community order|probation order|on (?:licence|tag)|out on tag|on release|due (?:for release|out)|restraining order|non-molestation\w*|offen[cd]\w+|assault\w*|batter(?:y|ed)|burglary|theft|stole|stolen|shoplift\w*|handling|fined|drink[- ]driv\w+|drunk and disorderly|possession of|supply\w*|dealing|sex offender|indecent|ASBO|back inside|went down|recalled|breach of|released (?:in |on |\d+)|custody|scales and bags|criminal damage|affray)"},
    {FactKind::family,
     R"(paternity|(?:real|biological|birth) (?:father|dad)|who (?:his|her) (?:real )?father is|DNA (?:test|result)|conceived|adopters|adoption order|had an affair|divorc\w+|separated|split up|have parted|seeing a (?:boy|girl|man|woman)|half-sister named|gay|lesbian|bisexual|transgender|pregnant by|(?:is|was) the father of|forced marriage|to be married|protection order|in care (?:in|under|himself|herself)|children in care|also in care|sexually (?:abused|assaulted|exploited)|raped?|domestic (?:abuse|violence)|refuge|used to hit|abused by|(?:baby|child|son|daughter) is (?:his|hers)|sent to \p{Lu}\p{Ll}+ to be married|real father)"},
    {FactKind::money,
     R"(arrears|(?:an? (?:older )?)?debts?|owes?|overpa(?:id|yment)|Income Support|universal credit|tax credits?|housing benefit|evict\w+|notice seeking possession|redundan\w+|laid off|short time|sacked|bankrupt\w*|payday|loan sharks?|doorstep lender|(?:two|three|four) months behind|hours cut|sell up|repossess\w+)"},
    {FactKind::immigration, R"(immigration|visa|asylum|leave to remain|(?:no )?recourse|deport\w+|overstay\w*|settled status|(?:got|have|has) (?:his|her|their|no) papers|Home Office)"},
    {FactKind::work, R"(works? (?:at|for|in|nights|days|part[- ]time|full[- ]time|as)|worked (?:at|for|in|nights|as)|working (?:at|for|in|as|nights)|employed (?:at|by|as)|apprentice\w* (?:at|to|with)|(?:a|the) (?:ward sister|staff nurse|nurse|teaching ass\w+|cleaner|driver|chef|barman|barmaid) (?:at|in|for)|drives for|(?:fits|sells|cleans|cooks|serves) [a-z]+ (?:at|for|in)|teaching asst|runs the|manages the|(?:goes to|attends|is at|pupil at|head of) (?-i:(?:[A-Z][\w'’]+ ){1,3}(?:Primary|School|Academy|High|Infants|Juniors?|College|Nursery|RC))|(?:is |was |now |he's |she's )in Year \d+|(?:goes to|attends|is at) (?-i:St|Our|Ysgol) (?-i:[A-Z][\w'’]+)|(?-i:(?:[A-Z][\w'’]+ ){1,3}(?:Primary|School|Academy|High|Infants|Juniors?|RC)), Year \d+)"},
}};

const RE2& regex_of(std::size_t i) {
  static const std::vector<std::unique_ptr<RE2>> kCompiled = [] {
    std::vector<std::unique_ptr<RE2>> all;
    for (const Cues& cues : kCues) {
      std::string words = cues.words;
      RE2::GlobalReplace(&words, " ", R"([ \\n])");   // over a line's end too
      all.push_back(std::make_unique<RE2>("(?i)\\b(" + words + ")\\b", large_options()));
      require(all.back()->ok(), "the words that tell a fact are no pattern");
    }
    return all;
  }();
  return *kCompiled[i];
}

}  // namespace

std::vector<FactCue> fact_cues(std::string_view text) {
  const OffsetMap map(text);
  std::vector<FactCue> cues;
  for (std::size_t i = 0; i < kCues.size(); ++i) {
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece cue;
    while (RE2::FindAndConsume(&rest, regex_of(i), &cue)) {
      const auto start = static_cast<std::size_t>(cue.data() - text.data());
      cues.push_back({{map.code_point_at(start), map.code_point_at(start + cue.size())}, kCues[i].kind});
    }
  }
  std::sort(cues.begin(), cues.end(), [](const FactCue& a, const FactCue& b) { return a.span.start < b.span.start; });
  return cues;
}

const char* to_string(FactKind kind) {
  static constexpr const char* kNames[] = {"health", "convictions or dealings with the police", "family or private life", "money", "immigration status", "work"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace candour
