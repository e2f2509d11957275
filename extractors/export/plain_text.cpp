#include "extractors/export/plain_text.h"

#include <algorithm>

#include "extractors/text/decode_text.h"
#include "pipeline/base/control_bytes.h"

namespace candour {
namespace {

constexpr std::size_t kOneIn = 100;   // more control characters than one in so many: no text

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

// nullopt when nothing has to be mended, or too much.
std::optional<std::string> without_controls(std::string_view bytes) {
  const auto controls = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control_byte));
  if (controls == 0 || is_utf16(bytes) || controls > 4 + bytes.size() / kOneIn || bytes.find('\0') != std::string_view::npos) {
    return std::nullopt;
  }
  std::string mended(bytes);
  for (char& c : mended) {
    c = is_control_byte(c) ? ' ' : c;
  }
  return mended;
}

std::string with_one_line_end(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      out += '\n';
      i += i + 1 < text.size() && text[i + 1] == '\n' ? 1U : 0U;
    } else {
      out += text[i] == '\f' ? '\n' : text[i];
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> plain_text(std::string_view bytes) {
  const std::optional<std::string> mended = without_controls(bytes);
  const auto decoded = decode_text(mended ? std::string_view(*mended) : bytes);
  return decoded ? std::optional(with_one_line_end(decoded->utf8)) : std::nullopt;
}

std::string plain_head(std::string_view bytes) {
  std::string_view head = bytes.substr(0, kHeadBytes);
  if (is_utf16(head)) {
    head.remove_suffix(head.size() % 2);
  } else {
    for (int i = 0; i < 4 && !head.empty() && static_cast<unsigned char>(head.back()) >= 0x80U; ++i) {
      head.remove_suffix(1);
    }
  }
  return plain_text(head).value_or(std::string());
}

}  // namespace candour
