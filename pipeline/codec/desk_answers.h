// What the desk answers the review page, in the shapes of review-ui/api/openapi.yaml: a struct for a schema, one JSON text each.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/codec/answers.h"
#include "pipeline/codec/case_answers.h"
#include "pipeline/model/copy.h"
#include "pipeline/model/audit_event.h"
#include "pipeline/model/decision.h"
#include "pipeline/model/page.h"
#include "pipeline/model/proposal.h"
#include "pipeline/model/refusal.h"
#include "pipeline/model/user.h"

namespace candour::desk {

std::string refusal(const std::string& code, const std::string& message, const std::string& field = {}, long retry_after = 0);

struct SessionView {
  std::string user, csrf, alone, today;
  std::vector<Role> roles;
  bool has_code = false;
  long idle_seconds = 0, ends_in = 0;
};
std::string to_json(const SessionView& session);
std::string codes_begun_json(const std::string& secret, const std::string& address);
struct OpenSessionView {
  std::string id, since, last_seen;
  bool here = false;
};
std::string to_json(const std::vector<OpenSessionView>& sessions);
std::string to_json(const std::vector<User>& users);
std::string to_json(const User& user);
std::string to_json(const std::vector<Membership>& members);
struct DeskSettings {
  bool keys_on = true;
  std::vector<std::pair<std::string, std::string>> keys;   // action and key
};
std::string to_json(const DeskSettings& settings);
DeskSettings settings_from_json(std::string_view text);

std::string grounds_json(const std::vector<std::string>& keep_reasons);
std::string default_reason(const Proposal& proposal);   // what stands in the box until somebody writes another

struct CaseLine {
  std::string key, reference, subject, state, due;
  Role role = Role::caseworker;
  bool conflict = false;
  long days_left = 0;
  int undecided = 0;
};
std::string to_json(const std::vector<CaseLine>& cases);

struct TotalsView {
  int pages = 0, proposals = 0, undecided = 0, removed = 0, kept = 0, high_risk_undecided = 0, holds = 0;
};
struct ClockView {
  std::string received, due, due_cautious, why;
  long days_left = 0, day = 0, days = 0;
};
struct CaseView {
  std::string key, reference, subject, state, can_undo, can_redo, signed_off_by;
  std::int64_t version = 0;
  Role role = Role::caseworker;
  ClockView clock;
  TotalsView totals;
  std::vector<std::string> may;
};
std::string to_json(const CaseView& view);

// Flags of a page in the rail.
enum PageFlag : int { unread_ink = 1, page_withheld = 2, high_risk = 4, looked_at = 8, changed = 16, low_confidence = 32, restricted = 64, outside = 128 };
struct PageRow {
  std::int64_t document = 0;
  int page = 1, proposals = 0, undecided = 0, removed = 0, kept = 0, flags = 0;
  std::int64_t version = 0;   // LiveReview's of the page; not told in the rail
};
struct RailDocument {
  std::int64_t document = 0;
  std::string name, file, date;
  std::vector<std::string> holds;
  std::vector<PageRow> pages;
};
std::string rail_json(std::int64_t version, const std::vector<RailDocument>& documents);

struct DecidedView {
  const Decision* decision = nullptr;
  const char* through = "place";
};
struct ProposalView {
  const Proposal* proposal = nullptr;
  std::string text, person_name;
  int elsewhere = 0;
  int copies = 0, copies_that_differ = 0;   // a decision is carried to the first alone
  std::optional<DecidedView> decided;
};
struct HoldView {
  Hold hold;
  std::int64_t document = 0;
  std::string name, file;
  bool open = true;
};
struct PageView {
  std::int64_t document = 0;
  std::string name, file;
  Page page;                            // its words are not told
  std::int64_t version = 0;
  std::vector<ProposalView> proposals;
  std::vector<Decision> passages;
  std::vector<HoldView> holds;
  std::optional<DecidedView> withheld;
  bool outside = false;
  std::vector<PageCopy> copies;
};
std::string to_json(const PageView& view);
std::string words_json(const Page& page);
std::string to_json(const std::vector<HoldView>& holds);

struct TakenView {
  std::string batch, words, can_undo, can_redo;
  std::int64_t version = 0;
  std::vector<PageRow> pages;
  TotalsView totals;
  std::size_t carried = 0, differing = 0;   // to copies, and copies left alone
};
std::string to_json(const TakenView& taken);

struct PersonView {
  const PersonMentions* person = nullptr;
  int mentions = 0, details = 0, undecided = 0, removed = 0, kept = 0;
  const char* proposed = "review";   // of most of the mentions: redact, keep or review; of none: review
  std::string ground;                // that most of those proposed to go have
  std::optional<DecidedView> decided;
};
std::string people_json(const std::vector<PersonView>& people, const PeopleAnswer& all);

struct SnippetView {
  std::string before, text, after;
};
struct MentionView {
  const Proposal* proposal = nullptr;
  SnippetView snippet;
  std::optional<DecidedView> decided;
};
std::string mentions_json(int total, const std::vector<MentionView>& mentions);
std::string person_decided_json(std::size_t places, std::size_t pages, std::size_t left, const std::vector<MentionView>& exceptions, const TakenView* taken);

struct OtherwiseView {
  std::string proposal;
  std::int64_t document = 0;
  int page = 0;
  std::string decided, proposed;
};
std::string corrected_json(std::int64_t correction, std::size_t mentions, std::int64_t version, const std::vector<OtherwiseView>& otherwise);

struct HitView {
  std::int64_t document = 0;
  int page = 1;
  std::vector<Box> boxes;
  SnippetView snippet;
  std::vector<std::string> proposals;
  std::string state = "none";
};
std::string hits_json(std::size_t total, std::size_t pages, const std::vector<HitView>& hits);

struct DocumentView {
  DescribedDocument described;
  std::string name;
  std::vector<std::pair<std::int64_t, std::pair<int, bool>>> near;   // document, pages, differs
  std::int64_t answers = 0;
  std::optional<DecidedView> withheld;
  int proposals = 0, undecided = 0;
};
using DocumentIds = std::map<std::string, std::int64_t>;   // by SourceDocument::source
std::string documents_json(const std::vector<DocumentView>& documents, const std::vector<MessageThread>& threads, const DocumentIds& ids);

struct UnreadView {
  std::int64_t document = 0;
  int page = 1;
  std::string name, file, text;
  std::vector<Box> regions;
  bool open = true;
};
std::string unread_json(const std::vector<UnreadView>& pages, const std::vector<std::string>& names);

struct ConsultationView {
  ConsultationAnswer answer;
  std::int64_t document = 0;   // 0: of no paper alone
  std::string name;            // of the paper
};
std::string to_json(const ConsultationView& view);
std::string to_json(const std::vector<ConsultationView>& consultations);

struct AssignmentView {
  std::string user, step;
  std::int64_t document = 0;
  int from_page = 0, to_page = 0;
};
std::string to_json(const std::vector<AssignmentView>& assignments);
std::vector<AssignmentView> assignments_from_json(std::string_view text);

struct ReviewedPage {
  std::int64_t document = 0;
  int page = 1;
  std::string name, why, state, note;
};
struct SecondReviewView {
  std::string mode;
  int sample = 0, sample_of = 0, high_risk = 0, agreed = 0, disagreed = 0;
  std::vector<ReviewedPage> pages;
};
std::string to_json(const SecondReviewView& view);

struct QualityItem {
  std::string kind, words;
  int count = 0;
  bool stops = false;
  std::vector<std::pair<std::int64_t, int>> places;
};
std::string quality_json(bool ready, const std::vector<QualityItem>& items);

std::string signed_off_json(const std::string& by, const std::string& on, std::size_t inconsistent);
struct DisclosureView {
  std::string state = "none", message, profile;
  long done = 0, of = 0;
  int pages = 0;
  std::vector<Refusal> refusals{};   // of one that failed: what could not go out
};
std::string to_json(const DisclosureView& view);
std::string audit_json(bool holds, const std::vector<AuditEvent>& events);
// A page somebody looks at.
struct PresenceView {
  std::string name;
  std::int64_t document = 0;
  int page = 0;
  bool operator==(const PresenceView&) const = default;
};
std::string presence_event(const std::vector<PresenceView>& people);
std::string changed_event(std::int64_t version, const std::string& by, const std::vector<PageRow>* pages);   // nullptr: too many to name

}  // namespace candour::desk
