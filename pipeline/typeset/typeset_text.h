// Flows text onto A4 pages: for plain-text files and for what stood outside a document's pages.
#pragma once

#include <string>
#include <vector>

namespace candour {

// fixed: one line kept as it is, in a fixed-width font; label: a small heading that stays with the line after it
enum class BlockKind { heading, paragraph, fixed, label };

struct TypesetBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;  // UTF-8, one paragraph or line
};

struct TypesetResult {
  std::string pdf;
  int pages = 0;
};

// Nothing is cut off: long words and long fixed lines are broken at the margin. `continued`, at most 400 bytes, stands at the top of
// every page but the first: what a marking says of the whole paper, it says on each page.
TypesetResult typeset_text(const std::vector<TypesetBlock>& blocks, const std::string& continued = {});

}  // namespace candour
