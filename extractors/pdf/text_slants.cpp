#include "extractors/pdf/text_slants.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace candour {
namespace {

constexpr double kGrain = 0.25;  // degrees: directions nearer than this count as one

// The smaller way round between two directions.
double between(double a, double b) {
  const double apart = std::fmod(std::abs(a - b), 360.0);
  return std::min(apart, 360 - apart);
}

bool runs_level(double degrees) {
  const double rest = std::fmod(degrees, 90.0);
  return std::min(rest, 90 - rest) < kLevel;
}

QPDFMatrix matrix_of(std::vector<QPDFObjectHandle>& operands) {
  return {operands[0].getNumericValue(), operands[1].getNumericValue(), operands[2].getNumericValue(),
          operands[3].getNumericValue(), operands[4].getNumericValue(), operands[5].getNumericValue()};
}

}  // namespace

void TextDirection::follow(const std::string& name, std::vector<QPDFObjectHandle>& operands) {
  if (name == "q") {
    stack_.push_back(page_);
  } else if (name == "Q" && !stack_.empty()) {
    page_ = stack_.back();
    stack_.pop_back();
  } else if (name == "cm" && operands.size() >= 6) {
    page_.concat(matrix_of(operands));
  } else if (name == "BT") {
    line_ = QPDFMatrix();
  } else if (name == "Tm" && operands.size() >= 6) {
    line_ = matrix_of(operands);
  }
}

void TextDirection::enter_form(QPDFObjectHandle form) {
  QPDFObjectHandle matrix = form.getDict().getKey("/Matrix");
  if (matrix.isMatrix()) {
    const auto m = matrix.getArrayAsMatrix();
    page_.concat(QPDFMatrix(m.a, m.b, m.c, m.d, m.e, m.f));
  }
  stack_.clear();
  line_ = QPDFMatrix();
}

double TextDirection::degrees() const {
  QPDFMatrix both = page_;
  both.concat(line_);
  const double degrees = std::atan2(both.b, both.a) * 180 / std::numbers::pi;
  return degrees < 0 ? degrees + 360 : degrees;
}

bool shows_text(const std::string& name) {
  return name == "Tj" || name == "TJ" || name == "'" || name == "\"";
}

void SlantCount::add(double degrees, long bytes) {
  if (std::isfinite(degrees) && !runs_level(degrees)) {
    bytes_[std::round(degrees / kGrain) * kGrain] += bytes;
  }
}

std::vector<double> SlantCount::slants() const {
  std::vector<std::pair<double, long>> by_use(bytes_.begin(), bytes_.end());
  std::stable_sort(by_use.begin(), by_use.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<double> slants;
  for (const auto& [degrees, count] : by_use) {
    if (slants.size() < kMostSlants && !slant_of(degrees, slants)) {
      slants.push_back(degrees);
    }
  }
  return slants;
}

std::optional<std::size_t> slant_of(double degrees, const std::vector<double>& slants) {
  const auto nearest = std::min_element(slants.begin(), slants.end(), [&](double a, double b) {
    return between(a, degrees) < between(b, degrees);
  });
  if (nearest == slants.end() || runs_level(degrees) || !(between(*nearest, degrees) <= kOneSlant)) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(nearest - slants.begin());
}

}  // namespace candour
