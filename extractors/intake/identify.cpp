#include "extractors/intake/identify.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "pipeline/base/control_bytes.h"

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

struct Magic {
  std::size_t at;
  std::string_view bytes;
  FileKind kind;
};

// Kinds that their first bytes tell beyond doubt.
constexpr std::array<Magic, 30> kMagic = {{
    {0, "II*\0"sv, FileKind::tiff}, {0, "MM\0*"sv, FileKind::tiff}, {0, "II+\0"sv, FileKind::tiff}, {0, "\xFF\xD8\xFF"sv, FileKind::jpeg},
    {0, "\x89PNG\r\n\x1A\n"sv, FileKind::png}, {0, "GIF87a"sv, FileKind::gif}, {0, "GIF89a"sv, FileKind::gif}, {8, "WEBPVP8"sv, FileKind::webp},
    {4, "ftypheic"sv, FileKind::heic}, {4, "ftypheix"sv, FileKind::heic}, {4, "ftypmif1"sv, FileKind::heic}, {4, "ftypavif"sv, FileKind::heic},
    {4, "ftypM4A"sv, FileKind::audio}, {4, "ftyp"sv, FileKind::video}, {8, "WAVEfmt"sv, FileKind::audio}, {8, "AVI LIST"sv, FileKind::video},
    {0, "ID3"sv, FileKind::audio}, {0, "OggS"sv, FileKind::audio}, {0, "fLaC"sv, FileKind::audio}, {0, "#!AMR"sv, FileKind::audio},
    {0, "\x1A\x45\xDF\xA3"sv, FileKind::video}, {0, "{\\rtf"sv, FileKind::rtf}, {0, "!BDN"sv, FileKind::pst}, {0, "7z\xBC\xAF\x27\x1C"sv, FileKind::seven_zip},
    {0, "Rar!\x1A\x07"sv, FileKind::rar}, {257, "ustar"sv, FileKind::tar}, {0, "\x1F\x8B"sv, FileKind::tar}, {0, "BZh"sv, FileKind::tar},
    {0, "\xFD""7zXZ\0"sv, FileKind::tar}, {0, "\x78\x9F\x3E\x22"sv, FileKind::winmail}}};

// Office files: a ZIP or an old compound file is what its name or its first entries say.
FileKind kind_of_zip(std::string_view head, const std::string& extension) {
  static constexpr std::array<std::pair<std::string_view, FileKind>, 15> kNamed = {{{"docx", FileKind::docx}, {"docm", FileKind::docx}, {"dotx", FileKind::docx}, {"xlsx", FileKind::xlsx},
      {"xlsm", FileKind::xlsx}, {"pptx", FileKind::pptx}, {"pptm", FileKind::pptx}, {"ppsx", FileKind::pptx}, {"odt", FileKind::odt}, {"ott", FileKind::odt},
      {"ods", FileKind::ods}, {"odp", FileKind::odp}, {"zip", FileKind::zip}, {"jar", FileKind::zip}, {"epub", FileKind::zip}}};
  static constexpr std::array<std::pair<std::string_view, FileKind>, 6> kInside = {{{"opendocument.text", FileKind::odt}, {"opendocument.spreadsheet", FileKind::ods},
      {"opendocument.presentation", FileKind::odp}, {"word/", FileKind::docx}, {"xl/", FileKind::xlsx}, {"ppt/", FileKind::pptx}}};
  const bool folders = extension == "zip" && head.find("[Content_Types].xml") == std::string_view::npos && head.find("mimetype") == std::string_view::npos;   // "Password/" is one of somebody's
  for (const auto& [word, kind] : kInside) {
    if (!folders && head.find(word) != std::string_view::npos) {
      return kind;
    }
  }
  // Papers of programs that nobody here reads: what is packed in them is no folder of papers.
  static constexpr std::array<std::string_view, 9> kOfOthers = {"pages", "numbers", "key", "xps", "oxps", "vsdx", "vsdm", "odg", "odf"};
  static constexpr std::array<std::string_view, 4> kInsideOthers = {"Index/Document.iwa", "FixedDocumentSequence.fdseq", "FixedDocSeq.fdseq", "visio/"};
  if (std::find(kOfOthers.begin(), kOfOthers.end(), extension) != kOfOthers.end() ||
      (!folders && std::any_of(kInsideOthers.begin(), kInsideOthers.end(), [&](std::string_view word) { return head.find(word) != std::string_view::npos; }))) {
    return FileKind::unknown;
  }
  for (const auto& [name, kind] : kNamed) {
    if (extension == name) {
      return kind;
    }
  }
  return FileKind::zip;
}

