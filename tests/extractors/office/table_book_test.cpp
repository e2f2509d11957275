// A table of values is printed with every word of it.
#include <catch2/catch.hpp>

#include "extractors/archive/open_archive.h"
#include "extractors/office/table_book.h"

using namespace candour;

namespace {

std::string sheet_of(const std::vector<std::vector<std::string>>& rows) {
  const auto files = files_of_zip(table_book(rows));
  REQUIRE(files);
  return files->back().bytes;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++times;
  }
  return times;
}

}  // namespace

TEST_CASE("Cells stay the text they are, signs and noughts with them") {
  const std::string sheet = sheet_of({{"Number", "Name"}, {"01632960123", "A & B <c>"}});
  CHECK(sheet.find(">01632960123<") != std::string::npos);
  CHECK(sheet.find("A &amp; B &lt;c&gt;") != std::string::npos);
  CHECK(sheet.find("t=\"n\"") == std::string::npos);
}

TEST_CASE("A note too long for one row goes on in the next ones, and no word of it is lost") {
  std::string note;
  for (int i = 0; i < 3000; ++i) {
    note += "word" + std::to_string(i) + " ";
  }
  const std::string sheet = sheet_of({{"Date", "Note"}, {"2019-05-02", note}});
  CHECK(count(sheet, "<row ") > 5);
  for (const int i : {0, 1, 1499, 2998, 2999}) {
    CHECK(sheet.find("word" + std::to_string(i)) != std::string::npos);
  }
}

TEST_CASE("A row is as tall as its longest cell needs, since LibreOffice cuts off what does not fit") {
  std::string words;
  for (int i = 0; i < 60; ++i) {
    words += "seven letters ";
  }
  const std::string sheet = sheet_of({{"Note"}, {words}});
  CHECK(sheet.find("ht=\"13\"") != std::string::npos);
  const std::size_t second = sheet.find("r=\"2\" ht=\"");
  REQUIRE(second != std::string::npos);
  CHECK(std::stoi(sheet.substr(second + 10)) >= 13 * 13);   // 840 letters in a column of 70
}

TEST_CASE("Many wide columns share a page on its side") {
  const std::string sheet = sheet_of({std::vector<std::string>(12, "sixty letters in words of a few letters each, or hardly more")});
  CHECK(sheet.find("orientation=\"landscape\"") != std::string::npos);
  CHECK(sheet.find("fitToWidth=\"1\"") != std::string::npos);
}

TEST_CASE("A column is as wide as its longest word, and what is too much for one page goes on over several") {
  std::vector<std::string> row(11, "a note of some length that takes the room there is");
  row[3] = "Featherstonehaugh-Prentice";
  const std::string sheet = sheet_of({row});
  const std::size_t fourth = sheet.find("<col min=\"4\" max=\"4\" width=\"");
  REQUIRE(fourth != std::string::npos);
  CHECK(std::stoi(sheet.substr(fourth + 28)) > 26);
  CHECK(sheet.find("fitToWidth=\"1\"") != std::string::npos);
  const std::vector<std::string> wide(45, "neighbourhood");
  CHECK(sheet_of({wide}).find("fitToWidth=\"4\"") != std::string::npos);
  CHECK(files_of_zip(table_book({wide}))->at(2).bytes.find("$A:$A") != std::string::npos);
}

TEST_CASE("A column is as wide as its longest word, on more pages across where they need that") {
  std::vector<std::string> cells(20, "gladys.thornbury@mail.example and more words that make it long");
  const std::string sheet = sheet_of({cells});
  CHECK(sheet.find("fitToWidth=\"1\"") == std::string::npos);
  const std::size_t width = sheet.find(" width=\"");
  CHECK(std::stoi(sheet.substr(width + 8)) >= 32);
}
