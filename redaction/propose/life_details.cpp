#include "redaction/propose/life_details.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <string>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/role_phrase.h"
#include "redaction/find/sentences.h"
#include "redaction/propose/letter_writer.h"

namespace candour {
namespace {

#define NUMBER R"((?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))"
#define UNIT R"((?:years?|yrs?|months?|mths?|weeks?|wks?|days?)\b\.?)"
#define OLD R"((?:[ -]old|[ -]of[ -]age)?)"
#define AGE NUMBER "(?:[ -]?" UNIT OLD "(?:,? (?:and )?" NUMBER " " UNIT ")?)?"
#define MONTH R"((?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))"
#define CAPITALISED R"((?:\p{Lu}[\p{L}'’\-]+(?: (?:& |and |of |the |y )?\p{Lu}[\p{L}'’\-]+){0,4}))"
#define MAKE R"((?i:metro|maestro|montego|allegro|marina|cavalier|orion|nova|beetle|bedford|viva|avenger|chevette|fiat uno|berlingo|kangoo|picasso|xsara|octavia|fabia|ibiza|leon|touran|tiguan|sharan|galaxy|kuga|sierra|meriva|tigra|agila|mokka|megane|laguna|scenic|espace|twingo|captur|clio|almera|primera|x-trail|navara|civic|jazz|accord|avensis|aygo|auris|picanto|sportage|swift|vitara|panda|doblo|ducato|sprinter|vito|trafic|vivaro|defender|discovery|freelander|golf|mondeo|astra|corsa|fiesta|focus|transit|polo|clio|micra|bmw|audi|mini|escort|punto|hilux|yaris|passat|corolla|qashqai|juke|zafira|vectra|insignia|mercedes|merc|toyota|ford|vauxhall|renault|peugeot|nissan|citro[eë]n|skoda|seat|vw|volkswagen|volvo|saab|honda|hyundai|kia|mazda|fiat|land ?rover|range ?rover|jaguar|tesla|cortina|capri|anglia|morris minor|morris|austin|hillman|vespa|lambretta|yamaha|suzuki))"
#define CAR R"((?i:van|car|lorry|pick-?up|motorbike|motor ?cycle|moped|scooter|taxi|minibus|estate|saloon|hatchback|jeep|bus))"
#define COLOUR R"((?i:black|white|silver|grey|gray|blue|red|green|yellow|gold|orange|purple|brown|maroon|cream|beige|dark blue|light blue|dark green))"
#define REGISTRATION R"((?: (?:reg(?:istration)? )?(?:ending|beginning|starting) [A-Z0-9]{2,4})?)"
#define TRADE R"((?:long[- ]distance |lorry |bus |crane |dock |coal |general |self-employed |unemployed |night |head |lad |assistant |railway |night |day |school |steel |ship['’]s |merchant |retired |trainee |apprentice |qualified |enrolled |part-time |full-time ){0,2}(?:porter|clerk|labourer|docker|stevedore|miner|collier|fitter|erector|welder|driver|nurse|teacher|cleaner|machinist|barmaid|barman|carpenter|joiner|plumber|builder|electrician|mechanic|hairdresser|waitress|waiter|chef|cook|butcher|baker|farmer|farm ?hand|farm worker|shop assistant|secretary|typist|seaman|sailor|soldier|fireman|stoker|bus conductor|conductor|postman|milkman|roofer|scaffolder|painter|bricklayer|security guard|warehouseman|warehouse worker|factory worker|packer|care assistant|controller|apprentice|supervisor|operator|attendant|technician|stylist|trainee|chambermaid|dinner lady|lollipop lady|caretaker|gardener|florist|fisherman|deckhand|lorry driver|van driver|carer|bouncer|doorman|taxi driver|delivery driver|student nurse|accountant|engineer|gateman|haulier|quarryman|steeplejack|weaver|spinner|doffer|carder|turner|moulder|foreman|storeman|chargehand|navvy|shipwright|boilermaker|riveter|plater|winder|navvy|publican|grocer|shopkeeper|salesman|signalman|guard|fireman|platelayer|carter|drayman|foundryman|furnaceman|gardener|groom|housekeeper|maid|domestic|seamstress|tailor|tailoress|presser|overlooker|shop girl|shop worker|bookmaker|barber|decorator|glazier|plasterer|slater|tiler|trawlerman|docker|checker|picker|courier|rider|despatch rider|call handler|beautician|bar staff|kitchen porter|childminder|cabin crew))"

// How a pattern's place is tied to somebody.
enum class Tie { behind_name, in_sentence, pronoun, writer, nobody, anybody };   // nobody: of whom the sentence names next; anybody: whoever it is

struct Pattern {
  const char* regex;   // its first group is the finding; of Tie::behind_name anchored at the end of a name
  Tie tie;
  FindingKind kind;
  double score;
  const char* rule;
  const char* why;
};

const std::vector<Pattern>& patterns() {
  using enum FindingKind;
  static const std::vector<Pattern> kPatterns = {
      {R"(^(?:,? who)?,? (?:is|was|will be|would be|turned|turns|turning|now|is now|aged|['’]s) (?:now |still |turning )?((?:only |about |nearly |almost |just |nearing |rising )?(?:)" AGE R"())(?:[,;)\n\t]|\.(?:[^\d]|$)| (?:and|now|going|next|today|in|with|at|on|who|but|when|this|last|has|lives|is|was)\b|$))", Tie::behind_name, age, 0.7, "age-behind-name", "This looks like somebody's age: it stands behind their name."},
      {R"(^(?:,? \p{Ll}[\p{Ll}'’\- ]{2,24}, |["”’']?\)?, | ?\(| ?, ?|[ \t]{1,24}| - |: )(?:now |then |aged |turning )?((?:nearly |about |almost |approx\.? |abt\.? |c\. ?)?(?:)" AGE R"())(?:[),;:\n\t]|\.(?:[^\d]|$)| (?:and|to|in|who|still|at|has|is|was|on|with|now\b|\()|$))", Tie::behind_name, age, 0.65, "age-behind-name", "This looks like somebody's age: it stands behind their name."},
      {R"(^(?:,? \(?| ?\(|[ \t]+|[ \t]+\([^)\n]{2,40}\)[ \t]+)((?:b\.|born|d\.?o\.?b\.?) ?(?:(?:in|on) )?(?:(?:about|approx\.?|c\.|circa) ?)?(?:(?:)" MONTH R"( )?(?:19|20)\d{2}(?: \p{Lu}\p{L}+){0,2}|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2})))", Tie::behind_name, date_of_birth, 0.85, "birth-behind-name", "This looks like somebody's birth: it stands behind their name."},
      {R"(^[^.;\n]{0,24}\b(?:b\.|born) ?((?:(?:in|on) )?(?:(?:about|approx\.?|c\.|circa) ?)?(?:)" MONTH R"( (?:19|20)\d{2}|(?:19|20)\d{2}(?: \p{Lu}\p{L}+){0,2}|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2})))", Tie::behind_name, date_of_birth, 0.75, "birth-behind-name", "This looks like somebody's birth: it stands behind their name."},
      {R"(^(?:,| \(|, of|, at| of| at| from| in) ?((?i:no\.?|number|flat|apartment|plot|room|pitch) ?\d{1,3}[a-z]?)\b)", Tie::behind_name, address, 0.65, "house-behind-name", "This looks like where somebody lives: it stands behind their name."},
      {R"(^,? (?:(?:of|from) (?:no\.? ?)?|at no\.? ?)(\d{1,3}[a-z]?)(?:[,;.)]| (?:had|has|who|says|said|and)\b))", Tie::behind_name, address, 0.55, "house-behind-name", "This looks like the number of somebody's house."},
      {R"(^ ?(?:\(|,)? ?(?:file |case |no\.? ?)?([A-Z]{1,4}(?:/[A-Z]{1,3})?/\d{3,6})(?:[^\d/]|$))", Tie::behind_name, case_system_id, 0.6, "file-behind-name", "This looks like the number of somebody's file."},
      {R"(^ (\d{3}|1[0-8]\d{2}|[2-9][1-9]\d{2}|\d{5,6})(?:[,;)]|$))", Tie::behind_name, case_system_id, 0.45, "file-behind-name", "This looks like the number of somebody's file."},
      {R"(^(?:,| \(|[^\n]{0,70}\t) ?(?:(?:\p{Ll}[\p{Ll}. ]{2,18}|\d{1,2}|b\. ?[\d/.]{4,10}), )?((?:an? )?)" TRADE R"((?:(?:,| at| in| for| with| on| out of| from) (?:the )?)" CAPITALISED R"((?:, \p{Lu}[\p{L}'’\-]+)?(?: [a-z]+)?)?)(?:[,;.)\n(]|$))", Tie::behind_name, sensitive_fact, 0.6, "work-of-person", "This looks like somebody's work."},
      {R"(^,? to ((?:[Tt]he )?)" CAPITALISED "(?:, " CAPITALISED R"(){0,2})(?:[,;.)\n]|$| (?:until|till|since|today|with|where|as)\b))", Tie::behind_name, address, 0.5, "place-of-person", "This looks like where somebody was sent."},
      {R"(^(?:,? \(?\d{1,2}\)?)?,? (?:of|in|at|from|over in|down in|up in) (?:the )?()" CAPITALISED "(?:, " CAPITALISED R"(){0,2}))", Tie::behind_name, address, 0.5, "place-of-person", "This looks like where somebody lives or is."},
      {R"(^[^\n]{0,40}\bdob not known,? ()" "(?:about |approx\\.? |aged )?" AGE R"())", Tie::behind_name, age, 0.6, "age-behind-name", "This looks like somebody's age."},
      {R"(^ ?\((?:)" AGE R"(), ()" CAPITALISED R"()\))", Tie::behind_name, sensitive_fact, 0.5, "school-of-person", "This looks like where somebody goes to school or works."},
      {R"(^, ()" CAPITALISED R"((?: [a-z]+)?)[ ]?(?:\)|;|\t|\n|$))", Tie::behind_name, address, 0.45, "place-of-person", "This may be where somebody lives or is."},
      {R"((?:^|[^\p{L}])(?:(?i:s?he['’]s)|(?i:is|was|are|now|still|be|and|since|kept|placed|put)) (?:now |still |away |back |up |down |over |out )?(?:at|in) (?:the )?()" CAPITALISED "(?:, " CAPITALISED R"(){0,1}(?:,? ?[Ww]ard \d{1,2})?))", Tie::in_sentence, address, 0.5, "place-of-person", "This looks like where somebody lives or is."},
      {R"((?:^|[.;:] |\n)At (?:the )?()" CAPITALISED R"()(?: (?:still|now|since)|[,;.\n]|$))", Tie::pronoun, address, 0.5, "place-of-person", "This looks like where somebody lives or is."},
      {R"((?i:\b(?:in|out|over|up|down|from) )()" CAPITALISED R"( way)\b)", Tie::in_sentence, address, 0.55, "place-of-person", "This looks like where somebody lives."},
      {R"((?i:\b(?:says?|said|thinks?|reckons?|claims?|told (?:me|us|him|her)) (?:that )?(?:he|she)(?:['’]s| is| was) (?:only |about |really )?)()" AGE R"()(?:[,;.)\n]| (?:and|now|but|not|called)\b|$))", Tie::anybody, age, 0.6, "age-behind-pronoun", "This looks like somebody's age: it stands behind \"he\" or \"she\"."},
      {R"((?i:\b(?:died|deceased|passed away|dead|death|killed)\b[^.;\n]{0,40}? (?:at|aged) (?:the age of )?)()" AGE R"()(?:[,;.)\n]| (?:and|of|from|in|when|after)\b|$))", Tie::in_sentence, age, 0.55, "age-of-somebody", "This looks like somebody's age."},
      {R"((?i:\b(?:says|said|is|looks|be|nearer|more like|about|well over|at least) (?:more like|nearer|well over|at least) )()" AGE R"()(?:[,;.)\n]| (?:and|than|now)\b|$))", Tie::in_sentence, age, 0.5, "age-of-somebody", "This looks like somebody's age."},
      {R"((?i:\b(?:girl|boy|lad|lass|woman|man|person|lady|chap|fellow|youth),? (?:of|aged) )()" AGE R"()(?:[,;.)\n]| (?:in|at|and|who|from|with|was|is)\b|$))", Tie::in_sentence, age, 0.55, "age-of-somebody", "This looks like somebody's age."},
      {R"(^(?:,| \(| in|[ \t]+|, (?:brother|sister|son|daughter|cousin),) ?((?:[Yy]ear|[Yy]r|Y) ?\d{1,2}[A-Z]?|P[1-7]|S[1-6]|[Yy]ear R|[Rr]eception class)(?:[,;.)\n\t]|$| (?:and|who|at|is|was|has|then)\b))", Tie::behind_name, age, 0.55, "school-year-behind-name", "This looks like somebody's year at school."},
      {R"((?i:\b(?:he|she|they)(?:['’]?s| is| was| will be| would be| would now be| must be| turns| turned)(?: now| still)? )((?i:only |about |nearly |almost |just )?(?:)" AGE R"())(?:[,;)\n]|\.(?:[^\d]|$)| (?:and|now|going|next|today|in|at|with|but|when|this)\b|$))", Tie::pronoun, age, 0.6, "age-behind-pronoun", "This looks like somebody's age: it stands behind \"he\" or \"she\"."},
      {R"(\b(?:I am|I['’]?m) ()" AGE R"()(?:[,;.\n]| (?:and|now|in|at|with|but|next)\b))", Tie::writer, age, 0.6, "age-of-writer", "This looks like the writer's age."},
      {R"((?i:\b(?:girl|boy|lad|lass|woman|man|baby|daughter|son|brother|sister),? ["“]?(?:of|aged|about|was|is) )()" AGE R"()["”]?(?:[,;.)\n]| (?:in|at|and|who|from|with|was|is|called)\b|$))", Tie::nobody, age, 0.55, "age-of-somebody", "This looks like somebody's age."},
      {R"(^(?:,? who)?(?:,| was| were| is)? (?:born|raised|brought up|grew up|buried) (?:and (?:raised|bred) )?in (?:the )?()" CAPITALISED "(?:, " CAPITALISED "){0,2}" R"())", Tie::behind_name, address, 0.5, "place-of-person", "This looks like where somebody comes from."},
      {R"((?i:\b(?:came over|married|m\.|widowed|left home|left school|went to sea|emigrated|gave birth|pregnant|a (?:mother|mum|father|dad)) at )()" NUMBER R"()(?:[,;.)\n]| (?:to|and|with|after|when|by)\b|$))", Tie::in_sentence, age, 0.55, "age-of-somebody", "This looks like somebody's age."},
      {R"((?i:\b(?:rings?|rang|phones?|phoned|writes?|wrote|calls?|called|visits?|visited|came|comes|travel(?:s|led)|drove|drives|returned|moved|arrived|over|down|up) from (?:the |a )?)()" CAPITALISED "(?: (?:hostel|hospital|prison))?(?:, " CAPITALISED "){0,2}" R"())", Tie::in_sentence, address, 0.5, "place-of-person", "This looks like where somebody lives or is."},
      {R"((?i:\b(?:neighbour|lady|man|woman|family|couple|people|tenant) (?:(?:at|from) (?:no\.? ?|number )?|of (?:no\.? ?|number )))(\d{1,3}[a-z]?)\b)", Tie::anybody, address, 0.55, "house-of-somebody", "This looks like the number of somebody's house."},
      {R"((?i:\b(?:caravan|flat|house|bungalow|farm|cottage|bedsit|trailer|lodgings?|digs|room|place|pub|caf[eé]|shop|stall|sheltered housing|sheltered accommodation|nursing home|care home|rest home|hospice) (?:at|in|on|off|near) (?:the )?)()" CAPITALISED R"((?:,? no\.? ?\d{1,3})?))", Tie::in_sentence, address, 0.5, "place-of-person", "This looks like where somebody lives or works."},
      {R"((?i:\b(?:telegram|letter|card|postcard|parcel|call|phone call|message|wire) from )()" CAPITALISED R"()(?:[,;:.)\n]| (?:say|said|ask|that|to|re|on)\b))", Tie::anybody, address, 0.45, "place-of-person", "This looks like where somebody lives or is."},
      {R"((?i:\b(?:couple|family|adopters|carers|placement|lodger) (?:in|from|near) )()" CAPITALISED R"())", Tie::anybody, address, 0.5, "place-of-person", "This looks like where others live."},
      {R"((?i:\bc/o (?:the )?)()" CAPITALISED "(?:, " CAPITALISED R"(){0,2}))", Tie::anybody, address, 0.55, "place-of-person", "This looks like where somebody's letters go."},
      {R"((?i:\b(?:dad|mum|mam|nan|gran|granny|auntie|aunt|uncle|sister|brother|mate)['’]s, )()" CAPITALISED R"()(?:[.;)\n]|$))", Tie::anybody, address, 0.45, "place-of-person", "This looks like where somebody lives."},
      {R"((?i:\b(?:(?:other|new|older|younger|another|little|eldest|youngest) (?:girl|boy|lad|lass|one)|lodger|half-brother|half-sister|stepsister|stepbrother|cousin|niece|nephew),? ?\(?)()" AGE R"()[),;])", Tie::anybody, age, 0.5, "age-of-somebody", "This looks like somebody's age."},
      {R"((?:^|[.;] |\n)((?i:)" TRADE R"()(?: at| in|,| for| with|, of) (?:the )?)" CAPITALISED R"())", Tie::pronoun, sensitive_fact, 0.5, "work-of-person", "This looks like somebody's work."},
      {R"(^(?: \(| of | in )(\d{1,2}[A-Z]{1,2})(?:[,;.)]| (?:and|is|was|any|who|has)\b))", Tie::behind_name, age, 0.5, "school-year-behind-name", "This looks like somebody's class at school."},
      {R"((?i:\b(?:attends|attending|boards at|boarder at|pupil at|placed at|AWOL from|home from|excluded from) (?:the )?)()" CAPITALISED R"())", Tie::in_sentence, address, 0.5, "place-of-person", "This looks like where somebody lives or goes to school."},
      {R"((?i:\b(?:house|home|cottage|farm|pub|shop|villa|bungalow), )["“]()" CAPITALISED R"()["”])", Tie::anybody, address, 0.5, "place-of-person", "This looks like the name of somebody's house."},
      {R"((?i:\b(?:)" TRADE R"() (?:of|aged) )()" AGE R"()(?:[,;.)]| (?:and|who|with)\b))", Tie::anybody, age, 0.55, "age-of-somebody", "This looks like somebody's age."},
      {R"((?i:\bin (?:his|her|their) )((?:early|mid|middle|late) (?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b)", Tie::in_sentence, age, 0.5, "age-of-somebody", "This looks like somebody's age."},
      {R"((?i:\b(?:native of|born (?:at|in)|last heard of(?: in)?|last known (?:in|at)|(?:wife|husband|family) in|cohabiting in|in service (?:at|in)|wanted (?:at|in)|people (?:at|in|of)|hails from|originally from|retired to|retired (?:and living )?(?:at|in)|living at) (?:the |an? )?)()" CAPITALISED "(?:, (?:Co\\. |nr\\.? |near )?" CAPITALISED "){0,2}" R"())", Tie::in_sentence, address, 0.5, "place-of-person", "This looks like where somebody lives or comes from."},
      {R"((?i:\b(?:mill|factory|works|shop|dock|pit|machine|loom|bar) ?(?:hand|girl|worker)? at )()" CAPITALISED R"())", Tie::in_sentence, sensitive_fact, 0.5, "work-of-person", "This looks like where somebody works."},
      {R"((?i:\b(?:[Aa]ges|aged) )(\d{1,2} and \d{1,2})\b)", Tie::pronoun, age, 0.6, "ages-of-two", "These look like two people's ages."},
      {R"((?i:\blived to be )()" AGE R"())", Tie::in_sentence, age, 0.55, "age-of-somebody", "This looks like somebody's age."},
      {R"((?i:\b(?:posted|stationed|deployed|transferred|discharged|evacuated|move|moves|returned|emigrated|deported|sent|gone back) to (?:the )?)()" CAPITALISED "(?:, " CAPITALISED "){0,2}" R"())", Tie::in_sentence, address, 0.5, "place-of-person", "This looks like where somebody lives or is."},
      {R"((?i:\b(?:student|pupil|studying|starts?|started|doing \w+|Year \d{1,2}|reception|nursery) (?:in|at) (?:the )?)()" CAPITALISED R"())", Tie::in_sentence, sensitive_fact, 0.55, "school-of-person", "This looks like where somebody goes to school."},
      {R"((?i:\b(?:uni(?:versity)?|college|class|classes|lessons|boarder|boarding|course|bricklaying|apprentice\w*) (?:in|at|of) (?:the )?)()" CAPITALISED R"())", Tie::in_sentence, sensitive_fact, 0.55, "school-of-person", "This looks like where somebody studies or learns a trade."},
      {R"(\b(?:at|to) ()" CAPITALISED R"( (?:Uni|University|Tech|College|Sixth Form|Polytechnic|Poly))\b)", Tie::in_sentence, sensitive_fact, 0.5, "school-of-person", "This looks like where somebody studies."},
      {R"((?i:\b(?:school|college|nursery|uni(?:versity)?)) \(()" CAPITALISED R"()\))", Tie::in_sentence, sensitive_fact, 0.55, "school-of-person", "This looks like where somebody goes to school."},
      {R"(^[^\n]{0,40}\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\t+(?:[\p{Ll}\- ]+\t+)?()" CAPITALISED R"()(?:\t|\n|$))", Tie::behind_name, address, 0.5, "place-of-person", "This looks like where somebody goes to school or works."},
      {R"(^, ()" CAPITALISED "(?:, " CAPITALISED R"(){1,3}))", Tie::behind_name, address, 0.5, "place-of-person", "This looks like where somebody lives."},
      {R"((?:^|[^\p{L}])()" TRADE R"( (?:at|in|for|with) (?:the )?)" CAPITALISED R"())", Tie::in_sentence, sensitive_fact, 0.6, "work-of-person", "This looks like somebody's work."},
      {R"((?i:\b(?:son|daughter|brother|sister|parents|mother|father|aunt|uncle|cousins?|friends?|boyfriend|girlfriend|partner|family|relatives?|grandparents|in-laws|nan|nana|gran|granny|grandma|mum|mam|dad|auntie|aunty|mates?|ex|stepdad|stepmum)(?:['’]s)? (?:(?:house|flat|place|\w+) )?(?:in|at|near|over in|out in) )()" CAPITALISED R"())", Tie::anybody, address, 0.5, "place-of-person", "This looks like where somebody lives or is."},
      {R"((?i:\b(?:goes to|attends|attending|attended|enrolled at|enrolled in|joined|left|enjoying|likes|loves|volunteers at|trains at|teaches at) (?:the )?)()" CAPITALISED R"( (?:School|Primary|Academy|College|Sixth Form|High|Juniors?|Infants|Nursery|Playgroup|University|Uni|Grammar|Comprehensive))\b)", Tie::in_sentence, sensitive_fact, 0.55, "school-of-person", "This looks like where somebody goes to school."},
      {R"((?i:\b(?:works?|working|worked|employed|job|work|casual|started|taken on|laid off|sacked|dismissed|apprentice\w*|controller|shifts?|nights|days|afternoons|earlies|lates|cleans|cleaning|cooks|serves|drives|sings|volunteers) (?:now |there |part[- ]time |full[- ]time |nights |days )?(?:at|for|with|in|by|from) (?:the )?)()" CAPITALISED R"((?: (?:sawmill|haberdashery|garage|works|yard|factory|mill|shop|store|bakery|foundry|brewery|farm|docks?|colliery|quarry|smelter|salon|warehouse|depot))?))", Tie::in_sentence, sensitive_fact, 0.6, "work-of-person", "This looks like where somebody works."},
      {R"((?i:\b(?:works?|worked|working|employed) as (an? [a-z][a-z \-]{2,30}?)(?: and| but| at| in| for| since|[,;.)\n]|$)))", Tie::in_sentence, sensitive_fact, 0.55, "work-of-person", "This looks like somebody's work."},
      {R"((?i:\b(?:lives?|living|lived|lodges|lodging|lodgings|stays|staying|resides?|placed|housed|rehoused|settled|moved|moving|flat|house|home) (?:now |still |alone |together |away |near me |back |over |out |up |down |on his own |on her own )?(?:in|at|to|near) (?:the )?)()" CAPITALISED "(?:, " CAPITALISED "){0,2}" R"())", Tie::in_sentence, address, 0.55, "place-of-person", "This looks like where somebody lives."},
      {R"((?i:\blives? )()" CAPITALISED R"( way)\b)", Tie::in_sentence, address, 0.55, "place-of-person", "This looks like where somebody lives."},
      {"(?:^|[^\\p{L}])((?:(?i:an?|the|his|her|their) )?" COLOUR " " MAKE "(?: [A-Z0-9][A-Za-z0-9]{0,8})?(?: " CAR ")?" REGISTRATION "|(?i:an?|his|her|their) " COLOUR " " CAR REGISTRATION R"()(?:[^\p{L}]|$))", Tie::in_sentence, vehicle, 0.65, "vehicle-described", "This looks like somebody's vehicle."},
      {"(?i:\\b(?:drives?|driving|drove|driven in|in|fixed|bought|sold|parked) (?:(?:an?|the|his|her|their) )?(?:old |new )?)(" MAKE ")(?:[^\\p{L}]|$)", Tie::in_sentence, vehicle, 0.55, "vehicle-described", "This looks like somebody's vehicle."},
      {"(?i:\\b(?:his|her|their|['’]s) (?:old |new )?)(" MAKE ")(?:[^\\p{L}]|$)", Tie::in_sentence, vehicle, 0.55, "vehicle-described", "This looks like somebody's vehicle."},
  };
  return kPatterns;
}

const std::vector<std::unique_ptr<RE2>>& compiled() {
  static const std::vector<std::unique_ptr<RE2>> kCompiled = [] {
    std::vector<std::unique_ptr<RE2>> all;
    RE2::Options options;
    options.set_max_mem(64 << 20);
    options.set_log_errors(false);
    for (const Pattern& pattern : patterns()) {
      all.push_back(std::make_unique<RE2>(pattern.regex, options));
      require(all.back()->ok(), "a pattern for what tells of a life is wrong");
    }
    return all;
  }();
  return kCompiled;
}

class LifeDetails {
 public:
  LifeDetails(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& taken, const PeopleRegister& people)
      : unwrapped_(without_wraps(text)), text_(unwrapped_), map_(text_), points_(to_code_points(text_)), sentences_(points_), mentions_(mentions), taken_(taken), people_(people) {}

