// Searching the case, its papers, what holds them, what nobody could read, and who is to do what.
#include <algorithm>
#include <map>

#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/decide_at_desk.h"
#include "pipeline/desk/looked_at.h"
#include "pipeline/desk/route.h"
#include "pipeline/desk/views.h"

namespace candour {
namespace {

SearchMode mode_of(const std::string& name) {
  static const std::map<std::string, SearchMode> kModes = {{"words", SearchMode::words}, {"forms", SearchMode::forms}, {"fuzzy", SearchMode::fuzzy}, {"pattern", SearchMode::pattern}};
  const auto found = kModes.find(name);
  if (found == kModes.end()) {
    throw Refused{422, "invalid", "One searches for words, forms, fuzzy or pattern.", "mode"};
  }
  return found->second;
}

const char* state_of(const LiveReview& review, const std::vector<const Proposal*>& proposals) {
  const auto any = [&](Standing standing) { return std::any_of(proposals.begin(), proposals.end(), [&](const Proposal* one) { return review.standing(*one) == standing; }); };
  return proposals.empty() ? "none" : any(Standing::undecided) ? "undecided" : any(Standing::kept) ? "kept" : "removed";
}

desk::HitView hit_view(DeskCase& open, const LiveReview& review, const SearchableRecord& record, const RecordHit& hit) {
  const PageKey& key = record.pages[hit.text];
  desk::HitView view{key.first, key.second, {}, snippet_of(record.search.text(hit.text), hit.span), {}, "none"};
  const SourceDocument* document = review.document(key.first);
  if (document != nullptr) {
    view.boxes = boxes_of(*open.page(*document, key.second), hit.span);
  }
  std::vector<const Proposal*> here;
  for (const std::size_t index : review.of_page(key)) {
    const Proposal& proposal = review.proposals()[index];
    if (proposal.span.start < hit.span.end && hit.span.start < proposal.span.end) {
      here.push_back(&proposal);
      view.proposals.push_back(proposal.id);
    }
  }
  view.state = state_of(review, here);
  return view;
}

HttpResponse search(Asked& asked) {
  const std::string query = asked.query("q");
  if (query.empty() || query.size() > 200) {
    throw Refused{422, "invalid", "Say what to search for, in at most 200 letters.", "q"};
  }
  const SearchMode mode = mode_of(asked.query("mode", "words"));
  const auto record = asked.open->searchable();
  const RecordHits found = record->search.find(query, mode, static_cast<std::size_t>(asked.query_number("count", 200, 1, 1000)));
  return asked.open->read([&](const LiveReview& review) {
    std::vector<desk::HitView> hits;
    for (const RecordHit& hit : found.hits) {
      hits.push_back(hit_view(*asked.open, review, *record, hit));
    }
    return json_answer(desk::hits_json(found.total, found.texts, hits));
  });
}

desk::DocumentView document_view(const LiveReview& review, DescribedDocument described) {
  desk::DocumentView view;
  const SourceDocument& document = described.document;
  view.name = title_of(document);
  view.withheld = withheld_by(review, document.source, 0);
  for (const NearDocument& near : described.near) {
    if (const SourceDocument* other = review.document(near.source); other != nullptr) {
      view.near.push_back({other->id, {near.pages, near.matters}});
    }
  }
  if (const SourceDocument* answered = described.answers.empty() ? nullptr : review.document(described.answers); answered != nullptr) {
    view.answers = answered->id;
  }
  for (int page = 1; page <= document.pages; ++page) {
    const Tally tally = review.tally({document.id, page});
    view.proposals += tally.proposals;
    view.undecided += tally.undecided;
  }
  view.described = std::move(described);
  return view;
}

HttpResponse documents(Asked& asked) {
  const std::shared_ptr<const DescribedRecord> record = asked.open->described();
  return asked.open->read([&](const LiveReview& review) {
    std::vector<desk::DocumentView> views;
    desk::DocumentIds ids;
    for (const DescribedDocument& one : record->documents) {
      ids[one.document.source] = one.document.id;
      views.push_back(document_view(review, one));
    }
    return json_answer(desk::documents_json(views, record->threads, ids));
  });
}

// What a manager must settle comes first, then what other agencies must be asked.
int urgency(const Hold& hold) { return hold.kind == HoldKind::restricted ? 0 : hold.kind == HoldKind::partner_agency ? 1 : hold.kind == HoldKind::unread ? 3 : 2; }

HttpResponse holds(Asked& asked) {
  return asked.open->read([&](const LiveReview& review) {
    std::vector<desk::HoldView> views;
    for (const Hold& hold : review.holds()) {
      views.push_back(hold_view(review, hold));
    }
    std::stable_sort(views.begin(), views.end(), [](const desk::HoldView& a, const desk::HoldView& b) { return std::pair(!a.open, urgency(a.hold)) < std::pair(!b.open, urgency(b.hold)); });
    return json_answer(to_json(views));
  });
}

std::string transcript_of(const LiveReview& review, const std::string& source, int page) {
  std::string text;
  for (const Decision* decision : review.decisions().transcripts()) {
    if (decision->source == source && decision->page == page) {
      text = decision->text;
    }
  }
  return text;
}

HttpResponse unread(Asked& asked) {
  const auto people = asked.open->people();
  std::vector<std::string> names;
  for (const PersonMentions& one : people->people) {
    names.push_back(one.person.name);
  }
  return asked.open->read([&](const LiveReview& review) {
    std::vector<desk::UnreadView> pages;
    for (const Hold& hold : review.holds()) {
      const SourceDocument* document = hold.kind == HoldKind::unread && hold.page > 0 ? review.document(hold.source) : nullptr;
      if (document != nullptr) {
        const desk::HoldView view = hold_view(review, hold);
        pages.push_back({document->id, hold.page, view.name, view.file, transcript_of(review, hold.source, hold.page), hold.regions, view.open});
        if (pages.back().regions.empty()) {
          pages.back().regions = asked.open->page(*document, hold.page)->unread_regions;
        }
      }
    }
    return json_answer(desk::unread_json(pages, names));
  });
}

std::string assignments_told(Asked& asked) {
  std::vector<desk::AssignmentView> views;
  for (const Assignment& one : asked.open->store().assignments()) {
    views.push_back({one.user, one.step == ReviewStep::first ? "first" : "second", one.document, one.from_page, one.to_page});
  }
  return to_json(views);
}

HttpResponse assignments(Asked& asked) { return list_answer(assignments_told(asked)); }

// Nobody reviews the same place both times.
void check_two_people(const std::vector<Assignment>& all) {
  for (const Assignment& one : all) {
    for (const Assignment& other : all) {
      const bool same_place = one.document == 0 || other.document == 0 || one.document == other.document;
      if (one.user == other.user && one.step != other.step && same_place) {
        throw Refused{422, "invalid", one.user + " cannot be the first and the second reviewer of the same document.", "assignments"};
      }
    }
  }
}

HttpResponse assign(Asked& asked) {
  std::vector<Assignment> all;
  for (const desk::AssignmentView& one : desk::assignments_from_json(asked.request.body)) {
    all.push_back({one.user, one.step == "first" ? ReviewStep::first : ReviewStep::second, one.document, one.from_page, one.to_page});
  }
  check_two_people(all);
  return asked.open->change([&](LiveReview&) {   // one after the other
    require_list_looked_at(asked.request, assignments_told(asked));
    asked.open->store().set_assignments(all, asked.actor.name);
    return empty_answer();
  });
}

}  // namespace

std::vector<Route> work_routes() {
  return {{"GET", "/api/cases/{case}/search", Reach::member, Action::look, search},
          {"GET", "/api/cases/{case}/documents", Reach::member, Action::look, documents},
          {"GET", "/api/cases/{case}/holds", Reach::member, Action::look, holds},
          {"GET", "/api/cases/{case}/unread", Reach::member, Action::look, unread},
          {"GET", "/api/cases/{case}/assignments", Reach::member, Action::look, assignments},
          {"PUT", "/api/cases/{case}/assignments", Reach::member, Action::assign, assign}};
}

}  // namespace candour
