#include "extractors/text/html_entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

struct Named {
  std::string_view name;
  char32_t meaning;
};

// In the order of their names.
constexpr std::array<Named, 221> kNamed = {{
    {"AElig", 0xC6}, {"AMP", 0x26}, {"Aacute", 0xC1}, {"Acirc", 0xC2}, {"Agrave", 0xC0}, {"Aogon", 0x104}, {"Aring", 0xC5},
    {"Atilde", 0xC3}, {"Auml", 0xC4}, {"COPY", 0xA9}, {"Cacute", 0x106}, {"Ccaron", 0x10C}, {"Ccedil", 0xC7}, {"Dagger", 0x2021},
    {"ETH", 0xD0}, {"Eacute", 0xC9}, {"Ecaron", 0x11A}, {"Ecirc", 0xCA}, {"Egrave", 0xC8}, {"Eogon", 0x118}, {"Euml", 0xCB}, {"GT", 0x3E},
    {"Gbreve", 0x11E}, {"Iacute", 0xCD}, {"Icirc", 0xCE}, {"Idot", 0x130}, {"Igrave", 0xCC}, {"Iuml", 0xCF}, {"LT", 0x3C},
    {"Lstrok", 0x141}, {"Nacute", 0x143}, {"NewLine", 0xA}, {"Ntilde", 0xD1}, {"OElig", 0x152}, {"Oacute", 0xD3}, {"Ocirc", 0xD4},
    {"Ograve", 0xD2}, {"Oslash", 0xD8}, {"Otilde", 0xD5}, {"Ouml", 0xD6}, {"Prime", 0x2033}, {"QUOT", 0x22}, {"REG", 0xAE},
    {"Rcaron", 0x158}, {"Sacute", 0x15A}, {"Scaron", 0x160}, {"Scedil", 0x15E}, {"THORN", 0xDE}, {"Tab", 0x9}, {"Uacute", 0xDA},
    {"Ucirc", 0xDB}, {"Ugrave", 0xD9}, {"Uuml", 0xDC}, {"Wcirc", 0x174}, {"Yacute", 0xDD}, {"Ycirc", 0x176}, {"Yuml", 0x178},
    {"Zacute", 0x179}, {"Zcaron", 0x17D}, {"Zdot", 0x17B}, {"aacute", 0xE1}, {"acirc", 0xE2}, {"acute", 0xB4}, {"aelig", 0xE6},
    {"agrave", 0xE0}, {"amp", 0x26}, {"aogon", 0x105}, {"apos", 0x27}, {"aring", 0xE5}, {"asymp", 0x2248}, {"atilde", 0xE3},
    {"auml", 0xE4}, {"bdquo", 0x201E}, {"brvbar", 0xA6}, {"bsol", 0x5C}, {"bull", 0x2022}, {"cacute", 0x107}, {"ccaron", 0x10D},
    {"ccedil", 0xE7}, {"cedil", 0xB8}, {"cent", 0xA2}, {"check", 0x2713}, {"circ", 0x2C6}, {"clubs", 0x2663}, {"colon", 0x3A},
    {"comma", 0x2C}, {"commat", 0x40}, {"copy", 0xA9}, {"curren", 0xA4}, {"dagger", 0x2020}, {"darr", 0x2193}, {"dash", 0x2010},
    {"deg", 0xB0}, {"diams", 0x2666}, {"divide", 0xF7}, {"dollar", 0x24}, {"eacute", 0xE9}, {"ecaron", 0x11B}, {"ecirc", 0xEA},
    {"egrave", 0xE8}, {"emsp", 0x2003}, {"ensp", 0x2002}, {"eogon", 0x119}, {"equals", 0x3D}, {"eth", 0xF0}, {"euml", 0xEB},
    {"euro", 0x20AC}, {"excl", 0x21}, {"fnof", 0x192}, {"frac12", 0xBD}, {"frac14", 0xBC}, {"frac34", 0xBE}, {"frasl", 0x2044},
    {"gbreve", 0x11F}, {"ge", 0x2265}, {"gt", 0x3E}, {"harr", 0x2194}, {"hearts", 0x2665}, {"hellip", 0x2026}, {"hyphen", 0x2010},
    {"iacute", 0xED}, {"icirc", 0xEE}, {"iexcl", 0xA1}, {"igrave", 0xEC}, {"infin", 0x221E}, {"inodot", 0x131}, {"iquest", 0xBF},
    {"iuml", 0xEF}, {"laquo", 0xAB}, {"larr", 0x2190}, {"lbrack", 0x5B}, {"ldquo", 0x201C}, {"le", 0x2264}, {"lowast", 0x2217},
    {"lowbar", 0x5F}, {"loz", 0x25CA}, {"lpar", 0x28}, {"lrm", 0x200E}, {"lsaquo", 0x2039}, {"lsqb", 0x5B}, {"lsquo", 0x2018},
    {"lstrok", 0x142}, {"lt", 0x3C}, {"macr", 0xAF}, {"mdash", 0x2014}, {"micro", 0xB5}, {"middot", 0xB7}, {"minus", 0x2212},
    {"nacute", 0x144}, {"nbsp", 0xA0}, {"ndash", 0x2013}, {"ne", 0x2260}, {"not", 0xAC}, {"ntilde", 0xF1}, {"num", 0x23},
    {"oacute", 0xF3}, {"ocirc", 0xF4}, {"oelig", 0x153}, {"ograve", 0xF2}, {"oline", 0x203E}, {"ordf", 0xAA}, {"ordm", 0xBA},
    {"oslash", 0xF8}, {"otilde", 0xF5}, {"ouml", 0xF6}, {"para", 0xB6}, {"percnt", 0x25}, {"period", 0x2E}, {"permil", 0x2030},
    {"plus", 0x2B}, {"plusmn", 0xB1}, {"pound", 0xA3}, {"prime", 0x2032}, {"quest", 0x3F}, {"quot", 0x22}, {"raquo", 0xBB},
    {"rarr", 0x2192}, {"rbrack", 0x5D}, {"rcaron", 0x159}, {"rdquo", 0x201D}, {"reg", 0xAE}, {"rlm", 0x200F}, {"rpar", 0x29},
    {"rsaquo", 0x203A}, {"rsqb", 0x5D}, {"rsquo", 0x2019}, {"sacute", 0x15B}, {"sbquo", 0x201A}, {"scaron", 0x161}, {"scedil", 0x15F},
    {"sect", 0xA7}, {"semi", 0x3B}, {"shy", 0xAD}, {"sol", 0x2F}, {"spades", 0x2660}, {"sup1", 0xB9}, {"sup2", 0xB2}, {"sup3", 0xB3},
    {"szlig", 0xDF}, {"thinsp", 0x2009}, {"thorn", 0xFE}, {"tilde", 0x2DC}, {"times", 0xD7}, {"trade", 0x2122}, {"uacute", 0xFA},
    {"uarr", 0x2191}, {"ucirc", 0xFB}, {"ugrave", 0xF9}, {"uml", 0xA8}, {"uuml", 0xFC}, {"verbar", 0x7C}, {"wcirc", 0x175},
    {"yacute", 0xFD}, {"ycirc", 0x177}, {"yen", 0xA5}, {"yuml", 0xFF}, {"zacute", 0x17A}, {"zcaron", 0x17E}, {"zdot", 0x17C},
    {"zwj", 0x200D}, {"zwnj", 0x200C},
}};
constexpr std::size_t kLongestName = 8;
constexpr std::size_t kMostFigures = 12;

