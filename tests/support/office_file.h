// Small office files, made part by part.
#pragma once

#include <string>
#include <vector>

#include "extractors/archive/open_archive.h"

namespace candour::test {

constexpr const char* kWordSpace = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml")";

struct OfficePart {
  std::string name;
  std::string type;           // of its content
  std::string relationship;   // from the document to it, by its type's last word
  std::string xml;
};

// `body` is what stands inside <w:body>; `links` are whole <Relationship> elements of the document.
inline std::string word_file(const std::string& body, const std::vector<OfficePart>& parts = {}, const std::string& links = "") {
  const std::string relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string types = R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)";
  std::string own = R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" + links;
  std::vector<ContainedFile> files;
  for (const OfficePart& part : parts) {
    types += "<Override PartName=\"/word/" + part.name + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + part.type + "+xml\"/>";
    own += "<Relationship Id=\"own" + std::to_string(files.size()) + "\" Type=\"" + relationships + part.relationship + "\" Target=\"" + part.name + "\"/>";
    files.push_back({"word/" + part.name, part.xml, ""});
  }
  files.insert(files.begin(), {{"[Content_Types].xml", types + "</Types>", ""},
                               {"_rels/.rels", R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type=")" + relationships + R"(officeDocument" Target="word/document.xml"/></Relationships>)", ""},
                               {"word/_rels/document.xml.rels", own + "</Relationships>", ""},
                               {"word/document.xml", "<?xml version=\"1.0\"?><w:document " + std::string(kWordSpace) + "><w:body>" + body + "</w:body></w:document>", ""}});
  return zip_of(files);
}

inline std::string paragraph(const std::string& words) { return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>"; }

}  // namespace candour::test
