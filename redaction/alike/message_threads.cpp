#include "redaction/alike/message_threads.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "redaction/alike/message_head.h"

namespace candour {
namespace {

constexpr std::int64_t kLongestSilence = std::int64_t{366} * 24 * 3600;   // seconds between a message and an answer that is guessed

std::string without_brackets(std::string id) {
  std::erase_if(id, [](char c) { return c == '<' || c == '>' || c == ' '; });
  return id;
}

using LatestOf = std::unordered_map<std::string, std::size_t>;   // by person

// Who took part in the messages of one subject, the latest of each.
struct Subject {
  LatestOf by_author, by_anybody;
  LatestOf by_author_unnumbered, by_anybody_unnumbered;   // messages without an id of their own
};

// Every message and every message that one of them names, and whom each answers.
class Forest {
 public:
  explicit Forest(const std::vector<ThreadedMessage>& messages) : messages_(messages), parent_(messages.size(), kNoMessage), link_(messages.size(), ThreadLink::none) {
    for (std::size_t i = 0; i < messages.size(); ++i) {
      if (const std::string id = without_brackets(messages[i].id); !id.empty()) {
        by_id_.emplace(id, i);
      }
    }
    for (std::size_t i = 0; i < messages.size(); ++i) {
      link_by_header(i);
    }
    for (const auto& [child, parent] : said_by_others_) {
      link(child, parent, ThreadLink::header);
    }
    for (std::size_t i = 0; i < messages.size(); ++i) {
      if (messages[i].quotes < messages.size()) {
        link(i, messages[i].quotes, ThreadLink::quotes);
      }
    }
    guess();
    take_printed();
    cut_circles();
    join_missing();
  }

  std::size_t size() const { return parent_.size(); }
  std::size_t parent(std::size_t node) const { return parent_[node]; }
  ThreadLink how(std::size_t node) const { return link_[node]; }
  bool left_out(std::size_t node) const { return left_out_[node] != 0; }
  bool missing(std::size_t node) const { return node >= messages_.size(); }

 private:
  void link(std::size_t child, std::size_t parent, ThreadLink how) {
    if (parent_[child] == kNoMessage && child != parent) {
      parent_[child] = parent;
      link_[child] = how;
    }
  }

  std::size_t node_of(const std::string& id) {
    const auto [found, is_new] = by_id_.try_emplace(id, parent_.size());
    if (is_new) {
      parent_.push_back(kNoMessage);
      link_.push_back(ThreadLink::none);
    }
    return found->second;
  }

  // What a message says of others counts only where they say nothing of themselves.
  void link_by_header(std::size_t i) {
    std::size_t before = kNoMessage;
    for (const std::string& named : messages_[i].earlier) {
      const std::string id = without_brackets(named);
      if (id.empty()) {
        continue;
      }
      const std::size_t node = node_of(id);
      if (before != kNoMessage && before != node && node != i && before != i) {
        said_by_others_.emplace_back(node, before);
      }
      before = node == i ? before : node;
    }
    if (before != kNoMessage) {
      link(i, before, ThreadLink::header);
    }
  }

