#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ushape.h>

#include <algorithm>
#include <memory>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "pipeline/typeset/printable.h"

namespace candour {
namespace {

bool runs_leftwards(char32_t c) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

icu::UnicodeString joined(const icu::UnicodeString& line) {
  icu::UnicodeString shaped;
  const int room = line.length() + 1;
  UErrorCode status = U_ZERO_ERROR;
  const int length = u_shapeArabic(line.getBuffer(), line.length(), shaped.getBuffer(room), room,
                                   U_SHAPE_LETTERS_SHAPE, &status);
  shaped.releaseBuffer(U_FAILURE(status) != 0 ? 0 : length);
  return U_FAILURE(status) != 0 ? line : shaped;
}

}  // namespace

std::string visual_line(std::string_view utf8) {
  const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0xD6; });   // below Hebrew
  const std::u32string letters = plain ? std::u32string() : to_code_points(utf8);
  if (std::none_of(letters.begin(), letters.end(), runs_leftwards)) {
    return std::string(utf8);
  }
  const icu::UnicodeString line = joined(icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size()))));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, decltype(&ubidi_close)> order(ubidi_openSized(line.length(), 0, &status), ubidi_close);
  ubidi_setPara(order.get(), line.getBuffer(), line.length(), UBIDI_DEFAULT_LTR, nullptr, &status);
  icu::UnicodeString seen;
  const int length = ubidi_writeReordered(order.get(), seen.getBuffer(line.length() + 1), line.length() + 1, UBIDI_DO_MIRRORING, &status);
  seen.releaseBuffer(U_FAILURE(status) != 0 ? 0 : length);
  require(U_FAILURE(status) == 0, "a line could not be put in the order it is seen in");
  std::string out;
  seen.toUTF8String(out);
  return out;
}

}  // namespace candour
