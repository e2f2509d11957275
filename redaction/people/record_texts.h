// The texts of a whole record, page by page, which the register reads over and over. What is beyond a few megabytes lies
// in a file without a name in the folder given, so that a long record takes no more memory than a short one; the system
// clears it when the process ends, however it ends. Called by one thread. Throws Error(store_problem) when the disk fails.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
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

  // The same with the looking on every core, a batch of texts at a time: `look` must be thread-safe; what it finds is given to `take` in
  // the order of the texts, by the calling thread. The first thing thrown by a look is thrown on.
  template <class Found>
  void for_each_found(const std::function<Found(const std::string& text)>& look, const std::function<void(const std::string& text, Found found)>& take) const {
    std::vector<std::string> batch;
    const auto look_and_take = [&] {
      std::vector<Found> found(batch.size());
      on_every_core(batch.size(), [&](std::size_t i) { found[i] = look(batch[i]); });
      for (std::size_t i = 0; i < batch.size(); ++i) {
        take(batch[i], std::move(found[i]));
      }
      batch.clear();
    };
    for_each([&](const std::string& text) {
      batch.push_back(text);
      if (batch.size() >= kBatch) {
        look_and_take();
      }
    });
    look_and_take();
  }

 private:
  static constexpr std::size_t kBatch = 64;   // texts

  void lay_down();
  static void on_every_core(std::size_t count, const std::function<void(std::size_t)>& work);

  std::filesystem::path folder_;
  std::size_t held_bytes_;
  std::vector<std::uint32_t> sizes_;   // of every text
  std::string held_;                   // the last of them, one after the other
  int file_ = -1;                      // the ones before
};

}  // namespace candour
