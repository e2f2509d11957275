// The prover is given what a faulty remover might leave: an honest removal with one thing wrong. It must refuse every one.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "redaction/prove/proof_document.h"
#include "redaction/prove/prove_file.h"
#include "redaction/prove/prove_page.h"
#include "redaction/remove/remove.h"
#include "tests/support/random_page.h"

using namespace candour;

namespace {

constexpr double kHeight = 842;

struct Honest {
  std::string original, redacted;
  RemovalResult result;
  std::vector<RemovalMark> marks;
  std::vector<std::string> secrets;
};

// A page on which the first long word was taken out everywhere; nothing when the page has none or is turned.
std::optional<Honest> honest(unsigned seed, const std::set<int>& as_image) {
  const std::string made = test::RandomPage(seed).pdf();
  if (made.find("/Rotate") != std::string::npos || made.find("/CropBox") != std::string::npos) {
    return std::nullopt;
  }
  Honest out;
  out.original = open_pdf(made).pdf;
  PdfReader reader(out.original);
  const Page page = reader.read_page(1);
  const auto word = std::find_if(page.words.begin(), page.words.end(), [](const Word& w) { return w.text.size() > 5 && w.text.find('/') == std::string::npos; });
  if (word == page.words.end() || reader.read_page(2).text.find(word->text) != std::string::npos) {
    return std::nullopt;
  }
  out.secrets = {word->text};
  PageMarks first;
  first.page = 1;
  for (const Word& other : page.words) {
    if (other.text == word->text) {
      out.marks.push_back({other.box, "TP-OTH"});
    }
  }
  first.marks = out.marks;
  PageMarks second;
  second.page = 2;
  out.result = remove_marks(out.original, {first, second}, as_image);
  out.redacted = out.result.pdf;
  const bool joined_elsewhere = out.redacted.find(out.secrets[0]) != std::string::npos || PdfReader(out.redacted).read_page(1).text.find(out.secrets[0]) != std::string::npos;
  return joined_elsewhere ? std::nullopt : std::optional(out);
}

// What the prover says against it.
std::vector<std::string> refusals(const Honest& h) {
  std::vector<std::string> out;
  const auto add = [&](const std::vector<ProofFailure>& failures) {
    for (const ProofFailure& failure : failures) {
      out.push_back(failure.check + ": " + failure.what);
    }
  };
  const ProofDocument original(h.original);
  const ProofDocument redacted(h.redacted);
  for (const RedactedPage& claim : h.result.pages) {
    ProofJob job;
    job.original_page = job.redacted_page = claim.page;
    job.claim = claim;
    for (const RemovalMark& mark : claim.page == 1 ? h.marks : std::vector<RemovalMark>()) {
      job.marks.push_back(mark.box);
    }
    add(prove_page(original, redacted, job));
  }
  int pages = 0;
  add(prove_file(h.redacted, h.secrets, pages));
  if (pages != 2) {
    out.push_back("pages are missing");
    return out;
  }
  ProofJob text;
  text.secrets = h.secrets;
  text.pages = text.to_page = 2;
  add(prove_text(h.redacted, text));
  return out;
}

// The redacted file with something done to it by another program.
std::string edited(const std::string& bytes, const std::function<void(QPDF&, QPDFObjectHandle page)>& edit) {
  QPDF pdf;
  pdf.processMemoryFile("redacted", bytes.data(), bytes.size());
  edit(pdf, QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle());
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string with_content(const std::string& bytes, const std::function<std::string(std::string)>& change) {
  return edited(bytes, [&](QPDF& pdf, QPDFObjectHandle page) {
    const auto data = page.getKey("/Contents").getStreamData();
    const std::string before(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const std::string after = change(before);
    REQUIRE(after != before);
    QPDFObjectHandle fonts = page.getKey("/Resources").getKey("/Font");
    if (!fonts.isDictionary()) {
      page.getKey("/Resources").replaceKey("/Font", QPDFObjectHandle::newDictionary());
    }
    page.getKey("/Resources").getKey("/Font").replaceKey("/Saboteur", QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    page.replaceKey("/Contents", pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, after)));
  });
}

std::string number(double value) { return std::to_string(value); }

std::string shown(const std::string& words, double x, double y, const std::string& state = {}) {
  return " q BT " + state + " /Saboteur 9 Tf 1 0 0 1 " + number(x) + " " + number(kHeight - y) + " Tm (" + words + ") Tj ET Q ";
}

std::string box_at(const Box& box, const std::string& colour) {
  return " q " + colour + " " + number(box.left) + " " + number(kHeight - box.bottom) + " " + number(box.width()) + " " + number(box.height()) + " re f Q ";
}

// The place of the first tile's rectangle in the content: "0 g ... re f".
std::pair<std::size_t, std::size_t> tile_in(const std::string& content) {
  const std::size_t start = content.rfind("\n0 g ");
  REQUIRE(start != std::string::npos);
  const std::size_t end = content.find("re f", start) + 4;
  return {start + 1, end};
}

std::string with_key(const Honest& h, const char* place, const char* key, const std::string& value) {
  return edited(h.redacted, [&](QPDF& pdf, QPDFObjectHandle page) {
    const std::string where = place;
    QPDFObjectHandle holder = where == "page" ? page : where == "catalogue" ? pdf.getRoot() : page.getKey("/Resources");
    if (where == "trailer") {
      pdf.getTrailer().replaceKey(key, pdf.makeIndirectObject(QPDFObjectHandle::parse(value)));
      return;
    }
    holder.replaceKey(key, QPDFObjectHandle::parse(value));
  });
}

using Sabotage = std::function<void(Honest&)>;

// Of pages that keep their vectors.
std::map<std::string, Sabotage> vector_sabotages() {
  const auto content = [](std::function<std::string(const Honest&, std::string)> change) {
    return [change](Honest& h) { h.redacted = with_content(h.redacted, [&](std::string before) { return change(h, std::move(before)); }); };
  };
  const auto key = [](const char* place, const char* name, const std::string& value) {
    return [=](Honest& h) {
      std::string own = value;
      own.replace(own.find("NAME"), 4, h.secrets[0]);
      h.redacted = with_key(h, place, name, own);
    };
  };
  const auto first_hex = [](const std::string& text, std::size_t from) { return text.find(" Tm <", from) + 5; };
  return {
      {"a letter of the word left", content([](const Honest& h, std::string s) { return s + shown(h.secrets[0].substr(0, 1), h.marks[0].box.left, h.marks[0].box.bottom - 3); })},
      {"the word left in white", content([](const Honest& h, std::string s) { return s + shown(h.secrets[0], 300, 820, "1 g"); })},
      {"the word left without ink", content([](const Honest& h, std::string s) { return s + shown(h.secrets[0], 300, 820, "3 Tr"); })},
      {"the word left under the tile", content([](const Honest& h, std::string s) {
         const Box& tile = h.result.pages[0].tiles[0].box;
         return shown(h.secrets[0], tile.left + 1, tile.bottom - 3) + s;
       })},
      {"a letter that stays eaten", content([=](const Honest&, std::string s) { return s.erase(first_hex(s, 0), 2); })},
      {"a word that stays said twice", content([=](const Honest&, std::string s) {
         const std::size_t at = first_hex(s, 0);
         const std::string letters = s.substr(at, s.find('>', at) - at);
         return s.insert(at, letters);
       })},
      {"the tile left out", content([](const Honest&, std::string s) {
         const auto [from, to] = tile_in(s);
         return s.erase(from, to - from);
       })},
      {"the tile grey", content([](const Honest&, std::string s) { return s.replace(tile_in(s).first, 3, "0.4 g"); })},
      {"the tile a hollow frame", content([](const Honest&, std::string s) { return s.replace(tile_in(s).second - 1, 1, "S"); })},
      {"half the tile whited out", content([](const Honest& h, std::string s) {
         Box half = h.result.pages[0].tiles[0].box;
         half.right = half.centre_x();
         return s + box_at(half, "1 g");
       })},
      {"the tile claimed elsewhere", [](Honest& h) {
         for (Tile& tile : h.result.pages[0].tiles) {
           tile.box = {tile.box.left + 9, tile.box.top, tile.box.right + 9, tile.box.bottom};
         }
       }},
      {"another label than claimed", [](Honest& h) { h.result.pages[0].tiles[0].label = "LPP"; }},
      {"the page claimed untouched", [](Honest& h) {
         h.redacted = edited(h.original, [](QPDF&, QPDFObjectHandle) {});
         h.result.pages[0].mode = PageMode::untouched;
         h.result.pages[0].tiles.clear();
       }},
      {"a box over words that stay", content([](const Honest&, std::string s) { return s + " q 0 g 60 100 500 690 re f Q "; })},
      {"a place that was decided passed over", [](Honest& h) { h.marks.push_back({{60, 60, 560, 780}, "TP-OTH"}); }},
      {"the real text beside the drawn", content([](const Honest& h, std::string s) { return s + "/Span << /ActualText (" + h.secrets[0] + ") >> BDC EMC "; })},
      {"the real text in a property list", key("resources", "/Properties", "<< /P1 << /ActualText (NAME) >> >>")},
      {"document information", key("trailer", "/Info", "<< /Author (NAME) >>")},
      {"a title", key("trailer", "/Info", "<< /Title (Notes on NAME) >>")},
      {"a note on the page", key("page", "/Annots", "[ << /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (NAME) >> ]")},
      {"a thumbnail", key("page", "/PieceInfo", "<< /X << /Private (NAME) >> >>")},
      {"a form", key("catalogue", "/AcroForm", "<< /Fields [ << /FT /Tx /T (a) /V (NAME) >> ] >>")},
      {"a script", key("catalogue", "/OpenAction", "<< /S /JavaScript /JS (NAME) >>")},
      {"names", key("catalogue", "/Names", "<< /Dests << /Names [ (NAME) null ] >> >>")},
      {"a structure tree", key("catalogue", "/StructTreeRoot", "<< /K << /S /P /Alt (NAME) >> >>")},
      {"a bookmark", key("catalogue", "/Outlines", "<< /Type /Outlines /Count 1 /First << /Title (NAME) >> >>")},
      {"a page label", key("catalogue", "/PageLabels", "<< /Nums [ 0 << /P (NAME) >> ] >>")},
      {"the language", key("catalogue", "/Lang", "(NAME)")},
      {"a form that nothing draws", [](Honest& h) {
         h.redacted = edited(h.redacted, [&](QPDF& pdf, QPDFObjectHandle page) {
           QPDFObjectHandle form = QPDFObjectHandle::newStream(&pdf, "BT /F1 9 Tf (" + h.secrets[0] + ") Tj ET");
           form.replaceDict(QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] >>"));
           page.getKey("/Resources").replaceKey("/XObject", QPDFObjectHandle::newDictionary());
           page.getKey("/Resources").getKey("/XObject").replaceKey("/Left", pdf.makeIndirectObject(form));
         });
       }},
      {"an orphan", [](Honest& h) {
         const std::size_t at = h.redacted.find("xref\n");
         h.redacted.insert(at, "99 0 obj\n(left over)\nendobj\n");
       }},
      {"bytes after the end", [](Honest& h) { h.redacted += "\n" + h.secrets[0]; }},
      {"two revisions", [](Honest& h) { h.redacted = h.original + h.redacted; }},
      {"another page changed", [](Honest& h) {
         h.redacted = edited(h.redacted, [](QPDF& pdf, QPDFObjectHandle) {
           QPDFObjectHandle second = QPDFPageDocumentHelper(pdf).getAllPages().at(1).getObjectHandle();
           second.replaceKey("/Contents", pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, "BT ET")));
         });
       }},
      {"a page lost", [](Honest& h) {
         h.redacted = edited(h.redacted, [](QPDF& pdf, QPDFObjectHandle) { QPDFPageDocumentHelper(pdf).removePage(QPDFPageDocumentHelper(pdf).getAllPages().at(1)); });
         h.result.pages.pop_back();
       }},
      {"the page turned", [](Honest& h) { h.redacted = with_key(h, "page", "/Rotate", "180"); }},
  };
}

