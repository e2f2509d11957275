// Which codes of which fonts the content of pages shows. Inside this room only.
#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <vector>

namespace candour {

struct FontUse {
  QPDFObjectHandle font;
  bool known = true;              // false: what it shows could not be decoded
  std::set<unsigned> codes;       // of one byte in a simple font
  std::set<unsigned> cids;        // of a Type0 font
  std::size_t code_bytes = 0;     // of every code; 0: they differ
};

// By font object. Empty when something shows text in a font that cannot be made out: then nothing is known for certain.
std::map<QPDFObjGen, FontUse> shown_codes(const std::vector<QPDFObjectHandle>& pages);

}  // namespace candour
