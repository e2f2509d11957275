#include "redaction/people/said_as.h"

#include "redaction/people/titles.h"
#include "redaction/people/ways_of_writing.h"
#include "redaction/people/words.h"

namespace candour {

std::string said_as(const FoundName& found) {
  const bool alone = name_words(found.name).size() == 1 && gender_of_title(fold_word(found.title)) != 0;
  return alone ? (gender_of_title(fold_word(found.title)) > 0 ? "Mr " : "Mrs ") + found.name : found.name;
}

std::string title_said(const std::string& name) { return name.starts_with("Mrs ") ? "mrs" : name.starts_with("Mr ") ? "mr" : ""; }

}  // namespace candour
