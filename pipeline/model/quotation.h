// What a message quotes of another one, and whether the record holds that one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// whole: word for word all that the other one says itself; part: word for word some of it.
enum class QuotedHow { whole, part, with_differences, not_in_record };

// What the head over a quotation says otherwise than the message that it is of.
enum class QuotedHeadField { sender, time, recipients, subject };

struct QuotedPlace {
  int page = 1;
  Span span;   // of the page's text
};

struct Quotation {
  std::string of;                    // source of the message quoted; empty: it is not in the record
  QuotedHow how = QuotedHow::not_in_record;
  std::vector<QuotedPlace> places;   // in this paper; several where an answer stands between the lines, or a page ends
  std::string from, sent;            // as this paper says of it; `sent` "2019-03-04 10:00"
  int words = 0;
  int words_not_there = 0;           // of them, that the message quoted does not say
  bool matters = false;              // a name, figure or turning word is another
  std::vector<QuotedHeadField> head_differs;   // of one whose message is in the record
  std::string also_in;               // of one that is not in the record: the source of another paper that quotes the same words
};

const char* to_string(QuotedHow how);
const char* to_string(QuotedHeadField field);   // "sender", ...

// "whole, word for word; its head says another time"; never a word of the record.
std::string quoted_words(const Quotation& one);

}  // namespace candour
