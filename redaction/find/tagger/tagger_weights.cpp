#include "redaction/find/tagger/tagger_weights.h"

#include <algorithm>
#include <cstring>

#include "pipeline/base/embedded_file.h"
#include "pipeline/base/error.h"

CANDOUR_EMBED(tagger_weights, CANDOUR_TAGGER_WEIGHTS)

namespace candour {
namespace {

constexpr std::string_view kMark = "CANDCRF1";

class Reading {
 public:
  explicit Reading(std::string_view bytes) : rest_(bytes) {}

  std::string_view take(std::size_t count) {
    if (rest_.size() < count) {
      throw Error(ExitCode::configuration, "the names tagger's weights are cut short: build the program again");
    }
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  template <class Value>
  Value value() {
    Value out{};
    std::memcpy(&out, take(sizeof out).data(), sizeof out);
    return out;
  }
  std::uint32_t distance() {
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

 private:
  std::string_view rest_;
};

template <class Value>
void put(std::string& out, Value value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put_distance(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7U) {
    out.push_back(static_cast<char>(0x80U | (value & 0x7FU)));
  }
  out.push_back(static_cast<char>(value));
}

bool empty(const std::array<std::int8_t, 8>& row) {
  return std::all_of(row.begin(), row.end(), [](std::int8_t value) { return value == 0; });
}

}  // namespace

std::vector<LabelScores> TaggerWeights::scores(const std::vector<TokenFeatures>& features) const {
  std::vector<LabelScores> out;
  out.reserve(features.size());
  for (const TokenFeatures& token : features) {
    std::array<int, 8> sums{};
    for (std::size_t f = 0; f < token.count; ++f) {
      const std::array<std::int8_t, 8>& row = rows[token.bucket[f]];
      for (std::size_t label = 0; label < 8; ++label) {
        sums[label] += row[label];
      }
    }
    LabelScores scores{};
    for (std::size_t label = 0; label < kLabels; ++label) {
      scores[label] = static_cast<float>(sums[label]) * scale;
    }
    out.push_back(scores);
  }
  return out;
}

TaggerWeights read_weights(std::string_view bytes) {
  Reading in(bytes);
  if (in.take(kMark.size()) != kMark) {
    throw Error(ExitCode::configuration, "these are no weights of the names tagger");
  }
  TaggerWeights weights;
  weights.scale = in.value<float>();
  for (float& value : weights.transitions.start) {
    value = in.value<float>();
  }
  for (LabelScores& row : weights.transitions.from) {
    for (float& value : row) {
      value = in.value<float>();
    }
  }
  weights.rows.resize(kFeatureBuckets);
  const auto count = in.value<std::uint32_t>();
  std::uint32_t bucket = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    bucket += in.distance();
    if (bucket >= kFeatureBuckets) {
      throw Error(ExitCode::configuration, "these are no weights of the names tagger");
    }
    std::memcpy(weights.rows[bucket].data(), in.take(kLabels).data(), kLabels);
  }
  return weights;
}

std::string write_weights(const TaggerWeights& weights) {
  std::string out(kMark);
  put(out, weights.scale);
  for (const float value : weights.transitions.start) {
    put(out, value);
  }
  for (const LabelScores& row : weights.transitions.from) {
    for (const float value : row) {
      put(out, value);
    }
  }
  put(out, static_cast<std::uint32_t>(std::count_if(weights.rows.begin(), weights.rows.end(), [](const auto& row) { return !empty(row); })));
  std::uint32_t last = 0;
  for (std::uint32_t bucket = 0; bucket < weights.rows.size(); ++bucket) {
    if (!empty(weights.rows[bucket])) {
      put_distance(out, bucket - last);
      out.append(reinterpret_cast<const char*>(weights.rows[bucket].data()), kLabels);
      last = bucket;
    }
  }
  return out;
}

const TaggerWeights& built_in_weights() {
  static const TaggerWeights kWeights = read_weights(embedded_tagger_weights());
  return kWeights;
}

}  // namespace candour
