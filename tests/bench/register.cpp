// register RECORD (a folder of tests/gold): seconds to build the people register of 2,000 pages, made of the record's own by shuffling the
// lines of each page anew and calling one of its people otherwise in every copy. Nothing else is timed.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <sstream>

#include "redaction/people/register.h"
#include "redaction/propose/training/gold_record.h"

using namespace candour;

namespace {

constexpr std::size_t kPages = 2000;
constexpr std::size_t kLines = 45;

std::vector<std::vector<std::string>> pages_of(const GoldRecord& record) {
  std::vector<std::vector<std::string>> pages;
  for (const GoldPaper& paper : record.papers) {
    std::istringstream in(paper.text);
    std::size_t lines = 0;
    for (std::string line; std::getline(in, line); ++lines) {
      if (lines % kLines == 0) {
        pages.emplace_back();
      }
      pages.back().push_back(line);
    }
  }
  return pages;
}

}  // namespace

int main(int, char** arguments) {
  const GoldRecord record = read_gold_record(arguments[1]);
  const std::vector<std::vector<std::string>> pages = pages_of(record);
  std::mt19937 order(1);
  RecordTexts texts("/tmp");
  std::size_t words = 0;
  for (std::size_t i = 0; i < kPages; ++i) {
    std::vector<std::string> lines = pages[i % pages.size()];
    std::shuffle(lines.begin(), lines.end(), order);
    std::string text = "Seen by Mrs Copy" + std::string(1, static_cast<char>('a' + i % 26)) + "ford.\n";
    for (const std::string& line : lines) {
      text += line + "\n";
    }
    words += static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
    texts.add(std::move(text));
  }
  const auto begun = std::chrono::steady_clock::now();
  const PeopleRegister people = PeopleRegister::build(record.request, texts);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  std::printf("%zu pages, about %zu words, %zu people: %.1f s\n", kPages, words, people.people().size(), seconds);
  return 0;
}