std::map<std::string, Sabotage> image_sabotages() {
  const auto unmarked = [](const Honest& h) {   // the page as an image from which nothing was taken
    PageMarks first;
    first.page = 1;
    PageMarks second;
    second.page = 2;
    return remove_marks(h.original, {first, second}, {1}).pdf;
  };
  return {
      {"the image as it was", [=](Honest& h) { h.redacted = unmarked(h); }},
      {"the image as it was, covered", [=](Honest& h) {
         h.redacted = with_content(unmarked(h), [&](std::string s) {
           for (const Tile& tile : h.result.pages[0].tiles) {
             s += box_at(tile.box, "0 g");
           }
           return s;
         });
         for (Tile& tile : h.result.pages[0].tiles) {
           tile.label.clear();
         }
       }},
      {"the word in the layer", [](Honest& h) {
         h.redacted = with_content(h.redacted, [&](std::string s) { return s + shown(h.secrets[0], 300, 820, "3 Tr"); });
       }},
      {"a letter of the word in the layer, under the tile", [](Honest& h) {
         const Box& tile = h.result.pages[0].tiles[0].box;
         h.redacted = with_content(h.redacted, [&](std::string s) { return s + shown("w", tile.centre_x(), tile.bottom - 3, "3 Tr"); });
       }},
      {"a tile less", [](Honest& h) { h.result.pages[0].tiles.pop_back(); }},
      {"a tile too small", [](Honest& h) { h.result.pages[0].tiles[0].box.right -= 8; }},
      {"a white hole in a tile", [](Honest& h) {
         const Box& tile = h.result.pages[0].tiles[0].box;
         h.redacted = with_content(h.redacted, [&](std::string s) { return s + box_at({tile.left + 2, tile.top + 2, tile.left + 12, tile.bottom - 2}, "1 g"); });
       }},
      {"the page whited out", [](Honest& h) { h.redacted = with_content(h.redacted, [](const std::string& s) { return s + " q 1 g 60 90 480 700 re f Q "; }); }},
  };
}

