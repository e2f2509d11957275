// Gives every file of the folders named to the target.
#include <algorithm>
#include <filesystem>
#include <vector>

#include "pipeline/base/files.h"
#include "tests/fuzz/target.h"

int main(int count, char** arguments) {
  std::vector<std::filesystem::path> seeds;
  for (int i = 1; i < count; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(arguments[i])) {
      seeds.push_back(entry.path());
    }
  }
  std::sort(seeds.begin(), seeds.end());
  for (const std::filesystem::path& seed : seeds) {
    std::fprintf(stderr, "%s\n", seed.filename().c_str());
    const std::string bytes = candour::read_file(seed);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  std::printf("%zu seeds\n", seeds.size());
  return seeds.empty() ? 1 : 0;
}