  std::vector<Finding> run() {
    for (std::size_t i = 0; i < patterns().size(); ++i) {
      if (patterns()[i].tie == Tie::behind_name) {
        behind_names(*compiled()[i], patterns()[i]);
      } else {
        anywhere(*compiled()[i], patterns()[i]);
      }
    }
    return std::move(found_);
  }

 private:
  void behind_names(const RE2& regex, const Pattern& pattern) {
    constexpr std::size_t kReach = 110;   // bytes
    for (const Finding& mention : mentions_) {
      const bool numbered = mention.span.start > 2 && points_[mention.span.start - 2] == U')' && points_[mention.span.start - 3] >= U'0' && points_[mention.span.start - 3] <= U'9';   // "(1) Joy Hand (2)"
      if (numbered || !may_be_of(mention, pattern)) {
        continue;
      }
      const std::size_t from = map_.byte_at(mention.span.end);
      const re2::StringPiece rest(text_.data() + from, std::min(text_.size() - from, kReach));
      re2::StringPiece value;
      if (RE2::PartialMatch(rest, regex, &value)) {
        add(value, pattern, mention);
      }
    }
  }

  void anywhere(const RE2& regex, const Pattern& pattern) {
    const re2::StringPiece whole(text_.data(), text_.size());
    re2::StringPiece found[2];
    for (std::size_t at = 0; at < text_.size() && regex.Match(whole, at, text_.size(), RE2::UNANCHORED, found, 2);) {
      const std::size_t start = map_.code_point_at(offset(found[1]));
      if (pattern.tie == Tie::nobody) {
        if (const Finding* next = named_next(start); next != nullptr && is_private(*next)) {   // "a girl of 14 in the flat, Paige Rowley"
          add(found[1], pattern, *next);
        }
      } else if (pattern.tie == Tie::anybody) {
        add(found[1], pattern, Finding());
      } else {
        const Finding* owner = owner_of(start, pattern.tie);
        owner = owner == nullptr && pattern.kind == FindingKind::vehicle ? named_next(start) : owner;   // "a black Audi hired by Tasha Ridley"
        if (owner != nullptr && may_be_of(*owner, pattern)) {
          add(found[1], pattern, *owner);
        }
      }
      at = offset(found[1]) + std::max<std::size_t>(1, found[1].size());
    }
  }

