// What stands in a request line and a few headers, taken apart. Plain functions of text; strict, since whatever a route and this
// could read in two ways is refused.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace candour::wire {

struct Target {
  std::string path;                          // decoded once
  std::map<std::string, std::string> query;  // decoded; a '+' is a space
};

// None for what is no plain path from the root: another site's address, a climbing, empty or dot segment, a slash or backslash in
// disguise, control characters, anything that is no UTF-8, a percent sign without two digits, a name of the query that comes twice.
std::optional<Target> split_target(std::string_view target);

// By name; a name that came with two values is left out, as nobody can tell which of them this site has set.
std::map<std::string, std::string> split_cookies(std::string_view header);

// The name in a Host header, in small letters and without port or brackets; empty when it is none.
std::string host_name(std::string_view host);

}  // namespace candour::wire
