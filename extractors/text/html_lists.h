// The lists that are open and what stands in front of their items. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "extractors/text/html_tokens.h"

namespace candour {

class HtmlLists {
 public:
  static bool is_list(const std::string& name) { return name == "ol" || name == "ul" || name == "menu"; }
  void open(const HtmlToken& tag);
  void close();
  std::string label(const HtmlToken& item);  // "1. ", "b. ", "iv. " of a numbered list, "- " of any other

 private:
  struct List {
    bool numbered = false;
    char kind = '1';  // 1, a, A, i or I
    int next = 1;
  };
  std::vector<List> open_;
};

}  // namespace candour
