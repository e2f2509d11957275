// A sum of decision trees over a few dozen real values, as log-odds: for what adds up in no straight line.
// Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001). How
// it is learnt: training/tree_learner.h. File (little endian): the mark of weights_file.h, start (float),
// number of trees (u32); each tree: number of nodes (variable length), then each node: the value looked at
// plus one, or 0 of a leaf (variable length), the threshold or the leaf's log-odds (float), and of a node
// that is no leaf how far behind it the right branch stands (variable length); the left one stands right
// behind it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct TreeNode {
  static constexpr std::uint32_t kLeaf = 0xFFFF;
  std::uint32_t looks_at = kLeaf;  // which of the values
  float threshold = 0;             // up to it to the left; of a leaf its log-odds
  std::uint32_t right = 0;         // place in the tree
};

using Tree = std::vector<TreeNode>;  // the root first, each left branch right behind its node

// Const once read: any number of threads may ask.
struct BoostedTrees {
  float start = 0;
  std::vector<Tree> trees;

  bool empty() const { return trees.empty(); }
  double log_odds(const float* values) const;     // as many as were learnt from
  double probability(const float* values) const;  // 0 to 1
};

// Throws Error(configuration) when the bytes are no trees over so many values.
BoostedTrees read_trees(std::string_view bytes, std::size_t values);
std::string write_trees(const BoostedTrees& trees);

}  // namespace candour
