#include "redaction/prove/proof_document.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <atomic>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

std::atomic<int> missing_fonts{0};

void listen(const std::string& message, void*) {
  const bool font = message.find("Couldn't find a font") != std::string::npos || message.find("No display font") != std::string::npos;
  missing_fonts += font ? 1 : 0;
}

// Renames the key in a content stream's property lists.
class WithoutReplacementText : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override {
    if (token.getType() == QPDFTokenizer::tt_name && token.getValue() == "/ActualText") {
      write("/Aside");
    } else {
      writeToken(token);
    }
  }
};

bool is_content(QPDFObjectHandle object, const std::set<QPDFObjGen>& page_contents) {
  return object.isFormXObject() || page_contents.count(object.getObjGen()) != 0;
}

// Not ustring::to_utf8: it opens a converter at every call.
std::string as_utf8(const poppler::ustring& text) { return to_utf8(from_utf16(std::span(text.data(), text.size()))); }

}  // namespace

struct ProofDocument::State {
  std::string bytes;
  std::unique_ptr<poppler::document> document;
  std::unique_ptr<QPDF> structure;
  std::unique_ptr<ProofDocument> as_drawn;

  std::unique_ptr<poppler::page> page(int number) const {
    std::unique_ptr<poppler::page> found(document->create_page(number - 1));
    if (found == nullptr) {
      throw Error(ExitCode::proof_failed, "the prover could not open a page");
    }
    return found;
  }
};

ProofDocument::ProofDocument(std::string bytes) : state_(std::make_unique<State>()) {
  poppler::set_debug_error_function(listen, nullptr);
  state_->bytes = std::move(bytes);
  state_->document.reset(poppler::document::load_from_raw_data(state_->bytes.data(), static_cast<int>(state_->bytes.size())));
  if (state_->document == nullptr || state_->document->is_locked()) {
    throw Error(ExitCode::proof_failed, "the prover could not open a document");
  }
}

ProofDocument::~ProofDocument() = default;

int ProofDocument::pages() const { return state_->document->pages(); }

const std::string& ProofDocument::bytes() const { return state_->bytes; }

QPDF& ProofDocument::structure() const {
  if (state_->structure == nullptr) {
    auto opened = std::make_unique<QPDF>();
    opened->setSuppressWarnings(true);
    opened->processMemoryFile("redacted", state_->bytes.data(), state_->bytes.size());
    state_->structure = std::move(opened);
  }
  return *state_->structure;
}

std::vector<SeenGlyph> ProofDocument::glyphs(int page) const {
  std::vector<SeenGlyph> seen;
  for (const poppler::text_box& word : state_->page(page)->text_list()) {
    const poppler::ustring text = word.text();
    const int turns = word.rotation() & 3;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool low = text[i] >= 0xDC00 && text[i] <= 0xDFFF;  // seen with its first half
      if (low || text[i] <= 0x20 || text[i] == 0xA0 || text[i] == 0xAD) {
        continue;
      }
      const bool pair = text[i] >= 0xD800 && text[i] < 0xDC00 && i + 1 < text.size();
      const poppler::rectf r = word.char_bbox(i);
      seen.push_back({from_utf16(std::span(text.data() + i, pair ? 2U : 1U)).front(), {r.left(), r.top(), r.right(), r.bottom()}, turns});
    }
  }
  return seen;
}

Raster ProofDocument::picture(int page, double dpi, Letters letters) const {
  const auto source = state_->page(page);
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, letters == Letters::smooth);
  renderer.set_image_format(poppler::image::format_gray8);
  const int before = missing_fonts;
  const poppler::image image = renderer.render_page(source.get(), dpi, dpi);
  if (!image.is_valid() || missing_fonts != before) {
    throw Error(ExitCode::proof_failed, "the prover could not draw a page with its fonts");
  }
  Raster raster{image.width(), image.height(), 1, dpi, {}};
  for (int y = 0; y < image.height(); ++y) {
    const char* row = image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    raster.pixels.insert(raster.pixels.end(), row, row + image.width());
  }
  return raster;
}

std::string ProofDocument::text(int page, bool raw) const {
  const auto layout = raw ? poppler::page::raw_order_layout : poppler::page::non_raw_non_physical_layout;
  return as_utf8(state_->page(page)->text(poppler::rectf(), layout));
}

const ProofDocument& ProofDocument::as_drawn() const {
  if (state_->as_drawn == nullptr) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("as drawn", state_->bytes.data(), state_->bytes.size());
    std::set<QPDFObjGen> contents;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
      for (QPDFObjectHandle& stream : page.getPageContents()) {
        contents.insert(stream.getObjGen());
      }
    }
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
      if (object.isStream() && is_content(object, contents)) {
        object.addTokenFilter(std::make_shared<WithoutReplacementText>());
      } else if (object.isDictionary()) {
        object.removeKey("/ActualText");
      }
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setSuppressOriginalObjectIDs(true);
    writer.write();
    const auto written = writer.getBufferSharedPointer();
    state_->as_drawn = std::make_unique<ProofDocument>(std::string(reinterpret_cast<const char*>(written->getBuffer()), written->getSize()));
  }
  return *state_->as_drawn;
}

}  // namespace candour
