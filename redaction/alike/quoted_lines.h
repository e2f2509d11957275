// Which lines of a message are quoted from others: lines with '>' in front, what stands behind "On ... wrote:", "-----Original
// Message-----" or a block of From:, Sent:, To: and Subject: lines. What is quoted within a quotation is a quotation of its own; a
// quotation that the answer breaks into is one. Linear time; pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "redaction/alike/message_head.h"

namespace candour {

struct MessageLine {
  std::string text;
  bool goes_on = false;   // the line before did not fit: a mark in front of that one is meant for this one too
};

struct QuotedMessage {
  MessageHead head;                  // as the one who quotes it says; empty when they say nothing
  int level = 1;                     // 2: quoted by what is quoted
  std::vector<std::size_t> above;    // lines that say whose it is
  std::vector<std::size_t> lines;    // its words, in their order
};

// In the order in which they begin. From an unmarked head on everything is quoted, to the end or to the next head.
std::vector<QuotedMessage> quoted_messages(const std::vector<MessageLine>& lines);

}  // namespace candour
