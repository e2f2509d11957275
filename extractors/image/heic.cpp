#include "extractors/image/heic.h"

#include <libheif/heif.h>

#include <memory>

namespace candour {
namespace {

using Context = std::unique_ptr<heif_context, void (*)(heif_context*)>;

PixOwner pix_of(const heif_image* image) {
  const int width = heif_image_get_width(image, heif_channel_interleaved);
  const int height = heif_image_get_height(image, heif_channel_interleaved);
  int stride = 0;
  const std::uint8_t* plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
  PixOwner pix(plane == nullptr || width <= 0 || height <= 0 ? nullptr : pixCreate(width, height, 32));
  if (pix == nullptr) {
    return pix;
  }
  for (int y = 0; y < height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    const std::uint8_t* from = plane + static_cast<std::ptrdiff_t>(y) * stride;
    for (int x = 0; x < width; ++x, from += 3) {
      composeRGBPixel(from[0], from[1], from[2], line + x);
    }
  }
  return pix;
}

}  // namespace

PixOwner pix_of_heic(std::string_view bytes, int most_side) {
  const Context context(heif_context_alloc(), heif_context_free);
  heif_context_set_maximum_image_size_limit(context.get(), most_side);
  heif_image_handle* handle = nullptr;
  if (heif_context_read_from_memory_without_copy(context.get(), bytes.data(), bytes.size(), nullptr).code != heif_error_Ok ||
      heif_context_get_primary_image_handle(context.get(), &handle).code != heif_error_Ok) {
    return nullptr;
  }
  const std::unique_ptr<heif_image_handle, void (*)(const heif_image_handle*)> owned(handle, heif_image_handle_release);
  heif_image* image = nullptr;
  const heif_error failed = heif_decode_image(handle, &image, heif_colorspace_RGB, heif_chroma_interleaved_RGB, nullptr);
  const std::unique_ptr<heif_image, void (*)(const heif_image*)> decoded(image, heif_image_release);
  return failed.code == heif_error_Ok ? pix_of(image) : nullptr;
}

}  // namespace candour
