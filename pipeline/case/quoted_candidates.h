// Which messages of a record a quotation may be of.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pipeline/case/record_messages.h"
#include "redaction/alike/passage_search.h"
#include "redaction/alike/quoted_lines.h"

namespace candour {

enum class SentTime { as_quoted, any };

// In this order: every message's own words, ready(), as many questions as wanted.
class QuotedCandidates {
 public:
  explicit QuotedCandidates(const std::vector<RecordMessage>& messages);
  void add(std::size_t message, const std::vector<PassageWord>& own);
  void ready();

  // At most a dozen: first those that share most runs of four words with it, then those of its sender and time, then the one answered.
  // None that is known to have been sent after the message that quotes it, nor, but for SentTime::any, at another time than the quotation says.
  std::vector<std::size_t> of(std::size_t message, const QuotedMessage& quoted, const std::vector<PassageWord>& words, SentTime time) const;

 private:
  bool may_be(std::size_t candidate, std::size_t message, const MessageHead& head, SentTime time) const;
  void add_by_words(const std::vector<PassageWord>& words, std::vector<std::size_t>& found) const;
  void add_by_head(const MessageHead& head, std::vector<std::size_t>& found) const;

  const std::vector<RecordMessage>& messages_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> runs_;   // hash, message
  std::map<std::pair<std::string, std::int64_t>, std::size_t> by_sender_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace candour
