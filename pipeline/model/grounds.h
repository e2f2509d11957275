// The grounds on which something may be withheld, each with its law and the words the requester reads.
// DPA 2018 Schedules 2 to 4 and UK GDPR Art 12 and 15; the product never invents a ground.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct Ground {
  std::string_view code;    // "TP-OTH"
  std::string_view law;     // "DPA 2018 Sch 2 para 16(1)"
  std::string_view label;   // plain English for the requester
  bool against_self;        // may be used when the person asks for their own file
};

const std::vector<Ground>& grounds();
const Ground* find_ground(std::string_view code);  // nullptr when there is none of that code

}  // namespace candour
