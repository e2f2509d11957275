// What the names tagger makes of each word over a whole record. Of a word that is an ordinary one too, or that no list
// holds ("Semi", "Ash", "Gints"), one place says little; where most of its places read as a person's, it is somebody's name.
// Inside this room only.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "redaction/find/tagger/names_tagger.h"
#include "redaction/people/words.h"

namespace candour {

class TaggedEvidence {
 public:
  using Counts = std::map<std::string, int>;   // by folded word

  void add(const std::string& text, const NamesByThreshold& tagged);

  struct Word {
    std::string folded;
    std::string written;     // where the tagger was surest
    double surest = 0;       // probability
    double share = 0;        // mean probability over all places with a capital

    // Whether it stands against what the neighbours of its places say: below 0 they speak for a place or a body.
    bool outweighs(int neighbours) const;
  };

  // The words of three letters and more that mostly read as a person's name, are in no list of words that are nobody's, and that
  // the record seldom writes small; how often it writes each word with a capital and small.
  std::vector<Word> borne_out(const Counts& capital, const Counts& small) const;

 private:
  struct Seen {
    std::string written;
    double surest = 0;
    double sum = 0;
  };

  std::map<std::string, Seen> seen_;
};

// Whether the tagger is sure of each of several words, the first of which is `given` or none of which is an ordinary one: then
// they are a name although one is a season, an office or a place ("Joanne Easter", "Nev Judge", "Marcus Church").
bool is_sure_of_all(const TaggedName& tagged, const std::vector<TextWord>& words, bool given);

// "Mrs" right in front of a name that the tagger is sure of ("Mrs Deacon", "Mr and Mrs Judge"); nothing otherwise.
std::string courtesy_title_of(std::string_view text, const TaggedName& tagged);

}  // namespace candour
