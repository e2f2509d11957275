#include "pipeline/model/finding.h"

#include <array>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<FindingKind, const char*>, 30> kFindingKindNames{{
    {FindingKind::person, "person"},
    {FindingKind::relation, "relation"},
    {FindingKind::address, "address"},
    {FindingKind::postcode, "postcode"},
    {FindingKind::phone, "phone"},
    {FindingKind::email, "email"},
    {FindingKind::url, "url"},
    {FindingKind::date_of_birth, "date-of-birth"},
    {FindingKind::age, "age"},
    {FindingKind::nhs_number, "nhs-number"},
    {FindingKind::chi_number, "chi-number"},
    {FindingKind::hc_number, "hc-number"},
    {FindingKind::national_insurance, "national-insurance"},
    {FindingKind::upn, "upn"},
    {FindingKind::uln, "uln"},
    {FindingKind::pnc_id, "pnc-id"},
    {FindingKind::cro_number, "cro-number"},
    {FindingKind::arrest_summons, "arrest-summons"},
    {FindingKind::crime_reference, "crime-reference"},
    {FindingKind::court_case_number, "court-case-number"},
    {FindingKind::driving_licence, "driving-licence"},
    {FindingKind::passport, "passport"},
    {FindingKind::vehicle, "vehicle"},
    {FindingKind::bank_account, "bank-account"},
    {FindingKind::case_system_id, "case-system-id"},
    {FindingKind::professional_registration, "professional-registration"},
    {FindingKind::sensitive_fact, "sensitive-fact"},
    {FindingKind::source_identity, "source-identity"},
    {FindingKind::marked_passage, "marked-passage"},
    {FindingKind::covered_text, "covered-text"},
}};

constexpr std::array<std::pair<Verdict, const char*>, 3> kVerdictNames{{
    {Verdict::redact, "redact"},
    {Verdict::keep, "keep"},
    {Verdict::review, "review"},
}};

}  // namespace

const char* to_string(FindingKind value) { return name_of(kFindingKindNames, value); }

FindingKind finding_kind_from(const std::string& name) { return value_of(kFindingKindNames, name).value_or(FindingKind::marked_passage); }

const char* to_string(Verdict value) { return name_of(kVerdictNames, value); }

Verdict verdict_from(const std::string& name) { return value_of(kVerdictNames, name).value_or(Verdict::review); }

}  // namespace candour
