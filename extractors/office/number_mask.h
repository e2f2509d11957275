// Numbers that are shown by a mask of figures: telephones, NHS numbers, sort codes (ECMA-376 part
// 1, 18.8.31).
#pragma once

#include <string>

namespace candour {

// The format's first part, when it is made of places for figures (0, #, ?) and fixed signs alone, with a
// nought to fill up or a sign in between: "00000\ 000000", "000-00-0000", "\(0###\)\ ######", "\+00". A place
// is a figure of itself, a sign stands behind a backslash. Empty for any other format: fractions, thousands,
// percent, days, text.
std::string number_mask(const std::string& format);

// A whole number through its mask: 7700900123 by "00000\ 000000" is "07700 900123". As it is kept when it is
// no whole number, is negative or runs over more than 18 figures.
std::string masked(const std::string& mask, const std::string& kept);

}  // namespace candour
