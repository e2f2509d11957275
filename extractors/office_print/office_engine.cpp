#include "extractors/office_print/office_engine.h"

#define LOK_USE_UNSTABLE_API
#include <LibreOfficeKit/LibreOfficeKit.hxx>
#include <LibreOfficeKit/LibreOfficeKitEnums.h>
#include <LibreOfficeKit/LibreOfficeKitInit.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "pipeline/base/error.h"

namespace candour {
namespace {

// Headings stand on the pages, and "Slide 1" says nothing.
constexpr const char* kWithoutBookmarks = R"({"ExportBookmarks":{"type":"boolean","value":"false"}})";
constexpr const char* kProgramFolder = "/usr/lib/libreoffice/program";

std::string bytes_of(const std::string& path) {
  const std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

struct OfficeEngine::Office {
  std::unique_ptr<lok::Office> lok;
  std::string url;               // of the file that is being loaded
  bool asked_for_password = false;

  static void callback(int type, const char*, void* data) {
    auto* self = static_cast<Office*>(data);
    if (type == LOK_CALLBACK_DOCUMENT_PASSWORD || type == LOK_CALLBACK_DOCUMENT_PASSWORD_TO_MODIFY) {
      self->asked_for_password = self->asked_for_password || type == LOK_CALLBACK_DOCUMENT_PASSWORD;
      self->lok->setDocumentPassword(self->url.c_str(), nullptr);   // none: loading ends, or goes on for reading
    }
  }
};

OfficeEngine::OfficeEngine(std::string folder) : folder_(std::move(folder)), office_(std::make_unique<Office>()) {
  office_->lok.reset(lok::lok_cpp_init(kProgramFolder, ("file://" + folder_ + "/profile").c_str()));
  if (office_->lok == nullptr) {
    throw Error(ExitCode::configuration, "LibreOffice could not be started; install libreoffice-writer, -calc and -impress");
  }
  office_->lok->setOptionalFeatures(LOK_FEATURE_DOCUMENT_PASSWORD | LOK_FEATURE_DOCUMENT_PASSWORD_TO_MODIFY);
  office_->lok->registerCallback(&Office::callback, office_.get());
}

OfficeEngine::~OfficeEngine() = default;

OfficeEngine::Converted OfficeEngine::convert(const std::string& bytes, const std::string& extension, const std::string& target) {
  const std::string input = folder_ + "/in." + extension;
  const std::string output = folder_ + "/out." + target;
  std::filesystem::remove(output);
  std::ofstream(input, std::ios::binary) << bytes;
  office_->url = "file://" + input;
  office_->asked_for_password = false;
  const bool sheets = extension == "xlsx" || target != "pdf";   // a sheet's name stands in its bookmark alone
  const std::string options = "Batch=true,EnableMacrosExecution=false,MacroSecurityLevel=3";
  Converted converted;
  {
    const std::unique_ptr<lok::Document> document(office_->lok->documentLoad(office_->url.c_str(), options.c_str()));
    const bool saved = document != nullptr && document->saveAs(("file://" + output).c_str(), target.c_str(), sheets ? nullptr : kWithoutBookmarks);
    converted.bytes = saved ? bytes_of(output) : std::string();
  }
  converted.reason = !converted.bytes.empty() ? "" : office_->asked_for_password ? "needs-password" : "damaged";
  std::filesystem::remove(input);
  std::filesystem::remove(output);
  return converted;
}

}  // namespace candour
