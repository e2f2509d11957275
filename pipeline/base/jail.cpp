#include "pipeline/base/jail.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "pipeline/base/error.h"

namespace candour {
namespace {

// What drawing and reading pages needs. Everything else on the disk is out of reach where Landlock is there.
constexpr std::array kReadable = {
    "/usr/share",      "/usr/lib",       "/lib",          "/lib64",        "/etc/fonts",
    "/etc/ld.so.cache", "/var/cache/fontconfig", "/etc/localtime", "/proc/self", "/sys/devices/system/cpu", "/proc/cpuinfo",
    "/proc/meminfo",   "/dev/null",      "/dev/urandom"};

constexpr std::array kAllowedCalls = {
#if defined(__SANITIZE_ADDRESS__)
    "pipe", "pipe2",  // the sanitizer looks through a pipe whether memory can be read, and takes a refusal for a wrong object
#endif
    "read", "write", "readv", "writev", "pread64", "lseek", "close", "fstat", "newfstatat", "stat", "lstat", "statx",
    "access", "faccessat", "faccessat2", "readlink", "readlinkat", "getdents64", "mmap", "mprotect", "munmap",
    "mremap", "madvise", "brk", "futex", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",
    "set_robust_list", "rseq", "exit", "exit_group", "clock_gettime", "clock_getres", "clock_nanosleep",
    "gettimeofday", "time", "times", "getrandom", "getpid", "gettid", "getppid", "tgkill", "sched_yield",
    "sched_getaffinity", "sched_getparam", "sched_getscheduler", "nanosleep", "poll", "ppoll", "select",
    "pselect6", "getrlimit", "getrusage", "sysinfo", "uname", "getuid", "geteuid", "getgid", "getegid",
    "getcwd", "membarrier", "fadvise64", "statfs", "fstatfs", "restart_syscall", "dup", "set_tid_address", "prlimit64"};

void limit(int resource, std::uint64_t value) {
  const rlimit both{value, value};
  if (::setrlimit(static_cast<__rlimit_resource>(resource), &both) != 0) {
    throw Error(ExitCode::configuration, "cannot set the limits of a jailed program");
  }
}

void set_limits(const JailLimits& limits) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  if (limits.memory_bytes != 0) {
    limit(RLIMIT_AS, limits.memory_bytes);
  }
  if (limits.cpu_seconds != 0) {
    limit(RLIMIT_CPU, limits.cpu_seconds);
  }
}

long landlock_version() {
  return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

void allow_reading(int ruleset, const char* path) {
  const int fd = ::open(path, O_PATH | O_CLOEXEC);
  if (fd < 0) {
    return;  // not on this machine, so nothing to allow
  }
  landlock_path_beneath_attr rule{};
  rule.parent_fd = fd;
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) {
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;  // a file cannot carry the right on folders
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  }
  ::close(fd);
}

bool set_landlock() {
  if (landlock_version() < 1) {
    return false;
  }
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1U;  // every right of the first version
  const int ruleset = static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0));
  if (ruleset < 0) {
    return false;
  }
  for (const char* path : kReadable) {
    allow_reading(ruleset, path);
  }
  const bool done = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  ::close(ruleset);
  return done;
}

void must(int result) {
  if (result != 0) {
    throw Error(ExitCode::configuration, "cannot set the system call filter of a jailed program");
  }
}

void add_rules(scmp_filter_ctx filter) {
  for (const char* name : kAllowedCalls) {
    const int call = seccomp_syscall_resolve_name(name);
    if (call >= 0) {
      must(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0));
    }
  }
  const scmp_datum_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
  must(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0)));
  must(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, writing, 0)));
  must(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1, SCMP_A1(SCMP_CMP_EQ, TCGETS)));
  must(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_A1(SCMP_CMP_LE, F_SETFL)));
  // Threads, never processes; clone3 hides its flags behind a pointer, so glibc is told to use clone.
  must(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                        SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)));
  must(seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0));
}

void set_filter() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == nullptr) {
    throw Error(ExitCode::configuration, "cannot set the system call filter of a jailed program");
  }
  try {
    add_rules(filter);
    must(seccomp_load(filter));
  } catch (...) {
    seccomp_release(filter);
    throw;
  }
  seccomp_release(filter);
}

}  // namespace

bool kernel_has_landlock() { return landlock_version() >= 1; }

JailReport enter_jail(const JailLimits& limits) {
  JailReport report;
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
    throw Error(ExitCode::configuration, "cannot give up privileges in a jailed program");
  }
  set_limits(limits);
  report.limits = true;
  report.landlock = set_landlock();
  set_filter();
  report.seccomp = true;
  return report;
}

}  // namespace candour
