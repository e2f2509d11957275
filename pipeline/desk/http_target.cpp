#include "pipeline/desk/http_target.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "pipeline/base/utf8.h"

namespace candour::wire {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7f; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
      if (high < 0 || low < 0) {
        return std::nullopt;
      }
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    out.push_back(c);
  }
  const bool clean = std::none_of(out.begin(), out.end(), is_control) && is_valid_utf8(out);
  return clean ? std::optional(out) : std::nullopt;
}

// Every segment but the last one names something, and none climbs.
bool stays_below_the_root(std::string_view path) {
  std::size_t start = 1;
  while (start <= path.size()) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string_view segment = path.substr(start, end - start);
    if (segment == "." || segment == ".." || (segment.empty() && end < path.size())) {
      return false;
    }
    start = end + 1;
  }
  return true;
}

std::optional<std::string> decoded_path(std::string_view raw) {
  if (raw.empty() || raw.front() != '/') {
    return std::nullopt;
  }
  const auto path = decoded(raw, false);
  const auto slashes = [](std::string_view text) { return std::count(text.begin(), text.end(), '/'); };
  const bool plain = path && slashes(*path) == slashes(raw) && path->find('\\') == std::string::npos;
  return plain && stays_below_the_root(*path) ? path : std::nullopt;
}

std::optional<std::map<std::string, std::string>> decoded_query(std::string_view raw) {
  std::map<std::string, std::string> query;
  while (!raw.empty()) {
    const std::string_view pair = raw.substr(0, raw.find('&'));
    raw.remove_prefix(std::min(raw.size(), pair.size() + 1));
    if (pair.empty()) {
      continue;
    }
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const auto name = decoded(pair.substr(0, equals), true);
    const auto value = decoded(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!name || !value || !query.emplace(*name, *value).second) {
      return std::nullopt;
    }
  }
  return query;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
    text.remove_suffix(1);
  }
  return text;
}

bool is_port(std::string_view text) {
  return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Target> split_target(std::string_view target) {
  const bool strange = std::any_of(target.begin(), target.end(), [](char c) {
    return is_control(c) || c == ' ' || c == '#' || static_cast<unsigned char>(c) >= 0x80U;
  });
  if (strange) {
    return std::nullopt;
  }
  const std::size_t mark = std::min(target.find('?'), target.size());
  auto path = decoded_path(target.substr(0, mark));
  auto query = decoded_query(target.substr(std::min(mark + 1, target.size())));
  if (!path || !query) {
    return std::nullopt;
  }
  return Target{std::move(*path), std::move(*query)};
}

std::map<std::string, std::string> split_cookies(std::string_view header) {
  std::map<std::string, std::string> cookies;
  std::set<std::string> doubtful;
  while (!header.empty()) {
    const std::string_view pair = header.substr(0, header.find(';'));
    header.remove_prefix(std::min(header.size(), pair.size() + 1));
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) {
      continue;
    }
    const std::string name(trimmed(pair.substr(0, equals)));
    const std::string value(trimmed(pair.substr(equals + 1)));
    const auto [kept, fresh] = cookies.emplace(name, value);
    if (!fresh && kept->second != value) {
      doubtful.insert(name);
    }
  }
  for (const std::string& name : doubtful) {
    cookies.erase(name);
  }
  return cookies;
}

std::string host_name(std::string_view host) {
  std::string_view name = host.substr(0, host.find(':'));
  std::string_view port = host.substr(name.size());
  std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
  if (!host.empty() && host.front() == '[') {
    const std::size_t end = host.find(']');
    if (end == std::string_view::npos) {
      return "";
    }
    name = host.substr(1, end - 1);
    port = host.substr(end + 1);
    letters = "abcdef0123456789:.";
  }
  if (!port.empty() && !is_port(port.substr(1))) {
    return "";
  }
  const std::string small = ascii_small(name);
  const bool port_begins_well = port.empty() || port.front() == ':';
  return port_begins_well && small.find_first_not_of(letters) == std::string::npos ? small : "";
}

}  // namespace candour::wire
