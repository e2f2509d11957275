// The reader of e-mails: whatever bytes come, an answer without harm, and nothing of a message that opened is lost on the way.
#include <string>

#include "extractors/email/open_email.h"
#include "extractors/email/open_mailbox.h"
#include "extractors/email/open_winmail.h"
#include "extractors/text/html_to_text.h"
#include "pipeline/base/utf8.h"
#include "tests/fuzz/target.h"

using namespace candour;

namespace {

constexpr std::size_t kLongest = 20000;

void check_text(const std::string& text) {
  fuzz::promise(is_valid_utf8(text), "what a message says is UTF-8");
  fuzz::promise(text.find('\0') == std::string::npos, "what a message says has no zero");
}

void check(const OpenedDocument& opened) {
  const bool read = opened.status == DocumentStatus::read;
  fuzz::promise(read == opened.reason.empty(), "a message that does not open has a reason");
  fuzz::promise(read || !opened.advice.empty(), "and says what to do");
  fuzz::promise(read || opened.parts.empty(), "and gives no files");
  for (const DocumentText& text : opened.texts) {
    fuzz::promise(!text.place.empty() && !text.text.empty(), "a text says where it stood");
    check_text(text.text);
  }
  for (const ContainedFile& file : opened.parts) {
    fuzz::promise(file.name.find('/') == std::string::npos && file.name != "..", "a name is no path");
    check_text(file.name);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLongest) {
    return 0;
  }
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(open_email(bytes));
  check(open_mailbox(bytes));
  check(open_winmail(bytes));
  check_text(html_to_text(bytes).text);
  return 0;
}
