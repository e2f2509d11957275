// What a packed picture's own file format can carry beside the picture: comments, EXIF, metadata boxes, bytes after its
// end. Inside this room only. ITU-T T.81 (JPEG), T.800 (JPEG 2000), T.88 (JBIG2).
#pragma once

#include <string>
#include <string_view>

namespace candour {

// `filter` is the stream's last filter, "/DCTDecode" and the like; true also when the bytes are not as its standard has them.
bool holds_more_than_picture(const std::string& filter, std::string_view bytes);

}  // namespace candour
