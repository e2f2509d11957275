// Pictures of every usual kind become pages; a damaged or monstrous one is a fault that says so.
#include <catch2/catch.hpp>
#include <leptonica/allheaders.h>
#include <libheif/heif.h>

#include <memory>
#include <string>

#include "extractors/image/open_image.h"

using namespace candour;

namespace {

std::string picture(int format) {
  PIX* pix = pixCreate(400, 300, 32);
  pixSetAll(pix);
  l_uint8* data = nullptr;
  size_t size = 0;
  PIX* plain = format == IFF_GIF ? pixConvertTo8(pix, 0) : pixClone(pix);
  pixWriteMem(&data, &size, plain, format);
  const std::string bytes(reinterpret_cast<char*>(data), size);
  lept_free(data);
  pixDestroy(&plain);
  pixDestroy(&pix);
  return bytes;
}

heif_error append(heif_context*, const void* data, size_t size, void* out) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(data), size);
  return {heif_error_Ok, heif_suberror_Unspecified, "well"};
}

std::string heic_picture() {
  const std::unique_ptr<heif_context, void (*)(heif_context*)> context(heif_context_alloc(), heif_context_free);
  heif_encoder* encoder = nullptr;
  REQUIRE(heif_context_get_encoder_for_format(context.get(), heif_compression_HEVC, &encoder).code == heif_error_Ok);
  heif_image* image = nullptr;
  heif_image_create(400, 300, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image);
  heif_image_add_plane(image, heif_channel_interleaved, 400, 300, 8);
  heif_context_encode_image(context.get(), image, encoder, nullptr, nullptr);
  std::string bytes;
  heif_writer writer{1, append};
  heif_context_write(context.get(), &writer, &bytes);
  heif_image_release(image);
  heif_encoder_release(encoder);
  return bytes;
}

}  // namespace

TEST_CASE("BMP, GIF, WebP and HEIC pictures become a page each") {
  for (const auto& [bytes, kind] : {std::pair(picture(IFF_BMP), FileKind::bmp), {picture(IFF_GIF), FileKind::gif}, {picture(IFF_WEBP), FileKind::webp}, {heic_picture(), FileKind::heic}}) {
    const OpenedDocument opened = open_image(bytes, kind);
    INFO(to_string(kind));
    CHECK(opened.status == DocumentStatus::read);
    CHECK(opened.pages == 1);
    CHECK(opened.pdf.find("%PDF-") == 0);
  }
}

TEST_CASE("A cut or empty picture is a fault that says so") {
  const std::string heic = heic_picture();
  CHECK(open_image(heic.substr(0, heic.size() / 2), FileKind::heic).reason == "damaged");
  CHECK(open_image(picture(IFF_WEBP).substr(0, 40), FileKind::webp).reason == "damaged");
  CHECK(open_image("", FileKind::heic).reason == "empty");
}
