// Owners of GMime's reference-counted objects and its memory. Included by this room's .cpp files alone.
#pragma once

#include <gmime/gmime.h>

#include <memory>
#include <string>

namespace candour {

struct ReleaseObject {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, ReleaseObject>;

struct FreeText {
  void operator()(char* text) const { g_free(text); }
};
using OwnedText = std::unique_ptr<char, FreeText>;

inline std::string text_or_empty(const char* text) { return text != nullptr ? text : ""; }

// Sets GMime up once: messages inside messages are read as plain parts, so that their bytes stay as they came.
void set_up_gmime();

struct FreeOptions {
  void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};
using OwnedOptions = std::unique_ptr<GMimeParserOptions, FreeOptions>;

// Headers without a declared character set are UTF-8, else Windows-1252. Sets GMime up.
OwnedOptions reading_options();

}  // namespace candour
