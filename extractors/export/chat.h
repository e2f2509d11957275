// A conversation as every reader of chats gives it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

struct ChatMessage {
  std::string day;       // YYYY-MM-DD, or as written
  std::string time;      // as written, without seconds
  std::string speaker;   // as written; empty: the program's own words ("... added ...")
  std::string words;     // may have several lines
};

struct Chat {
  std::vector<ChatMessage> messages;
  std::vector<std::string> outside;   // lines that belong to no message
  std::size_t lines = 0;              // lines, rows or elements that say something; of these
  std::size_t fitting = 0;            // so many are a message's beginning
  bool damaged = false;               // it breaks off
  bool order_guessed = false;         // its days fit with the month first too: read as British
  std::vector<ContainedFile> files;   // pictures and the like that messages carry
};

// Each reads any text; one that is no such chat gives few messages or none. Linear.
Chat read_whatsapp(std::string_view text);   // "[02/05/2019, 18:03:11] Name: words", "02/05/2019, 18:03 - Name: words", American days too
Chat read_sms_backup(std::string_view text); // <smses><sms address= date= type= body= contact_name= />, and <mms>; times become British ones
Chat read_chat_table(std::string_view text); // a table with columns for time, sender and words
Chat read_chat_html(std::string_view text);  // Teams: such a table, or elements whose classes say sender, time, content

// Days, times and speakers of a table's rows, whose first row names the columns; nothing when it does not.
Chat chat_of_rows(const std::vector<std::vector<std::string>>& rows);

}  // namespace candour
