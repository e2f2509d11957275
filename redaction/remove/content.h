// A page's content as a list of operations, forms expanded in place (so that a form used elsewhere keeps its own).
// Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <stdexcept>
#include <string>
#include <vector>

namespace candour {

// Why a page cannot keep its vectors: it goes out as an image. The words are a short stable phrase.
class NeedsRaster : public std::runtime_error {
 public:
  explicit NeedsRaster(const char* reason) : std::runtime_error(reason) {}
};

struct Operation {
  std::string name;                          // "Tj", ...; "BI" stands for a whole inline image
  mutable std::vector<QPDFObjectHandle> operands;  // mutable: qpdf 11 reads handles through non-const functions
};

struct PageContents {
  std::vector<Operation> operations;
  mutable QPDFObjectHandle resources;        // the page's own copy; expanded forms' resources under fresh names
};

// Throws NeedsRaster for content that cannot be parsed or nests too deep.
PageContents read_contents(QPDF& pdf, QPDFPageObjectHelper page);

std::string write_operation(const Operation& operation);

// A number as PDF writes it: at most three decimals, no exponent, no needless zeros.
std::string number_text(double value);

}  // namespace candour
