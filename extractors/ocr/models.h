// Where Tesseract's models lie. Inside this room only.
#pragma once

#include <cstdlib>

namespace candour {

// Debian's folder, or the one that TESSDATA_PREFIX names.
inline const char* model_folder() {
  const char* elsewhere = std::getenv("TESSDATA_PREFIX");
  return elsewhere != nullptr ? elsewhere : "/usr/share/tesseract-ocr/5/tessdata";
}

}  // namespace candour
