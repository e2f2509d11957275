// What places a message in its thread, and where the mail it answers begins. Pure functions of bytes; one thread at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct MessageFacts {
  std::string message_id;                // without angle brackets (RFC 5322, 3.6.4)
  std::string in_reply_to;               // the first one named
  std::vector<std::string> references;   // oldest first
  std::string subject_root;              // without "Re:", "Fw:", "Fwd:" and words in square brackets in front, however many
  std::string date;                      // when it was sent, in UTC: YYYY-MM-DDTHH:MM:SSZ, or empty
  std::string from;                      // the first author's address in small letters; what the field says when it holds no address
};

// Never fails: what a message does not say is empty. The header alone is read.
MessageFacts message_facts(std::string_view bytes);

// The byte (not code point) of `body` at which earlier mail that is quoted begins: the line "On 3 May 2019, Ann Lee wrote:", a line
// "-----Original Message-----", a block of From:, Sent:, To: and Subject: lines, or lines that begin with '>'. The first of them;
// std::string::npos when there is none. Line ends are '\n' or CR LF.
std::size_t quoted_from(const std::string& body);

}  // namespace candour
