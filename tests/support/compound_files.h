// Small OLE compound files ([MS-CFB]), made of the streams that a test is about.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace candour::test {

inline std::string four(std::size_t number) {
  std::string out;
  for (int i = 0; i < 4; ++i) {
    out += static_cast<char>(number >> (8 * i) & 0xFFU);
  }
  return out;
}

inline std::string directory_entry(const std::string& name, char kind, std::size_t first, std::size_t size) {
  std::string out(128, '\0');
  for (std::size_t i = 0; i < name.size(); ++i) {
    out[2 * i] = name[i];
  }
  out[64] = static_cast<char>(2 * name.size() + 2);
  out[66] = kind;
  out.replace(116, 4, four(first));
  out.replace(120, 4, four(size));
  return out;
}

// Up to three streams of at least 4096 bytes each, 60000 in all.
inline std::string compound_file(const std::vector<std::pair<std::string, std::string>>& streams) {
  std::string head("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  head.resize(512, '\0');
  head[30] = 9;
  head.replace(44, 4, four(1));
  head.replace(48, 4, four(1));  // directory
  head.replace(56, 4, four(4096));
  head.replace(60, 4, "\xFE\xFF\xFF\xFF");
  head.replace(68, 4, "\xFE\xFF\xFF\xFF");
  head.replace(76, 436, std::string(436, '\xFF'));
  head.replace(76, 4, four(0));
  std::string table =
      "\xFD\xFF\xFF\xFF"
      "\xFE\xFF\xFF\xFF";
  std::string directory = directory_entry("Root Entry", 5, 0xFFFFFFFE, 0);
  std::string bytes;
  for (const auto& [name, stream] : streams) {
    const std::size_t first = table.size() / 4;
    directory += directory_entry(name, 2, first, stream.size());
    bytes += stream;
    bytes.resize((bytes.size() + 511) / 512 * 512);
    while (table.size() / 4 < bytes.size() / 512 + 2) {
      table +=
          table.size() / 4 + 1 < bytes.size() / 512 + 2 ? four(table.size() / 4 + 1) : "\xFE\xFF\xFF\xFF";
    }
  }
  table.resize(512, '\xFF');
  directory.resize(512, '\0');
  return head + table + directory + bytes;
}

inline std::string compound_file(const std::string& name, const std::string& stream) {
  return compound_file(std::vector<std::pair<std::string, std::string>>{{name, stream}});
}

}  // namespace candour::test
