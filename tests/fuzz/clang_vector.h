// Forced into every file of the fuzzing build: clang cannot compile qpdf 11's headers (a vector of an incomplete type) with
// the constexpr vector of the GNU library's C++20 mode, so there vector is made the one of C++17.
#pragma once

#include <string>   // brings what vector rests on, as it is
#pragma push_macro("_GLIBCXX20_CONSTEXPR")
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR
#define __fill_a1 fill_bits   // declared constexpr already; see below
#include <vector>
#undef __fill_a1
#pragma pop_macro("_GLIBCXX20_CONSTEXPR")

// What std::fill over vector<bool> calls, under the name it is declared by.
void fill_declared(std::_Bit_iterator first, std::_Bit_iterator last, const bool& value) __asm__("_ZSt9__fill_a1St13_Bit_iteratorS_RKb");
__attribute__((weak, used)) inline void fill_declared(std::_Bit_iterator first, std::_Bit_iterator last, const bool& value) {
  std::fill_bits(first, last, value);
}
