#include "extractors/office/open_document.h"

#include "extractors/archive/open_archive.h"
#include "extractors/office/open_document_fields.h"
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
  for (ContainedFile& file : *files) {
    pugi::xml_document tree;
    if (is_shown(file) && load_xml(tree, file.bytes) == Loaded::well) {
      keep_open_document_fields(tree.document_element());
      file.bytes = xml_of(tree);
    }
  }
  return {zip_of(*files), {}, {}};
}

}  // namespace candour
