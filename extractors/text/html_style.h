// Whether an element's attributes let its text be seen (CSS 2.1 as mail programs honour it: the style attribute and the old attributes
// of HTML; style sheets are not evaluated). Inside this room only.
#pragma once

#include <string_view>

#include "extractors/text/html_tokens.h"

namespace candour {

constexpr int kColourUnknown = -1;

struct HtmlLook {
  bool hidden = false;         // not drawn: display:none, visibility:hidden, mso-hide:all, opacity:0, the attribute `hidden`
  bool tiny = false;           // font-size:0, until an inner element sets another size
  bool preformatted = false;   // blanks and line ends stand as they are
  bool struck = false;         // struck through: <s>, <strike>, <del>, text-decoration:line-through
  int colour = 0x000000;       // 0xRRGGBB or unknown
  int background = 0xFFFFFF;   // likewise; unknown over a picture
  int marks = 0;               // quoted so many times
};

// The look of an element inside one that looks like `outer`.
HtmlLook look_of(const HtmlToken& tag, HtmlLook outer);

// True when a reader cannot tell the text from what is behind it, or it is not drawn.
bool is_unseen(const HtmlLook& look);

// How many addresses on other computers a style names: url(http...), url(//...).
int remote_addresses_in_style(std::string_view style);

// True for http:, https:, ftp: and addresses that begin with "//".
bool is_remote(std::string_view address);

}  // namespace candour
