#include "extractors/export/mapping.h"

#include <re2/re2.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "extractors/export/json_depth.h"
#include "extractors/export/written_values.h"
#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

using Json = nlohmann::json;

// Reads one mapping and knows its name, so that every refusal says which file to mend.
class MappingReader {
 public:
  explicit MappingReader(const Json& json) : json_(json) {}

  ExportMapping read() {
    if (!json_.is_object()) {
      refuse("the file", "must be one object in braces");
    }
    mapping_.name = text("name", json_);
    if (mapping_.name.empty()) {
      refuse("\"name\"", "must say what the mapping is called, for example \"our-council-csv\"");
    }
    only_known(json_, {"name", "about", "format", "recognised_by", "fields", "header", "dates", "yes", "no"}, "");
    set_format();
    set_recognition();
    set_fields();
    set_header();
    set_dates();
    mapping_.yes = lowered(texts("yes", json_), {"y", "yes", "true", "1", "x", "[x]", "☑", "☒", "✓", "ticked"});
    mapping_.no = lowered(texts("no", json_), {"n", "no", "false", "0", "[ ]", "[]", "☐", "not ticked"});
    return std::move(mapping_);
  }

 private:
  [[noreturn]] void refuse(const std::string& field, const std::string& advice) const {
    throw Error(ExitCode::configuration, "templates/exports, mapping \"" + mapping_.name + "\": " + field + " " + advice);
  }

  std::string text(const char* name, const Json& object) const {
    const auto found = object.find(name);
    if (found == object.end()) {
      return {};
    }
    if (!found->is_string()) {
      refuse("\"" + std::string(name) + "\"", "must be text in quotation marks");
    }
    return found->get<std::string>();
  }

  std::vector<std::string> texts(const std::string& name, const Json& object) const {
    const auto found = object.find(name);
    if (found == object.end()) {
      return {};
    }
    const bool list = found->is_array() && std::all_of(found->begin(), found->end(), [](const Json& one) { return one.is_string() && !one.get_ref<const std::string&>().empty(); });
    if (!list) {
      refuse("\"" + name + "\"", "must be a list of texts: [\"one\", \"another\"]");
    }
    return found->get<std::vector<std::string>>();
  }

  const Json& object(const char* name) const {
    static const Json kNone = Json::object();
    const auto found = json_.find(name);
    if (found != json_.end() && !found->is_object()) {
      refuse("\"" + std::string(name) + "\"", "must be an object in braces");
    }
    return found == json_.end() ? kNone : *found;
  }

  // A word that nobody reads is a mistake in writing, and would lose a field.
  void only_known(const Json& object, const std::set<std::string>& known, const std::string& where) const {
    for (const auto& [key, value] : object.items()) {
      if (known.count(key) == 0) {
        refuse("\"" + key + "\"" + where, "is not known here; take it out or mend its spelling (README.md beside it lists what there is)");
      }
    }
  }

  static std::vector<std::string> lowered(std::vector<std::string> given, std::vector<std::string> usual) {
    for (std::string& one : given) {
      one = ascii_small(one);
    }
    return given.empty() ? std::move(usual) : std::move(given);
  }

  void set_format() {
    static const std::vector<std::pair<std::string, ExportFormat>> kFormats = {
        {"csv", ExportFormat::csv}, {"tsv", ExportFormat::tsv}, {"xml", ExportFormat::xml}, {"json", ExportFormat::json}, {"printout", ExportFormat::printout}};
    const std::string given = text("format", json_);
    const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&](const auto& one) { return one.first == given; });
    if (found == kFormats.end()) {
      refuse("\"format\"", "must be csv, tsv, xml, json or printout");
    }
    mapping_.format = found->second;
  }

  void set_recognition() {
    const Json& by = object("recognised_by");
    only_known(by, {"columns", "root", "record", "records", "heading", "end", "furniture"}, " in \"recognised_by\"");
    mapping_.columns = texts("columns", by);
    mapping_.root = text("root", by);
    mapping_.record = text("record", by);
    mapping_.records = text("records", by);
    mapping_.heading = expression("heading", by);
    mapping_.end = expression("end", by);
    mapping_.furniture = expression("furniture", by);
    const bool listed = mapping_.format == ExportFormat::csv || mapping_.format == ExportFormat::tsv || mapping_.format == ExportFormat::json;
    if (listed && mapping_.columns.empty()) {
      refuse("\"recognised_by\"", "needs \"columns\": the columns or keys by which such an export is told from other files");
    }
    if (mapping_.format == ExportFormat::xml && (mapping_.root.empty() || mapping_.record.empty())) {
      refuse("\"recognised_by\"", "needs \"root\" and \"record\": the names of the outermost element and of a note's element");
    }
    if (mapping_.format == ExportFormat::printout && mapping_.heading.empty()) {
      refuse("\"recognised_by\"", "needs \"heading\": a regular expression that finds the first line of a note");
    }
  }

  std::string expression(const char* name, const Json& object) const {
    std::string pattern = text(name, object);
    const RE2 compiled(pattern, RE2::Quiet);
    if (!compiled.ok() || (!pattern.empty() && RE2::FullMatch("", compiled))) {
      refuse("\"" + std::string(name) + "\"", "must be a regular expression (RE2's kind) that does not fit an empty line");
    }
    return pattern;
  }

  void set_fields() {
    const Json& fields = object("fields");
    for (const auto& [key, value] : fields.items()) {
      const auto field = note_field_from(key);
      if (!field) {
        refuse("\"" + key + "\" in \"fields\"", "is no field of a note (README.md beside it lists them); leave it out: what no field claims is shown under its own label");
      }
      mapping_.fields.emplace_back(*field, texts(key, fields));
    }
    const bool has_text = std::any_of(mapping_.fields.begin(), mapping_.fields.end(), [](const auto& one) { return one.first == NoteField::text && !one.second.empty(); });
    if (!has_text && mapping_.format != ExportFormat::printout) {
      refuse("\"fields\"", "needs \"text\": the columns that hold what the note says");
    }
  }

  void set_header() {
    const Json& header = object("header");
    for (const auto& [label, value] : header.items()) {
      mapping_.header.push_back({label, texts(label, header)});
    }
  }

  void set_dates() {
    mapping_.dates = texts("dates", json_);
    if (mapping_.dates.empty()) {
      mapping_.dates = {"DD/MM/YYYY", "YYYY-MM-DD", "D MMM YYYY", "DD-MMM-YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "DD/MM/YY"};
    }
    if (std::find(mapping_.dates.begin(), mapping_.dates.end(), "YYYY-MM-DD") == mapping_.dates.end()) {
      mapping_.dates.emplace_back("YYYY-MM-DD");   // nothing else is written so, and a workbook's days are
    }
    for (const std::string& format : mapping_.dates) {
      if (!is_date_format(format)) {
        refuse("\"dates\"", "must be written with DD or D, MM, M or MMM, and YYYY or YY, for example \"DD/MM/YYYY\"");
      }
    }
  }

  const Json& json_;
  ExportMapping mapping_;
};

}  // namespace

ExportMapping export_mapping_from_json(std::string_view text) {
  if (nests_too_deep(text)) {
    throw Error(ExitCode::configuration, "templates/exports: a mapping nests too deep; it needs three levels at most");
  }
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) {
    throw Error(ExitCode::configuration, "templates/exports: a mapping is not valid JSON; look for a missing comma, quotation mark or brace");
  }
  return MappingReader(json).read();
}

}  // namespace candour
