// Who acts. On the command line a name is claimed; the desk knows who has logged in, and in which role they are in the case.
#pragma once

#include <optional>
#include <string>

#include "pipeline/model/user.h"

namespace candour {

enum class Identity { claimed, known };

struct Actor {
  std::string name;
  Identity identity = Identity::claimed;
  std::optional<Role> role = std::nullopt;   // empty: nobody has given one; the rules of the command line hold
  bool conflict = false;                     // of interest: named in the record, or related to somebody who is
};

// What an audit row says of how the actor is known; empty for one whom the desk knows.
inline std::string audit_note(const Actor& actor) { return actor.identity == Identity::claimed ? "name as claimed" : ""; }

}  // namespace candour
