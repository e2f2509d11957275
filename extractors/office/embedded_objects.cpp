#include "extractors/office/embedded_objects.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "extractors/office/compound_file.h"
#include "extractors/office/ooxml_package.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = 4; i-- > 0;) {
    out = out << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
  }
  return out;
}

std::string_view text_at(std::string_view bytes, std::size_t& at) {
  const std::size_t end = at < bytes.size() ? bytes.find('\0', at) : std::string_view::npos;
  const std::string_view text = end == std::string_view::npos ? std::string_view() : bytes.substr(at, end - at);
  at = end == std::string_view::npos ? bytes.size() : end + 1;
  return text;
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

// "\1Ole10Native": size, two bytes, the file's name, its path, eight bytes with the length of another path, that path, size, bytes.
std::optional<ContainedFile> packaged_file(const std::string& folder, std::string_view stream) {
  std::size_t at = 6;
  const std::string name = to_utf8(to_code_points(file_name(text_at(stream, at))));
  text_at(stream, at);
  const std::size_t path = number_at(stream, at + 4);
  at += 8;
  if (at > stream.size() || path > stream.size() - at) {
    return std::nullopt;
  }
  at += path;
  const std::size_t size = number_at(stream, at);
  at += 4;
  if (at > stream.size() || size == 0 || size > stream.size() - at) {
    return std::nullopt;
  }
  const std::string last = name.substr(name.rfind('\\') + 1);
  return ContainedFile{folder + (last.empty() ? "packaged file" : last), std::string(stream.substr(at, size)), {}};
}

std::string with_ending(const std::string& name, const char* ending) { return name.substr(0, name.rfind('.')) + ending; }

std::optional<ContainedFile> file_in(const ContainedFile& object) {
  for (const CompoundStream& stream : streams_of(object.bytes)) {
    if (stream.name == "\1Ole10Native") {
      if (auto file = packaged_file(folder_of(object.name), stream.bytes)) {
        return file;
      }
    } else if (stream.name == "Package" && stream.bytes.starts_with("PK")) {
      return ContainedFile{with_ending(object.name, ".zip"), stream.bytes, {}};
    } else if (stream.name == "CONTENTS" && stream.bytes.starts_with("%PDF")) {
      return ContainedFile{with_ending(object.name, ".pdf"), stream.bytes, {}};
    } else if (stream.name == "WordDocument") {
      return ContainedFile{with_ending(object.name, ".doc"), object.bytes, {}};
    } else if (stream.name == "Workbook" || stream.name == "Book") {
      return ContainedFile{with_ending(object.name, ".xls"), object.bytes, {}};
    } else if (stream.name == "PowerPoint Document") {
      return ContainedFile{with_ending(object.name, ".ppt"), object.bytes, {}};
    } else if (stream.name == "__properties_version1.0") {
      return ContainedFile{with_ending(object.name, ".msg"), object.bytes, {}};
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<ContainedFile> unpack_objects(std::vector<ContainedFile> files) {
  for (ContainedFile& file : files) {
    if (auto inner = file_in(file)) {
      file = std::move(*inner);
    }
  }
  return files;
}

}  // namespace candour
