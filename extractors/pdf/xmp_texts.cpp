#include "extractors/pdf/xmp_texts.h"

#include <array>
#include <cstdlib>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

std::string unescaped(const std::string& text) {
  static const std::array<std::pair<std::string, std::string>, 5> kNamed = {
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    bool known = false;
    for (const auto& [entity, plain] : kNamed) {
      if (text.compare(at, entity.size(), entity) == 0) {
        out += plain;
        at += entity.size();
        known = true;
        break;
      }
    }
    const std::size_t end = text.find(';', at);
    if (!known && text.compare(at, 2, "&#") == 0 && end != std::string::npos && end - at < 12) {
      const bool hex = text[at + 2] == 'x' || text[at + 2] == 'X';
      const unsigned long value = std::strtoul(text.c_str() + at + (hex ? 3 : 2), nullptr, hex ? 16 : 10);
      append_utf8(out, value < 0x110000 ? static_cast<char32_t>(value) : char32_t{0xFFFD});
      at = end + 1;
    } else if (!known) {
      out.push_back(text[at++]);
    }
  }
  return out;
}

// Without its tags; each piece between tags on a line of its own.
std::string without_tags(const std::string& xml) {
  std::string out;
  std::string piece;
  bool in_tag = false;
  const auto flush = [&] {
    const std::size_t from = piece.find_first_not_of(" \t\r\n");
    if (from != std::string::npos) {
      out += (out.empty() ? "" : "\n") + unescaped(piece.substr(from, piece.find_last_not_of(" \t\r\n") - from + 1));
    }
    piece.clear();
  };
  for (const char c : xml) {
    if (c == '<') {
      flush();
    }
    in_tag = c == '<' || (in_tag && c != '>');
    if (!in_tag && c != '>') {
      piece.push_back(c);
    }
  }
  flush();
  return out;
}

// Every <name ...>...</name>, and name="..." where a packet was written short.
std::string values_of(const std::string& packet, const std::string& name) {
  std::string out;
  const auto add = [&](const std::string& text) { out += text.empty() ? "" : (out.empty() ? "" : "\n") + text; };
  for (std::size_t at = packet.find("<" + name); at != std::string::npos; at = packet.find("<" + name, at + 1)) {
    const char next = at + 1 + name.size() < packet.size() ? packet[at + 1 + name.size()] : '\0';
    const std::size_t open = packet.find('>', at);
    const std::size_t close = packet.find("</" + name, at);
    const bool own = next == '>' || next == ' ' || next == '\n' || next == '\r' || next == '\t';
    if (own && open != std::string::npos && close != std::string::npos && open < close) {
      add(without_tags(packet.substr(open + 1, close - open - 1)));
    }
  }
  const std::string attribute = " " + name + "=";
  for (std::size_t at = packet.find(attribute); at != std::string::npos; at = packet.find(attribute, at + 1)) {
    const std::size_t from = at + attribute.size();
    const char quote = from < packet.size() ? packet[from] : '\0';
    const std::size_t to = quote == '"' || quote == '\'' ? packet.find(quote, from + 1) : std::string::npos;
    if (to != std::string::npos) {
      add(unescaped(packet.substr(from + 1, to - from - 1)));
    }
  }
  return out;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> xmp_texts(const std::string& packet) {
  static const std::array<std::pair<const char*, const char*>, 7> kEntries = {
      {{"dc:title", "Title"}, {"dc:creator", "Author"}, {"dc:subject", "Subject"}, {"dc:description", "Description"},
       {"pdf:Keywords", "Keywords"}, {"photoshop:Headline", "Description"}, {"photoshop:Instructions", "Description"}}};
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& [name, label] : kEntries) {
    const std::string value = values_of(packet, name);
    if (!value.empty()) {
      texts.emplace_back(label, value);
    }
  }
  return texts;
}

}  // namespace candour
