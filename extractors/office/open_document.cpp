#include "extractors/office/open_document.h"

#include <algorithm>
#include <utility>

#include "extractors/archive/open_archive.h"
#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"
#include "extractors/office/open_document_fields.h"
#include "extractors/office/open_document_formulas.h"
#include "extractors/office/open_document_hidden.h"
#include "extractors/office/xml_tree.h"

namespace candour {
namespace {

// Text, and what stands at the edges of pages.
bool is_shown(const ContainedFile& file) {
  return file.name == "content.xml" || file.name == "styles.xml";
}

}  // namespace

KeptOffice kept_open_document(std::string_view bytes) {
  std::optional<std::vector<ContainedFile>> files = files_of_zip(bytes);
  if (!files) {
    return {std::string(bytes), {}, {}};
  }
  Found found;
  std::vector<std::string> pictures;
  for (ContainedFile& file : *files) {
    pugi::xml_document tree;
    if (is_shown(file) && load_xml(tree, file.bytes) == Loaded::well) {
      for (std::string& picture : take_hidden_pieces(tree.document_element(), found)) {
        pictures.push_back(std::move(picture));
      }
      keep_open_document_fields(tree.document_element());
      keep_open_document_values(tree.document_element(), found);
      file.bytes = xml_of(tree);
    }
  }
  for (const ContainedFile& file : *files) {
    if (std::find(pictures.begin(), pictures.end(), file.name) != pictures.end()) {
      found.embed(file_name(file.name), file.bytes);
    }
  }
  return {zip_of(*files), std::move(found.texts), std::move(found.embedded)};
}

}  // namespace candour
