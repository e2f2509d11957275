#include "pipeline/open_file.h"

#include <iterator>
#include <map>
#include <utility>

#include "pipeline/base/hash.h"
#include "pipeline/base/templates.h"
#include "pipeline/worker/outlook_files.h"

namespace candour {
namespace {

constexpr int kOpenTimeout = 180 * 1000;
constexpr int kPrintTimeout = 120 * 1000;
constexpr int kMailboxTimeout = 900 * 1000;

using Bytes = std::shared_ptr<const std::string>;

// What LibreOffice makes of a kind that is no OOXML, before anybody looks into it.
const char* modern_form(FileKind kind) {
  using enum FileKind;
  static const std::map<FileKind, const char*> kForms = {{doc, "docx"}, {rtf, "docx"}, {odt, "docx"}, {xls, "xlsx"}, {ods, "xlsx"}, {ppt, "pptx"}, {odp, "pptx"}};
  const auto found = kForms.find(kind);
  return found == kForms.end() ? nullptr : found->second;
}

OpenedDocument refusal_of(const std::string& reason) {
  OpenedDocument refused;
  refused.status = reason == "needs-password" ? DocumentStatus::needs_password : DocumentStatus::faulted;
  refused.reason = reason;
  refused.advice = reason == "needs-password" ? "This file is locked with a password. Ask its sender for it, save it without one and add that."
                   : reason == "limit"        ? "Printing this file took more memory or time than allowed. Open it yourself, print it to PDF and add that, or withhold it."
                   : reason == "mail-tools-missing" ? "Outlook's files need pst-utils, libemail-outlook-message-perl and bubblewrap. Install them (README), then ingest again; or save the messages as .eml and add those."
                   : reason == "office-missing"
                       ? "Office files need LibreOffice and bubblewrap, which could not be started. Install them (README), then ingest again; or print the file to PDF and add that."
                       : "This file could not be opened. Ask for another copy, or open it yourself, print it to PDF and add that, or withhold it.";
  return refused;
}

class Opener {
 public:
  Opener(Helpers& helpers, bool append_outside, const std::string& typed) : helpers_(helpers), append_outside_(append_outside), typed_(typed) {}

  OpenedDocument run(FileKind kind, const std::string& name, Bytes bytes) {
    if (const char* modern = modern_form(kind)) {
      return opened_by_way_of(modern, look(kind, name, std::move(bytes), {}));
    }
    if (kind == FileKind::msg || kind == FileKind::pst) {
      ConvertedMail mail = convert_outlook_file(kind, *bytes, kMailboxTimeout);
      if (!mail.reason.empty()) {
        return refusal_of(mail.reason);
      }
      OpenedDocument opened = opened_as(kind == FileKind::msg ? FileKind::eml : FileKind::tar, std::make_shared<const std::string>(std::move(mail.bytes)));
      if (mail.skipped > 0) {
        opened.parts.push_back({"items not taken out", {}, "items-skipped"});   // told, so that nobody believes the mailbox complete
      }
      return opened;
    }
    return printed_if_asked(look(kind, name, std::move(bytes), {}));
  }

 private:
  struct Looked {
    OpenedDocument document;
    std::string print_as;
  };

  OpenedDocument opened_as(FileKind kind, Bytes bytes, std::vector<DocumentText> texts = {}) {
    const std::string name = "made " + sha256_hex(*bytes);
    return printed_if_asked(look(kind, name, std::move(bytes), std::move(texts)));
  }

  // What the worker made ready, as the newer kind; what it took out goes on with it.
  OpenedDocument opened_by_way_of(const char* modern, Looked ready) {
    if (ready.document.status != DocumentStatus::read) {
      return std::move(ready.document);
    }
    PrintedOffice made = convert(ready.document.pdf, ready.print_as, modern);
    if (!made.reason.empty()) {
      return refusal_of(made.reason);
    }
    OpenedDocument opened =
        opened_as(file_kind_from(modern), std::make_shared<const std::string>(std::move(made.bytes)),
                  std::move(ready.document.texts));
    std::move(ready.document.parts.begin(), ready.document.parts.end(), std::back_inserter(opened.parts));
    return opened;
  }

  Looked look(FileKind kind, const std::string& name, Bytes bytes, std::vector<DocumentText> texts) {
    WorkerJob job;
    job.op = "open";
    job.kind = kind;
    job.append_outside_texts = append_outside_;
    job.texts = std::move(texts);
    job.typed = typed_;
    if (kind == FileKind::text || kind == FileKind::csv || kind == FileKind::html || kind == FileKind::xlsx) {
      static const std::vector<std::string> kMappings = read_templates("exports", ".json");
      job.mappings = kMappings;
    }
    WorkerAnswer answer = helpers_.workers.borrow()->ask(job, {name, std::move(bytes)}, {}, kOpenTimeout);
    Looked looked{std::move(answer.reply.opened), answer.reply.print_as};
    if (!answer.reply.ok) {
      looked.document.status = DocumentStatus::faulted;
      looked.document.reason = answer.reply.reason;
      looked.document.advice = answer.reply.advice;
    } else if (!answer.blobs.empty()) {
      looked.document.pdf = std::move(answer.blobs[0]);
      for (std::size_t i = 0; i < looked.document.parts.size() && i + 1 < answer.blobs.size(); ++i) {
        looked.document.parts[i].bytes = std::move(answer.blobs[i + 1]);
      }
    }
    return looked;
  }

  // What the worker would have printed is printed.
  OpenedDocument printed_if_asked(Looked looked) {
    if (looked.document.status != DocumentStatus::read || looked.print_as.empty()) {
      return std::move(looked.document);
    }
    PrintedOffice made = convert(looked.document.pdf, looked.print_as, "pdf");
    if (!made.reason.empty()) {
      return refusal_of(made.reason);
    }
    const auto bytes = std::make_shared<const std::string>(std::move(made.bytes));
    Looked printed = look(FileKind::pdf, "printed " + sha256_hex(*bytes), bytes, std::move(looked.document.texts));
    printed.document.parts = std::move(looked.document.parts);
    return std::move(printed.document);
  }

  PrintedOffice convert(const std::string& bytes, const std::string& extension, const std::string& target) {
    return helpers_.printers.borrow()->convert(bytes, extension, target, kPrintTimeout);
  }

  Helpers& helpers_;
  bool append_outside_;
  const std::string& typed_;
};

}  // namespace

OpenedDocument open_file(Helpers& helpers, FileKind kind, const std::string& name, std::shared_ptr<const std::string> bytes, bool append_outside, const std::string& typed) {
  return Opener(helpers, append_outside, typed).run(kind, name, std::move(bytes));
}

}  // namespace candour
