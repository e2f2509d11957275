// An e-mail (.eml: RFC 5322, MIME RFC 2045 to 2049) becomes a PDF of our own, its files become documents. Pure function of bytes:
// nothing is fetched, no signature is checked, nothing is decrypted. One thread at a time; no exception for any bytes.
//
// The pages: From, To, Cc, Bcc, Date, Subject, the body (plain text, or HTML made text: extractors/text/html_to_text.h) with all it
// quotes, how many pictures on other computers it refers to, and the list of attachments.
// texts: place "header", one for each other field and for parts' descriptions, `label` the field's name; fields that machines alone
// write and read (content types, signatures, priorities) are left out. Place "hidden-text", `label` "HTML version" for lines of the HTML
// that have words the plain version lacks, "hidden in the HTML", "other version", "text of the Outlook package", "text outside the message's parts" or
// "lines among the header fields".
// parts: attachments and inline pictures in their order, names decoded; '/' and '\' in a name become '_'. Messages in messages are
// "name.eml" or "forwarded message N.eml" with the bytes they came with. An Outlook package (winmail.dat) is given as what is in it.
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

// Reasons: empty, damaged (no header at all), limit (MIME deeper than 20, over 2,000 parts or header fields, over 256 MB, groups of addresses in each other
// over and over, or a body over 8 MB or 200,000 lines), needs-password (encrypted as a whole; an encrypted part of a message that can be read is a part with that problem).
OpenedDocument open_email(std::string_view bytes);

}  // namespace candour
