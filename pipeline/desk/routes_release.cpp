// The second pair of eyes, what to look at before disclosure, the sign-off, and the bundle.
#include <filesystem>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/case/consult.h"
#include "pipeline/case/disclose_case.h"
#include "pipeline/case/quality.h"
#include "pipeline/case/second_review.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/route.h"
#include "pipeline/desk/views.h"
#include "pipeline/refused_places.h"

namespace candour {
namespace {

const char* name_of(LookState state) { return state == LookState::agreed ? "agreed" : state == LookState::disagreed ? "disagreed" : "to-look"; }

// Which pages were drawn is told to those who may look at them, and to nobody who decides: they are to take every page as one that will be
// looked at. What came back is told to everybody.
bool may_know_the_sample(Asked& asked) { return is_allowed(asked.actor, Action::sign_off, facts_of(asked.open->store())); }

HttpResponse second_look_list(Asked& asked) {
  const bool knows = may_know_the_sample(asked);
  const bool everything = asked.query("everything", "false") == "true";
  return asked.open->read([&](const LiveReview& review) {
    const SecondReview all = second_review(asked.open->store(), review, everything);
    desk::SecondReviewView view{everything ? "everything" : "sample", all.sample, all.sample_of, all.high_risk, all.agreed, all.disagreed, {}};
    for (const PageToLook& one : all.pages) {
      if (!knows && !one.high_risk && one.state != LookState::disagreed) {
        continue;
      }
      const SourceDocument* document = review.document(one.page.first);
      const char* why = one.changed ? "changed" : one.high_risk ? "high-risk" : everything ? "everything" : "sample";
      view.pages.push_back({one.page.first, one.page.second, document == nullptr ? std::string() : title_of(*document), why, name_of(one.state), one.note});
    }
    return json_answer(to_json(view));
  });
}

HttpResponse second_look(Asked& asked) {
  const desk::PageReviewed reviewed = desk::page_reviewed_from_json(asked.request.body);
  return asked.open->read([&](const LiveReview& review) {
    SecondLook look;
    look.document = reviewed.document;
    look.page = reviewed.page;
    look.agrees = reviewed.agrees;
    look.note = reviewed.note;
    look_a_second_time(asked.open->store(), review, look, asked.actor);
    tell_changed(*asked.open, review.version(), asked.actor.name, nullptr);
    return empty_answer();
  });
}

HttpResponse quality(Asked& asked) {
  const bool knows = may_know_the_sample(asked);
  return asked.open->read([&](const LiveReview& review) {
    std::vector<desk::QualityItem> items;
    bool ready = true;
    for (const QualityFinding& one : quality_of(asked.open->store(), review, asked.open->seen_by_anybody(), asked.today)) {
      const bool secret = !knows && one.kind == "second-review";
      items.push_back({one.kind, one.words, one.count, one.stops, secret ? std::vector<PageKey>() : one.places});
      ready = ready && !one.stops;
    }
    return json_answer(desk::quality_json(ready, items));
  });
}

HttpResponse sign(Asked& asked) {
  return asked.open->change([&](LiveReview& review) {
    const SignOffAnswer answer = sign_off_after_review(asked.open->store(), review, asked.actor, asked.today);
    review = LiveReview(asked.open->store());   // pages changed since the last sign-off are no longer
    tell_changed(*asked.open, review.version(), asked.actor.name, nullptr);
    return json_answer(desk::signed_off_json(answer.signed_off.by, answer.signed_off.on, answer.apart));
  });
}

// Nothing that came after the sign-off may be out of step with what goes out.
bool is_current(DeskCase& open, Day today) {
  return open.read([&](const LiveReview& review) { return review.open() == 0 && health_objections(open.store(), review, today).empty(); }) && open.store().signed_off().has_value() && !open.store().setting("bundle").empty();
}

HttpResponse where_it_stands(Asked& asked) {
  desk::DisclosureView view = asked.open->disclosure();
  if (view.state == "ready" && !is_current(*asked.open, asked.today)) {
    view.state = "stale";
    view.message = "Something has changed since this bundle was made. Look at what is to be settled, sign off and make it again.";
  }
  if (!is_allowed(asked.actor, Action::look)) {
    view.message.clear();   // it may name a paper
    view.refusals.clear();
  }
  return json_answer(to_json(view));
}

void make_bundle(DeskCase& open, const std::string& folder, const std::string& profile, const Actor& actor, Day today) {
  desk::DisclosureView view{"running", "", profile, 0, 0, 0, {}};
  try {
    DiscloseCommand command{folder, profile, open.helpers().jobs, [&](long done, long of) {
      view.done = done;
      view.of = of;
      open.set_disclosure(view);
    }};
    const DisclosureReport report = disclose_case(open.store(), command, actor, today);
    view.pages = report.bundle.pages_out;
    view.state = is_current(open, today) ? "ready" : "stale";
  } catch (const RefusedPlaces& refused) {
    view.state = "failed";
    view.message = "Every page was tried; what is listed here cannot go out as it stands.";
    view.refusals = refused.refusals();
  } catch (const Error& error) {
    view.state = "failed";
    view.message = error.what();
  }
  open.set_disclosure(view);
}

HttpResponse begin(Asked& asked) {
  const std::string profile = desk::profile_from_json(asked.request.body);
  if (!asked.open->store().signed_off() || asked.open->read([](const LiveReview& review) { return review.open(); }) > 0) {
    throw Refused{409, "not-signed-off", "What stands now is not signed off, or something is still in the way. The quality list says what."};
  }
  const std::string folder = (asked.open->folder() / "disclosure" / profile).string();
  std::filesystem::create_directories(folder);
  const bool begun = asked.open->begin_disclosure(profile, [folder, profile, actor = asked.actor, today = asked.today](DeskCase& open) { make_bundle(open, folder, profile, actor, today); });
  if (!begun) {
    throw Refused{409, "busy", "A bundle is being made already."};
  }
  return json_answer(to_json(asked.open->disclosure()), 202);
}

HttpResponse bundle(Asked& asked) {
  const std::filesystem::path file = std::filesystem::path(asked.open->store().setting("bundle")) / "bundle.pdf";
  if (!is_current(*asked.open, asked.today) || !std::filesystem::exists(file)) {
    throw Refused{404, "not-found", "There is no bundle of what stands now."};
  }
  asked.open->store().audit(asked.actor.name, "downloaded", "the bundle");
  HttpResponse response;
  response.headers.emplace_back("Content-Type", "application/pdf");
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + asked.open->key() + "-disclosure.pdf\"");
  response.file = file.string();
  return response;
}

}  // namespace

std::vector<Route> release_routes() {
  return {{"GET", "/api/cases/{case}/second-review", Reach::member, Action::look, second_look_list},
          {"POST", "/api/cases/{case}/second-review", Reach::member, Action::sign_off, second_look},
          {"GET", "/api/cases/{case}/quality", Reach::member, Action::look, quality},
          {"POST", "/api/cases/{case}/sign-off", Reach::member, Action::sign_off, sign},
          {"GET", "/api/cases/{case}/disclosure", Reach::member, Action::download, where_it_stands},
          {"POST", "/api/cases/{case}/disclosure", Reach::member, Action::disclose, begin},
          {"GET", "/api/cases/{case}/disclosure/bundle.pdf", Reach::member, Action::download, bundle}};
}

}  // namespace candour
