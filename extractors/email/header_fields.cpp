#include "extractors/email/header_fields.h"

#include <algorithm>
#include <set>

#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {

bool is_printed(const std::string& name) {
  const std::string small = ascii_small(name);
  return std::any_of(kPrintedFields.begin(), kPrintedFields.end(), [&](std::string_view printed) { return ascii_small(printed) == small; });
}

bool is_of_machines(const std::string& name) {
  static const std::set<std::string> kMachines = {"mime-version", "content-type", "content-transfer-encoding", "content-length", "content-disposition",
                                                  "content-language", "content-id", "content-class", "lines", "status", "x-status", "importance", "priority",
                                                  "x-priority", "x-msmail-priority", "precedence", "dkim-signature", "domainkey-signature", "arc-seal",
                                                  "arc-message-signature", "x-google-dkim-signature", "x-attachment-id", "content-md5"};
  return kMachines.count(ascii_small(name)) != 0;
}

}  // namespace candour
