#include "pipeline/base/control_bytes.h"

#include <algorithm>

namespace candour {
namespace {

using namespace std::string_view_literals;

constexpr char kEscape = '\x1B';
constexpr char kVerticalTab = '\v';
constexpr char kSoftHyphen = '\x1F';  // of Word
constexpr std::size_t kLongestCommand = 32;

bool is_word_byte(char c) {
  const auto value = static_cast<unsigned char>(c);
  return value >= 0x80U || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// How long the run of control bytes is that begins here, commands of a terminal with it.
std::size_t run_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_control_byte(text[end]) && text[end] != kVerticalTab) {
    const bool command = text.substr(end).starts_with("\x1B["sv);
    const std::size_t last = command ? text.substr(end + 2, kLongestCommand).find_first_not_of("0123456789;?")
                                     : std::string_view::npos;
    end += last != std::string_view::npos ? last + 3 : 1;
  }
  return std::min(end, text.size()) - at;
}

// Bold and underlined letters of old printers: the same letter, or a line, under the one behind the
// backspace.
void undo_overprinting(std::string_view text, std::size_t at, std::string& out) {
  const bool over = text[at] == '\b' && at + 1 < text.size() && !out.empty();
  if (over && (out.back() == '_' || out.back() == text[at + 1])) {
    out.pop_back();
  }
}

}  // namespace

bool is_control_byte(char c) {
  const auto value = static_cast<unsigned char>(c);
  return value < 0x20U && c != '\n' && c != '\r' && c != '\t' && c != '\f';
}

bool is_mostly_text(std::string_view bytes) {
  const std::size_t last = bytes.find_last_not_of("\x1A\0"sv);
  const std::string_view text = bytes.substr(0, last == std::string_view::npos ? 0 : last + 1);
  const auto controls = static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return is_control_byte(c) && c != kEscape; }));
  const auto high = static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; }));
  return (bytes.empty() || !text.empty()) && controls <= text.size() / (high * 10 < text.size() ? 16 : 100);
}

CleanText without_control_bytes(std::string_view utf8) {
  CleanText clean;
  clean.utf8.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t run = run_at(utf8, at);
    if (run == 0) {
      clean.utf8 += utf8[at] == kVerticalTab ? '\n' : utf8[at];
      ++at;
      continue;
    }
    undo_overprinting(utf8, at, clean.utf8);
    const bool parts = utf8[at] != kEscape && utf8[at] != '\b' && utf8[at] != kSoftHyphen;
    const bool between_words = parts && !clean.utf8.empty() && is_word_byte(clean.utf8.back()) &&
                               at + run < utf8.size() && is_word_byte(utf8[at + run]);
    clean.utf8 += between_words ? " " : "";
    clean.dropped += run;
    at += run;
  }
  return clean;
}

}  // namespace candour
