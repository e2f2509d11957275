#include "extractors/export/mapping.h"

#include <catch2/catch.hpp>
#include <set>

#include "extractors/export/written_values.h"
#include "pipeline/base/error.h"
#include "tests/extractors/export/export_support.h"

using namespace candour;

namespace {

std::string refusal_of(const std::string& json) {
  try {
    export_mapping_from_json(json);
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::configuration);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("Every mapping that is delivered can be read and has a name of its own") {
  std::set<std::string> names;
  for (const ExportMapping& mapping : test::delivered_mappings()) {
    CHECK(names.insert(mapping.name).second);
  }
  CHECK(names.size() >= 6);
}

TEST_CASE("A mistake in a council's mapping is told by its name and the word to mend") {
  CHECK(refusal_of("{").find("not valid JSON") != std::string::npos);
  CHECK(refusal_of("[]").find("braces") != std::string::npos);
  CHECK(refusal_of("{}").find("\"name\"") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "xls"})").find("\"ours\": \"format\" must be csv") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "formt": "csv"})").find("\"formt\"") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "csv"})").find("\"columns\"") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "csv", "recognised_by": {"columns": ["A"]}, "fields": {"txt": ["A"]}})").find("\"txt\" in \"fields\"") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "csv", "recognised_by": {"columns": ["A"]}, "fields": {}})").find("\"text\"") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "csv", "recognised_by": {"columns": "A"}})").find("list of texts") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "xml", "recognised_by": {"root": "A"}})").find("\"record\"") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "printout", "recognised_by": {"heading": "(("}})").find("regular expression") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "printout", "recognised_by": {"heading": ".*"}})").find("empty line") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "printout", "recognised_by": {"heading": "^Note"}, "dates": ["day first"]})").find("DD/MM/YYYY") != std::string::npos);
  CHECK(refusal_of(std::string(100, '[')).find("too deep") != std::string::npos);
  CHECK(refusal_of(R"({"name": "ours", "format": "printout", "recognised_by": {"heading": "^Note"}})").empty());
}

TEST_CASE("A day is understood as the mapping says it is written, and left as it stands otherwise") {
  const auto date = [](const char* written, const char* format) {
    const auto when = read_when(written, {format});
    return when ? when->date + (when->time.empty() ? "" : " " + when->time) : "no";
  };
  CHECK(date("02/05/2019", "DD/MM/YYYY") == "2019-05-02");
  CHECK(date("2/5/2019", "DD/MM/YYYY") == "2019-05-02");
  CHECK(date(" Thu 02/05/2019 ", "DD/MM/YYYY") == "2019-05-02");
  CHECK(date("02/05/2019 14:30", "DD/MM/YYYY") == "2019-05-02 14:30");
  CHECK(date("02/05/2019 00:00:00", "DD/MM/YYYY") == "2019-05-02");
  CHECK(date("02/05/2019 2:30 PM", "DD/MM/YYYY") == "2019-05-02 2:30 PM");
  CHECK(date("2019-05-02T14:30:05.123Z", "YYYY-MM-DD") == "2019-05-02 14:30 UTC");
  CHECK(date("2nd May 2019", "D MMM YYYY") == "2019-05-02");
  CHECK(date("12-Sept-2019", "DD-MMM-YYYY") == "2019-09-12");
  CHECK(date("02/05/19", "DD/MM/YY") == "2019-05-02");
  CHECK(date("02/05/98", "DD/MM/YY") == "1998-05-02");
  CHECK(date("02/05/2019", "DD/MM/YY") == "no");
  CHECK(date("31/02/2019", "DD/MM/YYYY") == "no");
  CHECK(date("02/05/2019 or so", "DD/MM/YYYY") == "no");
  CHECK(date("", "DD/MM/YYYY") == "no");
  CHECK(day_in_words("2019-05-02") == "2 May 2019");
  CHECK(weekday_in_words("2019-05-02") == "Thursday 2 May 2019");
  CHECK(day_in_words("about Easter") == "about Easter");
}
