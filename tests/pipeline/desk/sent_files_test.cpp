#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/pipeline/desk/line.h"
#include "tests/support/shell.h"

using namespace candour;
using namespace candour::test;
using namespace std::chrono_literals;

namespace {

HttpHandler sends(const std::filesystem::path& file) {
  return [file](const HttpRequest&) {
    HttpResponse response;
    response.headers = {{"Content-Type", "application/pdf"}};
    response.file = file.string();
    return response;
  };
}

// Of this process, in kB, now.
long memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmRSS:", 0) == 0) {
      return std::stol(line.substr(6));
    }
  }
  return 0;
}

void write_pages(const std::filesystem::path& path, int megabytes) {
  std::ofstream out(path, std::ios::binary);
  std::string page(1U << 20U, 'p');
  for (int i = 0; i < megabytes; ++i) {
    page[0] = static_cast<char>('A' + i % 26);
    out << page;
  }
}

}  // namespace

TEST_CASE("A bundle of two hundred megabytes is sent whole, without being held in memory") {
  const TemporaryFolder folder;
  write_pages(folder / "bundle.pdf", 200);
  const RunningDesk desk(sends(folder / "bundle.pdf"));
  const Line line = desk.line();
  const long before = memory();
  line.say(get("/bundle"));
  const std::string head = line.hear("\r\n\r\n");
  CHECK(head.find("Content-Length: 209715200\r\n") != std::string::npos);
  std::size_t size = body_of(head).size();
  std::size_t marks = body_of(head).rfind("A", 0) == 0 ? 1 : 0;
  std::string bytes(1U << 18U, '\0');
  long most = 0;
  for (ssize_t got = 1; got > 0;) {
    got = ::recv(line.socket(), bytes.data(), bytes.size(), 0);
    for (ssize_t i = 0; i < got; ++i) {
      marks += bytes[static_cast<std::size_t>(i)] != 'p' ? 1U : 0U;
    }
    size += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    most = std::max(most, memory());
  }
  CHECK(size == 200U << 20U);
  CHECK(marks == 200);
  CHECK(most - before < 30000);
}

TEST_CASE("Who stops reading a file is cut off, and holds up nobody") {
  const TemporaryFolder folder;
  write_pages(folder / "bundle.pdf", 50);
  HttpServerOptions options;
  options.write_time = 1s;
  const RunningDesk desk(sends(folder / "bundle.pdf"), options);
  const Line stuck = desk.line();
  stuck.say(get("/bundle"));
  CHECK(stuck.something_within(2s));
  CHECK(status_of(desk.asked("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) == 200);
  std::this_thread::sleep_for(2500ms);
  CHECK(stuck.hear_to_the_end().size() < (50U << 20U));
}

TEST_CASE("A file that is not there is the desk's fault, told without its name") {
  const TemporaryFolder folder;
  const RunningDesk desk(sends(folder / "Kayleigh.pdf"));
  const std::string answer = desk.asked(get("/bundle"));
  CHECK(status_of(answer) == 500);
  CHECK(answer.find("Kayleigh") == std::string::npos);
}
