#include "pipeline/model/reading_direction.h"

#include "pipeline/base/utf8.h"

namespace candour {

bool reads_leftwards(const Word& word) {
  return word.edges.size() > 1 && word.edges.front() > word.edges.back();
}

std::vector<double> leftward_edges(const Word& word) {
  const std::size_t count = code_point_count(word.text);
  std::vector<double> edges;
  for (std::size_t i = 0; i <= count; ++i) {
    edges.push_back(word.box.right - word.box.width() * static_cast<double>(i) / static_cast<double>(count));
  }
  return edges;
}

}  // namespace candour
