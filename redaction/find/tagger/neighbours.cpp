#include "redaction/find/tagger/neighbours.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "redaction/find/name_words.h"
#include "redaction/find/tagger/names_tagger.h"

namespace candour {
namespace {

constexpr double kLowered = 0.3;  // of its probability is left: 0.5 and more stays above kCheckName

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Not "prince" and "princess": children are called so.
constexpr std::array<std::string_view, 32> kRanks = {"captain", "colonel", "major", "general", "lieutenant", "sergeant", "commodore", "admiral", "king", "queen",
                                                     "emperor", "lord", "lady", "sir", "duke", "baron", "god", "almighty", "heaven", "leviathan", "president", "vice-president", "majesty",
                                                     "senator", "minister", "ambassador", "speaker", "sheik", "fellow-citizens", "excellency", "secretary", "governor"};
// Whoever bears one is spoken to so: "Mr. Speaker".
constexpr std::array<std::string_view, 4> kOffices = {"speaker", "president", "vice-president", "vice"};
// What stands beside the name of a thing: "Lake Erie", "Pearl Harbor", "the Export-Import Bank". No surname among them.
constexpr std::array<std::string_view, 12> kThings = {"harbor", "harbour", "treasury", "department", "bank", "congress", "committee", "government", "army", "navy", "canal", "isthmus"};
// Countries and towns of two words, each of which may be a person's too.
constexpr std::array<std::string_view, 12> kTwoWords = {"costa rica", "puerto rico", "porto rico", "al qaida", "al qaeda", "san salvador", "santo domingo", "buenos aires", "buenos ayres", "viet nam", "san juan", "guadalupe hidalgo"};
// Of one word, which nobody here is called by.
constexpr std::array<std::string_view, 18> kOneWord = {"america", "africa", "asia", "europe", "turkey", "denmark", "panama", "alaska", "ohio", "missouri", "louisiana", "haiti", "hayti", "chili", "dakota", "pakistan", "eritrea", "afghanistan"};
constexpr std::array<std::string_view, 8> kCourtesy = {"mr", "mrs", "ms",     "miss",
                                                       "mx", "dr",  "master", "mister"};
// Girls are called Summer and Autumn: what stands beside the season.
constexpr std::array<std::string_view, 4> kSeasons = {"summer", "autumn", "winter", "spring"};
constexpr std::array<std::string_view, 12> kBeforeSeason = {"in", "during", "this", "last", "next", "each", "every", "all", "until", "since", "early", "late"};
constexpr std::array<std::string_view, 12> kBehindSeason = {"holiday", "holidays", "term", "camp", "break", "scheme", "fair", "fete", "clothes", "terms", "half", "playscheme"};
constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};
constexpr std::array<std::string_view, 35> kOfPeople = {"family", "household", "children", "child", "twins", "brothers", "sisters", "siblings", "boys", "girls", "boy", "girl",
                                                        "parents", "lad", "lads", "lass", "kid", "kids", "baby", "woman", "man", "couple", "lot", "clan", "people", "mother", "father",
                                                        "brother", "sister", "son", "daughter", "cousin", "cousins", "grandmother", "grandfather"};

double of_person(const std::array<double, kLabels>& token) {
  return token[kPersonBegins] + token[kPerson];
}

class Neighbours {
 public:
  Neighbours(const TokenSequence& tokens, const Marginals& marginals)
      : tokens_(tokens), marginals_(marginals) {}

  bool speak_against(std::size_t i) const { return is_rank(i) || is_thing(i) || is_of_thing(i) || is_country(i) || is_season(i); }

 private:
  std::string word(std::size_t i) const {
    return i < tokens_.size() ? small_letters(tokens_[i].text) : std::string();
  }
  bool is_person(std::size_t i) const {
    return i < tokens_.size() && of_person(marginals_.label[i]) >= kProposeName;
  }

  // "KING Darren", "King, Darren": a surname in front.
  bool leads_given_name(std::size_t i) const {
    const bool capitals = tokens_[i].text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    return (word(i + 1) == "," && is_person(i + 2)) || (capitals && is_person(i + 1));
  }

  bool is_rank(std::size_t i) const {
    const bool surname = i > 0 && (is_person(i - 1) || among(kCourtesy, word(i - 1)) || word(i - 1) == ".");
    const bool compound = word(i).ends_with("-general") || word(i).ends_with("-colonel") || word(i).ends_with("-admiral");
    const bool spoken_to = among(kOffices, word(i)) && !(i > 0 && is_person(i - 1) && !among(kCourtesy, word(i - 1)));
    return spoken_to || ((compound || among(kRanks, word(i))) && !surname && !leads_given_name(i));
  }

  bool is_of_thing(std::size_t i) const {
    const bool titled = i > 0 && (among(kCourtesy, word(i - 1)) || word(i - 1) == ".");
    return !titled && (among(kThings, word(i)) || among(kThings, word(i + 1)) || is_behind_water(i));
  }

  // "Lake Erie", but not the names behind "Amy Lake, Brian Hill".
  bool is_behind_water(std::size_t i) const {
    return i > 0 && (word(i - 1) == "lake" || word(i - 1) == "river") && (i == 1 || !is_person(i - 2));
  }

  // "in Summer", "Summer term", "Summer is over".
  bool is_season(std::size_t i) const {
    const bool over = (word(i + 1) == "is" || word(i + 1) == "was") && word(i + 2) == "over";
    return among(kSeasons, word(i)) && ((i > 0 && among(kBeforeSeason, word(i - 1))) || among(kBehindSeason, word(i + 1)) || over);
  }

  bool is_country(std::size_t i) const {
    const bool surname = i > 0 && (is_person(i - 1) || among(kCourtesy, word(i - 1)));
    if (among(kOneWord, word(i)) && !surname) {
      return true;
    }
    return among(kTwoWords, word(i) + " " + word(i + 1)) || (i > 0 && among(kTwoWords, word(i - 1) + " " + word(i)));
  }

  bool is_thing(std::size_t i) const {
    const std::string own = word(i);
    return i > 0 && among(kArticles, word(i - 1)) && !own.ends_with('s') && !is_person(i + 1) &&
           !among(kOfPeople, word(i + 1));
  }

  const TokenSequence& tokens_;
  const Marginals& marginals_;
};

void lower(std::array<double, kLabels>& token) {
  token[kOutside] += (1 - kLowered) * of_person(token);
  token[kPersonBegins] *= kLowered;
  token[kPerson] *= kLowered;
}

}  // namespace

void lower_by_neighbours(const TokenSequence& tokens, Marginals& marginals) {
  const Marginals told = marginals;
  const Neighbours neighbours(tokens, told);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (of_person(marginals.label[i]) >= kCheckName && neighbours.speak_against(i)) {
      lower(marginals.label[i]);
    }
  }
}

}  // namespace candour
