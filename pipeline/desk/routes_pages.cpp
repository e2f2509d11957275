// The rail, a page, its pictures, and decisions on it.
#include "pipeline/base/utf8.h"
#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/case/page_picture.h"
#include "pipeline/case/recipient_page.h"
#include "pipeline/case/undo.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/copies.h"
#include "pipeline/desk/decide_at_desk.h"
#include "pipeline/desk/looked_at.h"
#include "pipeline/desk/views.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace candour {
namespace {

constexpr double kRecipientDpi = 110;

SourceDocument document_of(Asked& asked, const LiveReview& review) {
  const SourceDocument* document = review.document(asked.number("document"));
  if (document == nullptr || document->status != DocumentStatus::read) {
    throw Refused{404, "not-found", "The case has no such document."};
  }
  return *document;
}

int page_of(Asked& asked, const SourceDocument& document) {
  const std::int64_t page = asked.number("page");
  if (page > document.pages) {
    throw Refused{404, "not-found", "The document has no such page."};
  }
  return static_cast<int>(page);
}

HttpResponse rail(Asked& asked) {
  return asked.open->read([&](const LiveReview& review) {
    return with_etag(json_answer(desk::rail_json(review.version(), rail_of(*asked.open, review, asked.actor.name))), etag_of_case(review.version()));
  });
}

// How often the same words or the same person are proposed on elsewhere.
int places_elsewhere(const LiveReview& review, const Proposal& proposal) {
  return proposal.person.empty() ? 0 : static_cast<int>(review.of_person(proposal.person).size()) - 1;
}

void add_copies(CaseStore& store, desk::PageView& view) {
  view.copies = store.copies_of_page(view.document, view.page.number);
  if (view.copies.empty()) {
    return;
  }
  for (desk::ProposalView& proposal : view.proposals) {
    for (const ProposalCopy& copy : copies_of(store, proposal.proposal->id)) {
      ++(copy.differs ? proposal.copies_that_differ : proposal.copies);
    }
  }
}

desk::PageView page_view(DeskCase& open, const LiveReview& review, const SourceDocument& document, const Page& page) {
  desk::PageView view{document.id, title_of(document), document.source, page, review.version({document.id, page.number}), {}, {}, {}, withheld_by(review, document.source, page.number), false, {}};
  view.outside = page.number > document.pages - document.outside_pages;
  for (const std::size_t index : review.of_page({document.id, page.number})) {
    const Proposal& proposal = review.proposals()[index];
    view.proposals.push_back({&proposal, substring(page.text, proposal.span.start, proposal.span.end), open.name_of(proposal.person), places_elsewhere(review, proposal), 0, 0, decided_on(review, proposal)});
  }
  add_copies(open.store(), view);
  if (const PageRuling* ruling = review.ruling(document.source, page.number); ruling != nullptr) {
    view.passages = ruling->passages;
  }
  for (const Hold& hold : review.holds()) {
    if (hold.source == document.source && (hold.page == 0 || hold.page == page.number)) {
      view.holds.push_back(hold_view(review, hold));
    }
  }
  return view;
}

// Where the second person looks would tell which pages were drawn for them: of them the name alone is told.
bool looks_second(Asked& asked) {
  const std::vector<Assignment> all = asked.open->store().assignments();
  return asked.actor.role == Role::second_reviewer ||
         std::any_of(all.begin(), all.end(), [&](const Assignment& one) { return one.user == asked.actor.name && one.step == ReviewStep::second; });
}

HttpResponse page(Asked& asked) {
  return asked.open->read([&](const LiveReview& review) {
    const SourceDocument document = document_of(asked, review);
    const int number = page_of(asked, document);
    const auto read = asked.open->page(document, number);
    if (asked.open->looked_at(asked.actor.name, {document.id, number}) && document.restricted) {
      asked.open->store().audit(asked.actor.name, "looked at restricted", "document " + std::to_string(document.id) + ", page " + std::to_string(number));
    }
    const bool is_second = looks_second(asked);
    asked.open->events().looks_at(asked.session.id, {asked.actor.name, is_second ? 0 : document.id, is_second ? 0 : number});
    return with_etag(json_answer(to_json(page_view(*asked.open, review, document, *read))), etag_of_page(review, {document.id, number}));
  });
}

std::optional<Box> part_asked(Asked& asked) {
  const std::string text = asked.query("box");
  if (text.empty()) {
    return std::nullopt;
  }
  std::istringstream in(text);
  Box box;
  char comma = 0;
  if (!(in >> box.left >> comma >> box.top >> comma >> box.right >> comma >> box.bottom) || box.left >= box.right || box.top >= box.bottom) {
    throw Refused{422, "invalid", "A box is left,top,right,bottom in points.", "box"};
  }
  return box;
}

HttpResponse picture_answer(std::string bytes) {
  HttpResponse response;
  response.headers.emplace_back("Content-Type", "image/jpeg");
  response.body = std::move(bytes);
  return response;
}

HttpResponse picture(Asked& asked) {
  const SourceDocument document = asked.open->read([&](const LiveReview& review) { return document_of(asked, review); });
  const int number = page_of(asked, document);
  const PagePicture wanted{document.id, number, static_cast<double>(asked.query_number("dpi", 110, 18, 300)), part_asked(asked)};
  const std::string name = "picture " + document.sha256 + " " + std::to_string(document.id) + " " + std::to_string(number) + " " + asked.query("dpi") + " " + asked.query("box");
  return picture_answer(asked.open->picture(name, [&] { return picture_of(asked.open->store(), asked.open->helpers(), wanted, asked.actor); }));
}

HttpResponse recipient(Asked& asked) {
  const SourceDocument document = asked.open->read([&](const LiveReview& review) { return document_of(asked, review); });
  const int number = page_of(asked, document);
  std::int64_t version = 0;
  const RecipientJob job = asked.open->read([&](const LiveReview& review) {
    version = review.version();   // a neighbour's ink may show through: any decision may change it
    return recipient_job(asked.open->store(), review, document.id, number, asked.actor);
  });
  if (!job.withheld.empty()) {
    throw Refused{422, "withheld", job.withheld};
  }
  std::string mode;
  const std::string name = "recipient " + std::to_string(document.id) + " " + std::to_string(number) + " " + std::to_string(version);
  const std::string made = asked.open->picture(name, [&] {
    RecipientPage page = recipient_page(asked.open->store(), asked.open->helpers(), job, kRecipientDpi);
    return std::string(to_string(page.how.mode)) + "\n" + page.picture;
  });
  const std::size_t end = made.find('\n');
  HttpResponse response = picture_answer(made.substr(end + 1));
  response.headers.emplace_back("X-Candour-Mode", made.substr(0, end));
  response.headers.emplace_back("X-Candour-Undecided", std::to_string(job.undecided));
  return response;
}

HttpResponse words(Asked& asked) {
  const SourceDocument document = asked.open->read([&](const LiveReview& review) { return document_of(asked, review); });
  return json_answer(desk::words_json(*asked.open->page(document, page_of(asked, document))));
}

HttpResponse decisions(Asked& asked) { return decide_at_desk(asked, desk::new_decisions_from_json(asked.request.body)); }
HttpResponse undo_one(Asked& asked) { return undo_at_desk(asked, Direction::undo); }
HttpResponse redo_one(Asked& asked) { return undo_at_desk(asked, Direction::redo); }

}  // namespace

std::vector<Route> page_routes() {
  return {{"GET", "/api/cases/{case}/pages", Reach::member, Action::look, rail},
          {"GET", "/api/cases/{case}/documents/{document}/pages/{page}", Reach::member, Action::look, page},
          {"GET", "/api/cases/{case}/documents/{document}/pages/{page}/image", Reach::member, Action::look, picture},
          {"GET", "/api/cases/{case}/documents/{document}/pages/{page}/recipient", Reach::member, Action::look, recipient},
          {"GET", "/api/cases/{case}/documents/{document}/pages/{page}/words", Reach::member, Action::look, words},
          {"POST", "/api/cases/{case}/decisions", Reach::member, Action::look, decisions},
          {"POST", "/api/cases/{case}/undo", Reach::member, Action::decide, undo_one},
          {"POST", "/api/cases/{case}/redo", Reach::member, Action::decide, redo_one}};
}

}  // namespace candour
