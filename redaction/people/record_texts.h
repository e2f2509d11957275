// The texts of a whole record, page by page, which the register reads over and over. What is beyond a few megabytes lies
// in a file without a name in the folder given, so that a long record takes no more memory than a short one; the system
// clears it when the process ends, however it ends. One thread. Throws Error(store_problem) when the disk fails.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

namespace candour {

class RecordTexts {
 public:
  static constexpr std::size_t kHeldBytes = 4U << 20U;

  // `held_bytes` of text stay in memory before the file is begun in `folder` (which is that of the case: the texts are its).
  explicit RecordTexts(std::filesystem::path folder, std::size_t held_bytes = kHeldBytes) : folder_(std::move(folder)), held_bytes_(held_bytes) {}
  RecordTexts(std::initializer_list<std::string> texts);   // in memory alone
  ~RecordTexts();
  RecordTexts(const RecordTexts&) = delete;
  RecordTexts& operator=(const RecordTexts&) = delete;

  // Best one with cells (redaction/find/cells.h); those of plain text are marked here.
  void add(std::string text);

  // In the order in which they were added.
  void for_each(const std::function<void(const std::string& text)>& look) const;

 private:
  void lay_down();

  std::filesystem::path folder_;
  std::size_t held_bytes_;
  std::vector<std::uint32_t> sizes_;   // of every text
  std::string held_;                   // the last of them, one after the other
  int file_ = -1;                      // the ones before
};

}  // namespace candour
