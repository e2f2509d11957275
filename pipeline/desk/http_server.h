// HTTP/1.1 over TCP or TLS (1.2 and up) for the desk: Boost.Beast and OpenSSL, and nowhere else. Reading never blocks a thread:
// half-open and slow connections cost a socket until their time is up. Handlers run on a fixed number of threads of their own, so
// they may take their time. Refused before a handler sees it, with the one error shape of openapi.yaml: a request line, header
// block or body over its limit (431, 413), a header that came twice where it counts (Host, Content-Length, Content-Type, Cookie,
// If-Match, Origin, X-CSRF: 400), a path that does not decode or climbs (400), a Host that is not on the list (421). HEAD reaches the
// handler as GET; its body stays here. What a handler throws is answered with 500 and a fixed sentence. An event stream is closed by
// stop(), and when its reader is 1 MB behind.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/desk/http.h"

namespace candour {

struct HttpServerOptions {
  std::string address = "127.0.0.1";
  unsigned short port = 0;                       // 0: one that is free
  std::string certificate, key;                  // PEM files; empty: no TLS, and then only loopback addresses may be served
  std::vector<std::string> hosts;                // names the desk is called by; empty: the address, and localhost on loopback
  int threads = 4;                               // that run handlers
  std::size_t most_body = 8U << 20U;
  std::size_t most_header = 16U << 10U;
  std::size_t most_connections = 2000;
  std::chrono::seconds header_time{10};          // to send a whole request; also how long an idle connection is kept, and a TLS greeting may take
  std::chrono::seconds write_time{60};           // to take 64 kB of an answer; also what stop() waits for answers under way
  std::chrono::seconds heartbeat{15};            // a comment on a silent event stream
};

class HttpServer {
 public:
  // Listens from here on. Throws Error(usage) for an address that is not loopback without TLS, Error(configuration) for a
  // certificate or key that cannot be used, an address or port that cannot be had, or all addresses (0.0.0.0) without hosts.
  HttpServer(HttpServerOptions options, HttpHandler handler);
  ~HttpServer();                                 // run() must have returned; waits for handlers that still work
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  unsigned short port() const;
  std::string origin() const;                    // "http://127.0.0.1:8080"
  void run();                                    // until stop()
  void stop();                                   // from any thread; requests being handled are answered first

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace candour
