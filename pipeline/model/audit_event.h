// One row of the audit log: who did what, when.
#pragma once

#include <cstdint>
#include <string>

namespace candour {

struct AuditEvent {
  std::int64_t sequence = 0;
  std::string at, actor, action, detail;
};

}  // namespace candour
