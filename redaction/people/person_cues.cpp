#include "redaction/people/person_cues.h"

#include <set>

namespace candour {

bool is_deed(const std::string& word) {
  static const std::set<std::string> kDeeds = {
      "said", "says", "told", "asked", "asks", "rang", "rings", "thinks", "thought", "feels", "felt", "wants", "wanted", "knows", "knew", "ate", "eats", "cried", "laughed",
      "hugged", "shouted", "smiled", "slept", "sleeps", "lives", "lived", "likes", "liked", "loves", "loved", "hit", "bit", "cut", "kicked", "helped", "went", "came", "gave",
      "hates", "drinks", "drank", "smokes", "refused", "agreed", "denied", "admitted", "disclosed", "replied", "wrote", "writes", "spoke", "played", "plays", "woke", "ran"};
  return kDeeds.count(word) != 0;
}

bool leads_to_person(const std::string& word) {
  static const std::set<std::string> kWords = {"told", "asked", "met", "saw", "rang", "hugged", "called", "named", "and", "with", "by", "tell", "like", "than", "miss",
                                               "misses", "missed", "hit", "helped", "dear", "thanked", "visited", "collected"};
  return kWords.count(word) != 0;
}

bool leads_elsewhere(const std::string& word) {
  static const std::set<std::string> kWords = {"in", "at", "near", "around", "outside", "the", "north", "south", "east", "west", "new", "into", "via", "a", "an"};
  return kWords.count(word) != 0;
}

bool is_persons(const std::string& word) {
  static const std::set<std::string> kWords = {"mum", "mam", "mother", "dad", "father", "brother", "sister", "nan", "gran", "uncle", "aunt", "friend", "partner",
                                               "girlfriend", "boyfriend", "bedroom", "bag", "birthday", "mates", "parents", "phone", "coat", "house"};
  return kWords.count(word) != 0;
}

bool is_state(const std::string& word) {
  static const std::set<std::string> kStates = {"is", "was", "has", "had", "isn't", "wasn't", "hasn't", "hadn't", "says", "gets", "got", "needs", "may", "might", "turned", "took", "walked", "told",
                                                "asked", "left", "rang", "rings", "said", "came", "went"};
  return kStates.count(word) != 0;
}

}  // namespace candour
