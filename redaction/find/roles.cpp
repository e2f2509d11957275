#include "redaction/find/roles.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>

#include "pipeline/base/require.h"
#include "redaction/find/name_words.h"
#include "redaction/find/names_in_role.h"
#include "redaction/find/roles_beside.h"

namespace candour {
namespace {

#define KIND_OF R"((?:(?:child|adult|learning disability|learning|disability|night|day|relief|agency|trainee|head|chief|visiting|epilepsy|diabetes|asthma|palliative|bank|county|divisional|borough|medical|psychiatric|residential|care|junior|infant|remedial|supply|ward|district|health|children['’]s|former|then|independent|field|after-?care|fostering|leaving care|contact|Cafcass|senior|assistant|acting|deputy|supervising|principal|student|locum|duty|named|designated|registered|community|school|staff|practice|specialist|consultant|clinical|educational|play|independent|allocated|family|team|area|service) ){0,3})"
#define CARE R"(social worker|children['’]s officer|child[- ]care officer|boarding[- ]out officer|welfare officer|child(?:ren)?['’]s (?:visitor|worker)|after[- ]care (?:officer|worker)|area officer|principal officer|family aide|NSPCC (?:inspector|officer)|director of (?:social|children['’]s) services|(?:assistant |deputy )?director|records? (?:and access )?officer|archivist|matron|warden|superintendent|house[- ]?(?:father|mother|parents?|master|mistress|warden)|cottage (?:mother|father|parents?)|instructor|child[- ]care (?:student|worker)|care staff|care worker|night staff|night worker|staff member|members? of staff|student on placement|(?:SW )?student|interpreter|portage worker|contact (?:worker|supervisor)|(?:family |parenting )assessor|participation worker|virtual school(?: head)?|home manager|deputy|appropriate adult|mentor|supervisor|team leader|mother superior|almoner|team manager|service manager|area manager|manager|IRO|reviewing officer|(?:independent |conference )?chair(?:man|woman|person)?|agency decision maker|children['’]s guardian|cafcass(?: officer)?|support worker|outreach worker|key ?worker|residential (?:child ?care )?worker|youth worker|YOT worker|youth offending (?:team )?(?:worker|officer)|probation officer|personal adviser|advocate|duty officer|administrator|business support|panel chair|adoption worker|contact supervisor|case ?worker|play (?:worker|specialist)|link ?worker|key ?worker|fostering officer|registered manager|court officer|LADO|commissioning officer|minute[- ]taker|information governance officer)"
#define HEALTH R"(ambulance crew|paramedic|physio|ed(?:ucational)?\.? psych|health visitor|psychotherapist|medical officer(?: of health)?|doctor|physician|surgeon|registrar|paed(?:iatric)? reg(?:istrar)?|house officer|staff nurse|ward sister|nursing (?:officer|sister)|speech (?:and language )?therapist|occupational therapist|audiologist|counsellor|clinician|care co-?ordinator|drugs? worker|substance misuse worker|nurse|midwife|GP|general practitioner|paediatrician|psychologist|psychiatrist|therapist|physiotherapist|dietitian|dentist|optometrist|pharmacist|consultant|practice manager|CAMHS)"
#define SCHOOL R"(head ?teacher|headmaster|headmistress|head of year \d{1,2}|deputy head(?:teacher|master|mistress)?|form (?:tutor|teacher|master|mistress)|receptionist|dinner lady|lunchtime supervisor|caretaker|school cook|librarian|bursar|class tutor|school (?:clerk|secretary|counsellor)|attendance officer|pastoral (?:lead|manager|worker|support)|head of (?:year|house|service|care|school)|deputy head|class teacher|teacher|tutor|teaching assistant|SENCO|SENDCO|DSL|safeguarding lead|learning mentor|education welfare officer|EWO|nursery (?:nurse|officer|manager|worker)|lecturer)"
#define ANY_KIND R"((?-i:(?:\p{Lu}[\p{L}&/'’\-]*,? ){0,4}))"
#define CALLING R"((?:[\p{L}]+(?:ologist|iatrician|iatrist)|obstetrician|practitioner|advis[eo]r|co-?ordinator|call handler|SW|HV|midwife|health visitor|social worker|nurse|(?:access|support|development|inclusion|engagement|participation|review(?:ing)?|liaison|safeguarding|adoption|fostering|welfare|attendance|records?|governance|complaints?|independence|transitions?|family|children['’]s|youth|outreach|education) (?:officer|worker|manager|lead)))"
#define ROLE "(?i:" KIND_OF "(?:" CARE "|" HEALTH "|" SCHOOL "))"
#define ROLE_THERE "(?:" ROLE "|(?i:" ANY_KIND CALLING "))"
#define ABBREVIATED R"((?:(?:[\p{L}\-]+ ){1,2}(?:team|unit)|sexual health|SSD|S\.S\.D\.|Supt|Deputy|Area Officer|sw|ssw|hv|pa|kw|Paed Reg|SHO|Reg|FSW|CCO|PSW|RMO|MOH|DMO|CMO|RN|HT|Ed ?Psych|EP|KW|CSW|RSW|RCW|SM|AD|NSPCC|CLA Team|LAC Team|Virtual School|form tutor[^|\t\n]{0,12}|tutor[^|\t\n]{0,12}|Guardian|guardian|interpreter|Interpreter|Contact|SW|S/W|SSW|ISW|ASW|SSWP|TM|ATM|PSW|FSW|PA|HV|SHV|SN|CPN|OT|SALT|GP|IRO|CPC|CP Chair|DSL|DDSL|SENCo|SENCO|DT|EWO|EDT|EDT worker|CAMHS|YOT|LADO|Chair|chair|CLA nurse|LAC nurse|school nurse|Head|head|Cafcass|CAFCASS|CSC|16\+ [Tt]eam))"
#define PLACE_OF_WORK R"((?:family support|early help|social care|leaving care|student|work|contact|minutes|duty|school|nursery|health|hospital|fostering))"   // alone in its brackets: "(school refuser)" is none
#define TEAM R"((?:\p{Lu}[\p{L}&/]+(?: (?:and|of|the|for|&|\p{Lu}[\p{L}&/]+))* (?:Team|Service|Services|Support|Surgery|Clinic|School|Academy|CAMHS)|CAMHS|Fostering|Information Governance|Access to Records|Customer (?:Relations|Services)|Complaints|Virtual School|Business Support|Health Visiting|Social Care|Leaving Care))"
#define OFFICIAL R"((?i:police officer|(?:clerk|registrar) (?:to the (?:justices|governors)|of the court)|justices['’] clerk|magistrates['’] clerk|town clerk|coroner|housing (?:manager|options officer|visitor)|allocations(?: officer)?|chair of governors|home office(?: presenting officer)?|caseworker, home office|detective constable|detective sergeant|(?:(?:LA|local authority|council|court|duty|children['’]s|child['’]s) )?solicitor|barrister|counsel|housing officer|legal adviser|magistrate|court clerk|reporting officer))"
#define WHOSE R"((?:the |our |his |her |their |my |your |a )?)"
#define SCHOOL_SUBJECT R"((?i:maths|mathematics|arithmetic|english(?: lang(?:uage)?\.?| lit(?:erature)?\.?)?|reading|spelling|science|nature study|physics|chemistry|biology|history|geography|art|craft|music|drama|p\.?e\.?|p\.?t\.?|r\.?[eiks]\.?|scripture|games|woodwork|metalwork|needlework|dom(?:estic)?\.? sci(?:ence)?\.?|cookery|food(?: tech(?:nology)?)?|technology|d\.?t\.?|i\.?c\.?t\.?|computing|french|german|spanish|welsh|latin|swimming|textiles))"
#define SUBJECT R"((?:(?:maths?|english|science|history|geography|music|art|PE|RE|French|Welsh|drama|form|head|new|old|former) )?)"
#define CELL_OF_NAMES TITLED NAME "(?:(?:, | and | & |; )" TITLED NAME "){0,4}"
#define MORE_OF_CELL R"((?:[,;/(][^\t\n]*| (?:[^\p{Lu}\t\n][^\t\n]*|\p{Lu}[\p{L}\-]*|[^\t\n]*\b(?i:team|services?|surgery|clinic|school|academy|office|centre|hospital|unit|house|trust|council|north|south|east|west|term|social|care|health)\b[^\t\n]*))?)"   // not "Kyle Benson<tab>SW Ann Lee": whose worker she is
#define LABEL R"((?:(?:[\p{L}\-]+ ){0,2}(?:worker|adviser|advisor|co-?ordinator|practitioner|officer)|mins|minutes|minutes? taken by|taken by|message taken by|received by|interpreter|matron|superintendent|warden|house[- ]?(?:father|mother|parents?)|(?:child[- ]care |children['’]s |visiting |boarding[- ]out |duty |allocated )?officers?|clerk|HV|SW|SSW|KW|PA|IRO|GP|CCO|ISW|HT|YP['’]s worker|counsellor|instructor|housemaster|headmaster|headmistress|medical officer|logged by|entered by|(?:please )?ask for|enquiries to|contact officer|contact name|officer dealing|dealt with by|when (?:tele)?phoning ask for|assessed by|supervised by|supervisor|link worker|named nurse|school nurse|secretary|sec|assessor|head|head of year|DSL|SENCO|author|created by|(?:report )?author|completed by|recorded by|finalised by|entered by|written by|typed by|taken by|compiled by|prepared by|allocated (?:social )?worker|social worker|key ?worker|worker|manager|team manager|chair|chaired by|minutes by|designated(?: teacher)?|teacher|tutor|nurse|IRO|reviewing officer|personal adviser|class teacher|form tutor|head ?teacher|health visitor|school nurse|(?:children['’]s |child['’]s )?guardian|(?:[\p{L}]+ ){0,2}(?:manager|worker|supervisor|practitioner|officer|staff|assessor|author|teacher|nurse)['’]?s? (?:signature|sign[- ]?off|name)))"
#define WRITTEN R"((?i:(?:case ?notes?|form|record|entry|minutes|log|referral form|assessment|document)(?: was| were)?(?: completed| taken| authori[sz]ed| approved| recorded| written| prepared| compiled| typed| entered| logged| signed off| countersigned| finalised| created| updated)? by|(?:notes|minutes) taken by|(?:authori[sz]ed|approved|recorded|minuted|finalised|countersigned|signed off|typed|transcribed|compiled|entered|logged|inputted|exported|printed|extracted) by))"

struct Pattern {
  const char* regex;       // its first group is a name or a list of names
  PersonClass shows;
  bool one_word;           // one word alone may be the name
  double score;
  const char* rule;
};

const std::vector<Pattern>& patterns() {
  using enum PersonClass;
  static const std::vector<Pattern> kPatterns = {
      // "Ann Lee (health visitor)", "Ann Lee, our health visitor", and for those outside para 17.
      // "so Ebony will be your social worker", "Mr Dunn the maths teacher"
      {"(" TITLED NAME ")" R"( (?:will be|is|is now|became|has become) (?:the |our |his |her |their |my |your )?)" SUBJECT ROLE R"((?:[,;:.)\n\t]| (?:at|for|in|of|from|and|on|now|until|since|after|there|here)\b|$))", professional, true, 0.75, "role-name"},
      {R"((?:^|[^\p{L}])((?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )" NAME R"(),? the )" SUBJECT ROLE R"((?:[,;:.)\n\t ]|$))", professional, true, 0.75, "role-name"},
      {R"((?im)(?:^|\t)[ ]*(?:solicitor|counsel|barrister)(?: for (?:the )?[\p{L} ]{3,24})?(?: *: *\t*|\t+)((?-i:)" TITLED NAME "))", official, true, 0.75, "labelled-name"},
      {"(" TITLED NAME ")" R"((?:,| \() ?)" WHOSE OFFICIAL R"((?:[,;:.)\n\t]| (?:at|for|in|of)\b|$))", official, false, 0.8, "role-name"},
      // "Ann Lee (HV)", "Ann Lee (nursery)", "Ann Lee, CAMHS", "Ann Lee, Duty and Assessment Team".
      {"(" TITLED NAME ")" LETTERS R"((?: |\n[ \t]*)?\()" ABBREVIATED R"((?:[,;:/ ][^)\n'’]{0,40})?(?:[),;.\n\t]|$))", professional, true, 0.75, "role-name"},
      {"(" TITLED NAME ")" LETTERS R"((?: ?\(|, ?))" PLACE_OF_WORK R"((?:[,;:/][^)\n'’]{0,40})?(?:[);]|$))", professional, false, 0.75, "role-name"},
      {"(" TITLED NAME_WORD ")" R"( ?\()" PLACE_OF_WORK R"((?:[,;:/][^)\n'’]{0,40})?\))", professional, true, 0.75, "role-name"},
      {"(" TITLED NAME ")" LETTERS R"(, ?)" ABBREVIATED R"((?:[,;:/][^)\n'’]{0,40}| (?:[^\p{Lu}\n'’)][^)\n'’]{0,40}|\p{Lu}[\p{L}\-]*))?(?:[),;.\n\t]|$))", professional, false, 0.75, "role-name"},   // "On space, Martin, health, and school"
      {"(" TITLED NAME ")" LETTERS R"((?: ?\(|, ?))" TEAM R"((?:[),;.\n\t]|$))", professional, true, 0.7, "role-name"},
      {R"((?:^|[^\p{L}])(?:SW|S/W|s/w|SSW|ssw|FSW|CSW|RSW|OT|SALT|SLT|EP|Ed ?[Pp]sych|HLTA|HV|H\.V\.|PA|KW|CCO|C\.C\.O\.|IRO|TM|CPN|DSL|EWO|SENCO|SENCo|LADO|HoY|SHO|FCA|IDVA|ISVA|IMHA|IMCA|AMHP|Guardian|Interpreter|Matron|Warden|Superintendent|Housefather|Housemother|House-father|House-mother|Headmaster|Headmistress|Supt\.?|Probation Officer)(?: is| was)? )" "(" TITLED NAME ")", professional, true, 0.75, "role-name"},
      {"(" NAME_WORD " " NAME_WORD R"() (?:SW|SSW|FSW|CSW|HV|IRO|CPN|EWO|SENCO|SENCo|LADO|TM|ATM|DTM)(?:[,;.)\n\t]|$| (?:to|will|has|had|is|was|said|rang|visited|attended|drove|came|emailed|called|present|and|asked|told|agreed)\b))", professional, false, 0.7, "role-name"},   // "Ann Lee SW drove her"
      {R"((?:^|[^\p{L}])(?i:ambulance crew|ed(?:ucational)?\.? psych(?:ologist)?|physio|speech therap(?:y|ist)|(?-i:CPN|HV|SW|IRO|SENCO|SENCo)) \()" "(" TITLED NAME "(?:, " TITLED NAME ")?)" R"(\))", professional, false, 0.7, "role-name"},
      // "13/05/2021 - Visit - Ann Lee": who wrote a note.
      {R"((?m)^[ \t]*\d{1,2}[/.]\d{1,2}[/.]\d{2,4} - [\p{L}][\p{L} \-]{2,40} - ()" NAME R"()(?:,[^\n]*)?$)", professional, false, 0.7, "labelled-name"},
      // "supervision with Ann Lee", "night staff, Ann and Bob", "Ann from the Virtual School", "ring Ann in his team"
      {R"((?i:\b(?:in|for|at|had|from) supervision (?:w/|w|with) ))" "(" TITLED NAME ")", professional, true, 0.7, "role-name"},
      {R"((?i:\b(?:night staff|day staff|staff|care staff|social workers|teachers|nurses|key workers|house-?parents)),? \(?(?:were |are |on (?:shift|duty):? )?)" "(" TITLED NAME "(?:(?:, | and | & )" TITLED NAME "){0,4})", professional, true, 0.7, "role-name"},
      {"(" TITLED NAME ")" R"( (?:from (?:the |our )?|on )(?i:reception|the front desk|virtual school|contact(?: (?:centre|team|service))?|(?:[a-z]+ )?team|duty|EDT|MASH|CAMHS|fostering|leaving care|education|social services|children['’]s (?:services|department)|SWIS|cafcass)(?:[^\p{L}]|$))", professional, true, 0.65, "role-name"},
      {"(" TITLED NAME ")" R"( (?:in|on) (?:his|her|their|our|the) team\b)", professional, true, 0.65, "role-name"},
      {"(" TITLED NAME ")" R"( ?\()" NAME_WORD R"('?’?s (?i:sw|s/w|social worker|pa|iro|key ?worker|worker|teacher|tutor|hv|nurse|guardian)\))", professional, true, 0.75, "role-name"},
      // "Rang EDT, spoke to Femi", "staff on: Agnieszka, Olu B", "30/04/19 13:05 Miss Gill: ..."
      {R"((?:^|[^\p{L}])(?:EDT|MASH|CAMHS|[Dd]uty(?: desk)?|[Cc]all handler|s/i|[Ss]leep[- ]in)[:,]? (?:(?:and )?(?:spoke|speak) (?:to|with) |informed |worker )?)" "(" TITLED NAME ")", professional, true, 0.7, "role-name"},
      {R"((?i:(?:^|[\t\n.])[ ]*(?:staff|on shift|on duty|staff on(?: duty| shift)?|staff involved|staff present|shift|interviewer|countersigned|completed by|author|report by|read by(?: ssw)?|signed off by) ?(?::[ \t]*| )))" "(" TITLED NAME "(?:(?:, | and | & )(?:s/i )?" TITLED NAME "){0,5})", professional, true, 0.65, "role-name"},
      {R"((?m)^[ \t\[]*\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2},? )" "((?:Mr|Mrs|Ms|Miss|Dr)\\.? " NAME R"():)", professional, true, 0.65, "role-name"},
      {R"((?i:\b(?:seen|sutured|delivered|operated on|reviewed|examined|treated|discharged|supported in labour|booked|prescribed|referred) (?:\w+ ){0,3}?by ))" "((?:Mr|Mrs|Ms|Miss|Dr|Prof|Sister|Sr|Nurse|Midwife)\\.? " NAME ")", professional, true, 0.65, "role-name"},
      // "He was assessed by Ann Lee"
      {R"(\b(?:was|were|been|is|are) (?:assessed|examined|diagnosed) (?:there )?by )" "(" TITLED NAME ")", professional, false, 0.7, "role-name"},
      // "the social worker Ann Lee", "Key worker: Ann Lee".
      {R"((?:^|[^\p{L}]))" ROLE R"((?: *:[ \t\n]*| )(?:is |was )?)" "(" TITLED NAME ")", professional, true, 0.8, "role-name"},
      {R"((?:^|[^\p{L}]))" ROLE ", (" TITLED NAME R"()(?:[,:);.\n\t]| (?:of|from|at|and)\b|$))", professional, true, 0.8, "role-name"},
      {R"((?:^|[^\p{L}])(?:SW|sw|S/W|SSW|FSW|HV|PA|KW|IRO|TM|EWO|DSL|SENCO|SENCo|CPN|SHO|HoY|LADO|FCA|YOT(?: worker)?), )" "(" TITLED NAME R"()(?:[,:);.\n\t]| (?:of|from|at|and)\b|$))", professional, true, 0.75, "role-name"},
      {R"((?:^|[^\p{L}])(?i:(?:school |IG |safeguarding |team |parish )?(?:head|lead|porter|caretaker|cook|bursar|chaplain|librarian|secretary|receptionist|lunchtime|dinner lady),? )((?:Mr|Mrs|Miss|Ms)\.? )" NAME ")", professional, true, 0.65, "role-name"},   // "head Mrs Jacob"
      // "School (Joanne Sayer) filled in the form", "placements (Moira)", "the ward (Sister Outhwaite)"
      {R"((?:^|[^\p{L}])(?i:placements?|placements? team|chaplaincy|reception|education welfare|CSC|duty|duty worker|porter|virtual school|business support|contact team|fostering team) \()" "(" TITLED NAME ")" R"(\))", professional, true, 0.7, "role-name"},
      {R"((?:^|[^\p{L}])(?i:school|nursery|surgery|ward|hospital|clinic) \(((?:Mr|Mrs|Miss|Ms|Dr|Sister|Sr|Nurse)\.? )" NAME R"()\))", professional, true, 0.7, "role-name"},
      {R"((?:^|[.;] |\n)School \()" "(" NAME ")" R"(\))", professional, false, 0.65, "role-name"},
      {R"(\b(?i:assessment|report|medical|interview|review|ABE|s\.?47|section 47)(?: was| were)? (?i:completed|carried out|undertaken|conducted|chaired) (?i:jointly )?by )" "(" TITLED NAME "(?:,? and " TITLED NAME ")?)", professional, true, 0.65, "role-name"},
      {R"((?:^|[^\p{L}])(?i:registrar|SHO|secretary|PA|assistant|deputy|locum) to )" "(" TITLED NAME ")", professional, true, 0.7, "role-name"},
      {R"((?:^|[^\p{L}])(?i:minutes|mins|minute taker|notes)(?: by|:)? )" "(" NAME_WORD " " NAME_WORD ")", professional, false, 0.65, "role-name"},
      {R"((?i:\b(?:room|class|club|lessons?|library|maths|english|reading|group|sessions?|1:1(?: \w+)?|tutor time|office|assembly|homework|nurture|learning support)) with )" "((?:Mr|Mrs|Miss|Ms)\\.? " NAME ")", professional, true, 0.65, "role-name"},
      {R"((?:^|[^\p{L}]))" OFFICIAL R"((?: *:[ \t\n]*|,? ))" "(" TITLED NAME ")", official, false, 0.8, "role-name"},
      {TEAM R"( \()" "(" TITLED NAME ")" R"(\))", professional, true, 0.7, "role-name"},
      {R"((?:\p{Lu}[\p{L}&/\-]+ (?:team|unit|service)|Safeguarding|MASH|Education|Health) \()" "(" TITLED NAME ")" R"(\))", professional, true, 0.7, "role-name"},
      {"((?:Mr|Mrs|Miss|Ms)\\.? " NAME R"() \((?:[Yy](?:ea)?r\.?|[YPS]|[Cc]lass|[Ff]orm) ?\d{1,2}[A-Z]?\))", professional, true, 0.7, "role-name"},   // "Mr Pocklington (yr 6)"
      {R"((?i:name) *: *\t*)" "(" TITLED NAME ")" R"([ \t]+(?i:agency|organi[sz]ation|designation|job title|profession|employer|team) *:)", professional, true, 0.7, "labelled-name"},
      {R"((?i:\b(?:home office|police|constabulary|solicitors?|housing(?: dep(?:artmen)?t)?|legal(?: services| department)?|court) \())" "(" TITLED NAME ")", official, false, 0.8, "role-name"},
      {R"((?i:\b(?:assessor|supervisor|link worker|key ?worker|reviewing officer|IRO|manager|chair|guardian|advocate|author) (?:is|was|will be|being) ))" "(" TITLED NAME ")", professional, true, 0.7, "role-name"},
      {"(" TITLED NAME_WORD " " NAME_WORD R"(), (?i:probation|CAMHS|fostering|education|health|drugs? (?:team|worker)|youth (?:justice|offending)|post-?adoption|adoption),)", professional, false, 0.7, "role-name"},
      {R"((?i:\b(?:probation(?: officer)?|prob\.? officer),? (?:is |was )?))" "(" TITLED NAME ")", professional, false, 0.7, "role-name"},
      {R"((?i:\b(?:class|form|tutor group|set)\b[^\n(\t]{0,30}\())" R"(((?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )" NAME R"()\))", professional, true, 0.75, "role-name"},
      {"((?:Mr|Mrs|Miss|Ms|Dr)\\.? " NAME R"()(?: in|,)? \(?(?i:maths|english|science|history|geography|art|music|drama|p\.?e\.?|r\.?[es]\.?|games|woodwork|metalwork|cookery|catering|food tech(?:nology)?|technology|textiles|d\.?t\.?|i\.?c\.?t\.?|computing|french|german|spanish|welsh|construction|hair and beauty|childcare)\)?[:,;.])", professional, true, 0.7, "role-name"},
      {R"((?m)^[A-Z][A-Z &/,\-]{4,40} \()" "(" TITLED NAME R"()\)[ \t]*$)", professional, true, 0.7, "role-name"},
      {R"((?i:\b(?:counselling|therapy|physio(?:therapy)?|key ?work|speech therapy|mediation) (?:sessions? )?with ))" "(" TITLED NAME_WORD " " NAME_WORD ")", professional, false, 0.65, "role-name"},
      {R"((?i:\b(?:adoption|contact|fostering|social|respite|education) (?:lady|man|woman|person),? ))" "(" TITLED NAME ")", professional, true, 0.7, "role-name"},
      // "Mr Lowe will enter him for GCSE maths", "Mrs Lowe's class"
      {"((?:Mr|Mrs|Miss|Ms)\\.? " NAME R"()(?: [a-z]+){1,6} (?:GCSEs?|CSEs?|C\.S\.E\.s?|O[- ]levels?|A[- ]levels?|[0-9a-z]+ (?:GCSEs?|C\.S\.E\.s?)|SATs)\b)", professional, true, 0.65, "role-name"},
      {"((?:Mr|Mrs|Miss|Ms)\\.? " NAME_WORD R"()['’]s (?:class|form|lesson|lessons|tutor group|set)\b)", professional, true, 0.65, "role-name"},
      {"(?m)^[ \\t]*" SCHOOL_SUBJECT R"((?:[ .]|\t)[^\n]*[.\t] *\t+(?:Signed:? )?()" TITLED NAME R"()[ \t]*$)", professional, true, 0.65, "role-name"},   // a report's row, signed at its end
      // A school report's row: "Maths<tab>Mr Attard<tab>..."
      {R"((?m)^[ \t]*(?i:maths|mathematics|english(?: language| literature)?|science|physics|chemistry|biology|history|geography|art|music|drama|p\.?e\.?|r\.?[es]\.?|religious (?:education|studies)|games|woodwork|metalwork|needlework|domestic science|cookery|food(?: tech(?:nology)?)?|technology|d\.?t\.?|i\.?c\.?t\.?|computing|french|german|spanish|welsh|latin|form|tutor|form tutor|class|head of year|year head|swimming|textiles|business|citizenship|pshe)\t+)" "((?:Mr|Mrs|Miss|Ms|Dr)\\.? " NAME R"())", professional, true, 0.75, "role-name"},
      // Two lines of their own: a name, and under it what its bearer is.
      {R"((?m)^[ \t]*(?i:by |signed:? ?)?()" TITLED NAME ")" LETTERS R"((?: \((?:Mr|Mrs|Miss|Ms)\))?[ \t]*\n+[ \t]*\(?)" ROLE_THERE R"((?:[ ,;:)(\t/–-][^\n]*)?$)", professional, false, 0.85, "signed-name"},
      {R"((?im)(?:^|\t|[|;.–—-] )[ ]*)" LABEL R"((?: *: *\t*|\t+)((?-i:)" TITLED NAME "(?:(?: \\d\\d(?:\\d\\d)? ?[-–] ?\\d\\d(?:\\d\\d)?)?(?:,| and| &|;) " TITLED NAME ")*))", professional, true, 0.75, "labelled-name"},
      {R"((?m)(?:^|[\t;|.] ?)[ ]*)" WRITTEN ":?[ \\t]+(" TITLED NAME ")", professional, false, 0.7, "labelled-name"},   // "Case note by Ann Lee"
      {R"((?:^|[^\p{L}])(?i:(?:new|allocated|named|previous|current|last|(?:group|care|residential|children['’]s) home) worker,? ))" "(" TITLED NAME ")", professional, false, 0.7, "role-name"},
      {R"((?:^|[^\p{L}])(?:[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Cc]lass) TA,? ((?:Mr|Mrs|Miss|Ms)\.? )" NAME ")", professional, true, 0.7, "role-name"},
      {R"((?:^|[^\p{L}])(?:A ?[&+] ?E|(?i:casualty|(?:night|theatre|labour) ward|ward|theatre|SCBU|NICU)) ((?:Sister|Sr|Staff Nurse|S/N|s/n|Charge Nurse|Nurse)\.? )" NAME ")", professional, true, 0.7, "role-name"},
      {R"((?:^|[^\p{L}])(?:[Tt]he (?:[Cc]hild(?:ren)?['’]s )?Guardian|(?:CAFCASS|Cafcass) [Gg]uardian|[Cc]hild(?:ren)?['’]s [Gg]uardian|[Gg]uardian [Aa]d [Ll]item),? )" "(" TITLED NAME R"()(?:[,;:.)\n\t]| (?:of|from|at|and|who|was|is|has|had|visited|attended|said|met|agreed|asked)\b|$))", professional, true, 0.75, "role-name"},
      {R"((?im)(?:^|\t)[ ]*)" LABEL R"(\n((?-i:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )" NAME R"())(?:\t|$))", professional, true, 0.7, "labelled-name"},
      // A table of those present: names in a row's first cell, a role in its second.
      {"(?m)^[ \\t]*(" CELL_OF_NAMES R"()(?: ?\(\p{Lu}{2,4}\))?\t+(?:)" ABBREVIATED "|" PLACE_OF_WORK ")" MORE_OF_CELL R"((?:\t|$))", professional, true, 0.75, "listed-name"},
      {"(?m)^[ \\t]*(" CELL_OF_NAMES R"()(?: ?\(\p{Lu}{2,4}\))?\t+)" ROLE_THERE MORE_OF_CELL R"((?:\t|$))", professional, true, 0.8, "listed-name"},
      {"(?m)^[ \\t]*(" CELL_OF_NAMES R"()(?: ?\(\p{Lu}{2,4}\))?\t+(?:)" OFFICIAL R"(|(?i:police|legal services|housing))(?:[,;/ (][^\t\n]*)?(?:\t|$))", official, false, 0.8, "listed-name"},
      {"(?m)^[ \\t]*(" CELL_OF_NAMES R"()\t+(?i:head|chair)[;,][^\t\n]*(?:\t|$))", professional, true, 0.8, "listed-name"},
  };
  return kPatterns;
}

class RoleFinder {
 public:
  explicit RoleFinder(std::string_view text) : text_(text), found_(text) {}

