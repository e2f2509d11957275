// Which header fields are shown, told or left out. Inside this room only.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace candour {

// Set on the page, in this order.
constexpr std::array<std::string_view, 6> kPrintedFields = {"From", "To", "Cc", "Bcc", "Date", "Subject"};

bool is_printed(const std::string& name);

// Fields that programs write for programs and that hold no person's data: content types, signatures, priorities.
bool is_of_machines(const std::string& name);

}  // namespace candour
