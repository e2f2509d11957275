// Whether a way of writing is found whole, and nothing more of the line with it.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/base/utf8.h"
#include "redaction/find/identifiers.h"

namespace candour::test {

// The line between others in which nothing is to be found, farther than any pattern sees.
inline std::string on_a_page(const std::string& line) {
  std::string prose;
  for (int i = 0; i < 8; ++i) {
    prose += "it rained all morning and they went to see the ducks and ate their lunch under a tree\n";
  }
  return prose + line + "\n" + prose;
}

// The form stands in the line after "{" and before "}", which are taken out.
inline void check_found(FindingKind kind, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    const std::size_t open = line.find('{');
    const std::size_t close = line.find('}');
    const std::string form = line.substr(open + 1, close - open - 1);
    const std::string alone = line.substr(0, open) + form + line.substr(close + 1);
    for (const std::string& text : {alone, on_a_page(alone)}) {
      const std::vector<Finding> found = find_identifiers(text);
      INFO(text);
      CHECK(std::any_of(found.begin(), found.end(), [&](const Finding& f) {
        return f.kind == kind && f.text == form && substring(text, f.span.start, f.span.end) == form;
      }));
    }
  }
}

inline void check_nothing_found(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    INFO(line);
    const std::vector<Finding> found = find_identifiers(line);
    CHECK((found.empty() ? std::string() : found[0].rule + ": " + found[0].text) == "");
  }
}

}  // namespace candour::test
