#include "redaction/people/given_names.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "redaction/find/word_list.h"

namespace candour {
namespace {

std::set<std::string> words_of(const char* list) {
  std::istringstream in(list);
  std::set<std::string> words;
  for (std::string word; in >> word;) {
    words.insert(word);
  }
  return words;
}

// Each line is one family of forms.
const std::vector<std::vector<std::string>>& families() {
  static const std::vector<std::vector<std::string>> kFamilies = {
      {"gary", "gaz", "gazza"}, {"darren", "daz", "dazza"}, {"barry", "baz", "bazza"}, {"sharon", "shaz", "shazza"},
      {"karen", "kaz"}, {"terence", "terry", "tel"}, {"derek", "del"}, {"william", "will", "bill", "billy"},
      {"robert", "rob", "bob", "bobby", "robbie"}, {"richard", "rick", "rich", "ricky", "dick"}, {"james", "jim", "jimmy", "jamie"},
      {"john", "johnny", "jack"}, {"michael", "mick", "mike", "micky", "mikey"}, {"david", "dave", "davey"}, {"stephen", "steven", "steve", "ste"},
      {"christopher", "chris", "kit"}, {"anthony", "tony", "ant"}, {"andrew", "andy", "drew"}, {"joseph", "joe", "joey"},
      {"daniel", "dan", "danny"}, {"matthew", "matt", "matty"}, {"thomas", "tom", "tommy"}, {"edward", "ed", "eddie", "ted", "ned"},
      {"samuel", "sam", "sammy"}, {"samantha", "sam", "sammy"}, {"alexander", "alex", "sandy", "al"}, {"alexandra", "alex", "sandra", "lexi"},
      {"elizabeth", "liz", "lizzie", "beth", "betty", "eliza", "libby"}, {"margaret", "maggie", "meg", "peggy", "mags"},
      {"katherine", "catherine", "kate", "katie", "kathy", "cath", "kat"}, {"patricia", "pat", "trish", "tricia", "patsy"},
      {"susan", "sue", "susie"}, {"deborah", "debbie", "deb", "debs"}, {"jacqueline", "jackie", "jacqui"}, {"jennifer", "jen", "jenny"},
      {"victoria", "vicky", "vicki", "tori"}, {"violet", "vi"}, {"rose", "rosie"}, {"rebecca", "becky", "becca", "bex"}, {"kelly", "kel"},
      {"kimberley", "kim", "kimmy"}, {"natalie", "nat"}, {"nicola", "nicky", "nic"}, {"nicholas", "nick", "nicky"}, {"michelle", "shell", "chelle"},
      {"angela", "angie", "ange"}, {"joanne", "jo", "joanna"}, {"tracey", "trace"}, {"amanda", "mandy"}, {"caroline", "caz", "carrie"},
      {"gemma", "gem"}, {"charlotte", "charlie", "lottie"}, {"charles", "charlie", "chas"}, {"lucas", "luke"}, {"benjamin", "ben", "benny"},
      {"jonathan", "jon", "jonny"}, {"zachary", "zac", "zack", "zak"}, {"timothy", "tim"}, {"philip", "phil"}, {"peter", "pete"},
      {"raymond", "ray"}, {"kenneth", "ken", "kenny"}, {"ronald", "ron", "ronnie"}, {"leonard", "len", "lenny"}, {"frederick", "fred", "freddie"},
      {"mohammed", "mo", "mohammad", "muhammad", "moh"}, {"abdullah", "abdul"}, {"isabella", "bella", "izzy"}, {"maxwell", "max"}, {"maximilian", "max"},
      {"imogen", "immy", "immie"}, {"isabelle", "isobel", "isabel", "izzy", "issy", "bel"}, {"stuart", "stewart", "stu"}, {"gareth", "gaz", "gary"}, {"harold", "harry", "hal"},
      {"henry", "harry", "hal"}, {"francis", "frank", "frankie", "fran"}, {"frances", "fran", "frankie", "frannie"}, {"gregory", "greg"}, {"geoffrey", "geoff", "jeff", "jeffrey"},
      {"gerald", "gerry", "jerry"}, {"theodore", "theo", "ted"}, {"patrick", "pat", "paddy", "rick"}, {"dominic", "dom"}, {"oliver", "ollie", "olly"}, {"olivia", "liv", "livvy"},
      {"abigail", "abby", "abi", "gail"}, {"madeleine", "madeline", "maddie", "maddy"}, {"jessica", "jess", "jessie"}, {"josephine", "jo", "josie"}, {"joshua", "josh"},
      {"alistair", "alastair", "ali", "al"}, {"alfred", "alf", "alfie"}, {"archibald", "archie"}, {"albert", "bert", "al", "bertie"}, {"arthur", "art", "artie"},
      {"bernard", "bernie"}, {"bernadette", "bernie"}, {"barbara", "barb", "babs"}, {"pamela", "pam"}, {"penelope", "penny"}, {"philippa", "pippa", "pip"}, {"dorothy", "dot", "dotty"},
      {"gillian", "jill", "gill"}, {"judith", "judy", "jude"}, {"marjorie", "marge"}, {"millicent", "millie", "milly"}, {"amelia", "millie", "milly", "amy"}, {"emily", "em", "emmie"},
      {"emma", "em"}, {"georgina", "georgie", "gina"}, {"georgia", "georgie"}, {"lucinda", "lucy", "cindy"}, {"cynthia", "cindy"}, {"christine", "chris", "chrissie", "tina"},
      {"christina", "chris", "chrissy", "tina"}, {"kathleen", "kath", "kathy"}, {"eleanor", "ellie", "nell", "nora"}, {"ellen", "nell", "nelly"}, {"sophia", "sophie"},
      {"stephanie", "steph", "stevie"}, {"teresa", "theresa", "tess", "terri"}, {"tamara", "tammy"}, {"valerie", "val"}, {"vanessa", "nessa"}, {"winifred", "win", "winnie"},
      {"wilfred", "wilf"}, {"walter", "wally", "walt"}, {"vincent", "vince", "vinny"}, {"simon", "si"}, {"reginald", "reg", "reggie"}, {"rosemary", "rosie", "rose"}, {"malcolm", "mal"},
      {"lawrence", "larry", "laurie"}, {"leslie", "les"}, {"lesley", "les"}, {"lillian", "lil", "lily"}, {"lynette", "lyn"}, {"matilda", "tilly", "tilda"}, {"nathaniel", "nathan", "nat", "nate"},
      {"nathan", "nate", "nath"}, {"sebastian", "seb"}, {"solomon", "sol"}, {"terrence", "terry"}, {"tobias", "toby"}, {"jake", "jacob"}, {"jeremy", "jez", "jerry"}, {"jeremiah", "jez", "jerry"},
      {"karl", "carl"}, {"kieran", "kier", "ciaran"}, {"connor", "con", "conor"}, {"declan", "dec"}, {"brendan", "bren"}, {"curtis", "curt"}, {"dennis", "den"}, {"desmond", "des"},
      {"douglas", "doug", "dougie"}, {"duncan", "dunc"}, {"herbert", "bert", "herbie"}, {"ian", "iain"}, {"bradley", "brad"}, {"tyrone", "ty"},
      {"maureen", "mo"}, {"marie", "maz"}, {"shannon", "shan"}, {"chantelle", "chan"}, {"chelsea", "chels"}, {"danielle", "dani", "danni"}, {"gabrielle", "gabby"},
      {"gabriel", "gabe"}, {"janet", "jan"}, {"janice", "jan"}, {"lukasz", "łukasz", "luke"}, {"aleksander", "olek", "alex"}, {"katarzyna", "kasia", "kate"}, {"małgorzata", "gosia"},
      {"agnieszka", "aga"}, {"jakub", "kuba"}, {"tomasz", "tomek"}, {"piotr", "piotrek"}, {"mateusz", "mati"}, {"zofia", "zosia"}, {"rhiannon", "rhi"}, {"bronwen", "bron"},
      {"tyler", "ty"}, {"jayden", "jay"}, {"callum", "cal"}, {"cameron", "cam"}, {"beatrice", "bea", "bee", "trixie"}, {"beverley", "bev", "beverly"}, {"lauren", "loz"}, {"laurence", "loz", "larry"}};
  return kFamilies;
}

}  // namespace

bool is_given_name(const std::string& name) {
  static const std::set<std::string> kNames = [] {
    std::set<std::string> all = words_of(
        "summer will hope joy grace faith mark miles dawn eve olive pearl robin iris amber bev dot aaron abigail adam aisha alan alfie alice alison amelia amina amy ann anna anne annie archie arjun ashley ava ayesha beata bethany bradley "
        "brenda brian bronwen carl carol carly casey chantelle chelsea cheryl claire clare connor courtney craig cynthia dafydd daisy dean debra denise "
        "derek diane donna dorothy dylan eirlys eileen elaine eleanor elijah ella ellie emily emma emyr erin ethan eva evan fatima fiona frances freya "
        "gareth geoffrey george georgia gillian glenn gordon graham grant gwen hannah harriet harry hassan hayley heather helen henry holly ian iestyn imran "
        "irene isla ivy jacob jade jake janet jane janice jason jean jerome jessica jill jodie jolanta jordan josh joshua joyce judith julia julie justin kai kayleigh "
        "keith kerry kevin kieran kirsty kyle laura leah leanne lee leo leon lewis lily linda lisa logan lorraine louise lucy luke lynn malcolm marcus maria "
        "marie marilyn martin mary mason maureen megan melanie melissa mia mohamed molly morgan naomi natasha nathan nigel noah oliver olivia oscar owen "
        "pamela paul paula pauline poppy rachel rania rhiannon rhys riley rita ross ruby russell ruth ryan sadia sally sarah scott sean seren shannon shaun "
        "sheila sheree shirley siân sian simon siobhan sophie stacey stuart tanya tara teresa theo tina toby tracy trevor tyrone valerie wayne wendy yasmin yvonne zara zoe");
    const std::set<std::string> more = words_of(
        "abdi kev trev teddy vinnie bobbi nevaeh abdirahman abdulrahman ada adebayo adel adele adeola adrian agatha agnes agnieszka ahmed aidan aiden aileen ailsa aimee aine aishah ajay ajit akash alana alastair albert aled aleisha alejandro aleksandra alessandra alexa alexis alfred "
        "alicia alina alisha alistair aliyah allan allison alma alwyn alyssa amanda amar amara amarjit ameera amir amira amit amrit anastasia andre andrea andrei andrej andrzej aneesa aneurin angelina angharad angus anika anil anita anjali anneka annette annabel annabelle "
        "anton antonia antonio anwen anya aoife arabella arash ariana arlo armaan arnold arron arshad arthur arwel asad asha ashleigh asif asma astrid athena aubrey audrey austin avril ayaan ayesha azra barbara barnaby bartosz basma beatrice beatrix becca belinda benedict benita "
        "bernadette bernard beryl bethan beverley bhavna bianca bilal blake blessing boris brandon bree brenna brett brianna bridget brigid britney brodie brody bronagh brooke bruce bruno bryan bryn bryony byron caitlin caitlyn callie camilla carla carlos carmen carolyn carwyn cassandra cassie catrin catriona cecil cecilia cedric celia celine ceri cerys "
        "chanel chantal charlene charmaine chenai chiara chidi chloe christian christina christine ciara ciaran clarissa clark claudia clement clive clodagh cody colette colin colleen conor constance cora cordelia corey corinne cormac crystal curtis cyril cyrus dahlia damian damien damon dana dani danielle danuta daphne "
        "daria darcey darcie darcy dariusz darius darla darrell darryl dawid dawud deana deanna deborah declan delilah delroy delyth demi denis dennis denzel dermot desmond devon dewi dexter dhruv diana diego dilys dina dinesh dionne dolores dominic dominik dominika donald donovan doreen doris douglas dulcie duncan dwayne dwight eamon ebony eden edgar edith edmund edna edwin "
        "eilidh eilish eira eirwen ekaterina eleri elena eli elias elin elinor elis elise elisha elissa elliot elliott ellis elodie eloise elsa elsie elspeth elwyn emeka emilia emilie emlyn emmanuel enid enoch enrico eric erica erik erika ernest eryn esme esmé esther eugene eunice euan evangeline evelyn evie ewa ewan ezra fabian faisal faiza farah farhan farida faye felicity felix fergus ffion finlay finley finn fintan fleur florence flora folake francesca francis frankie fraser freddy frederica "
        "gabriel gabriela gabriella gabrielle gail garry gary gavin gaynor geeta gemma genevieve geoff georgie georgina geraint gerald geraldine gerard germaine gethin gideon gina gladys glen glenda glenys gloria glyn godfrey graeme greg gregor gregory greta gruffydd grzegorz gurdeep gurpreet guto gwendoline gwyn gwyneth habib hadiza hafsa haider hamid hamish hamza hana hanna hannan harold harpreet harris harvey haseeb hattie hazel hector heidi heulwen helena helga henrietta herbert hermione hester hilary hilda horace howard hubert hugh hugo huw hussain hussein "
        "ibrahim ida idris ieuan ifan ifeoma ifor igor imani imelda imogen imtiaz inaya indira ines inga ingrid ioan iona irina isaac isaiah isha ishaan isobel ivan ivana ivor iwan izaak jacek jackson jai jaiden jakub jamal jamila janelle janette janine jared jarek jasmin jasmine jasper jaspreet javed jaxon jayda jaylen jayne jeanette jed jeffrey jemima jemma jennie jenna jeremiah jeremy jermaine jerry jesse jesus jez joachim joan joana joanne joel johan johanna jolene jonah jonas jorge jose josef josephine josiah josie juan jude judy jules julian juliet juliette julius junaid "
        "kacper kacey kaden kaitlin kaitlyn kamal kamil kamila kamran kara kareem karim karina karl karolina kasia katarzyna katelyn katharine kathleen kathryn katrina katy kaya kayden kayla keanu keeley keira keisha keiran kelsey kelvin kendra kenji kenzie keir khadija khadijah khaled khalid kiara kiera kieron kimberly kira kiran kirsten kirstin klara klaudia kofi kojo konrad krish kristian kristina kristy krystal krzysztof kuba kurt kwame kyra lacey lachlan laila lara larissa laurie lavinia layla layton leanna leila lena lennon lenny leona leonie leroy lesley leslie lexie liana lidia lila lilian lillian lina lindsay lindsey "
        "lionel livia llewellyn lloyd llyr lois lola lorcan lorenzo loretta lori lorna louella louie louis louisa lowri lucia lucian lucinda luis luka lukas lukasz łukasz luna luther lydia lyla lynda lynette lynn lynne lyra maciej mackenzie madeleine madeline madison mae maeve magda magdalena magnus mahmoud mahmood maisie makayla malachi malachy malgorzata małgorzata malik mandeep manuel mara marcel marcin marco marek margot mariam marian mariana marianne marina mario marion marisa marius marjorie markus marlene marlon marnie marsha marta martha martina martyn marvin mateusz mathew matilda maud maura maurice mavis maxine maya medina meena mehmet meilyr melvin meredith meryl micah michaela michal michał miguel mihai mikael mikhail mila mildred milena millie milly mina minnie miranda miriam mirza mitchell mohamad mohamud moira mona monica monika morag moses muna murat muriel murray mustafa myfanwy myles myra "
        "nabil nabila nadeem nadia nadine naeem naima nancy naseem nasir nasra natalia nathaniel naveed nazia neelam neha neil nell nelson nerys nesta neville ngozi nia niall niamh nicholas nico nicole nikita nikki nikola nikolai nina noel noelle nora norah noreen norma norman nuala nur obinna octavia odette oksana ola olaf olek olga oliwia ollie olivier olwen oluwaseun omar orla orlando osama osian osman oswald otis otto owain paige pankaj paolo parisa parveen pascal patrick patrik paulette paulina pavel pawel paweł pedro peggy penelope perry persephone petra phoebe philippa phillip phyllis pippa piotr pradeep prakash pravin precious priscilla priti priya "
        "rabia radek raheem rahima rahim rahul raj rajesh ralph ramona ranjit raphael raquel rashid raul razia reece reena reggie reginald rehan rehana reina remi renata rene renee reuben rhea rhodri rhona rhonda rhydian rhian ricardo rizwan roberta roberto roderick rodney rodrigo rohan roisin roland rolf roman romeo romy ronan ronnie rory rosa rosalie rosalind rosanna roseanne rosemary rowan rowena roxanne roy rubina rudolf rudy rufus rukhsana rupert saad sabah sabina sabrina safa saffron safiya saira sajid sakina salim salma salman samina samira samir samson sandeep sanjay saoirse sara sarai sasha saskia satnam savannah scarlett seamus sebastian selena selina serena sergei seth shabana shabnam shahid shahida shakira shamima shan shane shani shania shanice sharif sharnie shauna shay shazia sheena shelby sheldon shelley sheridan shireen shivani shona shreya sid sidney silas silvia simone sioned siôn "
        "sofia solomon sonia sonny sonya soraya spencer stan stanislaw stanley stefan stefania stella stephan stephanie stewart suleiman sunil sunita suraj surinder suzanne svetlana sybil sydney sylvester sylvia sylwia szymon tabitha tahir talia tallulah tamara tamika tammy tamsin tania tariq taryn tatiana taylor tegan tendai terrence tess tessa thea thelma theodora theodore theresa tia tiana tiffany tilly timothy tobias todd tomas tomasz toni tonya tori trina tristan trudy tudor tunde tyra tyrell uma umar una ursula usha usman valentina vanessa vaughan velma vera verity vernon veronica veronika vicki vijay vikram viktor viktoria vince vincent viola virginia vivek vivian vivien vivienne vladimir wahid walid wallace walter wanda warren waseem wasim wesley wiktor wiktoria wilfred wilhelmina wilma winifred winnie winston wojciech wren wyn xander xavier yahya yana yara yasin yasir yasmeen yasmina yolanda younis yousef yusra yusuf yuri yvette zac zachariah zahid zahra zainab zaki zaynab zayn zelda zena zia zofia zoya zubair zuzanna zygmunt "
        "abdi abdirahman abdullahi abebe abeni abiola abosede adaeze adebayo adeola adewale adjoa adwoa aferdita afia agim ahmet ajay akash akosua akua alban albana aleksander aleksandra alemayehu ali aliyah amardeep amarjit ameena amie "
        "amir amit amjad amrit amritpal amandeep anand aneeka aniela anjali ankita anthea ardit arben arjun armend arta artan aster avtar awet aylin ayodele ayse azadeh azra baljinder baljit balwinder bartosz bashir beata behrouz bekim "
        "besart besnik biniam bisi blerim bogdan bolanle bongani boguslaw bozena bukola busola cengiz chiamaka chidinma chika chinedu chinwe chioma cosmin cristina dalbir daljit damilola danial daniela danish davinder dawit deepak deniz "
        "deqa desta dipesh dorota dritan ebele edona efua egzon elira elham elvis emre enkelejda ermias erion esi ewelina fahmida faduma farzana fatmata fatou feven fikret filsan florentina folasade frehiwot funmilayo gabriela gagandeep "
        "gaurav ghulam gintaras girma grazyna gulsen gurbachan gurdev gurjit gurmit gursharan gurvinder habiba hamdi harjinder harjit harminder harsha harvinder hassan hatice hibo hira hodan hope-ann hui idil ifrah ikram ilir imran indira "
        "ines inderjit ionut irfan ismail ismet iwona jagdeep jagdish jagjit jagtar jarnail jasbir jaskaran jaspal jasvinder jaswinder jaswant jatinder jerzy jelena jolanta joginder kadija kamaljit kamla karamjit karolis kashif kassim "
        "kavita kehinde khadra khalida kidane kiranjit komal krystyna kuldip kuljit kulvinder kulwant kulwinder kunle kwabena kwadwo kwasi lakshmi lakhbir lamin lavinia leila letebrhan lendita liban liridon ludmila luljeta luul lwam maciek "
        "majid makbule malika mamadou manjinder manjit manjula manvir mariama mariusz marcela marwa maryam maryan matilde meera megha mehdi mehreen mehwish mercy-ann mihret miroslaw mohinder monique mubarak mukhtar munira murad musa "
        "nadeera nagina narinder nasreen nasrin navdeep navjot naz neeta negasi ngoc nguyen nikesh nilufar nirmal nisha noreen nsimba nusrat nwabueze obi ola olamide olena oluwaseyi omolara osman ovidiu oyin paramjit parminder parmjit "
        "parvinder petar petra pradip priyanka punam radoslaw rafal rahel rajinder rajvir rajwinder rakesh ramadan ramandeep ramesh ranvir rashida ravinder razvan redouane renata reza roza rosaline rukhsar ruta sadia safia sagal sahra "
        "saima salah samantha samuela sanaa sanjeev santosh satinder satwant sayed seble seema selam selim semhar senait shabir shafiq shaheen shakeel shamim shanthi sharmarke shazad shekhar shirin shpresa shukri simarjit simran sinem "
        "siobhan sipho sohail solomon stanislawa sukhdeep sukhdev sukhjit sukhpal sukhvinder sukhwinder sulaiman sumaya surjit sushila sylwester taiwo tajinder tanvir tarek tarlochan tejinder temitope tendeka teresa teuta thandi thanh thi "
        "tigist tomisin tsegay tunde ubah udo ugo umaru urszula usha valdete varinder vasile vesna vikas vinod vjosa wanjiru wioletta xhevdet yaa yalda yared yasmin yemi yetunde yohannes yonas yordanos yosef yusra zahida zahir zamzam "
        "barney barnaby mickey jock biddy birdie tabby eddy comfort marigold hyacinth dolly sunny sapphire tansy linnet derrick "
        "filip gruff ianto macsen yaw jan zbigniew zeinab zekeria zeynep zohra zubeda zuhra thos chas robt fredk ");
    all.insert(more.begin(), more.end());
    for (const auto& family : families()) {
      all.insert(family.begin(), family.end());
    }
    return all;
  }();
  return kNames.count(name) != 0;
}

int gender_of_given_name(const std::string& name) {
  static const std::set<std::string> kMen = words_of(
      "michael william james john robert david peter paul george thomas joseph charles henry edward richard stephen steven andrew mark anthony kenneth kevin brian alan colin graham keith barry "
      "derek dennis donald raymond roger ronald roy stanley terence gary wayne darren dean craig lee stuart scott jason shaun sean patrick francis gerard gerald liam connor callum ryan jack harry "
      "daniel matthew luke adam benjamin samuel jacob joshua nathan aaron kyle jordan-lee carl karl neil nigel philip simon ian duncan malcolm norman harold albert alfred arthur ernest frank fred "
      "frederick leonard percy walter mohammed ahmed ali hassan omar ibrahim yusuf abdul imran errol winston desmond leroy delroy malachy eamon declan");
  static const std::set<std::string> kWomen = words_of(
      "mary margaret elizabeth anne ann susan jean patricia christine linda barbara sandra carol jacqueline janet helen catherine kathleen eileen bridget maureen doreen sheila brenda pauline "
      "julie karen tracey sharon donna michelle lisa nicola joanne amanda deborah debbie denise lorraine wendy gillian angela jane sarah rebecca rachel emma laura claire hannah charlotte sophie "
      "jessica lauren chloe megan amy bethany shannon chelsea kayleigh stacey kelly gemma natalie zoe vera edith doris ada gladys winifred ivy violet hilda ethel agnes nora rose florence irene "
      "joan joyce marjorie muriel phyllis sylvia beryl hazel heather judith marion rita shirley stella valerie fatima amina khadija aisha bernadette sinead siobhan aisling parminder icilda");
  return kMen.count(name) != 0 ? 1 : kWomen.count(name) != 0 ? -1 : 0;
}

bool is_short_given_name(const std::string& name) {
  static const std::set<std::string> kNames = words_of("jo mo al ty ed cy bo vi di em lu");
  return kNames.count(name) != 0;
}

bool is_word_too(const std::string& name) {
  static const std::set<std::string> kWords = words_of(
      "will mark grace hope joy summer rose may june april faith grant bill pat rob sue rich dick jack ray sandy dean jean ruby daisy ivy holly "
      "heather poppy lily violet penny frank ernest miles max bob drew ant ben carol dawn eve gene guy jade ken lee mason nick norm olive pearl "
      "comfort marigold hyacinth dolly sunny sapphire tansy linnet derrick "
      "ross scott shell skip star sky tony trace van victor ward wade al ed del ted mo cam jo jay vi bella art chase chance dale dot gem hank iris kit melody meg mick "
      "nat ned reed robin rusty angel baker brook brook carry cliff clay colt");
  // In the dictionary, but hardly ever written small.
  static const std::set<std::string> kRare = words_of("gruff barney mickey jock tom tim mike phil jimmy josh ted sally jenny billy robert johnny harry tommy toby terry");
  return kWords.count(name) != 0 || (word_sort(name) == WordSort::ordinary && kRare.count(name) == 0);
}

bool is_place_too(const std::string& name) {
  static const std::set<std::string> kPlaces = words_of(
      "israel louis orlando sydney virginia victoria austin chelsea georgia florence paris jordan chad kent devon dale brooklyn madison savannah dakota eden jersey lincoln milan "
      "sienna verona adelaide alberta carolina charlotte houston kingston santiago jackson george david andrew helena francisco jose diego antonio india asia kenya chester carlisle "
      "preston stanley clifton vienna siena petersburg cheyenne aspen dallas phoenix troy london ireland america ines juan rosa maria marino dominic lucia bryn glyn gwyn");
  return kPlaces.count(name) != 0;
}

bool leads_to_place(const std::string& word) {
  static const std::set<std::string> kWords = words_of("in at near st san santa south north east west new los port saint fort lake mount across around y yr ysgol");
  return kWords.count(word) != 0;
}

bool is_short_form(const std::string& form, const std::string& given) {
  for (const std::string_view ending : {"ie", "ey", "y", "i", "z", "zza", "s", "o", "a", ""}) {
    if (!form.ends_with(ending) || form.size() > 6 || form.size() > given.size()) {
      continue;
    }
    std::string stem = form.substr(0, form.size() - ending.size());
    if (stem.size() >= 3 && stem[stem.size() - 1] == stem[stem.size() - 2]) {
      stem.pop_back();
    }
    if (stem.size() >= (ending.empty() ? 3U : 2U) && stem.size() < given.size() && given.rfind(stem, 0) == 0) {
      return true;
    }
  }
  return false;
}

std::string sound_of(const std::string& name) {
  static const std::pair<const char*, const char*> kSpellings[] = {{"eigh", "i"}, {"ey", "i"}, {"ie", "i"}, {"ee", "i"}, {"ea", "i"}, {"y", "i"}, {"ph", "f"}, {"ck", "k"},
                                                                   {"kh", "k"}, {"ce", "se"}, {"ci", "si"}, {"ch", "x"}, {"c", "k"}, {"z", "s"}};
  std::string sound = name;
  for (const auto& [from, to] : kSpellings) {
    for (std::size_t at = sound.find(from); at != std::string::npos; at = sound.find(from, at + 1)) {
      sound.replace(at, std::string_view(from).size(), to);
    }
  }
  std::string out;
  for (const char c : sound) {
    const bool silent = c == 'h' && !out.empty();
    if (!silent && (out.empty() || out.back() != c)) {
      out.push_back(c);
    }
  }
  if (out.size() > 3 && out.back() == 'e') {
    out.pop_back();
  }
  return out;
}

bool is_spelling(const std::vector<std::string>& words, const std::string& given) {
  const std::size_t hyphen = given.find('-');
  const std::string first = given.substr(0, hyphen);
  if (words.size() == 2) {
    return hyphen != std::string::npos && sound_of(words[0]) == sound_of(first) && sound_of(words[1]) == sound_of(given.substr(hyphen + 1));
  }
  const std::string& word = words.front();
  return words.size() == 1 && word.size() >= 3 && (sound_of(word) == sound_of(first) || sound_of(word) == sound_of(given) || is_short_form(word, first));
}

std::vector<std::string> other_forms(const std::string& name) {
  std::set<std::string> forms;
  for (const auto& family : families()) {
    for (const std::string& form : family) {
      if (form == name) {
        forms.insert(family.begin(), family.end());
      }
    }
  }
  forms.erase(name);
  return {forms.begin(), forms.end()};
}

bool is_loose_form(const std::string& form, const std::string& given) {
  constexpr std::size_t kLeast = 3;
  const std::vector<std::string> forms = other_forms(given);
  return form.compare(0, kLeast, given, 0, kLeast) != 0 && sound_of(form) != sound_of(given) && std::find(forms.begin(), forms.end(), form) == forms.end();
}

}  // namespace candour
