#include "extractors/email/winmail.h"

#include <algorithm>

#include "extractors/email/attachment_words.h"
#include "extractors/email/charset.h"
#include "extractors/email/little_endian.h"
#include "extractors/email/mapi_properties.h"
#include "extractors/email/rich_text.h"
#include "extractors/email/winmail_head.h"

namespace candour {
namespace {

constexpr std::uint32_t kSignature = 0x223E9F78;
constexpr std::size_t kMostFiles = 2000;

// Attributes (2.1.3.3).
constexpr std::uint32_t kFrom = 0x00008000;
constexpr std::uint32_t kSubject = 0x00018004;
constexpr std::uint32_t kDateSent = 0x00038005;
constexpr std::uint32_t kBody = 0x0002800C;
constexpr std::uint32_t kCodePage = 0x00069007;
constexpr std::uint32_t kMessageProperties = 0x00069003;
constexpr std::uint32_t kAttachmentBegins = 0x00069002;
constexpr std::uint32_t kAttachmentTitle = 0x00018010;
constexpr std::uint32_t kAttachmentData = 0x0006800F;
constexpr std::uint32_t kAttachmentProperties = 0x00069005;

// Properties.
constexpr std::uint32_t kPlainBody = 0x1000;
constexpr std::uint32_t kRichBody = 0x1009;
constexpr std::uint32_t kWebBody = 0x1013;
constexpr std::uint32_t kCodePageOfWebBody = 0x3FDE;
constexpr std::uint32_t kLongName = 0x3707;
constexpr std::uint32_t kShortName = 0x3704;
constexpr std::uint32_t kShownName = 0x3001;
constexpr std::uint32_t kObject = 0x3701;

std::string charset_of_code_page(std::uint32_t page) {
  return page == 65001 ? "UTF-8" : page == 20127 || page == 0 ? "" : page == 28591 ? "ISO-8859-1" : "CP" + std::to_string(page);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : in_(bytes) {}

  Winmail read() {
    out_.package = in_.number(4) == kSignature;
    in_.number(2);   // a key that says nothing
    while (out_.package && in_.left() > 0 && !in_.failed() && !out_.too_many) {
      in_.number(1);   // of the message or of an attachment: the attribute says it too
      const std::uint32_t attribute = in_.number(4);
      const std::uint32_t size = in_.number(4);
      take(attribute, in_.take(size));
      in_.number(2);   // checksum: a wrong one says no more than the data itself
    }
    out_.damaged = out_.damaged || in_.failed();
    return std::move(out_);
  }

 private:
  void take(std::uint32_t attribute, std::string_view data) {
    if (attribute == kCodePage) {
      charset_ = charset_of_code_page(LittleEndian(data).number(4));
    } else if (attribute == kBody && out_.text.empty()) {
      out_.text = mapi_text({kPlainBody, kMapiText, data}, charset_);
    } else if (attribute == kFrom) {
      out_.head.from = sender_of_attribute(data, charset_);
    } else if (attribute == kSubject) {
      out_.head.subject = subject_of_attribute(data, charset_);
    } else if (attribute == kDateSent) {
      out_.head.date = time_of_attribute(data);
    } else if (attribute == kMessageProperties) {
      message_properties(data);
    } else if (attribute == kAttachmentBegins) {
      begin_file();
    } else if (attribute == kAttachmentTitle) {
      file().name = safe_file_name(mapi_text({kShortName, kMapiText, data}, charset_), file().name);
    } else if (attribute == kAttachmentData) {
      file().bytes = std::string(data);
    } else if (attribute == kAttachmentProperties) {
      attachment_properties(data);
    }
  }

  void message_properties(std::string_view data) {
    const MapiProperties properties = read_mapi_properties(data);
    out_.damaged = out_.damaged || properties.damaged;
    read_head(properties, charset_, out_.head);
    if (const MapiProperty* plain = properties.find(kPlainBody)) {
      out_.text = mapi_text(*plain, charset_);
    }
    if (const MapiProperty* web = properties.find(kWebBody)) {
      const MapiProperty* page = properties.find(kCodePageOfWebBody);
      out_.html = web->type == kMapiBinary ? to_utf8_from(web->value, page != nullptr ? charset_of_code_page(LittleEndian(page->value).number(4)) : "")
                                           : mapi_text(*web, charset_);
    }
    if (const MapiProperty* rich = properties.find(kRichBody)) {
      const auto unpacked = unpacked_rich_text(rich->value);
      out_.damaged = out_.damaged || !unpacked;
      out_.rich_text = unpacked.value_or("");
    }
  }

  void attachment_properties(std::string_view data) {
    const MapiProperties properties = read_mapi_properties(data);
    out_.damaged = out_.damaged || properties.damaged;
    for (const std::uint32_t id : {kShownName, kShortName, kLongName}) {   // the last that is there is the best
      if (const MapiProperty* name = properties.find(id)) {
        file().name = safe_file_name(mapi_text(*name, charset_), file().name);
      }
    }
    const MapiProperty* object = properties.find(kObject);
    if (object != nullptr && file().bytes.empty()) {
      file().bytes = std::string(object->value.substr(std::min<std::size_t>(object->type == kMapiObject ? 16 : 0, object->value.size())));
    }
  }

  void begin_file() {
    out_.too_many = out_.files.size() >= kMostFiles;
    if (!out_.too_many) {
      out_.files.push_back({"attachment " + std::to_string(out_.files.size() + 1), {}, {}});
    }
  }

  ContainedFile& file() {
    if (out_.files.empty()) {
      begin_file();
    }
    return out_.files.back();
  }

  LittleEndian in_;
  std::string charset_;
  Winmail out_;
};

}  // namespace

Winmail read_winmail(std::string_view bytes) { return Reader(bytes).read(); }

}  // namespace candour
