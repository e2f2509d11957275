// What is guessed first when somebody else's password is tried: words of lists of passwords that were stolen and published, in this country
// and this work. They are looked for alone, written twice, and with figures and signs around or between; a longer phrase may hold one.
#pragma once

#include <array>
#include <string_view>

namespace candour {

inline constexpr std::array<std::string_view, 85> kGuessedFirst = {
    "password", "passphrase", "passwort", "passw0rd", "p@ssword", "letmein", "letmeinnow", "welcome", "welcometo", "qwerty", "qwertyuiop", "iloveyou", "administrator", "admin", "changeme",
    "changemenow", "secret", "topsecret", "default", "temporary", "starwars", "superman", "batman", "spiderman", "pokemon", "football", "baseball", "rugby", "cricket", "sunshine", "princess",
    "monkey", "dragon", "whatever", "computer", "internet", "trustnoone", "chocolate", "butterfly", "cheese", "charlie", "michael", "jessica", "ashley", "daniel", "liverpool", "arsenal",
    "chelsea", "everton", "manchester", "manchesterunited", "tottenham", "rangers", "celtic", "london", "england", "scotland", "wales", "ireland", "spring", "summer", "autumn", "winter",
    "christmas", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "friday",
    "candour", "council", "citycouncil", "safeguarding", "childrensservices", "socialworker", "socialwork"};

}  // namespace candour