FileKind kind_of_compound(const std::string& extension) {
  static constexpr std::array<std::pair<std::string_view, FileKind>, 13> kNamed = {{{"doc", FileKind::doc}, {"dot", FileKind::doc}, {"xls", FileKind::xls}, {"xlt", FileKind::xls}, {"ppt", FileKind::ppt},
      {"pps", FileKind::ppt}, {"msg", FileKind::msg}, {"docx", FileKind::docx}, {"docm", FileKind::docx}, {"xlsx", FileKind::xlsx}, {"xlsm", FileKind::xlsx}, {"pptx", FileKind::pptx}, {"pptm", FileKind::pptx}}};
  for (const auto& [name, kind] : kNamed) {
    if (extension == name) {
      return kind;   // an OOXML name: the file is locked, which its reader says
    }
  }
  return FileKind::unknown;
}

// Text that is more than text, by its name or its first line.
FileKind kind_of_text(std::string_view head, const std::string& extension) {
  static constexpr std::array<std::pair<std::string_view, FileKind>, 10> kNamed = {{{"case-note", FileKind::case_note}, {"eml", FileKind::eml}, {"mbox", FileKind::mbox}, {"mbx", FileKind::mbox}, {"html", FileKind::html}, {"htm", FileKind::html},
      {"xhtml", FileKind::html}, {"csv", FileKind::csv}, {"tsv", FileKind::csv}, {"xml", FileKind::text}}};
  for (const auto& [name, kind] : kNamed) {
    if (extension == name) {
      return kind;
    }
  }
  static constexpr std::array<std::string_view, 6> kMail = {"Received: ", "Return-Path: ", "Delivered-To: ", "MIME-Version: ", "X-MS-", "Message-ID: "};
  const std::size_t first = head.find_first_not_of(" \r\n\t");
  const std::string_view text = first == std::string_view::npos ? std::string_view() : head.substr(first);
  const bool html = text.starts_with("<!DOCTYPE html") || text.starts_with("<!doctype html") || text.starts_with("<html") || text.starts_with("<HTML");
  const bool mail = std::any_of(kMail.begin(), kMail.end(), [&](std::string_view begin) { return text.starts_with(begin); });
  return html ? FileKind::html : mail ? FileKind::eml : FileKind::unknown;
}

bool named_as_text(const std::string& name) {
  static constexpr std::array kTextNames = {"txt"sv, "text"sv, "log"sv, "md"sv, "json"sv, "jsonl"sv, "ics"sv, "vcf"sv, "url"sv, "ini"sv, ""sv};
  const std::string extension = extension_of(name);
  return std::find(kTextNames.begin(), kTextNames.end(), extension) != kTextNames.end();
}

bool has_utf16_mark(std::string_view head) { return head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv); }

bool looks_like_text(std::string_view head) {
  if (has_utf16_mark(head)) {
    return true;
  }
  const auto noughts = std::count(head.begin(), head.end(), '\0');
  if (noughts * 10 > static_cast<std::ptrdiff_t>(head.size()) * 3 && noughts * 10 < static_cast<std::ptrdiff_t>(head.size()) * 6) {
    return true;  // UTF-16 without its mark
  }
  return is_mostly_text(head);
}

