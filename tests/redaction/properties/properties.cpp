#include "tests/redaction/properties/properties.h"

#include <algorithm>
#include <cmath>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "extractors/pdf/read_pdf.h"
#include "redaction/prove/prove_file.h"
#include "redaction/prove/prove_page.h"
#include "redaction/remove/remove.h"
#include "tests/support/shell.h"

namespace candour::test {
namespace {

constexpr double kLookDpi = 60;
constexpr double kApart = 30;      // points: marks that far apart down the page cannot share a line

std::vector<PageMarks> all_pages(const Trial& trial, int count) {
  std::vector<PageMarks> pages;
  for (int number = 1; number <= count; ++number) {
    pages.emplace_back();
    pages.back().page = number;
    if (number == trial.marks.page) {
      pages.back() = trial.marks;
    }
  }
  return pages;
}

std::string geometry_of(const std::string& bytes) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
  std::string out;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    const auto crop = page.getCropBox().getArrayAsRectangle();
    QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
    const bool sideways = turn.isInteger() && turn.getIntValueAsInt() % 180 != 0;
    const double width = crop.urx - crop.llx;
    const double height = crop.ury - crop.lly;
    out += std::to_string(std::lround(sideways ? height : width)) + " x " + std::to_string(std::lround(sideways ? width : height)) + "; ";
  }
  return out;
}

std::vector<std::uint8_t> drawn(const std::string& pdf, int page) { return PdfReader(pdf).render(page, kLookDpi, 1).pixels; }

// Letters that another engine finds under a tile and that are not its label; nothing where that engine is not there.
std::vector<std::string> seen_by_mutool(const std::string& pdf, const RedactedPage& page) {
  const TemporaryFolder folder;
  write_file_atomically(folder / "x.pdf", pdf);
  const std::string xml = output_of("command -v mutool > /dev/null && mutool draw -q -F stext " + (folder / "x.pdf").string() + " " + std::to_string(page.page));
  std::vector<std::string> seen;
  for (std::size_t at = xml.find("<char quad=\""); at != std::string::npos; at = xml.find("<char quad=\"", at + 1)) {
    double q[8] = {};
    char letter = 0;
    const int read = std::sscanf(xml.c_str() + at, "<char quad=\"%lf %lf %lf %lf %lf %lf %lf %lf\"", q, q + 1, q + 2, q + 3, q + 4, q + 5, q + 6, q + 7);
    const std::size_t c = xml.find(" c=\"", at);
    letter = c == std::string::npos ? '\0' : xml[c + 4];
    const double x = (q[0] + q[2] + q[4] + q[6]) / 4;
    const double y = (q[1] + q[3] + q[5] + q[7]) / 4;
    for (const Tile& tile : page.tiles) {
      if (read == 8 && letter != ' ' && tile.box.contains(x, y) && tile.label.find(letter) == std::string::npos) {
        seen.push_back(std::string("1 mutool reads a letter under a tile: ") + letter);
      }
    }
  }
  return seen;
}

class Trying {
 public:
  explicit Trying(const Trial& trial) : trial_(trial), count_(PdfReader(trial.pdf).pages()) {
    if (trial.force_image) {
      images_.insert(trial.marks.page);
    }
  }

  Tried run() {
    const RemovalResult result = remove_marks(trial_.pdf, all_pages(trial_, count_), images_);
    tried_.page = result.pages.at(static_cast<std::size_t>(trial_.marks.page - 1));
    proof(result);
    const std::vector<std::string> elsewhere = seen_by_mutool(result.pdf, tried_.page);
    tried_.broken.insert(tried_.broken.end(), elsewhere.begin(), elsewhere.end());
    same_again(result);
    twice(result);
    one_after_the_other();
    if (geometry_of(result.pdf) != geometry_of(trial_.pdf)) {
      broken("7 pages have other sizes");
    }
    for (int number = 1; number <= count_; ++number) {
      if (number != trial_.marks.page && drawn(result.pdf, number) != drawn(trial_.pdf, number)) {
        broken("13 another page looks different");
      }
    }
    return tried_;
  }