  std::size_t offset(const re2::StringPiece& piece) const { return static_cast<std::size_t>(piece.data() - text_.data()); }

  // The last one named before in the same sentence; for "she" also in the sentence before; for "I" who speaks or writes.
  const Finding* owner_of(std::size_t at, Tie tie) const {
    const std::size_t start = sentences_.start(at);
    const std::size_t from = tie == Tie::pronoun ? back_to_somebody(start) : start;
    const int gender = tie == Tie::pronoun ? pronoun_before(from, at) : 0;
    const Finding* owner = nullptr;
    for (const Finding& mention : mentions_) {
      if (mention.span.end > at) {
        break;
      }
      if (tie == Tie::writer) {
        const std::size_t begins = mention.span.start;
        const bool from_line = begins >= 6 && points_.compare(begins - 6, 6, U"From: ") == 0;
        const bool speaks = begins >= 2 && points_[begins - 2] == U']' && mention.span.end < points_.size() && points_[mention.span.end] == U':';
        owner = from_line || speaks ? &mention : owner;
      } else if (mention.span.start >= from && gender * people_.gender_of(mention.person) >= 0) {
        owner = &mention;   // "worries for his mother. He is five": not the mother
      }
    }
    if (tie == Tie::writer && owner == nullptr) {
      return signs_letter(points_, at, mentions_);
    }
    const bool goes_on = start > 2 && (points_[start - 1] == U';' || points_[start - 2] == U';');
    const bool of_before = owner == nullptr && tie == Tie::in_sentence && start > 2 && (goes_on || by_pronoun(start, at));
    return of_before ? owner_of(at, Tie::pronoun) : owner;
  }

