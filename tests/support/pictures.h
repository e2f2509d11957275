// Pictures for tests: made sample by sample, put into small PDFs, and seen again in what leaves (by pdfimages).
#pragma once

#include <algorithm>
#include <cstdint>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/shell.h"

namespace candour::test {

constexpr int kPictureWidth = 100;
constexpr int kPictureHeight = 60;

// Two chequered patches on a plain ground: the one on the left is to go (30 to 50, 20 to 40), the other stays (70 to 90).
inline bool chequered(int x, int y) {
  const bool patch = y >= 20 && y < 40 && ((x >= 30 && x < 50) || (x >= 70 && x < 90));
  return patch && (x / 2 + y / 2) % 2 == 0;
}

// Samples of `bits` a channel, `on` where it is chequered and `off` elsewhere.
inline std::string picture_samples(int bits, const std::vector<int>& on, const std::vector<int>& off) {
  std::string out;
  for (int y = 0; y < kPictureHeight; ++y) {
    unsigned gathered = 0;
    int have = 0;
    for (int x = 0; x < kPictureWidth; ++x) {
      for (const int value : chequered(x, y) ? on : off) {
        gathered = (gathered << static_cast<unsigned>(bits)) | static_cast<unsigned>(value);
        have += bits;
        if (have == 8) {
          out.push_back(static_cast<char>(gathered));
          gathered = 0;
          have = 0;
        }
      }
    }
    if (have > 0) {
      out.push_back(static_cast<char>(gathered << static_cast<unsigned>(8 - have)));
    }
  }
  return out;
}

inline std::string flate(const std::string& data) {
  Pl_Buffer packed("packed");
  Pl_Flate deflate("deflate", &packed, Pl_Flate::a_deflate);
  deflate.write(reinterpret_cast<const unsigned char*>(data.data()), data.size());
  deflate.finish();
  const auto bytes = packed.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

struct SeenPicture {
  int width = 0, height = 0;
  std::vector<int> grey;           // one value a pixel: the sum of its channels, or 0 and 255
  int at(int x, int y) const { return grey[static_cast<std::size_t>(y * width + x)]; }
  // Spread of values in the patch that begins at x (inside its outermost pixels).
  int spread(int left) const {
    int low = 1000;
    int high = -1;
    for (int y = 21 * height / kPictureHeight; y < 39 * height / kPictureHeight; ++y) {
      for (int x = (left + 1) * width / kPictureWidth; x < (left + 19) * width / kPictureWidth; ++x) {
        low = std::min(low, at(x, y));
        high = std::max(high, at(x, y));
      }
    }
    return high - low;
  }
};

inline SeenPicture parse_pnm(const std::string& bytes) {
  std::istringstream in(bytes);
  std::string kind;
  SeenPicture picture;
  int top = 1;
  in >> kind >> picture.width >> picture.height;
  if (kind != "P4") {
    in >> top;
  }
  in.get();
  const int channels = kind == "P6" ? 3 : 1;
  for (int y = 0; y < picture.height; ++y) {
    int byte = 0;
    for (int x = 0; x < picture.width; ++x) {
      int value = 0;
      if (kind == "P4") {
        byte = x % 8 == 0 ? in.get() : byte;
        value = (byte >> (7 - x % 8)) & 1 ? 0 : 255;
      }
      for (int c = 0; kind != "P4" && c < channels; ++c) {
        value += in.get();
      }
      picture.grey.push_back(value);
    }
  }
  return picture;
}

// Every picture and mask of a page.
inline std::vector<SeenPicture> pictures_of(const std::string& pdf, int page = 1) {
  const TemporaryFolder folder;
  write_file_atomically(folder / "x.pdf", pdf);
  const std::string number = std::to_string(page);
  output_of("pdfimages -f " + number + " -l " + number + " " + (folder / "x.pdf").string() + " " + (folder / "out").string());
  std::vector<SeenPicture> pictures;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    const auto extension = entry.path().extension();
    if (extension == ".ppm" || extension == ".pbm" || extension == ".pgm") {
      pictures.push_back(parse_pnm(read_file(entry.path())));
    }
  }
  return pictures;
}

}  // namespace candour::test
