#include "pipeline/desk/http_server.h"

#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

#include "pipeline/base/error.h"
#include "pipeline/desk/http_conversation.h"

namespace candour {
namespace wire {

Core::Core(HttpServerOptions given, HttpHandler by)
    : options(std::move(given)), handler(std::move(by)), pool(static_cast<std::size_t>(std::max(1, options.threads))) {}

Core::~Core() {
  stopping = false;
  pool.join();
}

}  // namespace wire

namespace {

namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using wire::Clock;
using wire::Connection;
using wire::Failed;
using wire::tcp;

constexpr std::chrono::milliseconds kTick{250};  // how often the time limits are looked at
constexpr int kAcceptedAtOnce = 64;

asio::ip::address address_of(const std::string& text) {
  Failed failed;
  const auto address = asio::ip::make_address(text == "localhost" ? "127.0.0.1" : text, failed);
  if (failed) {
    throw Error(ExitCode::configuration, "\"" + text + "\" is not an address of this machine. Give one like 127.0.0.1 or ::1.");
  }
  return address;
}

// Without TLS whatever is read and typed could be read on the way.
void check_options(const HttpServerOptions& options, const asio::ip::address& address) {
  if (options.certificate.empty() != options.key.empty()) {
    throw Error(ExitCode::configuration, "TLS needs a certificate and its key: give both files.");
  }
  if (options.certificate.empty() && !address.is_loopback()) {
    throw Error(ExitCode::usage, "Serving " + options.address + " needs TLS: give a certificate and a key, or serve 127.0.0.1 or ::1 only.");
  }
  if (address.is_unspecified() && options.hosts.empty()) {
    throw Error(ExitCode::configuration, "Serving all addresses needs the names by which people call the desk.");
  }
}

void take_certificate(ssl::context& tls, const HttpServerOptions& options) {
  SSL_CTX* const context = tls.native_handle();
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
  tls.set_password_callback([](std::size_t, ssl::context::password_purpose) { return std::string(); });  // else OpenSSL asks at the terminal
  Failed failed;
  tls.use_certificate_chain_file(options.certificate, failed);
  if (failed) {
    throw Error(ExitCode::configuration, options.certificate + " is not a certificate that can be used (PEM, the desk's own first).");
  }
  tls.use_private_key_file(options.key, ssl::context::pem, failed);
  if (failed || SSL_CTX_check_private_key(context) != 1) {
    throw Error(ExitCode::configuration, options.key + " is not the key of that certificate (PEM, without a passphrase).");
  }
}

// A connection is an open file, and many systems begin with 1024 of them.
void allow_open_files(std::size_t connections) {
  rlimit limit{};
  const rlim_t wanted = connections + 512;
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < wanted) {
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
  }
}

void set_socket_options(tcp::socket& socket) {
  Failed ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  const int milliseconds = 60000;  // a reader whose machine vanished is noticed by a heartbeat that nobody confirms
  ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
}

}  // namespace

struct HttpServer::Inside : wire::Core {
  using Core::Core;

  void listen(const asio::ip::address& address);
  void accept();
  bool take_those_waiting();
  void take(int descriptor);
  bool make_room();
  void sweep();
  void stop();
  void run();

  ssl::context tls{ssl::context::tls_server};
  tcp::acceptor acceptor{io};
  unsigned short port = 0;
  bool accepting = false;
  Clock::time_point patience = Clock::time_point::max();
};

void HttpServer::Inside::listen(const asio::ip::address& address) {
  const tcp::endpoint endpoint(address, options.port);
  try {
    acceptor.open(endpoint.protocol());
    ::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC);
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen();
    acceptor.native_non_blocking(true);
    port = acceptor.local_endpoint().port();
  } catch (const boost::system::system_error& error) {
    throw Error(ExitCode::configuration, "The desk cannot have port " + std::to_string(options.port) + " of " + options.address + ": " +
                                             error.code().message() + ". Choose another port or address.");
  }
}

void HttpServer::Inside::accept() {
  accepting = true;
  acceptor.async_wait(tcp::acceptor::wait_read, [this](Failed failed) {
    accepting = false;
    if (!failed && !stopping && take_those_waiting()) {
      accept();
    }
  });
}

