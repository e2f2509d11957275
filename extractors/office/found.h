// What is found inside an office file while it is looked through, and the small rules of how it is told. Inside this room only.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

struct Found {
  std::vector<DocumentText> texts;
  std::vector<ContainedFile> embedded;
  std::set<std::string> told_parts;   // parts (small letters) whose words are told or whose kind holds none
  std::set<std::string> once;         // what `tell_once` and `embed` have had

  // An item with nothing but spaces is none. Line ends and spaces round the words are left out.
  void tell(const std::string& place, const std::string& label, std::string_view text, bool visible = false);
  void tell_once(const std::string& place, const std::string& label, std::string_view text);   // not the very same again
  void embed(const std::string& name, const std::string& bytes);   // once a name
  void done_with(const std::string& part);
};

bool has_words(std::string_view text);            // two letters in a row somewhere, or a number of three figures
std::string iso_day(std::string_view time);       // "2019-05-02" of "2019-05-02T10:00:00Z"; empty when it is no such time
std::string by_whom(std::string_view what, std::string_view name, std::string_view time);   // "deleted by NAME, 2019-05-02"
std::string name_and_day(std::string_view name, std::string_view time);                     // "NAME, 2019-05-02"
std::string trimmed(std::string_view text);

}  // namespace candour
