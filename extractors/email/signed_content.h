// What a signature that encloses its message holds (S/MIME "signed-data", RFC 8551 3.5.2; CMS, RFC 5652 5.1). Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

// nullopt when the bytes are no CMS signed data with content in it. The signature is not checked. BER with indefinite lengths too.
std::optional<std::string> signed_content(std::string_view cms);

// True when the bytes are CMS data that only a key opens (enveloped, encrypted or authenticated-enveloped data).
bool is_enveloped(std::string_view cms);

}  // namespace candour