// Marked so that no program started meanwhile inherits a reviewer's connection. False when the system has no more to give: the next
// tick tries again.
bool HttpServer::Inside::take_those_waiting() {
  for (int taken = 0; taken < kAcceptedAtOnce; ++taken) {
    const int descriptor = ::accept4(acceptor.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (descriptor < 0) {
      const bool exhausted = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
      pollfd somebody{acceptor.native_handle(), POLLIN, 0};  // the system looks for a free number first, even if nobody waits
      if (!exhausted || ::poll(&somebody, 1, 0) == 0) {
        return true;
      }
      make_room();
      return false;
    }
    if (connections.size() >= options.most_connections && !make_room()) {
      ::close(descriptor);
    } else {
      take(descriptor);
    }
  }
  return true;
}

void HttpServer::Inside::take(int descriptor) {
  tcp::socket socket(io, acceptor.local_endpoint().protocol(), descriptor);
  Failed failed;
  const auto peer = socket.remote_endpoint(failed);
  if (failed) {
    return;
  }
  set_socket_options(socket);
  const std::string address = peer.address().to_string();
  if (options.certificate.empty()) {
    std::make_shared<wire::Conversation<tcp::socket>>(*this, address, std::move(socket))->begin();
  } else {
    std::make_shared<wire::Conversation<ssl::stream<tcp::socket>>>(*this, address, std::move(socket), tls)->begin();
  }
}

// Ends the connection that has been waiting for a request longest, so that a crowd that asks nothing locks nobody out.
bool HttpServer::Inside::make_room() {
  Connection* longest = nullptr;
  for (Connection* connection : connections) {
    const auto since = connection->waiting_since();
    if (since && (longest == nullptr || *since < *longest->waiting_since())) {
      longest = connection;
    }
  }
  if (longest != nullptr) {
    longest->drop();
  }
  return longest != nullptr;
}

void HttpServer::Inside::sweep() {
  tick.expires_after(kTick);
  tick.async_wait([this](Failed failed) {
    if (failed || (stopping && connections.empty())) {
      return;
    }
    sweep();
    if (!accepting && !stopping) {
      accept();
    }
    const auto now = Clock::now();
    for (Connection* connection : connections) {
      now >= patience ? connection->drop() : connection->look(now);
    }
  });
}

void HttpServer::Inside::stop() {
  if (stopping) {
    return;
  }
  stopping = true;
  patience = Clock::now() + options.write_time;
  Failed ignored;
  acceptor.close(ignored);
  for (Connection* connection : connections) {
    connection->stop();
  }
  if (connections.empty()) {
    tick.cancel();
  }
}

// What goes wrong inside one connection ends that one alone.
void HttpServer::Inside::run() {
  accept();
  sweep();
  for (;;) {
    try {
      io.run();
      return;
    } catch (const std::exception&) {
      continue;
    }
  }
}

HttpServer::HttpServer(HttpServerOptions options, HttpHandler handler) {
  const auto address = address_of(options.address);
  check_options(options, address);
  allow_open_files(options.most_connections);
  inside_ = std::make_unique<Inside>(std::move(options), std::move(handler));
  inside_->hosts = wire::names_served(inside_->options.hosts, inside_->options.address, address.is_loopback());
  if (!inside_->options.certificate.empty()) {
    take_certificate(inside_->tls, inside_->options);
  }
  inside_->listen(address);
}

HttpServer::~HttpServer() = default;

unsigned short HttpServer::port() const { return inside_->port; }

std::string HttpServer::origin() const {
  const std::string& name = inside_->hosts.front();
  const std::string host = name.find(':') == std::string::npos ? name : "[" + name + "]";
  return (inside_->options.certificate.empty() ? "http://" : "https://") + host + ":" + std::to_string(port());
}

void HttpServer::run() { inside_->run(); }

void HttpServer::stop() {
  asio::post(inside_->io, [inside = inside_.get()] { inside->stop(); });
}

}  // namespace candour
