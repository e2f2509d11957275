// One process at a time works in a folder: a lock file that says who does.
#pragma once

#include <string>

namespace candour {

// Makes the folder when it is not there. Throws Error(store_problem).
std::string made_folder(const std::string& folder);

// Takes the folder's lock; closing the descriptor gives it back, as the process's end does. Throws Error(store_problem) when another
// process has it: "`held` process 123 (verb, since ...); wait until it has ended".
int take_folder_lock(const std::string& folder, const std::string& verb, const std::string& held);

}  // namespace candour
