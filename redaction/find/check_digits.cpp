#include "redaction/find/check_digits.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <map>
#include <string>

namespace candour {
namespace {

constexpr std::string_view kCheckLetters = "ZABCDEFGHJKLMNPQRTUVWXY";   // 0 is Z: PNC and CRO
constexpr std::string_view kUpnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

std::string without(std::string_view value, std::string_view characters) {
  std::string out;
  std::copy_if(value.begin(), value.end(), std::back_inserter(out), [&](char c) { return characters.find(c) == std::string_view::npos; });
  return out;
}

int digit(char c) { return c - '0'; }

bool mod11(const std::string& digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    sum += digit(digits[i]) * (10 - static_cast<int>(i));
  }
  const int check = (11 - sum % 11) % 11;
  const bool all_same = digits.find_first_not_of(digits[0]) == std::string::npos;
  return check < 10 && check == digit(digits[9]) && !all_same;
}

bool real_day(int day, int month, int year_in_century) {
  using namespace std::chrono;
  return year_month_day(year(1900 + year_in_century), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))).ok() ||
         year_month_day(year(2000 + year_in_century), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))).ok();
}

bool nhs(const std::string& value) { return mod11(without(value, " .-")); }

bool chi(const std::string& value) {
  return mod11(value) && real_day(std::stoi(value.substr(0, 2)), std::stoi(value.substr(2, 2)), std::stoi(value.substr(4, 2)));
}

bool hcn(const std::string& value) {
  const long first = std::stol(value.substr(0, 9));
  return mod11(value) && first >= 320000001 && first <= 399999999;
}

bool nino(const std::string& value) {
  static constexpr std::array<std::string_view, 7> kNever = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"};
  return std::find(kNever.begin(), kNever.end(), std::string_view(value).substr(0, 2)) == kNever.end();
}

bool upn(const std::string& value) {
  int sum = 0;
  for (std::size_t i = 1; i < 13; ++i) {
    const int v = std::isdigit(static_cast<unsigned char>(value[i])) != 0 ? digit(value[i]) : static_cast<int>(kUpnLetters.find(value[i]));
    sum += v * static_cast<int>(i + 1);
  }
  return value.substr(1, 3) != "000" && kUpnLetters[static_cast<std::size_t>(sum % 23)] == value[0];
}

bool uln(const std::string& value) {
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    sum += digit(value[i]) * (10 - static_cast<int>(i));
  }
  const int rest = sum % 11;
  return rest != 0 && 10 - rest == digit(value[9]) && value != "9999999999";
}

bool letter_is(long long number, char letter) { return kCheckLetters[static_cast<std::size_t>(number % 23)] == letter; }

std::string padded(const std::string& digits, std::size_t length) { return std::string(length - std::min(length, digits.size()), '0') + digits; }

bool pnc(const std::string& value) {
  const std::size_t slash = value.find('/');
  const std::string year = value.substr(slash - 2, 2);
  return letter_is(std::stoll(year + padded(value.substr(slash + 1, value.size() - slash - 2), 7)), value.back());
}

bool cro(const std::string& value) {
  const std::size_t slash = value.find('/');
  return letter_is(std::stoll(value.substr(slash + 1, 2) + padded(value.substr(0, slash), 6)), value.back());
}

bool cro_file(const std::string& value) {
  const std::string year = value.substr(2, 2);
  const std::string serial = value.substr(5, value.size() - 6);
  const char letter = value.back();
  return letter_is(std::stoll(year + padded(serial, 6)), letter) ||
         (std::stol(serial) < 100000 && (letter_is(std::stoll(year + padded(serial, 5)), letter) || letter_is(std::stoll(serial), letter)));
}

