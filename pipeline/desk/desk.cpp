#include "pipeline/desk/desk.h"

#include <algorithm>
#include <filesystem>

#include "pipeline/base/error.h"
#include "pipeline/desk/accounts.h"
#include "pipeline/desk/refusals.h"
#include "pipeline/desk/session_gate.h"

namespace candour {
namespace {

constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

bool is_change(const HttpRequest& request) { return request.method != "GET" && request.method != "HEAD"; }

std::string header(const HttpRequest& request, const char* name) {
  const auto found = request.headers.find(name);
  return found == request.headers.end() ? std::string() : found->second;
}

const Route* route_of(const HttpRequest& request, std::map<std::string, std::string>& parts, bool& path_known) {
  for (const Route& route : routes()) {
    if (matches(route.path, request.path, parts)) {
      path_known = true;
      if (request.method == route.method) {
        return &route;
      }
    }
  }
  return nullptr;
}

[[noreturn]] void no_such_case() { throw Refused{404, "not-found", "There is no such case."}; }

// Which of a person's own roles allows it, if one does.
std::optional<Role> own_role_for(const User& user, Action action) {
  const auto found = std::find_if(user.roles.begin(), user.roles.end(), [&](Role role) { return is_allowed({user.name, Identity::known, role}, action); });
  return found == user.roles.end() ? std::nullopt : std::optional(*found);
}

void require_allowed(const Actor& actor, Action action) {
  if (!is_allowed(actor, action)) {
    throw Refused{403, "not-allowed", actor.conflict ? "You have a conflict of interest in this case, so you may look only." : "Your role does not allow this."};
  }
}

}  // namespace

Desk::Desk(DeskOptions options) : options_(std::move(options)), store_(options_.store_folder, options_.alone.empty() ? "desk" : "review"), page_(options_.page_folder) {}

HttpResponse Desk::handle(const HttpRequest& request) {
  HttpResponse response;
  std::string who;
  if (request.path.starts_with("/api/")) {
    try {
      response = answer(request, who);
    } catch (...) {
      const Refused refused = refused_by(std::current_exception());
      response = refusal_answer(refused);
      if (is_change(request) || refused.status == 403) {
        store_.audit(who.empty() ? "nobody" : who, "refused", refused.code + " at " + request.method + ", status " + std::to_string(refused.status));
      }
    }
    response.headers.emplace_back("Cache-Control", "no-store");
  } else if (request.method == "GET") {
    response = page_.answer(request);
  } else {
    response = refusal_answer({405, "not-allowed", "This address is only read."});
  }
  add_headers(response);
  return response;
}

HttpResponse Desk::answer(const HttpRequest& request, std::string& who) {
  Asked asked{request, {}, *this, {}, {}, {}, nullptr, options_.now(), options_.today()};
  bool path_known = false;
  const Route* route = route_of(request, asked.parts, path_known);
  if (route == nullptr) {
    throw Refused{path_known ? 405 : 404, path_known ? "not-allowed" : "not-found", path_known ? "This address does not do that." : "There is nothing here."};
  }
  check_change(request);
  if (route->reach == Reach::anybody) {
    return route->answer(asked);
  }
  asked.session = session_asked(*this, request, asked.now, route->activity);
  who = asked.session.user;
  const std::optional<User> user = store_.user(asked.session.user);
  if (!user || user->disabled) {
    throw Refused{401, "not-logged-in", "Log in first."};
  }
  if (is_change(request) && !csrf_holds(asked.session, header(request, "x-csrf"))) {
    throw Refused{403, "not-from-our-page", "This change did not come from our own page. Load the page again."};
  }
  asked.actor = {user->name, Identity::known, std::nullopt, false};
  if (route->reach == Reach::session) {
    return route->answer(asked);
  }
  const std::string key = asked.parts.count("case") != 0 ? asked.parts.at("case") : std::string();
  if (route->reach == Reach::desk || route->reach == Reach::either) {
    const std::optional<Role> own = own_role_for(*user, route->action);
    const bool counts = route->reach == Reach::desk || own == Role::administrator;   // a manager of other cases is nobody here
    asked.actor.role = counts ? own : std::nullopt;
    if (asked.actor.role) {
      if (!key.empty() && !has_case(key)) {
        no_such_case();
      }
      return route->answer(asked);
    }
    if (route->reach == Reach::desk) {
      throw key.empty() ? Refused{403, "not-allowed", "Your role does not allow this."} : Refused{404, "not-found", "There is no such case."};
    }
  }
  const std::optional<Membership> membership = store_.membership(user->name, key, asked.now);
  if (!membership || !has_case(key)) {
    no_such_case();
  }
  asked.membership = *membership;
  asked.actor.role = membership->role;
  asked.actor.conflict = membership->conflict;
  require_allowed(asked.actor, route->action);
  if (route->reach == Reach::member) {
    asked.open = open_case(key);
  }
  return route->answer(asked);
}

// Only our own page changes anything: a browser says where a request comes from, and cannot send JSON elsewhere unasked.
void Desk::check_change(const HttpRequest& request) const {
  const std::string site = header(request, "sec-fetch-site");
  const std::string origin = header(request, "origin");
  const std::string own = (options_.tls ? "https://" : "http://") + header(request, "host");   // which the server knows as its own
  if ((!site.empty() && site != "same-origin" && site != "none") || (!origin.empty() && origin != own)) {
    throw Refused{403, "not-from-our-page", "This did not come from our own page."};
  }
  const bool has_body = !request.body.empty();
  if (is_change(request) && has_body && !header(request, "content-type").starts_with("application/json")) {
    throw Refused{415, "invalid", "A change is sent as JSON."};
  }
}

void Desk::add_headers(HttpResponse& response) const {
  for (const auto& [name, value] : {std::pair{"Content-Security-Policy", kPolicy}, {"Cross-Origin-Opener-Policy", "same-origin"}, {"Cross-Origin-Embedder-Policy", "require-corp"},
                                    {"Cross-Origin-Resource-Policy", "same-origin"}, {"Referrer-Policy", "no-referrer"}, {"X-Content-Type-Options", "nosniff"}, {"X-Frame-Options", "DENY"},
                                    {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), usb=(), payment=()"}}) {
    response.headers.emplace_back(name, value);
  }
  if (options_.tls) {
    response.headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
  }
}

bool Desk::has_case(const std::string& key) const {
  return is_case_key(key) && (options_.cases.count(key) != 0 || (!options_.root.empty() && std::filesystem::exists(std::filesystem::path(options_.root) / key / "case.db")));
}

std::shared_ptr<DeskCase> Desk::open_case(const std::string& key) {
  const std::lock_guard lock(cases_lock_);
  std::shared_ptr<DeskCase>& open = open_[key];
  if (open == nullptr) {
    const auto alone = options_.cases.find(key);
    const std::string folder = alone != options_.cases.end() ? alone->second : (std::filesystem::path(options_.root) / key).string();
    open = std::make_shared<DeskCase>(key, folder, options_.jobs);
    open->warm_up();
  }
  open->touch();
  return open;
}

void Desk::close_idle_cases(std::chrono::steady_clock::duration idle) {
  const std::lock_guard lock(cases_lock_);
  std::erase_if(open_, [&](const auto& one) {
    const auto& [key, open] = one;
    return open == nullptr || (open.use_count() == 1 && open->idle() > idle && open->events().listening() == 0 && open->disclosure().state != "running");
  });
}

bool Desk::may_hear(const DeskSession& session, const std::string& key) {
  const std::optional<Membership> membership = store_.membership(session.user, key, options_.now());
  return membership && is_allowed({session.user, Identity::known, membership->role, membership->conflict}, Action::look);
}

void Desk::close_ended_streams() {
  std::vector<std::string> ended;
  {
    const std::lock_guard lock(cases_lock_);
    for (const auto& [key, open] : open_) {
      for (const std::string& id : open == nullptr ? std::vector<std::string>() : open->events().sessions()) {
        const std::optional<DeskSession> session = store_.session(id);
        if (!session || idle_seconds_left(*session, options_.now()) <= 0) {
          ended.push_back(id);
        } else if (!may_hear(*session, key)) {
          open->events().end_session(id);
        }
      }
    }
  }
  for (const std::string& id : ended) {
    end_session_everywhere(id);
  }
}

void Desk::tell_presence() {
  const std::lock_guard lock(cases_lock_);
  for (const auto& [key, open] : open_) {
    if (open != nullptr) {
      open->events().tell_presence();
    }
  }
}

void Desk::end_session_everywhere(const std::string& session) {
  store_.end_session(session);
  pending_codes_.forget(session);
  const std::lock_guard lock(cases_lock_);
  for (const auto& [key, open] : open_) {
    if (open != nullptr) {
      open->events().end_session(session);
    }
  }
}

}  // namespace candour
