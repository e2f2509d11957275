// Lines set anew keep to their column, their cell and their side, and none of it tells how long the removed name was.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <functional>

#include "redaction/remove/remove.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::pages_of;
using candour::test::pdftotext;

namespace {

constexpr double kPage = 842;
const std::vector<std::string> kNames = {"Kai", "Christopher", "Jo", "Alexandria", "Li", "Bartholomew", "Gaz", "Wilhelmina",
                                         "Siobhan", "Mo", "Tyler", "Persephone", "Al", "Montgomery", "Zoe", "Featherstonehaugh"};

// Helvetica's own widths of letters; 278 for the signs used here.
double helvetica(const std::string& text, double size = 11) {
  static constexpr std::array kCapitals = {667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
                                           722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611};
  static constexpr std::array kSmall = {556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
                                        556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500};
  double width = 0;
  for (const char c : text) {
    width += c >= 'a' && c <= 'z' ? kSmall.at(static_cast<std::size_t>(c - 'a')) : c >= 'A' && c <= 'Z' ? kCapitals.at(static_cast<std::size_t>(c - 'A'))
             : c >= '0' && c <= '9' ? 556 : 278;
  }
  return width * size / 1000;
}

std::string number(double value) { return std::to_string(value); }

// A page under construction: text at a place, rules, and the marks on a name.
struct Sheet {
  std::string content;
  std::vector<RemovalMark> marks;

  void rule(double x0, double y0, double x1, double y1) {
    content += "0.5 w " + number(x0) + " " + number(y0) + " m " + number(x1) + " " + number(y1) + " l S\n";
  }
  // Words with as much space as asked between them; the word equal to `name` is marked.
  void words(double x, double y, const std::vector<std::string>& words, double space, const std::string& name = "") {
    for (const std::string& word : words) {
      content += "BT /F1 11 Tf " + number(x) + " " + number(y) + " Td (" + word + ") Tj ET\n";
      if (word == name) {
        marks.push_back({{x - 0.3, kPage - y - 9, x + helvetica(word) + 0.3, kPage - y + 3}, "TP-OTH"});
      }
      x += helvetica(word) + space;
    }
  }
  static double width_of(const std::vector<std::string>& words, double space) {
    double width = -space;
    for (const std::string& word : words) {
      width += helvetica(word) + space;
    }
    return width;
  }
  void justified(double x, double end, double y, const std::vector<std::string>& line, const std::string& name = "") {
    words(x, y, line, (end - x - width_of(line, 0)) / static_cast<double>(line.size() - 1), name);
  }
  void from_right(double end, double y, const std::vector<std::string>& line, const std::string& name = "") {
    words(end - width_of(line, 3.06), y, line, 3.06, name);
  }
};

RemovalResult removed(const Sheet& sheet) {
  PageMarks page;
  page.page = 1;
  page.marks = sheet.marks;
  REQUIRE_FALSE(page.marks.empty());
  RemovalResult result = remove_marks(pages_of({sheet.content}), {page}, {});
  CAPTURE(result.pages[0].reason);
  REQUIRE(result.pages[0].mode == PageMode::vector);
  return result;
}

RemovalResult twins(const std::function<Sheet(const std::string&)>& sheet_with) {
  const RemovalResult first = removed(sheet_with(kNames[0]));
  for (const std::string& name : kNames) {
    INFO(name);
    CHECK((removed(sheet_with(name)).pdf == first.pdf));
  }
  return first;
}

struct Found {
  double left = 0, right = 0, top = 0, bottom = 0;
};

// The box of a word as a reader finds it, in points from the top left.
Found found(const RemovalResult& result, const std::string& word) {
  const std::string html = pdftotext(result.pdf, "-bbox");
  const std::size_t at = html.find(">" + word + "</word>");
  CAPTURE(html, word);
  REQUIRE(at != std::string::npos);
  const std::size_t start = html.rfind("<word", at);
  const auto value = [&](const char* key) { return std::stod(html.substr(html.find(key, start) + std::string(key).size())); };
  return {value("xMin=\""), value("xMax=\""), value("yMin=\""), value("yMax=\"")};
}

// Running text, no two lines alike.
const std::vector<std::string>& text_line(int number) {
  static const std::vector<std::vector<std::string>> kLines = {
      {"There", "is", "a", "room", "where", "quiet", "is", "kept"}, {"Nobody", "has", "asked", "about", "the", "garden"},
      {"Every", "bed", "was", "made", "before", "eight"},           {"The", "lamp", "by", "the", "window", "stays", "on"},
      {"He", "likes", "the", "bus", "best", "of", "all"},           {"A", "letter", "came", "on", "the", "Monday"},
      {"Shoes", "are", "left", "out", "in", "the", "hall"}};
  return kLines[static_cast<std::size_t>(number) % kLines.size()];
}

// Two columns of running text, 72 to 280 and 297 to 505; the name stands in the left one.
Sheet two_columns(const std::string& name) {
  Sheet sheet;
  for (int i = 0; i < 9; ++i) {
    const double y = 700 - 16 * i;
    if (i == 4) {
      sheet.justified(72, 280, y, {"He", "gets", "on", "with", name, "who"}, name);
      sheet.justified(297, 505, y, {"Food", "four", "out", "of", "ten", "Everything"});
    } else {
      sheet.justified(72, 280, y, text_line(i));
      sheet.justified(297, 505, y, text_line(i + 3));
    }
  }
  return sheet;
}

// Three columns with borders; `row` writes the row that holds the name.
Sheet table(const std::function<void(Sheet&, double)>& row, const std::function<void(Sheet&, double)>& other_row) {
  Sheet sheet;
  for (int i = 0; i < 5; ++i) {
    const double y = 700 - 16 * i;
    for (const double x : {72.0, 110.0, 240.0, 380.0}) {
      sheet.rule(x, y + 12, x, y - 4);
    }
    sheet.rule(72, y + 12, 380, y + 12);
    sheet.rule(72, y - 4, 380, y - 4);
    i == 2 ? row(sheet, y) : other_row(sheet, y);
  }
  return sheet;
}

void plain_row(Sheet& sheet, double y) {
  sheet.words(76, y, {"Date"}, 3.06);
  sheet.words(114, y, {"Corin"}, 3.06);
  sheet.words(244, y, {"Positive"}, 3.06);
}

}  // namespace

