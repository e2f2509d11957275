// One line that says how far a long job is: pages done, pages a second, time left. Silent when standard error is no
// terminal. Thread-safe.
#pragma once

#include <chrono>
#include <mutex>
#include <string>

namespace candour {

class Progress {
 public:
  Progress(std::string what, long total);
  ~Progress();  // clears the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(long pages);
  void expect(long total);

 private:
  void draw();

  std::string what_;
  long total_;
  long done_ = 0;
  bool terminal_;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point drawn_;
  std::mutex mutex_;
};

// "reading: 120 of 300 pages, 12.5 pages/s, about 15 s left"
std::string progress_text(const std::string& what, long done, long total, double seconds);

}  // namespace candour
