#include "redaction/chain/weights_file.h"

#include <zlib.h>

#include <cstring>

#include "pipeline/base/error.h"

namespace candour {
namespace {

constexpr std::string_view kMark = "CANDCRF2";
constexpr std::size_t kHead = kMark.size() + sizeof(std::uint32_t);
constexpr std::uint32_t kMostValues = 1U << 28U;   // bytes

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

WeightsReading::WeightsReading(std::string_view bytes) {
  if (bytes.substr(0, kMark.size()) != kMark || bytes.size() < kHead) {
    throw_no_weights();
  }
  const auto size = value_of<std::uint32_t>(bytes.substr(kMark.size()));
  if (size > kMostValues) {
    throw_no_weights();
  }
  values_.resize(size);
  uLongf made = size;
  uLong read = bytes.size() - kHead;
  const auto* packed = reinterpret_cast<const Bytef*>(bytes.data() + kHead);
  if (uncompress2(reinterpret_cast<Bytef*>(values_.data()), &made, packed, &read) != Z_OK || made != size || read != bytes.size() - kHead) {
    throw_no_weights();
  }
  rest_ = values_;
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

void WeightsWriting::put(float value) { append(values_, value); }
void WeightsWriting::put(std::uint32_t value) { append(values_, value); }

void WeightsWriting::put_distance(std::uint32_t value) {
  for (; value >= 0x80; value >>= 7U) {
    values_.push_back(static_cast<char>(0x80U | (value & 0x7FU)));
  }
  values_.push_back(static_cast<char>(value));
}

std::string WeightsWriting::bytes() const {
  uLongf size = compressBound(values_.size());
  std::string packed(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(values_.data()), values_.size(), Z_BEST_COMPRESSION) != Z_OK) {
    throw Error(ExitCode::internal, "there is no memory to write weights");
  }
  packed.resize(size);
  std::string all(kMark);
  append(all, static_cast<std::uint32_t>(values_.size()));
  return all + packed;
}

}  // namespace candour