  // The start of the last sentence before this one that names somebody, three sentences back at most.
  std::size_t back_to_somebody(std::size_t start) const {
    constexpr int kSentencesBack = 3;
    std::size_t from = start;
    for (int i = 0; i < kSentencesBack && from > 2; ++i) {
      from = sentences_.start(from - 2);
      if (std::any_of(mentions_.begin(), mentions_.end(), [&](const Finding& mention) { return mention.span.start >= from && mention.span.end <= start; })) {
        break;
      }
    }
    return from;
  }

  // 1 when "he" stands last before the place, -1 for "she".
  int pronoun_before(std::size_t from, std::size_t to) const {
    static const RE2 kHe(R"((?i)(?:^|[^\p{L}'’])(he|his|she|her)(?:[^\p{L}'’]|['’]s)[^.]{0,24}$)");
    std::string word;
    const bool said = RE2::PartialMatch(to_utf8(std::u32string_view(points_).substr(from, to - from)), kHe, &word);
    return !said ? 0 : word[0] == 'h' && (word == "he" || word == "his") ? 1 : word == "He" || word == "His" ? 1 : -1;
  }

  // The first one named behind, in the same sentence.
  const Finding* named_next(std::size_t at) const {
    const std::size_t end = sentences_.end(at);
    const auto next = std::find_if(mentions_.begin(), mentions_.end(), [&](const Finding& mention) { return mention.kind == FindingKind::person && mention.span.start >= at && mention.span.end <= end; });
    return next == mentions_.end() ? nullptr : &*next;
  }

