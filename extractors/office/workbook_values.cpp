#include "extractors/office/workbook_values.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "extractors/office/number_mask.h"
#include "extractors/office/symbol_letters.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kLastDay = 2958466;   // 31 December 9999

std::size_t count_from(const std::string& text) { return static_cast<std::size_t>(std::strtoul(text.c_str(), nullptr, 10)); }

// A format's letters that stand for something: without quoted text, escapes and what is in brackets.
std::string meaning_of(const std::string& format) {
  std::string out;
  bool quoted = false;
  bool bracket = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (!quoted && (c == '\\' || c == '_' || c == '*')) {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      bracket = c == '[' || (bracket && c != ']');
      out += bracket || c == ']' ? std::string() : ascii_small(std::string(1, c));
    }
  }
  return out;
}

void understand_format(const std::string& format, CellStyle& style) {
  const std::string meaning = meaning_of(format);
  const bool general = meaning.find("general") != std::string::npos || meaning.find("standard") != std::string::npos || ascii_small(format).find("[h") != std::string::npos;
  style.is_day = !general && meaning.find_first_of("dy") != std::string::npos;
  style.is_time = !general && meaning.find_first_of("hs") != std::string::npos;
  style.is_day = style.is_day || (!general && !style.is_time && meaning.find('m') != std::string::npos);
  style.shows_nothing = !format.empty() && meaning.find_first_not_of("; ") == std::string::npos && format.find('"') == std::string::npos && format.find(';') != std::string::npos;
  style.mask = number_mask(format);
  style.decoration = style.is_day || style.is_time ? format.size() : general ? 0 : std::min<std::size_t>(8, format.find(';') == std::string::npos ? format.size() : format.find(';'));
}

void understand_number(std::size_t id, CellStyle& style) {
  style.is_day = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
  style.is_time = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || id == 45 || id == 47;
  style.decoration = style.is_day || style.is_time ? 10 : id == 0 || id == 1 ? 0 : 5;
}

bool is_white(Node font) {
  const Node colour = child_of(font, "color");
  const std::string rgb = ascii_small(attribute_of(colour, "rgb"));
  const bool themed = attribute_of(colour, "theme") == "0" && attribute_of(colour, "tint").empty();
  return themed || rgb == "ffffffff" || rgb == "00ffffff" || attribute_of(colour, "indexed") == "9" || attribute_of(colour, "indexed") == "1";
}

std::string short_number(const std::string& kept) {
  char* end = nullptr;
  const double value = std::strtod(kept.c_str(), &end);
  if (kept.size() < 16 || *end != '\0' || !std::isfinite(value)) {
    return kept;
  }
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.15g", value);
  return text.data();
}

}  // namespace

std::string rich_text(Node item) {
  std::string out;
  walk(item, [&](Node node) {
    out += is_named(node, "t") ? node.text().get() : "";
    return !is_one_of(name_of(node), {"rPh", "rPr", "t"});
  });
  return out;
}

std::size_t style_number(Node cell) { return count_from(attribute_of(cell, "s")); }

int column_number(const std::string& reference) {
  int out = 0;
  for (const char c : reference) {
    if (c >= 'A' && c <= 'Z' && out < 20000) {
      out = out * 26 + (c - 'A' + 1);
    } else if (c != '$') {
      break;
    }
  }
  return out;
}

int row_number(const std::string& reference) {
  const std::size_t at = reference.find_first_of("0123456789");
  return at == std::string::npos ? 0 : static_cast<int>(std::min(2000000UL, std::strtoul(reference.c_str() + at, nullptr, 10)));
}

std::string column_letters(int number) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (number - 1) % 26));
  }
  return out;
}

std::string iso_moment(double serial, bool since_1904, bool with_day, bool with_time) {
  if (!(serial >= 0 && serial < kLastDay)) {
    return {};
  }
  const double rounded = std::floor(serial * 1440 + 0.5) / 1440;
  const double shown = with_time ? rounded : serial;
  const int days = static_cast<int>(std::floor(shown)) + (!since_1904 && serial < 60 ? 1 : 0);   // its calendar has a 29 February 1900
  const int minutes = static_cast<int>(std::floor((shown - std::floor(shown)) * 1440 + 0.5));
  const std::chrono::sys_days first = since_1904 ? std::chrono::sys_days(std::chrono::year(1904) / 1 / 1) : std::chrono::sys_days(std::chrono::year(1899) / 12 / 30);
  const std::chrono::year_month_day day(first + std::chrono::days(days));
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  std::string out = with_day && serial >= 1 ? text.data() : "";
  if (with_time) {
    std::snprintf(text.data(), text.size(), "%s%02d:%02d", out.empty() ? "" : " ", minutes / 60 % 24, minutes % 60);
    out += text.data();
  }
  return out;
}

