// Sender and time of an Outlook package ([MS-OXTNEF] 2.1.3.3) in words. Inside this room only.
#pragma once

#include <string>
#include <string_view>

#include "extractors/email/mapi_properties.h"
#include "extractors/email/winmail.h"

namespace candour {

// attFrom (a TRP: four numbers, a name, an address) and attDateSent (a DTR: seven numbers); empty when there
// is nothing in them.
std::string sender_of_attribute(std::string_view data, const std::string& charset);
std::string time_of_attribute(std::string_view data);

// What the message's properties say goes over what its attributes said: they hold letters that a code page
// has not.
void read_head(const MapiProperties& properties, const std::string& charset, WinmailHead& head);

// On one line.
std::string subject_of_attribute(std::string_view data, const std::string& charset);

}  // namespace candour
