// The words of HTML as systems put it into a note's text or a chat's page: tags go, character references are resolved, scripts and
// styles are left out, a picture is told by its description. Linear; no file or address is followed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct HtmlPiece {
  enum class Kind { open, close, text } kind = Kind::text;
  std::string name;     // of a tag, in small letters
  std::string classes;  // of an opening tag: its class, id and data-tid, in small letters
  std::string text;     // of a text; of an opening <img>: its description
};

std::vector<HtmlPiece> html_pieces(std::string_view html);

bool looks_like_html(std::string_view text);        // has a closing tag or a break that only HTML has
bool is_block_tag(std::string_view name);           // ends a line
bool is_void_tag(std::string_view name);            // has no closing tag
std::string plain_of_html(std::string_view html);   // lines as blocks and breaks make them
void append_words(std::string& out, std::string_view text);   // runs of blanks and line ends as one blank, as a browser shows them

}  // namespace candour
