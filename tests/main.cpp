#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#if defined(__SANITIZE_ADDRESS__)
// Fontconfig keeps what it has read until the process ends; GMime forgets, once, the kinds that are registered anew.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\nleak:g_mime_object_register_type\n"; }
#endif
