// Glyph names, the characters they mean and the standard encodings, by PoDoFo's tables. Inside this room only.
#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>

namespace candour {

// What a code is called in StandardEncoding, WinAnsiEncoding and MacRomanEncoding.
std::set<std::string> standard_names(unsigned code);

// The Unicode value of a glyph's name and its code in MacRomanEncoding, as far as there are any.
std::set<unsigned> characters_named(const std::string& name);

std::map<unsigned, std::string> differences_of(QPDFObjectHandle encoding);

}  // namespace candour
