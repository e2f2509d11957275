#include "extractors/office/keep_stored.h"

#include <exception>

#include "extractors/office/open_document.h"
#include "extractors/office/rich_text_fields.h"
#include "extractors/office/word_binary_fields.h"
#include "extractors/office/workbook_binary_formulas.h"

namespace candour {
namespace {

KeptOffice kept(std::string_view bytes, FileKind kind) {
  switch (kind) {
    case FileKind::rtf:
      return {rich_text_with_kept_fields(bytes), {}, {}};
    case FileKind::doc:
      return {word_binary_with_kept_fields(bytes), {}, {}};
    case FileKind::xls:
      return {workbook_binary_with_kept_days(bytes), {}, {}};
    case FileKind::odt:
    case FileKind::odp:
    case FileKind::ods:
      return kept_open_document(bytes);
    default:
      return {std::string(bytes), {}, {}};
  }
}

}  // namespace

KeptOffice keep_stored(std::string_view bytes, FileKind kind) {
  try {
    return kept(bytes, kind);
  } catch (const std::exception&) {  // LibreOffice says what is wrong with it
    return {std::string(bytes), {}, {}};
  }
}

}  // namespace candour
