// Who works at the desk: accounts, their roles, what they may do in which case, and their sessions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

enum class Role {
  caseworker, information_governance, second_reviewer, manager, caldicott_guardian, legal, support_worker, auditor, administrator
};

struct User {
  std::string name;                  // decisions bear it; no two with the same name_key
  std::vector<Role> roles;
  std::string password;              // argon2id as libsodium writes it
  std::string code_secret;           // RFC 6238, base 32; empty: none is asked for
  bool disabled = false;
  std::int64_t password_set = 0;     // seconds since 1970
};

// A row of who may see a case. A conflict of interest (named in the record, or related to somebody who is) takes decisions away.
struct Membership {
  std::string case_key;
  std::string user;
  Role role = Role::caseworker;
  bool conflict = false;
  std::int64_t until = 0;            // seconds since 1970; 0: until taken away. Break-glass access ends by itself.
};

struct DeskSession {
  std::string id;                    // BLAKE2b of the cookie's value, hex: the value itself is nowhere
  std::string user;
  std::string csrf;
  std::int64_t since = 0;            // seconds since 1970
  std::int64_t last_seen = 0;
};

// Names that only differ in capitals, hyphens or spaces are one person's: "Team-Manager " and "team manager".
std::string name_key(std::string_view name);

const char* to_string(Role role);    // "information-governance"
std::optional<Role> role_from(const std::string& name);
const std::vector<Role>& every_role();

}  // namespace candour