// Names decide between bytes that all look alike: an empty or damaged file keeps the kind it claims, so that its
// own reader says what is wrong with it.
FileKind named_kind(std::string_view head, const std::string& extension, const std::string& name) {
  static constexpr std::array<std::pair<std::string_view, FileKind>, 32> kNamed = {{{"pdf", FileKind::pdf}, {"tif", FileKind::tiff}, {"tiff", FileKind::tiff}, {"jpg", FileKind::jpeg},
      {"jpeg", FileKind::jpeg}, {"png", FileKind::png}, {"gif", FileKind::gif}, {"bmp", FileKind::bmp}, {"webp", FileKind::webp}, {"heic", FileKind::heic}, {"docx", FileKind::docx},
      {"xlsx", FileKind::xlsx}, {"pptx", FileKind::pptx}, {"doc", FileKind::doc}, {"xls", FileKind::xls}, {"ppt", FileKind::ppt}, {"odt", FileKind::odt}, {"ods", FileKind::ods}, {"odp", FileKind::odp},
      {"rtf", FileKind::rtf}, {"msg", FileKind::msg}, {"pst", FileKind::pst}, {"zip", FileKind::zip}, {"7z", FileKind::seven_zip}, {"mp3", FileKind::audio}, {"wma", FileKind::audio},
      {"wav", FileKind::audio}, {"mp4", FileKind::video}, {"wmv", FileKind::video}, {"mov", FileKind::video}, {"mpg", FileKind::video}, {"3gp", FileKind::video}}};
  for (const auto& [named, kind] : kNamed) {
    if (extension == named) {
      return kind;
    }
  }
  return named_as_text(name) && looks_like_text(head) ? FileKind::text : FileKind::unknown;
}

}  // namespace

FileKind identify(std::string_view head, const std::string& name) {
  if (head.substr(0, kPdfHeaderWithin).find("%PDF-") != std::string_view::npos) {
    return FileKind::pdf;
  }
  for (const Magic& magic : kMagic) {
    if (head.size() >= magic.at && head.substr(magic.at).starts_with(magic.bytes)) {
      return magic.kind;
    }
  }
  const std::string extension = extension_of(name);
  if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv)) {
    return kind_of_zip(head, extension);
  }
  if (head.starts_with("\xD0\xCF\x11\xE0"sv)) {
    return kind_of_compound(extension);
  }
  if (head.starts_with("BM"sv) && extension == "bmp") {
    return FileKind::bmp;
  }
  if (looks_like_text(head)) {
    if (const FileKind kind = kind_of_text(head, extension); kind != FileKind::unknown) {
      return kind;
    }
  }
  const FileKind named = named_kind(head, extension, name);
  const bool controls = std::any_of(head.begin(), head.end(), is_control_byte) && !has_utf16_mark(head);
  const bool plain = is_office_kind(named) && !head.empty() && looks_like_text(head) && !controls && !head.starts_with("<?xml"sv);
  const bool sheet = named == FileKind::xls || named == FileKind::xlsx || named == FileKind::ods;
  return plain ? (sheet ? FileKind::csv : FileKind::text) : named;   // programs write tables of values as ".xls"
}

std::string likely_kind(std::string_view head, const std::string& name) {
  struct Known {
    std::string_view extension;
    const char* words;
  };
  static constexpr std::array<Known, 12> kKnown = {{{"pages", "a Pages document"}, {"numbers", "a Numbers spreadsheet"}, {"one", "a OneNote notebook"}, {"pub", "a Publisher document"},
      {"vsd", "a drawing"}, {"vsdx", "a drawing"}, {"mdb", "a database"}, {"accdb", "a database"}, {"wps", "a Works document"}, {"exe", "a program"}, {"wpd", "a WordPerfect document"}, {"dat", "data of some program"}}};
  const std::string extension = extension_of(name);
  for (const Known& known : kKnown) {
    if (extension == known.extension) {
      return known.words;
    }
  }
  return head.starts_with("\xD0\xCF\x11\xE0"sv) ? "an old office document without its name's ending" : "";
}

}  // namespace candour
