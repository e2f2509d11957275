// Outlook's package of a message, winmail.dat (TNEF, [MS-OXTNEF]): its head, its body in up to three forms and its attachments.
// Inside this room only.
//
// Read by our own bounded reader: libytnef reports damage on standard output, where a jailed reader's answers go, refuses texts over
// 100 KB and files over 50 MB, and gives up a whole package for one wrong checksum.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

// As far as the package says. UTF-8, on one line each; the time as written, or in UTC ("4 Mar 2014 09:15:00 +0000").
struct WinmailHead {
  std::string from;   // "Mary Osei <mary.osei@brackwell.example>"
  std::string subject;
  std::string date;
};

struct Winmail {
  bool package = false;    // the bytes begin like one
  bool damaged = false;    // cut off, or with a part that could not be read: what came before stands
  bool too_many = false;   // over 2,000 attachments: the rest is not read
  WinmailHead head;
  std::string text;        // UTF-8
  std::string html;        // UTF-8 as declared by the package, otherwise as it stands
  std::string rich_text;   // RTF
  std::vector<ContainedFile> files;
};

// "From: …\nSubject: …\nDate: …\n", what is known of it.
std::string lines_of_head(const WinmailHead& head);

Winmail read_winmail(std::string_view bytes);

}  // namespace candour
