// An answer as it goes over the line: its head as text, its body in blocks, and the answers that no route gives.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "pipeline/desk/http.h"

namespace candour::wire {

// A body that is taken block by block: a text in memory, or a file of which never more than a block is held.
class BodyBlocks {
 public:
  BodyBlocks() = default;
  explicit BodyBlocks(std::string text);
  explicit BodyBlocks(const std::filesystem::path& file);  // throws Error(internal) unless it is a file that can be read

  std::uint64_t left() const { return left_; }
  // Puts up to 64 kB behind `out`. False when the file turns out shorter than it was.
  bool append_block(std::string& out);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string text_;
  std::size_t given_ = 0;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t left_ = 0;
};

struct Reply {
  std::string head;  // status line and headers, each with its line end; Connection and the empty line are still to come
  BodyBlocks body;
  std::function<void(std::shared_ptr<EventStream>)> stream;
};

// Throws Error(internal) for a status or header that cannot be sent (a line break in it), or a file that cannot be read.
// Content-Length, Connection, Date and Transfer-Encoding are written here, whatever the response says of them.
Reply reply_of(HttpResponse response);

// Of what the handler answers; whatever it throws becomes a 500 with a sentence of ours.
Reply reply_by(const HttpHandler& handler, const HttpRequest& request);

// Without a route: the one error shape of openapi.yaml. For 400, 413, 417, 421, 431 and 500.
Reply refusal_with(int status);

}  // namespace candour::wire
