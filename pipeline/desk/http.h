// A request and its answer as the desk's handlers see them: values, without sockets. Handlers are tested with these alone.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct HttpRequest {
  std::string method;                            // "GET"
  std::string path;                              // decoded, without the query: "/api/cases/one"
  std::map<std::string, std::string> query;      // decoded
  std::map<std::string, std::string> headers;    // names in small letters; one that came twice is refused before
  std::map<std::string, std::string> cookies;
  std::string body;
  std::string peer;                              // address of the other side, without port
  bool tls = false;
};

// What an event stream is written to. Thread-safe; silent once the other side has gone.
class EventStream {
 public:
  virtual ~EventStream() = default;
  virtual void send(std::string_view event, std::string_view data) = 0;
  virtual void close() = 0;
  virtual bool open() const = 0;
};

struct HttpResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::string file;                                            // instead of a body: the file of this path, sent in blocks
  std::function<void(std::shared_ptr<EventStream>)> stream;    // instead of a body: an event stream, handed over once it is open
};

using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

}  // namespace candour
