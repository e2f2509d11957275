// When a message says it was sent, in the ways that mail programs write it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace candour {

// Seconds since 1970, UTC where the text names its zone, else as it stands: "Mon, 4 Mar 2019 10:00:00 +0000", "19 May 2015 08:55",
// "Monday, March 4, 2019 10:00 AM", "04/03/2019 10:00" (day first), "2019-03-04". Nothing when there is no whole day in it.
std::optional<std::int64_t> sent_moment(std::string_view text);

// "2019-03-04 10:00".
std::string moment_words(std::int64_t moment);

}  // namespace candour
