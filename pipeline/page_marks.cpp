#include "pipeline/page_marks.h"

#include <algorithm>

#include "pipeline/model/transcript.h"
#include "pipeline/model/whole_letters.h"

namespace candour {
namespace {

void add_boxes(PageMarks& marks, const std::vector<Box>& boxes, const std::string& ground) {
  for (const Box& box : boxes) {
    marks.marks.push_back({box, ground});
  }
}

// The words of an image page: the machine's, and instead of what it made of the ink, the person's that stay.
void add_layer(PageMarks& marks, const Page& page, const std::vector<Span>& removed, const std::vector<Box>& passages) {
  for (const Word& word : page.words) {
    if (page.transcript_words == 0 || !(is_transcribed(page, word) || is_superseded(page, word))) {
      marks.layer.push_back(layer_word(word));
    }
  }
  std::vector<Box> boxes;
  for (const RemovalMark& mark : marks.marks) {
    boxes.push_back(mark.box);
  }
  for (PlacedWord& word : placed_transcript(page, staying_transcript(page, removed, passages), boxes)) {
    marks.layer.push_back({std::move(word.text), word.box, word.line});
  }
}

}  // namespace

bool gives_layer(const Page& page) {
  return page.source != TextSource::text_layer || std::any_of(page.words.begin(), page.words.end(), [](const Word& word) { return !word.pieces.empty(); });
}

PageMarks::LayerWord layer_word(const Word& word) {
  if (word.pieces.empty()) {
    return {word.text, word.box, word.line};
  }
  double half = word.box.height() / 2;
  for (const Box& piece : word.pieces) {
    half = std::min(half, piece.height() / 2);
  }
  return {word.text, {word.box.left, word.box.centre_y() - half, word.box.right, word.box.centre_y() + half}, word.line};
}

PageMarks marks_for(const Page& page, const std::vector<TakenOut>& taken, const std::vector<Decision>& passages) {
  PageMarks marks;
  marks.page = page.number;
  marks.scanned = page.source != TextSource::text_layer;
  marks.image_dpi = page.image_dpi > 0 ? page.image_dpi : 200;
  std::vector<Span> removed;
  std::vector<Box> boxes;
  for (const TakenOut& place : taken) {
    add_boxes(marks, place.boxes, place.ground);
    removed.push_back(place.span);
  }
  for (const Decision& passage : passages) {
    for (const Box& drawn : passage.boxes) {
      const std::vector<Box> whole = with_whole_letters(page, drawn);
      add_boxes(marks, whole, passage.ground);
      boxes.insert(boxes.end(), whole.begin(), whole.end());
    }
  }
  if (gives_layer(page)) {
    add_layer(marks, page, removed, boxes);
  }
  return marks;
}

}  // namespace candour