TEST_CASE("A line set anew stays in its column, and the next column's words stay in theirs, whatever name is removed") {
  const RemovalResult result = twins(two_columns);
  CHECK(found(result, "who").right <= 280.6);
  CHECK(found(result, "Food").left == Approx(297).margin(0.1));
  CHECK(found(result, "Everything").right == Approx(505).margin(0.5));
}

TEST_CASE("A name in the right column leaves the left column where it was") {
  const RemovalResult result = twins([](const std::string& name) {
    Sheet sheet;
    for (int i = 0; i < 9; ++i) {
      const double y = 700 - 16 * i;
      sheet.justified(72, 280, y, text_line(i));
      i == 4 ? sheet.justified(297, 505, y, {name, "has", "asked", "for", "a", "shed"}, name) : sheet.justified(297, 505, y, text_line(i + 3));
    }
    return sheet;
  });
  CHECK(found(result, "shed").right <= 505.6);
  CHECK(found(result, "best").left > 72);
  CHECK(found(result, "all").right == Approx(280).margin(0.5));
}

TEST_CASE("Justified text with few words is one line, however wide its spaces are") {
  const RemovalResult result = twins([](const std::string& name) {
    Sheet sheet;
    for (int i = 0; i < 7; ++i) {
      i == 3 ? sheet.justified(72, 260, 700 - 16 * i, {"He", "saw", name, "then"}, name) : sheet.justified(72, 260, 700 - 16 * i, text_line(i));
    }
    return sheet;
  });
  CHECK(found(result, "then").right <= 260.6);
}

TEST_CASE("A name in a table cell never makes the cell's words reach over its border") {
  const RemovalResult result = twins([](const std::string& name) {
    return table([&](Sheet& sheet, double y) {
      sheet.words(76, y, {"Date"}, 3.06);
      sheet.words(114, y, {"Ty;", name, "x"}, 3.06, name);
      sheet.words(244, y, {"Protective"}, 3.06);
    }, plain_row);
  });
  CHECK(result.pages[0].tiles.at(0).box.right <= 240);
  CHECK(found(result, "Protective").left == Approx(244).margin(0.1));
}

