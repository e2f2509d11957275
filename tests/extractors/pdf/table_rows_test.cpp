#include <catch2/catch.hpp>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "tests/support/pdf_builder.h"

using namespace candour;

namespace {

struct Printed {
  double left, foot;  // foot as PDF counts, from the bottom
  std::string words;
};

std::string read(const std::vector<Printed>& all) {
  std::string content;
  for (const Printed& one : all) {
    content += "BT /F1 10 Tf " + std::to_string(one.left) + " " + std::to_string(one.foot) + " Td (" +
               one.words + ") Tj ET ";
  }
  const OpenedDocument opened = open_pdf(test::pages_of({content}));
  return PdfReader(opened.pdf).read_page(1).text;
}

// Column after column, as the engine likes to read them, whatever the order on the page.
std::vector<Printed> columns(const std::vector<double>& lefts,
                             const std::vector<std::vector<std::string>>& rows, double pitch = 13,
                             double foot = 700) {
  std::vector<Printed> all;
  for (std::size_t c = 0; c < lefts.size(); ++c) {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (!rows[r][c].empty()) {
        all.push_back({lefts[c], foot - pitch * static_cast<double>(r), rows[r][c]});
      }
    }
  }
  return all;
}

const std::vector<double> kFour = {30, 124, 207, 291};

}  // namespace

TEST_CASE("A telephone number in a table without ruled lines stands beside whose it is") {
  CHECK(read(columns(kFour, {{"Name", "Relationship", "Telephone", "Notes"},
                             {"Corin Ashdown", "Self", "01632 960111", "prefers text"},
                             {"Violet Prentice", "Neighbour", "01632 960444", "made the referral"},
                             {"Mary Osei", "Social worker", "01632 960555", "duty line"}})) ==
        "Name Relationship Telephone Notes\nCorin Ashdown Self 01632 960111 prefers text\n"
        "Violet Prentice Neighbour 01632 960444 made the referral\nMary Osei Social worker 01632 960555 duty "
        "line");
  CHECK(read(columns({30, 200}, {{"Violet Prentice", "01632 960444"},
                                 {"Mary Osei", "01632 960555"},
                                 {"Karen Whittle", "01632 960333"}})) ==
        "Violet Prentice 01632 960444\nMary Osei 01632 960555\nKaren Whittle 01632 960333");
}

TEST_CASE(
    "Of a table's row with several lines in a cell each cell is read whole, and an empty cell moves nobody's "
    "number") {
  CHECK(read(columns(kFour, {{"Gary Dunn", "Partner", "01632 960222", "do not ring"},
                             {"", "", "", "before noon"},
                             {"Karen Whittle", "Mother", "", "works nights"},
                             {"Violet Prentice", "Neighbour", "01632 960444", ""},
                             {"Mary Osei", "Social worker", "01632 960555", "duty line"}})) ==
        "Gary Dunn Partner 01632 960222 do not ring\nbefore noon\nKaren Whittle Mother works nights\n"
        "Violet Prentice Neighbour 01632 960444\nMary Osei Social worker 01632 960555 duty line");
}

TEST_CASE("Where each row of a table leaves a cell empty its numbers stand beside whose they are") {
  CHECK(read(columns(kFour, {{"Name", "Relationship", "Work phone", "Home phone"},
                             {"Gary Dunn", "Mother's partner", "", "01632 960222"},
                             {"Violet Prentice", "Neighbour", "", "01632 960444"},
                             {"Mary Osei", "Social worker", "01632 960555", ""}})) ==
        "Name Relationship Work phone Home phone\nGary Dunn Mother's partner 01632 960222\nViolet Prentice "
        "Neighbour 01632 960444\nMary Osei Social worker 01632 960555");
}

TEST_CASE("Of rows set apart each cell of several lines is read whole, names too") {
  CHECK(read({{30, 700, "Name"},
              {30, 680, "Violet"},
              {30, 668, "Prentice"},
              {30, 648, "Mary"},
              {30, 636, "Osei"},
              {124, 700, "Telephone"},
              {124, 680, "01632 960444"},
              {124, 668, "evenings"},
              {124, 648, "01632 960555"},
              {224, 700, "Role"},
              {224, 680, "Neighbour"},
              {224, 648, "Social worker"}}) ==
        "Name Telephone Role\nViolet\nPrentice\n01632 960444\nevenings\nNeighbour\nMary\nOsei\n"
        "01632 960555 Social worker");
}

