#include "pipeline/model/document.h"

#include <array>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<FileKind, const char*>, 36> kFileKindNames{{
    {FileKind::pdf, "pdf"},
    {FileKind::tiff, "tiff"},
    {FileKind::jpeg, "jpeg"},
    {FileKind::png, "png"},
    {FileKind::bmp, "bmp"},
    {FileKind::gif, "gif"},
    {FileKind::webp, "webp"},
    {FileKind::heic, "heic"},
    {FileKind::text, "text"},
    {FileKind::html, "html"},
    {FileKind::docx, "docx"},
    {FileKind::doc, "doc"},
    {FileKind::rtf, "rtf"},
    {FileKind::odt, "odt"},
    {FileKind::xlsx, "xlsx"},
    {FileKind::xls, "xls"},
    {FileKind::ods, "ods"},
    {FileKind::csv, "csv"},
    {FileKind::pptx, "pptx"},
    {FileKind::ppt, "ppt"},
    {FileKind::odp, "odp"},
    {FileKind::eml, "eml"},
    {FileKind::mbox, "mbox"},
    {FileKind::msg, "msg"},
    {FileKind::pst, "pst"},
    {FileKind::winmail, "winmail"},
    {FileKind::zip, "zip"},
    {FileKind::seven_zip, "7z"},
    {FileKind::tar, "tar"},
    {FileKind::rar, "rar"},
    {FileKind::case_export, "case-export"},
    {FileKind::case_note, "case-note"},
    {FileKind::chat, "chat"},
    {FileKind::audio, "audio"},
    {FileKind::video, "video"},
    {FileKind::unknown, "unknown"},
}};

constexpr std::array<std::pair<DocumentStatus, const char*>, 4> kDocumentStatusNames{{
    {DocumentStatus::registered, "registered"},
    {DocumentStatus::read, "read"},
    {DocumentStatus::needs_password, "needs-password"},
    {DocumentStatus::faulted, "faulted"},
}};

constexpr std::array<std::pair<OwnerAgency, const char*>, 7> kOwnerAgencyNames{{
    {OwnerAgency::own, "own"},
    {OwnerAgency::police, "police"},
    {OwnerAgency::health, "health"},
    {OwnerAgency::education, "education"},
    {OwnerAgency::court, "court"},
    {OwnerAgency::probation, "probation"},
    {OwnerAgency::other, "other"},
}};

constexpr std::array<std::pair<DocumentType, const char*>, 19> kDocumentTypeNames{{
    {DocumentType::case_notes, "case-note-export"},
    {DocumentType::chronology, "chronology"},
    {DocumentType::strategy_minutes, "strategy-minutes"},
    {DocumentType::conference_minutes, "conference-minutes"},
    {DocumentType::police_report, "police-report"},
    {DocumentType::health_letter, "health-letter"},
    {DocumentType::school_report, "school-report"},
    {DocumentType::court_order, "court-order"},
    {DocumentType::court_report, "court-report"},
    {DocumentType::assessment, "assessment"},
    {DocumentType::letter, "letter"},
    {DocumentType::email, "email"},
    {DocumentType::handwritten_note, "handwritten-note"},
    {DocumentType::review, "review"},
    {DocumentType::referral, "referral"},
    {DocumentType::legal_advice, "legal-advice"},
    {DocumentType::care_plan, "care-plan"},
    {DocumentType::placement_record, "placement-record"},
    {DocumentType::other, "other"},
}};

}  // namespace

const char* to_string(FileKind value) { return name_of(kFileKindNames, value); }

FileKind file_kind_from(const std::string& name) { return value_of(kFileKindNames, name).value_or(FileKind::unknown); }

bool is_recording(FileKind kind) { return kind == FileKind::audio || kind == FileKind::video; }

bool is_picture_file(FileKind kind) {
  using enum FileKind;
  return kind == jpeg || kind == png || kind == bmp || kind == gif || kind == webp || kind == heic;
}

bool is_office_kind(FileKind kind) {
  using enum FileKind;
  switch (kind) {
    case html: case docx: case doc: case rtf: case odt: case xlsx: case xls: case ods: case csv: case pptx: case ppt: case odp: return true;
    default: return false;
  }
}

const char* to_string(DocumentStatus value) { return name_of(kDocumentStatusNames, value); }

DocumentStatus document_status_from(const std::string& name) { return value_of(kDocumentStatusNames, name).value_or(DocumentStatus::faulted); }

const char* to_string(OwnerAgency value) { return name_of(kOwnerAgencyNames, value); }

OwnerAgency owner_agency_from(const std::string& name) { return value_of(kOwnerAgencyNames, name).value_or(OwnerAgency::other); }

const char* to_string(DocumentType value) { return name_of(kDocumentTypeNames, value); }

DocumentType document_type_from(const std::string& name) { return value_of(kDocumentTypeNames, name).value_or(DocumentType::other); }

const char* plain_name(DocumentType type) {
  switch (type) {
    case DocumentType::case_notes: return "Case notes";
    case DocumentType::chronology: return "Chronology";
    case DocumentType::strategy_minutes: return "Strategy meeting record";
    case DocumentType::conference_minutes: return "Conference record";
    case DocumentType::police_report: return "Police report";
    case DocumentType::health_letter: return "Health letter";
    case DocumentType::school_report: return "School or education report";
    case DocumentType::court_order: return "Court order";
    case DocumentType::court_report: return "Court report";
    case DocumentType::assessment: return "Assessment";
    case DocumentType::letter: return "Letter";
    case DocumentType::email: return "E-mail";
    case DocumentType::handwritten_note: return "Handwritten note";
    case DocumentType::review: return "Review record";
    case DocumentType::referral: return "Referral";
    case DocumentType::legal_advice: return "Legal advice";
    case DocumentType::care_plan: return "Care, placement or pathway plan";
    case DocumentType::placement_record: return "Record of a foster or children's home";
    case DocumentType::other: return "Other document";
  }
  return "Other document";
}

}  // namespace candour
