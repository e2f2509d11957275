#include "pipeline/model/show_through.h"

#include <cmath>

namespace candour {
namespace {

constexpr double kSameSheet = 6;    // points: sizes that near are two sides of one sheet
constexpr double kRegister = 9;     // points by which two sides may be shifted

void note_side(PageMarks& page, const PageMarks& other, const SheetSize& size) {
  for (const RemovalMark& mark : other.marks) {
    const Box& box = mark.box;
    page.behind.push_back(grown({size.width - box.right, box.top, size.width - box.left, box.bottom}, kRegister));
    page.behind.push_back(grown({box.left, size.height - box.bottom, box.right, size.height - box.top}, kRegister));
  }
}

}  // namespace

void note_show_through(std::vector<PageMarks>& pages, const std::vector<SheetSize>& sizes) {
  for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
    const bool sheet = pages[i].scanned && pages[i + 1].scanned && std::abs(sizes[i].width - sizes[i + 1].width) < kSameSheet &&
                       std::abs(sizes[i].height - sizes[i + 1].height) < kSameSheet;
    if (sheet) {
      note_side(pages[i], pages[i + 1], sizes[i]);
      note_side(pages[i + 1], pages[i], sizes[i + 1]);
    }
  }
}

}  // namespace candour
