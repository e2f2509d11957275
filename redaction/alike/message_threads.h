// Messages that answer one another, as trees: by the numbers their headers bear (RFC 5322, 3.6.4), where those are missing by what they
// quote, else by a guess. Linear time but for sorting; no recursion; headers that run in a circle are cut. The same messages in the same
// order give the same trees.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace candour {

constexpr std::size_t kNoMessage = static_cast<std::size_t>(-1);

struct ThreadedMessage {
  std::string id;                      // its Message-ID; angle brackets are no part of it. Empty: unknown
  std::vector<std::string> earlier;    // References, the nearest last, and behind them In-Reply-To
  std::string from, to, subject;       // as written; `to` with copies
  std::optional<std::int64_t> sent;
  std::size_t quotes = kNoMessage;     // the message that it quotes first
};

enum class ThreadLink { none, header, quotes, guess };

struct ThreadNode {
  std::size_t message = kNoMessage;    // kNoMessage: one that others answer and that is not there
  std::size_t parent = kNoMessage;     // of the answer's nodes
  std::size_t depth = 0;
  ThreadLink link = ThreadLink::none;  // how it is known whom it answers
};

// Trees one after the other, a parent before its branches, branches by when they were sent; trees by their first message. Messages that
// answer nobody and that nobody answers are left out. A guess: the subject is the same but for "Re:", and the latest earlier message of
// the year before to or from whoever sent it.
std::vector<ThreadNode> threads_of(const std::vector<ThreadedMessage>& messages);

}  // namespace candour
