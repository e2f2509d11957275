#include "extractors/office/number_mask.h"

#include <algorithm>
#include <cctype>

namespace candour {
namespace {

constexpr std::size_t kMostFigures = 18;

bool is_place(char c) {
  return c == '0' || c == '#' || c == '?';
}
bool is_plain_sign(char c) {
  return c == ' ' || c == '-' || c == '(' || c == ')' || c == '+' || c == '/' || c == ':';
}

}  // namespace

std::string number_mask(const std::string& format) {
  std::string mask;
  std::size_t noughts = 0;
  bool last_was_place = false;
  bool sign_inside = false;
  bool pending_sign = false;
  const auto fixed = [&](char c) {
    mask += {'\\', c};
    pending_sign = pending_sign || last_was_place;
    last_was_place = false;
  };
  for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
    const char c = format[i];
    if (is_place(c)) {
      noughts += c == '0' ? 1 : 0;
      sign_inside = sign_inside || pending_sign;
      last_was_place = true;
      mask += c;
    } else if (c == '\\' && i + 1 < format.size()) {
      fixed(format[++i]);
    } else if (c == '"') {
      for (++i; i < format.size() && format[i] != '"'; ++i) {
        fixed(format[i]);
      }
    } else if (c == '_' && i + 1 < format.size()) {
      ++i;  // as much room as the next sign takes
    } else if (c == '[' && i == 0 && format.find_first_of("<>=") > format.find(']')) {
      i = format.find(']');  // a colour or a language, no condition
    } else if (is_plain_sign(c)) {
      fixed(c);
    } else {
      return {};
    }
  }
  return noughts > 1 || sign_inside ? mask : std::string();
}

std::string masked(const std::string& mask, const std::string& kept) {
  const bool whole =
      !kept.empty() && kept.size() <= kMostFigures &&
      std::all_of(kept.begin(), kept.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  if (!whole || mask.empty()) {
    return kept;
  }
  std::size_t places = 0;
  for (std::size_t i = 0; i < mask.size(); mask[i] == '\\' ? i += 2 : ++i) {
    places += mask[i] == '\\' ? 0U : 1U;
  }
  std::string shown;
  std::size_t next = 0;  // figure of the number
  for (std::size_t i = 0, place = places; i < mask.size(); ++i) {
    if (mask[i] == '\\') {
      shown += mask[++i];
      continue;
    }
    const bool figure_is_here = kept.size() - next >= place;
    for (; kept.size() - next > place; ++next) {
      shown += kept[next];  // more figures than places stand at the first
    }
    shown += figure_is_here ? std::string(1, kept[next++]) : mask[i] == '0' ? "0" : "";
    --place;
  }
  shown.erase(0, shown.find_first_not_of(' '));
  return shown;
}

}  // namespace candour
