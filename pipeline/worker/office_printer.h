// One LibreOffice in its jail, as its client sees it: a file in, a file out, and death as a value. The jail is bubblewrap's: no
// network, no other process to be seen, a home in memory that is thrown away, nothing of the disk but programs, fonts and
// LibreOffice's own settings, all read-only. Started when first asked, and again after it died, hung, or printed many files. Not
// thread-safe: one thread at a time (a Pool hands printers out).
#pragma once

#include <memory>
#include <string>

namespace candour {

struct PrintedOffice {
  std::string reason;   // empty: well. "needs-password", "damaged", "limit" (it died or hung), "office-missing" (the jail or LibreOffice is not there)
  std::string bytes;
};

class OfficePrinter {
 public:
  explicit OfficePrinter(std::string program);   // candour-office
  ~OfficePrinter();
  OfficePrinter(OfficePrinter&&) noexcept;

  // A file of the kind that `extension` says ("docx", "rtf", ...) as `target` ("pdf", "docx", "xlsx", "pptx").
  PrintedOffice convert(const std::string& bytes, const std::string& extension, const std::string& target, int timeout_ms);

 private:
  struct Process;
  void start();

  std::string program_;
  std::unique_ptr<Process> process_;
  int printed_ = 0;   // by this process
};

}  // namespace candour
