// The other side of the desk's line, as blunt as an attacker: bytes out, bytes in, with or without TLS.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "pipeline/desk/http_server.h"

namespace candour::test {

// A plain connection to a port of this machine.
class Line {
 public:
  Line() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
  explicit Line(unsigned short port) : Line() { connect(port); }
  void connect(unsigned short port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  Line(Line&& other) noexcept : socket_(std::exchange(other.socket_, -1)), connected_(other.connected_) {}
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() { hang_up(); }

  bool connected() const { return connected_; }
  int socket() const { return socket_; }
  void hang_up() {
    if (socket_ >= 0) {
      ::close(std::exchange(socket_, -1));
    }
  }

  // How many bytes got through before the other side closed.
  std::size_t say(std::string_view bytes) const {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
      const ssize_t size = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (size <= 0) {
        break;
      }
      sent += static_cast<std::size_t>(size);
    }
    return sent;
  }

  bool something_within(std::chrono::milliseconds time) const {
    pollfd waiting{socket_, POLLIN, 0};
    return ::poll(&waiting, 1, static_cast<int>(time.count())) > 0;
  }

  // What comes until `until` has come, the other side closes, or nothing came for `patience`.
  std::string hear(std::string_view until, std::chrono::milliseconds patience = std::chrono::seconds(5)) const {
    std::string heard;
    while ((until.empty() || heard.find(until) == std::string::npos) && something_within(patience)) {
      char bytes[16384];
      const ssize_t size = ::recv(socket_, bytes, sizeof bytes, 0);
      if (size <= 0) {
        break;
      }
      heard.append(bytes, static_cast<std::size_t>(size));
    }
    return heard;
  }
  std::string hear_to_the_end() const { return hear(""); }

  // Whether the other side hangs up within that time.
  bool ends_within(std::chrono::milliseconds time) const {
    const auto until = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < until) {
      char bytes[4096];
      if (something_within(std::chrono::milliseconds(50)) && ::recv(socket_, bytes, sizeof bytes, 0) <= 0) {
        return true;
      }
    }
    return false;
  }

 private:
  int socket_;
  bool connected_ = false;
};

// A desk that runs until the test is over.
class RunningDesk {
 public:
  explicit RunningDesk(HttpHandler handler, HttpServerOptions options = {})
      : server_(std::move(options), std::move(handler)), thread_([this] { server_.run(); }) {}
  ~RunningDesk() { stop(); }
  RunningDesk(const RunningDesk&) = delete;
  RunningDesk& operator=(const RunningDesk&) = delete;

  void stop() {
    server_.stop();
    if (thread_.joinable()) {
      thread_.join();
    }
  }
  HttpServer& server() { return server_; }
  unsigned short port() const { return server_.port(); }
  Line line() const { return Line(port()); }
  // The whole answer to one request, the connection ending with it.
  std::string asked(const std::string& request) const {
    const Line to_desk = line();
    to_desk.say(request);
    return to_desk.hear_to_the_end();
  }

 private:
  HttpServer server_;
  std::thread thread_;
};

inline std::string get(const std::string& target, const std::string& headers = "Connection: close\r\n") {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

inline int status_of(const std::string& answer) { return answer.size() > 12 && answer.rfind("HTTP/1.1 ", 0) == 0 ? std::stoi(answer.substr(9, 3)) : 0; }

inline std::string body_of(const std::string& answer) {
  const std::size_t end = answer.find("\r\n\r\n");
  return end == std::string::npos ? std::string() : answer.substr(end + 4);
}

}  // namespace candour::test
