// The verbs on a case, each one function; what they print follows from `json`.
#pragma once

#include <string>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/model/request.h"

namespace candour {

struct CaseOptions {
  std::string folder;
  std::string by;
  Day today{};
  bool json = false;
  int jobs = 1;
};

ExitCode open_case(const CaseOptions& options, const std::string& request_file);
ExitCode ingest(const CaseOptions& options, const std::vector<std::string>& roots);
ExitCode prepare_case(const CaseOptions& options);
ExitCode show_status(const CaseOptions& options);
ExitCode show_people(const CaseOptions& options);
ExitCode show_proposals(const CaseOptions& options);
ExitCode decide_case(const CaseOptions& options, const std::string& file, bool all_as_proposed);
ExitCode sign_off_case(const CaseOptions& options);
ExitCode disclose_case(const CaseOptions& options, const std::string& out, const std::string& profile);
ExitCode show_deadlines(const CaseOptions& options, const std::vector<std::string>& cases, bool check);
ExitCode show_audit(const CaseOptions& options, bool verify);
ExitCode prove_pdf(const CaseOptions& options, const std::string& pdf, const std::string& secrets_file);
ExitCode prove_bundle(const CaseOptions& options, const std::string& bundle);

}  // namespace candour
