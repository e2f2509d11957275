// A font for scripts whose letters change shape and place beside each other (Bengali, Tamil, Ethiopic, Thai
// and their like): shapes a run with HarfBuzz and makes one glyph of every cluster it meets, so that what is
// one step for the reader is one code in the file, with its whole text; what is removed goes as a whole, and
// search finds what was written. A glyph's number follows from what it shows and not from what stood before
// it, so that the numbers that stay tell nothing of what was removed. From left to right only. One thread.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace candour {

class ClusterFont {
 public:
  // A TrueType font with outlines in glyf. Throws Error(configuration) when the file cannot be read as one.
  explicit ClusterFont(std::filesystem::path file);
  ~ClusterFont();
  ClusterFont(const ClusterFont&) = delete;
  ClusterFont& operator=(const ClusterFont&) = delete;

  bool has(char32_t c) const;

  // A cluster's glyph in the font to be embedded; widths in thousandths of the size.
  struct Glyph {
    unsigned number = 0;
    double width = 0;
    std::string text;  // UTF-8, never empty
  };
  // The run's clusters from left to right. What was shaped before keeps its number.
  std::vector<Glyph> shape(std::string_view utf8);

  // Every glyph that shape() made so far, by number.
  const std::map<unsigned, Glyph>& glyphs() const { return glyphs_; }

  // A TrueType font of these glyphs alone.
  std::string program() const;
  std::string name() const { return file_.stem().string(); }

 private:
  struct Part {
    unsigned glyph;
    int right;
    int up;
    auto operator<=>(const Part&) const = default;
  };
  struct Drawn {
    std::vector<Part> parts;
    int advance = 0;
    std::string text;
    auto operator<=>(const Drawn&) const = default;
  };
  struct Face;

  std::string composite(const Drawn& drawn) const;
  const Glyph& glyph_of(const Drawn& drawn);

  std::filesystem::path file_;
  std::unique_ptr<Face> face_;
  std::map<Drawn, unsigned> known_;
  std::map<unsigned, Drawn> drawn_;
  std::map<unsigned, Glyph> glyphs_;
};

}  // namespace candour
