#include "extractors/email/body_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/text/visible_text.h"

namespace candour {
namespace {

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

class Unwrapper {
 public:
  explicit Unwrapper(bool delete_spaces) : delete_spaces_(delete_spaces) {}

  void take(std::string_view line) {
    const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
    line.remove_prefix(depth);
    if (line.starts_with(' ')) {
      line.remove_prefix(1);   // stuffed (4.4), or the blank that quoting programs put behind the marks
    }
    const bool signature = line == "-- ";
    if (going_on_ && (depth != depth_ || signature)) {
      end_line();
    }
    if (!going_on_) {
      out_.append(depth, '>').append(depth > 0 && !line.empty() ? " " : "");
    }
    depth_ = depth;
    going_on_ = line.ends_with(' ') && !signature;
    out_ += going_on_ && delete_spaces_ ? line.substr(0, line.size() - 1) : line;
    if (!going_on_) {
      out_ += '\n';
    }
  }

  std::string finish() {
    end_line();
    return std::move(out_);
  }

 private:
  void end_line() {
    out_ += going_on_ ? "\n" : "";
    going_on_ = false;
  }

  bool delete_spaces_;
  bool going_on_ = false;
  std::size_t depth_ = 0;
  std::string out_;
};

// The name of "begin 644 name", or nullopt.
std::optional<std::string> begun_file(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with("begin ")) {
    return std::nullopt;
  }
  const std::size_t mode = std::min(line.find_first_not_of("01234567", 6), line.size());
  const bool whole = mode >= 9 && mode <= 10 && mode + 1 < line.size() && line[mode] == ' ';
  return whole ? std::optional(std::string(line.substr(mode + 1))) : std::nullopt;
}

unsigned six_bits(std::string_view line, std::size_t at) {
  return at < line.size() ? (static_cast<unsigned char>(line[at]) - 32U) & 0x3FU : 0;
}

// False when the line cannot be one of uuencoded data.
bool decode_line(std::string_view line, std::string& out) {
  const bool printable = std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '`'; });
  if (line.empty() || !printable) {
    return false;
  }
  const std::size_t bytes = six_bits(line, 0);
  const std::size_t needed = (bytes + 2) / 3 * 4;
  if (line.size() > needed + 3) {
    return false;
  }
  std::string decoded;
  for (std::size_t at = 1; at < needed + 1; at += 4) {
    const unsigned value = (six_bits(line, at) << 18U) | (six_bits(line, at + 1) << 12U) | (six_bits(line, at + 2) << 6U) | six_bits(line, at + 3);
    for (const unsigned shift : {16U, 8U, 0U}) {
      decoded += static_cast<char>(static_cast<unsigned char>((value >> shift) & 0xFFU));
    }
  }
  out += decoded.substr(0, bytes);
  return true;
}

struct Encoded {
  ContainedFile file;
  std::size_t end = 0;   // behind the line "end"
};

std::optional<Encoded> encoded_at(std::string_view text, std::size_t at, const std::string& name) {
  Encoded encoded{{name, {}, {}}, 0};
  for (std::size_t next = at + line_at(text, at).size() + 1; next < text.size();) {
    const std::string_view line = line_at(text, next);
    next += line.size() + 1;
    if (trimmed(line) == "end") {
      encoded.end = std::min(next, text.size());
      return encoded;
    }
    if (!decode_line(line, encoded.file.bytes)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string unwrapped(std::string_view text, bool delete_spaces) {
  Unwrapper unwrapper(delete_spaces);
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = line_at(text, at);
    unwrapper.take(line);
    at += line.size() + 1;
  }
  return unwrapper.finish();
}

std::vector<ContainedFile> take_uuencoded(std::string& text) {
  std::vector<ContainedFile> files;
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const auto name = begun_file(line);
    std::optional<Encoded> encoded = name ? encoded_at(text, at, *name) : std::nullopt;
    if (encoded) {
      files.push_back(std::move(encoded->file));
      at = encoded->end;
    } else {
      kept.append(text, at, line.size() + 1);
      at += line.size() + 1;
    }
  }
  if (!files.empty()) {
    text = std::move(kept);
  }
  return files;
}

}  // namespace candour
