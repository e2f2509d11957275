// What a person typed of a page's unread ink. The transcript's lines are laid onto the unread regions: where there are as
// many lines of ink as lines of text, and each looks like one line, a word's place is its share of its line; otherwise
// nobody knows where a word stands and its place is all of the ink. No I/O, no failure.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// The page with the transcript's words behind its own (whose spans stay), source transcript, text laid out anew.
// Without a word in `text`, or without unread regions, the page comes back as it was.
Page with_transcript(Page page, const std::string& text);

bool is_transcribed(const Page& page, const Word& word);   // `word` is one of page.words
bool in_transcript(const Page& page, Span span);           // any of it

// What the machine made of ink that a person has since transcribed: not for the reader.
bool is_superseded(const Page& page, const Word& word);

// Like boxes_of, but what lies in the transcript is covered generously: its share of its line widened on both sides, or
// all of the ink.
std::vector<Box> boxes_with_transcript(const Page& page, Span span);

// Whether each transcribed word stays readable (in order of page.words, transcribed ones only): no removed span touches it,
// no passage box reaches its line of ink.
std::vector<bool> staying_transcript(const Page& page, const std::vector<Span>& removed, const std::vector<Box>& passages);

// Where the words that stay are put in the invisible layer: on their line, clear of every mark; in the margin of the page
// where the marks leave no place. Words without any place are left out.
struct PlacedWord {
  std::string text;
  Box box;
  int line = 0;
};
std::vector<PlacedWord> placed_transcript(const Page& page, const std::vector<bool>& stays, const std::vector<Box>& marks);

}  // namespace candour
