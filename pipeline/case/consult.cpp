#include "pipeline/case/consult.h"

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/case/authorise.h"
#include "pipeline/request/consultations.h"

namespace candour {
namespace {

[[noreturn]] void refuse(const std::string& what) { throw Error(ExitCode::configuration, what); }

// Whoever settles what is asked about may ask; so may everybody who decides.
void authorise_consulting(const Actor& actor, Consulted kind) {
  const Action settles = kind == Consulted::health_professional ? Action::lift_health : kind == Consulted::legal ? Action::lift_privilege : Action::decide;
  CaseFacts facts;
  facts.role = actor.role ? to_string(*actor.role) : "information governance";
  authorise(actor, is_allowed(actor, settles, facts) ? settles : Action::decide, facts);
}

Day day_of(const char* field, const std::string& text) {
  const std::optional<Day> day = day_from(text);
  if (!day) {
    refuse(std::string(field) + ": say the day, like 2026-10-05");
  }
  return *day;
}

void require_words(const char* field, const std::string& text) {
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    refuse(std::string(field) + ": say this in plain words");
  }
}

void check_asked(CaseStore& store, const Consultation& asked, Day today) {
  require_words("whom", asked.whom);
  const Day on = day_of("asked_on", asked.asked_on);
  if (on > today) {
    refuse("asked_on: that day has not come");
  }
  if (!asked.reply_by.empty() && day_of("reply_by", asked.reply_by) < on) {
    refuse("reply_by: that is before they were asked");
  }
  const std::vector<SourceDocument> documents = store.documents();
  if (!asked.source.empty() && std::none_of(documents.begin(), documents.end(), [&](const SourceDocument& one) { return one.source == asked.source; })) {
    refuse("source: the case has no such document");
  }
}

Consultation one_of(CaseStore& store, std::int64_t id) {
  for (Consultation& one : store.consultations()) {
    if (one.id == id) {
      return std::move(one);
    }
  }
  refuse("the case has no consultation " + std::to_string(id) + "; candour consultations lists them");
}

void check_reply(const Consultation& asked, const ConsultationReply& reply, Day today) {
  if (asked.outcome != ConsultationOutcome::waiting && asked.outcome != ConsultationOutcome::no_reply) {
    refuse("consultation " + std::to_string(asked.id) + " was answered on " + asked.replied_on + "; ask anew, so that both stand");
  }
  if (reply.outcome == ConsultationOutcome::waiting) {
    refuse("outcome: agrees, agrees-in-part, objects or no-reply");
  }
  const Day on = day_of("replied_on", reply.replied_on);
  if (on > today || on < day_of("asked_on", asked.asked_on)) {
    refuse("replied_on: a day between the question and today");
  }
  require_words("views", reply.views);
}

ConsultationAnswer answer_of(Consultation consultation, Day today) {
  const std::optional<Day> last = last_day_of(consultation);
  const char* state = to_string(state_of(consultation, today));
  return {std::move(consultation), state, last ? to_string(*last) : std::string()};
}

// Which opinions of health professionals are to be heard on a paper that goes out.
class HealthOpinions {
 public:
  HealthOpinions(CaseStore& store, const LiveReview& review) : store_(store), review_(review) {
    for (Consultation& one : store.consultations()) {
      if (one.kind == Consulted::health_professional) {
        opinions_.push_back(std::move(one));
      }
    }
    for (const Hold& hold : review.holds()) {
      if (hold.kind == HoldKind::health) {
        held_[hold.source].push_back(hold.page);
      }
    }
  }

  std::vector<Consultation> asked_of(const SourceDocument& document) const {
    std::vector<Consultation> own, general;
    if (opinions_.empty() || document.duplicate_of != 0 || is_kept_back(document)) {
      return own;
    }
    const std::set<std::string> sources = sources_of(document);
    for (const Consultation& one : opinions_) {
      if (sources.count(one.source) != 0) {
        own.push_back(one);
        own.back().source = is_twin(document, one.source) ? document.source : one.source;   // what is said of a copy is said of the paper
      } else if (one.source.empty() && held_.count(document.source) != 0) {
        general.push_back(one);
      }
    }
    return own.empty() ? general : own;
  }

