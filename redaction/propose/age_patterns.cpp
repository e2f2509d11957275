#include "redaction/propose/age_words.h"
#include "redaction/propose/life_patterns.h"

namespace candour {
namespace {

#define AGE CANDOUR_AGE
#define HARDLY R"((?:(?:now|still|only|just|about|nearly|almost|barely|both|not yet|what,?|all of) )*)"
// What stands behind an age and behind no other number: the sentence's end, or words that go on to tell of somebody.
#define ENDS R"((?:[,;)!?"”\n\t]|\.(?:[^\d]|$)| (?:and|or|but|if|then|now|next|last|when|who|today|tomorrow|this|in|at|with|on the|init|n|&)(?:[ ,.\n]|$)|$))"
#define GROWN R"((?:1[3-9]|[2-9]\d|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))"
#define KIN R"((?:son|daughter|brother|sister|stepson|stepdaughter|grandson|granddaughter|nephew|niece|cousin))"

}  // namespace

const std::vector<LifePattern>& age_patterns() {
  using enum FindingKind;
  static const std::vector<LifePattern> kPatterns = {
      // "hes 74", "she is only 13", "they were five and four"
      {R"((?i:\b(?:he|she|they)(?:['’]?s|['’]?re|['’]?d be| is| was| are| were| would be| would have been|['’]d have been| must be)? )" HARDLY "(" AGE ")" ENDS ")", Tie::pronoun, age, 0.6, "age-behind-pronoun", "This looks like somebody's age: it stands behind \"he\" or \"she\"."},
      {R"((?i:\b(?:he|she|they)(?:['’]?re| are| were) )" HARDLY AGE " and (" AGE ")" ENDS ")", Tie::pronoun, age, 0.6, "age-behind-pronoun", "This looks like somebody's age: it stands behind \"they\"."},
      // "I was only seven", "im 15"; "we are 54 and 55"
      {R"((?i:\b(?:i am|i['’]?m|i was|we were both) )" HARDLY "(" AGE ")" ENDS ")", Tie::writer, age, 0.6, "age-of-writer", "This looks like the writer's age."},
      {R"((?i:\b(?:we are|we['’]re|we were) )" HARDLY AGE " and (" AGE ")" ENDS ")", Tie::writer, age, 0.6, "age-of-writer", "This looks like the writer's age."},
      // "Mr. F. Sugden, (58, angina)", "Denise (sister, 15)", "Elsie's (9) card", "MO ("Mouse", 15)", "Kerr or McGlone (71)"
      {R"(^(?:['’]s)?(?: (?:or|née|formerly|alias) \p{Lu}\p{L}+| \p{Lu}\.)?,? ?\((?:(?:["“][^"”\n]{1,20}["”]|\p{Ll}[\p{Ll}/ .'’\-]{1,24}), )?()" AGE R"()(?:[),;!?]))", Tie::behind_name, age, 0.65, "age-behind-name", "This looks like somebody's age: it stands behind their name."},
      // "Sheila, just two", "Nan was fifty-seven then", "Sunny is 16 & still", "Mrs Mace (Miss Tooley) is 80"
      {R"(^(?:['’]s|,)?(?: \([^)\n]{2,30}\))?(?: is| was| were| are| will be| would be| turned|,)? )" HARDLY "(" AGE ")" ENDS, Tie::behind_name, age, 0.6, "age-behind-name", "This looks like somebody's age: it stands behind their name."},
      // "KYLE SUGDEN 14 OPENED WINDOW", "Lima 14 Shima 12"
      {R"(^ (\d{1,2}) (?i:called|came|come|said|says|lives|lived|went|got|told|tells|has|had|who|states|stated|opened|spoken|seen|found|asked|asleep|bail|left|missing)\b)", Tie::behind_name, age, 0.55, "age-behind-name", "This looks like somebody's age: it stands behind their name."},
      {R"(^ (\d{1,2}) \p{Lu}\p{L}+ \d{1,2}(?:[^\d]|$))", Tie::behind_name, age, 0.55, "age-behind-name", "This looks like somebody's age: it stands behind their name."},
      // "Mr Okonjo. 41. A large house", "Susan Carr, foster child, 6"
      {R"(^(?: [a-z ]{2,20})?\. ()" GROWN R"()[.,] )", Tie::behind_name, age, 0.55, "age-behind-name", "This looks like somebody's age: it stands behind their name."},
      {R"(^, [\p{Ll}][\p{Ll} '’\-]{2,24}, ()" AGE ")" ENDS, Tie::behind_name, age, 0.6, "age-behind-name", "This looks like somebody's age: it stands behind their name."},
      // "At 14 she was attacked", "bore him at eighteen"
      {R"((?i:\bat )()" GROWN R"()(?:[,;!?\n]|\.(?:[^\d]|$)|$| (?i:she|he|they|and|with|when|on my|on her|on his)\b))", Tie::pronoun, age, 0.5, "age-of-somebody", "This looks like somebody's age."},
      // "a boy there of nine", "a son of four and a daughter not yet two"
      {R"((?i:\b)" KIN R"((?: there| here)?,? (?:of|aged|not yet|of about|of nearly|of only) )()" AGE ")" ENDS, Tie::others, age, 0.55, "age-of-somebody", "This looks like somebody's age."},
      // "22 if she's a day"
      {R"((?:^|[^\d])()" GROWN R"() if s?he['’]?s a day\b)", Tie::others, age, 0.55, "age-of-somebody", "This looks like somebody's age."},
      // "03 FEB 2011 (2)", "3.11.94  (2)"
      {R"((?i:\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19|20)\d{2})[ \t]{1,8}\((\d{1,2})\))", Tie::in_sentence, age, 0.55, "age-of-somebody", "This looks like somebody's age: it stands behind a date."},
      // "Fifteen he is", "Seven, Brummie accent"
      {R"((?:^|[.!?] |\n)((?:Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy)(?:-[a-z]+)?))(?:,| (?:he|she) is\b))", Tie::pronoun, age, 0.5, "age-of-somebody", "This looks like somebody's age."},
  };
  return kPatterns;
}

}  // namespace candour
