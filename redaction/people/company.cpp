#include "redaction/people/company.h"

#include <re2/re2.h>

#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"
#include "redaction/find/word_list.h"

namespace candour {
namespace {

using Words = std::vector<TextWord>;

bool is_beside(const Words& words, std::size_t left) { return left + 1 < words.size() && words[left].after == U' ' && !words[left].possessive && words[left + 1].span.start == words[left].span.end + 1; }

bool is_one_of(const std::string& word, const std::set<std::string>& words) { return words.count(word) != 0; }

bool counts_family(const std::string& word) {
  static const std::set<std::string> kWords = {"the", "both", "two", "three", "four", "other", "older", "younger", "little", "wee", "all", "those", "these", "whole", "eldest", "youngest"};
  return is_one_of(word, kWords);
}

// Where the next member of a list stands behind the word; 0 when the list ends there. `firm`: joined by more than a comma.
std::size_t next_member(const std::string& text, const Words& words, std::size_t at, bool& firm, bool& by_sign) {
  if (at + 1 >= words.size() || words[at].possessive) {
    return 0;
  }
  const std::size_t apart = words[at + 1].span.start - words[at].span.end;
  const bool comma = words[at].after == U',' && apart == 2;
  const bool sign = words[at].after == U' ' && apart == 3 && (substring(text, words[at].span.end + 1, words[at].span.end + 2) == "&" || substring(text, words[at].span.end + 1, words[at].span.end + 2) == "+");
  const bool slash = words[at].after == U'/' && apart == 1;
  const bool joined = words[at + 1].folded == "and" && (comma || is_beside(words, at)) && is_beside(words, at + 1);
  by_sign = by_sign || sign || slash;
  firm = firm || sign || slash || joined;
  return joined ? at + 2 : comma || sign || slash ? at + 1 : 0;
}

bool is_syllable(const std::string& plain) {
  static const RE2 kPinyin(R"((?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:a[ino]?|ang|e[inr]?|eng|i|ia[no]?|iang|ie|ing?|iong|iu|o|ong|ou|u|uai?|uang?|u[ino]|ue)){1,2})");
  return RE2::FullMatch(plain, kPinyin);
}

bool is_eastern_surname(const std::string& plain) {
  static const std::set<std::string> kWords = {"xu", "zhang", "wang", "li", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "zhu", "hu", "guo", "lin", "gao", "luo", "zheng", "liang", "xie", "tang", "feng", "deng", "cao",
                                               "peng", "zeng", "xiao", "tian", "dong", "yuan", "cai", "jiang", "yu", "ye", "cheng", "wei", "lu", "shen", "yao", "cui", "qin", "qiu", "jia", "meng", "xue", "nguyen", "tran", "pham",
                                               "huynh", "hoang", "phan", "vu", "dang", "bui", "ngo", "duong", "ly", "trinh", "dinh", "chan", "cheung", "wong", "lau", "leung", "kwok", "yip", "ng"};
  return is_one_of(plain, kWords);
}

bool is_viet(const std::string& plain) { return is_one_of(plain, {"thi", "van", "duc", "minh", "hoa", "tuan", "quang", "thanh", "ngoc", "huong", "trang", "hung", "anh", "phuong", "thu", "kim", "xuan", "hai", "dung", "linh"}); }

}  // namespace

bool is_family_noun(const std::string& word) {
  static const std::set<std::string> kWords = {"lads", "lad", "twins", "twin", "sisters", "brothers", "family", "families", "household", "children", "kids", "boys", "boy", "girls", "girl", "siblings", "clan", "parents", "couple", "baby"};
  return is_one_of(word, kWords);
}

bool stands_for_family(const Words& words, std::size_t at) {
  const bool noun = is_beside(words, at) && !words[at + 1].capital && is_family_noun(words[at + 1].folded);
  const bool told = at > 0 && is_beside(words, at - 1) && counts_family(words[at - 1].folded);
  const bool spoken = words[at].plain.find_first_of("aeiouy") != std::string::npos && words[at].before != U'(';   // not "(Svc family)"
  const bool alone = at == 0 || words[at].starts_sentence || words[at].before == U'\n' || !words[at - 1].capital;
  static const std::set<std::string> kOfOne = {"sisters", "brothers", "twins", "siblings", "family", "household", "clan"};
  return words[at].capital && noun && (told || (alone && spoken && is_one_of(words[at + 1].folded, kOfOne)));
}

bool is_family_plural(const Words& words, std::size_t at) {
  const TextWord& word = words[at];
  const bool told = at > 0 && is_beside(words, at - 1) && words[at - 1].folded == "the";
  const bool next_capital = is_beside(words, at) && words[at + 1].capital;   // "the Prentices House"
  return told && word.capital && !word.all_capitals && word.folded.size() > 4 && word.folded.ends_with("s") && !word.folded.ends_with("ss") && !next_capital;
}

std::vector<Listed> listed_beside(const std::string& text, const Words& words, const std::function<bool(std::size_t)>& is_known) {
  std::vector<Listed> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::vector<std::size_t> members;
    std::vector<std::size_t> single;
    bool known = false;
    bool firm = false;
    bool by_sign = false;
    for (std::size_t member = at; member < words.size() && words[member].capital; at = member) {
      const bool two = is_beside(words, member) && words[member + 1].capital;
      const std::size_t last = two ? member + 1 : member;
      known = known || is_known(member);
      members.push_back(member);
      if (!two && !is_known(member)) {
        single.push_back(member);
      }
      const std::size_t next = next_member(text, words, last, firm, by_sign);
      if (next == 0 || next >= words.size()) {
        at = last;
        break;
      }
      member = next;
    }
    for (const std::size_t one : known && (firm || members.size() > 2) && members.size() > 1 ? single : std::vector<std::size_t>()) {
      found.push_back({one, members.size() == 2 && !by_sign});
    }
  }
  return found;
}

