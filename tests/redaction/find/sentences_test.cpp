#include "redaction/find/sentences.h"

#include <catch2/catch.hpp>

using namespace candour;

namespace {

std::u32string_view of(std::u32string_view text, Span span) { return text.substr(span.start, span.end - span.start); }

}  // namespace

TEST_CASE("A title, a number's sign and an initial end no sentence") {
  const std::u32string text = U"Dr. Lowe saw J. Hand, ref no. 12. He left.";
  const Sentences sentences(text);
  REQUIRE(sentences.all().size() == 2);
  CHECK(of(text, sentences.all()[0]) == U"Dr. Lowe saw J. Hand, ref no. 12");
  CHECK(of(text, sentences.around(36)) == U" He left");
}

TEST_CASE("A table's cell, a list's item and an empty line end a sentence, a line's end does not") {
  const std::u32string text = U"one\tgoes\non\n- item\n\nlast";
  CHECK(Sentences(text).all().size() == 4);
}

TEST_CASE("A place on the sign itself belongs to the sentence that it ends") {
  const std::u32string text = U"One. Two";
  const Sentences sentences(text);
  CHECK(sentences.start(3) == 0);
  CHECK(sentences.end(3) == 3);
  CHECK(sentences.start(4) == 4);
  CHECK(sentences.end(8) == 8);
}

TEST_CASE("A short line ends a sentence before a capital, a line that the page's edge broke does not") {
  const auto sentences_in = [](std::u32string_view text) { return Sentences(text).all().size(); };
  CHECK(sentences_in(U"Grandmother at the gate\nContact arrangements\n") == 2);
  CHECK(sentences_in(U"The grandmother has asked whether she may see the\nChildren of her late daughter again.") == 1);
  CHECK(sentences_in(U"Seen with Karen,\nJean and the dog.") == 1);
}
