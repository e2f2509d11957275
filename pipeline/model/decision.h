// What a named person decided. Decisions are appended, never edited; the latest on a target counts.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/model/geometry.h"

namespace candour {

// undo takes a whole batch of one's own back, also one that is an undo itself: that does it again.
enum class DecisionTarget { proposal, person, document, page, passage, hold, transcript, cleared, undo };
enum class DecisionVerdict { redact, release, withhold };

struct Decision {
  std::int64_t id = 0;
  DecisionTarget target = DecisionTarget::proposal;
  std::string proposal;         // Proposal::id
  std::string person;           // Person::id
  std::string source;           // SourceDocument::source for document, page, passage, hold, transcript, cleared
  int page = 0;
  std::vector<Box> boxes;       // of a passage
  std::string hold_kind;        // of a hold
  std::string role;             // of the one who lifts a hold
  std::string text;             // of a transcript
  std::string as;               // "page" of a transcript: typed on pages of its own behind the document's; "file" of a released
                                // document: the picture or recording leaves beside the bundle too; else empty
  DecisionVerdict verdict = DecisionVerdict::redact;
  std::string ground;           // code, empty for release
  std::string reason;           // plain English, never empty
  std::string by;
  std::string at;               // ISO 8601 UTC; set by the store
  std::string batch;            // decisions taken together share it
  bool automatic = false;       // from --all-as-proposed: not reviewed
  std::string undone;           // of an undo: the batch it takes back
  std::int64_t carried_from = 0;   // id of the decision that was carried to this copy; 0: taken here
  std::string duplicate_of;     // of a withheld document: the source of its twin, which is printed in its place
};

// Those that no undo takes back, in their order, without the undos.
std::vector<Decision> in_force(const std::vector<Decision>& all);

// The batches taken back by these undos (in their order): a later one may take back an earlier one.
std::set<std::string> undone_batches(const std::vector<std::pair<std::string, std::string>>& batch_and_undone);

struct SignOff {
  std::string by;
  std::string at;
  std::string on;               // the civil day: the bundle bears it
  std::string state_hash;       // of the decisions in force; a later change reopens the sign-off
};

// attachment: a file inside a document whose kind is not read yet; it never leaves, and the outside pages say so.
// recording: sound or video that nobody has listened to or looked at. picture: a photograph or drawing, whose people no machine knows.
// misfiled: a paper that names somebody else as its subject and the data subject nowhere.
enum class HoldKind { unread, restricted, partner_agency, health, court, adoption, privilege, fault, attachment, recording, picture, misfiled };

struct Hold {
  HoldKind kind = HoldKind::unread;
  std::string source;
  int page = 0;                 // 0: the whole document
  std::vector<Box> regions;
  std::string why;
  std::string lifted_by;        // what lifts it, in words the officer can act on
};

const char* to_string(DecisionTarget target);
const char* to_string(DecisionVerdict verdict);
const char* to_string(HoldKind kind);
bool decision_target_from(const std::string& name, DecisionTarget& out);
bool decision_verdict_from(const std::string& name, DecisionVerdict& out);
bool hold_kind_from(const std::string& name, HoldKind& out);

}  // namespace candour
