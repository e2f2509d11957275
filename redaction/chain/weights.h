// A chain's weights: a row of signed bytes for each feature's bucket, and the transitions.
// Values of the file (weights_file.h; little endian): scale (float), transitions (float, start then [before][after]), number of rows (u32), then for
// each row the distance to its bucket from the one before (variable length, seven bits a byte) and one signed byte a label.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "redaction/chain/chain.h"
#include "redaction/chain/features.h"
#include "redaction/chain/weights_file.h"

namespace candour {

template <std::size_t Labels>
struct WeightsOf {
  static constexpr std::size_t kRow = 8;
  static_assert(Labels <= kRow);
  using Row = std::array<std::int8_t, kRow>;   // those beyond Labels are empty

  float scale = 1;
  TransitionsOf<Labels> transitions;
  std::vector<Row> rows;   // by bucket

  std::vector<ScoresOf<Labels>> scores(const std::vector<TokenFeatures>& features) const {
    std::vector<ScoresOf<Labels>> out;
    out.reserve(features.size());
    for (const TokenFeatures& token : features) {
      std::array<int, kRow> sums{};
      for (const std::uint32_t bucket : token) {
        for (std::size_t label = 0; label < kRow; ++label) {
          sums[label] += rows[bucket][label];
        }
      }
      ScoresOf<Labels> own{};
      for (std::size_t label = 0; label < Labels; ++label) {
        own[label] = static_cast<float>(sums[label]) * scale;
      }
      out.push_back(own);
    }
    return out;
  }
};

// Throws Error(configuration) when the bytes are no weights of so many labels, or have features beyond so many buckets.
template <std::size_t Labels>
WeightsOf<Labels> read_weights(std::string_view bytes, std::uint32_t buckets = kFeatureBuckets) {
  WeightsReading in(bytes);
  WeightsOf<Labels> weights;
  weights.scale = in.real();
  for (float& value : weights.transitions.start) {
    value = in.real();
  }
  for (ScoresOf<Labels>& row : weights.transitions.from) {
    for (float& value : row) {
      value = in.real();
    }
  }
  weights.rows.resize(buckets);
  std::uint32_t bucket = 0;
  for (std::uint32_t left = in.count(); left > 0; --left) {
    bucket += in.distance();
    if (bucket >= buckets) {
      throw_no_weights();
    }
    std::memcpy(weights.rows[bucket].data(), in.take(Labels).data(), Labels);
  }
  in.end();
  return weights;
}

template <std::size_t Labels>
std::string write_weights(const WeightsOf<Labels>& weights) {
  WeightsWriting out;
  out.put(weights.scale);
  for (const float value : weights.transitions.start) {
    out.put(value);
  }
  for (const ScoresOf<Labels>& row : weights.transitions.from) {
    for (const float value : row) {
      out.put(value);
    }
  }
  const auto empty = [](const auto& row) { return std::all_of(row.begin(), row.end(), [](std::int8_t value) { return value == 0; }); };
  out.put(static_cast<std::uint32_t>(std::count_if(weights.rows.begin(), weights.rows.end(), [&](const auto& row) { return !empty(row); })));
  std::uint32_t last = 0;
  for (std::uint32_t bucket = 0; bucket < weights.rows.size(); ++bucket) {
    if (!empty(weights.rows[bucket])) {
      out.put_distance(bucket - last);
      out.put_bytes({reinterpret_cast<const char*>(weights.rows[bucket].data()), Labels});
      last = bucket;
    }
  }
  return out.bytes();
}

}  // namespace candour