  std::vector<FoundName> run() {
    static const std::vector<std::unique_ptr<RE2>> kCompiled = [] {
      std::vector<std::unique_ptr<RE2>> all;
      for (const Pattern& pattern : patterns()) {
        all.push_back(std::make_unique<RE2>(pattern.regex, large_options()));
        require(all.back()->ok(), "a pattern for roles is wrong");
      }
      return all;
    }();
    for (std::size_t i = 0; i < kCompiled.size(); ++i) {
      each_match(*kCompiled[i], patterns()[i]);
    }
    broken_cells();
    return std::move(found_.names());
  }

 private:
  void each_match(const RE2& regex, const Pattern& pattern) {
    const re2::StringPiece whole(text_.data(), text_.size());
    re2::StringPiece found[2];
    for (std::size_t at = 0; at < text_.size() && regex.Match(whole, at, text_.size(), RE2::UNANCHORED, found, 2);) {
      found_.take({found[1].data(), found[1].size()}, {pattern.shows, pattern.one_word, pattern.score, pattern.rule});
      // What ended this match may begin the next.
      at = static_cast<std::size_t>(found[1].data() - text_.data()) + std::max<std::size_t>(1, found[1].size());
    }
  }

  // "Ann Lee, Daniel<tab>Head; teacher" with "Osborne" alone on the next line: the last name of the cell goes on there.
  void broken_cells() {
    static const RE2 kBroken(R"((?m)^[^\t\n]*[,&;/] ()" NAME_WORD R"()\t([^\n]*)\n[ ]*()" NAME_WORD ")[ ]*$", large_options());
    static const RE2 kRole(ROLE, large_options());
    re2::StringPiece rest(text_.data(), text_.size());
    re2::StringPiece given;
    re2::StringPiece cells;
    re2::StringPiece surname;
    while (RE2::FindAndConsume(&rest, kBroken, &given, &cells, &surname)) {
      const std::size_t before = found_.names().size();
      if (RE2::PartialMatch(cells, kRole)) {
        found_.take_one({given.data(), given.size()}, {}, {PersonClass::professional, true, 0.75, "listed-name"});
      }
      if (found_.names().size() > before) {
        found_.names().back().name += " " + std::string(surname.data(), surname.size());
      }
    }
  }

  std::string_view text_;
  NamesInRole found_;
};

}  // namespace

std::vector<FoundName> find_roles(std::string_view text) {
  std::vector<FoundName> names = RoleFinder(text).run();
  std::vector<FoundName> beside = find_roles_beside(text);
  names.insert(names.end(), std::make_move_iterator(beside.begin()), std::make_move_iterator(beside.end()));
  return names;
}

}  // namespace candour
