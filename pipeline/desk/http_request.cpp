#include "pipeline/desk/http_request.h"

#include <algorithm>
#include <set>

#include "pipeline/base/utf8.h"
#include "pipeline/desk/http_target.h"

namespace candour::wire {
namespace {

// Two of these and a proxy, this and a route may each believe another one.
bool may_come_once_only(const std::string& name) {
  static const std::set<std::string> kOnce = {"authorization", "content-encoding", "content-length", "content-type", "cookie", "expect",
                                              "host", "if-match", "if-none-match", "origin", "sec-fetch-site", "transfer-encoding", "x-csrf"};
  return kOnce.count(name) != 0;
}

bool take_fields(const Head& head, HttpRequest& request) {
  for (const auto& [sent, value] : head.fields) {
    const std::string name = ascii_small(sent);
    const auto [kept, fresh] = request.headers.emplace(name, value);
    if (!fresh && may_come_once_only(name)) {
      return false;
    }
    if (!fresh) {
      kept->second += ", " + value;
    }
  }
  return true;
}

std::string field(const HttpRequest& request, const char* name) {
  const auto found = request.headers.find(name);
  return found == request.headers.end() ? std::string() : found->second;
}

int host_refused(const HttpRequest& request, const std::vector<std::string>& hosts) {
  const std::string name = host_name(field(request, "host"));
  if (name.empty()) {
    return 400;
  }
  return std::find(hosts.begin(), hosts.end(), name) == hosts.end() ? 421 : 0;
}

int refusal_of(const Head& head, const std::vector<std::string>& hosts, HttpRequest& request) {
  if (!take_fields(head, request)) {
    return 400;
  }
  const std::string encoding = ascii_small(field(request, "transfer-encoding"));
  if (request.headers.count("transfer-encoding") != 0 && encoding != "chunked") {
    return 400;
  }
  if (const int refused = host_refused(request, hosts); refused != 0) {
    return refused;
  }
  auto target = split_target(head.target);
  if (!target) {
    return 400;
  }
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  const std::string expects = ascii_small(field(request, "expect"));
  return expects.empty() || expects == "100-continue" ? 0 : 417;
}

}  // namespace

Understood understand(const Head& head, const std::vector<std::string>& hosts) {
  Understood understood;
  understood.head_only = head.method == "HEAD";
  understood.request.method = understood.head_only ? "GET" : head.method;
  understood.refused = refusal_of(head, hosts, understood.request);
  understood.waits_to_send = understood.request.headers.count("expect") != 0;
  understood.request.cookies = split_cookies(field(understood.request, "cookie"));
  return understood;
}

std::vector<std::string> names_served(const std::vector<std::string>& hosts, const std::string& address, bool loopback) {
  const auto bare = [](const std::string& name) {
    const bool version_six = std::count(name.begin(), name.end(), ':') > 1 && name.front() != '[';
    return version_six ? ascii_small(name) : host_name(name);
  };
  std::vector<std::string> names;
  for (const std::string& host : hosts) {
    names.push_back(bare(host));
  }
  if (hosts.empty()) {
    names.push_back(bare(address));
    if (loopback) {
      names.emplace_back("localhost");
    }
  }
  return names;
}

}  // namespace candour::wire
