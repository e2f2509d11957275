#include "pipeline/worker/open_job.h"

#include <iterator>
#include <utility>

#include "extractors/archive/open_archive.h"
#include "extractors/email/open_email.h"
#include "extractors/email/open_mailbox.h"
#include "extractors/email/open_winmail.h"
#include "extractors/export/mapping.h"
#include "extractors/export/open_case_export.h"
#include "extractors/export/open_case_note.h"
#include "extractors/export/open_chat.h"
#include "extractors/export/open_workbook_export.h"
#include "extractors/image/open_image.h"
#include "extractors/media/open_recording.h"
#include "extractors/media/typed_text.h"
#include "extractors/office/keep_stored.h"
#include "extractors/office/look_inside.h"
#include "extractors/office/table_book.h"
#include "extractors/pdf/open_pdf.h"
#include "extractors/text/decode_text.h"
#include "extractors/text/html_printable.h"
#include "extractors/text/html_to_text.h"
#include "extractors/text/html_width.h"
#include "extractors/text/open_text.h"
#include "extractors/text/separated_values.h"
#include "redaction/remove/remove.h"

namespace candour {
namespace {

constexpr std::size_t kMostTableBytes = 100U << 20U;
constexpr double kUsualWidth = 480;      // points between the margins of a page of A4
constexpr double kWidestPage = 14000;    // a PDF's page ends at 14400

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

OpenedDocument refusal_of_empty() { return refusal("empty", "This file is empty. Ask for another copy, or withhold it."); }

OutsideTexts outside(const WorkerJob& job) { return job.append_outside_texts ? OutsideTexts::append : OutsideTexts::keep; }

OpenedJob open_table(const std::string& bytes) {
  OpenedJob opened;
  const auto text = bytes.size() > kMostTableBytes ? std::nullopt : decode_text(bytes);
  if (bytes.empty() || !text) {
    opened.document = bytes.empty() ? refusal_of_empty()
                                    : refusal("unknown-encoding", "This table is in no known encoding, or too large. Save it as UTF-8 and add that.");
    return opened;
  }
  opened.document.status = DocumentStatus::read;
  opened.document.pdf = table_book(rows_of(text->utf8, separator_of(text->utf8)));
  opened.print_as = "xlsx";
  return opened;
}

std::vector<ExportMapping> mappings_of(const WorkerJob& job) {
  std::vector<ExportMapping> mappings;
  for (const std::string& mapping : job.mappings) {
    mappings.push_back(export_mapping_from_json(mapping));
  }
  return mappings;
}

// An office file as it is to be printed, with what its print will not show; a workbook that is an extract of a case system, as that.
OpenedJob open_office(const WorkerJob& job, const std::string& bytes) {
  OpenedJob opened;
  if (bytes.empty()) {
    opened.document = refusal_of_empty();
    return opened;
  }
  InsideOffice inside = look_inside(bytes, job.kind);
  opened.document.reason = inside.reason;
  opened.document.advice = inside.advice;
  if (!inside.reason.empty()) {
    opened.document.status = inside.reason == "needs-password" ? DocumentStatus::needs_password : DocumentStatus::faulted;
    return opened;
  }
  inside.texts.insert(inside.texts.begin(), job.texts.begin(), job.texts.end());
  std::vector<DocumentText> beside_notes = inside.beside_cells;
  beside_notes.insert(beside_notes.end(), inside.texts.begin(), inside.texts.end());
  if (std::optional<OpenedDocument> record = open_workbook_export(inside.sheets, beside_notes, mappings_of(job))) {
    std::move(inside.embedded.begin(), inside.embedded.end(), std::back_inserter(record->parts));
    return {std::move(*record), {}};
  }
  opened.document.status = DocumentStatus::read;
  opened.document.texts = std::move(inside.texts);
  opened.document.parts = std::move(inside.embedded);
  opened.document.pdf = std::move(inside.printable);
  opened.print_as = to_string(job.kind);
  return opened;
}

// An old or open office file as LibreOffice is to have it, which makes a newer one of it.
OpenedJob open_older_office(const WorkerJob& job, const std::string& bytes) {
  OpenedJob opened;
  if (bytes.empty()) {
    opened.document = refusal_of_empty();
    return opened;
  }
  KeptOffice kept = keep_stored(bytes, job.kind);
  opened.document.status = DocumentStatus::read;
  opened.document.texts = std::move(kept.texts);
  opened.document.parts = std::move(kept.embedded);
  opened.document.pdf = std::move(kept.bytes);
  opened.print_as = to_string(job.kind);
  return opened;
}

// Pages of ours, with what stands outside them typeset behind, as behind a PDF's own.
OpenedDocument with_outside_pages(OpenedDocument made, const WorkerJob& job) {
  if (made.status != DocumentStatus::read || made.pages == 0) {
    return made;
  }
  OpenedDocument opened = open_pdf(made.pdf, outside(job), std::move(made.texts));
  opened.parts = std::move(made.parts);
  opened.advice = std::move(made.advice);
  return opened;
}

// What a person typed of a recording, or of what a picture shows, on pages behind it.
OpenedDocument with_typed_pages(OpenedDocument opened, const WorkerJob& job) {
  if (opened.status != DocumentStatus::read || job.typed.empty()) {
    return opened;
  }
  const TypesetResult typed = typeset_typed_text(job.typed, job.kind);
  opened.pdf = join_pages({opened.pdf, typed.pdf});
  opened.pages += typed.pages;
  opened.typed_pages = typed.pages;
  return opened;
}

// A web page as it is to be printed, on a page that its tables fit; what its print hides is told.
OpenedJob open_web_page(const std::string& bytes) {
  OpenedJob opened;
  const auto text = bytes.size() > kMostTableBytes ? std::nullopt : decode_text(bytes);
  if (bytes.empty() || !text) {
    opened.document = bytes.empty() ? refusal_of_empty()
                                    : refusal("unknown-encoding", "This web page is in no known encoding, or too large. Print it to PDF and add that.");
    return opened;
  }
  const double width = html_width(text->utf8);
  if (width > kWidestPage) {
    opened.document = refusal("limit", "This web page is wider than any printed page. Open it yourself, print it to PDF in parts and add those, or withhold it.");
    return opened;
  }
  opened.document.status = DocumentStatus::read;
  for (std::string& hidden : html_to_text(text->utf8).hidden) {
    opened.document.texts.push_back({"hidden-text", 0, std::move(hidden), false, "of the web page"});
  }
  const bool plain = text->encoding == std::string_view("UTF-8") || text->encoding == std::string_view("Windows-1252");
  const std::string with_words =
      plain ? with_controls_as_words(bytes) : without_leading_elsewhere(text->utf8).value_or(bytes);
  opened.document.pdf = width > kUsualWidth ? on_wider_page(with_words, width) : with_words;
  opened.print_as = "html";
  return opened;
}

// Text, a table or a web page that is more: an extract of a case system, or a conversation.
std::optional<OpenedDocument> open_as_record(const WorkerJob& job, const std::string& bytes) {
  const std::vector<ExportMapping> mappings = mappings_of(job);
  if (recognised_export(bytes, job.kind, mappings)) {
    return open_case_export(bytes, job.kind, mappings);
  }
  const auto text = bytes.empty() || bytes.size() > kMostTableBytes ? std::nullopt : decode_text(bytes);
  return text && is_chat(text->utf8, job.kind) ? std::optional(open_chat(bytes, job.kind)) : std::nullopt;
}

}  // namespace

OpenedJob open_bytes(const WorkerJob& job, const std::string& bytes) {
  using enum FileKind;
  if (job.kind == text || job.kind == csv || job.kind == html) {
    if (std::optional<OpenedDocument> record = open_as_record(job, bytes)) {
      return {std::move(*record), {}};
    }
  }
  switch (job.kind) {
    case pdf: return {open_pdf(bytes, outside(job), job.texts), {}};
    case tiff: case jpeg: case png: case bmp: case gif: case webp: case heic: return {with_typed_pages(open_image(bytes, job.kind), job), {}};
    case text: return {open_text(bytes), {}};
    case docx: case xlsx: case pptx: return open_office(job, bytes);
    case doc:
    case rtf:
    case odt:
    case xls:
    case ods:
    case ppt:
    case odp:
      return open_older_office(job, bytes);
    case html: return open_web_page(bytes);
    case case_note: return {open_case_note(bytes), {}};
    case eml: return {with_outside_pages(open_email(bytes), job), {}};
    case mbox: return {open_mailbox(bytes), {}};
    case winmail: return {open_winmail(bytes), {}};
    case csv: return open_table(bytes);
    case zip: case seven_zip: case tar: case rar: return {open_archive(bytes), {}};
    case audio: case video: return {with_typed_pages(open_recording(bytes, job.kind), job), {}};
    default: break;
  }
  return {refusal("kind-not-read", "This kind of file is not read yet. Print it to PDF and add that, or withhold the file."), {}};
}

}  // namespace candour
