#include "extractors/email/attachment_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

struct Kind {
  std::string_view ending;   // of the name
  std::string_view media;    // how the media type begins
  const char* words;
};

constexpr std::array<Kind, 38> kKinds = {{
    {"pdf", "application/pdf", "a PDF document"}, {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml", "a Word document"},
    {"doc", "application/msword", "a Word document"}, {"rtf", "text/rtf", "a rich-text document"}, {"rtf", "application/rtf", "a rich-text document"},
    {"odt", "application/vnd.oasis.opendocument.text", "a text document"}, {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml", "a spreadsheet"},
    {"xls", "application/vnd.ms-excel", "a spreadsheet"}, {"ods", "application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet"},
    {"csv", "text/csv", "a table of values"}, {"pptx", "application/vnd.openxmlformats-officedocument.presentationml", "a presentation"},
    {"ppt", "application/vnd.ms-powerpoint", "a presentation"}, {"txt", "text/plain", "a text file"}, {"html", "text/html", "a web page"},
    {"htm", "text/html", "a web page"}, {"ics", "text/calendar", "a calendar entry"}, {"vcf", "text/vcard", "a contact card"}, {"vcf", "text/x-vcard", "a contact card"},
    {"eml", "message/rfc822", "a forwarded message"}, {"msg", "application/vnd.ms-outlook", "an Outlook e-mail"}, {"dat", "application/ms-tnef", "an Outlook package"},
    {"zip", "application/zip", "an archive"}, {"7z", "application/x-7z-compressed", "an archive"}, {"jpg", "image/jpeg", "a picture"},
    {"jpeg", "image/jpeg", "a picture"}, {"png", "image/png", "a picture"}, {"gif", "image/gif", "a picture"}, {"bmp", "image/bmp", "a picture"},
    {"tif", "image/tiff", "a scan or picture"}, {"tiff", "image/tiff", "a scan or picture"}, {"heic", "image/heic", "a picture"}, {"webp", "image/webp", "a picture"},
    {"mp3", "audio/", "a sound recording"}, {"mp4", "video/", "a video recording"}, {"p7s", "application/pkcs7-signature", "a digital signature"},
    {"p7s", "application/x-pkcs7-signature", "a digital signature"}, {"asc", "application/pgp-signature", "a digital signature"},
    {"p7m", "application/pkcs7-mime", "a signed or encrypted message"}}};

std::string ending_of(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos ? std::string() : ascii_small(name.substr(dot + 1));
}

const Kind* kind_by_media(const std::string& media) {
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& kind) { return !media.empty() && media.starts_with(kind.media); });
  return found == kKinds.end() ? nullptr : &*found;
}

}  // namespace

std::string safe_file_name(const std::string& given, const std::string& otherwise) {
  std::string name = visible_text(given);
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '/' || c == '\\' || c == '\n' || c == '\t'; }, '_');
  name = std::string(trimmed(name));
  return name.find_first_not_of('.') == std::string::npos ? otherwise : name;
}

std::string file_name_of(const MimePart& part, std::size_t number) {
  const std::string count = std::to_string(number);
  if (part.type == "message" && part.subtype != "delivery-status" && part.subtype != "disposition-notification") {
    const std::string name = safe_file_name(part.name, "forwarded message " + count);
    return ending_of(name) == "eml" ? name : name + ".eml";
  }
  const Kind* kind = kind_by_media(part.type + "/" + part.subtype);
  const bool report = part.type == "message" || part.is("text", "rfc822-headers");
  const std::string ending = report ? ".txt" : kind != nullptr ? "." + std::string(kind->ending) : part.type == "text" ? ".txt" : "";
  return safe_file_name(part.name, (report ? "delivery report " : "attachment ") + count + ending);
}

std::string kind_in_words(const std::string& name, const std::string& media_type) {
  const std::string ending = ending_of(name);
  const auto by_name = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& kind) { return kind.ending == ending; });
  if (by_name != kKinds.end()) {
    return by_name->words;
  }
  const Kind* by_media = kind_by_media(media_type);
  const bool picture = media_type.starts_with("image/");
  return by_media != nullptr ? by_media->words : picture ? "a picture" : media_type.starts_with("text/") ? "a text file" : "a file of another kind";
}

std::string size_in_words(std::size_t bytes) {
  if (bytes < 1000) {
    return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
  }
  const bool mega = bytes >= 999500;
  const std::size_t tenths = (bytes + (mega ? 50000 : 50)) / (mega ? 100000 : 100);
  const bool fraction = tenths < 100 && tenths % 10 != 0;
  const std::size_t whole = fraction || tenths < 100 ? tenths / 10 : (tenths + 5) / 10;
  return std::to_string(whole) + (fraction ? "." + std::to_string(tenths % 10) : "") + (mega ? " MB" : " KB");
}

}  // namespace candour
