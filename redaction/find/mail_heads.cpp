#include "redaction/find/mail_heads.h"

#include <re2/re2.h>

#include <algorithm>

#include "pipeline/base/utf8.h"

namespace candour {

std::vector<FoundName> find_mail_heads(std::string_view text) {
  static const RE2 kHead(R"((?m)^>?[ \t]*(?:From|To|Cc|CC|Bcc): ?([^\n<>@]{4,300})$)");
  static const RE2 kOfHouse(R"(^ *(\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+)?), (\p{Lu}[\p{L}'’\-]+)(?: \([^()]{2,40}\))? *$)");
  const OffsetMap map(text);
  std::vector<FoundName> names;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece line;
  while (RE2::FindAndConsume(&rest, kHead, &line)) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(';', at), line.size());
      re2::StringPiece surname, given;
      if (RE2::FullMatch(line.substr(at, end - at), kOfHouse, &surname, &given)) {
        FoundName found;
        const auto start = static_cast<std::size_t>(surname.data() - text.data());
        found.span = {map.code_point_at(start), map.code_point_at(static_cast<std::size_t>(given.data() - text.data()) + given.size())};
        found.name = std::string(given) + " " + std::string(surname);
        found.score = 0.8;
        found.rule = "mail-head-name";
        found.why = "This is a name in an e-mail's head, as a mail program writes people of its own house.";
        names.push_back(std::move(found));
      }
      at = end + 1;
    }
  }
  return names;
}

}  // namespace candour
