#include "extractors/office/sweep.h"

#include <deque>
#include <map>
#include <unordered_set>

#include "extractors/office/flatten_fields.h"
#include "extractors/office/word_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_needed(const std::string& kind) {
  static const std::set<std::string> kNeeded = {
      "officeDocument", "styles", "settings", "theme", "themeOverride", "fontTable", "font", "numbering", "footnotes", "endnotes", "header", "footer", "image",
      "chart", "chartEx", "chartUserShapes", "chartStyle", "chartColorStyle", "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing",
      "worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet", "sharedStrings", "drawing", "vmlDrawing", "ctrlProp", "control",
      "activeXControlBinary", "slideLayout", "slideMaster", "tableStyles", "presProps"};
  return kNeeded.count(kind) != 0;
}

// Their part names them by their number.
bool must_be_named(const std::string& kind) {
  static const std::set<std::string> kNamed = {"image", "chart", "chartEx", "header", "footer", "drawing", "vmlDrawing", "control", "slide", "diagramData", "worksheet",
                                               "diagramLayout", "diagramQuickStyle", "diagramColors", "ctrlProp"};
  return kNamed.count(kind) != 0;
}

std::string plain_kind(const std::string& kind) {
  static const std::map<std::string, std::string> kPlain = {
      {"hyperlink", "link"}, {"image", "linked picture"}, {"attachedTemplate", "template"}, {"oleObject", "linked object"}, {"externalLinkPath", "linked workbook"},
      {"subDocument", "part of the document kept elsewhere"}, {"frame", "frame"}, {"video", "film"}, {"audio", "sound"}, {"media", "film or sound"},
      {"mailMergeSource", "source of a mail merge"}, {"mailMergeHeaderSource", "source of a mail merge"}, {"package", "linked file"}, {"aFChunk", "text kept elsewhere"}};
  const auto at = kPlain.find(kind);
  return at == kPlain.end() ? kind : at->second;
}

// Nothing in them was written by anybody.
bool is_machinery(const std::string& part) {
  static const std::set<std::string> kFolders = {"theme", "printersettings", "fonts", "activex", "_rels", "ctrlprops"};
  static const std::set<std::string> kFiles = {"calcchain.xml", "fonttable.xml", "websettings.xml", "styleswitheffects.xml", "viewprops.xml", "presprops.xml", "tablestyles.xml",
                                               "[content_types].xml", "commentsextended.xml", "commentsids.xml", "commentsextensible.xml", "styles.xml", "numbering.xml",
                                               "settings.xml", "metadata.xml", "mimetype", "slideupdateinfo.xml"};
  const std::string small = ascii_small(part);
  const std::size_t end = small.rfind('/');
  const std::size_t from = end == std::string::npos || end == 0 ? std::string::npos : small.rfind('/', end - 1);
  const std::string folder = end == std::string::npos ? std::string() : small.substr(from == std::string::npos ? 0 : from + 1, end - (from == std::string::npos ? 0 : from + 1));
  return kFolders.count(folder) != 0 || kFiles.count(file_name(small)) != 0 || small.ends_with(".rels");
}

bool is_xml(const std::string& part) {
  const std::string small = ascii_small(part);
  return small.ends_with(".xml") || small.ends_with(".vml");
}

std::string text_of_everything(Node root) {
  std::string out;
  walk(root, [&](Node node) {
    for (const Node child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        out += trimmed(child.value());
        out += out.empty() || out.back() == '\n' || trimmed(child.value()).empty() ? "" : "\n";
      }
    }
    return true;
  });
  return out;
}

class Sweeper {
 public:
  Sweeper(Package& package, Found& found) : package_(package), found_(found) {}

  void run() {
    reach("");
    while (!waiting_.empty()) {
      const std::string part = waiting_.front();
      waiting_.pop_front();
      reach(part);
    }
    for (const std::string& part : package_.parts()) {
      const bool reached = reached_.count(ascii_small(part)) != 0;
      if (reached && is_xml(part)) {
        notes_in_code(part);
      } else if (!reached && !ascii_small(part).ends_with(".rels")) {
        leave_behind(part);   // with its relationships
      }
    }
    for (const std::string& part : package_.parts()) {
      if (reached_.count(ascii_small(part)) == 0) {
        package_.remove(part);
      }
    }
    for (const ContainedFile& file : package_.shadowed()) {
      found_.tell("embedded", "", "A second file of the same name as a part of the document (" + file_name(file.name) + ").");
      found_.embedded.push_back(file);
    }
    tidy_content_types();
  }

 private:
  void reach(const std::string& part) {
    std::unordered_set<std::string> gone;
    const std::unordered_set<std::string> named = names_in(part);
    for (const Relationship& relationship : package_.relationships(part)) {
      const bool slide_shown = relationship.kind == "slide" && part == main_;   // not one that another only jumps to
      const bool stays = !relationship.external && package_.has(relationship.target) && (is_needed(relationship.kind) || slide_shown) &&
                         (!must_be_named(relationship.kind) || named.count(relationship.id) != 0);
      const bool broken = relationship.kind == "vmlDrawing" && !package_.tree_if_readable(relationship.target);   // not always well formed
      if (stays && !broken) {
        enqueue(relationship.target);
        continue;
      }
      if (relationship.external) {
        outside(part, relationship);
      }
      gone.insert(relationship.id);
    }
    package_.drop_relationships(part, gone);
    if (!gone.empty() && !part.empty()) {
      forget(part, gone);
    }
  }