 private:
  void broken(const std::string& what) { tried_.broken.push_back(what); }

  void proof(const RemovalResult& result) {
    tried_.pdf = result.pdf;
    ProofJob job;
    job.original_page = job.redacted_page = trial_.marks.page;
    job.claim = tried_.page;
    std::transform(trial_.marks.marks.begin(), trial_.marks.marks.end(), std::back_inserter(job.marks), [](const RemovalMark& mark) { return mark.box; });
    for (const ProofFailure& failure : prove_page(ProofDocument(trial_.pdf), ProofDocument(result.pdf), job)) {
      broken("1, 3, 4 " + failure.check + ": " + failure.what);
    }
    int pages = 0;
    for (const ProofFailure& failure : prove_file(result.pdf, {}, pages)) {
      broken("8, 9 " + failure.check + ": " + failure.what);
    }
    if (pages != count_) {
      broken("7 another number of pages");
    }
    if (tried_.page.mode == PageMode::untouched && !trial_.marks.marks.empty()) {
      broken("12 a page with marks passed as it was");
    }
  }

  void same_again(const RemovalResult& result) {
    if (remove_marks(trial_.pdf, all_pages(trial_, count_), images_).pdf != result.pdf) {
      broken("10 other bytes the second time");
    }
  }

  // Nothing is left to take out, so nothing changes.
  void twice(const RemovalResult& result) {
    Trial none = trial_;
    none.marks.marks.clear();
    const RemovalResult again = remove_marks(result.pdf, all_pages(none, count_), {});
    for (int number = 1; number <= count_; ++number) {
      if (again.pages[static_cast<std::size_t>(number - 1)].mode == PageMode::untouched && drawn(again.pdf, number) != drawn(result.pdf, number)) {
        broken("5 doing it again changes a page");
      }
    }
    int pages = 0;
    if (!prove_file(again.pdf, {}, pages).empty()) {
      broken("5 doing it again leaves what is not listed");
    }
  }

  void one_after_the_other() {
    const std::vector<RemovalMark>& marks = trial_.marks.marks;
    const auto near = [](double a, double b) { return std::abs(a - b) < kApart; };   // one line, across the page or along it: the first moves the second
    if (trial_.force_image || tried_.page.mode != PageMode::vector || marks.size() < 2 || near(marks[0].box.top, marks[1].box.top) ||
        near(marks[0].box.left, marks[1].box.left)) {
      return;
    }
    Trial pair = trial_;
    pair.marks.marks = {marks[0], marks[1]};
    Trial first = pair;
    first.marks.marks = {marks[0]};
    Trial second = pair;
    second.marks.marks = {marks[1]};
    const RemovalResult together = remove_marks(trial_.pdf, all_pages(pair, count_), {});
    const RemovalResult one = remove_marks(trial_.pdf, all_pages(first, count_), {});
    const RemovalResult two = remove_marks(one.pdf, all_pages(second, count_), {});
    const auto mode = [&](const RemovalResult& result) { return result.pages[static_cast<std::size_t>(trial_.marks.page - 1)].mode; };
    if (mode(together) == PageMode::vector && mode(one) == PageMode::vector && mode(two) == PageMode::vector &&
        text_of(two.pdf) != text_of(together.pdf)) {
      broken("6 one after the other is not both at once");
    }
  }

  // Of the page, line by line: where a line stands may depend on what its neighbours still have.
  std::string text_of(const std::string& pdf) const { return PdfReader(pdf).read_page(trial_.marks.page).text; }

  const Trial& trial_;
  const int count_;
  std::set<int> images_;
  Tried tried_;
};

}  // namespace

Tried try_properties(const Trial& trial) { return Trying(trial).run(); }

}  // namespace candour::test
