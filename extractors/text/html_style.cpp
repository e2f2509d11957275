#include "extractors/text/html_style.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string>

#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongestStyle = 4000;
constexpr int kTooAlike = 10;   // steps of 255 in each colour
constexpr int kMostMarks = 9;

struct NamedColour {
  std::string_view name;
  int value;
};
constexpr std::array<NamedColour, 10> kColours = {{{"white", 0xFFFFFF}, {"black", 0}, {"red", 0xFF0000}, {"green", 0x008000}, {"blue", 0x0000FF},
                                                   {"yellow", 0xFFFF00}, {"gray", 0x808080}, {"grey", 0x808080}, {"snow", 0xFFFAFA}, {"whitesmoke", 0xF5F5F5}}};

int hexadecimal_colour(std::string_view figures) {
  std::string six(figures);
  if (figures.size() == 3) {
    six = {figures[0], figures[0], figures[1], figures[1], figures[2], figures[2]};
  }
  int value = 0;
  const auto read = std::from_chars(six.data(), six.data() + six.size(), value, 16);
  return six.size() == 6 && read.ptr == six.data() + six.size() ? value : kColourUnknown;
}

int rgb_colour(std::string_view text) {
  std::array<int, 3> parts{};
  std::size_t at = text.find('(');
  for (int& part : parts) {
    at = text.find_first_of("0123456789", at);
    if (at == std::string_view::npos) {
      return kColourUnknown;
    }
    const auto read = std::from_chars(text.data() + at, text.data() + text.size(), part);
    part = std::clamp(part, 0, 255);
    at = static_cast<std::size_t>(read.ptr - text.data());
  }
  return (parts[0] << 16) | (parts[1] << 8) | parts[2];
}

int colour_of(std::string_view text) {
  const std::string small = ascii_small(trimmed(text));
  if (small.starts_with('#')) {
    return hexadecimal_colour(std::string_view(small).substr(1));
  }
  if (small.starts_with("rgb")) {
    return rgb_colour(small);
  }
  const auto found = std::find_if(kColours.begin(), kColours.end(), [&](const NamedColour& one) { return one.name == small; });
  return found != kColours.end() ? found->value : small.size() == 6 ? hexadecimal_colour(small) : kColourUnknown;
}

bool is_zero(std::string_view value) {
  return value.starts_with('0') && value.find_first_of("123456789") == std::string_view::npos;
}

void set_background(std::string_view value, HtmlLook& look) {
  if (value.find("url(") != std::string_view::npos) {
    look.background = kColourUnknown;
  } else if (value != "transparent" && value != "none" && value != "inherit") {
    look.background = colour_of(value.substr(0, value.starts_with("rgb") ? value.find(')') : value.find(' ')));
  }
}

// One declaration, in small letters.
void apply(std::string_view property, std::string_view value, HtmlLook& look) {
  const bool gone = (property == "display" && value.starts_with("none")) || (property == "visibility" && value.starts_with("hidden")) ||
                    (property == "mso-hide" && value.starts_with("all")) || (property == "opacity" && is_zero(value));
  look.hidden = look.hidden || gone;
  if (property == "font-size") {
    look.tiny = is_zero(value);
  } else if (property == "color") {
    look.colour = colour_of(value.substr(0, value.find('!')));
  } else if (property == "background" || property == "background-color" || property == "background-image") {
    set_background(value, look);
  } else if (property == "white-space") {
    look.preformatted = value.starts_with("pre");
  } else if (property == "text-decoration" || property == "text-decoration-line") {
    look.struck = look.struck || value.find("line-through") != std::string_view::npos;
  }
}

void apply_style(std::string_view style, HtmlLook& look) {
  const std::string small = ascii_small(style.substr(0, kLongestStyle));
  std::string_view rest = small;
  while (!rest.empty()) {
    const std::string_view declaration = rest.substr(0, rest.find(';'));
    const std::size_t colon = declaration.find(':');
    if (colon != std::string_view::npos) {
      apply(trimmed(declaration.substr(0, colon)), trimmed(declaration.substr(colon + 1)), look);
    }
    rest.remove_prefix(std::min(declaration.size() + 1, rest.size()));
  }
}

bool alike(int one, int other) {
  bool close = one != kColourUnknown && other != kColourUnknown;
  for (const int shift : {0, 8, 16}) {
    close = close && std::abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)) <= kTooAlike;
  }
  return close;
}

}  // namespace

HtmlLook look_of(const HtmlToken& tag, HtmlLook outer) {
  HtmlLook look = outer;
  look.hidden = look.hidden || tag.has("hidden") || tag.name == "title";
  look.preformatted = look.preformatted || tag.name == "pre" || tag.name == "textarea";
  look.struck = look.struck || tag.name == "s" || tag.name == "strike" || tag.name == "del";
  const bool quotes = tag.name == "blockquote" && (tag.attribute("type") == "cite" || tag.attribute("class").find("quote") != std::string_view::npos);
  look.marks = std::min(look.marks + (quotes ? 1 : 0), kMostMarks);
  if (tag.has("bgcolor")) {
    look.background = colour_of(tag.attribute("bgcolor"));
  }
  if (tag.has("background")) {
    look.background = kColourUnknown;
  }
  if (tag.has("color") || tag.has("text")) {
    look.colour = colour_of(tag.has("color") ? tag.attribute("color") : tag.attribute("text"));
  }
  if (tag.has("style")) {
    apply_style(tag.attribute("style"), look);
  }
  return look;
}

bool is_unseen(const HtmlLook& look) { return look.hidden || look.tiny || alike(look.colour, look.background); }

bool is_remote(std::string_view address) {
  const std::string start = ascii_small(trimmed(address).substr(0, 8));
  return start.starts_with("http:") || start.starts_with("https:") || start.starts_with("ftp:") || start.starts_with("//");
}

int remote_addresses_in_style(std::string_view style) {
  const std::string small = ascii_small(style);
  int count = 0;
  for (std::size_t at = small.find("url("); at != std::string::npos; at = small.find("url(", at)) {
    at = std::min(small.find_first_not_of(" \t'\"", at + 4), small.size());
    count += is_remote(std::string_view(small).substr(at, 10)) ? 1 : 0;
  }
  return count;
}

}  // namespace candour
