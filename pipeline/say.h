// Turns the answers of pipeline/case into words or one JSON object on standard output, and says with which code the
// command ends. Standard error is for what went wrong.
#pragma once

#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/case/audit.h"
#include "pipeline/case/consistency_of.h"
#include "pipeline/case/consult.h"
#include "pipeline/case/correct_people.h"
#include "pipeline/case/deadlines.h"
#include "pipeline/case/decide.h"
#include "pipeline/case/disclose_case.h"
#include "pipeline/case/documents.h"
#include "pipeline/case/ingest.h"
#include "pipeline/case/open_case.h"
#include "pipeline/case/people.h"
#include "pipeline/case/prepare_case.h"
#include "pipeline/case/proposals.h"
#include "pipeline/case/prove.h"
#include "pipeline/case/sign_off.h"
#include "pipeline/case/status.h"
#include "pipeline/refused_places.h"

namespace candour {

enum class Form { words, json };

ExitCode say(Form form, const OpenAnswer& answer, Day today);
ExitCode say(Form form, const IngestAnswer& answer);
ExitCode say(Form form, const PrepareReport& report);
ExitCode say(Form form, const CaseStatus& status, Day today);
ExitCode say(Form form, const PeopleAnswer& people);
ExitCode say(Form form, const CorrectionAnswer& answer);
ExitCode say(Form form, const ConsistencyAnswer& answer);
ExitCode say(Form form, const std::vector<ConsultationAnswer>& consultations);
ExitCode say(Form form, const DescribedRecord& record);
ExitCode say(Form form, const CaseProposals& proposals);
ExitCode say(Form form, const DecideAnswer& answer, const Actor& actor);
ExitCode say(Form form, const SignOffAnswer& answer);
ExitCode say(Form form, const DisclosureReport& report);
ExitCode say(Form form, const RefusedPlaces& refused);   // the list on standard error, in JSON on standard output too
ExitCode say(Form form, const std::vector<CaseDeadline>& deadlines, Day today);   // done, also when one is overdue
ExitCode say(Form form, const std::vector<AuditEvent>& events);
ExitCode say(Form form, const AuditCheck& check);
ExitCode say(Form form, const ProofAnswer& proof);

}  // namespace candour
