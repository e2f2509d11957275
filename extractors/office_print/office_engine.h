// LibreOffice in this process, through LibreOfficeKit: started once (about a second), then file after file. It runs inside a jail of
// its own (bubblewrap: no network, a throw-away home, nothing of the disk but /usr and fonts); macros are not run. One thread; it may
// crash or hang on a hostile file, which then costs that file and a new start.
#pragma once

#include <memory>
#include <string>

namespace candour {

class OfficeEngine {
 public:
  // Throws Error(configuration) when LibreOffice is not there. `folder` is scratch space, empty, of this process alone.
  explicit OfficeEngine(std::string folder);
  ~OfficeEngine();
  OfficeEngine(const OfficeEngine&) = delete;
  OfficeEngine& operator=(const OfficeEngine&) = delete;

  struct Converted {
    std::string reason;   // empty: well; "needs-password", "damaged" (could not be loaded or written)
    std::string bytes;
  };

  // The file's bytes, of the kind its extension says ("docx", "rtf", ...), as `target` ("pdf", "docx", "xlsx", "pptx").
  Converted convert(const std::string& bytes, const std::string& extension, const std::string& target);

 private:
  struct Office;
  std::string folder_;
  std::unique_ptr<Office> office_;
};

}  // namespace candour
