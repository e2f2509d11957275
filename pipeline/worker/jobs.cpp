#include "pipeline/worker/jobs.h"

#include <algorithm>
#include <set>
#include <utility>

#include "extractors/image/picture_file.h"
#include "extractors/image/plain_picture.h"
#include "extractors/ocr/picture_words.h"
#include "extractors/pdf/text_trust.h"
#include "pipeline/base/error.h"
#include "pipeline/bundle/assemble_bundle.h"
#include "pipeline/model/page_look.h"
#include "pipeline/worker/open_job.h"
#include "redaction/remove/remove.h"

namespace candour {
namespace {

constexpr double kReadingDpi = 300;   // a page without a resolution of its own is read at this
constexpr double kLeastReadingDpi = 150;
constexpr double kThumbnailDpi = 40;      // an A4 page is 330 by 468 pixels then
constexpr int kThumbnailSide = 256;

double reading_dpi(const Page& page) {
  return page.image_dpi > 0 ? std::clamp(page.image_dpi, kLeastReadingDpi, kReadingDpi) : kReadingDpi;
}

}  // namespace

JobAnswer JobRunner::run(const WorkerJob& job, std::vector<std::string> blobs) {
  if (!blobs.empty()) {
    hold(job, blobs.front());
  }
  if (job.op == "open") {
    return open(job);
  }
  if (job.op == "read") {
    return read(job);
  }
  if (job.op == "covered") {
    return covered(job);
  }
  if (job.op == "render") {
    return render(job);
  }
  if (job.op == "draw" || job.op == "crop") {
    return draw(job);
  }
  if (job.op == "thumbnail") {
    return thumbnail(job);
  }
  if (job.op == "look") {
    return look(job);
  }
  if (job.op == "picture") {
    return picture(job);
  }
  if (job.op == "remove") {
    return remove(job);
  }
  if (job.op == "assemble" || job.op == "join") {
    blobs.erase(blobs.begin());
    JobAnswer answer;
    if (job.op == "join") {
      answer.blobs.push_back(join_pages(blobs));
    } else {
      AssembledBundle bundle = assemble_bundle(job.plan, blobs);
      answer.blobs = {std::move(bundle.pdf), std::move(bundle.own_words)};
    }
    answer.reply.ok = true;
    return answer;
  }
  throw Error(ExitCode::internal, "the worker was asked for something it does not do");
}

void JobRunner::hold(const WorkerJob& job, std::string& bytes) {
  const bool same = bytes.empty() && job.document == document_ && !document_.empty();
  if (!same) {
    reader_.reset();
    bytes_ = std::move(bytes);
    document_ = job.document;
  }
}

PdfReader& JobRunner::reader() {
  if (reader_ == nullptr) {
    reader_ = std::make_unique<PdfReader>(bytes_);
  }
  return *reader_;
}

JobAnswer JobRunner::open(const WorkerJob& job) const {
  JobAnswer answer;
  OpenedJob opened = open_bytes(job, bytes_);
  answer.reply.opened = std::move(opened.document);
  answer.reply.print_as = std::move(opened.print_as);
  answer.reply.ok = true;
  answer.blobs.push_back(std::move(answer.reply.opened.pdf));
  answer.reply.opened.pdf.clear();
  for (ContainedFile& part : answer.reply.opened.parts) {
    answer.blobs.push_back(std::move(part.bytes));
  }
  return answer;
}

JobAnswer JobRunner::read(const WorkerJob& job) {
  JobAnswer answer;
  for (const int number : job.pages) {
    answer.reply.pages.push_back(read_page(number, job.kind));
  }
  answer.reply.ok = true;
  return answer;
}

Page JobRunner::read_page(int number, FileKind kind) {
  Page page = reader().read_page(number);
  const bool pictures = has_pictures_to_read(page);
  if (!pictures && !needs_ocr(page)) {
    return page;
  }
  if (scan_reader_ == nullptr) {
    scan_reader_ = std::make_unique<ScanReader>();
  }
  Page read = scan_reader_->read(reader().render(number, reading_dpi(page), 1), page, is_picture_file(kind));
  if (pictures) {
    read = with_words_of_pictures(std::move(page), read);
  }
  if (reader().drew_in_part()) {   // what the picture showed nobody has seen
    read.unread = true;
    read.unread_regions = {{0, 0, read.width, read.height}};
  }
  return read;
}

JobAnswer JobRunner::covered(const WorkerJob& job) {
  JobAnswer answer;
  for (const int number : job.pages) {
    const std::vector<CoveredText> found = reader().covered_text(number);
    answer.reply.covered.insert(answer.reply.covered.end(), found.begin(), found.end());
  }
  answer.reply.ok = true;
  return answer;
}

JobAnswer JobRunner::render(const WorkerJob& job) {
  JobAnswer answer;
  for (const int number : job.pages) {
    const Raster raster = reader().render(number, job.dpi, 3);
    std::string image = "P6\n" + std::to_string(raster.width) + " " + std::to_string(raster.height) + "\n255\n";
    image.append(raster.pixels.begin(), raster.pixels.end());
    answer.blobs.push_back(std::move(image));
  }
  answer.reply.ok = true;
  return answer;
}

JobAnswer JobRunner::draw(const WorkerJob& job) {
  JobAnswer answer;
  for (const int number : job.pages) {
    const Raster raster = reader().render(number, job.dpi, 3);
    if (job.parts.empty()) {
      answer.blobs.push_back(jpeg_of(raster));
    }
    for (const Box& part : job.parts) {
      answer.blobs.push_back(job.op == "crop" ? png_of(raster, part) : jpeg_of(raster, &part));
    }
  }
  answer.reply.ok = true;
  return answer;
}

JobAnswer JobRunner::thumbnail(const WorkerJob& job) {
  JobAnswer answer;
  for (const int number : job.pages) {
    answer.blobs.push_back(thumbnail_png(reader().render(number, kThumbnailDpi, 3), kThumbnailSide));
  }
  answer.reply.ok = true;
  return answer;
}

JobAnswer JobRunner::look(const WorkerJob& job) {
  JobAnswer answer;
  for (const int number : job.pages) {
    std::string look = look_of(reader().render(number, kLookDpi, 3));
    answer.blobs.push_back(reader().drew_in_part() ? std::string() : std::move(look));
  }
  answer.reply.ok = true;
  return answer;
}

JobAnswer JobRunner::picture(const WorkerJob& job) const {
  JobAnswer answer;
  PlainPicture plain = plain_picture(bytes_, job.kind);
  answer.reply.ok = !plain.bytes.empty();
  answer.reply.reason = answer.reply.ok ? "" : "damaged";
  answer.reply.print_as = plain.form;
  answer.reply.opened.pixels_wide = plain.width;
  answer.reply.opened.pixels_high = plain.height;
  answer.blobs.push_back(std::move(plain.bytes));
  return answer;
}

JobAnswer JobRunner::remove(const WorkerJob& job) const {
  RemovalResult result =
      remove_marks(bytes_, job.marks, std::set<int>(job.force_raster.begin(), job.force_raster.end()));
  JobAnswer answer;
  answer.reply.redacted = std::move(result.pages);
  answer.reply.ok = true;
  answer.blobs.push_back(std::move(result.pdf));
  return answer;
}

}  // namespace candour
