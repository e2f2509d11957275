#include "extractors/pdf/read_pdf.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "extractors/pdf/covered_text.h"
#include "extractors/pdf/drawn_words.h"
#include "extractors/pdf/line_builder.h"
#include "extractors/pdf/page_content.h"
#include "extractors/pdf/page_text.h"
#include "extractors/pdf/spoilt_picture.h"
#include "pipeline/base/error.h"
#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr double kScanShare = 0.75;      // of the page under images
constexpr double kPictureShare = 0.12;   // of the page: a pasted picture this large may hold words, so it is read as well
constexpr long kTextOnScan = 40;         // bytes of visible text that a scan may carry: a stamp, a page number
constexpr double kLeastDpi = 72;
constexpr double kMostDpi = 600;
constexpr double kMixedDpi = 200;         // of a page of text and pictures
constexpr double kMostPixels = 200e6;

constexpr double kBelievableDpi = 9600;   // beyond it a picture's size is not a scanner's word, and unpacking it would take all memory

std::atomic<int> lost_fonts{0};
std::atomic<int> lost_pictures{0};

bool tells_of_a_picture(const std::string& message) {
  static constexpr const char* kCodecs[] = {"flate", "CCITTFax", "jpeg", "JPEG", "DCT", "JBIG2", "JPX", "JP2", "J2K", "SOC marker", "LZW", "Bad image", "image parameters"};
  return std::any_of(std::begin(kCodecs), std::end(kCodecs), [&](const char* codec) { return message.find(codec) != std::string::npos; });
}

// Poppler draws nothing where it has no font or cannot unpack a picture, without an error value: only its message tells.
void on_poppler_message(const std::string& message, void*) {
  lost_pictures += tells_of_a_picture(message) ? 1 : 0;
  if (message.find("Couldn't find a font") != std::string::npos ||
      message.find("No display font") != std::string::npos) {
    ++lost_fonts;
  }
}

bool is_scan(const PageContent& content) { return content.image_share > kScanShare && content.visible_text < kTextOnScan; }

}  // namespace

struct PdfReader::State {
  std::unique_ptr<poppler::document> document;
  QPDF structure;
  std::vector<QPDFPageObjectHelper> page_objects;
  bool drew_in_part = false;

  PageContent content(int number) const { return look_at(page_objects.at(static_cast<std::size_t>(number - 1))); }

  std::unique_ptr<poppler::page> page(int number) const {
    require(number >= 1 && number <= document->pages(), "a page beyond the document's end was asked for");
    return std::unique_ptr<poppler::page>(document->create_page(number - 1));
  }

  // Whatever its writer says that its glyphs stand for.
  std::vector<Word> drawn_words(int number) {
    const std::string bytes = page_as_drawn(structure, number);
    const std::unique_ptr<poppler::document> alone(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    require(alone != nullptr, "a page as it is drawn could not be opened");
    return build_lines(fragments_of(*std::unique_ptr<poppler::page>(alone->create_page(0))));
  }
};

PdfReader::PdfReader(const std::string& pdf) : state_(std::make_unique<State>()) {
  poppler::set_debug_error_function(on_poppler_message, nullptr);
  state_->document.reset(poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
  if (state_->document == nullptr || state_->document->is_locked()) {
    throw Error(ExitCode::input_unreadable, "a normalised PDF could not be opened");
  }
  state_->structure.setSuppressWarnings(true);
  state_->structure.processMemoryFile("normalised", pdf.data(), pdf.size());
  state_->page_objects = QPDFPageDocumentHelper(state_->structure).getAllPages();
}

PdfReader::~PdfReader() = default;

bool PdfReader::drew_in_part() const { return state_->drew_in_part; }

int PdfReader::pages() const { return state_->document->pages(); }

Page PdfReader::read_page(int number) {
  const auto source = state_->page(number);
  require(source != nullptr, "a page could not be opened");
  const Box sheet = sheet_of(*source);
  Page page;
  page.number = number;
  page.width = sheet.width();
  page.height = sheet.height();
  const PageContent content = state_->content(number);
  page.words = words_of(*source, state_->structure, state_->page_objects.at(static_cast<std::size_t>(number - 1)), content.slants.slants());
  lay_out_text(page);
  if (content.image_dpi > kBelievableDpi) {
    throw Error(ExitCode::input_unreadable, "a page's picture is too large to be unpacked");
  }
  const bool scan = is_scan(content);
  const bool pictures = content.image_share > kPictureShare;
  page.scanned = scan || (pictures && content.invisible_text > kTextOnScan);   // an older reading lies over the picture
  page.image_dpi = scan ? std::clamp(content.image_dpi, kLeastDpi, kMostDpi) : pictures || content.paints_words ? kMixedDpi : 0;
  if (content.says_otherwise) {
    page.other_words = lines_apart(state_->drawn_words(number), page.words);
  }
  return page;
}

std::vector<CoveredText> PdfReader::covered_text(int number) {
  const PageContent content = state_->content(number);
  if (!content.paints_areas || content.visible_text + content.invisible_text == 0) {
    return {};
  }
  const auto source = state_->page(number);
  require(source != nullptr, "a page could not be opened");
  const std::vector<TextFragment> fragments = fragments_of(*source);
  try {
    return covered_in(fragments, render(number, kCoverDpi, 1), is_scan(content) ? ScannedPage::yes : ScannedPage::no, number);
  } catch (const Error&) {
    const Box sheet = sheet_of(*source);
    return {{number, sheet, characters_in(fragments, sheet), Cover::unchecked}};
  }
}

int PdfReader::characters_under(const CoveredText& mark) {
  const auto source = state_->page(mark.page);
  require(source != nullptr, "a page could not be opened");
  return characters_in(fragments_of(*source), mark.box);
}

Raster PdfReader::render(int number, double dpi, int channels) {
  const auto source = state_->page(number);
  const poppler::rectf rectangle = source->page_rect(poppler::crop_box);
  const double pixels = rectangle.width() * rectangle.height() * dpi * dpi / (72 * 72);
  if (!(pixels < kMostPixels)) {
    throw Error(ExitCode::input_unreadable, "a page is too large to be drawn");
  }
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  renderer.set_image_format(channels == 1 ? poppler::image::format_gray8 : poppler::image::format_rgb24);
  const int lost_before = lost_fonts;
  const int pictures_before = lost_pictures;
  const poppler::image image = renderer.render_page(source.get(), dpi, dpi);
  if (!image.is_valid() || lost_fonts != lost_before) {
    throw Error(ExitCode::input_unreadable, "a page could not be drawn with its fonts");
  }
  Raster raster{image.width(), image.height(), channels, dpi, {}};
  const auto row = static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(channels);
  raster.pixels.reserve(row * static_cast<std::size_t>(image.height()));
  for (int y = 0; y < image.height(); ++y) {
    const char* start = image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    raster.pixels.insert(raster.pixels.end(), start, start + row);
  }
  state_->drew_in_part = lost_pictures != pictures_before ||
                         (is_plain_sheet(raster) && has_spoilt_picture(state_->page_objects.at(static_cast<std::size_t>(number - 1))));
  return raster;
}

}  // namespace candour
