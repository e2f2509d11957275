// Files that try to keep a name. What is hostile stands on the first page; the second must come through as it was.
#pragma once

#include <string>
#include <vector>

#include "tests/support/pdf_builder.h"

namespace candour::test {

constexpr const char* kCanary = "Quillfeather";     // must be gone
constexpr const char* kNeighbour = "Marigold";      // must stay, on the canary's line
constexpr const char* kOtherLine = "Bluebell";      // must stay, on another line

// Numbers: 1 catalogue, 2 page tree, 3 and 4 the pages, 5 and 6 their contents, 7 Helvetica; what is added counts from 8.
class HostilePdf {
 public:
  // An object or stream of its own; gives its number.
  int object(std::string body) {
    extras_.push_back(std::move(body));
    return 7 + static_cast<int>(extras_.size());
  }
  int stream(const std::string& dictionary, const std::string& data) {
    return object("<< " + dictionary + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream");
  }
  int next_number() const { return 8 + static_cast<int>(extras_.size()); }
  static std::string ref(int number) { return std::to_string(number) + " 0 R"; }

  std::string content = "BT /F1 12 Tf 72 700 Td (Seen with Quillfeather at Marigold house) Tj 0 -40 Td (Bluebell line) Tj ET";
  std::string contents_key = "/Contents 5 0 R";
  std::string fonts = "/F1 7 0 R";                  // of the first page
  std::string resources;                            // besides its fonts
  std::string box = "/MediaBox [0 0 595 842]";
  std::string page;                                 // more keys of the first page
  std::string second_content = "BT /F1 12 Tf 72 700 Td (Bramble stays on this page) Tj ET";
  std::string second_resources;
  std::string tree;                                 // keys of the page tree
  std::string catalogue;
  std::string trailer;
  std::string count = "2";

  std::string bytes() const {
    PdfBuilder b;
    b.object("<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>");
    b.object("<< /Type /Pages /Count " + count + " /Kids [3 0 R 4 0 R] " + tree + " >>");
    b.object("<< /Type /Page /Parent 2 0 R " + box + " " + contents_key + " /Resources << /Font << " + fonts + " >> " + resources + " >> " + page + " >>");
    b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F1 7 0 R >> " + second_resources + " >> >>");
    b.stream("", content);
    b.stream("", second_content);
    b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (const std::string& extra : extras_) {
      b.object(extra);
    }
    return b.finish(1, trailer);
  }

 private:
  std::vector<std::string> extras_;
};

}  // namespace candour::test
