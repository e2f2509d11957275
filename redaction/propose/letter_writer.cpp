#include "redaction/propose/letter_writer.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "pipeline/base/utf8.h"

namespace candour {

const Finding* signs_letter(std::u32string_view text, std::size_t at, const std::vector<Finding>& mentions) {
  // The next line that begins a letter or takes leave; what takes leave is the group.
  static const RE2 kEnds(R"((?m)^[ \t]*(?i:(?:dear\b)|((?:yours|love|lots of love|with love|(?:kind |best |warm )?regards|(?:with )?best wishes|sincerely|faithfully|god bless|take care|all the best|from your)\b[^\n]{0,24}\n\s*)))");
  const std::string behind = to_utf8(text.substr(at));
  re2::StringPiece leave;
  if (text.rfind(U"Dear ", at) == std::u32string_view::npos || !RE2::PartialMatch(behind, kEnds, &leave) || leave.empty()) {
    return nullptr;
  }
  const std::size_t bytes = static_cast<std::size_t>(leave.data() - behind.data()) + leave.size();
  const std::size_t signs = at + code_point_count(std::string_view(behind).substr(0, bytes));
  const auto found = std::find_if(mentions.begin(), mentions.end(), [&](const Finding& mention) { return mention.span.start == signs; });
  return found == mentions.end() ? nullptr : &*found;
}

}  // namespace candour
