// Makes of text what fonts can show: a picture letter becomes words, a line of Arabic or Hebrew is joined and put in the order it is seen in.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// "Fine 😂😂👍" -> "Fine [face with tears of joy × 2; thumbs up sign]", by the names of the Unicode Standard, in small letters: so they can be
// read aloud, searched for and removed like words. Skin tones and the joints of a picture of several are left out; a flag is "flag GB".
// Text without picture letters comes back as it is. UTF-8 in and out.
std::string picture_letters_in_words(std::string_view utf8);

// The line in the order of its glyphs from left to right, Arabic letters in their joined forms (Unicode Standard Annex 9). A line without
// a letter that is written from right to left comes back as it is. One line, without breaks; UTF-8 in and out.
std::string visual_line(std::string_view utf8);

}  // namespace candour
