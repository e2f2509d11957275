#include "pipeline/desk/looked_at.h"

#include "pipeline/base/hash.h"

namespace candour {
namespace {

std::string etag_of_list(const std::string& told) { return "\"l" + keyed_hash_hex("candour: list at the desk", told) + "\""; }

}  // namespace

HttpResponse with_etag(HttpResponse response, const std::string& etag) {
  response.headers.emplace_back("ETag", etag);
  return response;
}

std::string tag_looked_at(const HttpRequest& request) {
  const auto given = request.headers.find("if-match");
  if (given == request.headers.end()) {
    throw Refused{428, "missing-version", "Say which state was looked at: If-Match is missing."};
  }
  return given->second;
}

HttpResponse list_answer(const std::string& told) { return with_etag(json_answer(told), etag_of_list(told)); }

void require_list_looked_at(const HttpRequest& request, const std::string& told) {
  if (tag_looked_at(request) != etag_of_list(told)) {
    throw Refused{412, "stale", "Somebody else has changed this list since you looked. Nothing was changed; look again."};
  }
}

}  // namespace candour
