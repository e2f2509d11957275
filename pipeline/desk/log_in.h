// Who somebody is, by password or by the token of the printed address. After failures an account and an address wait, longer each time, up
// to a minute; the waiting outlives a restart. Somebody unknown gets the same answer after the same time.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/desk.h"

namespace candour {

// Throws Refused 401, or 429 while one has to wait. Audited either way.
User user_of_password(Desk& desk, const desk::LogIn& given, const std::string& peer, std::int64_t now);
User user_of_token(Desk& desk, const std::string& token, const std::string& peer, std::int64_t now);

// Throws Refused 401 when the old one is wrong, 422 when the new one is unfit.
void change_password(Desk& desk, const std::string& name, const desk::PasswordChange& change, const std::string& peer, std::int64_t now);

void require_fit_password(const std::string& password, const std::string& name);   // throws Refused 422

// Seconds to wait after so many failures in a row: none for the first four, then twice as long each time, at most 60.
long waiting_time(int failures);

}  // namespace candour
