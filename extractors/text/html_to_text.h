// The words of an HTML message body as plain text, what it says without showing it, and how often it calls on other computers.
// Takes UTF-8; never fails; linear in the HTML's length whatever stands there, and as deep as it likes. One thread, no state.
//
// Follows the HTML standard's parsing where mail needs it: paragraphs apart by a blank line, <br> a line end, list items with "- ",
// a table's cells apart by tabs and its rows on lines, quoted mail (<blockquote type=cite>) with "> ", a link's address in brackets
// when its text is another. <script> and <style> are dropped; style sheets are not evaluated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct HtmlText {
  std::string text;
  // Words a reader does not see, in their order: comments, display:none, font-size:0, text in the colour behind it, the page's
  // title, title attributes and alternative texts, values of hidden form fields. Only what has a letter or figure.
  std::vector<std::string> hidden;
  int remote_references = 0;   // pictures, frames and the like on other computers
};

HtmlText html_to_text(std::string_view html);

}  // namespace candour