bool driver(const std::string& value) {
  const int month = (digit(value[6]) % 5) * 10 + digit(value[7]);
  const int day = std::stoi(value.substr(8, 2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool iban(const std::string& value) {
  const std::string turned = value.substr(4) + value.substr(0, 4);
  int rest = 0;
  for (const char c : turned) {
    const int v = std::isdigit(static_cast<unsigned char>(c)) != 0 ? digit(c) : c - 'A' + 10;
    rest = (v > 9 ? rest * 100 + v : rest * 10 + v) % 97;
  }
  return rest == 1;
}

bool luhn(const std::string& value) {
  const std::string digits = without(value, " -");
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int v = digit(digits[digits.size() - 1 - i]) * (i % 2 == 1 ? 2 : 1);
    sum += v > 9 ? v - 9 : v;
  }
  return sum % 10 == 0;
}

bool always(const std::string&) { return true; }

std::string phone_digits(std::string_view value) {
  std::string digits = without(value, " -()./\n\t");
  if (digits.rfind("+44", 0) == 0) {
    digits = "0" + digits.substr(3);
  } else if (digits.rfind("0044", 0) == 0) {
    digits = "0" + digits.substr(4);
  }
  return digits.rfind("00", 0) == 0 ? digits.substr(1) : digits;  // +44 (0)1632
}

struct Kind {
  const char* pattern;
  const char* dropped;      // characters taken out before matching
  bool (*check)(const std::string&);
};

const std::map<std::string, Kind, std::less<>>& kinds() {
  static const std::map<std::string, Kind, std::less<>> kKinds = {
      {"NHS", {R"(\d{3}[ .-]?\d{3}[ .-]?\d{4})", "", nhs}},
      {"CHI", {R"(\d{10})", " ", chi}},
      {"HCN", {R"(\d{10})", " ", hcn}},
      {"NINO", {R"([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D])", " -", nino}},
      {"UPN", {R"([A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z])", "", upn}},
      {"ULN", {R"([1-9]\d{9})", " ", uln}},
      {"PNC", {R"((?:\d{2})?\d{2}/\d{1,7}[A-HJ-NP-RT-Z])", "", pnc}},
      {"CRO", {R"(\d{1,6}/\d{2}[A-HJ-NP-RT-Z])", "", cro}},
      {"CRO_SF", {R"(SF\d{2}/\d{1,6}[A-HJ-NP-RT-Z])", "", cro_file}},
      {"DRIVER_GB", {R"([A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}[A-Z0-9][A-Z]{2})", "", driver}},
      {"POSTCODE", {R"((?:GIR ?0AA|(?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9](?:[0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW])) ?[0-9][ABD-HJLNP-UW-Z]{2}))", "", always}},
      {"PHONE", {R"(0(?:[12357]\d{9}|[12]\d{8}|8\d{8,9}|9\d{9}|3\d{9}))", "phone", always}},
      {"VRM", {R"((?:[A-HJ-PR-Y][A-HJ-PR-Y]\d{2} ?[A-HJ-PR-Z]{3}|[A-HJ-NP-TV-Y]\d{1,3} ?[A-HJ-PR-Y][A-HJ-PR-Y]{2}|[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]|[A-Z]{0,2}[IZ][A-Z]{0,2} ?\d{1,4}))", "", always}},
      {"IBAN", {R"(GB\d{2}[A-Z]{4}\d{14})", " ", iban}},
      {"CARD", {R"([2-6]\d{14,15})", " -", luhn}},
      {"HMCTS16", {R"(\d{4}-?\d{4}-?\d{4}-?\d{4})", " ", luhn}},
  };
  return kKinds;
}

const RE2& compiled(std::string_view kind) {
  static const auto* patterns = [] {
    auto* all = new std::map<std::string, RE2*, std::less<>>();
    for (const auto& [name, k] : kinds()) {
      (*all)[name] = new RE2(k.pattern);
    }
    return all;
  }();
  return *patterns->find(kind)->second;
}

}  // namespace

bool is_valid_identifier(std::string_view kind, std::string_view value) {
  if (kind == "CRO" && value.starts_with("SF")) {
    kind = "CRO_SF";  // the older file numbers are CRO numbers too
  }
  const auto found = kinds().find(kind);
  if (found == kinds().end()) {
    return false;
  }
  const std::string_view dropped = found->second.dropped;
  const std::string clean = dropped == "phone" ? phone_digits(value) : without(value, dropped);
  return RE2::FullMatch(clean, compiled(kind)) && found->second.check(clean);
}

}  // namespace candour
