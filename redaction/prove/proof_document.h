// A PDF as the prover sees it: glyphs and low-resolution pixels by poppler. Inside this room only. One thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pipeline/model/geometry.h"
#include "pipeline/model/raster.h"

class QPDF;

namespace candour {

struct SeenGlyph {
  char32_t letter = 0;
  Box box;              // as displayed
  int quarter_turns = 0;  // of its word, clockwise: 1 reads down, 3 up
};

enum class Letters { smooth, fast };

class ProofDocument {
 public:
  // Throws Error(proof_failed) when it cannot be opened.
  explicit ProofDocument(std::string bytes);
  ~ProofDocument();
  int pages() const;
  const std::string& bytes() const;
  QPDF& structure() const;                             // by qpdf, opened when first asked for
  std::vector<SeenGlyph> glyphs(int page) const;       // without white space
  // Grey; throws when a font was not to be had. Letters are drawn fast where like is compared with like.
  Raster picture(int page, double dpi, Letters letters = Letters::smooth) const;
  std::string text(int page, bool raw) const;          // of the whole page, reading or raw order
  // The same document without what its writer says that glyphs stand for (/ActualText): then letters are those drawn.
  // Made when first asked for.
  const ProofDocument& as_drawn() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace candour
