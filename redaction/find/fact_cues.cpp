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

constexpr std::array<Cues, 12> kCues = {{
    {FactKind::health,
     R"(cancer|tumou?rs?|chemo\w*|radiotherapy|biops(?:y|ies)|lump|leuka?emia|epilep\w+|seizures?|diabet\w+|insulin|COPD|oxygen|emphysema|hepatitis(?: [A-C])?|HIV|cirrhosis|liver|strokes?|dementia|alzheimer\S*|angina|heart (?:attack|condition|disease|failure|again)|bad heart|bypass|transplant|sickle cell|thyroid|arthritis|multiple sclerosis|depress\w+|anxiety|bipolar|schizo\w+|psycho(?:sis|tic|ses)|self[- ]harm\w*|overdos\w+|suicid\w+|eating disorder|anorexi\w+|bulimi\w+|PTSD|personality disorder|mental health|sectioned|section [23]|Mental Health Act|breakdown|panic attacks?|medication|medicated|tablets|antidepressants?|fluoxetine|sertraline|citalopram|mirtazapine|diazepam|methadone|subutex|steroids|on a script|prescri(?:bed|ption)|detox\w*|rehab\w*|recovery house|in recovery|relaps\w+|(?:weeks|months|years) sober|AA|drinks? (?:most|every|heavily|too much|a bottle)|drinking|(?:on )?the drink|alcohol\w*|drunk|intoxicat\w+|smelt of (?:drink|alcohol)|cocaine|heroin|amphetamines?|cannabis|weed|crack|opiates|(?:took|takes|using|uses|on) drugs|pregnan\w+|carrying again|miscarri\w+|terminat(?:ed|ion) of|abortion|stillb\w+|lost (?:a|the|her|their) baby|fertility|IVF|womb|wets? the bed|incontinen\w+|sick leave|Edinburgh sc\w+|PHQ\S*|disab(?:led|ility)|walks with|wheelchair|nerve damage|losing a leg|amputat\w+|metabolic|genetic|iron deficient|reflux|grommets|gross motor|centile|learning (?:disability|disabilities|difficult\w+)|autis\w+|ADHD|Asperger\S*|terminally|hospice|on oxygen|injecti\w+|abstinence chart|sexual health|smackhead|poorly|operation on|opiates?|Parkinson\S*|diagnosed with|carcin\w+|carrier (?:status|of)|bed-?bound|broken (?:arm|leg|nose|jaw|cheekbone|wrist|finger|rib\w*)|had a drink|(?:bottles?|cans?) of (?:vodka|cider|wine|gin|beer|lager|whisky|spirits)|sponsor|expecting (?:in|a baby|again|her|their)|had a baby by|lungs|sleeping (?:rough|in a)|pulling out (?:his|her) hair|half way through|hormone|birth certificate|tested (?:positive|negative)|been clean (?:for|since)|(?:weeks|months|years|days) clean|substitution|in remission|cannot manage stairs|be left alone|falls (?:most|every|at)|stays? in bed|lost (?:his|her|their) own (?:mum|mother|dad|father|baby|child|son|daughter)|days not weeks|(?:on|needs) insulin|carrier|smack ?head|alky|alkie|junkie)"},
    {FactKind::crime,
     R"(convict\w+|caution(?:ed)?|PNC|HMP|HMYOI|charged with|been charged|arrest\w*|on bail|bail(?:ed)?|remand\w*|prison\w*|jail\w*|sentenced?|months' community order|community order|probation order|on (?:licence|tag)|out on tag|on release|due (?:for release|out)|restraining order|non-molestation\w*|offen[cd]\w+|assault\w*|batter(?:y|ed)|burglary|theft|stole|stolen|shoplift\w*|handling|fined|drink[- ]driv\w+|drunk and disorderly|possession of|supply\w*|dealing|sex offender|indecent|ASBO|back inside|went down|recalled|breach of|released (?:in |on |\d+)|custody|scales and bags|criminal damage|affray)"},
    {FactKind::family,
     R"(paternity|(?:real|biological|birth) (?:father|dad)|who (?:his|her) (?:real )?father is|DNA (?:test|result)|conceived|adopters|adoption order|had an affair|divorc\w+|separated|split up|have parted|seeing a (?:boy|girl|man|woman)|half-sister named|gay|lesbian|bisexual|transgender|pregnant by|(?:is|was) the father of|forced marriage|to be married|protection order|in care (?:in|under|himself|herself)|children in care|also in care|sexually (?:abused|assaulted|exploited)|raped?|domestic (?:abuse|violence)|refuge|used to hit|abused by|(?:baby|child|son|daughter) is (?:his|hers)|sent to \p{Lu}\p{Ll}+ to be married|real father)"},
    {FactKind::money,
     R"(arrears|(?:an? (?:older )?)?debts?|owes?|overpa(?:id|yment)|Income Support|universal credit|tax credits?|housing benefit|evict\w+|notice seeking possession|redundan\w+|laid off|short time|sacked|bankrupt\w*|payday|loan sharks?|doorstep lender|(?:two|three|four) months behind|hours cut|sell up|repossess\w+)"},
    {FactKind::immigration, R"(immigration|visa|asylum|leave to remain|(?:no )?recourse|deport\w+|overstay\w*|settled status|(?:got|have|has) (?:his|her|their|no) papers|Home Office)"},
    // Conditions, their signs and their treatment.
    {FactKind::health,
     R"(acute|IQ of \d+|mastectom\w+|Korsakoff\S*|sterilis\w+|vasectom\w+|hair strand|units (?:a|per) week|SARC|forensic (?:samples?|medical)|(?:knee|hip|back|teeth) done|funny turns?|O\.?D['’]?(?:d|ed)|lost (?:her|his) hair|Antabuse|Epilim|lithium|valproate|clozapine|olanzapine|risperidone|quetiapine|haloperidol|largactil|gabapentin|pregabalin|zopiclone|temazepam|naltrexone|acamprosate|tramadol|codeine|morphine|Ritalin|methylphenidate|levodopa|warfarin|statins?|inhalers?|nebuliser|ailments?|airways?|alcoholism|allerg(?:y|ies|ic)|amnesia|anaemi[ac]|aneurysm|asthma\w*|benign|bronchi\w+|cataracts?|cerebral|cervical|chronic|chlamydia|gonorrhoea|syphilis|herpes|genital warts|scabies|nits|coma|concussion|congenital|convulsions?|petit mal|grand mal|coronary|cysts?|cystic|cystitis|deaf(?:ness)?|hearing (?:aid|loss)|blind(?:ness)?|glaucoma|dehydrat\w+|dialysis|kidney\w*|renal|dropsy|dyslexi\w+|dyspraxi\w+|dysfunction|eczema|psoriasis|fibro\w+|fits|seizure|febrile|gangrene|gastric|gallstones?|gout|haemorrhage\w*|haemophilia|hallucinat\w+|hearing voices|voices telling|hernia|hip replacement|waiting for a (?:hip|knee)|hypertension|blood pressure|hypothermia|hysterectomy|infertil\w+|inflamm\w+|insomnia|jaundice\w*|phototherapy|lesions?|lupus|lymphoma|malaria|malignant|malnutrition|malnourished|measles|melancholia|meningitis|menopause|migraines?|mumps|nerves|neurolog\w+|nits|obes(?:e|ity)|oedema|osteo\w+|ovarian|pacemaker|palsy|paraly\w+|pleurisy|pneumonia|polio\w*|pneumoconiosis|dust|sanatorium|consumption|tubercul\w+|TB|prostate|psychiatric|rheumat\w+|rickets|scarlet fever|chicken ?pox|whooping cough|scoliosis|sepsis|septic|shingles|sickle|thalassaemia|slipped disc|spina bifida|squint|glue ear|stammer\w*|stutter\w*|stoma|colostomy|surgery|surgical|swollen|tonsil\w+|appendi\w+|transfusion|tremors?|ulcers?|varices|varicose|venereal|V\.?D\.?|STI|STD|vomit\w*|wasting|withdrawal|withdrawing|worms|enure\w+|wets? (?:himself|herself|day and night|at night)|wet (?:the )?beds?|soils?|soiling|encopresis|truss|calipers?|hearing aids?|delayed speech|speech (?:delay|therapy)|SALT|development(?:al)? delay|global delay|FASD?|foetal alcohol|NAS|neonatal abstinence|Down['’]?s|E\.?S\.?N\.?|educationally subnormal|retarded|subnormal|special school|cannot read|can['’]?t read|illitera\w+|monthlies|periods|started her period|contracepti\w+|the pill|coil|implant|smear|vasectomy|sterilis\w+|circumcis\w+|FGM|foetus|foetal|antenatal|labour ward|late period|months gone|weeks gone|up the duff|caught pregnant|donor|in a bad way|not long to live|terminal|palliative|less than a year|weeks to live|has weeks|secondaries|metasta\w+|mastectomy|cleft|higher dose|lower dose|variceal|bleeds?|hearing tests?|IQ|CAMHS|reads at|functions (?:in|at)|reading age|heart op|last legs|passed out|unconscious|collapsed?|found dead|drowned|hanged|hung himself|hung herself|took (?:his|her) own life|take (?:his|her) (?:own )?life|end (?:his|her) life|head in the oven|slashed|cut (?:herself|himself|her wrists?|his wrists?)|cuts (?:herself|himself|and shows)|ligatur\w+|thoughts of (?:harming|ending|suicide)|DSH|attempted suicide|(?:on )?depot|injections?|E\.?C\.?T\.?|antipsychotic\w*|lithium|olanzapine|quetiapine|risperidone|aripiprazole|clozapine|venlafaxine|valproate|lamotrigine|carbamazepine|phenytoin|phenobarb\w*|temazepam|lorazepam|zopiclone|buprenorphine|methylphenidate|ritalin|concerta|medikinet|melatonin|metformin|inhaler|warfarin|morphine|tramadol|codeine|gabapentin|pregabalin|amitriptyline|propranolol|librium|valium|largactil|meds|OD['’]?(?:s|d|ing|ed)?|CVA|DVT|COPD|PTSD|BPD|EUPD|OCD|ASD|DKA|UTI|ICU|HDU|NICU|SCBU|EPU|SARC|CPN|GUM clinic|A&E|Ca (?:breast|lung|bowel|prostate|cervix)|BMI|EPDS|HbA?1?c?|stroke|haemorrhoids|prolapse|hospitali[sz]ed|in hospital|admitted to|inpatient|voluntary patient|discharged herself|discharged himself|under (?:the )?(?:CAMHS|psychiatr\w+|consultant|doctor|hospital)|under anaesthetic|(?:having|had|have|for|needs) (?:an? |the |her |his )?(?:operation|op|scan|biopsy|knee done|hip done|surgery|MRI|CT|X-ray)|play therapy|seeing a (?:counsellor|therapist|psychologist|psychiatrist)|counselling|therapy)"},
    // Drink, drugs and how somebody was found.
    {FactKind::health,
     R"(addict\w*|dependen(?:t|ce|cy) on|crack|brown|speed|ketamine|spice|skunk|ganja|glue sniffing|solvents|gas canisters|needles?|track marks?|fresh marks|pin-?point pupils|under the influence|worse for (?:wear|drink)|hung ?over|slurr\w+|drowsy|high as a kite|(?:he|she|they|who|dad|mum|father|mother) (?:drinks|drank|was drinking|had been drinking)|(?:parents|they|both) (?:drink|drank)|throughout (?:the|her) pregnancy|drinks (?:too|what there is|a lot|again)|drink problem|drinker|(?:weeks|months|days|years) dry|dry for|off the drink|back on (?:it|the drink|drugs|heroin)|using again|clean (?:for|since|now)|needle exchange|gambl\w+)"},
    {FactKind::crime,
     R"(larceny|imprison\w*|charged|Sex Offenders['’]? Register|ABE (?:interview|completed)|robber(?:y|ies)|robbing|robbed|mugg(?:ed|ing)|G\.?B\.?H\.?|A\.?B\.?H\.?|T\.?D\.?A\.?|TWOC\w*|arson|set fire|fire[- ]setting|threaten\w+|up in court|in court (?:for|in|on|over)|to court over|stood surety|blew \d+|soliciting|prostitut\w+|on the game|sex work\w*|takes men|street working|Borstal|detention centre|approved school|young offenders?|secure (?:order|unit|accommodation)|inside (?:until|till|for|again|since)|was inside|is inside|been inside|doing time|(?:got|did|doing|serving|served|given) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (?:weeks|months|years|yrs|mths)|sent down|put away|nicked|done for|been done|wanted (?:in|by|for|on)|warrant|curfew|tagged|parole\w*|licence condition\w*|conditional discharge|bound over|fined|on probation|under probation|put on probation|probation,|committed for|committed to|pleaded|pleads|plea|guilty|acquitted|found not guilty|caution|reprimand|final warning|county lines|gang\w*|stabb\w+|knife|machete|firearm|harass\w+|stalk\w+|MARAC|MAPPA|DVPO|injunction|exclusion order|non-mol\w*|traffick\w+|exploit\w+|NRM|modern slavery|E\.?A\.?W\.?|extradit\w+|suspected of|came out (?:of|in|last)|just out|on the run|AWOL|absconded|licence suspended|licence revoked|intel|CPS|sells? to|selling (?:out of|drugs|weed|brown)|approved premises|bail hostel|fraud\w*|benefit fraud|perjury|manslaughter|murder\w*|kill(?:ed|ing) a (?:man|woman|child)|half killing)"},
    {FactKind::family,
     R"(interfered with|touch(?:ed|ing) (?:me|her|him|another|other|up)|abus(?:e|ed|er|ing)|molest\w+|groom(?:ed|ing)|incest|harmful sexual|sexualised|sexual behaviour|made to undress|indecen\w+|rape\w*|on a (?:CP|CIN|child protection|child in need) plan|(?:CP|child protection) plan|on a plan|on the register|an? affair|another (?:woman|man|family)|other woman|fancy man|second family|wife and (?:\w+ )?children|wife in|carrying on with|living with a (?:barmaid|man|woman)|walked out|moved out|(?:has|have|had) left|thrown (?:him|her|them) out|threw (?:him|her|them) out|forces himself|residence order|in drink|left (?:her|his) (?:husband|wife|partner)|her husband left|his wife left|lives? apart|separate rooms|separat\w+|estranged|marriage|not married|never married|bigam\w+|annulled|illegitimate|born out of wedlock|father is not|(?:is|was|are) not the (?:father|child|son|daughter)|isn['’]?t (?:his|hers|even)|not (?:his|hers)|different fathers|(?:a|the) (?:lodger|customer|client)|paternal testing|DNA|father not the husband|putative father|adopt(?:ed|ion|ers?|ing)|assessed to adopt|for adoption|lost (?:a|her|his|their|two|three|own)(?: \w+)? (?:baby|babies|child|son|boy|girl|lad)|expecting|late (?:by|this month)|she might be late|had a baby at|another baby|new baby|baby in her|miscarr\w+|terminations?|lost (?:it|the baby)|is in care|was in care|taken into care|removed from (?:her|his|their|them)|forced to marry|arranged marriage|honour|dowry|converted|shuts him|beats? (?:her|him|them)|beat(?:en|ing)|hits? (?:her|him|them)|hitting her|broke (?:her|his)(?: \w+)? (?:jaw|nose|arm|ribs?)|black eye|strangl\w+|bruis\w+|burns? on|hostel|sleeps? rough|homeless|of no fixed (?:abode|address)|N\.?F\.?A\.?,? Birmingham|lost her licence|sack(?:ed)?|dismissed|suspended|LADO|allegation\w*|not substantiated|witness)"},
    {FactKind::money,
     R"(benefits?|DLA|PIP|ESA|JSA|pension credit|attendance allowance|National Assistance|Supplementary|the social|social fund|dole|out of work|on the sick|on the panel|compensation|tally ?man|the Provident|Provvy|loans?|credit union|catalogue|cash in hand|giving cash|no (?:pay ?)?slips|behind with (?:the|his|her) rent|mortgage|bingo|bank card|sanctioned|sofa[- ]surf\w*|living in a tent|sleeping in (?:his|her) car|excluded (?:from|for)|bailiffs?|eviction|notice to quit|give notice|sublets?|the Revenue|tax (?:man|bill)|unpaid|maintenance|C\.?S\.?A\.?|means test\w*|in debt|skint|pawn\w*|weeks['’] rent|owing|£ ?\d[\d,.]* (?:in )?(?:arrears|debt|owed|a week|pw|per week)|earns?|wages|salary|redundancy|insolven\w+|IVA)"},
    {FactKind::immigration,
     R"(overstayer|refused (?:him|her|them) (?:leave|status)|aint got papers|no papers|passport in the name|(?:Dutch|Italian|French|Somali|false|forged) passport|removed in \d{4}|removal (?:directions|centre)|detained by immigration|UASC|trafficked|illegal(?:ly)? (?:in|entrant)|status (?:refused|expired)|spouse visa|student visa|NRPF)"},
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
