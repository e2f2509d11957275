#include "tests/redaction/battery/leak_search.h"

#include <cctype>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "pipeline/base/hash.h"
#include "tests/support/shell.h"

namespace candour::test {
namespace {

std::string wide(const std::string& text, bool big) {
  std::string out;
  for (const char c : text) {
    out += big ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return out;
}

std::string lower(std::string text) {
  for (char& c : text) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return text;
}

// A literal string's bytes, from after "(".
std::string literal(const std::string& in, std::size_t& at) {
  std::string out;
  int depth = 1;
  for (; at < in.size(); ++at) {
    char c = in[at];
    if (c == '\\' && at + 1 < in.size()) {
      c = in[++at];
      if (c >= '0' && c <= '7') {
        int value = 0;
        for (int i = 0; i < 3 && at < in.size() && in[at] >= '0' && in[at] <= '7'; ++i) {
          value = value * 8 + (in[at++] - '0');
        }
        --at;
        out.push_back(static_cast<char>(value));
      } else if (c == '\r' || c == '\n') {
        at += c == '\r' && at + 1 < in.size() && in[at + 1] == '\n' ? 1U : 0U;
      } else {
        out.push_back(c);
      }
      continue;
    }
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth == 0) {
      ++at;
      break;
    }
    out.push_back(c);
  }
  return out;
}

std::string hexadecimal(const std::string& in, std::size_t& at) {
  std::string digits;
  while (at < in.size() && in[at] != '>') {
    if (std::isxdigit(static_cast<unsigned char>(in[at])) != 0) {
      digits.push_back(in[at]);
    } else if (std::isspace(static_cast<unsigned char>(in[at])) == 0) {
      return {};
    }
    ++at;
  }
  digits += digits.size() % 2 == 1 ? "0" : "";
  std::string out;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    out.push_back(static_cast<char>(std::strtol(digits.substr(i, 2).c_str(), nullptr, 16)));
  }
  return out;
}

// All strings of the file, one after the other: a name shown letter by letter stands whole here.
std::string joined_strings(const std::string& in) {
  std::string out;
  for (std::size_t at = 0; at < in.size();) {
    const char c = in[at++];
    if (c == '(') {
      out += literal(in, at);
    } else if (c == '<' && at < in.size() && in[at] != '<') {
      out += hexadecimal(in, at);
    }
  }
  return out;
}

std::string without_blanks(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '\0') {
      out.push_back(c);
    }
  }
  return out;
}

// A portable any-map as pdfimages writes it.
struct Map {
  int kind = 0, width = 0, height = 0;
  std::string pixels;
};

Map read_map(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  Map map;
  char p = 0;
  in >> p >> map.kind >> map.width >> map.height;
  int most = 0;
  if (map.kind != 4) {
    in >> most;
  }
  in.get();
  std::stringstream rest;
  rest << in.rdbuf();
  map.pixels = rest.str();
  return map;
}

int level(const Map& map, int x, int y) {
  const auto row = static_cast<std::size_t>(y);
  const auto column = static_cast<std::size_t>(x);
  if (map.kind == 4) {
    const std::size_t stride = (static_cast<std::size_t>(map.width) + 7) / 8;
    return (static_cast<unsigned>(static_cast<unsigned char>(map.pixels.at(row * stride + column / 8))) >> (7U - static_cast<unsigned>(column % 8)) & 1U) != 0 ? 0 : 255;
  }
  return static_cast<unsigned char>(map.pixels.at((row * static_cast<std::size_t>(map.width) + column) * (map.kind == 6 ? 3 : 1)));
}

long red(const Map& map) {
  long count = 0;
  for (std::size_t i = 0; map.kind == 6 && i + 2 < map.pixels.size(); i += 3) {
    const int r = static_cast<unsigned char>(map.pixels[i]);
    const int g = static_cast<unsigned char>(map.pixels[i + 1]);
    const int b = static_cast<unsigned char>(map.pixels[i + 2]);
    count += r > 150 && g < 90 && b < 90 ? 1 : 0;
  }
  return count;
}

long dark(const Map& map) {
  long count = 0;
  const std::size_t channels = map.kind == 6 ? 3 : 1;   // pdfimages gives greys as colours
  for (std::size_t i = 0; map.kind != 4 && i + channels <= map.pixels.size(); i += channels) {
    bool all = true;
    for (std::size_t c = 0; c < channels; ++c) {
      const int value = static_cast<unsigned char>(map.pixels[i + c]);
      all = all && value > 45 && value < 65;
    }
    count += all ? 1 : 0;
  }
  return count;
}

// Pixels of stripes: many runs of light and dark, one as long as the other, at whatever resolution.
long striped(const Map& map) {
  constexpr int kLeastRuns = 17;
  constexpr int kAlike = 1;      // pixels
  constexpr int kLongest = 14;
  long count = 0;
  for (int y = 0; y < map.height; ++y) {
    int first = 0;               // length of the first of the runs that are alike
    int runs = 0;
    int start = 0;
    for (int x = 1; x <= map.width; ++x) {
      if (x < map.width && (level(map, x, y) > 127) == (level(map, start, y) > 127)) {
        continue;
      }
      const int length = x - start;
      const bool alike = length <= kLongest && std::abs(length - first) <= kAlike;
      first = alike ? first : length;
      runs = alike ? runs + 1 : 1;
      count += runs == kLeastRuns ? kLeastRuns * length : runs > kLeastRuns ? length : 0;
      start = x;
    }
  }
  return count;
}

}  // namespace

std::vector<std::string> leaks_in(const std::string& path, const std::vector<std::string>& needles) {
  const std::string file = read_file(path);
  const std::string unpacked = output_of("qpdf --qdf --object-streams=disable --decode-level=all " + path + " -");
  const std::string strings = joined_strings(unpacked);
  const std::string text = output_of("pdftotext " + path + " -") + output_of("pdftotext -raw " + path + " -");
  const std::string witness = output_of("command -v mutool >/dev/null && mutool draw -q -F txt " + path);
  std::vector<std::string> found;
  const auto look = [&](const std::string& place, const std::string& bytes, const std::string& needle, const char* form) {
    if (bytes.find(needle) != std::string::npos) {
      found.push_back(place + " (" + form + ")");
    }
  };
  for (const std::string& needle : needles) {
    for (const auto& [place, bytes] : {std::pair{std::string("the file's bytes"), file}, {std::string("the unpacked objects"), unpacked}}) {
      look(place, bytes, needle, "as is");
      look(place, bytes, wide(needle, true), "UTF-16BE");
      look(place, bytes, wide(needle, false), "UTF-16LE");
      for (const std::string& form : {needle, wide(needle, true)}) {
        look(place, lower(bytes), to_hex(form), "hexadecimal");
      }
    }
    look("the decoded strings", strings, needle, "joined");
    look("the decoded strings", without_blanks(strings), needle, "joined without blanks");
    look("pdftotext", without_blanks(text), needle, "without blanks");
    look("mutool", without_blanks(witness), needle, "without blanks");
  }
  return found;
}

long patch_pixels(const std::string& path, Picture picture) {
  const TemporaryFolder folder;
  output_of("pdfimages -l 1 " + path + " " + (folder / "i").string());
  long count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    const Map map = read_map(entry.path());
    count += picture == Picture::red_patch ? red(map) : picture == Picture::dark_patch ? dark(map) : striped(map);
  }
  return count;
}

}  // namespace candour::test
