#include "extractors/office/inside_workbook.h"

#include <tuple>

#include "extractors/office/drawings.h"
#include "extractors/office/inside_sheet.h"
#include "extractors/office/printable_sheet.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_macro_sheet(const Sheet& sheet) { return sheet.kind == "xlMacrosheet" || sheet.kind == "xlIntlMacrosheet" || sheet.kind == "dialogsheet"; }

// Formulas of old macro sheets are macros too: told, and the sheet is left without them so that sheets keep their numbers.
void macro_sheet(Package& package, Workbook& workbook, const Sheet& sheet, Found& found) {
  Node root = package.tree(sheet.part);
  std::string text;
  for (const Node cell : all_named(root, {"c"})) {
    const std::string formula = child_of(cell, "f").text().get();
    workbook.used(cell);
    text += formula.empty() ? workbook.value(cell) : "=" + formula;
    text += "\n";
  }
  found.tell("macro", sheet.name, "This sheet holds macros of an old kind; they were not run.\n" + text);
  remove_all(root, {"row", "drawing", "legacyDrawing", "controls", "oleObjects"});
}

void names(Node root, Found& found) {
  for (const Node name : children_of(child_of(root, "definedNames"), "definedName")) {
    const std::string called = attribute_of(name, "name");
    const std::string means = name.text().get();
    const bool hidden = find_attribute(name, "hidden") && is_on(name, "hidden") && !called.starts_with("_xlnm.");
    const bool says_words = means.find('"') != std::string::npos && has_words(means);
    found.tell("defined-name", called, hidden || says_words ? means : std::string());
    found.tell("defined-name", called, attribute_of(name, "comment"));
    const bool leads_out = means.find('[') != std::string::npos || means.find('|') != std::string::npos;
    if (called == "_xlnm.Print_Area" || called == "_xlnm._FilterDatabase" || hidden || leads_out) {
      name.parent().remove_child(name);
    }
  }
}

// Where it was kept, who had reserved it, whose views it has.
void traces(Node root, Found& found) {
  for (const Node path : all_named(root, {"absPath"})) {
    found.tell("info", "folder it was kept in", attribute_of(path, "url"));
  }
  found.tell("info", "reserved by", attribute_of(child_of(root, "fileSharing"), "userName"));
  for (const Node view : all_named(root, {"customWorkbookView"})) {
    found.tell("info", "view kept for", attribute_of(view, "name"));
  }
  remove_all(root, {"absPath", "fileSharing", "customWorkbookViews", "workbookProtection", "externalReferences", "pivotCaches", "webPublishObjects", "fileRecoveryPr", "functionGroups",
                    "smartTagTypes", "extLst"});
}

// Colours and formats that come and go with values would hide words: letters keep their own colour and form.
void show_conditional_letters(Node styles) {
  walk(child_of(styles, "dxfs"), [](Node node) {
    const bool hides = is_named(node, "numFmt") || (is_named(node, "color") && is_named(node.parent(), "font"));
    return hides ? !node.parent().remove_child(node) : true;
  });
}

// White letters take the colour that shows on what is behind them.
void show_white_letters(Node styles) {
  for (Node font : children_of(child_of(styles, "fonts"), "font")) {
    const Node colour = child_of(font, "color");
    const std::string rgb = ascii_small(attribute_of(colour, "rgb"));
    if (rgb == "ffffffff" || rgb == "00ffffff" || attribute_of(colour, "theme") == "0" || attribute_of(colour, "indexed") == "9" || attribute_of(colour, "indexed") == "1") {
      font.remove_child(colour);
    }
  }
}

// Some formats leave it to the computer how a day is written. A record of this country has the day first.
void settle_day_formats(Node styles) {
  Node formats = child_of(styles, "numFmts");
  const std::string full = styles.name();
  const std::string prefix = full.substr(0, full.size() - local_name(full).size());
  for (const auto& [given, number, code] : {std::tuple("14", "9014", "dd/mm/yyyy"), std::tuple("22", "9022", "dd/mm/yyyy hh:mm")}) {
    bool used = false;
    for (const Node form : all_named(child_of(styles, "cellXfs"), {"xf"})) {
      if (attribute_of(form, "numFmtId") == given) {
        find_attribute(form, "numFmtId").set_value(number);
        used = true;
      }
    }
    if (used) {
      formats = formats ? formats : styles.prepend_child((prefix + "numFmts").c_str());
      Node format = formats.append_child((prefix + "numFmt").c_str());
      format.append_attribute("numFmtId").set_value(number);
      format.append_attribute("formatCode").set_value(code);
    }
  }
  for (const Node format : children_of(formats, "numFmt")) {
    if (ascii_small(attribute_of(format, "formatCode")).starts_with("[$-f800]")) {
      find_attribute(format, "formatCode").set_value("d mmmm yyyy");
    }
  }
}

void strings_of_no_cell(const Workbook& workbook, Found& found) {
  for (const std::string& text : workbook.unused_strings()) {
    found.tell("hidden-text", "words that no cell shows", has_words(text) ? text : "");
  }
}

void tables(Package& package, const Sheet& sheet) {
  for (const std::string& part : package.related(sheet.part, "table")) {
    package.remove(part);   // its rows are cells, which stay
  }
}

}  // namespace

std::string look_inside_workbook(Package& package, const std::string& main, Found& found) {
  Workbook workbook(package, main);
  Node root = package.tree(main);
  names(root, found);
  traces(root, found);
  look_at_pivot_caches(package, main, workbook, found);   // while the sheets still are as they were
  PrintedSheets print(workbook, package.tree(workbook.styles_part()));
  for (const Sheet& sheet : workbook.sheets()) {
    if (!package.has(sheet.part)) {
      continue;
    }
    if (is_macro_sheet(sheet)) {
      macro_sheet(package, workbook, sheet, found);
      continue;
    }
    take_sheet_comments(package, main, sheet, found);
    look_at_sheet_drawings(package, sheet, found);
    if (sheet.kind == "worksheet") {
      look_inside_sheet(package, workbook, sheet, found);
      tables(package, sheet);
      if (!sheet.hidden) {
        print.prepare(package.tree(sheet.part), sheet.name, found);
      }
    }
  }
  strings_of_no_cell(workbook, found);
  look_at_workbook_data(package, main, found);
  show_conditional_letters(package.tree(workbook.styles_part()));
  settle_day_formats(package.tree(workbook.styles_part()));
  show_white_letters(package.tree(workbook.styles_part()));
  return print.choices();
}

}  // namespace candour
