#include "extractors/email/open_mailbox.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/email/header_block.h"
#include "extractors/text/visible_text.h"

namespace candour {
namespace {

constexpr std::size_t kMostMessages = 100000;
constexpr std::string_view kFrom = "From ";

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

std::string_view line_at(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find('\n', at);
  return bytes.substr(at, end == std::string_view::npos ? bytes.size() - at : end + 1 - at);
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// "10:12" somewhere in the line's first part.
bool has_time(std::string_view line) {
  for (std::size_t colon = line.find(':'); colon != std::string_view::npos && colon < 200; colon = line.find(':', colon + 1)) {
    if (colon > 0 && colon + 2 < line.size() && is_figure(line[colon - 1]) && is_figure(line[colon + 1]) && is_figure(line[colon + 2])) {
      return true;
    }
  }
  return false;
}

class Splitter {
 public:
  // False when there are too many messages.
  bool run(std::string_view bytes) {
    bool blank_before = true;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::string_view line = line_at(bytes, at);
      at += line.size();
      if (begins_message(line, blank_before, at < bytes.size() ? line_at(bytes, at) : std::string_view())) {
        end_message();
        if (files_.size() >= kMostMessages) {
          return false;
        }
        files_.push_back({name(), {}, {}});
      } else if (!files_.empty()) {
        append(line);
      }
      blank_before = trimmed(line).empty();
    }
    end_message();
    return true;
  }

  std::vector<ContainedFile> take() { return std::move(files_); }

 private:
  static bool begins_message(std::string_view line, bool blank_before, std::string_view next) {
    return line.starts_with(kFrom) && ((blank_before && has_time(line)) || is_known_field(next));
  }

  std::string name() const {
    const std::string number = std::to_string(files_.size() + 1);
    return "message " + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number + ".eml";
  }

  void append(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('>'), line.size());
    const bool escaped = marks > 0 && line.substr(marks).starts_with(kFrom);
    files_.back().bytes += escaped ? line.substr(1) : line;
  }

  // The blank line before the next "From " is the mailbox's.
  void end_message() {
    if (files_.empty()) {
      return;
    }
    std::string& bytes = files_.back().bytes;
    for (const std::string_view blank : {"\r\n\r\n", "\n\n"}) {
      if (bytes.ends_with(blank)) {
        bytes.resize(bytes.size() - blank.size() / 2);
        return;
      }
    }
  }

  std::vector<ContainedFile> files_;
};

}  // namespace

OpenedDocument open_mailbox(std::string_view bytes) {
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  Splitter splitter;
  if (!splitter.run(bytes)) {
    return refusal("limit", "This mailbox holds more messages than are taken from one file. Split it in your mail program and add the parts.");
  }
  OpenedDocument opened;
  opened.parts = splitter.take();
  if (opened.parts.empty()) {
    return refusal("damaged", "No message could be found in this mailbox. Ask for another copy, or export it again.");
  }
  opened.status = DocumentStatus::read;
  return opened;
}

}  // namespace candour