  bool by_pronoun(std::size_t from, std::size_t to) const {
    static const RE2 kPronoun(R"((?i)(?:^|[^\p{L}'’])(?:he|she|they|his|her|their)(?:[^\p{L}'’]|['’]s|$))");
    return RE2::PartialMatch(to_utf8(std::u32string_view(points_).substr(from, to - from)), kPronoun);
  }

  // The data subject's age is told too, so that it is known for theirs.
  bool may_be_of(const Finding& mention, const Pattern& pattern) const { return (pattern.kind == FindingKind::age && mention.person == "subject") || is_private(mention); }

  bool is_private(const Finding& mention) const {
    const Person* person = people_.find(mention.person);
    return person == nullptr ? mention.kind == FindingKind::relation
                             : person->person_class == PersonClass::family || person->person_class == PersonClass::third_party || person->person_class == PersonClass::source;
  }

  // "in Court", "at School", "in March": nobody is told by these.
  static bool tells_nothing(const std::string& words) {
    static const RE2 kNothing(R"((?i)^(?:court|school|college|hospital|home|contact|police|care|custody|prison|a&e|casualty|church|mosque|class|year|court|christmas|xmas|easter|ramadan|eid|english|welsh|polish|urdu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|england|wales|scotland|ireland|britain|uk|cafcass|camhs|edt|mash|panel|review|reception|foster care|the home)(?: (?:\d.*|court|centre|hospital|school))?$|(?i)\b(?:service|services|governance|revenues|team|department|prosecution|unit|panel|lives|board|committee|agency|authority)$)");
    return RE2::PartialMatch(words, kNothing);
  }

