// How ages are written, as pieces of patterns. Inside this room only.
#pragma once

#define CANDOUR_NUMBER \
  R"((?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))"
#define CANDOUR_UNIT R"((?:years?|yrs?|months?|mths?|weeks?|wks?|days?)\b\.?)"
#define CANDOUR_OLD R"((?:[ -]old|[ -]of[ -]age)?)"
#define CANDOUR_AGE                                                                                          \
  CANDOUR_NUMBER "(?:[ -]?" CANDOUR_UNIT CANDOUR_OLD "(?:,? (?:and )?" CANDOUR_NUMBER " " CANDOUR_UNIT ")?)" \
                                                                                                       "?"
