// The papers of a case, the conversations they belong to and what they quote, by the numbers that the page knows them by.
#include "pipeline/codec/desk_json.h"

namespace candour::desk {

using codec::dump;
using codec::OrderedJson;

namespace {

std::int64_t id_of(const DocumentIds& ids, const std::string& source) {
  const auto found = ids.find(source);
  return found == ids.end() ? 0 : found->second;
}

OrderedJson quotation_json(const Quotation& one, const DocumentIds& ids) {
  OrderedJson pages = OrderedJson::array();
  for (const QuotedPlace& place : one.places) {
    if (pages.empty() || pages.back() != place.page) {
      pages.push_back(place.page);
    }
  }
  OrderedJson head_differs = OrderedJson::array();
  for (const QuotedHeadField field : one.head_differs) {
    head_differs.push_back(to_string(field));
  }
  return {{"document", id_of(ids, one.of)}, {"how", to_string(one.how)}, {"words", one.words}, {"words_not_there", one.words_not_there}, {"differs", one.matters}, {"from", one.from},
          {"sent", one.sent}, {"head_differs", std::move(head_differs)}, {"also_in", id_of(ids, one.also_in)}, {"pages", std::move(pages)}};
}

OrderedJson message_json(const MessageInThread& one, const DocumentIds& ids) {
  OrderedJson copies = OrderedJson::array();
  for (const std::string& copy : one.copies) {
    copies.push_back(id_of(ids, copy));
  }
  return {{"document", id_of(ids, one.source)}, {"depth", one.depth}, {"answers", one.above ? static_cast<std::int64_t>(*one.above) : -1}, {"from", one.from}, {"sent", one.sent}, {"pages", one.pages},
          {"own_words", one.own_words}, {"copies", std::move(copies)}, {"guess", one.guess}, {"why", one.why}};
}

OrderedJson thread_json(const MessageThread& thread, const DocumentIds& ids) {
  OrderedJson messages = OrderedJson::array();
  for (const MessageInThread& one : thread.messages) {
    messages.push_back(message_json(one, ids));
  }
  return {{"subject", thread.subject}, {"messages", std::move(messages)}};
}

}  // namespace

std::string documents_json(const std::vector<DocumentView>& documents, const std::vector<MessageThread>& threads, const DocumentIds& ids) {
  OrderedJson papers = OrderedJson::array();
  for (const DocumentView& one : documents) {
    papers.push_back(document_json(one));
    OrderedJson quotes = OrderedJson::array();
    for (const Quotation& quoted : one.described.quotations) {
      quotes.push_back(quotation_json(quoted, ids));
    }
    papers.back()["quotes"] = std::move(quotes);
  }
  OrderedJson conversations = OrderedJson::array();
  for (const MessageThread& thread : threads) {
    conversations.push_back(thread_json(thread, ids));
  }
  return dump(OrderedJson{{"documents", std::move(papers)}, {"threads", std::move(conversations)}});
}

}  // namespace candour::desk