void try_all(const std::map<std::string, Sabotage>& sabotages, const std::set<int>& as_image, PageMode mode, unsigned trials) {
  unsigned pages = 0;
  std::map<std::string, int> missed;
  for (unsigned seed = 1; seed < 200 && pages < trials; ++seed) {
    const std::optional<Honest> page = honest(seed, as_image);
    if (!page || page->result.pages[0].mode != mode) {
      continue;
    }
    INFO("page " << seed);
    REQUIRE(refusals(*page) == std::vector<std::string>());
    Honest only_written_again = *page;
    only_written_again.redacted = edited(page->redacted, [](QPDF&, QPDFObjectHandle) {});
    REQUIRE(refusals(only_written_again) == std::vector<std::string>());
    ++pages;
    for (const auto& [name, sabotage] : sabotages) {
      INFO(name);
      Honest spoilt = *page;
      sabotage(spoilt);
      missed[name] += refusals(spoilt).empty() ? 1 : 0;
    }
  }
  CHECK(pages == trials);
  for (const auto& [name, count] : missed) {
    INFO(name);
    CHECK(count == 0);
  }
}

}  // namespace

TEST_CASE("Whatever a faulty remover leaves on a page of vectors, the prover refuses it") { try_all(vector_sabotages(), {}, PageMode::vector, 6); }

TEST_CASE("Whatever a faulty remover leaves on a page that is an image, the prover refuses it") { try_all(image_sabotages(), {1}, PageMode::raster, 4); }
