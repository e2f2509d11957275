#include "pipeline/model/user.h"

#include <cctype>

#include "pipeline/base/utf8.h"
#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<Role, const char*>, 9> kRoles = {{
    {Role::caseworker, "caseworker"},
    {Role::information_governance, "information-governance"},
    {Role::second_reviewer, "second-reviewer"},
    {Role::manager, "manager"},
    {Role::caldicott_guardian, "caldicott-guardian"},
    {Role::legal, "legal"},
    {Role::support_worker, "support-worker"},
    {Role::auditor, "auditor"},
    {Role::administrator, "administrator"},
}};

}  // namespace

std::string name_key(std::string_view name) {
  std::string out;
  for (const char c : ascii_small(name)) {
    const bool gap = std::isspace(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    if (!gap) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return !out.empty() && out.back() == ' ' ? out.substr(0, out.size() - 1) : out;
}

const char* to_string(Role role) { return name_of(kRoles, role); }

std::optional<Role> role_from(const std::string& name) { return value_of(kRoles, name); }

const std::vector<Role>& every_role() {
  static const std::vector<Role> kEvery = [] {
    std::vector<Role> roles;
    for (const auto& [role, name] : kRoles) {
      roles.push_back(role);
    }
    return roles;
  }();
  return kEvery;
}

}  // namespace candour
