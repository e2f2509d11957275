#include "pipeline/typeset/page_author.h"

#include <podofo/podofo.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <numeric>

#include "pipeline/base/error.h"
#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "pipeline/typeset/printable.h"
#include "pipeline/typeset/script_fonts.h"

namespace candour {
namespace {

struct FontFile {
  const char* path;
  const char* package;
};

// By FontStyle; the last two stand in for what Liberation lacks: other alphabets and signs; Chinese, Japanese and Korean.
constexpr std::array<FontFile, 6> kFontFiles = {{
    {"/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", "fonts-liberation"},
    {"/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf", "fonts-liberation"},
    {"/usr/share/fonts/truetype/liberation/LiberationSans-Italic.ttf", "fonts-liberation"},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "fonts-dejavu-core"},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core"},
    {"/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", "fonts-droid-fallback"},
}};
constexpr std::array<std::size_t, 2> kFallbacks = {4, 5};
constexpr std::size_t kNoFont = kFontFiles.size();
constexpr char32_t kReplacement = 0xFFFD;

PoDoFo::PdfString podofo_string(const std::string& utf8) {
  return PoDoFo::PdfString(reinterpret_cast<const PoDoFo::pdf_utf8*>(utf8.c_str()));
}

}  // namespace

struct PageAuthor::State {
  std::string words;
  PoDoFo::PdfMemDocument document;
  std::array<PoDoFo::PdfFont*, kFontFiles.size()> fonts{};
  PoDoFo::PdfEncoding* encoding = nullptr;
  PoDoFo::PdfPainter painter;
  PoDoFo::PdfPage* page = nullptr;
  double height = 0;
  ScriptFonts scripts{document};

  PoDoFo::PdfFont* font(std::size_t index) {
    if (fonts.at(index) == nullptr) {
      const FontFile& file = kFontFiles.at(index);
      if (!std::filesystem::exists(file.path)) {
        throw Error(ExitCode::configuration, std::string("a font is missing: install the package ") + file.package);
      }
      // The document's font cache owns encoding and font.
      fonts.at(index) = document.CreateFontSubset(std::filesystem::path(file.path).stem().c_str(), index == 1, index == 2,
                                               false, new PoDoFo::PdfIdentityEncoding(0, 0xffff, true), file.path);
      require(fonts.at(index) != nullptr, "a font file could not be loaded");
    }
    return fonts.at(index);
  }

  bool has(std::size_t index, char32_t c) {
    return c < 0x10000 && font(index)->GetFontMetrics()->GetGlyphId(static_cast<long>(c)) > 0;
  }

  struct Run {
    std::size_t font;
    ClusterFont* script;  // instead of the font
    std::string text;
  };

  std::size_t font_with(std::size_t wanted, char32_t c) {
    if (has(wanted, c)) {
      return wanted;
    }
    const auto* const fallback = std::find_if(kFallbacks.begin(), kFallbacks.end(), [&](std::size_t index) { return has(index, c); });
    return fallback == kFallbacks.end() ? kNoFont : *fallback;
  }

  // Cuts the text where a character needs a stand-in font; what no font has becomes a visible replacement. What joins letters of a
  // script stays with them.
  std::vector<Run> runs(FontStyle style, std::string_view utf8) {
    std::vector<Run> cut;
    for (char32_t c : to_code_points(visual_line(utf8))) {
      if (c == U'\t' || c == 0xA0) {
        c = U' ';
      }
      Run one{font_with(static_cast<std::size_t>(style), c), nullptr, {}};
      const bool joins = c == 0x200C || c == 0x200D || (one.font == kNoFont && !cut.empty() && cut.back().script != nullptr && cut.back().script->has(c));
      if (joins && !cut.empty() && cut.back().script != nullptr) {
        one = {kNoFont, cut.back().script, {}};
      } else if (one.font == kNoFont) {
        one.script = scripts.font_with(c);
      }
      if (one.font == kNoFont && one.script == nullptr) {
        one.font = kFallbacks.front();
        c = kReplacement;
      }
      if (cut.empty() || cut.back().font != one.font || cut.back().script != one.script) {
        cut.push_back(one);
      }
      append_utf8(cut.back().text, c);
    }
    return cut;
  }

  double width(const Run& run, double size) {
    if (run.script != nullptr) {
      const std::vector<ClusterFont::Glyph> glyphs = run.script->shape(run.text);
      return std::accumulate(glyphs.begin(), glyphs.end(), 0.0, [&](double sum, const ClusterFont::Glyph& glyph) { return sum + glyph.width * size / 1000; });
    }
    PoDoFo::PdfFont* chosen = font(run.font);
    chosen->SetFontSize(static_cast<float>(size));
    return chosen->GetFontMetrics()->StringWidth(podofo_string(run.text));
  }

  void draw(const Run& run, double x, double baseline, double size) {
    if (run.script == nullptr) {
      width(run, size);   // sets the size
      painter.SetFont(font(run.font));
      painter.DrawText(x, height - baseline, podofo_string(run.text));
      return;
    }
    painter.GetCanvas()->Append(scripts.shown(*page, *run.script, run.text, size, x, height - baseline));
  }
};

PageAuthor::PageAuthor() : state_(std::make_unique<State>()) {}

PageAuthor::~PageAuthor() {
  try {
    if (state_->page != nullptr) {
      state_->painter.FinishPage();
    }
  } catch (const PoDoFo::PdfError&) {
    state_->page = nullptr;  // a page that nobody finished
  }
}

void PageAuthor::begin_page(double width, double height) {
  if (state_->page != nullptr) {
    state_->painter.FinishPage();
  }
  state_->page = state_->document.CreatePage(PoDoFo::PdfRect(0, 0, width, height));
  state_->painter.SetPage(state_->page);
  state_->height = height;
}

const std::string& PageAuthor::words() const { return state_->words; }

void PageAuthor::text(double x, double baseline, double size, FontStyle style, std::string_view utf8, Colour colour) {
  state_->words.append(utf8).append(" ");
  state_->painter.SetColor(colour.red, colour.green, colour.blue);
  for (const State::Run& run : state_->runs(style, utf8)) {
    state_->draw(run, x, baseline, size);
    x += state_->width(run, size);
  }
}

double PageAuthor::text_width(double size, FontStyle style, std::string_view utf8) const {
  double width = 0;
  for (const State::Run& run : state_->runs(style, utf8)) {
    width += state_->width(run, size);
  }
  return width;
}

void PageAuthor::rectangle(const Box& box, Colour fill) {
  state_->painter.SetColor(fill.red, fill.green, fill.blue);
  state_->painter.Rectangle(box.left, state_->height - box.bottom, box.width(), box.height());
  state_->painter.Fill();
}

void PageAuthor::line(double x1, double y1, double x2, double y2, double width, Colour colour) {
  state_->painter.SetStrokingColor(colour.red, colour.green, colour.blue);
  state_->painter.SetStrokeWidth(width);
  state_->painter.DrawLine(x1, state_->height - y1, x2, state_->height - y2);
}

std::string PageAuthor::finish() {
  if (state_->page != nullptr) {
    state_->painter.FinishPage();
    state_->page = nullptr;
  }
  state_->scripts.embed();
  PoDoFo::PdfRefCountedBuffer buffer;
  PoDoFo::PdfOutputDevice device(&buffer);
  state_->document.Write(&device);
  return std::string(buffer.GetBuffer(), buffer.GetSize());
}

}  // namespace candour
