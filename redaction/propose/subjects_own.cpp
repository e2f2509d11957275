#include "redaction/propose/subjects_own.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

#include "pipeline/base/days.h"
#include "redaction/find/written_dates.h"
#include "redaction/people/words.h"
#include "redaction/propose/own_address.h"

namespace candour {
namespace {

constexpr std::size_t kNameTellsOwner = 5;   // letters of a given name that an e-mail address begins with

}  // namespace

std::string digits_and_letters(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      out.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
  return out;
}

namespace {

// "kayleighann.d@...": the given name whole, and behind it nothing but figures or a surname of theirs, whole or its letter. Not
// "corinne@" of Corin, nor "corin.other@".
bool spells_subject(const std::string& email, const DataSubject& subject) {
  const std::string local = email.substr(0, email.find('@'));
  const std::size_t sign = local.find_first_of("._0123456789");
  const std::string rest = sign == std::string::npos ? std::string() : digits_and_letters(local.substr(sign));
  const std::string letters = rest.substr(0, rest.find_first_of("0123456789"));
  std::vector<std::string> names = subject.former_names;
  names.push_back(subject.name);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const std::string given = digits_and_letters(name.substr(0, name.find(' ')));
    const std::string surname = digits_and_letters(name.substr(name.rfind(' ') + 1));
    return given.size() >= kNameTellsOwner && digits_and_letters(local.substr(0, sign)) == given && (letters.empty() || letters == surname || letters == surname.substr(0, 1));
  }) || std::any_of(subject.known_as.begin(), subject.known_as.end(), [&](const std::string& name) {   // "cal.whitlock01@"
    const std::string surname = digits_and_letters(subject.name.substr(subject.name.rfind(' ') + 1));
    return surname.size() >= kNameTellsOwner && digits_and_letters(local.substr(0, sign)) == digits_and_letters(name) && letters == surname;
  });
}

// "@berniemxo_03" of Bernie.
bool begins_with_subject(const std::string& handle, const DataSubject& subject) {
  const std::string plain = digits_and_letters(handle);
  std::vector<std::string> names = subject.known_as;
  names.push_back(subject.name);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const std::string given = digits_and_letters(name.substr(0, name.find(' ')));
    return given.size() >= kNameTellsOwner && plain.rfind(given, 0) == 0;
  });
}

}  // namespace

// Numbers, addresses and dates that the request gives as the subject's own.
bool is_subjects_own(const Finding& finding, const Request& request) {
  const std::string value = digits_and_letters(finding.text);
  for (const Identifier& identifier : request.subject.identifiers) {
    if (digits_and_letters(identifier.value) == value) {
      return true;
    }
  }
  const bool address_like = finding.kind == FindingKind::address || finding.kind == FindingKind::postcode;
  const auto& addresses = request.subject.addresses;
  if (address_like && std::any_of(addresses.begin(), addresses.end(), [&](const std::string& own) { return is_own_address(finding.text, own); })) {
    return true;
  }
  if (finding.kind == FindingKind::url && begins_with_subject(finding.text, request.subject)) {
    return true;
  }
  if (finding.kind == FindingKind::email && spells_subject(finding.text, request.subject)) {
    return true;
  }
  const DateAsTold told = finding.kind == FindingKind::date_of_birth ? date_as_told(finding.text) : DateAsTold();
  return told.day != 0 && told.month != 0 && told.year != 0 && agrees_with_subjects_birth(finding, request);
}

bool is_subjects_house(const std::string& words, const Request& request) {
  constexpr std::size_t kLeast = 5;
  const std::string name = digits_and_letters(plain_word(fold_word(words)));
  return name.size() >= kLeast && words.find(' ') != std::string::npos && std::any_of(request.subject.addresses.begin(), request.subject.addresses.end(), [&](const std::string& address) {
    const std::size_t comma = address.find(',');
    return comma != std::string::npos && digits_and_letters(plain_word(fold_word(address.substr(0, comma)))) == name;
  });
}

bool agrees_with_subjects_birth(const Finding& finding, const Request& request) {
  if (finding.kind != FindingKind::date_of_birth || !request.subject.born_on) {
    return false;
  }
  const Day born = *request.subject.born_on;
  const DateAsTold told = date_as_told(finding.text);
  const int year = static_cast<int>(born.year());
  const bool day = told.day == 0 || told.day == static_cast<int>(static_cast<unsigned>(born.day()));
  const bool month = told.month == 0 || told.month == static_cast<int>(static_cast<unsigned>(born.month()));
  return day && month && (told.year == 0 || told.year == (told.year < 100 ? year % 100 : year)) && told.day + told.month + told.year != 0;
}

std::vector<Finding> find_subjects_numbers(std::string_view text, const OffsetMap& map, const Request& request) {
  constexpr std::size_t kLeast = 5;
  std::vector<Finding> found;
  for (const Identifier& identifier : request.subject.identifiers) {
    const std::string value = digits_and_letters(identifier.value);
    std::string regex;
    for (const char c : value) {
      regex += (regex.empty() ? "" : "[ /.\\-]{0,2}") + std::string(1, c);
    }
    const RE2 number("(?i)(?:^|[^A-Za-z0-9])(" + regex + ")(?:[^A-Za-z0-9]|$)");
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece place;
    while (value.size() >= kLeast && RE2::FindAndConsume(&rest, number, &place)) {
      Finding finding;
      const auto start = static_cast<std::size_t>(place.data() - text.data());
      finding.span = {map.code_point_at(start), map.code_point_at(start + place.size())};
      finding.kind = FindingKind::case_system_id;
      finding.text = std::string(place.data(), place.size());
      finding.score = 0.95;
      finding.rule = "subjects-number";
      finding.why = "The request gives this number.";
      found.push_back(std::move(finding));
    }
  }
  return found;
}

// "Christina Hallam <c.hallam68@...>": the address that her name writes from.
bool is_subjects_mailbox(const Finding& finding, const std::vector<Finding>& mentions, std::string_view text, const OffsetMap& map) {
  return finding.kind == FindingKind::email && std::any_of(mentions.begin(), mentions.end(), [&](const Finding& mention) {
    const bool before = mention.person == "subject" && mention.span.end < finding.span.start && finding.span.start - mention.span.end <= 3;
    const std::size_t from = before ? map.byte_at(mention.span.end) : 0;
    const std::string_view between = before ? text.substr(from, map.byte_at(finding.span.start) - from) : std::string_view();
    return between == " <" || between == "\" <" || between == " [" || between == " (";
  });
}

}  // namespace candour
