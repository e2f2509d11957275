#include "pipeline/case/thread_words.h"

#include <algorithm>

namespace candour {
namespace {

constexpr std::size_t kDeepestIndent = 12;   // a long chain would run off every screen

std::string counted(std::size_t count, const std::string& what) { return std::to_string(count) + " " + what + (count == 1 ? "" : "s"); }

std::string adds_words(const MessageInThread& one) { return one.own_words == 0 ? ", adds nothing" : ", adds " + counted(static_cast<std::size_t>(one.own_words), "word"); }

std::string message_words(const MessageInThread& one) {
  const std::string deep = one.depth > kDeepestIndent ? "(step " + std::to_string(one.depth) + ") " : "";
  std::string words = std::string(2 * std::min(one.depth, kDeepestIndent) + 2, ' ') + deep;
  if (one.source.empty()) {
    return words + "a message that is not in the record\n";
  }
  words += (one.sent.empty() ? "no date" : one.sent) + "  " + (one.from.empty() ? "" : one.from + ", ") + counted(static_cast<std::size_t>(one.pages), "page") + adds_words(one) + ": " + one.source;
  for (const std::string& copy : one.copies) {
    words += "; again: " + copy;
  }
  return words + (one.guess ? "; that it belongs here is a guess (subject, people and time)" : "") + "\n";
}

}  // namespace

std::string thread_words(const MessageThread& thread) {
  const auto there = std::count_if(thread.messages.begin(), thread.messages.end(), [](const MessageInThread& one) { return !one.source.empty(); });
  std::string words = (thread.subject.empty() ? "no subject" : thread.subject) + " (" + counted(static_cast<std::size_t>(there), "message") + ")\n";
  for (const MessageInThread& one : thread.messages) {
    words += message_words(one);
  }
  return words;
}

}  // namespace candour
