#include "pipeline/desk/route.h"

#include <algorithm>
#include <charconv>

namespace candour {
namespace {

std::vector<std::string> pieces_of(const std::string& path) {
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at + 1), path.size());
    pieces.push_back(path.substr(at + 1, end - at - 1));
    at = end;
  }
  return pieces;
}

bool whole_number(const std::string& text, long& out) {
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
  return failed == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::int64_t Asked::number(const char* part) const {
  long value = 0;
  if (!whole_number(parts.at(part), value) || value < 1) {
    throw Refused{404, "not-found", "There is nothing here."};
  }
  return value;
}

std::string Asked::query(const char* name, const std::string& otherwise) const {
  const auto found = request.query.find(name);
  return found == request.query.end() ? otherwise : found->second;
}

long Asked::query_number(const char* name, long otherwise, long least, long most) const {
  const std::string text = query(name);
  long value = otherwise;
  if (!text.empty() && (!whole_number(text, value) || value < least || value > most)) {
    throw Refused{422, "invalid", "This is not a number from " + std::to_string(least) + " to " + std::to_string(most) + ".", name};
  }
  return value;
}

bool matches(const std::string& pattern, const std::string& path, std::map<std::string, std::string>& parts) {
  const std::vector<std::string> wanted = pieces_of(pattern);
  const std::vector<std::string> given = pieces_of(path);
  if (wanted.size() != given.size()) {
    return false;
  }
  parts.clear();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].front() == '{') {
      if (given[i].empty()) {
        return false;
      }
      parts[wanted[i].substr(1, wanted[i].size() - 2)] = given[i];
    } else if (wanted[i] != given[i]) {
      return false;
    }
  }
  return true;
}

HttpResponse json_answer(std::string body, int status) {
  HttpResponse response;
  response.status = status;
  response.headers.emplace_back("Content-Type", "application/json; charset=utf-8");
  response.body = std::move(body);
  return response;
}

HttpResponse empty_answer() {
  HttpResponse response;
  response.status = 204;
  return response;
}

const std::vector<Route>& routes() {
  static const std::vector<Route> kRoutes = [] {
    std::vector<Route> all;
    for (const auto& group :
         {session_routes(), code_routes(), user_routes(), case_routes(), page_routes(), people_routes(), work_routes(), consultation_routes(), release_routes()}) {
      all.insert(all.end(), group.begin(), group.end());
    }
    return all;
  }();
  return kRoutes;
}

}  // namespace candour
