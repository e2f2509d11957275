#include "extractors/ocr/scan_reader.h"

#include <tesseract/baseapi.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/image/pix.h"
#include "extractors/image/prepare_scan.h"
#include "extractors/image/tones.h"
#include "extractors/ocr/double_page.h"
#include "extractors/ocr/merge_layer.h"
#include "extractors/ocr/models.h"
#include "extractors/ocr/orientation.h"
#include "extractors/ocr/scan_words.h"
#include "extractors/ocr/second_reading.h"
#include "extractors/ocr/signatures.h"
#include "extractors/ocr/unread_ink.h"
#include "extractors/ocr/word_collector.h"
#include "pipeline/base/error.h"
#include "pipeline/base/one_thread.h"
#include "pipeline/base/recogniser_loops.h"
#include "pipeline/base/utf8.h"
#include "pipeline/model/reading_direction.h"

namespace candour {
namespace {

constexpr std::size_t kLettersOfAWord = 3;
constexpr int kWordsOnBlank = 3;          // so many in an older layer say that a page is not blank
constexpr double kStraight = 0.02;        // radians: within this, character edges still stand for columns
constexpr double kWellRead = 80;          // confidence of a word that tells that a page is the right way up
constexpr std::size_t kMostOfACaption = 8;  // words; with more a picture may be a paper
constexpr std::size_t kSparseMarks = 150; // a page with fewer marks is tried at every turn when nothing else tells

// The edges of a word that has been put where it stands on the page, each moved there by `place`: upside down they run from right to
// left, and of a word that runs up or down the page any part is all of it.
template <typename Place>
std::vector<double> turned_edges(const Word& word, std::vector<double> edges, int quarter_turns, const Place& place) {
  if (quarter_turns % 2 != 0) {
    return {word.box.left};
  }
  if (quarter_turns != 0 && edges.empty()) {
    return leftward_edges(word);
  }
  std::transform(edges.begin(), edges.end(), edges.begin(), place);
  return edges;
}

Word mapped(const ScanWord& from, const ScanTransform& transform) {
  Word word{from.text, map_back(transform, from.box), from.confidence, from.line, {}, {}};
  const bool straight = std::abs(transform.angle) < kStraight;
  word.edges = turned_edges(word, straight ? from.edges : std::vector<double>(), transform.quarter_turns,
                            [&](double edge) { return map_back(transform, {edge, from.box.centre_y(), edge, from.box.centre_y()}).left; });
  return word;
}

// Leaves the words that were read surely where they are few enough for a caption; false, and all of them, where they are more.
bool keep_caption(std::vector<ScanWord>& words) {
  const std::vector<Box> sure = read_places(words);
  if (sure.size() > kMostOfACaption) {
    return false;
  }
  words.erase(std::remove_if(words.begin(), words.end(), [&](const ScanWord& word) { return std::find(sure.begin(), sure.end(), word.box) == sure.end(); }), words.end());
  return true;
}

std::size_t letters_read_well(const std::vector<ScanWord>& words, bool all = false) {
  std::size_t letters = 0;
  for (const ScanWord& word : words) {
    const std::size_t count = code_point_count(word.text);
    letters += count >= 3 && (all || word.confidence >= kWellRead) ? count : 0;
  }
  return letters;
}

bool reads_well(const std::vector<ScanWord>& words) {
  const std::size_t well = letters_read_well(words);
  return well >= 8 && 2 * well > letters_read_well(words, true);
}

Page page_like(const Page& layer) {
  Page page;
  page.number = layer.number;
  page.width = layer.width;
  page.height = layer.height;
  page.source = TextSource::ocr;
  page.scanned = layer.scanned;
  page.image_dpi = layer.image_dpi;
  return page;
}

// Most words are broader than high.
bool runs_across(const std::vector<Word>& words) {
  std::ptrdiff_t broad = 0;
  std::ptrdiff_t all = 0;
  for (const Word& word : words) {
    const bool counts = code_point_count(word.text) >= kLettersOfAWord;
    all += counts ? 1 : 0;
    broad += counts && word.box.width() > word.box.height() ? 1 : 0;
  }
  return 2 * broad >= all;
}

bool stand_upside_down(const std::vector<Word>& words) {
  return 2 * std::count_if(words.begin(), words.end(), reads_leftwards) > static_cast<std::ptrdiff_t>(words.size());
}

// Nothing to be seen, and yet somebody once read something there: too faint for us, and a person has to look.
Page with_layer_on_blank(Page page, const Page& layer) {
  const auto says_something = [](const Word& word) { return code_point_count(word.text) >= kLettersOfAWord; };
  if (std::count_if(layer.words.begin(), layer.words.end(), says_something) < kWordsOnBlank) {
    return page;
  }
  Box all = layer.words.front().box;
  for (const Word& word : layer.words) {
    all = united(all, word.box);
  }
  page.blank = false;
  page.unread = true;
  page.unread_regions = {all};
  return merged_with_layer(std::move(page), layer, [](const std::string&) { return false; }, false);
}

// One page of a double page, whose boxes are points of its half, put behind what stands on the sheet already.
void put_beside(Page& sheet, const Page& half, const ScanTransform& back, int gutter) {
  const double k = back.points_per_pixel;
  const auto placed = [&](const Box& box) { return map_back(back, {box.left / k + gutter, box.top / k, box.right / k + gutter, box.bottom / k}); };
  const int line = sheet.words.empty() ? 0 : sheet.words.back().line + 1;
  for (Word word : half.words) {
    word.box = placed(word.box);
    word.line += line;
    word.edges = turned_edges(word, word.edges, back.quarter_turns, [&](double edge) { return placed({edge, 0, edge, 0}).left; });
    sheet.words.push_back(std::move(word));
  }
  for (const Box& region : half.unread_regions) {
    sheet.unread_regions.push_back(placed(region));
  }
  for (const Signature& signature : half.signatures) {
    sheet.signatures.push_back({placed(signature.box), signature.dated});
  }
}

}  // namespace

struct ScanReader::State {
  tesseract::TessBaseAPI engine;
  OrientationDetector orientation;

