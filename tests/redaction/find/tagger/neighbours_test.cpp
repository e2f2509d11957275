#include "redaction/find/tagger/neighbours.h"

#include <catch2/catch.hpp>

#include "redaction/find/tagger/names_tagger.h"

using namespace candour;

namespace {

// The person probability that is left of `word`, where the chain took every capital for a person's with 0.9.
double left_of(const std::string& word, const std::string& text) {
  const TokenSequence tokens = token_sequences(text).front();
  Marginals marginals;
  for (const TextToken& token : tokens) {
    const double person = token.text[0] >= 'A' && token.text[0] <= 'Z' ? 0.9 : 0.0;
    marginals.label.push_back({});
    marginals.label.back()[kPersonBegins] = person;
    marginals.label.back()[kOutside] = 1 - person;
  }
  lower_by_neighbours(tokens, marginals);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].text == word) {
      CHECK(marginals.label[i][kOutside] + marginals.label[i][kPersonBegins] + marginals.label[i][kPerson] ==
            Approx(1));
      return marginals.label[i][kPersonBegins] + marginals.label[i][kPerson];
    }
  }
  return -1;
}

bool is_lowered(const std::string& word, const std::string& text) {
  const double left = left_of(word, text);
  CHECK(left > kCheckName);  // it still comes to be looked at
  return left < kProposeName;
}

}  // namespace

TEST_CASE("A rank is nobody, whom it leads to is somebody") {
  CHECK(is_lowered("Captain", "then Captain Farnorough came"));
  CHECK_FALSE(is_lowered("Farnorough", "then Captain Farnorough came"));
  CHECK(is_lowered("God", "thanks be to God for that"));
}

TEST_CASE("A surname that is a rank stays somebody's behind a given name, a letter or a courtesy title") {
  CHECK_FALSE(is_lowered("King", "seen with Stephen King today"));
  CHECK_FALSE(is_lowered("Major", "seen with Ms Major today"));
  CHECK_FALSE(is_lowered("Lord", "seen with P. Lord today"));
  CHECK_FALSE(is_lowered("KING", "seen was KING Darren today"));
  CHECK_FALSE(is_lowered("King", "seen was King, Darren today"));
  CHECK_FALSE(is_lowered("Prince", "then Prince said that he was hungry"));
}

TEST_CASE("A word alone behind an article is a thing, unless people are spoken of by their surname") {
  CHECK(is_lowered("Pequod", "they sailed with the Pequod from home"));
  CHECK_FALSE(is_lowered("Okafor", "they stayed with the Okafor family"));
  CHECK_FALSE(is_lowered("Bradys", "they stayed with the Bradys until noon"));
  CHECK_FALSE(is_lowered("Okafor", "she was hit by the Okafor lad"));
  CHECK_FALSE(is_lowered("Okafor", "she asked the Okafor woman"));
  CHECK_FALSE(is_lowered("Rosa", "they met the Rosa Farnorough of old"));
}

TEST_CASE("Ranks and ships of a plain book are not proposed") {
  for (const TaggedName& name :
       tag_names("They sailed with the Pequod from home. Then Captain Ahab spoke to the crew.")) {
    CHECK((name.kind != NameKind::person || name.span.end - name.span.start == 4));  // Ahab
  }
}

TEST_CASE("Offices, waters, banks and countries are nobody, a surname like them is somebody's") {
  CHECK(is_lowered("President", "then President Farnorough spoke"));
  CHECK_FALSE(is_lowered("Farnorough", "then President Farnorough spoke"));
  CHECK(is_lowered("Attorney-General", "asked the new Attorney-General about it"));
  CHECK(is_lowered("Erie", "the fleet on Lake Erie was lost"));
  CHECK(is_lowered("Export-Import", "lent by Export-Import Bank last year"));
  CHECK(is_lowered("Costa", "sailed from Costa Rica on Monday"));
  CHECK_FALSE(is_lowered("Lake", "seen with Amy Lake today"));
  CHECK_FALSE(is_lowered("Brian", "seen were Amy Lake Brian today"));
  CHECK_FALSE(is_lowered("Bank", "seen with Mrs Bank today"));
}

TEST_CASE("A season is nobody, a girl called so is somebody") {
  CHECK(is_lowered("Summer", "he stayed home in Summer with them"));
  CHECK(is_lowered("Summer", "and Summer term begins"));
  CHECK(is_lowered("Autumn", "when Autumn is over"));
  CHECK_FALSE(is_lowered("Summer", "and Summer cried for her mother"));
  CHECK_FALSE(is_lowered("Autumn", "he rang Autumn about it"));
}
