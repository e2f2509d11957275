#include "pipeline/serve.h"

#include <csignal>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <thread>

#include "pipeline/base/days.h"
#include "pipeline/base/hash.h"
#include "pipeline/base/interrupt.h"
#include "pipeline/desk/desk.h"
#include "pipeline/desk/http_server.h"

namespace candour {
namespace {

constexpr const char* kOnlyCase = "case";
constexpr std::chrono::minutes kIdleCase{5};
constexpr unsigned short kDeskPort = 8443;

std::int64_t seconds_now() { return std::time(nullptr); }

DeskOptions options_of(const ServeCommand& command) {
  DeskOptions options;
  options.jobs = command.jobs;
  options.page_folder = review_page_folder();
  options.now = seconds_now;
  options.today = [day = command.today] { return day.value_or(local_today()); };
  options.tls = !command.certificate.empty();
  return options;
}

// The one who reviews is a user like others, without a password: only the printed address lets them in.
void let_in(Desk& desk, const ServeCommand& command, Role role) {
  User user;
  user.name = command.by;
  user.roles = {role};
  if (!desk.store().add_user(user, command.by)) {
    desk.store().update_user(user, command.by, "role for this review");
  }
  desk.store().set_membership({kOnlyCase, command.by, role, false, 0}, command.by, "candour review");
}

// Once a second: was the program told to stop, and who is where; now and then: streams that have ended, and cases that nobody uses.
void serve(HttpServer& server, Desk& desk) {
  std::jthread watch([&](const std::stop_token& stop) {
    for (int seconds = 0; !stop.stop_requested() && !was_interrupted(); ++seconds) {
      std::this_thread::sleep_for(std::chrono::seconds(1));
      desk.tell_presence();
      if (seconds % 10 == 9) {
        desk.close_ended_streams();
      }
      if (seconds % 60 == 59) {
        desk.close_idle_cases(kIdleCase);
      }
    }
    server.stop();
  });
  server.run();
}

HttpServerOptions server_options(const ServeCommand& command) {
  HttpServerOptions options;
  options.address = command.address;
  options.port = command.port;
  options.certificate = command.certificate;
  options.key = command.private_key;
  options.hosts = command.hosts;
  return options;
}

}  // namespace

ExitCode review(const ServeCommand& command) {
  const std::optional<Role> role = role_from(command.role);
  if (!role) {
    throw Error(ExitCode::usage, "there is no role \"" + command.role + "\"");
  }
  DeskOptions options = options_of(command);
  options.store_folder = command.case_folder + "/desk";
  options.cases = {{kOnlyCase, command.case_folder}};
  options.alone = kOnlyCase;
  options.token = to_hex(random_bytes(24));
  options.token_user = command.by;
  if (!std::filesystem::exists(std::filesystem::path(command.case_folder) / "case.db")) {
    throw Error(ExitCode::store_problem, "there is no case in " + command.case_folder + "; make one with candour open");
  }
  Desk desk(options);
  let_in(desk, command, *role);
  desk.open_case(kOnlyCase);
  HttpServer server(server_options(command), [&](const HttpRequest& request) { return desk.handle(request); });
  std::printf("%s/#token=%s\n", server.origin().c_str(), options.token.c_str());
  std::fflush(stdout);
  serve(server, desk);
  return ExitCode::done;
}

ExitCode serve_desk(const ServeCommand& command) {
  DeskOptions options = options_of(command);
  options.root = command.root;
  options.store_folder = desk_folder(command.root);
  ServeCommand with_port = command;
  with_port.port = command.port == 0 ? kDeskPort : command.port;
  Desk desk(options);
  HttpServer server(server_options(with_port), [&](const HttpRequest& request) { return desk.handle(request); });
  std::printf("%s/\n", server.origin().c_str());
  std::fflush(stdout);
  serve(server, desk);
  return ExitCode::done;
}

}  // namespace candour
