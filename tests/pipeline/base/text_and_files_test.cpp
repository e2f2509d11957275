#include <catch2/catch.hpp>
#include <filesystem>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/base/progress.h"
#include "pipeline/base/utf8.h"

using namespace candour;

TEST_CASE("Offsets count code points, so a Welsh or Polish name does not shift what is removed") {
  const std::string text = "Siân Łukasz Ŵyn";
  const OffsetMap map(text);
  CHECK(code_point_count(text) == 15);
  CHECK(map.code_point_at(map.byte_at(5)) == 5);
  CHECK(substring(text, 5, 11) == "Łukasz");
  CHECK(substring(text, 12, 99) == "Ŵyn");
  CHECK(to_utf8(to_code_points(text)) == text);
}

TEST_CASE("Bytes that are no UTF-8 are seen as such and never lost in silence") {
  CHECK_FALSE(is_valid_utf8("caf\xE9"));
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));      // surrogate
  CHECK(to_code_points("a\xE9z") == U"a\uFFFDz");
}

TEST_CASE("A hash is the published one") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(keyed_hash_hex(std::string(32, 'k'), "a") != keyed_hash_hex(std::string(32, 'l'), "a"));
}

TEST_CASE("A file is written whole or not at all") {
  const auto folder = std::filesystem::temp_directory_path() / ("candour-files-" + to_hex(random_bytes(4)));
  write_file_atomically(folder / "a", "first");
  write_file_atomically(folder / "a", "second");
  CHECK(read_file(folder / "a") == "second");
  std::filesystem::create_directory(folder / "b");
  CHECK_THROWS_AS(write_file_atomically(folder / "b", "x"), Error);
  CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 2);
  CHECK_THROWS_AS(read_file(folder / "none"), Error);
  std::filesystem::remove_all(folder);
}

TEST_CASE("Only real days are days") {
  CHECK(day_from("2024-02-29").has_value());
  CHECK_FALSE(day_from("2023-02-29").has_value());
  CHECK_FALSE(day_from("2023-2-9").has_value());
  CHECK_FALSE(day_from("yesterday!").has_value());
  CHECK(to_string(*day_from("2026-10-05")) == "2026-10-05");
}

TEST_CASE("Progress tells pages, speed and the time left") {
  CHECK(progress_text("reading", 120, 300, 10) == "reading: 120 of 300 pages, 12.0 pages/s, about 15 s left");
  CHECK(progress_text("reading", 0, 300, 0) == "reading: 0 of 300 pages");
}