std::size_t surname_first_end(const Words& words, std::size_t at) {
  constexpr std::size_t kMostGiven = 2;
  if (!words[at].capital || !is_eastern_surname(words[at].plain)) {
    return at;
  }
  std::size_t last = at;
  while (last < at + kMostGiven && is_beside(words, last) && words[last + 1].capital && words[last + 1].all_capitals == words[at].all_capitals && (is_syllable(words[last + 1].plain) || is_viet(words[last + 1].plain)) &&
         (!is_common_word(words[last + 1].folded) || is_viet(words[last + 1].plain))) {
    ++last;
  }
  return last;
}

bool is_short_surname(const std::string& word) { return is_one_of(word, {"li", "wu", "xu", "hu", "lu", "ng", "yu", "ye", "vu", "vo", "ly", "oh", "ho", "fu", "su"}); }

bool is_known_body(const std::string& word) {
  static const std::set<std::string> kWords = {"barnardo", "barnardos", "nacro", "mencap", "samaritans", "childline", "kooth", "cafcass", "ofsted", "tesco", "asda", "lidl", "aldi", "morrisons", "sainsburys", "primark", "argos", "ikea", "greggs",
                                               "nandos", "mcdonalds", "facebook", "instagram", "snapchat", "whatsapp", "youtube", "google", "tiktok", "netflix", "xbox", "playstation", "minecraft", "fortnite", "roblox", "mosaic", "liquidlogic",
                                               "ritalin", "calpol", "maths", "skype", "zoom", "covid"};
  return is_one_of(word, kWords);
}

bool is_people(const std::string& word) {
  static const std::set<std::string> kWords = {"roma", "romany", "romani", "gypsy", "traveller", "travellers", "traveler", "irish", "welsh", "english", "scottish", "scots", "british", "french", "german", "dutch", "polish", "romanian", "asian",
                                               "african", "caribbean", "jamaican", "somali", "afghan", "iraqi", "syrian", "kurdish", "kurd", "albanian", "vietnamese", "chinese", "indian", "pakistani", "bangladeshi", "bengali", "turkish", "muslim",
                                               "hindu", "sikh", "jewish", "christian", "catholic", "quaker", "mormon", "ukrainian", "lithuanian", "portuguese", "spanish", "italian", "greek", "nigerian", "ghanaian", "eritrean", "ethiopian"};
  return is_one_of(word, kWords);
}

}  // namespace candour
