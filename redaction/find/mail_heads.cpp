#include "redaction/find/mail_heads.h"

#include <re2/re2.h>

#include <algorithm>

#include "pipeline/base/utf8.h"
#include "redaction/find/private_bearer.h"

namespace candour {
namespace {

constexpr std::size_t kBracket = 100;   // bytes of it that are looked at

// "Qureshi, Nasreen (Legal)": one person, surname first. False when the words are none.
bool add_turned(re2::StringPiece words, std::string_view text, const OffsetMap& map,
                std::vector<FoundName>& names) {
  static const RE2 kTurned(
      R"(^ *(\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+)?), (\p{Lu}[\p{L}'’\-]+)(?: \([^()]{2,40}\))? *$)");
  re2::StringPiece surname, given;
  if (!RE2::FullMatch(words, kTurned, &surname, &given)) {
    return false;
  }
  FoundName found;
  const auto start = static_cast<std::size_t>(surname.data() - text.data());
  found.span = {map.code_point_at(start),
                map.code_point_at(static_cast<std::size_t>(given.data() - text.data()) + given.size())};
  found.name = std::string(given) + " " + std::string(surname);
  found.score = 0.8;
  found.rule = "mail-head-name";
  found.why = "This is a name in an e-mail's head, as a mail program writes people of its own house.";
  names.push_back(std::move(found));
  return true;
}

}  // namespace

std::vector<FoundName> find_mail_heads(std::string_view text) {
  static const RE2 kHead(R"((?m)^>?[ \t]*(?:From|To|Cc|CC|Bcc|Sender|Sent by|Organi[sz]er): ?([^\n<>@]{4,300})$)");
  static const RE2 kAuthor(
      R"((?im)(?:^|\t)[ ]*(?:author|(?:note |case note )?(?:recorded|created|entered|completed|written|updated|approved|authori[sz]ed|added|logged|typed|prepared|inputted) by|(?:allocated |case |key )?worker|case ?holder)(?: *: *\t*|\t+)([^\n\t<>@;]{4,120}?)[ ]*(?:\t|$))");
  const OffsetMap map(text);
  std::vector<FoundName> names;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece line;
  while (RE2::FindAndConsume(&rest, kHead, &line)) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(';', at), line.size());
      add_turned(line.substr(at, end - at), text, map, names);
      at = end + 1;
    }
  }
  for (rest = re2::StringPiece(text.data(), text.size()); RE2::FindAndConsume(&rest, kAuthor, &line);) {
    const std::string_view behind = text.substr(static_cast<std::size_t>(line.data() - text.data()));
    const bool in_private_life = is_said_private({}, behind.substr(std::min(behind.find('('), behind.size()), kBracket));   // "Whittle, Karen (mother)"
    if (add_turned(line, text, map, names) && !in_private_life) {
      names.back().likely = PersonClass::professional;
      names.back().class_is_guess = false;
      names.back().rule = "labelled-name";
      names.back().why = "This is a name with a role.";
    }
  }
  return names;
}

}  // namespace candour
