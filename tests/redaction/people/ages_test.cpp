// What stands behind a name is an age only when it says so: no date, no number of pages.
#include "redaction/people/ages.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace candour;

namespace {

std::optional<int> age_of(const std::string& text, const std::string& folded) {
  const std::vector<TextWord> words = words_of(text);
  const auto found = std::find_if(words.begin(), words.end(), [&](const TextWord& word) { return word.folded == folded; });
  REQUIRE(found != words.end());
  return age_said_of(words, static_cast<std::size_t>(found - words.begin()));
}

}  // namespace

TEST_CASE("An age stands right behind the name, or in front of it as years") {
  CHECK(age_of("Kyle Benson is 15 now.", "benson") == 15);
  CHECK(age_of("Grace, 6, has nits.", "grace") == 6);
  CHECK(age_of("KP (Kayleigh Price, 14) and DM", "price") == 14);
  CHECK(age_of("Tilly (9) cried", "tilly") == 9);
  CHECK(age_of("Grace, 6 has nits.", "grace") == 6);
  CHECK(age_of("Grace, 6.", "grace") == 6);
  CHECK(age_of("our 6-year-old Summer", "summer") == 6);
  CHECK(age_of("Grace, 6 years old", "grace") == 6);
}

TEST_CASE("A date, or a number of things, behind a name is no age") {
  CHECK_FALSE(age_of("at her request by Lorna Pickersgill, 3.4.17, pp 1-3", "pickersgill"));
  CHECK_FALSE(age_of("seen by Lorna Pickersgill, 3. 4. 17", "pickersgill"));
  CHECK_FALSE(age_of("Later life work with Ruth Ombler, 8 sessions.", "ombler"));
  CHECK_FALSE(age_of("(statement of Ms Kaczmarek, 2 pages).", "kaczmarek"));
  CHECK_FALSE(age_of("to Dr Hale, 3 miles away", "hale"));
  CHECK_FALSE(age_of("Ruth Ombler, 9 am", "ombler"));
}