Workbook::Workbook(Package& package, const std::string& main) {
  const Node root = package.tree(main);
  since_1904_ = find_attribute(child_of(root, "workbookPr"), "date1904") && is_on(child_of(root, "workbookPr"), "date1904");
  styles_part_ = package.first_related(main, "styles");
  read_sheets(package, main);
  read_strings(package, main);
  read_styles(package);
}

void Workbook::read_sheets(Package& package, const std::string& main) {
  std::map<std::string, Relationship> by_id;
  for (const Relationship& relationship : package.relationships(main)) {
    by_id[relationship.id] = relationship;
  }
  for (const Node sheet : children_of(path_of(package.tree(main), {"sheets"}), "sheet")) {
    const Relationship& relationship = by_id[attribute_of(sheet, "id")];
    const std::string state = attribute_of(sheet, "state");
    sheets_.push_back({attribute_of(sheet, "name"), relationship.target, relationship.kind, !state.empty() && state != "visible"});
  }
}

void Workbook::read_strings(Package& package, const std::string& main) {
  for (const Node item : children_of(package.tree(package.first_related(main, "sharedStrings")), "si")) {
    strings_.push_back(rich_text(item));
  }
  used_.resize(strings_.size());
}

void Workbook::read_styles(Package& package) {
  const Node root = package.tree(styles_part_);
  std::map<std::size_t, std::string> formats;
  for (const Node format : children_of(child_of(root, "numFmts"), "numFmt")) {
    formats[count_from(attribute_of(format, "numFmtId"))] = attribute_of(format, "formatCode");
  }
  const std::vector<Node> fonts = children_of(child_of(root, "fonts"), "font");
  const std::vector<Node> fills = children_of(child_of(root, "fills"), "fill");
  for (const Node xf : children_of(child_of(root, "cellXfs"), "xf")) {
    CellStyle style;
    const std::size_t number = count_from(attribute_of(xf, "numFmtId"));
    const auto format = formats.find(number);
    format == formats.end() ? understand_number(number, style) : understand_format(format->second, style);
    const std::size_t font = count_from(attribute_of(xf, "fontId"));
    const std::size_t fill = count_from(attribute_of(xf, "fillId"));
    const std::string pattern = fill < fills.size() ? attribute_of(child_of(fills[fill], "patternFill"), "patternType") : std::string();
    style.white_letters = font < fonts.size() && is_white(fonts[font]) && (pattern.empty() || pattern == "none") && !(fill < fills.size() && child_of(fills[fill], "gradientFill"));
    const std::string name = font < fonts.size() ? attribute_of(child_of(fonts[font], "name"), "val") : std::string();
    style.signs = is_font_of_signs(name) ? name : std::string();
    const double points = font < fonts.size() ? std::strtod(attribute_of(child_of(fonts[font], "sz"), "val").c_str(), nullptr) : 0;
    style.points = points > 0 && points < 410 ? points : 11;
    const Node alignment = child_of(xf, "alignment");
    style.wraps = find_attribute(alignment, "wrapText") && is_on(alignment, "wrapText");
    style.rotated = count_from(attribute_of(alignment, "textRotation")) != 0;
    styles_.push_back(style);
  }
}

bool Workbook::is_text(Node cell) const { return is_one_of(attribute_of(cell, "t"), {"s", "inlineStr", "str"}); }

const CellStyle& Workbook::style(std::size_t number) const {
  static const CellStyle kPlain;
  return number < styles_.size() ? styles_[number] : kPlain;
}

std::string Workbook::value(Node cell) const {
  const std::string type = attribute_of(cell, "t");
  const std::string kept = child_of(cell, "v").text().get();
  const CellStyle& form = style(style_number(cell));
  if (type == "inlineStr") {
    return signs_of(form.signs, rich_text(child_of(cell, "is")));
  }
  if (type == "s") {
    const std::size_t number = count_from(kept);
    return signs_of(form.signs, !kept.empty() && number < strings_.size() ? strings_[number] : std::string());
  }
  if (type == "b") {
    return kept.empty() ? kept : kept == "1" ? "TRUE" : "FALSE";
  }
  if (type == "str") {
    return signs_of(form.signs, kept);
  }
  if (!kept.empty() && (type.empty() || type == "n") && (form.is_day || form.is_time)) {
    const std::string moment = iso_moment(std::strtod(kept.c_str(), nullptr), since_1904_, form.is_day, form.is_time);
    return moment.empty() ? kept : moment;
  }
  return type == "e" || type == "d" ? kept : masked(form.mask, short_number(kept));
}

void Workbook::used(Node cell) {
  const std::string kept = child_of(cell, "v").text().get();
  if (attribute_of(cell, "t") == "s" && !kept.empty() && count_from(kept) < used_.size()) {
    used_[count_from(kept)] = true;
  }
}

std::vector<std::string> Workbook::unused_strings() const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < strings_.size(); ++i) {
    if (!used_[i]) {
      out.push_back(strings_[i]);
    }
  }
  return out;
}

}  // namespace candour
