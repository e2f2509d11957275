// What must hold for any page of any PDF: words taken out leave it proved, as vectors or as an image, and an image of it is
// proved too. Over the sample record, and over every PDF in the folder that CANDOUR_PDF_FOLDER names.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "redaction/prove/prove_file.h"
#include "redaction/prove/prove_page.h"
#include "redaction/remove/remove.h"
#include "tests/support/pdf_builder.h"

using namespace candour;

namespace {

constexpr int kMostPages = 6;      // of one file
constexpr std::size_t kWords = 5;  // taken out of one page

std::vector<std::filesystem::path> pdfs_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".pdf") {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

PageMarks some_words(const Page& page) {
  PageMarks marks;
  marks.page = page.number;
  std::mt19937 pick(static_cast<unsigned>(page.words.size()));
  for (std::size_t i = 0; i < kWords && !page.words.empty(); ++i) {
    marks.marks.push_back({page.words[pick() % page.words.size()].box, "TP-OTH"});
  }
  return marks;
}

struct Tally {
  int vector = 0;
  int raster = 0;
  int refused = 0;                 // by the remover, with a reason
  std::vector<std::string> unproved;
};

void check_proof(const std::string& original, const std::string& redacted, const PageMarks& marks, const RedactedPage& claim, const std::string& where, Tally& tally) {
  ProofJob job;
  job.original_page = marks.page;
  job.claim = claim;
  for (const RemovalMark& mark : marks.marks) {
    job.marks.push_back(mark.box);
  }
  for (const ProofFailure& failure : prove_page(ProofDocument(original), ProofDocument(redacted), job)) {
    tally.unproved.push_back(where + (claim.mode == PageMode::raster ? " as an image: " : " as vectors: ") + failure.check + ", " + failure.what);
  }
}

void try_page(const std::string& pdf, const PageMarks& marks, const std::string& where, Tally& tally) {
  for (const std::set<int>& forced : {std::set<int>(), std::set<int>{marks.page}}) {
    try {
      const RemovalResult result = remove_marks(pdf, {marks}, forced);
      (result.pages[0].mode == PageMode::vector ? tally.vector : tally.raster) += 1;
      check_proof(pdf, result.pdf, marks, result.pages[0], where, tally);
    } catch (const Error&) {
      ++tally.refused;
    }
  }
}

Tally try_folder(const std::filesystem::path& folder) {
  Tally tally;
  for (const auto& path : pdfs_in(folder)) {
    const OpenedDocument opened = open_pdf(read_file(path));
    if (opened.status != DocumentStatus::read) {
      continue;
    }
    PdfReader reader(opened.pdf);
    for (int number = 1; number <= std::min(reader.pages(), kMostPages); ++number) {
      const Page page = reader.read_page(number);
      if (!page.scanned && !page.words.empty()) {
        try_page(opened.pdf, some_words(page), path.filename().string() + ", page " + std::to_string(number), tally);
      }
    }
  }
  return tally;
}

}  // namespace

TEST_CASE("Whatever words are taken out of the sample record's pages, the page is proved, as vectors and as an image") {
  const Tally tally = try_folder(std::string(CANDOUR_SOURCE_DIR) + "/samples/record");
  CHECK(tally.vector > 10);
  CHECK(tally.refused == 0);
  CHECK(tally.unproved == std::vector<std::string>());
}

TEST_CASE("Words taken out of any PDF leave pages that are proved or made images: the figures for a folder of PDFs") {
  const char* folder = std::getenv("CANDOUR_PDF_FOLDER");
  if (folder == nullptr) {
    SUCCEED("CANDOUR_PDF_FOLDER names no folder");
    return;
  }
  const Tally tally = try_folder(folder);
  WARN(tally.vector << " vector pages, " << tally.raster << " image pages, " << tally.refused << " refused, " << tally.unproved.size() << " failures of proof");
  for (const std::string& words : tally.unproved) {
    WARN(words);
  }
  CHECK(tally.vector + tally.raster > 0);
}

TEST_CASE("A page with a thin frame close under a removed line is proved as an image too") {
  const std::string pdf = test::pages_of({"0.5 w 70 642 450 28 re S BT /F1 11 Tf 72 672 Td (Rose is reported by nursery to flinch at loud voices.) Tj 4 -20 Td (RESTRICTED) Tj ET"});
  Tally tally;
  PageMarks marks;
  marks.page = 1;
  marks.marks = {{{72, 842 - 681, 98, 842 - 669}, "TP-OTH"}};
  try_page(pdf, marks, "frame", tally);
  CHECK(tally.raster == 1);
  CHECK(tally.unproved == std::vector<std::string>());
}
