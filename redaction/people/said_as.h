// How a title parts namesakes: "Mr Strang" is not "Mrs Strang". Inside this room only.
#pragma once

#include <string>

#include "redaction/find/names.h"

namespace candour {

std::string said_as(const FoundName& found);           // "Mrs Strang" of a surname alone behind Mrs, Ms or Miss; else the name
std::string title_said(const std::string& said_as);    // "mrs", "mr" or nothing

}  // namespace candour
