// Contact cards and calendar entries in readable lines: "Name: …", "Telephone (mobile): …", "Begins: 12 June
// 2014, 14:00".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

struct CardLine {
  bool heading = false;  // "Contact card", "Calendar entry"
  std::string text;
};

struct CardText {
  std::vector<CardLine> lines;
  std::vector<ContainedFile> files;  // pictures and attachments written into the text
};

// nullopt when the text is neither. What cannot be parsed stands as it is; only versions, program names and
// the rules of time zones are left out. Linear.
std::optional<CardText> card_text(std::string_view utf8);

}  // namespace candour
