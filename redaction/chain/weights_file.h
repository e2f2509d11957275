// The bytes of a weights file, value by value. Inside this room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace candour {

[[noreturn]] void throw_no_weights();

class WeightsReading {
 public:
  explicit WeightsReading(std::string_view bytes);   // throws Error(configuration) when they do not begin like weights
  std::string_view take(std::size_t count);          // throws Error(configuration) when so many are not left
  float real();
  std::uint32_t count();
  std::uint32_t distance();
  void end() const;   // throws Error(configuration) when something is left

 private:
  std::string_view rest_;
};

class WeightsWriting {
 public:
  WeightsWriting();
  void put(float value);
  void put(std::uint32_t value);
  void put_distance(std::uint32_t value);
  void put_bytes(std::string_view bytes) { bytes_ += bytes; }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace candour
