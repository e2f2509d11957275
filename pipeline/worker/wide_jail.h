// The jail of programs that are not ours (LibreOffice, readers of Outlook's files): bubblewrap's. No network, no other process to be
// seen, a home in memory that is thrown away, nothing of the disk but programs, fonts and their settings, all read-only.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace candour {

// The command line that runs `command` in it. `programs` are shown besides /usr: where they lie and where they are seen.
std::vector<std::string> in_wide_jail(const std::vector<std::string>& command, const std::vector<std::pair<std::string, std::string>>& programs = {});

}  // namespace candour
