#include "extractors/office/computed_fields.h"

#include <set>

#include "extractors/office/found.h"
#include "pipeline/base/utf8.h"

namespace candour {

std::string field_keyword(std::string_view instruction) {
  const std::string clean = trimmed(instruction);
  return ascii_small(std::string_view(clean).substr(0, clean.find_first_of(" \t\r\n\"\\")));
}

bool is_computed_field(std::string_view keyword) {
  static const std::set<std::string_view> kComputed = {
      "date",     "time",     "createdate", "savedate",    "printdate", "edittime",     "filename",
      "filesize", "template", "author",     "lastsavedby", "title",     "subject",      "keywords",
      "comments", "numwords", "numchars",   "revnum",      "username",  "userinitials", "useraddress",
      "ref",      "noteref",  "styleref",   "seq",         "pageref"};
  return kComputed.count(keyword) != 0;
}

}  // namespace candour
