#include "pipeline/model/covered_text.h"

#include <array>
#include <map>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<Cover, const char*>, 4> kCoverNames{{
    {Cover::box, "box"},
    {Cover::blank, "blank"},
    {Cover::mark, "mark"},
    {Cover::unchecked, "unchecked"},
}};

constexpr std::array<std::pair<Cover, const char*>, 4> kPlainWords{{
    {Cover::box, "under a box"},
    {Cover::blank, "where the page shows nothing"},
    {Cover::mark, "under a mark for redaction that was not carried out"},
    {Cover::unchecked, "on a page that could not be drawn"},
}};

}  // namespace

std::vector<CoveredText> by_page(const std::vector<CoveredText>& covered) {
  std::map<std::pair<int, Cover>, CoveredText> pages;
  for (const CoveredText& one : covered) {
    const auto [place, is_new] = pages.try_emplace({one.page, one.cover}, one);
    if (!is_new) {
      place->second.box = united(place->second.box, one.box);
      place->second.characters += one.characters;
    }
  }
  std::vector<CoveredText> out;
  for (const auto& [key, one] : pages) {
    out.push_back(one);
  }
  return out;
}

const char* to_string(Cover cover) { return name_of(kCoverNames, cover); }
Cover cover_from(const std::string& name) { return value_of(kCoverNames, name).value_or(Cover::unchecked); }
const char* plain_words(Cover cover) { return name_of(kPlainWords, cover); }

}  // namespace candour
