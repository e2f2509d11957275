#include "pipeline/codec/thread_json.h"

#include <utility>

namespace candour::codec {
namespace {

OrderedJson nothing_or(const std::string& text) { return text.empty() ? OrderedJson() : OrderedJson(text); }

OrderedJson message_json(const MessageInThread& one) {
  return {{"source", nothing_or(one.source)}, {"depth", one.depth}, {"answers", one.above ? OrderedJson(*one.above) : OrderedJson()}, {"from", nothing_or(one.from)},
          {"sent", nothing_or(one.sent)}, {"pages", one.pages}, {"own_words", one.own_words}, {"copies", one.copies}, {"guess", one.guess}, {"why", nothing_or(one.why)}};
}

}  // namespace

OrderedJson threads_json(const std::vector<MessageThread>& threads) {
  OrderedJson all = OrderedJson::array();
  for (const MessageThread& thread : threads) {
    OrderedJson messages = OrderedJson::array();
    for (const MessageInThread& one : thread.messages) {
      messages.push_back(message_json(one));
    }
    all.push_back({{"subject", nothing_or(thread.subject)}, {"messages", std::move(messages)}});
  }
  return all;
}

}  // namespace candour::codec
