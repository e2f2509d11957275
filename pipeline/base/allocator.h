// How the helper programs hold memory. Page images come and go by the megabyte: given back to the kernel each time,
// clearing them anew costs more than drawing into them.
#pragma once

namespace candour {

// Large blocks are kept for the next page, up to a quarter of a gigabyte. Call once, before the first thread.
void keep_large_buffers();

}  // namespace candour
