// Archives are opened in memory, within limits, and nothing in them is lost in silence.
#include <catch2/catch.hpp>

#include "extractors/archive/open_archive.h"

using namespace candour;

TEST_CASE("An archive's files come out with their paths and bytes, in order") {
  const std::string zip = zip_of({{"letters/first.txt", "Dear Corin", ""}, {"..\\..\\odd name.txt", "odd", ""}, {"/etc/passwd", "no path of a disk", ""}});
  const OpenedDocument opened = open_archive(zip);
  REQUIRE(opened.status == DocumentStatus::read);
  REQUIRE(opened.parts.size() == 3);
  CHECK(opened.pages == 0);
  CHECK(opened.parts[0].name == "letters/first.txt");
  CHECK(opened.parts[0].bytes == "Dear Corin");
  CHECK(opened.parts[2].bytes == "no path of a disk");
}

TEST_CASE("The same files packed twice are the same bytes") {
  const std::vector<ContainedFile> files = {{"a", "1", ""}, {"b", "2", ""}};
  CHECK(zip_of(files) == zip_of(files));
  const auto again = files_of_zip(zip_of(files));
  REQUIRE(again);
  CHECK((*again)[1].bytes == "2");
}

TEST_CASE("A bomb and an archive of too many files are refused whole") {
  ArchiveLimits limits;
  limits.bytes_in_all = 1000;
  CHECK(open_archive(zip_of({{"big", std::string(2000, 'a'), ""}}), limits).reason == "limit");
  limits.bytes_in_all = 1 << 20;
  limits.files = 2;
  const OpenedDocument opened = open_archive(zip_of({{"a", "1", ""}, {"b", "2", ""}, {"c", "3", ""}}), limits);
  CHECK(opened.reason == "limit");
  CHECK(opened.parts.empty());
}

TEST_CASE("What stands before an archive's damage is kept, and that something is missing is said") {
  const std::string tar = [] {
    std::string block(512, '\0');
    const std::string name = "note.txt";
    block.replace(0, name.size(), name);
    block.replace(100, 7, "0000644");
    block.replace(124, 11, "00000000005");
    block.replace(136, 11, "00000000000");
    block[156] = '0';
    block.replace(257, 8, std::string("ustar\00000", 8));
    block.replace(148, 8, "        ");
    unsigned sum = 0;
    for (const char c : block) {
      sum += static_cast<unsigned char>(c);
    }
    char text[8];
    std::snprintf(text, sizeof text, "%06o", sum);
    block.replace(148, 7, std::string(text, 7));
    return block + "hello" + std::string(507, '\0');
  }();
  const OpenedDocument cut = open_archive(tar + std::string(512, 'x'));
  REQUIRE(cut.parts.size() == 2);
  CHECK(cut.parts[0].bytes == "hello");
  CHECK(cut.parts[1].problem == "damaged");
}

TEST_CASE("No archive, an empty one and an empty file are told apart") {
  CHECK(open_archive("").reason == "empty");
  CHECK(open_archive("this is no archive at all").reason == "damaged");
  CHECK(open_archive(zip_of({})).reason != "");
}
