// A file that becomes part of the program: CANDOUR_EMBED(names, "/path/to/file") at file scope gives embedded_names(), its bytes.
#pragma once

#include <string_view>

#define CANDOUR_EMBED(name, file)                                                                                       \
  asm(".section .rodata\n"                                                                                              \
      ".global candour_embedded_" #name "\n"                                                                            \
      "candour_embedded_" #name ":\n"                                                                                   \
      ".incbin \"" file "\"\n"                                                                                          \
      ".global candour_embedded_" #name "_end\n"                                                                        \
      "candour_embedded_" #name "_end:\n"                                                                               \
      ".byte 0\n"                                                                                                       \
      ".previous\n");                                                                                                   \
  extern "C" {                                                                                                          \
  extern const char candour_embedded_##name[];                                                                          \
  extern const char candour_embedded_##name##_end[];                                                                    \
  }                                                                                                                     \
  static std::string_view embedded_##name() {                                                                           \
    return {candour_embedded_##name, static_cast<std::size_t>(candour_embedded_##name##_end - candour_embedded_##name)}; \
  }
