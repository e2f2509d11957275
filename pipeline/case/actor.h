// Who acts. On the command line a name is claimed; the desk knows who has logged in.
#pragma once

#include <string>

namespace candour {

enum class Identity { claimed, known };

struct Actor {
  std::string name;
  Identity identity = Identity::claimed;
};

// What an audit row says of how the actor is known; empty for one whom the desk knows.
inline std::string audit_note(const Actor& actor) { return actor.identity == Identity::claimed ? "name as claimed" : ""; }

}  // namespace candour