// Windows-1252 from 0x80 to 0x9F, which numbers of old pages mean; 0 where it has nothing.
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

struct Reference {
  char32_t meaning = 0;
  std::size_t length = 0;   // bytes, with '&' and ';'
};

std::size_t with_semicolon(std::string_view html, std::size_t end) { return end < html.size() && html[end] == ';' ? end + 1 : end; }

char32_t numbered(unsigned long value) {
  if (value >= 0x80 && value < 0xA0) {
    return kWindows.at(value - 0x80) != 0 ? kWindows.at(value - 0x80) : U'\uFFFD';
  }
  const bool valid = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return valid ? static_cast<char32_t>(value) : U'\uFFFD';
}

// `html` begins with "&#".
std::optional<Reference> number_at(std::string_view html) {
  const bool hexadecimal = html.size() > 2 && (html[2] == 'x' || html[2] == 'X');
  const std::size_t from = hexadecimal ? 3 : 2;
  const char* figures = hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
  const std::string_view rest = html.substr(std::min(from, html.size()), kMostFigures);
  const std::size_t count = std::min(rest.find_first_not_of(figures), rest.size());
  if (count == 0) {
    return std::nullopt;
  }
  unsigned long value = 0;
  std::from_chars(rest.data(), rest.data() + count, value, hexadecimal ? 16 : 10);
  return Reference{numbered(value), with_semicolon(html, from + count)};
}

std::optional<Reference> name_at(std::string_view html) {
  std::size_t end = 1;
  const auto is_letter = [&](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  while (end < html.size() && end <= kLongestName && is_letter(html[end])) {
    ++end;
  }
  const std::string_view name = html.substr(1, end - 1);
  const auto found = std::lower_bound(kNamed.begin(), kNamed.end(), name, [](const Named& one, std::string_view sought) { return one.name < sought; });
  const bool ended = end < html.size() && html[end] == ';';
  const bool latin = found != kNamed.end() && (found->meaning < 0x100);
  if (found == kNamed.end() || found->name != name || (!ended && (!latin || (end < html.size() && (html[end] == '=' || is_letter(html[end])))))) {
    return std::nullopt;   // an address's "&copy=1" is no copyright sign
  }
  return Reference{found->meaning, with_semicolon(html, end)};
}

}  // namespace

std::string decode_entities(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  std::size_t at = 0;
  while (at < html.size()) {
    const std::size_t ampersand = std::min(html.find('&', at), html.size());
    out.append(html.substr(at, ampersand - at));
    if (ampersand == html.size()) {
      break;
    }
    const std::string_view rest = html.substr(ampersand);
    const auto reference = rest.starts_with("&#") ? number_at(rest) : name_at(rest);
    if (reference) {
      append_utf8(out, reference->meaning);
    } else {
      out += '&';
    }
    at = ampersand + (reference ? reference->length : 1);
  }
  return out;
}

}  // namespace candour
