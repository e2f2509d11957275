// A font program opened by FreeType. Inside this room only; FreeType's types stay in the two files that include this.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H

#include <stdexcept>
#include <string>

namespace candour {

class FontFace {
 public:
  // Keeps a view of the bytes. Throws std::runtime_error when it is no font.
  explicit FontFace(const std::string& bytes) {
    if (FT_Init_FreeType(&library_) != 0) {
      throw std::runtime_error("no font library");
    }
    if (FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(bytes.data()), static_cast<FT_Long>(bytes.size()), 0, &face_) != 0) {
      FT_Done_FreeType(library_);
      throw std::runtime_error("not a font");
    }
  }
  ~FontFace() {
    FT_Done_Face(face_);
    FT_Done_FreeType(library_);
  }
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  FT_Face get() const { return face_; }
  FT_Face operator->() const { return face_; }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

}  // namespace candour
