#include "redaction/remove/font_scrub.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <optional>
#include <qpdf/QPDF.hh>
#include <string>

#include "redaction/remove/program_scrub.h"
#include "redaction/remove/shown_codes.h"

namespace candour {
namespace {

constexpr std::size_t kBlock = 100;     // entries that a CMap allows in one block

using Meanings = std::map<unsigned, std::string>;   // hex of UTF-16 by code

std::string hex_of(unsigned value, int digits) {
  std::array<char, 12> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%0*X", digits, value);
  return buffer.data();
}

// The words and <hex> of a CMap; nothing else in one matters here.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++i;
    } else if (c == '%') {
      i = std::min(text.find_first_of("\r\n", i), text.size());
    } else if (c == '<' && (i + 1 >= text.size() || text[i + 1] != '<')) {
      const std::size_t end = std::min(text.find('>', i), text.size());
      std::string hex = "<";
      std::copy_if(text.begin() + static_cast<std::ptrdiff_t>(i) + 1, text.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(hex),
                   [](char d) { return std::isxdigit(static_cast<unsigned char>(d)) != 0; });
      words.push_back(hex);
      i = end + 1;
    } else if (c == '[' || c == ']') {
      words.emplace_back(1, c);
      ++i;
    } else {
      std::size_t end = i + 1;
      while (end < text.size() && std::isspace(static_cast<unsigned char>(text[end])) == 0 && std::string("<>[]/%").find(text[end]) == std::string::npos) {
        ++end;
      }
      words.push_back(text.substr(i, end - i));
      i = end;
    }
  }
  return words;
}

bool is_hex(const std::string& word) { return word.size() > 1 && word.size() <= 9 && word[0] == '<'; }
unsigned number(const std::string& word) { return static_cast<unsigned>(std::stoul(word.substr(1), nullptr, 16)); }

// The text of the code `step` places after the one that means `first`: its last unit counts on.
std::string counted_on(const std::string& first, unsigned step) {
  if (first.size() < 4) {
    return first;
  }
  const std::size_t at = first.size() - 4;
  const auto last = static_cast<unsigned>(std::stoul(first.substr(at), nullptr, 16));
  return first.substr(0, at) + hex_of((last + step) & 0xFFFFU, 4);
}

// One range's meanings, from the word after its two codes; nullopt when it is not as it should be.
std::optional<std::size_t> read_range(const std::vector<std::string>& words, std::size_t at, const std::set<unsigned>& codes, Meanings& out) {
  if (at + 2 >= words.size() || !is_hex(words[at]) || !is_hex(words[at + 1])) {
    return std::nullopt;
  }
  const unsigned low = number(words[at]);
  const unsigned high = number(words[at + 1]);
  at += 2;
  const bool listed = words[at] == "[";
  if (!listed && words[at].substr(0, 1) != "<") {
    return std::nullopt;
  }
  for (auto code = codes.lower_bound(low); code != codes.end() && *code <= high; ++code) {
    const std::size_t place = at + 1 + (*code - low);
    if (listed && (place >= words.size() || words[place].substr(0, 1) != "<")) {
      return std::nullopt;
    }
    out[*code] = listed ? words[place].substr(1) : counted_on(words[at].substr(1), *code - low);
  }
  if (listed) {
    while (at < words.size() && words[at] != "]") {
      ++at;
    }
  }
  return at + 1;
}

std::optional<Meanings> meanings_of(const std::string& cmap, const std::set<unsigned>& codes) {
  const std::vector<std::string> words = words_of(cmap);
  Meanings out;
  for (std::size_t i = 0; i < words.size();) {
    if (words[i] == "usecmap") {
      return std::nullopt;
    }
    const bool single = words[i] == "beginbfchar";
    const bool range = words[i] == "beginbfrange";
    ++i;
    while (single && i + 1 < words.size() && words[i] != "endbfchar") {
      if (!is_hex(words[i]) || words[i + 1].substr(0, 1) != "<") {
        return std::nullopt;
      }
      if (codes.count(number(words[i])) != 0) {
        out[number(words[i])] = words[i + 1].substr(1);
      }
      i += 2;
    }
    while (range && i < words.size() && words[i] != "endbfrange") {
      const std::optional<std::size_t> next = read_range(words, i, codes, out);
      if (!next) {
        return std::nullopt;
      }
      i = *next;
    }
  }
  return out;
}

std::string cmap_of(const Meanings& meanings, int digits) {
  std::string out = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Shown def /CMapType 2 def\n1 begincodespacerange <" +
                    hex_of(0, digits) + "> <" + std::string(static_cast<std::size_t>(digits), 'F') + "> endcodespacerange\n";
  std::size_t left = meanings.size();
  std::size_t in_block = 0;
  for (const auto& [code, text] : meanings) {
    if (in_block == 0) {
      in_block = std::min(left, kBlock);
      out += std::to_string(in_block) + " beginbfchar\n";
    }
    out.append("<").append(hex_of(code, digits)).append("> <").append(text).append(">\n");
    --left;
    out += --in_block == 0 ? "endbfchar\n" : "";
  }
  return out + "endcmap end end\n";
}

void cut_meanings(QPDFObjectHandle font, const std::set<unsigned>& codes, int digits) {
  QPDFObjectHandle table = font.getKey("/ToUnicode");
  if (!table.isStream()) {
    return;
  }
  const auto data = table.getStreamData(qpdf_dl_specialized);
  const std::optional<Meanings> meanings = meanings_of({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()}, codes);
  if (meanings) {
    font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(font.getOwningQPDF(), cmap_of(*meanings, digits)));
  }
}

