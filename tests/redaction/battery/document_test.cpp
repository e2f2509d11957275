// A name outside the page: annotations, form values, the document's own places.
#include <catch2/catch.hpp>

#include "tests/redaction/battery/battery.h"
#include "tests/support/hostile_pdf.h"

using namespace candour::test;

namespace {

const char* const kAppearance = "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 7 0 R >> >>";

// The first page with one annotation of these keys; "AP" in them stands for an appearance that shows the name.
std::function<std::string()> annotated(const std::string& keys, const std::string& catalogue = "") {
  return [keys, catalogue] {
    HostilePdf pdf;
    const int look = pdf.stream(kAppearance, "BT /F1 12 Tf 2 5 Td (Quillfeather) Tj ET");
    std::string body = keys;
    const std::size_t at = body.find("AP!");
    if (at != std::string::npos) {
      body.replace(at, 3, "/AP << /N " + HostilePdf::ref(look) + " >>");
    }
    const int annotation = pdf.object("<< /Type /Annot /Rect [72 500 272 520] /F 4 " + body + " >>");
    pdf.page = "/Annots [" + HostilePdf::ref(annotation) + "]";
    pdf.catalogue = catalogue;
    return pdf.bytes();
  };
}

// A form field that is its own widget; object 9.
std::function<std::string()> field(const std::string& keys) {
  return annotated("/Subtype /Widget " + keys, "/AcroForm << /Fields [9 0 R] /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 7 0 R >> >> >>");
}

std::function<std::string()> catalogue(const std::string& keys, const std::string& trailer = "") {
  return [keys, trailer] {
    HostilePdf pdf;
    pdf.catalogue = keys;
    pdf.trailer = trailer;
    pdf.stream("/Type /EmbeddedFile", "Quillfeather wrote this");                                                       // 8
    pdf.object("<< /Type /Filespec /F (Quillfeather.txt) /UF (Quillfeather.txt) /Desc (Quillfeather) /EF << /F 8 0 R >> >>");  // 9
    pdf.stream("/Type /Metadata /Subtype /XML", "<x:xmpmeta><dc:title>Quillfeather</dc:title></x:xmpmeta>");            // 10
    pdf.object("<< /Type /Outlines /First 12 0 R /Last 12 0 R /Count 1 >>");                                            // 11
    pdf.object("<< /Title (Quillfeather's file) /Parent 11 0 R /Dest [3 0 R /Fit] >>");                                 // 12
    pdf.object("<< /S /JavaScript /JS (app.alert\\('Quillfeather'\\)) >>");                                             // 13
    pdf.object("<< /Title (Quillfeather) /Author (Quillfeather) /Keywords <FEFF005100750069006C006C0066006500610074006800650072> >>");  // 14
    pdf.object("<< /Type /Thread /F 16 0 R /I << /Title (Quillfeather) >> >>");                                         // 15
    pdf.object("<< /Type /Bead /T 15 0 R /N 16 0 R /V 16 0 R /P 3 0 R /R [0 0 100 100] >>");                            // 16
    pdf.object("<< /Type /OCG /Name (Quillfeather layer) >>");                                                          // 17
    return pdf.bytes();
  };
}

std::function<std::string()> first_page(const std::string& keys) {
  return [keys] {
    HostilePdf pdf;
    pdf.stream("/Type /Metadata /Subtype /XML", "<x>Quillfeather</x>");                                      // 8
    pdf.stream("/Width 12 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "Quillfeather");           // 9
    pdf.page = keys;
    return pdf.bytes();
  };
}

}  // namespace

TEST_CASE("A name goes from annotations of every kind") {
  run_cases({
      {"a sticky note", annotated("/Subtype /Text /Contents (Ask Quillfeather) /T (Quillfeather) /Subj (Quillfeather) /RC (<p>Quillfeather</p>)")},
      {"a note in UTF-16", annotated("/Subtype /Text /Contents <FEFF005100750069006C006C0066006500610074006800650072>")},
      {"a note's popup", annotated("/Subtype /Popup /Contents (Quillfeather) /Open true")},
      {"text written on the page, drawn", annotated("/Subtype /FreeText /DA (/F1 12 Tf) /Contents (Quillfeather) AP!")},
      {"text written on the page, not drawn", annotated("/Subtype /FreeText /DA (/F1 12 Tf) /Contents (Quillfeather)")},
      {"a highlight with a comment", annotated("/Subtype /Highlight /QuadPoints [72 520 272 520 72 500 272 500] /Contents (Quillfeather)")},
      {"a link that leaves the file", annotated("/Subtype /Link /A << /S /URI /URI (https://people.example/Quillfeather) >>")},
      {"a link that starts a program", annotated("/Subtype /Link /A << /S /Launch /F (Quillfeather.exe) >>")},
      {"a link to a named place", annotated("/Subtype /Link /Dest (Quillfeather)")},
      {"a file pinned to the page", [] {
         HostilePdf pdf;
         const int file = pdf.stream("/Type /EmbeddedFile", "Quillfeather wrote this");
         const int annotation = pdf.object("<< /Type /Annot /Subtype /FileAttachment /Rect [72 500 92 520] /Contents (Quillfeather) /FS << /Type /Filespec /F (Quillfeather.txt) /EF << /F " +
                                           HostilePdf::ref(file) + " >> >> >>");
         pdf.page = "/Annots [" + HostilePdf::ref(annotation) + "]";
         return pdf.bytes();
       }},
      {"a stamp", annotated("/Subtype /Stamp /Name /Quillfeather /Contents (Quillfeather) AP!")},
      {"a mark for redaction never applied", annotated("/Subtype /Redact /OverlayText (Quillfeather) /Contents (Quillfeather) AP!")},
      {"a hidden annotation", annotated("/Subtype /FreeText /F 2 /Contents (Quillfeather) AP!")},
      {"an annotation for the screen only", annotated("/Subtype /Stamp /F 32 /Contents (Quillfeather) AP!")},
      {"a sound", annotated("/Subtype /Sound /Contents (Quillfeather) /Sound << /Type /Sound /R 8000 >>")},
  });
}

TEST_CASE("A name goes from the values of forms") {
  run_cases({
      {"a value that is drawn", field("/FT /Tx /T (who) /V (Quillfeather) AP!")},
      {"a value that is not drawn yet", field("/FT /Tx /T (who) /V (Quillfeather) /DA (/F1 12 Tf 0 g)")},
      {"a default value and a tooltip", field("/FT /Tx /T (who) /DV (Quillfeather) /TU (Quillfeather) /TM (Quillfeather)")},
      {"a field named after the person", field("/FT /Tx /T (Quillfeather) /V (x)")},
      {"a list of choices", field("/FT /Ch /T (who) /Opt [(Quillfeather) [(q) (Quillfeather)]] /V (Quillfeather) /I [0]")},
      {"a button's caption and state", field("/FT /Btn /T (b) /MK << /CA (Quillfeather) /RC (Quillfeather) >> /V /Quillfeather /AS /Off")},
      {"a signature", field("/FT /Sig /T (s) /V << /Type /Sig /Filter /Adobe.PPKLite /Name (Quillfeather) /Reason (Quillfeather) /Location (Quillfeather) /Contents <00> >>")},
      {"a static XML form", annotated("/Subtype /Widget /FT /Tx /T (who) /V (Quillfeather) AP!",
                                      "/AcroForm << /Fields [9 0 R] /XFA [(datasets) (<who>Quillfeather</who>)] >>")},
      {"a widget that no form knows", annotated("/Subtype /Widget /FT /Tx /T (who) /V (Quillfeather) AP!")},
      {"a calculation", field("/FT /Tx /T (who) /V (x) /AA << /C << /S /JavaScript /JS (event.value='Quillfeather') >> >>")},
  });
}

TEST_CASE("A name goes from the document's own places") {
  run_cases({
      {"document information", catalogue("", "/Info 14 0 R")},
      {"metadata", catalogue("/Metadata 10 0 R")},
      {"bookmarks", catalogue("/Outlines 11 0 R /PageMode /UseOutlines")},
      {"named places", catalogue("/Dests << /Quillfeather [3 0 R /Fit] >>")},
      {"named places in a tree", catalogue("/Names << /Dests << /Names [(Quillfeather) [3 0 R /Fit]] >> >>")},
      {"page labels", catalogue("/PageLabels << /Nums [0 << /P (Quillfeather ) /S /D >>] >>")},
      {"article threads", catalogue("/Threads [15 0 R]")},
      {"scripts by name", catalogue("/Names << /JavaScript << /Names [(Quillfeather) 13 0 R] >> >>")},
      {"a script at opening", catalogue("/OpenAction 13 0 R")},
      {"scripts at closing and printing", catalogue("/AA << /WC 13 0 R /DP 13 0 R >>")},
      {"attachments", catalogue("/Names << /EmbeddedFiles << /Names [(Quillfeather.txt) 9 0 R] >> >>")},
      {"a portfolio", catalogue("/Names << /EmbeddedFiles << /Names [(Quillfeather.txt) 9 0 R] >> >> /Collection << /Schema << /Quillfeather << /Subtype /S /N (Quillfeather) >> >> >>")},
      {"associated files", catalogue("/AF [9 0 R]")},
      {"a program's private data", catalogue("/PieceInfo << /App << /Private (Quillfeather) >> >>")},
      {"names of layers", catalogue("/OCProperties << /OCGs [17 0 R] /D << /Order [(Quillfeather) 17 0 R] /Name (Quillfeather) >> >>")},
      {"the language and the base address", catalogue("/Lang (Quillfeather) /URI << /Base (https://Quillfeather.example) >>")},
      {"output conditions", catalogue("/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFX /Info (Quillfeather) >>]")},
      {"signing permissions", catalogue("/Perms << /DocMDP << /Type /Sig /Name (Quillfeather) /Reason (Quillfeather) >> >> /Legal << /Attestation (Quillfeather) >>")},
      {"extensions and unknown keys", catalogue("/Extensions << /Quillfeather << /BaseVersion /1.7 >> >> /Quillfeather (Quillfeather)", "/Quillfeather (Quillfeather)")},
      {"the page's metadata and private data", first_page("/Metadata 8 0 R /PieceInfo << /App << /Private (Quillfeather) >> >>")},
      {"the page's thumbnail", first_page("/Thumb 9 0 R")},
      {"the page's actions and measures", first_page("/AA << /O << /S /JavaScript /JS (Quillfeather) >> >> /VP [<< /Name (Quillfeather) /BBox [0 0 1 1] >>]")},
      {"the page's separation and template names", first_page("/SeparationInfo << /DeviceColorant (Quillfeather) >> /TemplateInstantiated /Quillfeather /ID (Quillfeather)")},
  });
}
