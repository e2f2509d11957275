#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "extractors/export/chat.h"
#include "extractors/export/written_values.h"
#include "pipeline/base/base64.h"
#include "pipeline/base/days.h"

namespace candour {
namespace {

using namespace std::chrono;

constexpr const char* kOwner = "Owner of the phone";
constexpr long long kLastMillisecond = 253402300799999;   // of the year 9999

// Summer time by the rule since 1996: from one o'clock UTC on March's last Sunday to one o'clock on October's.
bool is_summer(sys_seconds instant, year y) {
  const sys_seconds begins = sys_days(y / March / Sunday[last]) + hours(1);
  const sys_seconds ends = sys_days(y / October / Sunday[last]) + hours(1);
  return instant >= begins && instant < ends;
}

void set_when(ChatMessage& message, const std::string& milliseconds) {
  char* end = nullptr;
  const long long value = std::strtoll(milliseconds.c_str(), &end, 10);
  if (milliseconds.empty() || *end != 0 || value <= 0 || value > kLastMillisecond) {
    message.day = milliseconds;
    return;
  }
  sys_seconds instant{seconds(value / 1000)};
  instant += is_summer(instant, year_month_day(floor<days>(instant)).year()) ? hours(1) : hours(0);
  const sys_days day = floor<days>(instant);
  const auto minutes = duration_cast<std::chrono::minutes>(instant - day).count();
  const auto two = [](long long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  message.day = to_string(year_month_day(day));
  message.time = two(minutes / 60) + ":" + two(minutes % 60);
}

std::string text_of(const pugi::xml_node& node, const char* name) {
  const std::string value = node.attribute(name).value();
  return value == "null" || value == "(Unknown)" ? std::string() : value;
}

std::string other_party(const pugi::xml_node& node) {
  const std::string name = text_of(node, "contact_name"), number = text_of(node, "address");
  return name.empty() ? (number.empty() ? "Unknown number" : number) : number.empty() || number == name ? name : name + " (" + number + ")";
}

// What the kinds of the backup mean; an MMS's 1 and 2 are the same.
std::string speaker_of(const pugi::xml_node& node) {
  const std::string kind = text_of(node, std::strcmp(node.name(), "mms") == 0 ? "msg_box" : "type");
  const std::string other = other_party(node);
  if (kind == "2") {
    return std::string(kOwner) + " to " + other;
  }
  if (kind == "3" || kind == "4" || kind == "5" || kind == "6") {
    return std::string(kOwner) + " to " + other + (kind == "3" ? " (a draft)" : kind == "5" ? " (not delivered)" : " (waiting to be sent)");
  }
  return other;
}

// By the name it was sent with, or its kind: "picture 2.jpeg".
std::string file_name_of(const pugi::xml_node& part, const std::string& kind, std::size_t number) {
  std::string name = text_of(part, "name").empty() ? text_of(part, "cl") : text_of(part, "name");
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20U; }, '_');
  if (name.find_first_not_of(". ") != std::string::npos) {
    return name;
  }
  const std::size_t slash = kind.find('/');
  const std::string ending = slash == std::string::npos ? std::string() : "." + kind.substr(slash + 1);
  return (kind.starts_with("image/") ? "picture " : "attachment ") + std::to_string(number) + ending;
}

// What a part says in the message's line; its bytes, when the backup has them, become a file.
std::string words_of_part(const pugi::xml_node& part, std::vector<ContainedFile>& files) {
  const std::string kind = text_of(part, "ct");
  const std::string said = text_of(part, "text"), data = text_of(part, "data");
  if (kind == "application/smil" || (kind.starts_with("text/") && (data.empty() || !said.empty()))) {
    return kind == "application/smil" ? "" : said;
  }
  const std::string name = file_name_of(part, kind, files.size() + 1);
  if (!data.empty()) {
    std::optional<std::string> bytes = from_base64(data);
    files.push_back({name, bytes ? std::move(*bytes) : std::string(), bytes ? "" : "damaged"});
  }
  return "[attached: " + name + "]";
}

std::string words_of_mms(const pugi::xml_node& node, std::vector<ContainedFile>& files) {
  std::string words;
  for (const pugi::xml_node& part : node.child("parts").children("part")) {
    const std::string said = words_of_part(part, files);
    words += (words.empty() || said.empty() ? "" : "\n") + said;
  }
  return words;
}

ChatMessage message_of(const pugi::xml_node& node, std::vector<ContainedFile>& files) {
  ChatMessage message;
  set_when(message, text_of(node, "date"));
  message.speaker = speaker_of(node);
  const bool mms = std::strcmp(node.name(), "mms") == 0;
  const std::string subject = text_of(node, mms ? "sub" : "subject");
  message.words = (subject.empty() ? "" : "[subject: " + subject + "]\n") + (mms ? words_of_mms(node, files) : std::string(node.attribute("body").value()));
  return message;
}

}  // namespace

Chat read_sms_backup(std::string_view text) {
  Chat chat;
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  const pugi::xml_node root = document.document_element();
  if (std::strcmp(root.name(), "smses") != 0) {
    return chat;
  }
  chat.damaged = !result;
  for (const pugi::xml_node& node : root.children()) {
    ++chat.lines;
    if (std::strcmp(node.name(), "sms") == 0 || std::strcmp(node.name(), "mms") == 0) {
      ++chat.fitting;
      chat.messages.push_back(message_of(node, chat.files));
    } else if (!trimmed_value(node.value()).empty()) {
      chat.outside.emplace_back(trimmed_value(node.value()));
    }
  }
  return chat;
}

}  // namespace candour
