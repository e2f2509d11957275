// Whether a word that is a name as well as an ordinary word ("Will", "joy", "Day") stands for somebody where it stands: by its
// capital, its neighbours and what the names tagger makes of its sentence. One text, one thread; the text and its words must live
// as long.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "redaction/find/tagger/names_tagger.h"
#include "redaction/people/words.h"

namespace candour {

// What is known of the person whose name the word could be.
struct Bearer {
  bool known = false;     // the request names them: missed at more harm than a word too many is marked
  bool subject = false;
  bool surname = false;   // the word is their surname
};

class WordInContext {
 public:
  WordInContext(std::string_view text, const std::vector<TextWord>& words) : text_(text), words_(words) {}

  bool stands_as_name(std::size_t at, Bearer bearer) const;
  bool may_be_small(std::size_t at, Bearer bearer) const;   // although written without a capital

 private:
  bool is_place_or_date(std::size_t at, Bearer bearer) const;
  bool reads_as_name(std::size_t at, double least) const;
  bool known_stands(std::size_t at, Bearer bearer) const;
  bool before_deed(std::size_t at) const;
  bool behind_lead(std::size_t at) const;
  bool before_verb(std::size_t at) const;
  bool in_talk(std::size_t at) const;
  bool beside_capital(std::size_t at) const;
  bool is_never_bare(std::size_t at, Bearer bearer) const;
  bool titled_stands(std::size_t at) const;
  bool is_told_formerly(std::size_t at) const;
  bool opens_as_word(std::size_t at) const;
  bool written_small() const;
  bool stands_small(std::size_t at) const;
  bool stands_out(std::size_t at) const;
  bool shouted(std::size_t at) const;
  bool behind_rank(std::size_t at) const;
  bool next_is(std::size_t at, bool (*what)(const std::string&)) const;

  std::string_view text_;
  const std::vector<TextWord>& words_;
  mutable std::optional<std::vector<PersonWord>> person_words_;   // tagged when first asked for: most texts never are
  mutable std::optional<bool> written_small_;
};

}  // namespace candour