  static bool meet(Span a, Span b) { return a.start < b.end && b.start < a.end; }

  void add(const re2::StringPiece& value, const Pattern& pattern, const Finding& owner) {
    const bool place = pattern.kind == FindingKind::address || pattern.kind == FindingKind::sensitive_fact;
    if (place && (tells_nothing(std::string(value.data(), value.size())) || class_by_role({value.data(), value.size()}, true))) {
      return;
    }
    const Span span = {map_.code_point_at(offset(value)), map_.code_point_at(offset(value) + value.size())};
    const auto meets = [&](const Finding& other) { return meet(other.span, span); };
    if (std::any_of(taken_.begin(), taken_.end(), meets) || std::any_of(found_.begin(), found_.end(), meets) ||
        std::any_of(mentions_.begin(), mentions_.end(), [&](const Finding& mention) { return mention.kind == FindingKind::person && meets(mention); })) {
      return;
    }
    Finding finding;
    finding.span = span;
    finding.kind = pattern.kind;
    finding.text = std::string(value.data(), value.size());
    finding.person = owner.person;
    finding.score = pattern.score;
    finding.rule = pattern.rule;
    finding.why = pattern.why;
    found_.push_back(std::move(finding));
  }

  // A line that the page's edge broke goes on: "Darren, who<newline>is five". As long as the text.
  static std::string without_wraps(std::string_view text) {
    constexpr std::size_t kLong = 48;   // bytes of a line that was rather broken than ended
    std::string whole(text);
    std::size_t start = 0;
    for (std::size_t at = whole.find('\n'); at != std::string::npos && at + 1 < whole.size(); at = whole.find('\n', at + 1)) {
      const auto next = static_cast<unsigned char>(whole[at + 1]);
      const bool goes_on = at - start >= kLong && (std::isalnum(next) != 0 || next >= 0x80) && whole.substr(start, at - start).find('\t') == std::string::npos;
      whole[at] = goes_on ? ' ' : '\n';
      start = at + 1;
    }
    return whole;
  }

  const std::string unwrapped_;
  std::string_view text_;
  OffsetMap map_;
  std::u32string points_;
  Sentences sentences_;
  const std::vector<Finding>& mentions_;
  const std::vector<Finding>& taken_;
  const PeopleRegister& people_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> find_life_details(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& taken, const PeopleRegister& people) {
  return LifeDetails(text, mentions, taken, people).run();
}

}  // namespace candour
