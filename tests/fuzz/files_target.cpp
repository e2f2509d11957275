// The doors for pictures, archives, office packages and recordings: whatever bytes come, an answer without harm. The first byte says
// which door, the rest is the file.
#include <array>
#include <string_view>

#include "extractors/archive/open_archive.h"
#include "extractors/image/open_image.h"
#include "extractors/media/open_recording.h"
#include "extractors/office/keep_stored.h"
#include "extractors/office/look_inside.h"
#include "tests/fuzz/target.h"

using namespace candour;

namespace {

void check(const OpenedDocument& opened) {
  const bool read = opened.status == DocumentStatus::read;
  fuzz::promise(read == opened.reason.empty(), "a file that does not open has a reason");
  fuzz::promise(read || !opened.advice.empty(), "and says what to do");
  fuzz::promise(read || opened.pdf.empty(), "and gives no pages");
}

void check(const InsideOffice& inside) {
  fuzz::promise(inside.reason.empty() == !inside.printable.empty(), "an office file is printable, or has a reason");
  fuzz::promise(inside.reason.empty() || inside.texts.empty(), "and tells nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::array<FileKind, 8> kPictures = {FileKind::jpeg, FileKind::png, FileKind::bmp, FileKind::gif, FileKind::webp, FileKind::heic, FileKind::tiff, FileKind::png};
  static constexpr std::array<FileKind, 4> kOldOffice = {FileKind::doc, FileKind::rtf, FileKind::xls, FileKind::odt};
  if (size < 1) {
    return 0;
  }
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  const unsigned door = data[0] % 16U;
  if (door < kPictures.size()) {
    check(open_image(file, kPictures.at(door)));
  } else if (door == 8) {
    check(open_archive(file));
  } else if (door == 9) {
    check(look_inside(file, FileKind::docx));
  } else if (door == 10) {
    check(look_inside(file, FileKind::xlsx));
  } else if (door == 11) {
    check(open_recording(file, FileKind::audio));
  } else {
    fuzz::promise(!keep_stored(file, kOldOffice.at(door - 12)).bytes.empty() || file.empty(), "an old office file stays a file");
  }
  return 0;
}
