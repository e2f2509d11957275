// person_words [FILE...]: the words of plain texts that the names tagger takes for a person's (from kProposeName), one word type a
// line with how often: "41<tab>ahab". Each file is one document. What they are worth, tests/bench/book tells.
#include <cstdio>
#include <map>
#include <string>

#include "pipeline/base/files.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/tagger/names_tagger.h"

using namespace candour;

int main(int count, char** files) {
  std::map<std::string, int> words;
  for (int i = 1; i < count; ++i) {
    const std::string text = read_file(files[i]);
    for (const PersonWord& word : person_words(text)) {
      if (word.probability >= kProposeName) {
        ++words[substring(text, word.span.start, word.span.end)];
      }
    }
  }
  for (const auto& [word, times] : words) {
    std::printf("%d\t%s\n", times, word.c_str());
  }
  return 0;
}
