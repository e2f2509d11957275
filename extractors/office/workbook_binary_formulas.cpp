#include "extractors/office/workbook_binary_formulas.h"

#include <set>
#include <utility>

#include "extractors/office/compound_file.h"

namespace candour {
namespace {

constexpr std::size_t kFormula = 0x0006;   // 2.4.127
constexpr std::size_t kNumber = 0x0203;    // 2.4.180
constexpr std::size_t kTruth = 0x0205;     // 2.4.24: true, false or an error
constexpr std::size_t kLocked = 0x002F;    // 2.4.117: what follows cannot be read
constexpr std::size_t kShared = 0x04BC;    // 2.4.277: for a range, behind the formula of its first cell
constexpr std::size_t kArray = 0x0221;     // 2.4.4
constexpr std::size_t kNothing = 0x00FE;   // of no kind
constexpr std::size_t kHead = 4;           // of a record: kind and length
constexpr std::size_t kNumberLength = 14;  // place, style, number
constexpr std::size_t kTruthLength = 8;
constexpr std::size_t kFormulaLength = 22;  // with more behind it

std::size_t number_at(std::string_view bytes, std::size_t at) {
  const auto one = [&](std::size_t place) {
    return static_cast<std::size_t>(place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0);
  };
  return one(at) | one(at + 1) << 8U;
}

void set_number(std::string& bytes, std::size_t at, std::size_t number) {
  bytes[at] = static_cast<char>(number & 0xFFU);
  bytes[at + 1] = static_cast<char>(number >> 8U & 0xFFU);
}

// NOW (74) or TODAY (221), called in any of three ways (2.5.198.62); a string among its parts begins with
// 0x17.
bool asks_for_the_day(std::string_view formula) {
  bool asks = false;
  for (std::size_t at = 0; at + 3 <= formula.size(); ++at) {
    const bool calls = formula[at] == 0x21 || formula[at] == 0x41 || formula[at] == 0x61;
    asks = asks || (calls && (number_at(formula, at + 1) == 74 || number_at(formula, at + 1) == 221));
  }
  return asks && formula.find('\x17') == std::string_view::npos;
}

using Place = std::pair<std::size_t, std::size_t>;  // of a cell

Place place_at(std::string_view record, std::size_t at) {
  return {number_at(record, at), number_at(record, at + 2)};
}

template <typename Take>
void each_record(std::string_view stream, Take&& take) {
  for (std::size_t at = 0; at + kHead <= stream.size();) {
    const std::size_t kind = number_at(stream, at);
    const std::size_t length = number_at(stream, at + 2);
    if (kind == kLocked || length > stream.size() - at - kHead) {
      return;
    }
    take(kind, at, stream.substr(at + kHead, length));
    at += kHead + length;
  }
}

// Cells and sheets' beginnings before them are not told apart: a cell of another sheet that shares a formula
// at the same place keeps its number too.
std::set<Place> shared_days(std::string_view stream) {
  std::set<Place> days;
  Place last;
  each_record(stream, [&](std::size_t kind, std::size_t, std::string_view record) {
    const std::size_t head = kind == kShared ? 10 : 14;
    last = kind == kFormula ? place_at(record, 0) : last;
    if ((kind == kShared || kind == kArray) && record.size() > head &&
        asks_for_the_day(record.substr(head))) {
      days.insert(last);
    }
  });
  return days;
}

// Another record stands in the formula's place, and what is left of its room behind it.
void shorten(std::string& stream, std::size_t at, std::size_t kind, std::size_t length, std::size_t of) {
  set_number(stream, at, kind);
  set_number(stream, at + 2, length);
  set_number(stream, at + kHead + length, kNothing);
  set_number(stream, at + kHead + length + 2, of - length - kHead);
}

// What a formula came to: a number, true or false or an error; letters stand in a record of their own.
void keep_result(std::string& stream, std::size_t at, std::string_view record) {
  const bool is_number = number_at(record, 12) != 0xFFFF;
  if (is_number) {
    shorten(stream, at, kNumber, kNumberLength, record.size());
  } else if (record[6] == 1 || record[6] == 2) {
    stream[at + kHead + 6] = record[8];
    stream[at + kHead + 7] = record[6] == 2 ? 1 : 0;
    shorten(stream, at, kTruth, kTruthLength, record.size());
  }
}

std::string with_kept_days(const std::string& stream) {
  const std::set<Place> shared = shared_days(stream);
  std::string out = stream;
  each_record(stream, [&](std::size_t kind, std::size_t at, std::string_view record) {
    if (kind != kFormula || record.size() <= kFormulaLength) {
      return;
    }
    const std::string_view formula = record.substr(kFormulaLength);
    const bool is_shared = formula[0] == 1;
    if (is_shared ? shared.count(place_at(formula, 1)) != 0 : asks_for_the_day(formula)) {
      keep_result(out, at, record);
    }
  });
  return out;
}

}  // namespace

std::string workbook_binary_with_kept_days(std::string_view file) {
  const std::vector<CompoundStream> streams = streams_of(file);
  const CompoundStream* workbook = own_stream(streams, "Workbook");
  if (workbook == nullptr) {
    return std::string(file);
  }
  CompoundStream kept = *workbook;
  kept.bytes = with_kept_days(workbook->bytes);
  return with_stream(file, kept);
}

}  // namespace candour
