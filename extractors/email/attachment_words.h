// Names, kinds and sizes of attachments as an officer reads them. Inside this room only.
#pragma once

#include <cstddef>
#include <string>

#include "extractors/email/mime_message.h"

namespace candour {

// A name for a file within the message: the given one with '/' and '\' made '_', so that it is never taken for a path; without one
// "attachment 3.pdf" by its type, for a message "forwarded message 3.eml". `number` counts the message's parts from 1.
std::string file_name_of(const MimePart& part, std::size_t number);

// The same for a bare name; `otherwise` when it is empty.
std::string safe_file_name(const std::string& given, const std::string& otherwise);

// "a PDF document", "a picture", "a forwarded message", ...: by the name's ending, else by the media type ("image/png", may be empty).
std::string kind_in_words(const std::string& name, const std::string& media_type);

// "812 bytes", "14 KB", "3.2 MB": of a thousand each.
std::string size_in_words(std::size_t bytes);

}  // namespace candour
