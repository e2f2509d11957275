#include "redaction/find/spaced_letters.h"

#include <algorithm>
#include <vector>

namespace candour {
namespace {

constexpr std::size_t kLeast = 4;        // letters of a word alone
constexpr std::size_t kLeastBeside = 2;  // of one beside another

bool is_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
bool is_letter(char32_t c) { return is_capital(c) || (c >= U'a' && c <= U'z') || (c >= 0xDF && c < 0x250 && c != 0xF7); }
bool is_of_word(char32_t c) { return is_letter(c) || (c >= U'0' && c <= U'9'); }

// From its first letter to behind its last one, single blanks between them.
struct Run {
  std::size_t start, end;
  std::size_t letters() const { return (end - start + 1) / 2; }
};

Run run_from(const std::u32string& text, std::size_t start) {
  std::size_t end = start + 1;
  while (end + 1 < text.size() && text[end] == U' ' && is_capital(text[end + 1]) && (end + 2 == text.size() || !is_of_word(text[end + 2]))) {
    end += 2;
  }
  return {start, end};
}

bool reads_as_word(const std::u32string& text, Run run) {
  bool vowel = false;
  bool varied = false;
  for (std::size_t at = run.start; at < run.end; at += 2) {
    vowel = vowel || std::u32string_view(U"AEIOU").find(text[at]) != std::u32string_view::npos || text[at] > 0x80;
    varied = varied || text[at] > U'F';   // "A B A C": grades
  }
  const bool alphabet = run.letters() > 2 && text[run.start + 2] == text[run.start] + 1 && text[run.start + 4] == text[run.start] + 2;   // "A B C D"
  constexpr std::size_t kMostInitials = 4;
  const bool leads_name = run.letters() <= kMostInitials && run.end + 1 < text.size() && text[run.end] == U' ' && is_capital(text[run.end + 1]);   // "J A T R Smith"
  return vowel && varied && !alphabet && !leads_name;
}

}  // namespace

bool may_hold_spaced_letters(const std::string& text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool single = text[at] >= 'A' && text[at] <= 'Z' && text[at + 1] == ' ' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '\t' || text[at - 1] == ':');
    letters = single ? letters + 1 : text[at] == ' ' ? letters : 0;
    if (letters + 1 >= kLeast) {
      return true;
    }
  }
  return false;
}

std::set<std::size_t> blanks_in_spaced_words(const std::u32string& text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = is_capital(text[at]) && (at == 0 || !is_of_word(text[at - 1])) && at + 2 < text.size() && text[at + 1] == U' ';
    const Run run = begins ? run_from(text, at) : Run{at, at + 1};
    if (run.letters() >= kLeastBeside) {
      runs.push_back(run);
      at = run.end - 1;
    }
  }
  const auto beside = [&](const Run& left, const Run& right) {   // two or three blanks, or a cell's tabs
    return right.start - left.end <= kLeast && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(left.end), text.begin() + static_cast<std::ptrdiff_t>(right.start), [](char32_t c) { return c == U' ' || c == U'\t'; });
  };
  std::set<std::size_t> blanks;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool near = (i > 0 && beside(runs[i - 1], runs[i]) && runs[i - 1].letters() + runs[i].letters() > kLeast) || (i + 1 < runs.size() && beside(runs[i], runs[i + 1]) && runs[i].letters() + runs[i + 1].letters() > kLeast);
    if (!reads_as_word(text, runs[i]) || (runs[i].letters() < kLeast && !near)) {
      continue;
    }
    for (std::size_t at = runs[i].start + 1; at < runs[i].end; at += 2) {
      blanks.insert(at);
    }
    if (i > 0 && beside(runs[i - 1], runs[i])) {
      for (std::size_t at = runs[i - 1].end + 1; at < runs[i].start; ++at) {
        blanks.insert(at);
      }
    }
  }
  return blanks;
}

}  // namespace candour
