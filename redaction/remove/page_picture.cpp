#include "redaction/remove/page_picture.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include "pipeline/base/error.h"

namespace candour {

struct PagePictures::State {
  std::unique_ptr<poppler::document> document;

  std::unique_ptr<poppler::page> page(int number) const {
    std::unique_ptr<poppler::page> found(document == nullptr ? nullptr : document->create_page(number - 1));
    if (found == nullptr) {
      throw Error(ExitCode::input_unreadable, "a page could not be drawn");
    }
    return found;
  }
};

PagePictures::PagePictures(std::string_view pdf) : state_(std::make_unique<State>()) {
  state_->document.reset(poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
}

PagePictures::~PagePictures() = default;

Raster PagePictures::picture(int number, double dpi) {
  const auto page = state_->page(number);
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  renderer.set_image_format(poppler::image::format_rgb24);
  const poppler::image image = renderer.render_page(page.get(), dpi, dpi);
  if (!image.is_valid()) {
    throw Error(ExitCode::input_unreadable, "a page could not be drawn");
  }
  Raster raster{image.width(), image.height(), 3, dpi, {}};
  for (int y = 0; y < image.height(); ++y) {
    const char* row = image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    raster.pixels.insert(raster.pixels.end(), row, row + static_cast<std::ptrdiff_t>(image.width()) * 3);
  }
  return raster;
}

std::vector<PageMarks::LayerWord> PagePictures::words(int number) {
  std::vector<PageMarks::LayerWord> words;
  for (const poppler::text_box& box : state_->page(number)->text_list(poppler::page::text_list_include_font)) {
    if (box.has_font_info() && box.get_wmode() == poppler::text_box::vertical_wmode) {
      continue;   // poppler has its place wrong, so nobody knows whether it was taken out
    }
    const poppler::byte_array bytes = box.text().to_utf8();
    const poppler::rectf r = box.bbox();
    words.push_back({std::string(bytes.begin(), bytes.end()), {r.left(), r.top(), r.right(), r.bottom()}, 0, box.rotation() & 3});
  }
  return words;
}

}  // namespace candour
