#include "extractors/text/html_lists.h"

#include <array>
#include <charconv>
#include <utility>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr int kMostRoman = 3999;
constexpr int kMostNumber = 1000000000;

int number_of(std::string_view text, int otherwise) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value > -kMostNumber && value < kMostNumber ? value : otherwise;
}

std::string roman(int number) {
  static constexpr std::array<std::pair<int, const char*>, 13> kSigns = {{{1000, "m"},
                                                                          {900, "cm"},
                                                                          {500, "d"},
                                                                          {400, "cd"},
                                                                          {100, "c"},
                                                                          {90, "xc"},
                                                                          {50, "l"},
                                                                          {40, "xl"},
                                                                          {10, "x"},
                                                                          {9, "ix"},
                                                                          {5, "v"},
                                                                          {4, "iv"},
                                                                          {1, "i"}}};
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) {
      out += sign;
    }
  }
  return out;
}

std::string lettered(int number) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
  }
  return out;
}

std::string capitals(std::string text) {
  for (char& c : text) {
    c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

// By the attribute `type` or the style; ' ' when the items have no numbers.
char kind_of(const HtmlToken& tag) {
  const std::string style = ascii_small(tag.attribute("style"));
  static constexpr std::array<std::pair<const char*, char>, 9> kStyles = {{{"lower-alpha", 'a'},
                                                                           {"upper-alpha", 'A'},
                                                                           {"lower-latin", 'a'},
                                                                           {"upper-latin", 'A'},
                                                                           {"lower-roman", 'i'},
                                                                           {"upper-roman", 'I'},
                                                                           {"list-style-type:none", ' '},
                                                                           {"list-style:none", ' '},
                                                                           {"disc", ' '}}};
  for (const auto& [word, kind] : kStyles) {
    if (style.find(word) != std::string::npos) {
      return kind;
    }
  }
  const std::string_view type = tag.attribute("type");
  return type.size() == 1 && std::string_view("aAiI").find(type[0]) != std::string_view::npos ? type[0] : '1';
}

}  // namespace

void HtmlLists::open(const HtmlToken& tag) {
  const char kind = kind_of(tag);
  open_.push_back(
      {tag.name == "ol" && kind != ' ' && !tag.has("reversed"), kind, number_of(tag.attribute("start"), 1)});
}

void HtmlLists::close() {
  if (!open_.empty()) {
    open_.pop_back();
  }
}

std::string HtmlLists::label(const HtmlToken& item) {
  if (open_.empty() || !open_.back().numbered) {
    return "- ";
  }
  List& list = open_.back();
  const int number = number_of(item.attribute("value"), list.next);
  list.next = number + 1;
  const bool small = list.kind == 'a' || list.kind == 'i';
  const bool roman_number = (list.kind == 'i' || list.kind == 'I') && number > 0 && number <= kMostRoman;
  const bool letter = (list.kind == 'a' || list.kind == 'A') && number > 0;
  const std::string sign = roman_number ? roman(number) : letter ? lettered(number) : std::string();
  return (sign.empty() ? std::to_string(number) : small ? sign : capitals(sign)) + ". ";
}

}  // namespace candour
