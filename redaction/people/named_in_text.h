// Whom a text names beyond doubt. What a surname or a title alone means on one page is told by the pages beside it too: a letter's second
// page names nobody in full.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace candour {

struct NamedInText {
  std::set<std::size_t> named;                // people of one register, by their places in it
  std::set<std::size_t> by_given;             // those whom it calls by their given name, alone or in full
  std::set<std::size_t> titled;               // those named in full with a title
  std::set<std::string> surnames;             // with which the data subject is named in full
  std::set<std::string> called_by_surname;    // "the boy Hand"
  std::map<std::string, std::size_t> letters;   // of whom its key says that letters stand for them, as written (letter_key.h)

  void add(const NamedInText& other) {
    named.insert(other.named.begin(), other.named.end());
    by_given.insert(other.by_given.begin(), other.by_given.end());
    titled.insert(other.titled.begin(), other.titled.end());
    surnames.insert(other.surnames.begin(), other.surnames.end());
    called_by_surname.insert(other.called_by_surname.begin(), other.called_by_surname.end());
    add_letters(other);
  }

  // A key holds for all of its paper; letters that two keys explain otherwise are nobody's.
  void add_letters(const NamedInText& other) {
    for (const auto& [word, person] : other.letters) {
      const auto [known, is_new] = letters.try_emplace(word, person);
      known->second = is_new || known->second == person ? person : kNobody;
    }
  }

  static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);
};

}  // namespace candour
