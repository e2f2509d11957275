// Exports of case systems and conversations: any bytes as a table, an XML, a JSON, a printout or a chat. Whatever comes in, every
// reader ends, every note is one that can be read again and set, and no part's name holds more than a number and a day.
#include <string>
#include <vector>

#include "extractors/export/case_note.h"
#include "extractors/export/mapping.h"
#include "extractors/export/open_case_export.h"
#include "extractors/export/open_case_note.h"
#include "extractors/export/open_chat.h"
#include "pipeline/base/error.h"
#include "tests/fuzz/target.h"

using namespace candour;

namespace {

constexpr std::size_t kLongest = 20000;
constexpr std::size_t kSetNotes = 2;       // of each file: setting type is slow
constexpr std::size_t kSetOneIn = 16;      // files

const std::vector<ExportMapping>& mappings() {
  static const std::vector<ExportMapping> kMappings = {
      export_mapping_from_json(R"({"name": "table", "format": "csv", "recognised_by": {"columns": ["Date", "Note"]}, "header": {"Child": ["Name"]},
        "fields": {"event_date": ["Date"], "text": ["Note"], "restricted": ["Restricted"], "author": ["Author"]}})"),
      export_mapping_from_json(R"({"name": "xml", "format": "xml", "recognised_by": {"root": "notes", "record": "note"}, "fields": {"event_date": ["date"], "text": ["text"], "type": ["@type"]}})"),
      export_mapping_from_json(R"({"name": "json", "format": "json", "recognised_by": {"records": "notes", "columns": ["note"]}, "fields": {"event_date": ["date"], "text": ["note"]}})"),
      export_mapping_from_json(R"({"name": "printout", "format": "printout", "recognised_by": {"heading": "^Case Note", "furniture": "^Page \\d+", "end": "^End"},
        "header": {"Child": ["Name"]}, "fields": {"event_date": ["Date of event"], "text": ["Note"], "actions": ["Actions"], "child_seen": ["Child seen"]}})")};
  return kMappings;
}

void try_notes(const OpenedDocument& document, bool set_type) {
  std::size_t set = set_type ? 0 : kSetNotes;
  for (const ContainedFile& part : document.parts) {
    const bool note = part.name.starts_with("note ") && part.name.ends_with(".case-note");
    fuzz::promise(note || part.name == "export details.txt" || part.name == "unread rest.txt" || !part.problem.empty(), "a part has a name of ours");
    if (!note) {
      continue;
    }
    fuzz::promise(part.name.substr(5, part.name.size() - 15).find_first_not_of("0123456789- ") == std::string::npos, "a note's name is its number and its day");
    const auto again = case_note_from_json(part.bytes);
    fuzz::promise(again.has_value() && to_json(*again) == part.bytes, "a note is read again as it was written");
    if (set++ < kSetNotes) {
      fuzz::promise(open_case_note(part.bytes).pages > 0, "a note is set");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLongest) {
    return 0;
  }
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const bool set_type = size % kSetOneIn == 0;
  for (const FileKind kind : {FileKind::csv, FileKind::text}) {
    const OpenedDocument document = open_case_export(bytes, kind, mappings());
    fuzz::promise((document.status == DocumentStatus::read) == !document.parts.empty(), "an export has parts, or a reason why not");
    try_notes(document, set_type);
  }
  const bool chat = is_chat(bytes, FileKind::text);
  if (set_type) {
    fuzz::promise(!chat || open_chat(bytes, FileKind::text).reason != "kind-not-read", "what is a conversation can be read as one");
    open_chat(bytes, FileKind::html);
    open_case_note(bytes);
  }
  case_note_from_json(bytes);
  try {
    export_mapping_from_json(bytes);
  } catch (const Error& error) {
    fuzz::promise(error.code() == ExitCode::configuration, "a mapping that is wrong is a mistake of configuration");
  }
  return 0;
}
