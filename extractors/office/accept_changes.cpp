#include "extractors/office/accept_changes.h"

#include <algorithm>

#include "extractors/office/word_text.h"

namespace candour {
namespace {

bool is_of_format(std::string_view name) {
  return is_one_of(name, {"rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange",
                          "numberingChange", "cellMerge"});
}

bool is_range_mark(std::string_view name) {
  return name.ends_with("RangeStart") || name.ends_with("RangeEnd") ? name.starts_with("move") || name.starts_with("customXml") : false;
}

class Accepter {
 public:
  explicit Accepter(Found& found) : found_(found) {}

  void inside(Node parent) {
    for (Node child = parent.first_child(); child;) {
      const Node next = child.next_sibling();
      one(child);
      child = next;
    }
  }

 private:
  void one(Node node) {
    const std::string_view name = name_of(node);
    if (is_of_format(name) || is_range_mark(name)) {
      node.parent().remove_child(node);
    } else if (name == "del" || name == "moveFrom") {
      take_out(node, node, name == "del" ? "deleted" : "moved away");
    } else if (name == "ins" || name == "moveTo") {
      keep(node, name == "ins" ? "inserted" : "moved here");
    } else if (name == "tr") {
      row(node);
    } else if (name == "tc") {
      cell(node);
    } else if (name == "p") {
      paragraph(node);
    } else if (name == "tbl") {
      inside(node);
      if (all_named(node, {"tr"}).empty()) {
        node.parent().remove_child(node);
      }
    } else {
      if (name == "r") {
        running_.clear();
      }
      inside(node);
    }
  }

  void take_out(Node node, Node change, const char* what) {
    tell(change, what, words_of(node), false);
    node.parent().remove_child(node);
  }

  // What was inserted may itself hold deletions: they go before its words are told.
  void keep(Node node, const char* what) {
    const std::size_t at = found_.texts.size();
    const std::string running = running_;
    inside(node);
    const bool nested = found_.texts.size() != at;
    running_ = nested ? std::string() : running;
    tell(node, what, words_of(node), true);
    if (nested && found_.texts.size() > at + 1) {   // the outer change stands before those inside it
      std::rotate(found_.texts.begin() + static_cast<std::ptrdiff_t>(at), found_.texts.end() - 1, found_.texts.end());
      running_.clear();
    }
    unwrap(node);
  }

  void row(Node node) {
    const Node properties = child_of(node, "trPr");
    const Node deleted = child_of(properties, "del");
    const Node inserted = child_of(properties, "ins");
    if (deleted) {
      take_out(node, deleted, "deleted");
      return;
    }
    if (inserted && all_named(node, {"ins"}).size() == 1) {   // else its letters are marked themselves
      tell(inserted, "inserted", words_of(node), true);
    }
    inside(node);
  }

  void cell(Node node) {
    const Node properties = child_of(node, "tcPr");
    const Node deleted = child_of(properties, "cellDel");
    if (deleted) {
      tell(deleted, "deleted", words_of(node), false);
      for (const Node child : children_of(node)) {
        if (!is_named(child, "tcPr")) {
          node.remove_child(child);
        }
      }
      node.append_child((prefix_of(node) + "p").c_str());
    }
    remove_all(properties, {"cellDel", "cellIns"});
    inside(node);
  }

  void paragraph(Node node) {
    const Node mark = path_of(node, {"pPr", "rPr"});
    const bool deleted = child_of(mark, "del") || child_of(mark, "moveFrom");
    remove_all(mark, {"ins", "del", "moveFrom", "moveTo"});
    if (!running_.empty()) {
      pending_line_ = true;
    }
    inside(node);
    if (deleted) {
      remove_if_empty(node);
    }
  }

  static std::string prefix_of(Node node) {
    const std::string_view name = node.name();
    return std::string(name.substr(0, name.size() - name_of(node).size()));
  }

  // A change goes on where the last one by the same hand ended with nothing between.
  void tell(Node change, const char* what, const std::string& words, bool visible) {
    const std::string label = by_whom(what, attribute_of(change, "author"), attribute_of(change, "date"));
    if (trimmed(words).empty()) {
      return;
    }
    if (running_ == label && !found_.texts.empty() && found_.texts.back().label == label && found_.texts.back().visible == visible) {
      found_.texts.back().text += (pending_line_ ? "\n" : trailing_) + trimmed_end(words);
    } else {
      found_.tell("tracked-change", label, words, visible);
    }
    trailing_ = words.substr(trimmed_end(words).size());
    pending_line_ = false;
    running_ = label;
  }

  static std::string trimmed_end(const std::string& words) { return words.substr(0, words.find_last_not_of(" \t\r\n") + 1); }

  Found& found_;
  std::string running_;        // label of the change that may go on; empty: none
  std::string trailing_;       // spaces it ended with
  bool pending_line_ = false;  // a paragraph began since
};

}  // namespace

void accept_changes(Node story, Found& found) { Accepter(found).inside(story); }

}  // namespace candour
