#include "extractors/pdf/page_text.h"

#include <poppler-document.h>

#include <algorithm>
#include <memory>
#include <string>

#include "extractors/pdf/levelled_copies.h"
#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

// Not ustring::to_utf8: it opens a converter at every call.
std::string utf8_of(std::span<const std::uint16_t> units) {
  return to_utf8(from_utf16(units));
}

Box box_of(const poppler::rectf& r) {
  return {r.left(), r.top(), r.right(), r.bottom()};
}

// Poppler puts the boxes of vertical writing (CMaps of writing mode 1) beside and before the letters: half an
// em to the right, one letter too early. Measured on upright pages; on turned ones the box takes in both
// places.
Box mended(const Box& box, const poppler::text_box& text, std::size_t at,
           poppler::page::orientation_enum turn) {
  if (!text.has_font_info() || text.get_wmode(static_cast<int>(at)) != poppler::text_box::vertical_wmode) {
    return box;
  }
  const double em = box.width();
  return turn == poppler::page::portrait
             ? Box{box.left - em / 2, box.top + em, box.right - em / 2, box.bottom + em}
             : grown(box, em);
}

TextFragment fragment_of(const poppler::text_box& box, poppler::page::orientation_enum turn) {
  TextFragment fragment;
  fragment.quarter_turns = box.rotation();
  fragment.space_after = box.has_space_after();
  const poppler::ustring text = box.text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool high = text[i] >= 0xD800 && text[i] < 0xDC00 && i + 1 < text.size();
    fragment.characters.push_back({utf8_of(std::span(text.data() + i, high ? 2U : 1U)),
                                   mended(box_of(box.char_bbox(i)), box, i, turn)});
    fragment.box = fragment.characters.size() == 1 ? fragment.characters[0].box
                                                   : united(fragment.box, fragment.characters.back().box);
    i += high ? 1U : 0U;
  }
  return fragment;
}

// Words that the page shows; on a levelled copy's larger sheet there may be others.
void drop_off_sheet(std::vector<Word>& words, const Box& sheet) {
  std::erase_if(words, [&](const Word& word) { return !sheet.intersects(word.box); });
}

void append_lines(std::vector<Word>& words, std::vector<Word> more) {
  const int first = words.empty() ? 0 : words.back().line + 1;
  for (Word& word : more) {
    word.line += first;
    words.push_back(std::move(word));
  }
}

int rotation_of(QPDFPageObjectHelper object) {
  QPDFObjectHandle rotate = object.getAttribute("/Rotate", false);
  return rotate.isInteger() ? rotate.getIntValueAsInt() : 0;
}

std::vector<Word> words_of_copies(const poppler::page& page, const std::string& pdf, int rotation,
                                  const std::vector<double>& slants) {
  const std::unique_ptr<poppler::document> copies(
      poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
  require(copies != nullptr && copies->pages() == static_cast<int>(slants.size()) + 1,
          "copies of a page with text aslant could not be opened");
  const Box sheet = sheet_of(page);
  std::vector<Word> words;
  for (int i = 0; i < copies->pages(); ++i) {
    const std::unique_ptr<poppler::page> copy(copies->create_page(i));
    require(copy != nullptr, "a copy of a page with text aslant could not be opened");
    std::vector<Word> read = build_lines(fragments_of(*copy));
    if (i > 0) {
      put_back_aslant(read, slants[static_cast<std::size_t>(i - 1)], rotation, sheet.width(), sheet.height());
      drop_off_sheet(read, sheet);
    }
    append_lines(words, std::move(read));
  }
  return words;
}

}  // namespace

std::vector<TextFragment> fragments_of(const poppler::page& page) {
  std::vector<TextFragment> fragments;
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    fragments.push_back(fragment_of(box, page.orientation()));
  }
  return fragments;
}

Box sheet_of(const poppler::page& page) {
  const poppler::rectf rectangle = page.page_rect(poppler::crop_box);
  const auto turn = page.orientation();
  const bool sideways = turn == poppler::page::landscape || turn == poppler::page::seascape;
  return {0, 0, sideways ? rectangle.height() : rectangle.width(),
          sideways ? rectangle.width() : rectangle.height()};
}

std::vector<Word> words_of(const poppler::page& page, QPDF& structure, QPDFPageObjectHelper object,
                           const std::vector<double>& slants) {
  if (slants.empty()) {
    return build_lines(fragments_of(page));
  }
  return words_of_copies(page, levelled_copies(structure, object, slants), rotation_of(object), slants);
}

}  // namespace candour
