// Who is logged in, cases, and what goes on in one.
#include "pipeline/codec/desk_json.h"
#include "pipeline/model/grounds.h"

namespace candour::desk {

using codec::dump;
using codec::OrderedJson;

std::string refusal(const std::string& code, const std::string& message, const std::string& field, long retry_after) {
  OrderedJson error = {{"code", code}, {"message", message}};
  if (!field.empty()) {
    error["field"] = field;
  }
  if (retry_after > 0) {
    error["retry_after"] = retry_after;
  }
  return dump(OrderedJson{{"error", std::move(error)}});
}

OrderedJson roles_json(const std::vector<Role>& roles) {
  OrderedJson all = OrderedJson::array();
  for (const Role role : roles) {
    all.push_back(to_string(role));
  }
  return all;
}

std::string to_json(const SessionView& session) {
  return dump(OrderedJson{{"user", session.user}, {"roles", roles_json(session.roles)}, {"has_code", session.has_code}, {"csrf", session.csrf}, {"idle_seconds", session.idle_seconds},
                          {"ends_in", session.ends_in}, {"alone", session.alone}, {"today", session.today}});
}

std::string codes_begun_json(const std::string& secret, const std::string& address) { return dump(OrderedJson{{"secret", secret}, {"address", address}}); }

std::string to_json(const std::vector<OpenSessionView>& sessions) {
  return listed("sessions", sessions, [](const OpenSessionView& one) { return OrderedJson{{"id", one.id}, {"since", one.since}, {"last_seen", one.last_seen}, {"here", one.here}}; });
}

namespace {

OrderedJson user_json(const User& user) {
  return {{"name", user.name}, {"roles", roles_json(user.roles)}, {"disabled", user.disabled}, {"has_code", !user.code_secret.empty()}};
}

OrderedJson clock_json(const ClockView& clock) {
  return {{"received", clock.received}, {"due", clock.due}, {"due_cautious", clock.due_cautious}, {"days_left", clock.days_left}, {"day", clock.day}, {"days", clock.days}, {"why", clock.why}};
}

OrderedJson row_json(const PageRow& row) {
  return OrderedJson::array({row.page, row.proposals, row.undecided, row.removed, row.kept, row.flags});
}

}  // namespace

std::string to_json(const std::vector<User>& users) { return listed("users", users, user_json); }
std::string to_json(const User& user) { return dump(user_json(user)); }

std::string to_json(const std::vector<Membership>& members) {
  return listed("members", members, [](const Membership& one) { return OrderedJson{{"user", one.user}, {"role", to_string(one.role)}, {"conflict", one.conflict}}; });
}

std::string to_json(const DeskSettings& settings) {
  OrderedJson keys = OrderedJson::object();
  for (const auto& [action, key] : settings.keys) {
    keys[action] = key;
  }
  return dump(OrderedJson{{"keys_on", settings.keys_on}, {"keys", std::move(keys)}});
}

std::string grounds_json(const std::vector<std::string>& keep_reasons) {
  OrderedJson all = OrderedJson::array();
  for (const Ground& ground : grounds()) {
    all.push_back({{"code", ground.code}, {"law", ground.law}, {"label", ground.label}, {"reason", std::string(ground.label) + "."}});
  }
  return dump(OrderedJson{{"grounds", std::move(all)}, {"keep_reasons", keep_reasons}});
}

std::string to_json(const std::vector<CaseLine>& cases) {
  return listed("cases", cases, [](const CaseLine& one) {
    return OrderedJson{{"key", one.key}, {"reference", one.reference}, {"subject", one.subject}, {"state", one.state}, {"role", to_string(one.role)},
                       {"conflict", one.conflict}, {"due", one.due}, {"days_left", one.days_left}, {"undecided", one.undecided}};
  });
}

OrderedJson totals_json(const TotalsView& totals) {
  return {{"pages", totals.pages}, {"proposals", totals.proposals}, {"undecided", totals.undecided}, {"removed", totals.removed}, {"kept", totals.kept},
          {"high_risk_undecided", totals.high_risk_undecided}, {"holds", totals.holds}};
}

std::string to_json(const CaseView& view) {
  return dump(OrderedJson{{"key", view.key}, {"reference", view.reference}, {"subject", view.subject}, {"state", view.state}, {"version", view.version},
                          {"role", to_string(view.role)}, {"clock", clock_json(view.clock)}, {"totals", totals_json(view.totals)}, {"may", view.may},
                          {"can_undo", view.can_undo}, {"can_redo", view.can_redo}, {"signed_off_by", view.signed_off_by}});
}

std::string rail_json(std::int64_t version, const std::vector<RailDocument>& documents) {
  OrderedJson all = OrderedJson::array();
  for (const RailDocument& one : documents) {
    OrderedJson pages = OrderedJson::array();
    for (const PageRow& row : one.pages) {
      pages.push_back(row_json(row));
    }
    all.push_back({{"document", one.document}, {"name", one.name}, {"file", one.file}, {"date", one.date}, {"holds", one.holds}, {"pages", std::move(pages)}});
  }
  return dump(OrderedJson{{"version", version}, {"documents", std::move(all)}});
}

OrderedJson taken_json(const TakenView& taken) {
  OrderedJson pages = OrderedJson::array();
  for (const PageRow& row : taken.pages) {
    pages.push_back(OrderedJson::array({row.document, row.page, row.proposals, row.undecided, row.removed, row.kept, row.flags, row.version}));
  }
  return {{"batch", taken.batch}, {"words", taken.words}, {"version", taken.version}, {"pages", std::move(pages)}, {"totals", totals_json(taken.totals)},
          {"can_undo", taken.can_undo}, {"can_redo", taken.can_redo}, {"carried", taken.carried}, {"copies_that_differ", taken.differing}};
}

std::string to_json(const TakenView& taken) { return dump(taken_json(taken)); }

namespace {

OrderedJson consultation_json(const ConsultationView& view) {
  const Consultation& one = view.answer.consultation;
  return {{"id", one.id}, {"kind", to_string(one.kind)}, {"document", view.document}, {"name", view.name}, {"file", one.source}, {"person", one.person}, {"whom", one.whom},
          {"question", one.question}, {"asked_on", one.asked_on}, {"reply_by", one.reply_by}, {"replied_on", one.replied_on}, {"outcome", to_string(one.outcome)}, {"views", one.views},
          {"state", view.answer.state}, {"expires_on", view.answer.expires_on}, {"by", one.by}, {"at", one.at}};
}

}  // namespace

std::string to_json(const ConsultationView& view) { return dump(consultation_json(view)); }
std::string to_json(const std::vector<ConsultationView>& consultations) { return listed("consultations", consultations, consultation_json); }

std::string to_json(const std::vector<AssignmentView>& assignments) {
  return listed("assignments", assignments, [](const AssignmentView& one) {
    return OrderedJson{{"user", one.user}, {"document", one.document}, {"from_page", one.from_page}, {"to_page", one.to_page}, {"step", one.step}};
  });
}

std::string to_json(const SecondReviewView& view) {
  OrderedJson pages = OrderedJson::array();
  for (const ReviewedPage& one : view.pages) {
    pages.push_back({{"document", one.document}, {"page", one.page}, {"name", one.name}, {"why", one.why}, {"state", one.state}, {"note", one.note}});
  }
  const int looked = view.agreed + view.disagreed;
  return dump(OrderedJson{{"mode", view.mode}, {"sample", view.sample}, {"sample_of", view.sample_of}, {"high_risk", view.high_risk}, {"agreed", view.agreed},
                          {"disagreed", view.disagreed}, {"disagreement_rate", looked == 0 ? 0.0 : static_cast<double>(view.disagreed) / looked}, {"pages", std::move(pages)}});
}

std::string quality_json(bool ready, const std::vector<QualityItem>& items) {
  OrderedJson all = OrderedJson::array();
  for (const QualityItem& one : items) {
    OrderedJson places = OrderedJson::array();
    for (const auto& [document, page] : one.places) {
      places.push_back({{"document", document}, {"page", page}});
    }
    all.push_back({{"kind", one.kind}, {"words", one.words}, {"count", one.count}, {"stops", one.stops}, {"places", std::move(places)}});
  }
  return dump(OrderedJson{{"ready", ready}, {"items", std::move(all)}});
}

std::string signed_off_json(const std::string& by, const std::string& on, std::size_t inconsistent) {
  return dump(OrderedJson{{"by", by}, {"on", on}, {"inconsistent", inconsistent}});
}

std::string to_json(const DisclosureView& view) {
  OrderedJson refusals = OrderedJson::array();
  for (const Refusal& one : view.refusals) {
    refusals.push_back({{"document", one.document}, {"file", one.source}, {"page", one.page}, {"reason", one.reason}, {"advice", one.advice}});
  }
  return dump(OrderedJson{{"state", view.state}, {"done", view.done}, {"of", view.of}, {"pages", view.pages}, {"message", view.message}, {"profile", view.profile}, {"refusals", std::move(refusals)}});
}

std::string audit_json(bool holds, const std::vector<AuditEvent>& events) {
  OrderedJson all = OrderedJson::array();
  for (const AuditEvent& one : events) {
    all.push_back({{"at", one.at}, {"actor", one.actor}, {"action", one.action}, {"detail", one.detail}});
  }
  return dump(OrderedJson{{"holds", holds}, {"events", std::move(all)}});
}

std::string presence_event(const std::vector<PresenceView>& people) {
  return listed("people", people, [](const PresenceView& one) { return OrderedJson{{"name", one.name}, {"document", one.document}, {"page", one.page}}; });
}

std::string changed_event(std::int64_t version, const std::string& by, const std::vector<PageRow>* pages) {
  OrderedJson all;
  if (pages != nullptr) {
    all = OrderedJson::array();
    for (const PageRow& row : *pages) {
      all.push_back(OrderedJson::array({row.document, row.page}));
    }
  }
  return dump(OrderedJson{{"version", version}, {"by", by}, {"pages", std::move(all)}});
}

}  // namespace candour::desk
