// The bytes of a weights file, value by value: "CANDCRF2", how many bytes the values take (u32), and these as a zlib stream (RFC 1950). Inside
// this room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace candour {

[[noreturn]] void throw_no_weights();

class WeightsReading {
 public:
  explicit WeightsReading(std::string_view bytes);   // throws Error(configuration) when they are no weights or damaged
  WeightsReading(const WeightsReading&) = delete;
  WeightsReading& operator=(const WeightsReading&) = delete;
  std::string_view take(std::size_t count);          // throws Error(configuration) when so many are not left
  float real();
  std::uint32_t count();
  std::uint32_t distance();
  void end() const;   // throws Error(configuration) when something is left

 private:
  std::string values_;
  std::string_view rest_;
};

class WeightsWriting {
 public:
  void put(float value);
  void put(std::uint32_t value);
  void put_distance(std::uint32_t value);
  void put_bytes(std::string_view bytes) { values_ += bytes; }
  std::string bytes() const;   // of the whole file

 private:
  std::string values_;
};

}  // namespace candour
