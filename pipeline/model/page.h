// A page as the extractors leave it: words with boxes, in reading order, and the text they make.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/model/geometry.h"

namespace candour {

// Unicode code points [start, end) of a page's text.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
  bool operator==(const Span&) const = default;
};

// An unread region that is somebody's signature: not to be transcribed, but somebody must say whose it is.
struct Signature {
  Box box;                   // one of Page::unread_regions
  std::string dated;         // the date beside it as it stands ("12/03/2007"); empty when none was read
};

enum class TextSource { text_layer, ocr, transcript };

struct Word {
  std::string text;          // UTF-8, never empty, no white space
  Box box;                   // tight in x, ascender to descender in y
  double confidence = 100;   // 0..100; a text layer is 100
  int line = 0;              // lines count from 0 down the page in reading order
  std::vector<double> edges; // x of every character's left edge and the last one's right edge (code points + 1
                             // values) for upright text, of words read from right to left the right edges and the last one's
                             // left edge; empty when unknown: then characters are evenly spread; one alone when they stand
                             // in no order that edges tell: then any part of the word is all of it
  Span span;                 // where the word stands in Page::text
  std::vector<Box> pieces = {};  // of text that stands aslant: every character's box, so that a mark runs along the word; empty otherwise
};

struct Page {
  int number = 1;            // counts from 1 within the document
  double width = 0;          // points, as displayed
  double height = 0;
  TextSource source = TextSource::text_layer;
  bool scanned = false;      // the page is (nearly all) one image; it leaves as an image
  double image_dpi = 0;      // of a scanned page, or to read a page of text whose pictures may hold words; 0 otherwise
  bool blank = false;        // nothing on it
  bool unread = false;       // ink that no machine could read
  std::vector<Box> unread_regions;
  std::vector<Signature> signatures;  // of the unread regions
  bool double_page = false;  // two pages side by side on one sheet, read left page first
  std::vector<Word> words;
  std::vector<Word> other_words;      // lines that an older OCR layer has otherwise than ours, or that show other letters than their file
                                      // says, as the reading not taken: for whoever looks for names, never a reader; spans are empty
  std::size_t transcript_words = 0;   // the last so many words are a person's transcript (transcript.h); never stored
  std::vector<Box> transcript_lines;  // the ink of each of its lines; empty: nobody knows which line stands where
  std::string text;          // words of a line joined by ' ', lines by '\n'; see lay_out_text
};

// The page by its other_words alone, text laid out: a name that only that reading has right is found in it. No words where both
// readings agree, and none of what a person has transcribed.
Page other_reading_of(const Page& page);

// Fills Page::text and every Word::span from words and their line numbers (words already in reading order).
void lay_out_text(Page& page);

// The boxes that a span of the text covers: one box a line, neighbouring words of a line merged; a span that
// covers part of a word takes that part of its box (by Word::edges).
std::vector<Box> boxes_of(const Page& page, Span span);

// The words that a span touches, as indices into page.words.
std::vector<std::size_t> words_in(const Page& page, Span span);

const char* to_string(TextSource source);
TextSource text_source_from(const std::string& name);

}  // namespace candour
