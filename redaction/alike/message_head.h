// The head of a message as it stands in words: at the top of a printed message, and over what a reply quotes. English, and the Welsh of
// the commonest programs. Pure functions; time is linear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct MessageHead {
  std::string from;                    // as written
  std::string sent_words;              // as written
  std::optional<std::int64_t> sent;    // sent_moment
  std::string to;                      // To and Cc, as written
  std::string subject;
  std::size_t lines = 0;               // how many it takes
};

// A block of From:, Sent: or Date:, To:, Cc: and Subject: lines that begins at `at`: From and two more at least, in any order after it.
// Values may run over lines between two fields. Stars and blanks about a label are left out. Takes no more than thirty lines.
std::optional<MessageHead> head_block(const std::vector<std::string>& lines, std::size_t at);

// The same at the top of a message that is known to be one, whatever fields stand there.
MessageHead head_of_message(const std::vector<std::string>& lines);

// "On Fri, 3 May 2019 at 10:12, Ann Lee <ann@council.example> wrote:", over four lines at most.
std::optional<MessageHead> announcement(const std::vector<std::string>& lines, std::size_t at);

// "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:", "________________".
bool is_divider(std::string_view line);

// Without "Re:", "Fw:", "RE[2]:" and words in square brackets in front, however many; small letters, single blanks.
struct SubjectRoot {
  std::string root;
  bool answers = false;   // something was taken off
};
SubjectRoot subject_root(std::string_view subject);

// Addresses, and names of two words and more, in small letters: "Lowry, Beth <beth@x.example>; Ann Lee" is "beth lowry",
// "beth@x.example" and "ann lee". Each once, sorted.
std::vector<std::string> people_in(std::string_view field);

}  // namespace candour