TEST_CASE("The last column's words keep within the table") {
  const RemovalResult result = twins([](const std::string& name) {
    return table([&](Sheet& sheet, double y) {
      sheet.words(76, y, {"Date"}, 3.06);
      sheet.words(244, y, {name, "ran", "x"}, 3.06, name);
    }, plain_row);
  });
  CHECK(found(result, "ran").right <= 380);
}

TEST_CASE("A cell set from the right stays so, and its words do not tell how long the name was") {
  const RemovalResult result = twins([](const std::string& name) {
    return table([&](Sheet& sheet, double y) { sheet.from_right(376, y, {name, "x"}, name); },
                 [](Sheet& sheet, double y) {
                   static const std::vector<std::string> kValues = {"10.00", "Positive", "5.50", "Loss"};
                   sheet.from_right(376, y, {kValues[static_cast<std::size_t>((700 - y) / 16) % kValues.size()]});
                 });
  });
  CHECK(found(result, "x").right == Approx(376).margin(0.3));
}

TEST_CASE("A right-aligned cell in a one-row table is set from the right as well") {
  twins([](const std::string& name) {
    Sheet sheet;
    sheet.rule(72, 712, 72, 672);
    sheet.rule(220, 712, 220, 672);
    sheet.from_right(216, 690, {name}, name);
    return sheet;
  });
}

TEST_CASE("Lines that share their right edge, as a letter's address does, are set from it") {
  const RemovalResult result = twins([](const std::string& name) {
    Sheet sheet;
    sheet.from_right(520, 760, {"The", "Old", "Mill"});
    sheet.from_right(520, 744, {"12", "Sandy", "Lane", "North"});
    sheet.from_right(520, 728, {"c/o", name, "x"}, name);
    sheet.from_right(520, 712, {"Brackwell"});
    sheet.words(72, 640, {"Dear", "Corin"}, 3.06);
    return sheet;
  });
  CHECK(found(result, "x").right == Approx(520).margin(0.5));
}

TEST_CASE("A line that runs off the page loses the name and what nobody could see, and keeps a letter that the edge cuts") {
  Sheet sheet;
  sheet.words(72, 740, {"Another", "line", "on", "the", "page", "is", "long", "and", "reaches", "as", "far", "as", "it", "can", "to", "the", "right", "edge"}, 5);
  sheet.words(440, 700, {"Seen", "Rose", "mmmmmmmmmmmmmmm"}, 3.06, "Rose");
  const RemovalResult result = removed(sheet);
  const std::string text = pdftotext(result.pdf);
  CHECK(text.find("Seen") != std::string::npos);
  const double left = 440 + Sheet::width_of({"Seen", "Rose", ""}, 3.06);
  const auto seen = static_cast<std::size_t>(std::ceil((595 - left) / Sheet::width_of({"m"}, 0)));
  CHECK(text.find(std::string(seen, 'm')) != std::string::npos);
  CHECK(text.find(std::string(seen + 1, 'm')) == std::string::npos);
}

TEST_CASE("Of letters set apart the words stay words") {
  const RemovalResult result = remove_marks(pages_of({"BT /F1 12 Tf 2.4 Tc 72 700 Td (Rose lives at Marigold house) Tj ET"}),
                                            {{1, {{{71, 842 - 711, 112, 842 - 697}, "TP-OTH"}}, false, 0, {}, {}}}, {});
  REQUIRE(result.pages[0].mode == PageMode::vector);
  CHECK(pdftotext(result.pdf, "-layout").find("lives at Marigold house") != std::string::npos);
}

TEST_CASE("Of two words that a justified line sets far apart the gap tells nothing where whole lines fill the same measure") {
  const RemovalResult result = twins([](const std::string& name) {
    Sheet sheet;
    for (int i = 0; i < 7; ++i) {
      i == 3 ? sheet.justified(72, 260, 700 - 16 * i, {name, "then"}, name) : sheet.justified(72, 260, 700 - 16 * i, text_line(i));
    }
    return sheet;
  });
  CHECK(found(result, "then").right < 200);
}