  void enqueue(const std::string& part) {
    if (reached_.insert(ascii_small(part)).second) {
      reached_.insert(ascii_small(relationships_part(part)));
      waiting_.push_back(part);
    }
  }

  std::unordered_set<std::string> names_in(const std::string& part) {
    std::unordered_set<std::string> names;
    if (package_.has(relationships_part(part)) && is_xml(part)) {
      walk(package_.tree_if_readable(part), [&](Node node) {
        for (const pugi::xml_attribute attribute : node.attributes()) {
          names.insert(attribute.value());
        }
        return true;
      });
    }
    return names;
  }

  void outside(const std::string& part, const Relationship& relationship) {
    if (words_part_ != part || part.empty()) {
      words_ = part.empty() || !is_xml(part) ? std::string() : words_of(package_.tree(part));
      words_part_ = part;
    }
    const bool can_be_read = relationship.kind == "hyperlink" && words_.find(bare_address(relationship.target)) != std::string::npos;
    if (!can_be_read) {
      found_.tell_once("external", plain_kind(relationship.kind), relationship.target);
    }
  }

  // Elements that are nothing without their relationship go whole, of others the number goes.
  void forget(const std::string& part, const std::unordered_set<std::string>& gone) {
    walk(is_xml(part) ? package_.tree(part) : Node(), [&](Node node) {
      bool named = false;
      for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
        const pugi::xml_attribute next = attribute.next_attribute();
        const std::string_view name = attribute.name();
        const bool relates = name.find(':') != std::string_view::npos && !name.starts_with("xml") && !name.starts_with("w:") && gone.count(attribute.value()) != 0;
        if (relates) {
          node.remove_attribute(attribute);
          named = true;
        }
        attribute = next;
      }
      const bool whole = named && is_one_of(name_of(node), {"control", "oleObject", "oleObj", "externalReference", "picture", "legacyDrawing", "legacyDrawingHF", "tablePart",
                                                            "attachedTemplate", "subDoc", "altChunk", "audioFile", "videoFile", "wavAudioFile", "quickTimeFile", "externalData",
                                                            "hlinkClick", "hlinkHover", "hlinkMouseOver", "notesMasterId", "handoutMasterId", "custData", "tags", "media", "snd",
                                                            "pivotCache", "headerReference", "footerReference", "sldId", "drawing", "saveThroughXslt", "dataSource", "headerSource"});
      return whole ? !node.parent().remove_child(node) : true;
    });
  }

  void leave_behind(const std::string& part) {
    const bool quiet = is_machinery(part) || found_.told_parts.count(ascii_small(part)) != 0;
    if (!quiet) {
      const Node root = is_xml(part) ? package_.tree_if_readable(part) : Node();
      if (root) {
        found_.tell("hidden-text", "a part of the file that is not printed (" + file_name(part) + ")", has_words(text_of_everything(root)) ? text_of_everything(root) : "");
      } else if (!package_.bytes(part).empty()) {
        found_.tell("embedded", "", "A file that no page shows (" + file_name(part) + ").");
        found_.embed(part, package_.bytes(part));
      }
    }
    for (const Relationship& relationship : package_.relationships(part)) {
      found_.tell_once("external", plain_kind(relationship.kind), relationship.external ? relationship.target : "");
    }
    package_.remove(part);
  }

  void notes_in_code(const std::string& part) {
    if (package_.bytes(part).find("<!--") == std::string::npos) {
      return;
    }
    std::vector<Node> notes;
    walk(package_.tree_if_readable(part), [&](Node node) {
      for (const Node child : node.children()) {
        if (child.type() == pugi::node_comment) {
          notes.push_back(child);
        }
      }
      return true;
    });
    for (Node note : notes) {
      found_.tell("hidden-text", "a note in the file's code", has_words(note.value()) ? note.value() : "");
      note.parent().remove_child(note);
    }
  }

  void tidy_content_types() {
    const std::string types = "[Content_Types].xml";
    for (Node node : children_of(package_.tree(types), "Override")) {
      if (!package_.has(resolve_target("", attribute_of(node, "PartName")))) {
        node.parent().remove_child(node);
      }
    }
  }

  Package& package_;
  Found& found_;
  std::string main_ = package_.first_related("", "officeDocument");
  std::deque<std::string> waiting_;
  std::set<std::string> reached_ = {"[content_types].xml", "_rels/.rels"};
  std::string words_;        // of `words_part_`
  std::string words_part_;
};

}  // namespace

void sweep(Package& package, Found& found) { Sweeper(package, found).run(); }

}  // namespace candour
