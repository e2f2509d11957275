// Small office files, made of the XML that a test is about.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/archive/open_archive.h"
#include "extractors/office/look_inside.h"

namespace candour::test {

struct Link {
  std::string id;
  std::string kind;
  std::string target;
  bool external = false;
};

inline std::string links(const std::vector<Link>& all) {
  std::string out = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  for (const Link& link : all) {
    const std::string family = link.kind == "core-properties" || link.kind == "thumbnail" ? "package/2006/relationships/metadata/" : "officeDocument/2006/relationships/";
    out += "<Relationship Id=\"" + link.id + "\" Type=\"http://schemas.openxmlformats.org/" + family + link.kind + "\" Target=\"" + link.target + "\"" +
           (link.external ? " TargetMode=\"External\"" : "") + "/>";
  }
  return out + "</Relationships>";
}

inline std::string content_types(const std::string& overrides) {
  return R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
         R"(<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>)" + overrides + "</Types>";
}

inline std::string type_of(const std::string& part, const std::string& type) {
  return "<Override PartName=\"/" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type + "+xml\"/>";
}

constexpr const char* kWordNames =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")";

using Parts = std::vector<ContainedFile>;

inline std::string package(const std::string& main, const std::string& main_type, const std::string& main_xml, const std::vector<Link>& main_links, const Parts& more,
                           std::vector<Link> root_links) {
  root_links.insert(root_links.begin(), {"rId1", "officeDocument", main});
  const std::size_t cut = main.rfind('/') + 1;
  Parts parts = {{"[Content_Types].xml", content_types(type_of(main, main_type)), ""},
                 {"_rels/.rels", links(root_links), ""},
                 {main, main_xml, ""},
                 {main.substr(0, cut) + "_rels/" + main.substr(cut) + ".rels", links(main_links), ""}};
  parts.insert(parts.end(), more.begin(), more.end());
  return zip_of(parts);
}

inline std::string docx(const std::string& body, const std::vector<Link>& main_links = {}, const Parts& more = {}, const std::vector<Link>& root_links = {}) {
  return package("word/document.xml", "wordprocessingml.document.main", std::string("<w:document") + kWordNames + "><w:body>" + body + "</w:body></w:document>", main_links, more, root_links);
}

inline std::string run(const std::string& words, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

inline std::string paragraph(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }

inline std::string field(const std::string& instruction, const std::string& result) {
  return R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> )" + instruction +
         R"( </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)" + run(result) + R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
}

constexpr const char* kSheetNames =
    R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

struct TestSheet {
  std::string name;
  std::string xml;          // what stands inside the worksheet
  std::string state;        // "", "hidden", "veryHidden"
  std::vector<Link> sheet_links;
};

inline std::string text_cell(const std::string& at, const std::string& words, int style = 0) {
  return "<c r=\"" + at + "\" s=\"" + std::to_string(style) + R"(" t="inlineStr"><is><t>)" + words + "</t></is></c>";
}

