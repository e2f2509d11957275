// A PDF that holds personal data everywhere but on its page: a sticky note, hidden and shown form values, attachments
// (one of text, one a PDF), a bookmark, properties, a script, a picture's description. All invented.
#pragma once

#include <string>

#include "tests/support/pdf_builder.h"

namespace candour::test {

inline std::string pdf_with_texts_outside(const std::string& note = "Ring Karen Whittle about Corin \\(Ysgol y Bryn\\).") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R /Outlines << /First 5 0 R /Last 6 0 R /Count 2 >> /OpenAction << /S /JavaScript /JS (app.alert\\('Karen'\\)) >> "
           "/AcroForm << /Fields [8 0 R 9 0 R] /DA (/Helv 0 Tf) /NeedAppearances true /DR << /Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> "
           "/Names << /EmbeddedFiles << /Names [(a) 10 0 R (b) 12 0 R] >> >> "
           "/StructTreeRoot << /Type /StructTreeRoot /K << /S /Figure /Pg 3 0 R /Alt (Photograph of Corin with a dog at Barry Island) >> >> >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R 8 0 R 9 0 R] /Contents 7 0 R /Resources " + std::string(kHelvetica) + " >>");
  b.object("<< /Type /Annot /Subtype /Text /Rect [400 700 420 720] /Contents (" + note + ") /T (Mary Osei) /Subj (Sticky Note) >>");
  b.object("<< /Title (Visit to Corin) /Parent << >> /Next 6 0 R /Dest [3 0 R /Fit] >>");
  b.object("<< /Title (Grandmother at the gate) /Parent << >> /Prev 5 0 R /Dest [3 0 R /Fit] >>");
  b.stream("", "BT /F1 12 Tf 72 760 Td (Visit to Corin on 04/03/2019 by Mary Osei. All was well and he was happy.) Tj ET");
  b.object("<< /Type /Annot /Subtype /Widget /FT /Tx /T (shown) /V (Reading at home) /Rect [72 600 300 620] /DA (/Helv 11 Tf) >>");
  b.object("<< /Type /Annot /Subtype /Widget /FT /Tx /T (hidden) /F 2 /V (mother drinks) /Rect [72 560 300 580] /DA (/Helv 11 Tf) >>");
  b.object("<< /Type /Filespec /F (phone_note.txt) /UF (phone_note.txt) /EF << /F 11 0 R >> >>");
  b.stream("/Type /EmbeddedFile", "Karen Whittle rang from 07700 900123.\nCorin is fine \xE2\x80\x93 Łukasz Żak saw him.");
  b.object("<< /Type /Filespec /F (scan.pdf) /UF (scan.pdf) /EF << /F 13 0 R >> >>");
  b.stream("/Type /EmbeddedFile", "%PDF-1.4\nnot shown");
  b.object("<< /Title (Microsoft Word - x.doc) /Author (mosei) /Subject (Contact arrangements) /Producer (Example Writer) >>");
  return b.finish(1, "/Info 14 0 R");
}

// A letter of ours with one attachment of plain text.
inline std::string pdf_with_attachment(const std::string& text) {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >> >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources " + std::string(kHelvetica) + " >>");
  b.stream("", "BT /F1 12 Tf 72 760 Td (Brackwell Council) Tj 0 -20 Td (Minutes of the meeting about Corin, which were sent to all.) Tj ET");
  b.object("<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 6 0 R >> >>");
  b.stream("/Type /EmbeddedFile", text);
  return b.finish(1);
}

}  // namespace candour::test
