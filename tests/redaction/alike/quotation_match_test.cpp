// A quotation is a message's, whole, in part or with differences, word by word.
#include "redaction/alike/quotation_match.h"

#include <catch2/catch.hpp>
#include <cctype>
#include <chrono>
#include <sstream>

using namespace candour;

namespace {

PageToCompare words(const std::string& text) {
  PageToCompare page;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    PassageWord one;
    one.telling = std::isupper(static_cast<unsigned char>(word[0])) != 0;
    one.known = true;
    one.ends = word.ends_with('.');
    for (const char c : word) {
      one.bare += std::isalnum(static_cast<unsigned char>(c)) != 0 ? std::string(1, static_cast<char>(std::tolower(static_cast<unsigned char>(c)))) : "";
    }
    one.shape = one.bare;
    page.words.push_back(std::move(one));
  }
  return page;
}

const std::string kMessage = "he was well when I saw Karen and they had eaten. the room was warm and his bed was made. he asked for the dog.";

}  // namespace

TEST_CASE("All of a message is whole, a run of it a part") {
  const QuotationMatch whole = match_quotation(words(kMessage), words(kMessage));
  CHECK((whole.whole && whole.exact && whole.met == 25));
  const QuotationMatch part = match_quotation(words("they had eaten. the room was warm and his bed was made."), words(kMessage));
  CHECK((!part.whole && part.exact && !part.matters && part.met == 12));
  const QuotationMatch few = match_quotation(words("asked for the dog."), words(kMessage));
  CHECK((!few.whole && few.exact && few.met == 4));
  CHECK(match_quotation(words("yes."), words("yes.")).whole);
}

TEST_CASE("Another name is a difference that matters, other words are none of it") {
  std::string text = kMessage;
  const QuotationMatch other = match_quotation(words(text.replace(text.find("Karen"), 5, "Maria")), words(kMessage));
  CHECK((!other.exact && other.matters && other.met == 24));
  CHECK(match_quotation(words("the bins go out on every second friday of the month."), words(kMessage)).met == 0);
  CHECK(match_quotation(words("asked for the cat."), words(kMessage)).met == 0);
  CHECK(match_quotation(words(""), words("")).met == 0);
}

TEST_CASE("One word over and over takes a moment and claims nothing that is not so") {
  std::string many;
  for (int i = 0; i < 50000; ++i) {
    many += "dog ";
  }
  const auto begin = std::chrono::steady_clock::now();
  CHECK(match_quotation(words(many), words(many)).whole);
  CHECK_FALSE(match_quotation(words(many), words(many + "cat")).whole);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}
