// The gap tells nothing: a page from which one name was removed is the same, byte for byte, whichever of 200 names stood
// there. Names of very different widths, lines set in the ways that word processors and case systems set them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "pipeline/typeset/typeset_text.h"
#include "redaction/remove/remove.h"
#include "tests/support/pdf_builder.h"

using namespace candour;
using candour::test::pages_of;

namespace {

constexpr double kMeasure = 451;   // points: the width of a justified line

std::vector<std::string> uk_names() {
  const std::vector<std::string> given = {"Al", "Jo", "Mo", "Kai", "Zoe", "Gaz", "Tia", "Rhys", "Lily", "Owen",
                                          "Megan", "Tyler", "Aisha", "Callum", "Siobhan", "Gwyneth", "Mohammed", "Wilhelmina", "Christopher", "Bartholomew"};
  const std::vector<std::string> surnames = {"Li", "Fox", "Roe", "Hill", "Jones", "Whittle", "Okonkwo", "Llewellyn", "Winterbottom", "Featherstonehaugh"};
  std::vector<std::string> names;
  for (const std::string& first : given) {
    for (const std::string& last : surnames) {
      names.push_back(first + " " + last);
    }
  }
  return names;
}

// Where the words of `name` stand together on the first page.
std::vector<Box> boxes_of(const Page& page, const std::string& name) {
  const std::string first = name.substr(0, name.find(' '));
  const std::string last = name.substr(name.find(' ') + 1);
  std::vector<Box> boxes;
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (page.words[i].text == first && page.words[i + 1].text == last) {
      boxes.push_back(united(page.words[i].box, page.words[i + 1].box));
    }
  }
  return boxes;
}

std::string line(const std::string& words, double y, const std::string& state = {}) {
  return "BT /F1 11 Tf " + state + " 72 " + std::to_string(y) + " Td (" + words + ") Tj ET 0 Tw 0 Tc 100 Tz ";
}

double right_edge_of(const std::string& content) {
  const OpenedDocument opened = open_pdf(pages_of({content}));
  double right = 0;
  for (const Word& word : PdfReader(opened.pdf).read_page(1).words) {
    right = std::max(right, word.box.right);
  }
  return right;
}

// A line whose spaces are stretched until it is as wide as the column, as word processors do.
std::string justified(const std::string& words, double y) {
  const auto spaces = static_cast<double>(std::count(words.begin(), words.end(), ' '));
  return line(words, y, std::to_string((72 + kMeasure - right_edge_of(line(words, y))) / spaces) + " Tw");
}

std::string underlined(const std::string& before, const std::string& name, const std::string& after, double y) {
  const double left = right_edge_of(line(before + "|", y));
  const double right = right_edge_of(line(before + "|" + name, y));
  return line(before + " " + name + after, y) + std::to_string(left) + " " + std::to_string(y - 2) + " " + std::to_string(right - left) + " 0.6 re f ";
}

// Behind the name or over it, as highlighters and senders' black boxes are.
std::string boxed(const std::string& colour, const std::string& before, const std::string& name, const std::string& after, bool over, double y) {
  const double left = right_edge_of(line(before + " ", y)) + 3;
  const double right = right_edge_of(line(before + " " + name, y));
  const std::string box = colour + " " + std::to_string(left - 1) + " " + std::to_string(y - 3.5) + " " + std::to_string(right - left + 2) + " 14 re f 0 g ";
  return over ? line(before + " " + name + after, y) + box : box + line(before + " " + name + after, y);
}

