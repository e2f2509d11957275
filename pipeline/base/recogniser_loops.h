// Three small loops of Tesseract's recogniser, made quick. Its network asks of every pixel's nine neighbours
// whether they lie on the line, through four calls across its library, copies them byte by byte through
// another, and rounds every value between its layers one at a time: together a fifth of all reading. In a
// program that calls this, the three symbols are ours, as libgomp's are in one_thread.h; what they answer is
// the same to the bit, so what is read is, too.
//
// They know how Tesseract 5.3.0, Debian 12's, lays out two of its classes in memory. With any other version
// they hand every call to the library's own.
#pragma once

namespace candour {

// True where the quick loops are in use from now on, false where the library is another version and keeps its
// own. Call before the first engine is made: the linker takes the symbols only from a file that is used. Any
// thread.
bool use_quick_recogniser_loops();

// The library's own again, to compare with. Not while an engine reads.
void keep_recogniser_loops_of_the_library();

}  // namespace candour
