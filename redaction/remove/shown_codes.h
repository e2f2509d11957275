// Which codes of which fonts the content of pages shows. Inside this room only.
#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <vector>

namespace candour {

struct FontUse {
  QPDFObjectHandle font;
  std::set<unsigned> codes;       // of two bytes in a Type0 font, of one in any other
};

// By font object. Empty when something shows text in a font that cannot be made out: then nothing is known for certain.
std::map<QPDFObjGen, FontUse> shown_codes(const std::vector<QPDFObjectHandle>& pages);

}  // namespace candour