// A simple font's widths: from the first to the last code that is shown, noughts between where none is.
void cut_widths(QPDFObjectHandle font, const std::set<unsigned>& codes) {
  QPDFObjectHandle widths = font.getKey("/Widths");
  QPDFObjectHandle first = font.getKey("/FirstChar");
  if (!widths.isArray() || !first.isInteger() || first.getIntValue() < 0) {
    return;
  }
  const auto start = static_cast<unsigned>(first.getIntValue());
  const auto end = start + static_cast<unsigned>(widths.getArrayNItems());
  std::set<unsigned> listed;
  std::copy_if(codes.begin(), codes.end(), std::inserter(listed, listed.end()), [&](unsigned code) { return code >= start && code < end; });
  if (listed.empty()) {
    return;
  }
  QPDFObjectHandle cut = QPDFObjectHandle::newArray();
  for (unsigned code = *listed.begin(); code <= *listed.rbegin(); ++code) {
    cut.appendItem(listed.count(code) != 0 ? widths.getArrayItem(static_cast<int>(code - start)) : QPDFObjectHandle::newInteger(0));
  }
  font.replaceKey("/Widths", cut);
  font.replaceKey("/FirstChar", QPDFObjectHandle::newInteger(*listed.begin()));
  font.replaceKey("/LastChar", QPDFObjectHandle::newInteger(*listed.rbegin()));
}

// A CID font's W: one entry for each CID that is shown.
void cut_cid_widths(QPDFObjectHandle descendant, const std::set<unsigned>& codes) {
  QPDFObjectHandle widths = descendant.getKey("/W");
  if (!widths.isArray()) {
    return;
  }
  std::map<unsigned, QPDFObjectHandle> kept;
  const int count = widths.getArrayNItems();
  for (int i = 0; i + 1 < count;) {
    const auto low = static_cast<unsigned>(widths.getArrayItem(i).getIntValue());
    QPDFObjectHandle second = widths.getArrayItem(i + 1);
    const bool listed = second.isArray();
    const unsigned high = listed ? low + static_cast<unsigned>(second.getArrayNItems()) : static_cast<unsigned>(second.getIntValue()) + 1;
    if (!listed && i + 2 >= count) {
      return;
    }
    for (auto code = codes.lower_bound(low); code != codes.end() && *code < high; ++code) {
      kept.insert_or_assign(*code, listed ? second.getArrayItem(static_cast<int>(*code - low)) : widths.getArrayItem(i + 2));
    }
    i += listed ? 2 : 3;
  }
  QPDFObjectHandle cut = QPDFObjectHandle::newArray();
  for (auto& [code, width] : kept) {
    cut.appendItem(QPDFObjectHandle::newInteger(code));
    cut.appendItem(QPDFObjectHandle::newArray({width}));
  }
  descendant.replaceKey("/W", cut);
}

void scrub(FontUse& use) {
  QPDFObjectHandle subtype = use.font.getKey("/Subtype");
  if (!subtype.isName() || subtype.getName() != "/Type0") {
    cut_meanings(use.font, use.codes, 2);
    cut_widths(use.font, use.codes);
    return;
  }
  QPDFObjectHandle descendants = use.font.getKey("/DescendantFonts");
  if (use.known && use.code_bytes > 0 && descendants.isArray() && descendants.getArrayNItems() == 1 && descendants.getArrayItem(0).isDictionary()) {
    cut_meanings(use.font, use.codes, static_cast<int>(2 * use.code_bytes));
    QPDFObjectHandle own = descendants.getArrayItem(0).shallowCopy();   // another font may share it
    cut_cid_widths(own, use.cids);
    use.font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({use.font.getOwningQPDF()->makeIndirectObject(own)}));
  }
}

}  // namespace

namespace {

// A font of the page's own that says nothing of letters: one of the fourteen by name.
bool says_nothing(QPDFObjectHandle font) {
  return font.isDictionary() && !font.hasKey("/FontDescriptor") && !font.hasKey("/Widths") && !font.hasKey("/ToUnicode") && !font.hasKey("/DescendantFonts") &&
         !font.hasKey("/CharProcs");
}

// Then the contents need not be gone through.
bool has_only_plain_fonts(QPDFObjectHandle page) {
  QPDFObjectHandle resources = page.getKey("/Resources");
  for (const char* category : {"/XObject", "/Pattern", "/ExtGState"}) {
    QPDFObjectHandle entries = resources.isDictionary() ? resources.getKey(category) : resources;
    if (entries.isDictionary() && !entries.getKeys().empty()) {
      return false;
    }
  }
  if (!resources.isDictionary()) {
    return false;
  }
  QPDFObjectHandle fonts = resources.getKey("/Font");
  const std::set<std::string> names = fonts.isDictionary() ? fonts.getKeys() : std::set<std::string>();
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) { return says_nothing(fonts.getKey(name)); });
}

}  // namespace

std::set<QPDFObjGen> scrub_fonts(const std::vector<QPDFObjectHandle>& pages) {
  if (std::all_of(pages.begin(), pages.end(), has_only_plain_fonts)) {
    return {};
  }
  std::map<QPDFObjGen, FontUse> uses = shown_codes(pages);
  std::set<QPDFObjGen> telling = scrub_programs(uses);
  for (auto& [key, use] : uses) {
    try {
      scrub(use);
    } catch (const std::exception&) {
      telling.insert(key);   // a table that cannot be read stays as it is
    }
  }
  return telling;
}

}  // namespace candour
