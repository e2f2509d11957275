#include "extractors/ocr/scan_reader.h"

#include <tesseract/baseapi.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/image/pix.h"
#include "extractors/image/prepare_scan.h"
#include "extractors/image/tones.h"
#include "extractors/ocr/models.h"
#include "extractors/ocr/orientation.h"
#include "extractors/ocr/scan_words.h"
#include "extractors/ocr/second_reading.h"
#include "extractors/ocr/unread_ink.h"
#include "extractors/ocr/word_collector.h"
#include "pipeline/base/error.h"
#include "pipeline/base/one_thread.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kLayerConfidence = 50;   // of a word that only the older layer has
constexpr double kStraight = 0.02;        // radians: within this, character edges still stand for columns
constexpr double kWellRead = 80;          // confidence of a word that tells that a page is the right way up
constexpr std::size_t kMostOfACaption = 8;  // words; with more a picture may be a paper
constexpr std::size_t kSparseMarks = 150; // a page with fewer marks is tried at every turn when nothing else tells

Word mapped(const ScanWord& from, const ScanTransform& transform) {
  Word word{from.text, map_back(transform, from.box), from.confidence, from.line, {}, {}};
  const bool straight = transform.quarter_turns == 0 && std::abs(transform.angle) < kStraight;
  for (const double edge : straight ? from.edges : std::vector<double>()) {
    word.edges.push_back(map_back(transform, {edge, from.box.centre_y(), edge, from.box.centre_y()}).left);
  }
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

// What an older OCR layer knows and ours does not.
void add_from_layer(Page& page, const Page& layer) {
  int line = page.words.empty() ? 0 : page.words.back().line + 1;
  int last = -1;
  const std::size_t ours = page.words.size();
  for (const Word& word : layer.words) {
    const bool known = std::any_of(page.words.begin(), page.words.begin() + static_cast<std::ptrdiff_t>(ours),
                                   [&](const Word& other) { return other.box.intersects(word.box); });
    if (known) {
      continue;
    }
    line += last >= 0 && last != word.line ? 1 : 0;
    last = word.line;
    page.words.push_back(word);
    page.words.back().confidence = kLayerConfidence;
    page.words.back().line = line;
  }
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

}  // namespace

struct ScanReader::State {
  tesseract::TessBaseAPI engine;
  OrientationDetector orientation;

  std::vector<ScanWord> recognise(const PreparedScan& scan) {
    const PixOwner pix = grey_pix_of(scan.image);
    return recognised_words(engine, pix.get(), scan.image.dpi);
  }

  // The turns worth trying for a page whose letters' shapes did not tell which way up it is.
  std::vector<int> turns_to_try(const PreparedScan& scan) {
    if (const std::optional<int> told = orientation.quarter_turns(scan.image)) {
      return *told == 0 ? std::vector<int>() : std::vector<int>{*told};
    }
    return writing_on(scan).size() < kSparseMarks ? std::vector<int>{1, 2, 3} : std::vector<int>();
  }

  void turn_upright(const Raster& image, PreparedScan& scan, std::vector<ScanWord>& words) {
    if (scan.upright_known || reads_well(words)) {
      return;
    }
    for (const int turns : turns_to_try(scan)) {
      PreparedScan other = prepare_scan(image, turns);
      std::vector<ScanWord> read = recognise(other);
      if (letters_read_well(read) > letters_read_well(words)) {
        scan = std::move(other);
        words = std::move(read);
      }
    }
  }
};

ScanReader::ScanReader() : state_(std::make_unique<State>()) {
  run_openmp_on_the_calling_thread();
  if (state_->engine.Init(model_folder(), "eng", tesseract::OEM_LSTM_ONLY) != 0) {
    throw Error(ExitCode::configuration, "Tesseract's English model is missing: install the package tesseract-ocr-eng");
  }
  state_->engine.SetPageSegMode(tesseract::PSM_AUTO);
}

ScanReader::~ScanReader() = default;

Page ScanReader::read(const Raster& image, const Page& layer, bool of_picture) {
  Page page = page_like(layer);
  PreparedScan scan = prepare_scan(image);
  page.blank = scan.blank;
  if (scan.blank) {
    return page;
  }
  std::vector<ScanWord> words = state_->recognise(scan);
  state_->turn_upright(image, scan, words);
  const std::vector<Box> writing = writing_on(scan);
  if (const std::vector<Box> unread = unread_pieces(writing, words); !unread.empty() && reads_well(words)) {
    words = read_again(state_->engine, scan, unread, words);
  }
  const bool photograph = of_picture && between_paper_and_ink(scan.image) > kPhotographTones && keep_caption(words);
  for (const ScanWord& word : words) {
    page.words.push_back(mapped(word, scan.transform));
  }
  for (const Box& region : photograph ? std::vector<Box>() : unread_regions(writing, words, scan.image.dpi)) {
    page.unread_regions.push_back(map_back(scan.transform, region));
  }
  page.unread = !page.unread_regions.empty();
  add_from_layer(page, layer);
  lay_out_text(page);
  return page;
}

}  // namespace candour
