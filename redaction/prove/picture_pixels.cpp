#include "redaction/prove/picture_pixels.h"

#include <algorithm>
#include <cmath>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "pipeline/base/error.h"

namespace candour {
namespace {

constexpr double kGlanceDpi = 45;
constexpr double kLookDpi = 144;
constexpr int kDark = 96;
constexpr int kSpread = 28;            // grey levels that JPEG may leave in one colour
constexpr int kDeepest = 12;

// Keeps what places and draws pictures and forms.
class PicturesOnly : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(QPDFTokenizer::Token const& token) override {
    static const std::set<std::string> kKept = {"q", "Q", "cm", "Do", "BI", "ID", "EI"};
    pending_.push_back(token);
    if (token.getType() != QPDFTokenizer::tt_word) {
      return;
    }
    if (kKept.count(token.getValue()) != 0) {
      for (const auto& kept : pending_) {
        writeToken(kept);
      }
    } else {
      write("\n");
    }
    pending_.clear();
  }

 private:
  std::vector<QPDFTokenizer::Token> pending_;
};

bool draws_inline(QPDFPageObjectHelper page) {
  Pl_Buffer data("contents");
  page.pipeContents(&data);
  const auto bytes = data.getBufferSharedPointer();
  return std::string_view(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()).find("BI") != std::string_view::npos;
}

bool has_pictures(QPDFPageObjectHelper page) {
  bool found = false;
  page.forEachXObject(true, [&](QPDFObjectHandle& object, QPDFObjectHandle&, std::string const&) { found = found || object.isImage(false); });
  return found || draws_inline(page);
}

std::shared_ptr<Buffer> pictures_of(QPDFPageObjectHelper holder) {
  PicturesOnly filter;
  Pl_Buffer kept("kept");
  holder.filterContents(&filter, &kept);
  return kept.getBufferSharedPointer();
}

void strip_forms(QPDFObjectHandle holder, std::set<QPDFObjGen>& done, int depth) {
  if (depth > kDeepest) {
    throw Error(ExitCode::proof_failed, "forms nest too deep to be proved");
  }
  QPDFObjectHandle resources = QPDFPageObjectHelper(holder).getAttribute("/Resources", false);
  QPDFObjectHandle objects = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
  for (const std::string& name : objects.isDictionary() ? objects.getKeys() : std::set<std::string>()) {
    QPDFObjectHandle form = objects.getKey(name);
    if (form.isFormXObject() && done.insert(form.getObjGen()).second) {
      strip_forms(form, done, depth + 1);
      form.replaceStreamData(pictures_of(QPDFPageObjectHelper(form)), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
  }
}

// The page alone in a file, nothing on it but its pictures.
std::string pictures_alone(QPDFPageObjectHelper page) {
  QPDF out;
  out.emptyPDF();
  out.addPage(page.getObjectHandle(), false);
  QPDFObjectHandle copy = out.getAllPages().at(0);
  std::set<QPDFObjGen> done;
  strip_forms(copy, done, 0);
  QPDFObjectHandle contents = QPDFObjectHandle::newStream(&out, pictures_of(QPDFPageObjectHelper(copy)));
  copy.replaceKey("/Contents", contents);
  QPDFWriter writer(out);
  writer.setOutputMemory();
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

struct Window {
  int left, top, right, bottom;
  int width() const { return right - left; }
};

Window window_of(const Raster& picture, const Box& box, double more) {
  const double k = picture.dpi / 72;
  const auto clamped = [](double value, int most) { return std::clamp(static_cast<int>(value), 0, most); };
  return {clamped(std::floor(box.left * k - more), picture.width), clamped(std::floor(box.top * k - more), picture.height),
          clamped(std::ceil(box.right * k + more), picture.width), clamped(std::ceil(box.bottom * k + more), picture.height)};
}

template <class Visit>
void each_pixel(const Raster& picture, const Window& w, Visit visit) {
  for (int y = w.top; y < w.bottom; ++y) {
    for (int x = w.left; x < w.right; ++x) {
      visit(x, y, picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)]);
    }
  }
}

bool all_white(const Raster& picture, const Window& w) {
  bool white = true;
  each_pixel(picture, w, [&](int, int, int grey) { white = white && grey == 255; });
  return white;
}

// One colour; or one full black rectangle, and one colour beside it. A pixel at the rectangle's rim may be in between.
bool blanked(const Raster& picture, const Window& w) {
  Window dark{w.right, w.bottom, w.left, w.top};
  int low = 255;
  int high = 0;
  each_pixel(picture, w, [&](int x, int y, int grey) {
    low = std::min(low, grey);
    high = std::max(high, grey);
    if (grey < kDark) {
      dark = {std::min(dark.left, x), std::min(dark.top, y), std::max(dark.right, x + 1), std::max(dark.bottom, y + 1)};
    }
  });
  if (high - low <= kSpread || high < kDark) {
    return true;
  }
  bool full = true;
  low = 255;
  high = 0;
  each_pixel(picture, w, [&](int x, int y, int grey) {
    const bool inside = x >= dark.left && x < dark.right && y >= dark.top && y < dark.bottom;
    const bool rim = !inside && x >= dark.left - 1 && x <= dark.right && y >= dark.top - 1 && y <= dark.bottom;
    full = full && (!inside || grey < kDark);
    low = inside || rim ? low : std::min(low, grey);
    high = inside || rim ? high : std::max(high, grey);
  });
  return full && high - low <= kSpread;
}

}  // namespace

std::vector<ProofFailure> judge_pictures(const ProofDocument& redacted, const ProofJob& job) {
  if (job.claim.mode != PageMode::vector || job.marks.empty()) {
    return {};
  }
  const QPDFPageObjectHelper page(redacted.structure().getAllPages().at(static_cast<std::size_t>(job.redacted_page - 1)));
  if (!has_pictures(page)) {
    return {};
  }
  const ProofDocument alone(pictures_alone(page));
  const Raster glance = alone.picture(1, kGlanceDpi);
  const bool bare = std::all_of(job.marks.begin(), job.marks.end(), [&](const Box& mark) { return all_white(glance, window_of(glance, mark, 1)); });
  if (bare) {
    return {};
  }
  const Raster look = alone.picture(1, kLookDpi);
  for (const Box& mark : job.marks) {
    const Window inner = window_of(look, mark, -1);
    const bool thin = inner.left >= inner.right || inner.top >= inner.bottom;
    if (!blanked(look, thin ? window_of(look, mark, 0) : inner)) {
      return {{"picture", job.redacted_page, "a picture still shows something under a mark"}};
    }
  }
  return {};
}

}  // namespace candour
