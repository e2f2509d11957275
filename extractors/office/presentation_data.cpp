// What a presentation keeps besides its slides.
#include "extractors/office/drawings.h"
#include "extractors/office/inside_slides.h"
#include "extractors/office/word_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

void people(Package& package, const std::string& main, Found& found) {
  for (const char* kind : {"commentAuthors", "authors"}) {
    for (const std::string& part : package.related(main, kind)) {
      for (const Node author : children_of(package.tree(part))) {
        const std::string login = attribute_of(author, "userId");
        const std::string name = attribute_of(author, "name");
        found.tell_once("info", "somebody who commented", login.find('@') != std::string::npos ? name + "\n" + login : name);
      }
      found.done_with(part);
    }
  }
}

void sections(Node presentation, Found& found) {
  for (const Node section : all_named(presentation, {"section"})) {
    found.tell("info", "name of a section", has_words(attribute_of(section, "name")) ? attribute_of(section, "name") : "");
  }
  for (const Node show : all_named(presentation, {"custShow"})) {
    found.tell("info", "name of a choice of slides", attribute_of(show, "name"));
  }
}

// Who changed which slide when they worked together; tags that programs and people hang on slides.
void logs_and_tags(Package& package, Found& found) {
  for (const std::string& part : package.parts()) {
    const std::string small = ascii_small(part);
    if (small.starts_with("ppt/changesinfos/") && small.ends_with(".xml")) {
      for (const Node change : all_named(package.tree_if_readable(part), {"chgData"})) {
        const std::string login = attribute_of(change, "userId");
        found.tell_once("info", "somebody who changed slides", login.find('@') != std::string::npos ? attribute_of(change, "name") + "\n" + login : attribute_of(change, "name"));
      }
      found.done_with(part);
    } else if (small.starts_with("ppt/tags/") && small.ends_with(".xml")) {
      for (const Node tag : all_named(package.tree_if_readable(part), {"tag"})) {
        const std::string value = attribute_of(tag, "val");
        found.tell("custom-xml", attribute_of(tag, "name"), has_words(value) ? value : "");
      }
      found.done_with(part);
    } else if (small == "ppt/revisioninfo.xml") {
      found.done_with(part);
    }
  }
}

bool is_placeholder(Node shape) { return !all_named(shape, {"ph"}).empty(); }

// Words that somebody wrote on a pattern of slides, not the hints where to write.
std::string own_words(Node root) {
  std::string text;
  for (const Node shape : children_of(path_of(root, {"cSld", "spTree"}))) {
    text += is_placeholder(shape) ? std::string() : words_of(shape);
  }
  return text;
}

void patterns(Package& package, const std::string& main, const std::vector<Slide>& slides, Found& found) {
  std::set<std::string> shown;
  for (const Slide& slide : slides) {
    for (const std::string& layout : slide.hidden ? std::vector<std::string>() : package.related(slide.part, "slideLayout")) {
      shown.insert(layout);
      for (const std::string& master : package.related(layout, "slideMaster")) {
        shown.insert(master);
      }
    }
  }
  for (const char* kind : {"slideMaster", "notesMaster", "handoutMaster"}) {
    for (const std::string& master : package.related(main, kind)) {
      std::vector<std::string> all = package.related(master, "slideLayout");
      all.insert(all.begin(), master);
      for (const std::string& pattern : all) {
        Node root = package.tree(pattern);
        found.tell("hidden-text", "a pattern that no slide shows", shown.count(pattern) == 0 ? own_words(root) : std::string());
        if (shown.count(pattern) != 0) {
          settle_alternatives(root, {"a14", "p14", "p15", "v"}, found);
          take_hidden_shapes(root, "on a pattern of slides", found);
          tell_descriptions(root, "a pattern of slides", found);
        }
        if (std::string_view(kind) != "slideMaster") {
          found.done_with(pattern);
        }
      }
    }
  }
}

}  // namespace

void look_at_presentation_data(Package& package, const std::string& main, const std::vector<Slide>& slides, Found& found) {
  Node presentation = package.tree(main);
  people(package, main, found);
  sections(presentation, found);
  logs_and_tags(package, found);
  patterns(package, main, slides, found);
  remove_all(presentation, {"notesMasterIdLst", "handoutMasterIdLst", "custDataLst", "custShowLst", "modifyVerifier", "smartTags", "photoAlbum", "extLst"});
}

}  // namespace candour
