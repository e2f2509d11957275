// A conversation of the record: messages that answer one another, as a tree, each once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace candour {

struct MessageInThread {
  std::string source;                 // empty: a message that others answer and that is not in the record
  std::vector<std::string> copies;    // sources of the same message, come again
  std::optional<std::size_t> above;   // place in MessageThread::messages of the one it answers
  std::size_t depth = 0;              // 0: the first of the thread
  std::string from;                   // as it says itself
  std::string sent;                   // "2019-03-04 10:00"; empty when it does not say
  int pages = 0;
  int own_words = 0;                  // that it says itself and does not quote
  bool guess = false;                 // that it answers the one above
  std::string why;                    // how that is known
};

struct MessageThread {
  std::string subject;                     // of its first message, as written
  std::vector<MessageInThread> messages;   // a message before its answers, branch by branch
};

}  // namespace candour
