// What kind a file is, told by its first bytes and, for text alone, by its name. A label that lies is not believed.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/model/document.h"

namespace candour {

constexpr std::size_t kIdentifyBytes = 4096;

// `head` is the file's first kIdentifyBytes (or all of it). PDF is found within the first 1,024 bytes, as readers do.
FileKind identify(std::string_view head, const std::string& name);

// "Word document", "e-mail", ...: what a file of unknown kind seems to be, for the advice; empty when nobody knows.
std::string likely_kind(std::string_view head, const std::string& name);

}  // namespace candour
