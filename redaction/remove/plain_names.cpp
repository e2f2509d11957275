#include "redaction/remove/plain_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>
#include <vector>

namespace candour {
namespace {

constexpr std::size_t kLongestRun = 3;   // letters in a row that name nobody: /Helv apart, "/TT0", "/GS12", "/Fm3"
constexpr std::array kCategories = {"/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading"};
constexpr std::array kFamilies = {"Arial", "Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats", "Calibri", "Cambria", "Verdana", "Tahoma",
                                  "Georgia", "Liberation", "DejaVu", "Nimbus", "CMR", "CMB", "CMS", "CMM", "SFRM", "Roboto", "OpenSans", "Lato",
                                  "Segoe", "Gill", "Candara", "Carlito", "Caladea", "Wingdings", "ComicSans", "TrebuchetMS", "Consolas",
                                  "Garamond", "BookAntiqua", "Palatino", "CenturyGothic", "FrutigerLT", "Frutiger", "Univers", "Optima", "Bookman", "AvantGarde", "NewCenturySchlbk",
                                  "CenturySchoolbook", "ZapfChancery", "FranklinGothic", "LucidaSans", "LucidaConsole", "ArialNarrow", "Impact", "Constantia",
                                  "Corbel", "Rockwell", "Noto", "Embedded"};

bool is_plain(const std::string& name) {
  if (name.rfind("/Candour", 0) == 0 || name.rfind("/Default", 0) == 0) {
    return true;
  }
  std::size_t run = 0;
  for (const char c : name) {
    run = std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80U ? run + 1 : 0;
    if (run > kLongestRun) {
      return false;
    }
  }
  return true;
}

std::string without_subset_prefix(const std::string& name) {
  const bool prefixed = name.size() > 7 && name[6] == '+' && std::all_of(name.begin(), name.begin() + 6, [](unsigned char c) { return std::isupper(c) != 0; });
  return prefixed ? name.substr(7) : name;
}

bool is_known_family(const std::string& name) {
  return std::any_of(kFamilies.begin(), kFamilies.end(), [&](std::string_view family) {
    const bool begins = name.compare(0, family.size(), family) == 0;
    return begins && (name.size() == family.size() || std::islower(static_cast<unsigned char>(name[family.size()])) == 0);
  });
}

QPDFObjectHandle descriptor_of(QPDFObjectHandle font) {
  QPDFObjectHandle own = font.getKey("/FontDescriptor");
  return own.isDictionary() ? own : QPDFObjectHandle::newDictionary();
}

QPDFObjectHandle descendant_of(QPDFObjectHandle font) {
  QPDFObjectHandle list = font.getKey("/DescendantFonts");
  return list.isArray() && list.getArrayNItems() == 1 && list.getArrayItem(0).isDictionary() ? list.getArrayItem(0) : font;
}

bool is_embedded(QPDFObjectHandle descriptor) {
  return descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") || descriptor.hasKey("/FontFile3");
}

// A standard face of the same kind, for a font that the reader has to replace anyway.
std::string stand_in(QPDFObjectHandle descriptor, const std::string& name) {
  QPDFObjectHandle flags = descriptor.getKey("/Flags");
  const long long bits = flags.isInteger() ? flags.getIntValue() : 0;
  const bool bold = name.find("Bold") != std::string::npos;
  if ((bits & 1) != 0) {
    return bold ? "/Courier-Bold" : "/Courier";
  }
  if ((bits & 2) != 0) {
    return bold ? "/Times-Bold" : "/Times-Roman";
  }
  return bold ? "/Helvetica-Bold" : "/Helvetica";
}

}  // namespace

void PlainNames::rename_resources(QPDFObjectHandle resources) {
  for (const char* category : kCategories) {
    QPDFObjectHandle entries = resources.getKey(category);
    for (const std::string& name : entries.isDictionary() ? entries.getKeys() : std::set<std::string>()) {
      if (is_plain(name)) {
        continue;
      }
      const std::string plain = renamed_.try_emplace(name, "/Z9x" + std::to_string(renamed_.size() + 1)).first->second;
      QPDFObjectHandle value = entries.getKey(name);
      entries.removeKey(name);
      entries.replaceKey(plain, value);
    }
  }
}

const std::string& PlainNames::now(const std::string& name) const {
  const auto found = renamed_.find(name);
  return found == renamed_.end() ? name : found->second;
}

bool PlainNames::may_concern(std::string_view content) const {
  // A name may be written with #-escapes, which a search for it would miss.
  return !renamed_.empty() && (content.find('#') != std::string_view::npos ||
                               std::any_of(renamed_.begin(), renamed_.end(), [&](const auto& entry) { return content.find(entry.first) != std::string_view::npos; }));
}

std::string plain_tag(const std::string& tag) {
  static const std::set<std::string> kStandard = {
      "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/P", "/H",
      "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot",
      "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Figure", "/Formula", "/Form", "/Artifact", "/Tx"};
  return kStandard.count(tag) != 0 ? tag : "/Span";
}

void give_plain_font_name(QPDFObjectHandle font) {
  QPDFObjectHandle base = font.getKey("/BaseFont");
  QPDFObjectHandle inner = descendant_of(font);
  QPDFObjectHandle descriptor = descriptor_of(inner);
  for (const char* key : {"/CharSet", "/CIDSet", "/FontFamily", "/FontStretch"}) {
    descriptor.removeKey(key);
  }
  if (!base.isName() || is_known_family(without_subset_prefix(base.getName().substr(1)))) {
    return;
  }
  const QPDFObjectHandle plain = QPDFObjectHandle::newName(is_embedded(descriptor) ? "/AAAAAA+Embedded" : stand_in(descriptor, base.getName()));
  font.replaceKey("/BaseFont", plain);
  inner.replaceKey("/BaseFont", plain);
  if (descriptor.hasKey("/FontName")) {
    descriptor.replaceKey("/FontName", plain);
  }
}

}  // namespace candour
