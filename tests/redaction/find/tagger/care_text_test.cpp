#include "redaction/find/tagger/training/care_text.h"

#include <catch2/catch.hpp>

#include <fstream>

#include "tests/support/shell.h"

using namespace candour;
using namespace candour::test;

namespace {

void write_lines(const std::filesystem::path& file, const std::vector<std::string>& lines) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file);
  for (const std::string& line : lines) {
    out << line << '\n';
  }
}

// Templates and names come in many spellings, so that each part gets some.
std::filesystem::path accented_folder(const std::filesystem::path& root) {
  const std::vector<std::string> given = {"siân", "łukasz", "zoë", "élodie", "żaneta", "örjan", "úna", "íde", "åsa", "čeněk", "šárka", "ömer"};
  const std::vector<std::string> surnames = {"wiśniewska", "núñez", "ó", "žák", "éluard", "őry", "ząb", "kočí", "żak", "müller", "nagyová", "şahin"};
  std::vector<std::string> templates;
  for (const char* end : {"now", "today", "again", "later", "soon", "there", "here", "twice", "once", "often", "rarely", "alone"}) {
    templates.push_back(std::string("saw {full} and {given_s} bag and {initial} and {initials} ") + end);
  }
  write_lines(root / "training/care_templates.txt", templates);
  write_lines(root / "training/no_names.txt", {"nobody came", "nothing was said", "it rained", "they left", "it was late", "she slept", "he ate", "we waited", "it was cold", "all was well"});
  for (const char* list : {"lists/given.txt", "training/common_given.txt"}) {
    write_lines(root / list, given);
  }
  for (const char* list : {"lists/surnames.txt", "training/common_surnames.txt"}) {
    write_lines(root / list, surnames);
  }
  return root / "training";
}

}  // namespace

TEST_CASE("Care text is labelled where its names stand, accents or not") {
  const TemporaryFolder root;
  int names = 0;
  for (const LabelledDocument& document : care_documents(accented_folder(root.path()), Part::train, 20, 7)) {
    for (const LabelledSequence& sequence : document) {
      for (std::size_t i = 0; i < sequence.tokens.size(); ++i) {
        const std::string& text = sequence.tokens[i].text;
        const bool small = text[0] >= 'a' && text[0] <= 'z';
        INFO(text);
        CHECK((text == "." || (sequence.labels[i] != kOutside) == !(small || text == "'s")));   // an initial's stop is part of it
        CHECK((text != "and" || i + 1 == sequence.tokens.size() || sequence.labels[i + 1] == kPersonBegins));
        names += sequence.labels[i] == kPersonBegins ? 1 : 0;
      }
    }
  }
  CHECK(names > 100);
}