TEST_CASE("What stands above and below a table stays there") {
  std::vector<Printed> all = columns({72, 222, 372}, {{"Name", "Relationship", "Telephone"},
                                                      {"Corin Ashdown", "Self", "01632 960111"},
                                                      {"Violet Prentice", "Neighbour", "01632 960444"}});
  all.insert(all.begin(), {72, 713, "Family contacts"});
  all.push_back({72, 661, "End of list."});
  CHECK(read(all) ==
        "Family contacts\nName Relationship Telephone\nCorin Ashdown Self 01632 960111\nViolet Prentice "
        "Neighbour 01632 960444\nEnd of list.");
}

TEST_CASE("A short cell alone at the right of a line is read behind it, before what stands below") {
  CHECK(read({{72, 700, "Dear all,"},
              {72, 630, "Seen by"},
              {72, 600, "The visit went well."},
              {72, 570, "Yours"},
              {222, 630, "Mary Osei"}}) == "Dear all,\nSeen by Mary Osei\nThe visit went well.\nYours");
}

TEST_CASE("A name over two lines of its cell is not torn apart by the cell beside it") {
  CHECK(read({{72, 630, "Ann Lacey, Daniel"}, {72, 618, "Okafor"}, {222, 630, "Head, class teacher"}})
            .find("Daniel\nOkafor") != std::string::npos);
}

TEST_CASE("Columns of a newsletter stay column by column though their lines stand level") {
  const std::vector<std::vector<std::string>> rows = {
      {"The family moved to the coast when she", "Her grandmother came on Sundays and"},
      {"was four, and the school there found that", "took the two of them to the harbour,"},
      {"she could read already. Her teacher said", "where they watched the boats until it"},
      {"that nobody had told them of the years", "was dark. None of this was written in"},
      {"before, so that they began again from the", "the file, because nobody had asked her"},
      {"first page of the first book, and she was", "about it, and she only said so when she"},
      {"patient with them until the summer term.", "was grown and read it all for herself."}};
  const std::string text = read(columns({50, 310}, rows));
  CHECK(text.find("when she\nwas four") != std::string::npos);
  CHECK(text.find("came on Sundays and\ntook the two") != std::string::npos);
}

TEST_CASE("Narrow columns of running words stay column by column") {
  const std::vector<std::vector<std::string>> rows = {
      {"The family moved", "Her grandmother"},   {"to the coast when", "came on Sundays"},
      {"she was four, and", "and took the two"}, {"the school there", "of them to the"},
      {"found that she", "harbour, where"},      {"could read then.", "they saw boats."}};
  CHECK(read(columns({50, 160}, rows)).find("moved\nto the coast when\nshe was four") != std::string::npos);
}

TEST_CASE("Two addresses side by side stay two addresses") {
  const std::string text = read(columns({50, 310}, {{"Karen Whittle", "Children's Services"},
                                                    {"12 Mill Lane", "County Hall"},
                                                    {"Ashby", "Bridge Street"},
                                                    {"ZZ1 4QQ", "Ashby ZZ1 1AA"}}));
  CHECK(text.find("12 Mill Lane\nAshby\nZZ1 4QQ") != std::string::npos);
  CHECK(text.find("County Hall\nBridge Street\nAshby ZZ1 1AA") != std::string::npos);
}

TEST_CASE("An address beside a letter's telephone, reference and date stays an address") {
  const std::vector<std::string> right = {"Tel: 01632 960555", "Ref: 2209451", "Date: 04/03/2014",
                                          "Fax: 01632 960556"};
  CHECK(read(columns({50, 310}, {{"Karen Whittle", right[0]},
                                 {"12 Mill Lane", right[1]},
                                 {"Ashby", right[2]},
                                 {"ZZ1 4QQ", right[3]}}))
            .find("12 Mill Lane\nAshby\nZZ1 4QQ") != std::string::npos);
  CHECK(read(columns({50, 310}, {{"Karen Whittle", "01632 960555"},
                                 {"12 Mill Lane", "2209451"},
                                 {"Ashby", "04/03/2014"},
                                 {"ZZ1 4QQ", "04/09/2014"}}))
            .find("12 Mill Lane\nAshby\nZZ1 4QQ") != std::string::npos);
}
