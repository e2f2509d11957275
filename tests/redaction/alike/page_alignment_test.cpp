// Two pages are compared word by word: what a reader of pictures misreads is no difference, what somebody changed is one.
#include <catch2/catch.hpp>
#include <algorithm>
#include <cctype>
#include <sstream>

#include "redaction/alike/near_words.h"
#include "redaction/alike/page_alignment.h"
#include "redaction/alike/pages_in_common.h"

using namespace candour;

namespace {

// Dictionary words here are those in small letters without figures; names are capitals that begin no sentence.
PageToCompare page_of(const std::string& text, bool by_ocr = false) {
  PageToCompare page;
  page.by_ocr = by_ocr;
  std::istringstream in(text);
  for (std::string written; in >> written;) {
    PassageWord word;
    for (const char c : written) {
      word.bare += std::isalnum(static_cast<unsigned char>(c)) != 0 ? std::string(1, static_cast<char>(std::tolower(static_cast<unsigned char>(c)))) : "";
    }
    const bool figures = written.find_first_of("0123456789") != std::string::npos;
    const bool starts = page.words.empty() || page.words.back().ends;
    word.capital = std::isupper(static_cast<unsigned char>(written[0])) != 0;
    word.telling = (word.capital && !starts) || figures || is_turning_word(word.bare);
    word.known = !figures && !word.telling;
    word.ends = written.back() == '.' || written.back() == ':';
    word.shape = shape_of_word(written);
    page.words.push_back(word);
  }
  return page;
}

const std::string kPage =
    "the visit was made as planned and the heating had been mended. It was said that Karen Whittle had been seen at the shop with the child on 12 May and that all was well there. "
    "the plan is to go back in a week and look at the rooms again with the worker from the school.";

std::string with(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

std::vector<CommonStretch> common(const std::string& one, const std::string& other, bool by_ocr = false) { return common_stretches(page_of(one), page_of(other, by_ocr), 6); }

}  // namespace

TEST_CASE("A quotation is met in a longer reply, and what was written above and below it is no difference") {
  const auto stretches = common(kPage, "Thanks for this, Megan will call on 14 May. Anna wrote: " + kPage + " Yours, Dilys");
  REQUIRE(stretches.size() == 1);
  CHECK(stretches[0].met.size() == page_of(kPage).words.size());
  CHECK_FALSE(stretches[0].matters);
  CHECK(stretches[0].doubtful.empty());
}

TEST_CASE("One changed name, figure, day, not or kin matters, and so does one put in or left out, also at the beginning or end") {
  const auto [from, to] = GENERATE(std::pair{"Karen", "Maria"}, std::pair{"Karen", "Karon"}, std::pair{"12 May", "13 May"}, std::pair{"12 May", "May"}, std::pair{"was well", "was not well"},
                                   std::pair{"all was well", "was well"}, std::pair{"Whittle had", "Whittle or Tegan had"}, std::pair{"mended", "mended by mother"}, std::pair{"planned", "unplanned"});
  INFO(from << " / " << to);
  CHECK(common(kPage, with(kPage, from, to))[0].matters);
  CHECK(common("Maria " + kPage, "Karen " + kPage)[0].matters);
  CHECK(common(kPage.substr(0, kPage.size() - 1) + " Maria", kPage.substr(0, kPage.size() - 1) + " Karen")[0].matters);
}

TEST_CASE("Misread letters of a scan are no difference, another word is, and without OCR there are no misread words") {
  const std::string scan = with(with(with(kPage, "Whittle", "Whitt1e"), "mended", "rnended"), "12 May", "l2 May");
  const auto read = common(kPage, scan, true);
  REQUIRE(read.size() == 1);
  CHECK_FALSE(read[0].matters);
  CHECK(read[0].met.size() == page_of(kPage).words.size());
  CHECK(common(kPage, scan, false)[0].matters);
  CHECK(common(kPage, with(kPage, "Karen", "Karem"), true)[0].matters);
}

TEST_CASE("A name the reader of pictures was not sure of and that looks alike leaves the places near it to a person, the rest of the page stands") {
  PageToCompare scan = page_of(with(kPage, "Karen", "Karcn"), true);
  const auto word = std::find_if(scan.words.begin(), scan.words.end(), [](const PassageWord& one) { return one.bare == "karcn"; });
  CHECK(common_stretches(page_of(kPage), scan, 6)[0].matters);
  word->sure = false;
  const auto stretches = common_stretches(page_of(kPage), scan, 6);
  CHECK_FALSE(stretches[0].matters);
  CHECK(is_doubtful(stretches[0], static_cast<std::size_t>(word - scan.words.begin())));
  scan = page_of(with(kPage, "Karen", "Maren"), true);
  for (PassageWord& one : scan.words) {
    one.sure = false;
  }
  CHECK(common_stretches(page_of(kPage), scan, 6)[0].matters);
}

TEST_CASE("Another ordinary word makes the places near it doubtful and no others") {
  const auto stretches = common(kPage, with(kPage, "rooms", "stairs"));
  REQUIRE(stretches.size() == 1);
  CHECK_FALSE(stretches[0].matters);
  REQUIRE_FALSE(stretches[0].doubtful.empty());
  CHECK(is_doubtful(stretches[0], stretches[0].doubtful[0]));
  CHECK_FALSE(is_doubtful(stretches[0], 0));
}

TEST_CASE("A sentence that goes on over the page's edge is not cut short there") {
  PageToCompare first = page_of("the visit was made as planned and the heating had been mended by the man whom");
  first.last = false;
  const PageToCompare whole = page_of("the visit was made as planned and the heating had been mended by the man whom Karen knew.");
  CHECK_FALSE(common_stretches(first, whole, 6)[0].matters);
  first.last = true;
  CHECK(common_stretches(first, whole, 6)[0].matters);
}

TEST_CASE("Pages are worth comparing when they share runs that few pages have, and the same page twice is told as such") {
  std::vector<std::vector<std::uint64_t>> pages;
  for (std::uint64_t i = 0; i < 60; ++i) {
    pages.emplace_back();
    for (std::uint64_t k = 0; k < 40; ++k) {
      pages.back().push_back(k < 10 ? k : i * 1000 + k);   // a heading on all of them
    }
  }
  pages.push_back(pages[7]);
  pages.push_back(pages[9]);
  pages.back()[20] = 5;   // a word in the middle
  const auto common = pages_in_common(pages, std::vector<std::uint32_t>(pages.size(), 3));
  const auto pair = [&](std::size_t a, std::size_t b) { return std::find_if(common.begin(), common.end(), [&](const PagesInCommon& one) { return one.first == a && one.second == b; }); };
  REQUIRE(pair(7, 60) != common.end());
  CHECK(pair(7, 60)->same);
  REQUIRE(pair(9, 61) != common.end());
  CHECK_FALSE(pair(9, 61)->same);
  CHECK(common.size() < 70);   // the heading alone tells neighbours only
}
