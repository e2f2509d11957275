// Accounts and access, for the desk's routes and the command line alike. Each is audited; `actor` is who does it, as the audit log
// names them. Every refusal is Error(usage) in plain English and changes nothing; none holds a password. Times are seconds since 1970.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/case/authorise.h"
#include "pipeline/desk/passwords.h"
#include "pipeline/store/desk_store.h"

namespace candour {

// At least one role; administrator and auditor stand alone: who gives access sees no record, who audits took no part.
void add_account(DeskStore& store, const std::string& name, const std::vector<Role>& roles, const std::string& password, std::int64_t now, const std::string& actor,
                 const PasswordCost& cost = {});

// These end the user's sessions, so that nobody goes on with what they had; setting a password leaves the one whose id is `but`.
void change_roles(DeskStore& store, const std::string& name, const std::vector<Role>& roles, const std::string& actor);
void set_disabled(DeskStore& store, const std::string& name, bool disabled, const std::string& actor);
void set_password(DeskStore& store, const std::string& name, const std::string& password, std::int64_t now, const std::string& actor, const std::string& but = {},
                  const PasswordCost& cost = {});
// A new secret for one-time codes, to be shown once; with `off` none is asked for any more, and nothing is returned. `but` as above.
enum class Codes { on, off };
std::string set_codes(DeskStore& store, const std::string& name, Codes codes, const std::string& actor, const std::string& but = {});
// A secret that its user has shown to have, with the code of `step`, which is used up by it.
void put_codes_in_force(DeskStore& store, const std::string& name, const std::string& secret, std::int64_t step, const std::string& but);

// ^[a-z0-9-]{1,64}$: the name of the case's folder.
bool is_case_key(const std::string& key);

// The user must hold the role, and an administrator's gives no access. Nobody gives access to themselves. Another role than before ends
// the user's sessions.
void give_access(DeskStore& store, const Membership& membership, const std::string& actor, const std::string& why = {});
void take_access(DeskStore& store, const std::string& name, const std::string& case_key, const std::string& actor);

// Four hours in the first of the user's roles that may break glass. Refused to whoever has no such role, had a conflict of interest
// flagged in this case, or is a member already; the reason needs ten characters.
Membership break_glass(DeskStore& store, const std::string& name, const std::string& case_key, const std::string& reason, std::int64_t now);

// The user in a case, as authorise() asks; nothing for one who is no member at `now`.
std::optional<Actor> actor_in_case(DeskStore& store, const std::string& name, const std::string& case_key, std::int64_t now);
// The user outside cases (users, break-glass): in the first of their roles that may, or in the first at all, to be refused.
Actor actor_at_desk(const User& user, Action action);

}  // namespace candour
