// What `candour user` prints with --json. One JSON object, without a newline.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/user.h"

namespace candour {

struct UserLine {
  User user;
  std::vector<Membership> cases;
};
// {"users": [{"name", "roles", "disabled", "has_code", "cases": [{"case", "role", "conflict"}]}]}: no hash and no secret.
std::string users_answer(const std::vector<UserLine>& users);
// {"user", "done"}; with a secret of one-time codes also {"secret", "address"}.
std::string user_done_answer(const std::string& user, const std::string& done, const std::string& secret, const std::string& address);

}  // namespace candour
