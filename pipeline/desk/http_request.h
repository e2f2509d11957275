// From a request's head, as it came over the line, to the value that routes see, or to the status it is refused with.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/desk/http.h"

namespace candour::wire {

struct Head {
  std::string method, target;
  std::vector<std::pair<std::string, std::string>> fields;  // as sent, in order
};

struct Understood {
  HttpRequest request;          // without body, peer and tls
  int refused = 0;              // the status, 0 when it may go on
  bool head_only = false;       // HEAD: routes see GET, the body is not sent
  bool waits_to_send = false;   // Expect: 100-continue
};

// `hosts` as names_served gives them. Of a header that came twice, what counts is refused (400) and the rest is joined by a comma.
Understood understand(const Head& head, const std::vector<std::string>& hosts);

// The names a Host header may bear: those given, else the address and, on loopback, localhost. Ports are cut off.
std::vector<std::string> names_served(const std::vector<std::string>& hosts, const std::string& address, bool loopback);

}  // namespace candour::wire
