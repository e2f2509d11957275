// Whether words stand on a file's pages already. Inside this room only.
#pragma once

#include <string>
#include <vector>

namespace candour {

class PageWords {
 public:
  explicit PageWords(const std::vector<std::string>& page_texts);

  // As whole words, whatever white space, line ends or marks stand between letters and figures ("2.1. Home" is "2.1 Home"); `page` counts from 1, 0 is any page.
  bool stands_on(const std::string& text, int page) const;

 private:
  struct Compact {
    std::u32string letters;        // letters and figures alone
    std::vector<bool> begins;      // something else before it, or the text's start
  };
  static Compact compacted(const std::string& text);
  static bool holds(const Compact& page, const Compact& words);

  std::vector<Compact> pages_;
};

}  // namespace candour
