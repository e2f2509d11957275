// What an office file holds that a print of it does not show, and the file made so that a print shows the rest and nothing else.
// DOCX, XLSX and PPTX, strict and transitional (ECMA-376 parts 1 to 4); every other office file is made one of these first.
//
// Places of the texts, with their labels:
//   comment          author and day, in workbooks the cell, on slides the slide
//   tracked-change   "deleted by NAME, 2019-05-02", "inserted by ...", "moved away by ...", "moved here by ..."; what was inserted
//                    or moved here is visible: it stays in print
//   hidden-text      what kind of letters and where: hidden letters, fields, choices of forms, bookmarks, hidden shapes, what a
//                    workbook keeps of cells that show something else, parts of the file that nothing prints
//   hidden-row, hidden-column, hidden-sheet, hidden-slide, speaker-notes     which
//   header-footer    of pages that may not be there; visible where it depends on the number of pages
//   alternative-text, custom-xml, embedded, thumbnail, macro                where, or nothing
//   info             the property's plain name ("author", "last modified by", ...)
//   external         kind of what it leads to ("link", "linked picture", "template", ...)
//   data-connection, pivot-cache, defined-name, revision                     name of it
// "visible" means that the words are also in print or, of a header, may be. Of a cell longer than its page all words are told, of
// which the print shows the first.
// Days are YYYY-MM-DD. Page is 0 throughout: nobody knows the pages before the print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

using SheetRows = std::vector<std::vector<std::string>>;   // a cell in its own column; rows may be ragged

struct InsideOffice {
  std::string reason;   // empty: well. "damaged", "needs-password", "limit"; then nothing else is there but advice
  std::string advice;   // plain words: what to do; of a file that went well what was chosen for its print, or empty
  std::vector<DocumentText> texts;       // in the order of the document within each of its parts
  std::vector<ContainedFile> embedded;   // files within the file that no page shows whole: to become documents of their own
  std::string printable;                 // a package of the same kind: no macros, nothing outside itself that could be fetched
  std::vector<DocumentText> beside_cells;   // with them: the sheets' names, headers and footers, which a print shows and no cell says
  std::vector<SheetRows> sheets;         // of a workbook whose visible sheets show nothing but cells: what those say
};

// `kind` is docx, xlsx or pptx; which of them the bytes really are is read from them. Pure: no clock, no files, any thread; the
// same bytes give the same result. No exception leaves for bad input.
InsideOffice look_inside(std::string_view bytes, FileKind kind);

}  // namespace candour
