#include "extractors/text/other_encodings.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <array>
#include <memory>

namespace candour {
namespace {

constexpr int kSure = 60;   // of 100: below, a western text would be taken for something else as often as not
constexpr std::size_t kLookAt = 1U << 20U;

// UTF-16 without its mark: every other byte is nought.
const char* utf16_by_noughts(std::string_view bytes) {
  std::array<std::size_t, 2> noughts{};
  const std::size_t count = std::min<std::size_t>(bytes.size(), 4096);
  for (std::size_t i = 0; i < count; ++i) {
    noughts.at(i % 2) += bytes[i] == '\0' ? 1U : 0U;
  }
  const std::size_t most = count * 3 / 10;
  return noughts[0] > most && noughts[1] < most / 10 + 1 ? "UTF-16BE" : noughts[1] > most && noughts[0] < most / 10 + 1 ? "UTF-16LE" : nullptr;
}

const char* known_name(std::string_view name) {
  static constexpr std::array<const char*, 16> kKnown = {"Shift_JIS", "ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN", "GB18030", "Big5", "EUC-JP", "EUC-KR",
                                                         "windows-1251", "KOI8-R", "windows-1256", "windows-1253", "windows-1250", "ISO-8859-2", "windows-1254", "windows-1255"};
  for (const char* known : kKnown) {
    if (name == known) {
      return known;
    }
  }
  return nullptr;
}

const char* by_detector(std::string_view bytes) {
  UErrorCode failed = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&failed), ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(std::min(bytes.size(), kLookAt)), &failed);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &failed);
  if (U_FAILURE(failed) != 0 || match == nullptr || ucsdet_getConfidence(match, &failed) < kSure) {
    return nullptr;
  }
  const char* name = ucsdet_getName(match, &failed);
  return name == nullptr ? nullptr : known_name(name);
}

}  // namespace

std::optional<std::string> turned_from(std::string_view bytes, const char* encoding) {
  UErrorCode failed = U_ZERO_ERROR;
  const auto size = static_cast<int32_t>(bytes.size());
  const int32_t needed = ucnv_convert("UTF-8", encoding, nullptr, 0, bytes.data(), size, &failed);
  if (failed != U_BUFFER_OVERFLOW_ERROR) {
    return std::nullopt;
  }
  failed = U_ZERO_ERROR;
  std::string text(static_cast<std::size_t>(needed), '\0');
  ucnv_convert("UTF-8", encoding, text.data(), needed, bytes.data(), size, &failed);
  return U_FAILURE(failed) != 0 ? std::nullopt : std::optional(std::move(text));
}

std::optional<DecodedText> decode_other(std::string_view bytes) {
  const char* noughts = utf16_by_noughts(bytes);
  const char* encoding = noughts != nullptr ? noughts : by_detector(bytes);
  std::optional<std::string> text = encoding != nullptr ? turned_from(bytes, encoding) : std::nullopt;
  const bool lost = text && text->find("\xEF\xBF\xBD") != std::string::npos;   // bytes the encoding does not have
  return !text || lost ? std::nullopt : std::optional(DecodedText{std::move(*text), encoding});
}

}  // namespace candour
