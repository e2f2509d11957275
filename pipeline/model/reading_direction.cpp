#include "pipeline/model/reading_direction.h"

namespace candour {

bool reads_leftwards(const Word& word) {
  return word.edges.size() > 1 && word.edges.front() > word.edges.back();
}

}  // namespace candour
