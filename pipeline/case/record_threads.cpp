#include "pipeline/case/record_threads.h"

#include <utility>

#include "redaction/alike/sent_moment.h"

namespace candour {
namespace {

const char* explained(ThreadLink link, bool missing) {
  switch (link) {
    case ThreadLink::header: return missing ? "Other messages name it as one that came before." : "Its header names the message that it answers.";
    case ThreadLink::quotes: return "It quotes that message.";
    case ThreadLink::guess: return "A guess: the same subject, and an earlier message to or from whoever sent this one.";
    case ThreadLink::none: break;
  }
  return missing ? "Other messages answer it, and no paper of the record is it." : "";
}

MessageInThread in_thread(const ThreadNode& node, const std::vector<RecordMessage>& messages, const std::vector<DescribedDocument>& documents) {
  MessageInThread one;
  one.depth = node.depth;
  one.guess = node.link == ThreadLink::guess;
  one.why = explained(node.link, node.message == kNoMessage);
  if (node.message == kNoMessage) {
    return one;
  }
  const RecordMessage& message = messages[node.message];
  const SourceDocument& document = documents[message.paper].document;
  one.source = document.source;
  one.pages = document.pages;
  one.own_words = message.own_words;
  one.from = message.head.from;
  one.sent = message.head.sent ? moment_words(*message.head.sent) : "";
  for (const std::size_t copy : message.copies) {
    one.copies.push_back(documents[copy].document.source);
  }
  return one;
}

// The nearest message above that is in the record, unless a guess lies between.
std::size_t answered_by(const std::vector<ThreadNode>& nodes, const ThreadNode& node) {
  const ThreadNode* at = &node;
  while (at->parent != kNoMessage && at->link != ThreadLink::guess) {
    at = &nodes[at->parent];
    if (at->message != kNoMessage) {
      return at->message;
    }
  }
  return kNoMessage;
}

}  // namespace

std::vector<MessageThread> message_threads(const std::vector<RecordMessage>& messages, std::vector<DescribedDocument>& documents) {
  std::vector<ThreadedMessage> placed;
  for (const RecordMessage& one : messages) {
    placed.push_back(one.placed);
  }
  const std::vector<ThreadNode> nodes = threads_of(placed);
  std::vector<MessageThread> threads;
  std::size_t first = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].parent == kNoMessage) {
      threads.emplace_back();
      first = i;
    }
    MessageThread& thread = threads.back();
    thread.messages.push_back(in_thread(nodes[i], messages, documents));
    if (nodes[i].parent != kNoMessage) {
      thread.messages.back().above = nodes[i].parent - first;
    }
    if (nodes[i].message == kNoMessage) {
      continue;
    }
    const RecordMessage& message = messages[nodes[i].message];
    thread.subject = thread.subject.empty() ? message.head.subject : thread.subject;
    if (const std::size_t answered = answered_by(nodes, nodes[i]); answered != kNoMessage) {
      documents[message.paper].answers = documents[messages[answered].paper].document.source;
    }
  }
  return threads;
}

}  // namespace candour
