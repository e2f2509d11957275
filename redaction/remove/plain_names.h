// Names inside a PDF that could name a person: of resources, of fonts, of marked content. What draws the same under any
// name gets a plain one. Inside this room only.
#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace candour {

// One for each file that leaves: the same name is given the same plain one wherever it stands.
class PlainNames {
 public:
  // The keys of a resource dictionary's categories. Call for a page before its streams are rewritten.
  void rename_resources(QPDFObjectHandle resources);

  // What an operator's operand is called now: itself when it was not renamed.
  const std::string& now(const std::string& name) const;

  // Whether any renamed name can stand in the content.
  bool may_concern(std::string_view content) const;

 private:
  std::map<std::string, std::string> renamed_;
};

// Marked content keeps a standard structure type's tag; any other becomes /Span. ISO 32000-1, 14.8.4.
std::string plain_tag(const std::string& tag);

// A family everybody knows keeps its name; an embedded face becomes "Embedded", one that is not there one of the fourteen
// by its flags. What else a descriptor says of letters (/CharSet, /CIDSet, /FontFamily) goes.
void give_plain_font_name(QPDFObjectHandle font);

}  // namespace candour
