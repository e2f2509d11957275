// A message as its parts: RFC 5322 fields and the MIME tree (RFC 2045 to 2047, 2183, 2231), decoded. Forgiving: a missing boundary,
// broken base64 and the like give what can be read. Messages inside messages stay bytes. Inside this room only.
//
// One thread at a time; GMime is set up at first use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct MessageField {
  std::string name;    // as written
  std::string value;   // unfolded, encoded words decoded, UTF-8 without control characters
};

struct MimePart {
  std::string type = "text";       // small letters
  std::string subtype = "plain";   // small letters
  std::string charset;             // as declared, or empty
  std::string secure_type;         // S/MIME: "signed-data", "enveloped-data", ...
  std::string name;                // decoded file name, as it was given
  std::vector<MessageField> fields;   // of the part's own header, all of them
  bool attachment = false;         // Content-Disposition says so
  bool flowed = false;             // format=flowed (RFC 3676)
  bool delete_spaces = false;      // delsp=yes
  std::string content;             // of a leaf, transfer encoding undone, character set not
  std::string before;              // of a multipart: text before its first part
  std::string after;               // and after its last
  std::vector<MimePart> children;

  bool is(std::string_view type_of_it, std::string_view subtype_of_it) const { return type == type_of_it && subtype == subtype_of_it; }
};

enum class MessageProblem { none, no_header, limit };

struct MimeMessage {
  MessageProblem problem = MessageProblem::none;
  std::vector<MessageField> fields;   // in their order
  std::vector<std::string> strays;    // lines among the fields that are none
  MimePart body;
};

constexpr int kDeepestPart = 20;
constexpr int kMostParts = 2000;
constexpr std::size_t kMostFields = 2000;
constexpr std::size_t kMostMessageBytes = 256U << 20U;

// Problems: no_header (no field that messages have), limit (deeper than 20, more than 2,000 parts or fields, groups of addresses in each
// other over and over, over 256 MB).
MimeMessage read_message(std::string_view bytes);

// A MIME entity alone (what an S/MIME signature holds). The problem is `limit` or none.
MimeMessage read_entity(std::string_view bytes);

}  // namespace candour