  // In the order of time: each answer to whom it may answer among those sent before.
  void guess() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < messages_.size(); ++i) {
      if (messages_[i].sent) {
        order.push_back(i);
      }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return *messages_[a].sent < *messages_[b].sent; });
    std::unordered_map<std::string, Subject> subjects;
    for (const std::size_t i : order) {
      const SubjectRoot root = subject_root(messages_[i].subject);
      if (root.root.empty()) {
        continue;
      }
      Subject& subject = subjects[root.root];
      const std::vector<std::string> authors = people_in(messages_[i].from);
      const std::vector<std::string> others = people_in(messages_[i].to);
      if (root.answers) {
        guess_one(i, subject, authors, others);
      }
      enter(i, subject, authors, others);
    }
  }

  void guess_one(std::size_t i, const Subject& subject, const std::vector<std::string>& authors, const std::vector<std::string>& others) {
    if (parent_[i] == kNoMessage) {
      if (const std::size_t found = latest(i, subject.by_anybody, authors, subject.by_author, others); found != kNoMessage) {
        link(i, found, ThreadLink::guess);
      }
    } else if (const std::size_t above = parent_[i]; missing(above) && parent_[above] == kNoMessage) {
      if (const std::size_t found = latest(i, subject.by_anybody_unnumbered, authors, subject.by_author_unnumbered, others); found != kNoMessage) {
        stands_for_[above] = found;   // printed, so without its number
      }
    }
  }

  std::size_t latest(std::size_t i, const LatestOf& of_authors, const std::vector<std::string>& authors, const LatestOf& of_others, const std::vector<std::string>& others) const {
    std::size_t found = kNoMessage;
    const auto look = [&](const LatestOf& latest_of, const std::vector<std::string>& people) {
      for (const std::string& one : people) {
        const auto known = latest_of.find(one);
        const bool near = known != latest_of.end() && *messages_[i].sent - *messages_[known->second].sent <= kLongestSilence;
        const bool later = near && (found == kNoMessage || *messages_[known->second].sent > *messages_[found].sent);
        found = later && *messages_[known->second].sent < *messages_[i].sent ? known->second : found;
      }
    };
    look(of_authors, authors);
    look(of_others, others);
    return found;
  }

  void enter(std::size_t i, Subject& subject, const std::vector<std::string>& authors, const std::vector<std::string>& others) {
    const bool unnumbered = messages_[i].id.empty();
    const auto put = [&](const std::vector<std::string>& people, bool author) {
      for (const std::string& one : people) {
        subject.by_anybody[one] = i;
        if (author) {
          subject.by_author[one] = i;
        }
        if (unnumbered) {
          subject.by_anybody_unnumbered[one] = i;
        }
        if (unnumbered && author) {
          subject.by_author_unnumbered[one] = i;
        }
      }
    };
    put(others, false);
    put(authors, true);
  }

  // An answer to one that is missing, as far as its number goes, answers the print of it.
  void take_printed() {
    for (std::size_t i = 0; i < messages_.size(); ++i) {
      const auto printed = parent_[i] == kNoMessage ? stands_for_.end() : stands_for_.find(parent_[i]);
      if (printed != stands_for_.end() && printed->second != i) {
        parent_[i] = printed->second;
        link_[i] = ThreadLink::guess;
      }
    }
  }

  // Each node has one parent at most, so a walk upwards that meets itself has found a circle: the parent of its first message is let go.
  void cut_circles() {
    std::vector<std::size_t> walk(parent_.size(), kNoMessage);   // in which walk a node was met
    for (std::size_t start = 0; start < parent_.size(); ++start) {
      std::size_t node = start;
      while (node != kNoMessage && walk[node] == kNoMessage) {
        walk[node] = start;
        node = parent_[node];
      }
      if (node == kNoMessage || walk[node] != start) {
        continue;
      }
      std::size_t first = node;
      for (std::size_t each = parent_[node]; each != node; each = parent_[each]) {
        first = std::min(first, each);
      }
      parent_[first] = kNoMessage;
      link_[first] = ThreadLink::none;
    }
  }

  // One that is missing and that only one other missing one answers tells nothing; nor does one that nobody answers.
  void join_missing() {
    left_out_.assign(parent_.size(), 0);
    std::vector<std::size_t> children(parent_.size(), 0);
    for (const std::size_t above : parent_) {
      if (above != kNoMessage) {
        ++children[above];
      }
    }
    for (std::size_t node = messages_.size(); node < parent_.size(); ++node) {
      for (std::size_t each = node; each != kNoMessage && missing(each) && children[each] == 0 && left_out_[each] == 0; each = parent_[each]) {
        left_out_[each] = 1;
        if (parent_[each] != kNoMessage) {
          --children[parent_[each]];
        }
      }
    }
    skip_chains(children);
  }

  // A chain of missing ones becomes its lowest one.
  void skip_chains(const std::vector<std::size_t>& children) {
    for (std::size_t node = messages_.size(); node < parent_.size(); ++node) {
      const std::size_t above = parent_[node];
      if (left_out_[node] == 0 && above != kNoMessage && missing(above) && children[above] == 1) {
        left_out_[above] = 1;
      }
    }
    std::vector<std::size_t> path;
    for (std::size_t node = 0; node < parent_.size(); ++node) {
      std::size_t above = parent_[node];
      for (path.clear(); above != kNoMessage && left_out_[above] != 0; above = parent_[above]) {
        path.push_back(above);
      }
      parent_[node] = above;
      for (const std::size_t each : path) {
        parent_[each] = above;   // so that no way is gone twice
      }
    }
  }

  const std::vector<ThreadedMessage>& messages_;
  std::vector<std::size_t> parent_;   // messages first, then those that are missing
  std::vector<ThreadLink> link_;
  std::vector<char> left_out_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::size_t, std::size_t> stands_for_;
  std::vector<std::pair<std::size_t, std::size_t>> said_by_others_;
};

}  // namespace

std::vector<ThreadNode> threads_of(const std::vector<ThreadedMessage>& messages) {
  const Forest forest(messages);
  constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::max();
  std::vector<std::int64_t> sent(forest.size(), kUnknown);
  for (std::size_t i = 0; i < messages.size(); ++i) {
    sent[i] = messages[i].sent.value_or(kUnknown);
  }
  std::vector<std::vector<std::size_t>> children(forest.size());
  std::vector<std::size_t> roots;
  for (std::size_t node = 0; node < forest.size(); ++node) {
    const std::size_t above = forest.parent(node);
    if (forest.left_out(node)) {
      continue;
    }
    if (above == kNoMessage) {
      roots.push_back(node);
    } else {
      children[above].push_back(node);
      sent[above] = above >= messages.size() ? std::min(sent[above], sent[node]) : sent[above];
    }
  }
  const auto earlier = [&](std::size_t a, std::size_t b) { return sent[a] != sent[b] ? sent[a] < sent[b] : a < b; };
  std::vector<ThreadNode> answer;
  std::vector<std::pair<std::size_t, std::size_t>> open;   // node, place of its parent in the answer
  std::sort(roots.begin(), roots.end(), earlier);
  for (const std::size_t root : roots) {
    if (children[root].empty()) {
      continue;
    }
    for (open.assign(1, {root, kNoMessage}); !open.empty();) {
      const auto [node, above] = open.back();
      open.pop_back();
      answer.push_back({forest.missing(node) ? kNoMessage : node, above, above == kNoMessage ? 0 : answer[above].depth + 1, forest.how(node)});
      std::sort(children[node].begin(), children[node].end(), earlier);
      for (auto child = children[node].rbegin(); child != children[node].rend(); ++child) {
        open.emplace_back(*child, answer.size() - 1);
      }
    }
  }
  return answer;
}

}  // namespace candour