inline std::string number_cell(const std::string& at, const std::string& value, int style = 0) {
  return "<c r=\"" + at + "\" s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}

// Styles: 0 plain, 1 a day, 2 nothing is shown, 3 white letters, 4 a telephone, 5 an NHS number, 6 Wingdings.
constexpr const char* kStyles =
    R"(<numFmts count="3"><numFmt numFmtId="165" formatCode=";;;"/><numFmt numFmtId="166" formatCode="00000\ 000000"/><numFmt numFmtId="167" formatCode="000&quot;-&quot;000&quot;-&quot;0000"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><sz val="11"/><color rgb="FFFFFFFF"/></font><font><sz val="11"/><name val="Wingdings"/></font></fonts>)"
    R"(<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>)"
    R"(<cellXfs count="7"><xf/><xf numFmtId="14"/><xf numFmtId="165"/><xf fontId="1"/><xf numFmtId="166"/><xf numFmtId="167"/><xf fontId="2"/></cellXfs>)";

inline std::string xlsx(const std::vector<TestSheet>& sheets, const std::string& more_of_workbook = "", std::vector<Link> main_links = {}, Parts more = {}) {
  std::string list;
  int number = 0;
  for (const TestSheet& sheet : sheets) {
    const std::string n = std::to_string(++number);
    list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + n + "\" r:id=\"rSheet" + n + "\"" + (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + "/>";
    main_links.push_back({"rSheet" + n, "worksheet", "worksheets/sheet" + n + ".xml"});
    more.push_back({"xl/worksheets/sheet" + n + ".xml", std::string("<worksheet") + kSheetNames + ">" + sheet.xml + "</worksheet>", ""});
    more.push_back({"xl/worksheets/_rels/sheet" + n + ".xml.rels", links(sheet.sheet_links), ""});
  }
  main_links.push_back({"rStyles", "styles", "styles.xml"});
  more.push_back({"xl/styles.xml", std::string("<styleSheet") + kSheetNames + ">" + kStyles + "</styleSheet>", ""});
  return package("xl/workbook.xml", "spreadsheetml.sheet.main", std::string("<workbook") + kSheetNames + "><sheets>" + list + "</sheets>" + more_of_workbook + "</workbook>", main_links, more, {});
}

inline std::string rows(const std::string& inside) { return "<sheetData>" + inside + "</sheetData>"; }

constexpr const char* kSlideNames =
    R"( xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

inline std::string shape(const std::string& words, const std::string& more_of_name = "", long x = 100000, const std::string& placeholder = "") {
  return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Box\" " + more_of_name + "/><p:cNvSpPr/><p:nvPr>" + placeholder + "</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"" + std::to_string(x) +
         "\" y=\"100000\"/><a:ext cx=\"4000000\" cy=\"1000000\"/></a:xfrm><a:prstGeom prst=\"rect\"/></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>" + words + "</a:t></a:r></a:p></p:txBody></p:sp>";
}

struct TestSlide {
  std::string shapes;
  bool hidden = false;
  std::vector<Link> slide_links;
};

inline std::string slide_xml(const std::string& root, const std::string& shapes, const std::string& more = "") {
  return "<p:" + root + kSlideNames + more + "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>" + shapes + "</p:spTree></p:cSld></p:" + root + ">";
}

inline std::string pptx(const std::vector<TestSlide>& slides, std::vector<Link> main_links = {}, Parts more = {}) {
  std::string list;
  int number = 0;
  for (const TestSlide& slide : slides) {
    const std::string n = std::to_string(++number);
    list += "<p:sldId id=\"" + std::to_string(255 + number) + "\" r:id=\"rSlide" + n + "\"/>";
    main_links.push_back({"rSlide" + n, "slide", "slides/slide" + n + ".xml"});
    more.push_back({"ppt/slides/slide" + n + ".xml", slide_xml("sld", slide.shapes, slide.hidden ? " show=\"0\"" : ""), ""});
    more.push_back({"ppt/slides/_rels/slide" + n + ".xml.rels", links(slide.slide_links), ""});
  }
  return package("ppt/presentation.xml", "presentationml.presentation.main",
                 std::string("<p:presentation") + kSlideNames + "><p:sldIdLst>" + list + "</p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"6858000\"/></p:presentation>", main_links, more, {});
}

// "place | label | text" of every item, one a line; visible ones begin with '+'.
inline std::string told(const InsideOffice& inside) {
  std::string out;
  for (const DocumentText& text : inside.texts) {
    out += (text.visible ? "+" : "") + text.place + " | " + text.label + " | " + text.text + "\n";
  }
  return out;
}

inline bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

// A part of the printable file; empty when it is not there.
inline std::string printed_part(const InsideOffice& inside, const std::string& name) {
  const auto files = files_of_zip(inside.printable);
  for (const ContainedFile& file : files ? *files : std::vector<ContainedFile>()) {
    if (file.name == name) {
      return file.bytes;
    }
  }
  return {};
}

// Everything that the printable file says, part after part.
inline std::string printed_bytes(const InsideOffice& inside) {
  std::string out;
  const auto files = files_of_zip(inside.printable);
  for (const ContainedFile& file : files ? *files : std::vector<ContainedFile>()) {
    out += file.name + "\n" + file.bytes + "\n";
  }
  return out;
}

inline bool is_embedded(const InsideOffice& inside, const std::string& name) {
  return std::any_of(inside.embedded.begin(), inside.embedded.end(), [&](const ContainedFile& file) { return file.name == name; });
}

}  // namespace candour::test
