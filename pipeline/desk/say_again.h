// Whoever is logged in says again who they are before they change how they log in. Guessing is held back as at the door (guesses.h): a try
// counts as failed before it is looked at, so that many at once are many.
#pragma once

#include <functional>
#include <string>

#include "pipeline/desk/desk.h"

namespace candour {

// Looks (`right`) unless tries of that kind are held back: Refused 429. Throws `otherwise` when it is not right.
void require_right(Asked& asked, const std::string& kind, const Refused& otherwise, const std::function<bool()>& right);

// The password in force; Refused 401 names the field. Refused 409 for whoever has none (candour review).
void require_password(Asked& asked, const User& user, const std::string& password, const char* field);
// A code of the app whose codes are in force; it is used up.
void require_code(Asked& asked, const User& user, const std::string& code);

// 204, and the same session under another cookie and another token against forgery; what listened with the old one ends.
HttpResponse under_new_cookie(Asked& asked);

}  // namespace candour
