// Words and pictures of a normalised PDF's pages (poppler), boxes as displayed. One thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pipeline/model/covered_text.h"
#include "pipeline/model/page.h"
#include "pipeline/model/raster.h"

namespace candour {

class PdfReader {
 public:
  // `pdf` is what open_pdf left; it is not copied and must outlive the reader. Throws Error(input_unreadable) when it cannot be opened.
  explicit PdfReader(const std::string& pdf);
  explicit PdfReader(std::string&& pdf) = delete;
  ~PdfReader();
  PdfReader(const PdfReader&) = delete;
  PdfReader& operator=(const PdfReader&) = delete;

  int pages() const;
  Page read_page(int number);                                // text layer; needs_ocr tells whether to believe it
  Raster render(int number, double dpi, int channels);       // throws Error when a font could not be had
  std::vector<CoveredText> covered_text(int number);         // what its sender painted over; unchecked when it cannot be drawn
  int characters_under(const CoveredText& mark);             // letters and figures in its box
  bool drew_in_part() const;                                 // the last render could not unpack a picture whole

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace candour