  std::vector<ScanWord> recognise(const PreparedScan& scan) {
    const PixOwner pix = grey_pix_of(scan.image);
    return recognised_words(engine, pix.get(), scan.image.dpi);
  }

  bool knows(const std::string& word) const { return engine.IsValidWord(word.c_str()) != 0; }

  // The turns worth trying for a page whose letters' shapes did not tell which way up it is.
  std::vector<int> turns_to_try(const PreparedScan& scan) {
    if (const std::optional<int> told = orientation.quarter_turns(scan.image)) {
      return *told == 0 ? std::vector<int>() : std::vector<int>{*told};
    }
    return writing_on(scan).size() < kSparseMarks ? std::vector<int>{1, 2, 3} : std::vector<int>();
  }

  // A sheet of two pages, each read for itself, the left one first. False when it is one page.
  bool read_double(const Raster& image, const PreparedScan& scan, const std::vector<Box>& writing, Page& page) {
    const std::optional<int> gutter = gutter_of(scan, writing);
    if (!gutter) {
      return false;
    }
    const Raster upright = turned_raster(image, scan.turned);
    const ScanTransform back = way_back(upright, scan.turned);
    page.double_page = true;
    for (const Half half : {Half::left, Half::right}) {
      const Raster part = half_of(upright, *gutter, half);
      PreparedScan side = prepare_scan(part, 0);
      Page read;
      if (!side.blank) {
        std::vector<Box> writing_of_side = writing_on(side);
        read_single(part, std::move(side), std::move(writing_of_side), read);
      }
      put_beside(page, read, back, half == Half::left ? 0 : *gutter);
    }
    page.unread = !page.unread_regions.empty();
    return true;
  }

  void read_single(const Raster& image, PreparedScan scan, std::vector<Box> writing, Page& page, bool of_picture = false) {
    std::vector<ScanWord> words = recognise(scan);
    if (turn_upright(image, scan, words)) {
      writing = writing_on(scan);
    }
    if (const std::vector<Box> unread = unread_pieces(writing, words); !unread.empty() && reads_well(words)) {
      words = read_again(engine, scan, unread, words);
    }
    const bool photograph = of_picture && between_paper_and_ink(scan.image) > kPhotographTones && keep_caption(words);
    for (const ScanWord& word : words) {
      page.words.push_back(mapped(word, scan.transform));
    }
    const std::vector<Box> regions = photograph ? std::vector<Box>() : unread_regions(writing, words, scan.image.dpi);
    for (const Box& region : regions) {
      page.unread_regions.push_back(map_back(scan.transform, region));
    }
    for (const SignedRegion& one : signed_regions(regions, words, scan.image.dpi)) {
      page.signatures.push_back({page.unread_regions[one.region], one.dated});
    }
    page.unread = !page.unread_regions.empty();
  }

  // True when it did: the scan and its words are others then.
  bool turn_upright(const Raster& image, PreparedScan& scan, std::vector<ScanWord>& words) {
    if (scan.upright_known || reads_well(words)) {
      return false;
    }
    bool turned = false;
    for (const int turns : turns_to_try(scan)) {
      PreparedScan other = prepare_scan(image, turns);
      std::vector<ScanWord> read = recognise(other);
      if (letters_read_well(read) > letters_read_well(words)) {
        scan = std::move(other);
        words = std::move(read);
        turned = true;
      }
    }
    return turned;
  }
};

ScanReader::ScanReader() : state_(std::make_unique<State>()) {
  run_openmp_on_the_calling_thread();
  use_quick_recogniser_loops();
  if (state_->engine.Init(model_folder(), "eng", tesseract::OEM_LSTM_ONLY) != 0) {
    throw Error(ExitCode::configuration, "Tesseract's English model is missing: install the package tesseract-ocr-eng");
  }
  state_->engine.SetPageSegMode(tesseract::PSM_AUTO);
  state_->engine.SetVariable("paragraph_text_based", "0");   // nobody here asks for them
}

ScanReader::~ScanReader() = default;

Page ScanReader::read(const Raster& image, const Page& layer, bool of_picture) {
  PreparedScan scan = prepare_scan(image);
  Page page = page_like(layer);
  page.blank = scan.blank;
  if (scan.blank) {
    return with_layer_on_blank(std::move(page), layer);
  }
  std::vector<Box> writing = writing_on(scan);
  if (!state_->read_double(image, scan, writing, page)) {
    state_->read_single(image, std::move(scan), std::move(writing), page, of_picture);
  }
  lay_out_text(page);
  const bool upright = runs_across(page.words) && !stand_upside_down(page.words);
  return merged_with_layer(std::move(page), layer, [this](const std::string& word) { return state_->knows(word); }, upright);
}

}  // namespace candour