  // The day on which a person last decided something in the paper or on its hold; the program's own decisions are none.
  std::string decided_on(const SourceDocument& document) const {
    std::string day;
    for (const Decision& one : in_force(store_.decisions())) {
      const Proposal* proposal = one.target == DecisionTarget::proposal ? review_.proposal(one.proposal) : nullptr;
      const bool here = one.source == document.source || (proposal != nullptr && proposal->document == document.id);
      day = here && !one.automatic ? std::max(day, one.at.substr(0, 10)) : day;
    }
    return day;
  }

 private:
  // Whole, or in all the pages that hold the health data.
  bool is_kept_back(const SourceDocument& document) const {
    if (review_.withholding(document.source, 0) != nullptr) {
      return true;
    }
    const auto held = held_.find(document.source);
    return held != held_.end() && std::all_of(held->second.begin(), held->second.end(), [&](int page) { return page > 0 && review_.withholding(document.source, page) != nullptr; });
  }

  bool is_twin(const SourceDocument& document, const std::string& source) const {
    const SourceDocument* other = review_.document(source);
    return other != nullptr && other->duplicate_of == document.id;
  }

  std::set<std::string> sources_of(const SourceDocument& document) const {
    std::set<std::string> sources = {document.source};
    for (const SourceDocument& one : review_.documents()) {
      if (one.duplicate_of == document.id) {
        sources.insert(one.source);
      }
    }
    for (const SourceDocument* outer = review_.document(document.container); outer != nullptr && sources.insert(outer->source).second; outer = review_.document(outer->container)) {
    }
    return sources;
  }

  CaseStore& store_;
  const LiveReview& review_;
  std::vector<Consultation> opinions_;
  std::map<std::string, std::vector<int>> held_;   // pages, 0 for the whole paper
};

}  // namespace

std::vector<ConsultationAnswer> consultations_of(CaseStore& store, const Actor& actor, Day today) {
  authorise(actor, Action::look);
  std::vector<ConsultationAnswer> all;
  for (Consultation& one : store.consultations()) {
    all.push_back(answer_of(std::move(one), today));
  }
  return all;
}

ConsultationAnswer consult(CaseStore& store, const Consultation& asked, const Actor& actor, Day today) {
  authorise_consulting(actor, asked.kind);
  check_asked(store, asked, today);
  Consultation fresh = asked;
  fresh.id = 0;
  fresh.outcome = ConsultationOutcome::waiting;
  return answer_of(store.append_consultation(std::move(fresh), actor.name, audit_note(actor)), today);
}

ConsultationAnswer answer_consultation(CaseStore& store, const ConsultationReply& reply, const Actor& actor, Day today) {
  ConsultationAnswer answer;
  store.in_one_transaction([&] {
    authorise(actor, Action::look);
    Consultation asked = one_of(store, reply.consultation);
    authorise_consulting(actor, asked.kind);
    check_reply(asked, reply, today);
    asked.replied_on = reply.replied_on;
    asked.outcome = reply.outcome;
    asked.views = reply.views;
    answer = answer_of(store.append_consultation(std::move(asked), actor.name, audit_note(actor)), today);
  });
  return answer;
}

std::vector<std::pair<std::string, std::string>> health_objections(CaseStore& store, const LiveReview& review, Day day) {
  const HealthOpinions opinions(store, review);
  std::vector<std::pair<std::string, std::string>> all;
  for (const SourceDocument& document : review.documents()) {
    const std::vector<Consultation> here = opinions.asked_of(document);
    if (const std::string why = here.empty() ? std::string() : health_objection(here, opinions.decided_on(document), day); !why.empty()) {
      all.emplace_back(document.source, why);
    }
  }
  return all;
}

void require_health_opinions(CaseStore& store, const LiveReview& review, Day day) {
  if (const auto objections = health_objections(store, review, day); !objections.empty()) {
    std::string words;
    for (const auto& [source, why] : objections) {
      words += (words.empty() ? "" : "\n  ") + source + ": " + why;
    }
    throw Error(ExitCode::review_incomplete, words);
  }
}

}  // namespace candour
