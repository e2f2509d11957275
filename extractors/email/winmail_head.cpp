#include "extractors/email/winmail_head.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>

#include "extractors/email/little_endian.h"
#include "extractors/text/visible_text.h"

namespace candour {
namespace {

constexpr std::uint32_t kSubject = 0x0037;
constexpr std::uint32_t kSubmitted = 0x0039;
constexpr std::uint32_t kRepresentedName = 0x0042;  // on whose behalf it was sent: Outlook's "From"
constexpr std::uint32_t kSenderName = 0x0C1A;
constexpr std::uint32_t kRepresentedAddress = 0x0065;
constexpr std::uint32_t kSenderAddress = 0x0C1F;
constexpr std::uint64_t kTicksASecond = 10000000;     // of 100 ns
constexpr std::int64_t kSecondsTo1970 = 11644473600;  // from 1601

std::string on_one_line(std::string text) {
  text = visible_text(text);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return std::string(trimmed(text));
}

std::string text_of(std::string_view bytes, const std::string& charset) {
  return on_one_line(mapi_text({0, kMapiText, bytes}, charset));
}

std::string text_of(const MapiProperties& properties, std::uint32_t id, const std::string& charset) {
  const MapiProperty* property = properties.find(id);
  return property == nullptr ? std::string() : on_one_line(mapi_text(*property, charset));
}

// "SMTP:mary@brackwell.example" too.
std::string sender(const std::string& name, std::string address) {
  address = address.find('@') == std::string::npos ? std::string()
                                                   : address.substr(address.starts_with("SMTP:") ? 5 : 0);
  return address.empty() || address == name ? name : name.empty() ? address : name + " <" + address + ">";
}

std::string written(int year, unsigned month, unsigned day, const std::array<unsigned, 3>& clock) {
  static constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::year_month_day there{std::chrono::year{year}, std::chrono::month{month},
                                          std::chrono::day{day}};
  if (!there.ok() || clock[0] > 23 || clock[1] > 59 || clock[2] > 60) {
    return {};
  }
  std::array<char, 16> time{};
  std::snprintf(time.data(), time.size(), "%02u:%02u:%02u", clock[0], clock[1], clock[2]);
  return std::to_string(day) + " " + kMonths[month - 1] + " " + std::to_string(year) + " " + time.data();
}

std::string time_of(const MapiProperty& property) {
  LittleEndian in(property.value);
  const std::uint64_t low = in.number(4);
  const std::uint64_t ticks = low | (static_cast<std::uint64_t>(in.number(4)) << 32U);
  if (in.failed() || ticks == 0) {
    return {};
  }
  const std::int64_t seconds = static_cast<std::int64_t>(ticks / kTicksASecond) - kSecondsTo1970;
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  const auto midnight = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day day(midnight);
  const auto of_day = static_cast<unsigned>((moment - midnight).count());
  const std::string text =
      written(static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
              static_cast<unsigned>(day.day()), {of_day / 3600, of_day / 60 % 60, of_day % 60});
  return text.empty() ? text : text + " +0000";
}

}  // namespace

std::string sender_of_attribute(std::string_view data, const std::string& charset) {
  LittleEndian in(data);
  in.number(4);  // what kind it is, and how long
  const std::uint32_t name = in.number(2);
  const std::uint32_t address = in.number(2);
  const std::string shown = text_of(in.take(name), charset);
  return sender(shown, text_of(in.take(address), charset));
}

std::string time_of_attribute(std::string_view data) {
  LittleEndian in(data);
  std::array<unsigned, 6> numbers{};
  for (unsigned& number : numbers) {
    number = in.number(2);
  }
  return in.failed() ? std::string()
                     : written(static_cast<int>(numbers[0]), numbers[1], numbers[2],
                               {numbers[3], numbers[4], numbers[5]});
}

std::string subject_of_attribute(std::string_view data, const std::string& charset) {
  return text_of(data, charset);
}

void read_head(const MapiProperties& properties, const std::string& charset, WinmailHead& head) {
  const bool represented = !text_of(properties, kRepresentedName, charset).empty();
  const std::string from =
      sender(text_of(properties, represented ? kRepresentedName : kSenderName, charset),
             text_of(properties, represented ? kRepresentedAddress : kSenderAddress, charset));
  const std::string subject = text_of(properties, kSubject, charset);
  const MapiProperty* submitted = properties.find(kSubmitted);
  const std::string date = submitted == nullptr ? std::string() : time_of(*submitted);
  head.from = from.empty() ? head.from : from;
  head.subject = subject.empty() ? head.subject : subject;
  head.date = date.empty() ? head.date : date;
}

std::string lines_of_head(const WinmailHead& head) {
  std::string lines;
  lines += head.from.empty() ? "" : "From: " + head.from + "\n";
  lines += head.subject.empty() ? "" : "Subject: " + head.subject + "\n";
  lines += head.date.empty() ? "" : "Date: " + head.date + "\n";
  return lines;
}

}  // namespace candour
