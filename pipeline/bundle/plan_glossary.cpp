#include "pipeline/bundle/plan_glossary.h"

#include <algorithm>
#include <cctype>

namespace candour {
namespace {

bool is_of_a_word(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0; }

bool is_used(const std::string& term, std::string_view text) {
  for (std::size_t at = text.find(term); at != std::string_view::npos; at = text.find(term, at + 1)) {
    const std::size_t end = at + term.size();
    if ((at == 0 || !is_of_a_word(text[at - 1])) && (end == text.size() || !is_of_a_word(text[end]))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<GlossaryEntry> terms_used(std::vector<GlossaryEntry> glossary, std::string_view disclosed_text) {
  std::erase_if(glossary, [&](const GlossaryEntry& entry) { return !is_used(entry.term, disclosed_text); });
  std::sort(glossary.begin(), glossary.end(), [](const GlossaryEntry& a, const GlossaryEntry& b) { return a.term < b.term; });
  return glossary;
}

}  // namespace candour
