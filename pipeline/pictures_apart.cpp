#include "pipeline/pictures_apart.h"

#include <algorithm>
#include <cmath>

#include "pipeline/model/page_look.h"
#include "pipeline/page_comparison.h"

namespace candour {
namespace {

constexpr double kSamePlace = 1;  // points

bool is_drawn(const SourceDocument& document, const Page& page) {
  return page.source == TextSource::text_layer && !page.scanned && !is_message(document);
}

bool in_the_same_place(const Word& one, const Word& other) {
  return one.text == other.text && std::abs(one.box.left - other.box.left) < kSamePlace &&
         std::abs(one.box.top - other.box.top) < kSamePlace;
}

}  // namespace

bool pictures_apart(PageLooks& looks, const SourceDocument& one, const Page& page,
                    const SourceDocument& other, const Page& other_page) {
  if (!is_drawn(one, page) || !is_drawn(other, other_page)) {
    return false;
  }
  const std::string look = looks.look(one, page.number);
  const std::string other_look = looks.look(other, other_page.number);
  if (look_alike(look, other_look)) {
    return false;
  }
  if (std::equal(page.words.begin(), page.words.end(), other_page.words.begin(), other_page.words.end(),
                 in_the_same_place)) {
    return true;
  }
  std::vector<Box> words;
  for (const Page* each : {&page, &other_page}) {
    std::transform(each->words.begin(), each->words.end(), std::back_inserter(words),
                   [](const Word& word) { return word.box; });
  }
  return !look_alike_beside(look, other_look, words);
}

}  // namespace candour
