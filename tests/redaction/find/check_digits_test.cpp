#include "redaction/find/check_digits.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

using namespace candour;

TEST_CASE("Every published example of an identifier is judged as its authority does") {
  std::ifstream in(std::string(CANDOUR_SOURCE_DIR) + "/tests/data/id_vectors.tsv");
  int rows = 0;
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    const std::string kind = line.substr(0, first);
    const std::string value = line.substr(first + 1, second - first - 1);
    INFO(kind << " " << value);
    CHECK(is_valid_identifier(kind, value) == (line.substr(second + 1) == "valid"));
    ++rows;
  }
  CHECK(rows == 106);
}

TEST_CASE("A kind nobody knows is never valid") { CHECK_FALSE(is_valid_identifier("LUCKY", "7")); }
