// OpenMP on one thread, without libgomp. Tesseract opens a parallel region for every step of its network; with its
// own threads two engines run four times slower, and with one thread libgomp still wakes nobody through the kernel,
// two hundred thousand times a page: a fifth of the reading time. In a program that calls this, the symbols that
// Tesseract takes from libgomp (GOMP 4.0 interface) are ours and run each region in the caller's thread.
#pragma once

namespace candour {

// Call before the first engine is made. Does nothing but bring the symbols into the program: the linker takes them
// only from a file that is used. Any thread.
void run_openmp_on_the_calling_thread();

}  // namespace candour
