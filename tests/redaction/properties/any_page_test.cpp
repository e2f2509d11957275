// What must hold for any page of any PDF: words taken out leave it proved, as vectors or as an image, and an image of it is
// proved too. Over the sample record, and over every PDF in the folder that CANDOUR_PDF_FOLDER names.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "tests/redaction/properties/properties.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/random_page.h"

using namespace candour;

namespace {

constexpr unsigned kTrials = 32;   // made-up pages; CANDOUR_TRIALS names another number
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
  std::map<std::string, int> reasons;   // of image pages that were not asked for
  std::vector<std::string> unproved;
};

// The page before and after, to look at, where CANDOUR_PROPERTIES_KEEP says.
void keep(const std::string& pdf, const test::Tried& tried, std::string where) {
  const char* folder = std::getenv("CANDOUR_PROPERTIES_KEEP");
  if (folder == nullptr) {
    return;
  }
  std::replace(where.begin(), where.end(), ' ', '_');
  write_file_atomically(std::filesystem::path(folder) / (where + ".in.pdf"), pdf);
  write_file_atomically(std::filesystem::path(folder) / (where + "." + to_string(tried.page.mode) + ".pdf"), tried.pdf);
}

void try_page(const std::string& pdf, const PageMarks& marks, const std::string& where, Tally& tally) {
  for (const bool as_image : {false, true}) {
    try {
      const test::Tried tried = test::try_properties({pdf, marks, as_image});
      (tried.page.mode == PageMode::vector ? tally.vector : tally.raster) += 1;
      tally.reasons[tried.page.reason] += as_image || tried.page.mode == PageMode::vector ? 0 : 1;
      if (!tried.broken.empty()) {
        keep(pdf, tried, where);
      }
      for (const std::string& broken : tried.broken) {
        tally.unproved.push_back(where + (tried.page.mode == PageMode::raster ? " as an image: " : " as vectors: ") + broken);
      }
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

TEST_CASE("Whatever words are taken out of made-up pages, what must hold of any page holds") {
  Tally tally;
  const char* more = std::getenv("CANDOUR_TRIALS");
  const unsigned trials = more == nullptr ? kTrials : static_cast<unsigned>(std::atoi(more));
  for (unsigned seed = 1; seed <= trials; ++seed) {
    const OpenedDocument opened = open_pdf(test::RandomPage(seed).pdf());
    REQUIRE(opened.status == DocumentStatus::read);
    PdfReader reader(opened.pdf);
    try_page(opened.pdf, some_words(reader.read_page(1)), "page " + std::to_string(seed), tally);
  }
  WARN(tally.vector << " vector pages, " << tally.raster << " image pages");
  for (const auto& [reason, count] : tally.reasons) {
    WARN(count << " " << reason);
  }
  CHECK(tally.vector > static_cast<int>(trials * 3 / 4));
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