TEST_CASE("One row of cells is a table too: no cell's words reach over its border") {
  const RemovalResult result = twins([](const std::string& name) {
    Sheet sheet;
    for (const double x : {72.0, 202.0, 330.0}) {
      sheet.rule(x, 712, x, 698);
    }
    sheet.words(76, 702, {"Ty;", name, "x"}, 3.06, name);
    sheet.words(206, 702, {"Protective"}, 3.06);
    return sheet;
  });
  CHECK(found(result, "x").right <= 202);
  CHECK(found(result, "Protective").left == Approx(206).margin(0.1));
}

TEST_CASE("A box to tick and a frame drawn round a removed name stay") {
  const std::string text = "BT /F1 12 Tf 92 700 Td (Rose Tideswell was there) Tj ET ";
  for (const char* box : {"0.7 w 76 699 9 9 re S", "0.5 g 76 699 9 9 re f", "0.7 w 88 696 120 15 re S"}) {
    INFO(box);
    const RemovalResult result = remove_marks(pages_of({text + box}), {{1, {{{91, 842 - 711, 176, 842 - 697}, "TP-OTH"}}, false, 0, {}, {}}}, {});
    REQUIRE(result.pages[0].mode == PageMode::vector);
    CHECK(test::unpacked(result.pdf).find(std::string(box).substr(6, 10)) != std::string::npos);
  }
}

TEST_CASE("A heading in the middle of the page stays in the middle") {
  const RemovalResult result = twins([](const std::string& name) {
    Sheet sheet;
    const std::vector<std::string> heading = {"Report", "about", name};
    sheet.words(297.5 - Sheet::width_of(heading, 3.06) / 2, 760, heading, 3.06, name);
    for (int i = 0; i < 6; ++i) {
      sheet.words(72, 700 - 16 * i, {"There", "is", "a", "room", "where", "quiet", "is", "kept", "for", "whoever", "asks"}, 3.06);
    }
    return sheet;
  });
  CHECK((found(result, "Report").left + result.pages[0].tiles.at(0).box.right) / 2 == Approx(297.5).margin(0.5));
}

TEST_CASE("The borders of a table outlast the words that are set anew in it, and an underline of those words does not") {
  const auto sheet_with = [](const std::string& name) {
    return table([&](Sheet& sheet, double y) {
      sheet.words(112, y, {"Ty", name, "stays"}, 3.06, name);
      sheet.rule(112, y - 1.5, 112 + Sheet::width_of({"Ty", name, "stays"}, 3.06), y - 1.5);
    }, plain_row);
  };
  const std::string before = test::unpacked(pages_of({sheet_with("Jonathan").content}));
  const std::string after = test::unpacked(removed(sheet_with("Jonathan")).pdf);
  const auto strokes = [](const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(" l\nS"); at != std::string::npos; at = text.find(" l\nS", at + 1)) {
      ++count;
    }
    return count;
  };
  CHECK(std::count(before.begin(), before.end(), 'S') > 30);
  CHECK(strokes(after) == 30);
}

TEST_CASE("A name that stands alone at the right margin goes, and its black mark stays on the page") {
  const RemovalResult result = twins([](const std::string& name) {
    Sheet sheet;
    sheet.words(500, 700, {name}, 3.06, name);
    return sheet;
  });
  CHECK(result.pages[0].tiles.at(0).box.right <= 595);
}

TEST_CASE("In a cell or beside a text that leaves no room for a whole black mark there is a narrow one without letters") {
  Sheet sheet;
  for (int i = 0; i < 5; ++i) {
    const double y = 700 - 16 * i;
    sheet.words(72, y, {i == 2 ? "K" : "J"}, 3.06, "K");
    sheet.words(88, y, {"was", "seen", "at", "home"}, 3.06);
  }
  const RemovalResult result = removed(sheet);
  REQUIRE(result.pages[0].tiles.size() == 1);
  CHECK(result.pages[0].tiles[0].box.left == Approx(72).margin(0.1));
  CHECK(result.pages[0].tiles[0].box.right <= 88);
  CHECK(result.pages[0].tiles[0].label.empty());
  CHECK(found(result, "was").left == Approx(88).margin(0.1));
}
