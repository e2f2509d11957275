#include "pipeline/desk/http_reply.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <map>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"

namespace candour::wire {
namespace {

constexpr std::size_t kBlock = 64U << 10U;

const char* phrase(int status) {
  static const std::map<int, const char*> kPhrases = {
      {200, "OK"}, {201, "Created"}, {202, "Accepted"}, {204, "No Content"}, {303, "See Other"}, {304, "Not Modified"},
      {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"}, {409, "Conflict"},
      {412, "Precondition Failed"}, {413, "Content Too Large"}, {415, "Unsupported Media Type"}, {417, "Expectation Failed"},
      {421, "Misdirected Request"}, {422, "Unprocessable Content"}, {428, "Precondition Required"}, {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"}, {500, "Internal Server Error"}, {503, "Service Unavailable"}};
  const auto found = kPhrases.find(status);
  return found == kPhrases.end() ? "" : found->second;
}

bool is_ours(const std::string& small_name) {
  return small_name == "content-length" || small_name == "connection" || small_name == "date" || small_name == "transfer-encoding";
}

bool breaks_the_line(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) < 0x20U && c != '\t') || c == 0x7f; });
}

std::string fields_of(const HttpResponse& response) {
  std::string text;
  for (const auto& [name, value] : response.headers) {
    if (name.empty() || name.find_first_of(": \t") != std::string::npos || breaks_the_line(name) || breaks_the_line(value)) {
      throw Error(ExitCode::internal, "an answer has a header that cannot be sent");
    }
    if (!is_ours(ascii_small(name))) {
      text += name + ": " + value + "\r\n";
    }
  }
  return text;
}

bool has_header(const HttpResponse& response, const char* small_name) {
  return std::any_of(response.headers.begin(), response.headers.end(), [&](const auto& header) { return ascii_small(header.first) == small_name; });
}

std::string date_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  std::array<char, 64> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return {text.data(), size};
}

struct Sentence {
  const char* code;
  const char* message;
};

Sentence sentence_for(int status) {
  switch (status) {
    case 413: return {"too-large", "What was sent is larger than the desk takes."};
    case 431: return {"too-large", "The request is larger than the desk takes. Delete this site's cookies and try again."};
    case 421: return {"invalid", "The desk is not known by this name. Use the address that it was started with."};
    case 500: return {"internal", "The desk could not do this. Try again; if it happens again, tell whoever looks after the desk."};
    default: return {"invalid", "The desk could not understand this request. Go back to the page and try again."};
  }
}

}  // namespace

BodyBlocks::BodyBlocks(std::string text) : text_(std::move(text)), left_(text_.size()) {}

BodyBlocks::BodyBlocks(const std::filesystem::path& file) : file_(std::fopen(file.c_str(), "rbe")) {
  struct stat about {};
  if (!file_ || ::fstat(::fileno(file_.get()), &about) != 0 || !S_ISREG(about.st_mode)) {
    throw Error(ExitCode::internal, "a file that was to be sent cannot be read");
  }
  left_ = static_cast<std::uint64_t>(about.st_size);
}

bool BodyBlocks::append_block(std::string& out) {
  const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(left_, kBlock));
  if (file_) {
    const std::size_t before = out.size();
    out.resize(before + size);
    if (std::fread(out.data() + before, 1, size, file_.get()) != size) {
      return false;
    }
  } else {
    out.append(text_, given_, size);
    given_ += size;
  }
  left_ -= size;
  return true;
}

Reply reply_of(HttpResponse response) {
  if (response.status < 200 || response.status > 599) {
    throw Error(ExitCode::internal, "an answer has no status");
  }
  Reply reply;
  reply.head = "HTTP/1.1 " + std::to_string(response.status) + " " + phrase(response.status) + "\r\nDate: " + date_now() + "\r\n" + fields_of(response);
  if (response.stream) {
    reply.head += has_header(response, "content-type") ? "" : "Content-Type: text/event-stream\r\n";
    reply.stream = std::move(response.stream);
  } else if (response.status != 204 && response.status != 304) {
    reply.body = response.file.empty() ? BodyBlocks(std::move(response.body)) : BodyBlocks(std::filesystem::path(response.file));
    reply.head += "Content-Length: " + std::to_string(reply.body.left()) + "\r\n";
  }
  return reply;
}

Reply reply_by(const HttpHandler& handler, const HttpRequest& request) {
  try {
    return reply_of(handler(request));
  } catch (...) {
    return refusal_with(500);
  }
}

Reply refusal_with(int status) {
  const Sentence sentence = sentence_for(status);
  HttpResponse response;
  response.status = status;
  response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}};
  response.body = std::string(R"({"error":{"code":")") + sentence.code + R"(","message":")" + sentence.message + "\"}}";
  return reply_of(std::move(response));
}

}  // namespace candour::wire
