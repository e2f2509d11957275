// Where addresses, e-mail addresses and references begin and end.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/find/cells.h"
#include "redaction/find/identifiers.h"
#include "redaction/find/word_list.h"

using namespace candour;

namespace {

std::string first_of(const std::string& text, FindingKind kind) {
  for (const Finding& f : find_identifiers(text)) {
    if (f.kind == kind) {
      return substring(text, f.span.start, f.span.end);
    }
  }
  return "-";
}

Word word(const char* text, double left, double right, int line) {
  Word made;
  made.text = text;
  made.box = {left, 100.0 + 14 * line, right, 112.0 + 14 * line};
  made.line = line;
  return made;
}

}  // namespace

TEST_CASE("An address ends with its town, not with the next cell or the next name") {
  using enum FindingKind;
  CHECK(first_of("moved to 8 Quarry Rise, Amblethorpe\nMorgan Sykes", address) == "8 Quarry Rise, Amblethorpe");
  CHECK(first_of("at 27 Anchor Court, Amblethorpe Aunt", address) == "27 Anchor Court, Amblethorpe");
  CHECK(first_of("at Flat 4, Weaver House, Amblethorpe\tMorgan Sykes", address) == "Flat 4, Weaver House, Amblethorpe");
  CHECK(first_of("6 May 2011\n\nDear Dr Singh\n\nRe: Delyth", address) == "-");
  CHECK(first_of("9 June 2011 Dear Dr Singh Re: Delyth", address) == "-");
}

TEST_CASE("A Welsh address is an address") {
  using enum FindingKind;
  CHECK(first_of("She is at Tŷ Isaf, Llanfoel now.", address) == "Tŷ Isaf, Llanfoel");
  CHECK(first_of("He stays at 14 Heol y Felin, Llanfoel.", address) == "14 Heol y Felin, Llanfoel");
  CHECK(first_of("We went to Plas Derwen, Llanfoel for tea.", address) == "Plas Derwen, Llanfoel");
  CHECK(first_of("her uncle (Pen-y-Graig, Llanfoel) rang", address) == "Pen-y-Graig, Llanfoel");
}

TEST_CASE("An e-mail address goes whole, accents and all") {
  CHECK(first_of("write to zoë.ó-briain@post.example please", FindingKind::email) == "zoë.ó-briain@post.example");
  CHECK(first_of("<édouard@post.example>", FindingKind::email) == "édouard@post.example");
}

TEST_CASE("A day or a year behind the word police is no reference") {
  CHECK(first_of("He was in custody 2015 and told police 17 times.", FindingKind::crime_reference) == "-");
  CHECK(first_of("Police ref NX/2011/00312.", FindingKind::crime_reference) == "NX/2011/00312");
}

TEST_CASE("Words far apart on a line are two cells, and spans stay the same") {
  Page page;
  page.words = {word("Sioned", 50, 90, 0), word("Helen", 140, 170, 0), word("Stott", 173, 200, 0)};
  lay_out_text(page);
  CHECK(cell_text(page) == "Sioned\tHelen Stott");
  CHECK(cell_text(std::string("Name     Delyth Oakes")) == "Name\t\t\t\t\tDelyth Oakes");
}

TEST_CASE("The dictionary tells a word from a name") {
  CHECK(word_sort("page") == WordSort::ordinary);
  CHECK(word_sort("wales") != WordSort::unknown);
  CHECK(word_sort("ntuli") == WordSort::unknown);
}

TEST_CASE("A telephone number goes whole when a line ends inside it") {
  CHECK(first_of("Tel 07700\n900417.", FindingKind::phone) == "07700\n900417");
  CHECK(first_of("In 2010\n123456 people", FindingKind::phone) == "-");
}

TEST_CASE("What is called a National Insurance number goes, whatever its letters") {
  CHECK(first_of("NI number QQ 65 43 21 C", FindingKind::national_insurance) == "QQ 65 43 21 C");
}

TEST_CASE("A street is found over a line's end, with the premises that stand before it, and a pupil number in groups") {
  const auto rules = [](const std::string& text) {
    std::string all;
    for (const Finding& finding : find_identifiers(text)) {
      all += finding.rule + "=" + finding.text + ";";
    }
    return all;
  };
  CHECK(rules("he mends things at the repair shop on\nBell Street on Mondays") == "premises=the repair shop on\nBell Street;");
  CHECK(rules("seen near\nBell Street") == "street=Bell Street;");
  CHECK(rules("UPN: B823 4410 9004") == "upn-cue=B823 4410 9004;");
}
