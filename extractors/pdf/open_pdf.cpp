#include "extractors/pdf/open_pdf.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>
#include <string>

#include "extractors/pdf/balance_states.h"
#include "extractors/pdf/document_texts.h"
#include "extractors/pdf/form_values.h"
#include "extractors/pdf/hidden_layers.h"
#include "extractors/pdf/lost_pages.h"
#include "extractors/pdf/outside_pages.h"
#include "extractors/pdf/read_pdf.h"
#include "extractors/pdf/redaction_marks.h"

namespace candour {
namespace {

constexpr std::size_t kMostPages = 20000;

OpenedDocument refusal(DocumentStatus status, const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.status = status;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

OpenedDocument damaged() {
  return refusal(DocumentStatus::faulted, "damaged",
                 "This PDF is damaged beyond repair. Ask for another copy, or print it to a new PDF, or withhold it.");
}

// A form whose pages exist only in Adobe's reader: what stands in the PDF is a "please wait" page.
bool is_dynamic_form(QPDF& pdf) {
  QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
  if (!form.isDictionary() || !form.hasKey("/XFA")) {
    return false;
  }
  QPDFObjectHandle fields = form.getKey("/Fields");
  QPDFObjectHandle needs = pdf.getRoot().getKey("/NeedsRendering");
  return (needs.isBool() && needs.getBoolValue()) || !fields.isArray() || fields.getArrayNItems() == 0;
}

void draw_annotations(QPDF& pdf) {
  QPDFAcroFormDocumentHelper form(pdf);
  const bool all_new = form.getNeedAppearances();
  form.generateAppearancesIfNeeded();
  typeset_form_values(pdf, all_new);
  form.setNeedAppearances(false);
  QPDFPageDocumentHelper(pdf).flattenAnnotations();
}

void keep_only(QPDFObjectHandle dictionary, const std::set<std::string>& keys) {
  for (const std::string& key : dictionary.getKeys()) {
    if (keys.count(key) == 0) {
      dictionary.removeKey(key);
    }
  }
}

void strip(QPDF& pdf) {
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    page.coalesceContentStreams();
    drop_needless_restores(page);
    keep_only(page.getObjectHandle(),
              {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group"});
  }
  keep_only(pdf.getRoot(), {"/Type", "/Pages"});
  keep_only(pdf.getTrailer(), {"/Root", "/Size", "/ID"});
}

std::string write(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setPreserveEncryption(false);
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

// Our pages behind the file's own, as they were written: qpdf fills in a form's value once, while writing, and a second time leaves it out.
void append_outside_pages(OpenedDocument& opened) {
  const TypesetResult outside = typeset_outside_texts(opened.texts, opened.pdf);
  if (outside.pages == 0) {
    return;
  }
  const std::string own = std::move(opened.pdf);
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("own pages", own.data(), own.size());
  QPDF typeset;
  typeset.setImmediateCopyFrom(true);
  typeset.processMemoryFile("outside", outside.pdf.data(), outside.pdf.size());
  QPDFPageDocumentHelper(typeset).pushInheritedAttributesToPage();
  for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(typeset).getAllPages()) {
    QPDFPageDocumentHelper(pdf).addPage(page, false);
  }
  strip(pdf);
  opened.pdf = write(pdf);
  opened.pages += outside.pages;
  opened.outside_pages = outside.pages;
}

// A mark under which there is nothing to read is no matter.
void count_characters(OpenedDocument& opened) {
  if (opened.marks.empty()) {
    return;
  }
  PdfReader reader(opened.pdf);
  for (CoveredText& mark : opened.marks) {
    mark.characters = reader.characters_under(mark);
  }
  opened.marks.erase(std::remove_if(opened.marks.begin(), opened.marks.end(), [](const CoveredText& mark) { return mark.characters == 0; }),
                     opened.marks.end());
}

OpenedDocument open_unlocked(QPDF& pdf, OutsideTexts outside, std::vector<DocumentText> more) {
  if (is_dynamic_form(pdf)) {
    return refusal(DocumentStatus::faulted, "dynamic-xfa",
                   "This is a form that only Adobe Reader can draw. Open it there, print it to a new PDF and add that.");
  }
  QPDFPageDocumentHelper pages(pdf);
  const std::size_t count = pages.getAllPages().size();
  if (count == 0 || count > kMostPages) {
    return count == 0 ? damaged()
                      : refusal(DocumentStatus::faulted, "limit", "This PDF has more pages than are read at once. Split it.");
  }
  OpenedDocument opened;
  opened.texts = std::move(more);
  for (DocumentText& text : take_document_texts(pdf)) {
    opened.texts.push_back(std::move(text));
  }
  if (has_lost_pages(pdf, count)) {
    return refusal(DocumentStatus::faulted, "damaged",
                   "This PDF is damaged: a part of its pages is lost. Ask for another copy, or print what there is to a new PDF and add that, or withhold it.");
  }
  pages.pushInheritedAttributesToPage();
  opened.marks = redaction_marks(pdf);
  drop_hidden_annotations(pdf);
  draw_annotations(pdf);
  const int layered = drop_hidden_layers(pdf);
  if (layered > 0) {
    opened.texts.push_back({"hidden-layer", 0, "This file had layers that were switched off.", false});
  }
  strip(pdf);
  opened.pdf = write(pdf);
  opened.pages = static_cast<int>(count);
  count_characters(opened);
  if (outside == OutsideTexts::append) {
    append_outside_pages(opened);
  }
  opened.status = DocumentStatus::read;
  return opened;
}

}  // namespace

OpenedDocument open_pdf(std::string_view bytes, OutsideTexts outside, std::vector<DocumentText> more) {
  if (bytes.empty()) {
    return refusal(DocumentStatus::faulted, "empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  if (bytes.find("%PDF-") == std::string_view::npos) {
    return refusal(DocumentStatus::faulted, "not-a-pdf", "This file is named a PDF but is none. Find out what it is.");
  }
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("record", bytes.data(), bytes.size());
    return open_unlocked(pdf, outside, std::move(more));
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password) {
      return refusal(DocumentStatus::needs_password, "needs-password",
                     "This PDF is locked with a password. Ask its sender for it, save it without one and add that.");
    }
    return damaged();
  } catch (const std::runtime_error&) {
    return damaged();
  } catch (const std::logic_error&) {
    return damaged();
  }
}

}  // namespace candour
