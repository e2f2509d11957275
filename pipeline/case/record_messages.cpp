#include "pipeline/case/record_messages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

#include "pipeline/page_comparison.h"

namespace candour {
namespace {

constexpr std::size_t kLinesAboveHead = 6;   // of a print: whose mailbox it came from, a letterhead

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    lines.push_back(std::move(line));
  }
  return lines;
}

struct PlacedHead {
  MessageHead head;
  std::size_t ends = 0;   // line
};

std::optional<PlacedHead> head_of(const SourceDocument& document, const std::string& first_page) {
  const std::vector<std::string> lines = lines_of(first_page);
  if (is_message(document)) {
    MessageHead head = head_of_message(lines);
    const std::size_t ends = head.lines;
    return PlacedHead{std::move(head), ends};
  }
  for (std::size_t at = 0; document.type == DocumentType::email && at < std::min(lines.size(), kLinesAboveHead); ++at) {
    if (auto head = head_block(lines, at)) {
      const std::size_t ends = at + head->lines;
      return PlacedHead{std::move(*head), ends};
    }
  }
  return std::nullopt;
}

// RFC 5322, 3.6.4, as the message's header told them.
void enter_identifiers(const std::vector<DocumentText>& texts, ThreadedMessage& placed) {
  std::vector<std::string> answered;
  for (const DocumentText& text : texts) {
    if (text.place != "header") {
      continue;
    }
    std::istringstream in(text.text);
    if (text.label == "Message-ID" || text.label == "Message-Id") {
      in >> placed.id;
    } else if (text.label == "References") {
      for (std::string id; in >> id;) {
        placed.earlier.push_back(std::move(id));
      }
    } else if (text.label == "In-Reply-To") {
      std::string id;
      while (in >> id && answered.empty()) {
        if (id.find('@') != std::string::npos) {
          answered.push_back(id);
        }
      }
    }
  }
  placed.earlier.insert(placed.earlier.end(), answered.begin(), answered.end());
}

std::optional<RecordMessage> message_of(CaseStore& store, const Transcripts& transcripts, const SourceDocument& document) {
  const std::set<int> pages = store.pages_read(document.id);
  if (document.status != DocumentStatus::read || document.duplicate_of != 0 || pages.count(1) == 0 || !(is_message(document) || document.type == DocumentType::email)) {
    return std::nullopt;
  }
  std::optional<PlacedHead> head = head_of(document, transcripts.page(store, document, 1).text);
  if (!head) {
    return std::nullopt;
  }
  RecordMessage message;
  message.head = std::move(head->head);
  message.head_ends = head->ends;
  message.placed.from = message.head.from;
  message.placed.to = message.head.to;
  message.placed.subject = message.head.subject;
  message.placed.sent = message.head.sent;
  if (is_message(document)) {
    enter_identifiers(store.document_texts(document.id), message.placed);
  }
  return message;
}

}  // namespace

std::vector<RecordMessage> messages_of(CaseStore& store, const Transcripts& transcripts, const std::vector<DescribedDocument>& documents) {
  std::vector<RecordMessage> all;
  std::map<std::int64_t, std::vector<std::size_t>> copies;   // by SourceDocument::id of the first
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const SourceDocument& document = documents[i].document;
    if (document.duplicate_of != 0) {
      copies[document.duplicate_of].push_back(i);
    } else if (auto message = message_of(store, transcripts, document)) {
      message->paper = i;
      all.push_back(std::move(*message));
    }
  }
  for (RecordMessage& one : all) {
    if (const auto same = copies.find(documents[one.paper].document.id); same != copies.end()) {
      one.copies = same->second;
    }
  }
  const auto key = [&](const RecordMessage& one) { return std::tuple(!one.placed.sent, one.placed.sent.value_or(0), documents[one.paper].document.source); };
  std::sort(all.begin(), all.end(), [&](const RecordMessage& a, const RecordMessage& b) { return key(a) < key(b); });
  return all;
}

}  // namespace candour
