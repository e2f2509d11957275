// What the jailed worker can do: one function for each kind of job, over the document it holds.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extractors/ocr/scan_reader.h"
#include "extractors/pdf/read_pdf.h"
#include "pipeline/codec/worker_messages.h"

namespace candour {

struct JobAnswer {
  WorkerReply reply;
  std::vector<std::string> blobs;
};

// Keeps the document last sent and the OCR engine, both made when first needed. One thread.
class JobRunner {
 public:
  JobAnswer run(const WorkerJob& job, std::vector<std::string> blobs);

 private:
  void hold(const WorkerJob& job, std::string& bytes);
  PdfReader& reader();
  JobAnswer open(const WorkerJob& job) const;
  JobAnswer read(const WorkerJob& job);
  Page read_page(int number, FileKind kind);
  JobAnswer covered(const WorkerJob& job);
  JobAnswer render(const WorkerJob& job);
  JobAnswer draw(const WorkerJob& job);
  JobAnswer thumbnail(const WorkerJob& job);
  JobAnswer look(const WorkerJob& job);
  JobAnswer picture(const WorkerJob& job) const;
  JobAnswer remove(const WorkerJob& job) const;

  std::string document_;  // hash of bytes_
  std::string bytes_;
  std::unique_ptr<PdfReader> reader_;
  std::unique_ptr<ScanReader> scan_reader_;
};

}  // namespace candour
