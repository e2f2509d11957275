#include "redaction/chain/weights_file.h"

#include <cstring>

#include "pipeline/base/error.h"

namespace candour {
namespace {

constexpr std::string_view kMark = "CANDCRF1";

template <class Value>
Value value_of(std::string_view bytes) {
  Value out{};
  std::memcpy(&out, bytes.data(), sizeof out);
  return out;
}

template <class Value>
void append(std::string& bytes, Value value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

void throw_no_weights() { throw Error(ExitCode::configuration, "these are no weights of this program: build it again"); }

WeightsReading::WeightsReading(std::string_view bytes) : rest_(bytes) {
  if (take(kMark.size()) != kMark) {
    throw_no_weights();
  }
}

std::string_view WeightsReading::take(std::size_t count) {
  if (rest_.size() < count) {
    throw Error(ExitCode::configuration, "a file of weights is cut short: build the program again");
  }
  const std::string_view taken = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return taken;
}

float WeightsReading::real() { return value_of<float>(take(sizeof(float))); }
std::uint32_t WeightsReading::count() { return value_of<std::uint32_t>(take(sizeof(std::uint32_t))); }

std::uint32_t WeightsReading::distance() {
  std::uint32_t out = 0;
  for (unsigned shift = 0; shift < 28; shift += 7) {
    const auto byte = static_cast<unsigned char>(take(1)[0]);
    out |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0) {
      break;
    }
  }
  return out;
}

void WeightsReading::end() const {
  if (!rest_.empty()) {
    throw_no_weights();
  }
}

WeightsWriting::WeightsWriting() : bytes_(kMark) {}
void WeightsWriting::put(float value) { append(bytes_, value); }
void WeightsWriting::put(std::uint32_t value) { append(bytes_, value); }

void WeightsWriting::put_distance(std::uint32_t value) {
  for (; value >= 0x80; value >>= 7U) {
    bytes_.push_back(static_cast<char>(0x80U | (value & 0x7FU)));
  }
  bytes_.push_back(static_cast<char>(value));
}

}  // namespace candour
