// What an office file says about itself and what was put into it.
#include <catch2/catch.hpp>

#include "extractors/office/compound_file.h"
#include "extractors/office/embedded_objects.h"
#include "extractors/office/text_size.h"
#include "extractors/office/workbook_values.h"
#include "tests/support/compound_files.h"
#include "tests/support/office_files.h"

using namespace candour;
using namespace candour::test;

namespace {

std::string packaged(const std::string& name, const std::string& bytes) {
  return four(0) + std::string("\2\0", 2) + name + '\0' + "C:\\" + name + '\0' + four(0x30000) + four(4) + std::string("C:\\\0", 4) + four(bytes.size()) + bytes;
}

}  // namespace

TEST_CASE("Properties are told by the names people know, days as days, what programs write is not") {
  const Parts parts = {{"docProps/core.xml", R"(<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Mary Osei</dc:creator><cp:lastModifiedBy>Priya Nair</cp:lastModifiedBy><cp:revision>7</cp:revision><dcterms:created>2019-05-02T10:00:00Z</dcterms:created></cp:coreProperties>)", ""},
                       {"docProps/app.xml", "<Properties><Application>Word</Application><Company>Vale Council</Company><Manager>Della Pike</Manager><Template>Normal.dotm</Template></Properties>", ""},
                       {"docProps/custom.xml", R"(<Properties xmlns:vt="v"><property name="Child"><vt:lpwstr>Corin Vale</vt:lpwstr></property></Properties>)", ""},
                       {"customXml/item1.xml", R"(<case xmlns="urn:case" worker="Priya Nair"><child>Corin Vale</child></case>)", ""},
                       {"docProps/thumbnail.jpeg", "picture", ""}};
  const InsideOffice looked = look_inside(docx(paragraph(run("Corin")), {{"rX", "customXml", "../customXml/item1.xml"}}, parts,
                                               {{"r2", "core-properties", "docProps/core.xml"}, {"r3", "extended-properties", "docProps/app.xml"}, {"r4", "custom-properties", "docProps/custom.xml"}, {"r5", "thumbnail", "docProps/thumbnail.jpeg"}}),
                                          FileKind::docx);
  CHECK(told(looked) ==
        "info | author | Mary Osei\ninfo | last modified by | Priya Nair\ninfo | created | 2019-05-02\ninfo | company | Vale Council\ninfo | manager | Della Pike\ninfo | Child | Corin Vale\n"
        "custom-xml |  | Priya Nair\nCorin Vale\nthumbnail |  | The file keeps a small picture of its first page, as it was at some time (thumbnail.jpeg).\n");
  CHECK(is_embedded(looked, "docProps/thumbnail.jpeg"));
  CHECK_FALSE(holds(printed_bytes(looked), "Priya"));
  CHECK_FALSE(holds(printed_bytes(looked), "docProps"));
}

TEST_CASE("A file packaged in an object comes out under its own name") {
  const std::string object = compound_file("\1Ole10Native", packaged("letter to Della.txt", std::string(5000, 'a')));
  const auto files = unpack_objects({{"word/embeddings/oleObject1.bin", object, ""}});
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "word/embeddings/letter to Della.txt");
  CHECK(files[0].bytes == std::string(5000, 'a'));
}

TEST_CASE("An object that is an old document or a PDF is named so, another stays what it is") {
  CHECK(unpack_objects({{"e/o.bin", compound_file("WordDocument", std::string(5000, 'a')), ""}})[0].name == "e/o.doc");
  CHECK(unpack_objects({{"e/o.bin", compound_file("CONTENTS", "%PDF" + std::string(5000, 'a')), ""}})[0].name == "e/o.pdf");
  CHECK(unpack_objects({{"e/o.bin", compound_file("Other", std::string(5000, 'a')), ""}})[0].name == "e/o.bin");
  CHECK(unpack_objects({{"e/o.bin", "no object", ""}})[0].bytes == "no object");
}

TEST_CASE("A spoilt object ends in a value") {
  const std::string whole = compound_file("\1Ole10Native", packaged("a.txt", std::string(5000, 'a')));
  for (std::size_t at = 0; at < 1600; ++at) {
    std::string spoilt = whole;
    spoilt[at] = static_cast<char>(spoilt[at] ^ 0xFF);
    unpack_objects({{"o.bin", spoilt, ""}});
    streams_of(whole.substr(0, at));
  }
  SUCCEED();
}

TEST_CASE("A workbook's day numbers are days in both calendars") {
  CHECK(iso_moment(43587, false, true, false) == "2019-05-02");
  CHECK(iso_moment(43587.5, false, true, true) == "2019-05-02 12:00");
  CHECK(iso_moment(42125, true, true, false) == "2019-05-02");
  CHECK(iso_moment(1, false, true, false) == "1900-01-01");
  CHECK(iso_moment(0.75, false, true, true) == "18:00");
  CHECK(iso_moment(1e30, false, true, false).empty());
}

TEST_CASE("Lines are counted with words kept whole, on the large side") {
  CHECK(lines_needed("Corin", 10) == 1);
  CHECK(lines_needed("Corin Vale Corin Vale", 11) == 2);
  CHECK(lines_needed("one\ntwo", 30) == 2);
  CHECK(lines_needed(std::string(100, 'a'), 10) >= 10);
  CHECK(figures_wide("WWWW") > figures_wide("iiii"));
}
