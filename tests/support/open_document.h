// Small OpenDocument files (ODT, ODS, ODP), made of the XML that a test is about.
#pragma once

#include <string>
#include <vector>

#include "extractors/archive/open_archive.h"

namespace candour::test {

constexpr const char* kOpenDocumentNames =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/")"
    R"( xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")";

// `kind` is "text", "spreadsheet" or "presentation"; `body` is what stands inside it, `edges` what stands
// inside the styles of pages.
inline std::string open_document(const std::string& kind, const std::string& body,
                                 const std::string& edges = "", const std::vector<ContainedFile>& more = {}) {
  const std::string type = "application/vnd.oasis.opendocument." + kind;
  std::vector<ContainedFile> files = {
      {"mimetype", type, ""},
      {"content.xml",
       std::string("<office:document-content") + kOpenDocumentNames +
           " office:version=\"1.2\"><office:body><office:" + kind + ">" + body + "</office:" + kind +
           "></office:body></office:document-content>",
       ""},
      {"styles.xml",
       std::string("<office:document-styles") + kOpenDocumentNames +
           " office:version=\"1.2\"><office:master-styles>" + edges +
           "</office:master-styles></office:document-styles>",
       ""},
      {"META-INF/manifest.xml",
       R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type=")" +
           type +
           R"("/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>)",
       ""}};
  files.insert(files.end(), more.begin(), more.end());
  return zip_of(files);
}

}  // namespace candour::test
