// When two written words count as the same, and when another word turns what is said.
#pragma once

#include <string>

namespace candour {

// No more than a quarter of the letters differ (edit distance); of words of fewer than four letters none.
bool is_near_word(const std::string& a, const std::string& b);

// "not", "never", "didn't" (as "didnt"), "no"; "mother", "father", "he", "she"; "two"; "before", "refused": words that change who did
// what, or whether, when one of them is put in, left out or changed. Small letters.
bool is_turning_word(const std::string& bare);

// "appropriate" and "inappropriate", "safe" and "unsafe".
bool is_opposite_word(const std::string& a, const std::string& b);

// The word as a reader of pictures might mistake it: 1, l and I are one sign, 0 and O, rn and m, vv and w, cl and d. Case told apart
// elsewhere is kept: "Ian" is not "Lan". Letters and figures alone.
std::string shape_of_word(const std::string& written);

// As long as one another, and where they differ by letters that a reader of pictures takes for one another: "Karen", "Karcn". Of shapes.
bool looks_alike(const std::string& a, const std::string& b);

}  // namespace candour
