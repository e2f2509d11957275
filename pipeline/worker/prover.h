// The proving program as its client sees it. It is sent an original and its redacted twin once and then asked page by
// page. Death or silence is a failed proof. One thread at a time.
#pragma once

#include <memory>
#include <string>

#include "pipeline/codec/proof_messages.h"

namespace candour {

class Prover {
 public:
  explicit Prover(std::string program);
  ~Prover();

  // The documents of the page questions that follow.
  void show(std::shared_ptr<const std::string> original, std::shared_ptr<const std::string> redacted);
  ProofAnswer prove_page(ProofJob job);
  ProofAnswer prove_tiles(ProofJob job);   // of the redacted twin alone
  // The file's structure, strings, names and streams; the answer tells how many pages it has.
  ProofAnswer prove_file(const std::string& pdf, const std::vector<std::string>& secrets);
  // The text of some of its `pages`, as a reader would see it.
  ProofAnswer prove_text(const std::string& pdf, const std::vector<std::string>& secrets, int pages, int from_page, int to_page);

  // A picture or recording that leaves beside the bundle: nothing in it but picture and sound, in this form.
  ProofAnswer prove_separate(const std::string& bytes, const std::string& form);

 private:
  struct Process;
  ProofAnswer ask_shown(const ProofJob& job);
  ProofAnswer ask(const ProofJob& job, std::vector<std::string> blobs, int timeout_ms);

  std::string program_;
  std::unique_ptr<Process> process_;
  std::shared_ptr<const std::string> original_;
  std::shared_ptr<const std::string> redacted_;
  bool sent_ = false;
};

// The path of a helper program: beside this one, or where CANDOUR_PROGRAMS says (the tests).
std::string helper_program(const std::string& name);

}  // namespace candour
