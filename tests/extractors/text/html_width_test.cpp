// A web page is printed on a page that is wide enough for its tables.
#include "extractors/text/html_width.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

using namespace candour;

namespace {

std::string row_of(int cells, const std::string& words, const std::string& attributes = "") {
  std::string out = "<tr>";
  for (int i = 0; i < cells; ++i) {
    out += "<td" + attributes + ">" + words + "</td>";
  }
  return out + "</tr>";
}

std::string table_of(const std::string& rows) {
  return "<table border=1>" + rows + "</table>";
}

}  // namespace

TEST_CASE("Text without tables fits any page") {
  CHECK(html_width("<p>" + std::string(3000, 'x') + " and a word</p>") == 0);
}

TEST_CASE("A table is as wide as the longest words of its columns together") {
  const double forty = html_width(table_of(row_of(40, "Session00 Mark") + row_of(40, "yes")));
  CHECK(forty > 40 * 9 * 5);
  CHECK(forty < 40 * 9 * 12);
  CHECK(html_width(table_of(row_of(40, "Session00 Mark") + row_of(40, "yes"))) == forty);
  CHECK(html_width(table_of(row_of(4, "yes"))) < 200);
  CHECK(html_width(table_of(row_of(10, "a few words on one line", " nowrap"))) > 10 * 23 * 5);
}

TEST_CASE("Widths that a table, a cell or a picture says for itself count") {
  CHECK(html_width("<table width=1400><tr><td>a</table>") >= 1050);
  CHECK(html_width(table_of(row_of(2, "a", " width=700"))) >= 1050);
  CHECK(html_width("<div style='width: 1600px'>x</div>") >= 1200);
  CHECK(html_width("<img src=a width=1600>") >= 1200);
  CHECK(html_width("<table width='100%'><tr><td style='max-width:9000px'>a</table>") < 200);
}

TEST_CASE("A cell over several columns or rows, and a table in a cell, are measured as they stand") {
  const std::string spanned = table_of("<tr><td rowspan=2>one</td>" + row_of(3, "three").substr(4) +
                                       "<tr><td colspan=3>heading</td></tr>");
  CHECK(html_width(spanned) < 250);
  CHECK(html_width(table_of("<tr><td>" + table_of(row_of(30, "Session00")) + "</td></tr>")) > 30 * 9 * 5);
}

TEST_CASE("Broken and endless HTML is measured without fail") {
  CHECK(html_width("</td></table><td>x<tr><table><td colspan=99999999 rowspan=-1>y") >= 0);
  std::string deep;
  for (int i = 0; i < 5000; ++i) {
    deep += "<table><tr><td>";
  }
  CHECK(html_width(deep) >= 0);
  CHECK(html_width(table_of(row_of(1001, "a"))) > 14000);
  std::string spans = "<table><tr>";
  for (int i = 0; i < 30; ++i) {
    spans += "<td colspan=1000 rowspan=1000>";
  }
  for (int i = 0; i < 50000; ++i) {
    spans += "<tr><td>";
  }
  const auto begin = std::chrono::steady_clock::now();
  html_width(spans);
  CHECK(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() < 40);
}

TEST_CASE("The page is said before everything else in the file's own encoding") {
  CHECK(on_wider_page("<p>x", 1000).starts_with("<style>@page { size: 1114pt 842pt"));
  CHECK(on_wider_page("\xEF\xBB\xBF<p>x", 1000).starts_with("\xEF\xBB\xBF<style>"));
  CHECK(on_wider_page(std::string("\xFF\xFE<\0", 4), 1000).starts_with(std::string("\xFF\xFE<\0s\0", 6)));
  CHECK(on_wider_page(std::string("\xFE\xFF\0<", 4), 1000).starts_with(std::string("\xFE\xFF\0<\0s", 6)));
}
