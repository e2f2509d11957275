// A bundle's plan on its way to the worker that assembles it, and the files that stay with the controller.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/model/bundle.h"

namespace candour {

std::string to_json(const Bundle& bundle);
Bundle bundle_from_json(std::string_view text);

// manifest.json as README shows it.
std::string manifest_json(const Bundle& bundle, const std::string& sha256);

// The files that the manifest says leave beside bundle.pdf.
std::vector<SeparateFile> files_in_manifest(std::string_view manifest);

// schedule.csv (RFC 4180): one row a removal, no removed text; cells that a spreadsheet would run are defused.
std::string schedule_csv(const Bundle& bundle);

}  // namespace candour
