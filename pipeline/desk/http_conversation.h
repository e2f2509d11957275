// The inside of http_server.cpp, for that file alone: Boost takes half a minute to read and stays in it. What one connection does,
// from its first byte to its last. Everything here happens on the one thread that reads and writes, but handlers.
#pragma once

#include <utility>  // before Boost 1.74, which forgets it

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <optional>
#include <set>
#include <type_traits>

#include "pipeline/desk/event_queue.h"
#include "pipeline/desk/http_reply.h"
#include "pipeline/desk/http_request.h"
#include "pipeline/desk/http_server.h"

namespace candour::wire {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace ssl = boost::asio::ssl;
using tcp = asio::ip::tcp;
using Failed = boost::system::error_code;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kLinger{2};  // for the other side to read the last words
constexpr std::size_t kReadAhead = 64U << 10U;

// What the server asks of a connection.
class Connection {
 public:
  virtual ~Connection() = default;
  virtual void begin() = 0;
  virtual void look(Clock::time_point now) = 0;  // whether its time is up, whether a heartbeat is due
  virtual void stop() = 0;                       // ends at once what waits for a request, and event streams
  virtual void drop() = 0;
  virtual std::optional<Clock::time_point> waiting_since() const = 0;  // for a request
};

// The server as its connections see it.
struct Core {
  Core(HttpServerOptions given, HttpHandler by);
  ~Core();
  Core(const Core&) = delete;
  Core& operator=(const Core&) = delete;

  HttpServerOptions options;
  HttpHandler handler;
  std::vector<std::string> hosts;
  std::set<Connection*> connections;
  bool stopping = false;
  asio::io_context io{1};  // outlived by what stands above, outlives what stands below
  asio::steady_timer tick{io};
  asio::thread_pool pool;
};

template <class Stream>
class Conversation final : public Connection, public std::enable_shared_from_this<Conversation<Stream>> {
 public:
  static constexpr bool kTls = !std::is_same_v<Stream, tcp::socket>;

  template <class... Parts>
  Conversation(Core& core, std::string peer, Parts&&... parts)
      : core_(core), peer_(std::move(peer)), stream_(std::forward<Parts>(parts)...), buffer_(core.options.most_header + kReadAhead) {
    core_.connections.insert(this);
  }
  ~Conversation() override {
    if (events_) {
      events_->shut();
    }
    core_.connections.erase(this);
    if (core_.stopping && core_.connections.empty()) {
      core_.tick.cancel();
    }
  }
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  void begin() override {
    wait_at_most(core_.options.header_time);
    waiting_since_ = Clock::now();
    if constexpr (kTls) {
      stream_.async_handshake(Stream::server, [self = this->shared_from_this()](Failed failed) { failed ? self->drop() : self->await_request(); });
    } else {
      await_request();
    }
  }

  void look(Clock::time_point now) override {
    if (now >= deadline_) {
      drop();
    } else if (events_ && !writing_ && now >= next_beat_) {
      write_events(": \n\n");
    }
  }

  void stop() override {
    if (waiting_since_) {
      drop();
    } else if (events_) {
      events_->close();
    }
  }

  void drop() override {
    Failed ignored;
    stream_.lowest_layer().close(ignored);
    waiting_since_.reset();
    deadline_ = Clock::time_point::max();
    if (events_) {
      events_->shut();
    }
  }

  std::optional<Clock::time_point> waiting_since() const override { return waiting_since_; }

 private:
  using Self = std::shared_ptr<Conversation>;

  void wait_at_most(std::chrono::seconds time) { deadline_ = Clock::now() + time; }

  void await_request() {
    if (core_.stopping) {
      return leave();
    }
    waiting_since_ = Clock::now();
    if (buffer_.size() > 0) {
      return read_head();
    }
    buffer_.shrink_to_fit();
    wait_at_most(core_.options.header_time);
    stream_.async_read_some(buffer_.prepare(4096), [self = this->shared_from_this()](Failed failed, std::size_t size) {
      if (failed) {
        return self->drop();
      }
      self->buffer_.commit(size);
      self->read_head();
    });
  }

  void read_head() {
    wait_at_most(core_.options.header_time);
    head_only_ = false;
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(core_.options.most_header));
    parser_->body_limit(core_.options.most_body);
    http::async_read_header(stream_, buffer_, *parser_,
                            [self = this->shared_from_this()](Failed failed, std::size_t) { failed ? self->refuse_reading(failed) : self->read_body(); });
  }

  void read_body() {
    Head head{std::string(parser_->get().method_string()), std::string(parser_->get().target()), {}};
    for (const auto& field : parser_->get()) {
      head.fields.emplace_back(std::string(field.name_string()), std::string(field.value()));
    }
    Understood understood = understand(head, core_.hosts);
    head_only_ = understood.head_only;
    if (understood.refused != 0) {
      return refuse(understood.refused);
    }
    request_ = std::move(understood.request);
    if (!understood.waits_to_send || parser_->is_done()) {
      return read_rest();
    }
    out_ = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(stream_, asio::buffer(out_), [self = this->shared_from_this()](Failed failed, std::size_t) { failed ? self->drop() : self->read_rest(); });
  }

  void read_rest() {
    http::async_read(stream_, buffer_, *parser_,
                     [self = this->shared_from_this()](Failed failed, std::size_t) { failed ? self->refuse_reading(failed) : self->hand_over(); });
  }

