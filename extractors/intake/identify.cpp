#include "extractors/intake/identify.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace candour {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPdfHeaderWithin = 1024;

std::string extension_of(const std::string& name) {
  const std::size_t dot = name.find_last_of("./");
  std::string extension = dot == std::string::npos || name[dot] == '/' ? std::string() : name.substr(dot + 1);
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

bool named_as_text(const std::string& name) {
  static constexpr std::array kTextNames = {"txt"sv, "text"sv, "log"sv, "md"sv, ""sv};
  const std::string extension = extension_of(name);
  return std::find(kTextNames.begin(), kTextNames.end(), extension) != kTextNames.end();
}

bool looks_like_text(std::string_view head) {
  if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) {
    return true;  // UTF-16 with its mark
  }
  const auto control = std::count_if(head.begin(), head.end(), [](char c) {
    const auto value = static_cast<unsigned char>(c);
    return value < 0x20U && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
  return control == 0;
}

}  // namespace

FileKind identify(std::string_view head, const std::string& name) {
  if (head.substr(0, kPdfHeaderWithin).find("%PDF-") != std::string_view::npos) {
    return FileKind::pdf;
  }
  if (head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("II+\0"sv)) {
    return FileKind::tiff;
  }
  if (head.starts_with("\xFF\xD8\xFF"sv)) {
    return FileKind::jpeg;
  }
  if (head.starts_with("\x89PNG\r\n\x1A\n"sv)) {
    return FileKind::png;
  }
  // Names decide between bytes that all look alike: an empty or damaged file keeps the kind it claims, so that its
  // own reader says what is wrong with it.
  const std::string extension = extension_of(name);
  if (extension == "pdf") {
    return FileKind::pdf;
  }
  if (extension == "tif" || extension == "tiff") {
    return FileKind::tiff;
  }
  if (extension == "jpg" || extension == "jpeg") {
    return FileKind::jpeg;
  }
  if (extension == "png") {
    return FileKind::png;
  }
  return named_as_text(name) && looks_like_text(head) ? FileKind::text : FileKind::unknown;
}

std::string likely_kind(std::string_view head, const std::string& name) {
  struct Known {
    std::string_view extension;
    const char* words;
  };
  static constexpr std::array<Known, 14> kKnown = {{{"docx", "a Word document"}, {"doc", "a Word document"},
      {"odt", "a text document"}, {"rtf", "a rich-text document"}, {"xlsx", "a spreadsheet"}, {"xls", "a spreadsheet"},
      {"csv", "a table of values"}, {"eml", "an e-mail"}, {"msg", "an Outlook e-mail"}, {"pst", "a mailbox"},
      {"html", "a web page"}, {"zip", "an archive"}, {"mp3", "a sound recording"}, {"mp4", "a video recording"}}};
  const std::string extension = extension_of(name);
  for (const Known& known : kKnown) {
    if (extension == known.extension) {
      return known.words;
    }
  }
  return head.starts_with("PK\x03\x04"sv) ? "an office document or archive" : "";
}

}  // namespace candour
