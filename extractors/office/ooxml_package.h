// An office file as the parts and relationships of ECMA-376 part 2 (Open Packaging Conventions), read, changed in memory and
// written again. Inside this room only; one thread at a time.
//
// Nothing is followed that leads out of the file. Part names are compared without regard to case, '/' first or not. Of two
// entries with one name the first is the part; the others are no parts but stay to be told (`shadowed`).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extractors/archive/open_archive.h"
#include "extractors/office/xml_tree.h"

namespace candour {

struct Relationship {
  std::string id;
  std::string kind;     // last step of its type: "image", "hyperlink", "officeDocument", ...
  std::string target;   // a part's name; of an external one whatever it says
  bool external = false;
};

class Package {
 public:
  explicit Package(std::vector<ContainedFile> files);

  const std::string& problem() const { return problem_; }   // "damaged" or "limit": a part that was asked for could not be read

  bool has(const std::string& part) const { return index_of(part) != kNone; }
  std::vector<std::string> parts() const;               // every part that is still there, in the file's order
  const std::string& bytes(const std::string& part) const;   // as received; empty when there is none
  void remove(const std::string& part);                 // with its relationships

  // The part's root element, parsed once; null when it is absent or, which `problem` then says, not readable.
  Node tree(const std::string& part);
  Node tree_if_readable(const std::string& part);       // no problem of the file's when it is not

  std::vector<Relationship> relationships(const std::string& part);   // of the file itself: ""
  std::vector<std::string> related(const std::string& part, std::string_view kind);   // parts that are there, in order
  std::string first_related(const std::string& part, std::string_view kind);
  std::string target_of(const std::string& part, const std::string& id);   // internal targets only; empty when unknown
  void drop_relationships(const std::string& part, const std::unordered_set<std::string>& ids);

  const std::vector<ContainedFile>& shadowed() const { return shadowed_; }
  std::string zip();   // parts that were parsed as they stand in their trees now, the others as received

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t index_of(const std::string& part) const;
  Node parse(const std::string& part, bool needed);

  std::vector<ContainedFile> files_;
  std::vector<ContainedFile> shadowed_;
  std::map<std::string, std::size_t> by_name_;   // small letters
  std::map<std::size_t, std::unique_ptr<pugi::xml_document>> trees_;
  std::string problem_;
};

// "word/media/a.png" of "../media/a.png" in "word/charts/chart1.xml".
std::string resolve_target(std::string_view part, std::string_view target);
std::string relationships_part(std::string_view part);   // "word/_rels/document.xml.rels"
std::string file_name(std::string_view path);            // what stands after the last '/'

}  // namespace candour
