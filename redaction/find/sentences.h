// Where a text's sentences begin and end, as far as signs tell: at a stop, a question or exclamation mark, a semicolon, a cell's
// end, an empty line, a list's next item, a short line's end before a capital. A stop behind a short word ("Dr.", "no.") or an initial ends none.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

class Sentences {
 public:
  explicit Sentences(std::u32string_view text);   // of a text with cells (cells.h); linear in its length

  // The sentence around a place, without the sign that ends it.
  Span around(std::size_t at) const { return {start(at), end(at)}; }
  std::size_t start(std::size_t at) const;
  std::size_t end(std::size_t at) const;
  std::vector<Span> all() const;

 private:
  std::vector<std::size_t> ends_;   // places of the signs, in order; the text's length last
};

}  // namespace candour
