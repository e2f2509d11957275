// Messages composed for the tests of this room, and their pages as text.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extractors/email/email_page.h"
#include "extractors/email/message_content.h"
#include "extractors/email/mime_message.h"
#include "pipeline/model/opened.h"

namespace candour::testing {

inline const std::string kHeader =
    "From: Ann Lee <ann.lee@council.example>\n"
    "To: Dilys Pugh <dilys.pugh@school.example>\n"
    "Date: Fri, 3 May 2019 10:12:00 +0100\n"
    "Subject: Tegan's visit\n";

inline std::string message_of(const std::string& type, const std::string& body) { return kHeader + "Content-Type: " + type + "\n\n" + body; }

// Parts are given with their own headers.
inline std::string multipart(const std::string& kind, const std::vector<std::string>& parts) {
  std::string body;
  for (const std::string& part : parts) {
    body += "--edge\n" + part + "\n";
  }
  return message_of("multipart/" + kind + "; boundary=edge", body + "--edge--\n");
}

inline std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

// What the pages would say, a line for each block.
inline std::string page_of(const std::string& bytes) {
  MimeMessage message = read_message(bytes);
  MimePart body = std::move(message.body);
  std::string page;
  for (const TypesetBlock& block : blocks_of(message, content_of(std::move(body)))) {
    page += block.text + "\n";
  }
  return page;
}

inline bool says(const std::string& page, const std::string& words) { return page.find(words) != std::string::npos; }

inline std::string text_labelled(const OpenedDocument& opened, const std::string& place, const std::string& label) {
  const auto found = std::find_if(opened.texts.begin(), opened.texts.end(), [&](const DocumentText& text) { return text.place == place && text.label == label; });
  return found == opened.texts.end() ? std::string() : found->text;
}

}  // namespace candour::testing
