// The ways in which one person's name is written: in full, with a title, in part, short, by initials.
#pragma once

#include <string>
#include <vector>

namespace candour {

enum class NameForm { full, titled, part, surname, initials, misspelt };   // part: a given or short name

struct WayOfWriting {
  std::vector<std::string> words;   // plain (words.h)
  NameForm form;
  bool capital;                     // must stand with capitals
};

// The plain words of a name, titles left out; whole names in this order too: given name first, surname last. What leads a surname is
// one word with it ("de souza"); a way of writing has every word apart.
std::vector<std::string> name_words(const std::string& name);

std::vector<WayOfWriting> ways_of_writing(const std::string& name);

// "HURST Michelle" is Michelle Hurst: police and courts put the surname first, in capitals.
std::string surname_last(const std::string& name);

}  // namespace candour
