#include "redaction/find/names_in_role.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "redaction/find/name_words.h"
#include "redaction/find/private_bearer.h"
#include "redaction/find/role_phrase.h"
#include "redaction/find/word_list.h"

namespace candour {
namespace {

bool is_opening(const std::string& word) { return is_common_word(word) && word != "jan"; }   // "Jan Petrie, nurse" is no month

// "Then Ann Lee": the sentence's first word is none of hers.
std::string_view without_opening(std::string_view name) {
  while (name.find(' ') != std::string_view::npos && is_opening(small_letters(name.substr(0, name.find(' '))))) {
    name = name.substr(name.find(' ') + 1);
  }
  return name;
}

// "Ask Mr Vaughan-Price": the name begins behind the title.
std::string_view behind_title(std::string_view name, std::string& title) {
  static const RE2 kTitle(R"(^[\p{L}'’\-]+ (Mr|Mrs|Ms|Miss|Mx|Dr)\.? (\p{Lu}))", large_options());
  re2::StringPiece found;
  re2::StringPiece first;
  if (!RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), kTitle, &found, &first)) {
    return name;
  }
  title = std::string(found.data(), found.size());
  return name.substr(static_cast<std::size_t>(first.data() - name.data()));
}

// "TM. Sonia Vale" behind "Neil Rudd, ": the role of the one before, or its last letters, ends there.
std::string_view behind_role(std::string_view text, std::string_view name) {
  static const RE2 kLetters(R"(^((?:\p{Lu}|\p{Lu}\p{L}*\p{Lu}))\. \p{Lu})", large_options());
  re2::StringPiece letters;
  if (!RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), kLetters, &letters)) {
    return name;
  }
  const bool cut = name.data() > text.data() && std::isalpha(static_cast<unsigned char>(*(name.data() - 1))) != 0;
  const bool role = letters.size() > 1 && class_by_role({letters.data(), letters.size()}, true);
  return cut || role ? name.substr(letters.size() + 2) : name;
}

// "Nr Bristol", "COUNTY BOROUGH OF ABERDULAS", "EDUCATION COMMITTEE": places and bodies in the head of a letter.
bool is_place_or_body(std::string_view name) {
  static const std::set<std::string> kWords = {"nr", "near", "borough", "county", "city", "committee", "division", "union", "district", "of", "the", "for", "and", "education", "council", "social", "services", "health"};
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (kWords.count(small_letters(name.substr(at, end - at))) != 0) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

bool is_rank(const std::string& word) {
  static const std::set<std::string> kRanks = {"pc", "dc", "ds", "di", "dci", "dcs", "sgt", "insp", "inspector", "sergeant", "constable", "wpc", "pcso", "ps", "det", "detective", "supt", "cllr", "judge", "hhj", "canon", "rev"};
  return kRanks.count(word) != 0;
}

}  // namespace

void NamesInRole::take(std::string_view value, const RoleCue& cue) {
  static const RE2 kEntry("(" TITLED ")(" NAME ")", large_options());
  const re2::StringPiece whole(value.data(), value.size());
  re2::StringPiece found[3];
  for (std::size_t at = 0; at < value.size() && kEntry.Match(whole, at, value.size(), RE2::UNANCHORED, found, 3);) {
    take_one({found[2].data(), found[2].size()}, std::string(found[1].data(), found[1].size()), cue);
    at = static_cast<std::size_t>(found[0].data() - value.data()) + std::max<std::size_t>(1, found[0].size());
  }
}

void NamesInRole::take_one(std::string_view value, std::string title, const RoleCue& cue) {
  if (is_organisation(value) || is_place_or_body(value)) {
    return;   // "Kelbrough Middle School"
  }
  const std::string_view name = without_opening(without_possessive(behind_title(trimmed_name(behind_role(text_, value)), title)));
  const std::string_view led = without_lead(name);
  const std::string first = small_letters(led.substr(0, led.find(' ')));
  const bool surnamed = name.find(' ') != std::string_view::npos && word_sort(small_letters(name.substr(name.rfind(' ') + 1))) == WordSort::unknown;   // "Ebony Okafor"
  const bool one = name.find(' ') == std::string_view::npos;
  if (cue.shows == PersonClass::professional && (is_rank(first) || is_private(value, name, cue))) {
    return;   // "Supervisor: Sgt Holloway"
  }
  if (code_point_count(name) < 2 || (one ? is_common_word(first) : is_opening(first)) || is_organisation(name) ||
      (title.empty() && ((is_word_alone(first) && !surnamed) || (one && !cue.one_word)))) {
    return;
  }
  title.erase(std::find_if(title.begin(), title.end(), [](char c) { return c == ' ' || c == '.'; }), title.end());
  add(name, std::move(title), cue);
}

// Whether the words on both sides say that whoever stands beside a role is there in private life.
bool NamesInRole::is_private(std::string_view value, std::string_view name, const RoleCue& cue) const {
  constexpr std::size_t kBefore = 60;
  constexpr std::size_t kBehind = 100;
  const auto start = static_cast<std::size_t>(value.data() - text_.data());
  const auto end = std::min(static_cast<std::size_t>(name.data() + name.size() - text_.data()), text_.size());
  const std::size_t from = start - std::min(start, kBefore);
  const std::size_t line = text_.rfind('\n', start == 0 ? 0 : start - 1);
  const std::size_t begins = line != std::string_view::npos && line < start ? std::max(from, line + 1) : from;
  const std::string_view behind = text_.substr(end, kBehind);
  const bool author = std::string_view(cue.rule) == "labelled-name";
  return begins_with_kin(value) || is_said_private(text_.substr(begins, start - begins), behind) || (author && owns_what_follows(behind));
}

void NamesInRole::take_letters(std::string_view value, const RoleCue& cue) { add(value, {}, cue); }

void NamesInRole::add(std::string_view name, std::string title, const RoleCue& cue) {
  const auto start = static_cast<std::size_t>(name.data() - text_.data());
  FoundName found;
  found.span = {map_.code_point_at(start), map_.code_point_at(start + name.size())};
  found.name = std::string(name);
  found.title = std::move(title);
  found.likely = cue.shows;
  found.class_is_guess = false;
  found.score = cue.score;
  found.rule = cue.rule;
  found.why = "This is a name with a role.";
  names_.push_back(std::move(found));
}

}  // namespace candour
