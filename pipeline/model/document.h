// What came in: one SourceDocument for every file and for every file inside a container ("folder.zip/letter.docx", "mail.eml/photo.jpg").
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/model/covered_text.h"

namespace candour {

constexpr const char* kOutsideEntry = "Outside the pages, ";   // begins the heading of every entry of the outside pages

enum class FileKind {
  pdf, tiff, jpeg, png, bmp, gif, webp, heic, text, html,
  docx, doc, rtf, odt, xlsx, xls, ods, csv, pptx, ppt, odp,
  eml, mbox, msg, pst, winmail, zip, seven_zip, tar, rar, case_export, case_note, chat, audio, video, unknown
};

bool is_office_kind(FileKind kind);   // printed by LibreOffice
bool is_recording(FileKind kind);     // sound or video
bool is_picture_file(FileKind kind);  // one photograph or drawing; a TIFF is a scan's book of pages and is none

// registered: stored, not yet read. read: all pages read. faulted and needs_password carry a reason.
enum class DocumentStatus { registered, read, faulted, needs_password };

enum class OwnerAgency { own, police, health, education, court, probation, other };

enum class DocumentType {
  case_notes, chronology, strategy_minutes, conference_minutes, police_report, health_letter, school_report,
  court_order, court_report, assessment, letter, email, handwritten_note, review, referral, legal_advice, care_plan, placement_record, other
};

// What a file says outside its pages: annotations, form values, attachments, outlines, metadata. It is personal
// data too; it never leaves in that place, but typeset on pages of its own behind the file's.
struct DocumentText {
  std::string place;  // "annotation", "form-field", "attachment", "outline", "info", "xmp", "javascript", "structure",
                      // "hidden-layer"; "unread": what could not be made text, in words of ours ("attachment 2 (a PDF)")
  int page = 0;       // 0: the whole document
  std::string text;
  bool visible = false;  // also printed on the page itself (a form value, say)
  std::string label{};   // which of its kind: "author" or "subject" of an annotation, "link", "name" of an attachment,
                         // "Title" and the like of info
};

struct SourceDocument {
  std::int64_t id = 0;
  std::string source;       // path in the record as ingested, '/' between folders
  std::string sha256;       // of the bytes as received, hex
  std::uint64_t bytes = 0;
  FileKind kind = FileKind::unknown;
  DocumentStatus status = DocumentStatus::registered;
  std::string reason;       // of faulted or needs_password, plain words
  int pages = 0;
  int outside_pages = 0;    // the last so many of them are ours: they show what the file held outside its own
  int typed_pages = 0;      // the last so many are ours: what a person typed of a recording, or of what a picture shows
  long seconds = 0;         // of a recording; 0: its file does not tell
  int pixels_wide = 0;      // of a picture, as displayed
  int pixels_high = 0;
  std::vector<CoveredText> covered;   // what its sender hid and left readable
  bool cover_checked = false;         // every page has been looked at for it
  std::int64_t container = 0;         // id of the document it came out of
  std::int64_t duplicate_of = 0;  // id of the document with the same bytes or, page by page, the same words and the same look
  // Set by redaction/find (document cues) once the pages are read:
  DocumentType type = DocumentType::other;
  OwnerAgency owner_agency = OwnerAgency::own;
  std::string owner_why;    // the cues that said so
  bool restricted = false;  // "Restricted from user"
  std::string date;         // YYYY-MM-DD or empty
};

const char* to_string(FileKind kind);
const char* to_string(DocumentStatus status);
const char* to_string(OwnerAgency agency);
const char* to_string(DocumentType type);
FileKind file_kind_from(const std::string& name);
DocumentStatus document_status_from(const std::string& name);
OwnerAgency owner_agency_from(const std::string& name);
DocumentType document_type_from(const std::string& name);

// "Case-note export", "Letter from health", ...: what the index calls a document until its own title is decided.
const char* plain_name(DocumentType type);

}  // namespace candour
