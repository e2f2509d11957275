#include "redaction/people/record_texts.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "pipeline/base/error.h"
#include "tests/support/shell.h"

using namespace candour;

namespace {

std::vector<std::string> read_again(const RecordTexts& texts) {
  std::vector<std::string> read;
  texts.for_each([&](const std::string& text) { read.push_back(text); });
  return read;
}

}  // namespace

TEST_CASE("A record's texts come again in their order, from memory and from the file, as often as asked, and leave nothing behind") {
  const test::TemporaryFolder folder;
  for (const std::size_t held : {std::size_t{0}, std::size_t{9}, std::size_t{1000}}) {
    RecordTexts texts(folder.path(), held);
    std::vector<std::string> added;
    for (int i = 0; i < 40; ++i) {
      added.push_back(std::string(static_cast<std::size_t>(i % 7), 'x') + std::to_string(i));
      texts.add(added.back());
      REQUIRE(read_again(texts) == added);
    }
    CHECK(read_again(texts) == added);
    CHECK(std::filesystem::is_empty(folder.path()));
  }
}

TEST_CASE("A disk that takes no texts is an error that names the folder") {
  RecordTexts texts("/no/such/folder", 0);
  try {
    texts.add("A page.");
    FAIL("it was taken");
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::store_problem);
    CHECK(std::string(error.what()).find("/no/such/folder") != std::string::npos);
  }
}
