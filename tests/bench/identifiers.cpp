// identifiers FILE...: how fast numbers, addresses and dates are looked for in plain text, page by page, and what is found there, by
// rule, in 10,000 words. On prose that holds none of them every finding is a false alarm (-v lists them). Nothing is asserted.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>

#include "pipeline/base/files.h"
#include "redaction/find/identifiers.h"

using namespace candour;

namespace {

constexpr std::size_t kPage = 3000;   // bytes
constexpr int kTimes = 20;

std::size_t words_in(const std::string& text) {
  std::size_t words = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    words += text[i] == ' ' || text[i] == '\n' ? 1U : 0U;
  }
  return words;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t words = 0;
  std::size_t bytes = 0;
  double seconds = 0;
  std::map<std::string, int> by_rule;
  bool list = false;
  for (int i = 1; i < count; ++i) {
    if (std::string(arguments[i]) == "-v") {
      list = true;
      continue;
    }
    const std::string text = read_file(arguments[i]);
    words += words_in(text);
    for (int time = 0; time <= kTimes; ++time) {   // the first makes the automata
      const auto begun = std::chrono::steady_clock::now();
      for (std::size_t at = 0; at < text.size(); at += kPage) {
        for (const Finding& finding : find_identifiers(std::string_view(text).substr(at, kPage))) {
          if (time == 0) {
            ++by_rule[finding.rule];
            if (list) {
              std::printf("%s: %s\n", finding.rule.c_str(), finding.text.c_str());
            }
          }
        }
      }
      if (time > 0) {
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        bytes += text.size();
      }
    }
  }
  std::printf("%.0f MB/s on one core; %zu words\n", static_cast<double>(bytes) / std::max(seconds, 1e-9) / 1e6, words);
  for (const auto& [rule, times] : by_rule) {
    std::printf("%-22s %d (%.2f in 10,000 words)\n", rule.c_str(), times, 1e4 * times / static_cast<double>(std::max<std::size_t>(1, words)));
  }
}
