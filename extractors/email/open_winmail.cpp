#include "extractors/email/open_winmail.h"

#include <utility>

#include "extractors/email/winmail.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

std::string as_html(const std::string& lines) {
  std::string html = "<p>";
  for (const char c : lines) {
    html += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '\n' ? "<br>" : std::string(1, c);
  }
  return html + "</p>";
}

// Behind the tag that begins the body, or in front of all.
std::string with_head(std::string html, const std::string& lines) {
  const std::size_t body = ascii_small(html).find("<body");
  const std::size_t end = body == std::string::npos ? body : html.find('>', body);
  return lines.empty() ? html : html.insert(end == std::string::npos ? 0 : end + 1, as_html(lines));
}

// The head stands over the body; rich text cannot take it and has it beside it.
void put_body(Winmail& winmail) {
  const std::string head = lines_of_head(winmail.head);
  const bool html = !has_word(winmail.text) && has_word(winmail.html);
  const bool rich_text = !has_word(winmail.text) && !html && !winmail.rich_text.empty();
  if (html) {
    winmail.files.push_back({"message.html", with_head(std::move(winmail.html), head), {}});
  } else if (has_word(winmail.text) || !head.empty()) {
    winmail.files.push_back({rich_text ? "message head.txt" : "message.txt", head + (head.empty() || rich_text ? "" : "\n") + winmail.text, {}});
  }
  if (rich_text) {
    winmail.files.push_back({"message.rtf", std::move(winmail.rich_text), {}});
  }
}

}  // namespace

OpenedDocument open_winmail(std::string_view bytes) {
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  Winmail winmail = read_winmail(bytes);
  if (winmail.too_many) {
    return refusal("limit", "This Outlook package holds more files than are taken from one. Open the message in Outlook and save its files.");
  }
  put_body(winmail);
  if (winmail.files.empty()) {
    return winmail.package && !winmail.damaged ? refusal("empty", "This Outlook package holds no files and no text. Ask whether it should, or withhold it.")
                                               : refusal("damaged", "This Outlook package could not be read. Ask the sender for the message as .msg or PDF.");
  }
  if (winmail.damaged) {
    winmail.files.push_back({"", {}, "damaged"});
  }
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.parts = std::move(winmail.files);
  return opened;
}

}  // namespace candour