std::string page_with(const std::string& setting, const std::string& name) {
  const std::string first = line("The first line of the page stays as it was and is long enough to show the column of text.", 740);
  const std::string last = justified("The last line of the page stays as it was and fills its column from side to side.", 660);
  const std::map<std::string, std::string> settings = {
      {"in a line", line("Seen with " + name + " at home on Tuesday.", 700)},
      {"at a line's end", line("Seen at home on Tuesday with " + name, 700)},
      {"at a line's start", line(name + " was seen at home on Tuesday.", 700)},
      {"twice in a line", line("Seen with " + name + " at home, then " + name + " left.", 700)},
      {"letters set apart", line("Seen with " + name + " at home on Tuesday.", 700, "0.4 Tc")},
      {"letters set narrow", line("Seen with " + name + " at home on Tuesday.", 700, "85 Tz")},
      {"in a justified line", justified("Seen with " + name + " at home on Tuesday after school and again on Friday.", 700)},
      {"in a justified line of few words", justified("Seen with " + name + " at home on Tuesday after school.", 700)},
      {"in a justified line of few words lower down", justified("Then with " + name + " at home on Friday after school.", 680)},
      {"in a justified line of four words", justified("Saw " + name + " today.", 700)},
      {"at the end of a justified line", justified("Seen at home on Tuesday after school with " + name, 700)},
      {"highlighted", boxed("1 1 0 rg", "Seen with", name, " at home on Tuesday.", false, 700)},
      {"under a sender's box", boxed("0 g", "Seen with", name, " at home on Tuesday.", true, 700)},
      {"underlined", underlined("Seen with", name, " at home on Tuesday.", 700)},
      {"in a table", line("05/10/2026", 700) + "BT /F1 11 Tf 160 700 Td (" + name + ") Tj ET BT /F1 11 Tf 400 700 Td (Visited) Tj ET "}};
  const std::map<std::string, std::string> directions = {{"running up the page", "0 1 -1 0 842 0 cm "}, {"running down the page", "0 -1 1 0 -300 842 cm "},
                                                         {"upside down", "-1 0 0 -1 595 842 cm "}};
  return directions.count(setting) != 0 ? directions.at(setting) + first + settings.at("underlined") + settings.at("in a justified line of few words lower down") + last
                                        : first + settings.at(setting) + last;
}

}  // namespace

namespace {

RemovalResult without(const std::string& pdf, const std::string& name) {
  const OpenedDocument opened = open_pdf(pdf);
  PageMarks marks;
  marks.page = 1;
  for (const Box& box : boxes_of(PdfReader(opened.pdf).read_page(1), name)) {
    marks.marks.push_back({box, "TP-OTH"});
  }
  REQUIRE(!marks.marks.empty());
  return remove_marks(opened.pdf, {marks}, {});
}

}  // namespace

TEST_CASE("Whichever of 200 names is removed, the page is the same") {
  for (const char* setting : {"in a line", "at a line's end", "at a line's start", "twice in a line", "letters set apart", "letters set narrow",
                              "in a justified line", "in a justified line of few words", "in a justified line of four words",
                              "at the end of a justified line", "underlined", "highlighted", "under a sender's box", "in a table",
                              "running up the page", "running down the page", "upside down"}) {
    std::map<std::string, int> pages;
    int as_image = 0;
    for (const std::string& name : uk_names()) {
      INFO(setting << ", " << name);
      const RemovalResult result = without(pages_of({page_with(setting, name)}), name);
      as_image += result.pages[0].mode == PageMode::vector ? 0 : 1;
      ++pages[result.pdf];
    }
    INFO(setting);
    CHECK(pages.size() == 1);
    CHECK(as_image == 0);
  }
}

TEST_CASE("An embedded font, cut down to the letters that stay, tells nothing of the 200 names either") {
  std::map<std::string, int> pages;
  for (const std::string& name : uk_names()) {
    INFO(name);
    const RemovalResult result = without(typeset_text({{BlockKind::paragraph, "Seen with " + name + " at home on Tuesday."}, {BlockKind::fixed, "Fixed line"}}).pdf, name);
    REQUIRE(result.pages[0].mode == PageMode::vector);
    ++pages[result.pdf];
  }
  CHECK(pages.size() == 1);
}
