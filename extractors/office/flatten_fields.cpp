#include "extractors/office/flatten_fields.h"

#include <set>
#include <unordered_set>

#include "extractors/office/ooxml_package.h"
#include "extractors/office/word_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

// Worked out in print, or without a kept result.
bool stays(const std::string& keyword) {
  static const std::set<std::string> kStay = {"page", "numpages", "sectionpages", "section", "formcheckbox", "formdropdown", "symbol", "listnum",
                                              "autonum", "autonumlgl", "autonumout"};
  return kStay.count(keyword) != 0;
}

// Their instructions hold nothing that anybody wrote.
bool is_machine(const std::string& keyword) {
  static const std::set<std::string> kMachine = {
      "toc", "pageref", "ref", "noteref", "seq", "date", "time", "createdate", "savedate", "printdate", "edittime", "styleref", "formtext", "numwords",
      "numchars", "filesize", "revnum", "mergerec", "mergeseq", "next", "advance", "title", "author", "subject", "keywords", "comments", "lastsavedby",
      "username", "userinitials", "useraddress", "filename", "template", "bibliography", "index", "toa", "shape", "embed", "control", "htmlcontrol"};
  return stays(keyword) || kMachine.count(keyword) != 0;
}

bool leads_outside(const std::string& keyword) {
  static const std::set<std::string> kOutside = {"hyperlink", "includepicture", "includetext", "import", "include", "link", "dde", "ddeauto", "database", "rd", "data"};
  return kOutside.count(keyword) != 0;
}

std::string keyword_of(const std::string& instruction) {
  const std::string clean = trimmed(instruction);
  return ascii_small(std::string_view(clean).substr(0, clean.find_first_of(" \t\r\n\"\\")));
}

struct Field {
  std::string instruction;
  std::vector<Node> nodes;      // ends and instructions
  std::vector<Node> results;    // what shows inside the instruction: results of fields that are part of it
  bool in_instruction = true;
};

class Flattener {
 public:
  Flattener(const std::string& shown, Found& found) : shown_(shown), found_(found) {}

  void run(Node story) {
    for (const Node node : all_named(story, {"fldChar", "instrText", "delInstrText", "t", "tab", "br", "cr", "drawing", "pict", "object", "sym", "fldSimple"})) {
      one(node);
    }
    for (const Field& open : open_) {   // never closed: no field, its letters stay
      tell(open.instruction);
      doom(open.nodes);
    }
    prune(story, doomed_);
    remove_all(story, {"helpText", "statusText", "entryMacro", "exitMacro", "fldData"});
    std::vector<Node> simple = all_named(story, {"fldSimple"});
    for (auto node = simple.rbegin(); node != simple.rend(); ++node) {
      if (!stays(keyword_of(attribute_of(*node, "instr")))) {
        unwrap(*node);
      }
    }
  }

 private:
  void one(Node node) {
    const std::string_view name = name_of(node);
    if (name == "fldChar") {
      mark(node);
    } else if (name == "fldSimple") {
      simple(node);
    } else if (name == "instrText" || name == "delInstrText") {
      if (open_.empty()) {
        doom({node});
        tell(words_of(node));
      } else {
        open_.back().instruction += words_of(node);
        open_.back().nodes.push_back(node);
      }
    } else if (Field* outer = outer_instruction()) {
      if (!is_within_drawing(node)) {
        outer->instruction += words_of(node);
        outer->results.push_back(node);
      }
      if (is_one_of(name, {"drawing", "pict", "object"})) {
        drawings_.insert(node.internal_object());
      }
    }
  }

  // The innermost field whose instruction is still being said.
  Field* outer_instruction() {
    for (auto field = open_.rbegin(); field != open_.rend(); ++field) {
      if (field->in_instruction) {
        return &*field;
      }
    }
    return nullptr;
  }

  // A drawing's own letters go with it.
  bool is_within_drawing(Node node) const {
    for (Node up = node.parent(); up; up = up.parent()) {
      if (drawings_.count(up.internal_object()) != 0) {
        return true;
      }
    }
    return false;
  }

  void doom(const std::vector<Node>& nodes) {
    for (const Node node : nodes) {
      doomed_.insert(node.internal_object());
    }
  }

  void mark(Node node) {
    const std::string type = attribute_of(node, "fldCharType");
    form(child_of(node, "ffData"));
    if (type == "begin") {
      open_.push_back({{}, {node}, {}, true});
    } else if (open_.empty()) {
      doom({node});
    } else {
      open_.back().nodes.push_back(node);
      open_.back().in_instruction = open_.back().in_instruction && type != "separate";
      if (type == "end") {
        close();
      }
    }
  }

  void close() {
    const Field field = std::move(open_.back());
    open_.pop_back();
    if (stays(keyword_of(field.instruction)) && outer_instruction() == nullptr) {
      return;
    }
    tell(field.instruction);
    doom(field.nodes);
    doom(field.results);
  }

  void simple(Node node) {
    const std::string instruction = attribute_of(node, "instr");
    if (!stays(keyword_of(instruction))) {
      tell(instruction);
    }
  }

  void tell(const std::string& instruction) {
    const std::string keyword = keyword_of(instruction);
    const bool inside = keyword == "hyperlink" && instruction.find("\\l") != std::string::npos && instruction.find('"') > instruction.find("\\l");
    if (is_machine(keyword) || inside || !has_words(instruction) || address_is_shown(instruction)) {
      return;
    }
    if (leads_outside(keyword)) {
      found_.tell("external", keyword == "hyperlink" ? "link" : "field that fetches", instruction);
    } else {
      found_.tell("hidden-text", "field", instruction);
    }
  }

  bool address_is_shown(const std::string& instruction) const {
    const std::size_t from = instruction.find('"');
    const std::size_t end = from == std::string::npos ? from : instruction.find('"', from + 1);
    const bool alone = end != std::string::npos && instruction.find('"', end + 1) == std::string::npos;
    const std::string address = alone ? bare_address(instruction.substr(from + 1, end - from - 1)) : std::string();
    return !address.empty() && shown_.find(address) != std::string::npos;
  }

  // What a form field offers to choose from, and its help.
  void form(Node data) {
    for (const Node node : all_named(data, {"helpText", "statusText", "listEntry", "default"})) {
      const std::string value = attribute_of(node, "val");
      if (has_words(value)) {
        found_.tell("hidden-text", is_named(node, "listEntry") ? "choice of a form field" : is_named(node, "default") ? "first value of a form field" : "help of a form field", value);
      }
    }
  }

  const std::string& shown_;
  Found& found_;
  std::vector<Field> open_;
  std::unordered_set<const void*> doomed_;
  std::unordered_set<const void*> drawings_;   // in instructions
};

}  // namespace

std::string bare_address(const std::string& address) {
  std::string out = address;
  for (const std::string_view scheme : {"mailto:", "http://", "https://", "tel:", "file:///", "file://"}) {
    if (ascii_small(out).starts_with(scheme)) {
      out.erase(0, scheme.size());
      break;
    }
  }
  while (!out.empty() && out.back() == '/') {
    out.pop_back();
  }
  return out;
}

void flatten_fields(Node story, const std::string& shown, Found& found) { Flattener(shown, found).run(story); }

}  // namespace candour
