// A name in the file around the document: earlier revisions, leftovers, encryption; and files made to hurt.
#include <catch2/catch.hpp>

#include "tests/redaction/battery/battery.h"
#include "tests/support/hostile_pdf.h"
#include "tests/support/shell.h"

using namespace candour::test;

namespace {

const char* const kClean = "BT /F1 12 Tf 72 700 Td (Seen with nobody at Marigold house) Tj 0 -40 Td (Bluebell line) Tj ET";

// A further revision in which object 5, the first page's contents, says something else.
std::string updated(const std::string& before, const std::string& content) {
  const std::size_t start = before.rfind("startxref\n") + 10;
  const std::string previous = before.substr(start, before.find('\n', start) - start);
  std::string out = before;
  const std::string digits = std::to_string(out.size());
  out += "5 0 obj\n<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream\nendobj\n";
  const std::size_t table = out.size();
  return out + "xref\n5 1\n" + std::string(10 - digits.size(), '0') + digits + " 00000 n \ntrailer\n<< /Size 8 /Root 1 0 R /Prev " + previous + " >>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
}

std::string through_qpdf(const std::string& pdf, const std::string& options) {
  const TemporaryFolder folder;
  candour::write_file_atomically(folder / "a.pdf", pdf);
  output_of("qpdf " + options + " " + (folder / "a.pdf").string() + " " + (folder / "b.pdf").string());
  return candour::read_file(folder / "b.pdf");
}

std::function<std::string()> by_qpdf(const std::string& options) {
  return [options] { return through_qpdf(HostilePdf().bytes(), options); };
}

std::string repeated(const std::string& what, std::size_t times) {
  std::string out;
  out.reserve(what.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    out += what;
  }
  return out;
}

}  // namespace

TEST_CASE("A name goes from what a file leaves behind") {
  run_cases({
      {"an earlier revision", [] { return updated(HostilePdf().bytes(), kClean); }},
      {"a later revision", [] {
         HostilePdf pdf;
         pdf.content = kClean;
         return updated(pdf.bytes(), HostilePdf().content);
       }},
      {"an object that nothing refers to", [] {
         HostilePdf pdf;
         pdf.object("(Quillfeather)");
         pdf.stream("", "Quillfeather");
         return pdf.bytes();
       }},
      {"bytes after the end", [] { return HostilePdf().bytes() + "Quillfeather\n"; }},
      {"bytes before the beginning", [] { return "Quillfeather\n" + HostilePdf().bytes(); }},
      {"a comment between objects", [] {
         std::string pdf = HostilePdf().bytes();
         return pdf.insert(pdf.find("1 0 obj"), "% Quillfeather\n");
       }},
      {"object streams", by_qpdf("--object-streams=generate")},
      {"made for the web", by_qpdf("--linearize")},
      {"a missing end", [] {
         const std::string pdf = HostilePdf().bytes();
         return pdf.substr(0, pdf.rfind("startxref"));
       }},
      {"a wrong table of objects", [] {
         std::string pdf = HostilePdf().bytes();
         return pdf.replace(pdf.rfind("startxref\n") + 10, 3, "999");
       }},
  });
}

TEST_CASE("An encrypted file without a password is read, one with a password is refused") {
  run_cases({
      {"RC4 of 40 bits", by_qpdf("--allow-weak-crypto --encrypt '' owner 40 --")},
      {"RC4 of 128 bits", by_qpdf("--allow-weak-crypto --encrypt '' owner 128 --use-aes=n --")},
      {"AES of 128 bits", by_qpdf("--allow-weak-crypto --encrypt '' owner 128 --use-aes=y --")},
      {"AES of 256 bits, the withdrawn way", by_qpdf("--encrypt '' owner 256 --force-R5 --")},
      {"AES of 256 bits", by_qpdf("--encrypt '' owner 256 --")},
      {"a password", by_qpdf("--encrypt secret owner 256 --"), Outcome::refused, R"({"marks": [{"text": "Quillfeather"}]})", "needs-password"},
  });
}

TEST_CASE("A file made to hurt is refused or redacted, and never let through") {
  const std::string text = R"({"marks": [{"text": "Quillfeather"}]})";
  run_cases({
      {"no PDF", [] { return std::string("Quillfeather"); }, Outcome::refused, text, "not-a-pdf"},
      {"nothing", [] { return std::string(); }, Outcome::refused, text, "empty"},
      {"cut off early", [] { return HostilePdf().bytes().substr(0, 300); }, Outcome::refused, text, "damaged"},
      {"an absurd page count", [] {
         HostilePdf pdf;
         pdf.count = "2147483647";
         return pdf.bytes();
       }, Outcome::refused, text, "damaged"},
      {"a picture of ten thousand million pixels", [] {
         HostilePdf pdf;
         const int image = pdf.stream("/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode", "00>");
         pdf.resources = "/XObject << /Im " + HostilePdf::ref(image) + " >>";
         pdf.content += " q 50 0 0 50 400 100 cm /Im Do Q";
         return pdf.bytes();
       }, Outcome::refused, text, "damaged"},
      {"four million operators", [] {
         HostilePdf pdf;
         pdf.content += repeated(" q Q", 2000000);
         return through_qpdf(pdf.bytes(), "--compress-streams=y");
       }, Outcome::raster},
      {"an operator that nobody knows", [] {
         HostilePdf pdf;
         pdf.content += " 1 2 3 quux";
         return pdf.bytes();
       }, Outcome::raster},
      {"states saved and never restored", [] {
         HostilePdf pdf;
         pdf.content = repeated("q ", 5000) + pdf.content;
         return pdf.bytes();
       }},
      {"states restored and never saved", [] {
         HostilePdf pdf;
         pdf.content = "Q Q Q " + pdf.content + " Q Q";
         return pdf.bytes();
       }},
      {"text outside a text object", [] {
         HostilePdf pdf;
         pdf.content += " /F1 12 Tf ( Quillfeather) Tj";
         return pdf.bytes();
       }},
      {"arrays within arrays", [] {
         HostilePdf pdf;
         pdf.content += " " + repeated("[", 3000) + repeated("]", 3000) + " pop";
         return pdf.bytes();
       }, Outcome::raster},
  });
}
