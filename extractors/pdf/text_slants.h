// Which ways the text of a page runs, as its operators say. Inside this room only.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace candour {

// Follows what a content stream says of the way text runs, operator by operator. One for each stream; a form
// within begins with its page's.
class TextDirection {
 public:
  // Takes in one operator with its operands.
  void follow(const std::string& name, std::vector<QPDFObjectHandle>& operands);
  void enter_form(QPDFObjectHandle form);

  // Of what is drawn now, to the page's own space.
  const QPDFMatrix& matrix() const { return page_; }

  // Where text runs to, degrees anticlockwise from rightwards in the page's own space, 0 up to 360.
  double degrees() const;

 private:
  QPDFMatrix page_;
  QPDFMatrix line_;
  std::vector<QPDFMatrix> stack_;
};

// Whether an operator shows text.
bool shows_text(const std::string& name);

constexpr double kLevel = 0.75;    // degrees off a quarter turn: text that runs level, or straight up or down
constexpr double kOneSlant = 1.0;  // degrees: text in directions that near is read together
constexpr std::size_t kMostSlants = 8;  // of a page; the rest is for the engine to read as it can

// How many bytes of text run in which direction (degrees as above), counted; those that run level are left
// out.
class SlantCount {
 public:
  void add(double degrees, long bytes);

  // The directions of text aslant, the most used first, no two within kOneSlant.
  std::vector<double> slants() const;

 private:
  std::map<double, long> bytes_;
};

// Which of the slants text in this direction belongs to; none: it stays where it is.
std::optional<std::size_t> slant_of(double degrees, const std::vector<double>& slants);

}  // namespace candour
