#include "extractors/ocr/scan_reader.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "extractors/image/pix.h"
#include "extractors/image/prepare_scan.h"
#include "extractors/ocr/scan_words.h"
#include "extractors/ocr/unread_ink.h"
#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr const char* kDebianModels = "/usr/share/tesseract-ocr/5/tessdata";
constexpr double kOvershoot = 0.1;        // of a word's height, for the pen's and the print's overshoot
constexpr double kLayerConfidence = 50;   // of a word that only the older layer has
constexpr double kStraight = 0.02;        // radians: within this, character edges still stand for columns

bool visible(const std::string& text) { return text.find_first_not_of(" \t\r\n") != std::string::npos; }

class WordCollector {
 public:
  explicit WordCollector(tesseract::TessBaseAPI& engine) : engine_(engine) {}

  std::vector<ScanWord> collect() {
    const std::unique_ptr<tesseract::ResultIterator> it(engine_.GetIterator());
    if (it == nullptr) {
      return {};
    }
    int line = -1;
    do {
      if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
        ++line;
      }
      add(*it, line);
    } while (it->Next(tesseract::RIL_WORD));
    return std::move(words_);
  }

 private:
  void add(const tesseract::ResultIterator& it, int line) {
    const std::unique_ptr<char[]> raw(it.GetUTF8Text(tesseract::RIL_WORD));
    if (raw == nullptr || !visible(raw.get())) {
      return;  // rules and pictures come out as blank words of high confidence
    }
    ScanWord word;
    word.text = raw.get();
    word.confidence = static_cast<double>(it.Confidence(tesseract::RIL_WORD));
    word.line = std::max(0, line);
    word.box = grown_to_line(it);
    word.edges = edges_of(it, word);
    words_.push_back(std::move(word));
  }

  static Box box_at(const tesseract::ResultIterator& it, tesseract::PageIteratorLevel level) {
    int left = 0, top = 0, right = 0, bottom = 0;
    it.BoundingBox(level, &left, &top, &right, &bottom);
    return {static_cast<double>(left), static_cast<double>(top), static_cast<double>(right), static_cast<double>(bottom)};
  }

  static Box grown_to_line(const tesseract::ResultIterator& it) {
    Box word = box_at(it, tesseract::RIL_WORD);
    const Box line = box_at(it, tesseract::RIL_TEXTLINE);
    // A line's box that is much taller than its word holds something else too (a stamp, a big first letter).
    if (line.height() < 2.2 * word.height()) {
      word.top = std::min(word.top, line.top);
      word.bottom = std::max(word.bottom, line.bottom);
    }
    const double more = kOvershoot * word.height();
    return {word.left - more / 2, word.top - more, word.right + more / 2, word.bottom + more};
  }

  static std::vector<double> edges_of(const tesseract::ResultIterator& at_word, const ScanWord& word) {
    tesseract::ResultIterator it(at_word);
    std::vector<double> edges = {word.box.left};
    double last = word.box.left;
    do {
      const std::unique_ptr<char[]> symbol(it.GetUTF8Text(tesseract::RIL_SYMBOL));
      const Box box = box_at(it, tesseract::RIL_SYMBOL);
      if (edges.size() > 1 || last != word.box.left) {
        edges.push_back((last + box.left) / 2);
      }
      for (std::size_t i = 1; symbol != nullptr && i < code_point_count(symbol.get()); ++i) {
        edges.push_back(box.right);  // one picture of several letters: they share its end
      }
      last = box.right;
    } while (!it.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL) && it.Next(tesseract::RIL_SYMBOL));
    edges.push_back(word.box.right);
    return edges.size() == code_point_count(word.text) + 1 ? edges : std::vector<double>();
  }

  tesseract::TessBaseAPI& engine_;
  std::vector<ScanWord> words_;
};

Word mapped(const ScanWord& from, const ScanTransform& transform) {
  Word word{from.text, map_back(transform, from.box), from.confidence, from.line, {}, {}};
  const bool straight = transform.quarter_turns == 0 && std::abs(transform.angle) < kStraight;
  for (const double edge : straight ? from.edges : std::vector<double>()) {
    word.edges.push_back(map_back(transform, {edge, from.box.centre_y(), edge, from.box.centre_y()}).left);
  }
  return word;
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

}  // namespace

struct ScanReader::State {
  tesseract::TessBaseAPI engine;
};

ScanReader::ScanReader() : state_(std::make_unique<State>()) {
  omp_set_max_active_levels(0);
  omp_set_num_threads(1);
  const char* elsewhere = std::getenv("TESSDATA_PREFIX");
  const char* models = elsewhere != nullptr ? elsewhere : kDebianModels;
  if (state_->engine.Init(models, "eng", tesseract::OEM_LSTM_ONLY) != 0) {
    throw Error(ExitCode::configuration, "Tesseract's English model is missing: install the package tesseract-ocr-eng");
  }
  state_->engine.SetPageSegMode(tesseract::PSM_AUTO);
}

ScanReader::~ScanReader() = default;

Page ScanReader::read(const Raster& image, const Page& layer) {
  Page page;
  page.number = layer.number;
  page.width = layer.width;
  page.height = layer.height;
  page.source = TextSource::ocr;
  page.scanned = layer.scanned;
  page.image_dpi = layer.image_dpi;
  const PreparedScan scan = prepare_scan(image);
  page.blank = scan.blank;
  if (scan.blank) {
    return page;
  }
  const PixOwner pix = grey_pix_of(scan.image);
  state_->engine.SetImage(pix.get());
  state_->engine.SetSourceResolution(static_cast<int>(std::lround(scan.image.dpi)));
  if (state_->engine.Recognize(nullptr) != 0) {
    throw Error(ExitCode::internal, "the OCR engine failed on a page");
  }
  const std::vector<ScanWord> words = WordCollector(state_->engine).collect();
  state_->engine.Clear();
  for (const ScanWord& word : words) {
    page.words.push_back(mapped(word, scan.transform));
  }
  for (const Box& region : unread_regions(scan, words)) {
    page.unread_regions.push_back(map_back(scan.transform, region));
  }
  page.unread = !page.unread_regions.empty();
  add_from_layer(page, layer);
  lay_out_text(page);
  return page;
}

}  // namespace candour
