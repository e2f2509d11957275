#include "extractors/office/look_inside.h"

#include <new>
#include <optional>

#include "extractors/office/compound_file.h"
#include "extractors/office/embedded_objects.h"
#include "extractors/office/inside_properties.h"
#include "extractors/office/inside_slides.h"
#include "extractors/office/inside_text_document.h"
#include "extractors/office/inside_workbook.h"
#include "extractors/office/sweep.h"
#include "extractors/office/visible_cells.h"

namespace candour {
namespace {

InsideOffice refusal(const std::string& reason) {
  InsideOffice out;
  out.reason = reason;
  out.advice = reason == "needs-password" ? "This file is locked with a password. Ask for the password or for an unlocked copy, or withhold it."
               : reason == "limit"        ? "This file unpacks to more than is taken from one file. Print it to PDF yourself and add that, or withhold it."
                                          : "This file could not be read. Ask for another copy, or withhold it.";
  return out;
}

std::string problem_of(const OpenedDocument& archive) {
  for (const ContainedFile& file : archive.parts) {
    if (!file.problem.empty()) {
      return file.problem == "needs-password" || file.problem == "limit" ? file.problem : "damaged";
    }
  }
  return archive.status == DocumentStatus::read ? std::string() : archive.reason == "limit" || archive.reason == "needs-password" ? archive.reason : "damaged";
}

// By the main part's own root, whatever the file is called.
bool look_at_main(Package& package, Found& found, InsideOffice& out) {
  const std::string main = package.first_related("", "officeDocument");
  const std::string_view root = name_of(package.tree(main));
  if (root == "document") {
    look_inside_text_document(package, main, found);
  } else if (root == "workbook") {
    out.advice = look_inside_workbook(package, main, found);
    VisibleCells cells = visible_cells(package, main);
    out.sheets = std::move(cells.sheets);
    out.beside_cells = std::move(cells.beside);
  } else if (root == "presentation") {
    out.advice = look_inside_slides(package, main, found);
  } else {
    return false;
  }
  return true;
}

InsideOffice looked_into(std::string_view bytes) {
  OpenedDocument archive = open_archive(bytes);
  const std::string problem = problem_of(archive);
  if (!problem.empty()) {
    return refusal(problem);
  }
  Package package(std::move(archive.parts));
  Found found;
  InsideOffice out;
  look_at_properties(package, found);
  drop_macros(package, found);
  const bool known = look_at_main(package, found, out);
  sweep(package, found);
  if (!known || !package.problem().empty()) {
    return refusal(package.problem().empty() ? "damaged" : package.problem());
  }
  out.texts = std::move(found.texts);
  out.embedded = unpack_objects(std::move(found.embedded));
  out.printable = package.zip();
  return out;
}

}  // namespace

InsideOffice look_inside(std::string_view bytes, FileKind kind) {
  if (kind != FileKind::docx && kind != FileKind::xlsx && kind != FileKind::pptx) {
    return refusal("damaged");
  }
  if (is_compound_file(bytes)) {
    return refusal(is_encrypted_package(bytes) ? "needs-password" : "damaged");
  }
  try {
    return looked_into(bytes);
  } catch (const std::bad_alloc&) {
    return refusal("limit");
  } catch (const std::exception&) {
    return refusal("damaged");
  }
}

}  // namespace candour
