// Each check runs in a child process, since a jail cannot be left again.
#include "pipeline/base/jail.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <functional>

#include "pipeline/base/error.h"
#include "pipeline/base/frame.h"
#include "pipeline/base/subprocess.h"

using namespace candour;

namespace {

// True when `attempt`, run inside the jail, says true.
bool in_jail(const std::function<bool()>& attempt) {
  const pid_t child = ::fork();
  if (child == 0) {
    JailLimits limits;
    limits.memory_bytes = 0;
    enter_jail(limits);
    ::_exit(attempt() ? 7 : 8);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 7;
}

}  // namespace

TEST_CASE("A jailed reader has no network") {
  CHECK_FALSE(in_jail([] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }));
  CHECK_FALSE(in_jail([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }));
}

TEST_CASE("A jailed reader writes no file and starts no program") {
  CHECK_FALSE(in_jail([] { return ::open("/tmp/candour-jail-test", O_CREAT | O_WRONLY, 0600) >= 0; }));
  CHECK_FALSE(in_jail([] { return ::open("/dev/null", O_RDWR) >= 0; }));
  CHECK_FALSE(in_jail([] { return ::unlink("/tmp/candour-jail-test") == 0; }));
  CHECK_FALSE(in_jail([] { return ::execl("/bin/true", "true", nullptr) == 0; }));
  CHECK_FALSE(in_jail([] { return ::fork() >= 0; }));
}

TEST_CASE("A jailed reader still reads fonts, without which a page would come out blank") {
  CHECK(in_jail([] { return ::open("/usr/share/fonts", O_RDONLY | O_DIRECTORY) >= 0; }));
}

TEST_CASE("Where the kernel has Landlock a jailed reader cannot read other people's files") {
  const bool reached = in_jail([] { return ::open("/etc/passwd", O_RDONLY) >= 0; });
  CHECK(reached == !kernel_has_landlock());
}

TEST_CASE("A frame carries its header and every blob, and damage is refused") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  write_frame(ends[1], {"{\"op\":\"x\"}", {"", std::string(1000, 'b')}});
  const auto frame = read_frame(ends[0], 1000);
  REQUIRE(frame.has_value());
  CHECK(frame->header == "{\"op\":\"x\"}");
  REQUIRE(frame->blobs.size() == 2);
  CHECK(frame->blobs[1].size() == 1000);
  REQUIRE(::write(ends[1], "nonsense!", 9) == 9);
  CHECK_THROWS_AS(read_frame(ends[0], 1000), Error);
  ::close(ends[1]);
  ::close(ends[0]);
}

TEST_CASE("A helper that does not answer in time is given up, one that ended is noticed") {
  Subprocess silent({"/bin/sleep", "60"});
  CHECK_THROWS_AS(read_frame(silent.from(), 50), Error);
  Subprocess gone({"/bin/true"});
  CHECK_FALSE(read_frame(gone.from(), 5000).has_value());
  CHECK(gone.wait() == 0);
  CHECK_THROWS_AS(Subprocess({"/nowhere/candour-worker"}), Error);
}
