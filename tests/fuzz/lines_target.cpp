// The line builder: any characters anywhere on a page. Every letter comes out once, words know where their letters stand.
#include <algorithm>
#include <string>
#include <vector>

#include "extractors/pdf/line_builder.h"
#include "pipeline/base/utf8.h"
#include "tests/fuzz/target.h"

using namespace candour;

namespace {

constexpr std::size_t kLongest = 6000;
constexpr std::size_t kBytesOfCharacter = 6;   // letter, x, y, width, height, what it begins

std::vector<TextFragment> fragments_in(const std::uint8_t* data, std::size_t size) {
  std::vector<TextFragment> fragments;
  for (std::size_t i = 0; i + kBytesOfCharacter <= size; i += kBytesOfCharacter) {
    const std::uint8_t* c = data + i;
    const double left = c[1] * 2.4;
    const double top = c[2] * 3.4;
    const Box box{left, top, left + c[3] / 8.0, top + c[4] / 6.0};
    if (fragments.empty() || (c[5] & 1U) != 0) {
      fragments.push_back({{}, box, static_cast<int>(c[5] >> 1U) % 4, (c[5] & 8U) != 0});
    }
    fragments.back().characters.push_back({std::string(1, static_cast<char>(' ' + c[0] % 95)), box});
    fragments.back().box = united(fragments.back().box, box);
  }
  return fragments;
}

std::string sorted(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  std::sort(text.begin(), text.end());
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLongest) {
    return 0;
  }
  const std::vector<TextFragment> fragments = fragments_in(data, size);
  std::string given;
  for (const TextFragment& fragment : fragments) {
    for (const TextFragment::Character& character : fragment.characters) {
      given += character.text;
    }
  }
  Page page;
  page.words = build_lines(fragments);
  lay_out_text(page);
  std::string taken;
  for (const Word& word : page.words) {
    fuzz::promise(!word.text.empty(), "a word has letters");
    fuzz::promise(word.edges.empty() || word.edges.size() == code_point_count(word.text) + 1, "a word has an edge before and after each letter");
    fuzz::promise(word.span.end - word.span.start == code_point_count(word.text), "a word's span is as long as it is");
    taken += word.text;
  }
  fuzz::promise(sorted(taken) == sorted(given), "every letter comes out once");
  return 0;
}
