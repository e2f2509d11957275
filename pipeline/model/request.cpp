#include "pipeline/model/request.h"

#include <array>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<Regime, const char*>, 5> kRegimeNames{{
    {Regime::automatic, "auto"},
    {Regime::ukgdpr_12a, "UKGDPR_12A"},
    {Regime::ukgdpr_old, "UKGDPR_OLD"},
    {Regime::dpa1998, "DPA1998"},
    {Regime::rectification, "RECTIFICATION"},
}};

constexpr std::array<std::pair<Division, const char*>, 3> kDivisionNames{{
    {Division::england_and_wales, "england-and-wales"},
    {Division::scotland, "scotland"},
    {Division::northern_ireland, "northern-ireland"},
}};

constexpr std::array<std::pair<ClockEventKind, const char*>, 7> kClockEventKindNames{{
    {ClockEventKind::identity_requested, "identity-requested"},
    {ClockEventKind::identity_received, "identity-received"},
    {ClockEventKind::fee_requested, "fee-requested"},
    {ClockEventKind::fee_paid, "fee-paid"},
    {ClockEventKind::clarification_asked, "clarification-asked"},
    {ClockEventKind::clarification_answered, "clarification-answered"},
    {ClockEventKind::extended, "extended"},
}};

constexpr std::array<std::pair<PersonClass, const char*>, 6> kPersonClassNames{{
    {PersonClass::subject, "subject"},
    {PersonClass::family, "family"},
    {PersonClass::third_party, "third-party"},
    {PersonClass::professional, "professional"},
    {PersonClass::official, "official"},
    {PersonClass::source, "source"},
}};

constexpr std::array<std::pair<Consent, const char*>, 5> kConsentNames{{
    {Consent::not_asked, "not-asked"},
    {Consent::asked, "asked"},
    {Consent::given, "given"},
    {Consent::refused, "refused"},
    {Consent::not_capable, "not-capable"},
}};

}  // namespace

const char* to_string(Regime value) { return name_of(kRegimeNames, value); }

std::optional<Regime> regime_from(const std::string& name) { return value_of(kRegimeNames, name); }

const char* to_string(Division value) { return name_of(kDivisionNames, value); }

std::optional<Division> division_from(const std::string& name) { return value_of(kDivisionNames, name); }

const char* to_string(ClockEventKind value) { return name_of(kClockEventKindNames, value); }

std::optional<ClockEventKind> clock_event_from(const std::string& name) { return value_of(kClockEventKindNames, name); }

const char* to_string(PersonClass value) { return name_of(kPersonClassNames, value); }

std::optional<PersonClass> person_class_from(const std::string& name) { return value_of(kPersonClassNames, name); }

const char* to_string(Consent value) { return name_of(kConsentNames, value); }

std::optional<Consent> consent_from(const std::string& name) { return value_of(kConsentNames, name); }

}  // namespace candour
