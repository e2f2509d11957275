#include "extractors/office/found.h"

#include <algorithm>

#include "extractors/office/ooxml_package.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; }

// Whatever the file claims to be, what leaves is UTF-8.
std::string sound(const std::string& text) { return is_valid_utf8(text) ? text : to_utf8(to_code_points(text)); }

bool is_outside_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t from = text.find_first_not_of(kSpace);
  return from == std::string_view::npos ? std::string() : std::string(text.substr(from, text.find_last_not_of(kSpace) - from + 1));
}

void Found::tell(const std::string& place, const std::string& label, std::string_view text, bool visible) {
  const std::string words = trimmed(text);
  if (!words.empty()) {
    texts.push_back({place, 0, sound(words), visible, sound(label)});
  }
}

void Found::tell_once(const std::string& place, const std::string& label, std::string_view text) {
  if (once.insert(place + "\n" + label + "\n" + trimmed(text)).second) {
    tell(place, label, text);
  }
}

void Found::embed(const std::string& name, const std::string& bytes) {
  if (once.insert(name).second) {
    embedded.push_back({name, bytes, {}});
  }
}

void Found::done_with(const std::string& part) { told_parts.insert(ascii_small(part)); }

bool has_words(std::string_view text) {
  int letters = 0;
  int figures = 0;
  for (const char c : text) {
    letters = is_letter(c) || (letters > 0 && is_outside_ascii(c)) ? letters + 1 : 0;
    figures = is_figure(c) ? figures + 1 : 0;
    if (letters >= 2 || figures >= 3) {
      return true;
    }
  }
  return false;
}

std::string iso_day(std::string_view time) {
  const std::string_view day = time.substr(0, 10);
  const bool shaped = day.size() == 10 && day[4] == '-' && day[7] == '-' && std::count_if(day.begin(), day.end(), is_figure) == 8;
  return shaped ? std::string(day) : std::string();
}

std::string name_and_day(std::string_view name, std::string_view time) {
  const std::string day = iso_day(time);
  return std::string(name) + (name.empty() || day.empty() ? "" : ", ") + day;
}

std::string by_whom(std::string_view what, std::string_view name, std::string_view time) {
  const std::string day = iso_day(time);
  return std::string(what) + (name.empty() ? "" : " by ") + std::string(name) + (day.empty() ? "" : ", ") + day;
}

}  // namespace candour
