// The files an officer writes: request.json, decisions.json, marks.json. Shapes as in README. Every complaint is an
// Error(configuration) that names the field or the entry, never its text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/decision.h"
#include "pipeline/model/request.h"

namespace candour {

Request request_from_json(std::string_view text);
std::string to_json(const Request& request);

std::vector<Decision> decisions_from_json(std::string_view text);

// One entry of marks.json: a box on a page, or a text wherever it can be read (on all pages when none is named).
struct RequestedMark {
  int page = 0;                 // of a box
  Box box;
  std::string text;
  std::vector<int> pages;       // of a text
};

std::vector<RequestedMark> marks_from_json(std::string_view text);

}  // namespace candour
