#include "redaction/people/given_names.h"

#include <set>
#include <sstream>

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
      {"karen", "kaz"}, {"terence", "terry", "tel"}, {"derek", "del"}, {"william", "will", "bill", "billy", "liam"},
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
      {"tyler", "ty"}, {"jayden", "jay"}, {"callum", "cal"}, {"cameron", "cam"}, {"lauren", "loz"}, {"laurence", "loz", "larry"}};
  return kFamilies;
}

}  // namespace

bool is_given_name(const std::string& name) {
  static const std::set<std::string> kNames = [] {
    std::set<std::string> all = words_of(
        "aaron abigail adam aisha alan alfie alice alison amelia amina amy ann anna anne annie archie arjun ashley ava ayesha beata bethany bradley "
        "brenda brian bronwen carl carol carly casey chantelle chelsea cheryl claire clare connor courtney craig cynthia dafydd daisy dean debra denise "
        "derek diane donna dorothy dylan eirlys eileen elaine eleanor elijah ella ellie emily emma emyr erin ethan eva evan fatima fiona frances freya "
        "gareth geoffrey george georgia gillian glenn gordon graham grant gwen hannah harriet harry hassan hayley heather helen henry holly ian iestyn imran "
        "irene isla ivy jacob jade jake janet jane janice jason jean jerome jessica jill jodie jolanta jordan josh joshua joyce judith julia julie justin kai kayleigh "
        "keith kerry kevin kieran kirsty kyle laura leah leanne lee leo leon lewis lily linda lisa logan lorraine louise lucy luke lynn malcolm marcus maria "
        "marie marilyn martin mary mason maureen megan melanie melissa mia mohamed molly morgan naomi natasha nathan nigel noah oliver olivia oscar owen "
        "pamela paul paula pauline poppy rachel rania rhiannon rhys riley rita ross ruby russell ruth ryan sadia sally sarah scott sean seren shannon shaun "
        "sheila sheree shirley siân sian simon siobhan sophie stacey stuart tanya tara teresa theo tina toby tracy trevor tyrone valerie wayne wendy yasmin yvonne zara zoe");
    for (const auto& family : families()) {
      all.insert(family.begin(), family.end());
    }
    return all;
  }();
  return kNames.count(name) != 0;
}

bool is_word_too(const std::string& name) {
  static const std::set<std::string> kWords = words_of(
      "will mark grace hope joy summer rose may june april faith grant bill pat rob sue rich dick jack ray sandy dean jean ruby daisy ivy holly "
      "heather poppy lily violet penny frank ernest miles max bob drew ant ben carol dawn eve gene guy jade ken lee mason nick norm olive pearl peter "
      "ross scott shell skip star sky tony trace van victor ward wade al ed del ted mo cam jo jay vi bella art chase chance dale dot gem hank iris jimmy josh kit melody meg mick mike "
      "nat ned phil reed robin rusty tim tom ty angel autumn baker brook brook carry cliff clay colt");
  return kWords.count(name) != 0;
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

}  // namespace candour