  // The handler works on a thread of the pool; this waits for it without a time limit.
  void hand_over() {
    waiting_since_.reset();
    deadline_ = Clock::time_point::max();
    request_.body = std::move(parser_->get().body());
    request_.peer = peer_;
    request_.tls = kTls;
    keep_ = parser_->get().keep_alive();
    old_version_ = parser_->get().version() < 11;
    asio::post(core_.pool, [self = this->shared_from_this(), work = asio::make_work_guard(core_.io), request = std::move(request_)]() mutable {
      Core& core = self->core_;
      Reply reply = reply_by(core.handler, request);
      asio::post(core.io, [self = std::move(self), work = std::move(work), reply = std::move(reply)]() mutable { self->answer(std::move(reply)); });
    });
  }

  void refuse_reading(Failed failed) {
    if (failed == http::error::body_limit) {
      return refuse(413);
    }
    if (failed == http::error::header_limit || failed == http::error::buffer_overflow) {
      return refuse(431);
    }
    const bool nothing_to_answer = failed == http::error::end_of_stream || failed == http::error::partial_message;
    const bool misspoken = failed.category() == http::make_error_code(http::error::bad_value).category();
    misspoken && !nothing_to_answer ? refuse(400) : drop();
  }

  void refuse(int status) {
    keep_ = false;
    waiting_since_.reset();
    answer(refusal_with(status));
  }

  void answer(Reply reply) {
    keep_ = keep_ && !core_.stopping && !reply.stream;
    out_ = std::move(reply.head) + (keep_ ? (old_version_ ? "Connection: keep-alive\r\n\r\n" : "\r\n") : "Connection: close\r\n\r\n");
    body_ = head_only_ ? BodyBlocks() : std::move(reply.body);
    open_stream_ = head_only_ ? nullptr : std::move(reply.stream);
    body_.append_block(out_) ? write() : drop();
  }

  void write() {
    wait_at_most(core_.options.write_time);
    asio::async_write(stream_, asio::buffer(out_), [self = this->shared_from_this()](Failed failed, std::size_t) { failed ? self->drop() : self->go_on(); });
  }

  void go_on() {
    out_.clear();
    if (body_.left() > 0) {
      return body_.append_block(out_) ? write() : drop();
    }
    if (open_stream_) {
      return begin_events();
    }
    keep_ ? await_request() : leave();
  }

  void begin_events() {
    deadline_ = Clock::time_point::max();
    next_beat_ = Clock::now() + core_.options.heartbeat;
    events_ = std::make_shared<EventQueue>([weak = this->weak_from_this(), &io = core_.io] {
      asio::post(io, [weak] {
        if (const Self self = weak.lock()) {
          self->write_events();
        }
      });
    });
    watch();
    if (core_.stopping) {
      events_->close();
    }
    asio::post(core_.pool, [open = std::move(open_stream_), events = events_] {
      try {
        open(events);
      } catch (...) {
        events->close();
      }
    });
  }

  // Nothing more is expected from the reader of events; that it has gone is noticed here.
  void watch() {
    buffer_.clear();
    stream_.async_read_some(buffer_.prepare(512), [self = this->shared_from_this()](Failed failed, std::size_t) { failed ? self->drop() : self->watch(); });
  }

  void write_events(const char* when_silent = "") {
    if (events_->lost()) {
      return drop();
    }
    if (writing_ || leaving_) {
      return;
    }
    out_ = events_->take();
    out_ += out_.empty() && events_->open() ? when_silent : "";
    if (out_.empty()) {
      return events_->open() ? void() : leave();
    }
    writing_ = true;
    wait_at_most(core_.options.write_time);
    asio::async_write(stream_, asio::buffer(out_), [self = this->shared_from_this()](Failed failed, std::size_t) { self->events_written(failed); });
  }

  void events_written(Failed failed) {
    writing_ = false;
    if (failed) {
      return drop();
    }
    events_->written();
    deadline_ = Clock::time_point::max();
    next_beat_ = Clock::now() + core_.options.heartbeat;
    write_events();
  }

  // Says goodbye and reads on for a moment: closing on bytes that nobody read would take the answer back from the other side.
  void leave() {
    leaving_ = true;
    wait_at_most(kLinger);
    if constexpr (kTls) {
      stream_.async_shutdown([self = this->shared_from_this()](Failed) { self->say_no_more(); });
    } else {
      say_no_more();
    }
  }

  void say_no_more() {
    Failed ignored;
    stream_.lowest_layer().shutdown(tcp::socket::shutdown_send, ignored);
    if (!events_) {
      buffer_.clear();
      read_away();
    }
  }

  void read_away() {
    lowest().async_read_some(buffer_.prepare(kReadAhead), [self = this->shared_from_this()](Failed failed, std::size_t) { failed ? self->drop() : self->read_away(); });
  }

  tcp::socket& lowest() {
    if constexpr (kTls) {
      return stream_.next_layer();
    } else {
      return stream_;
    }
  }

  Core& core_;
  std::string peer_;
  Stream stream_;
  boost::beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  HttpRequest request_;
  std::string out_;
  BodyBlocks body_;
  std::function<void(std::shared_ptr<EventStream>)> open_stream_;
  std::shared_ptr<EventQueue> events_;
  std::optional<Clock::time_point> waiting_since_;
  Clock::time_point deadline_ = Clock::time_point::max(), next_beat_;
  bool head_only_ = false, keep_ = false, old_version_ = false, writing_ = false, leaving_ = false;
};

}  // namespace candour::wire
