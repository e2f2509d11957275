// What the prover is asked and what it answers. Bytes travel beside: blob 0 is the original, blob 1 the redacted PDF
// (empty: the one sent last). Answers say which check failed and where, never which text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/redaction.h"

namespace candour {

struct ProofJob {
  std::string op;                       // page | tiles | file | text | separate
  int original_page = 1;
  int redacted_page = 1;
  std::vector<Box> marks;               // page: decided, in the original's displayed coordinates
  bool scanned = false;                 // page: the original is a scan
  std::vector<Box> behind;              // page: of a scan, where a word removed from the sheet's other side may show through
  RedactedPage claim;                   // page, tiles: what the remover says it did
  std::vector<std::string> layer;       // page: words that an image page's layer may hold
  std::vector<std::string> secrets;     // file, text: may stand nowhere
  int from_page = 1;                    // text: the pages whose text is read
  int to_page = 0;
  int pages = 0;                        // text: how many the file must have
  std::string form{};                   // separate: what blob 0 is to be (SeparateFile::form)
};

struct ProofFailure {
  std::string check;                    // "survivors", "tile", "pixels", "string", "whitelist", "revision", ...
  int page = 0;
  std::string what;
};

struct ProofAnswer {
  bool ok = false;                      // the prover could do its work
  bool proved = false;
  int pages = 0;                        // file: how many it has
  std::vector<ProofFailure> failures;
};

std::string to_json(const ProofJob& job);
ProofJob proof_job_from_json(std::string_view text);
std::string to_json(const ProofAnswer& answer);
ProofAnswer proof_answer_from_json(std::string_view text);

// What certificate.json says of a bundle.
struct CertificatePage {
  int page = 0;
  std::string mode;
  std::string reason;
  double width_told_bits = 0;
  std::vector<Tile> tiles;
};

struct Certificate {
  std::string candour;
  std::string reference;
  std::string date;
  std::string sha256;                   // of bundle.pdf
  std::vector<CertificatePage> pages;
  std::vector<std::string> checks;      // passed, in words
};

std::string to_json(const Certificate& certificate);
Certificate certificate_from_json(std::string_view text);

}  // namespace candour
