// Stamps, watermarks and crooked pages: text that runs aslant.
#include <catch2/catch.hpp>

#include "tests/support/pdf_builder.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string stamped(const std::string& matrix) {
  return "BT /F1 12 Tf 60 780 Td (Corin Ashdown was seen at school by Mary Osei.) Tj ET "
         "BT /F1 12 Tf " +
         matrix +
         " 120 400 Tm (Received from Karen Whittle on Tuesday) Tj ET "
         "BT /F1 12 Tf " +
         matrix + " 130 370 Tm (Corin telephoned the office) Tj ET";
}

}  // namespace

TEST_CASE("A name in a stamp set aslant is proposed and goes, and the words beside it stay") {
  for (const char* matrix :
       {"0.99863 0.05234 -0.05234 0.99863", "0.86603 0.5 -0.5 0.86603", "0.70711 -0.70711 0.70711 0.70711"}) {
    INFO(matrix);
    RecordCase record;
    record.add("stamp.pdf", pages_of({stamped(matrix)}));
    record.prepare();
    record.decide_the_rest_and_disclose();
    const std::string text = output_of("pdftotext -raw " + record.at("bundle/bundle.pdf") + " -");
    CHECK(has(text, "Corin Ashdown was seen at school by Mary Osei."));
    CHECK(has(text, "Received"));
    CHECK_FALSE(has(text, "Karen"));
    CHECK_FALSE(has(text, "Whittle"));
  }
}

TEST_CASE("On a page a little crooked everything beside a name stays in its line") {
  RecordCase record;
  record.add("stamp.pdf", pages_of({stamped("0.99863 0.05234 -0.05234 0.99863")}));
  record.prepare();
  record.decide_the_rest_and_disclose();
  const std::string text = output_of("pdftotext -raw " + record.at("bundle/bundle.pdf") + " -");
  CHECK(has(text, "Received from"));
  CHECK(has(text, "on Tuesday"));
  CHECK(has(text, "Corin telephoned the office"));
}
