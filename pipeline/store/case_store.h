// One case on disk: tables in SQLite, bytes in the vault, an audit log that is written in the same transaction as the
// change it tells of. One writer at a time: a second process is told who holds the case. Thread-safe.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pipeline/model/audit_event.h"
#include "pipeline/model/consultation.h"
#include "pipeline/model/copy.h"
#include "pipeline/model/decision.h"
#include "pipeline/model/document.h"
#include "pipeline/model/page.h"
#include "pipeline/model/people_correction.h"
#include "pipeline/model/proposal.h"
#include "pipeline/model/request.h"
#include "pipeline/model/review_work.h"
#include "pipeline/store/sqlite.h"
#include "pipeline/store/vault.h"

namespace candour {

enum class Access { read, write };

class CaseStore {
 public:
  // The request and the settings stand from the first moment, or there is no case. Throws Error(store_problem) when there
  // is a case already.
  static std::unique_ptr<CaseStore> create(const std::string& folder, const Request& request, const std::string& actor,
                                           const std::map<std::string, std::string>& settings = {});
  // Throws Error(store_problem) when there is none, or (Access::write) when another process holds it, saying who.
  static std::unique_ptr<CaseStore> open(const std::string& folder, Access access, const std::string& verb);
  ~CaseStore();

  // What `act` changes stands together with the audit rows it writes, or none of it stands (an exception, a crash).
  // Other threads wait until it has ended.
  void in_one_transaction(const std::function<void()>& act);

  const Request& request() const { return request_; }
  Vault& vault() { return vault_; }

  std::vector<SourceDocument> documents();
  // False when this source with these bytes is there already.
  bool add_document(SourceDocument document, const std::string& actor);
  void update_document(const SourceDocument& document);
  void set_opened(const SourceDocument& document, const std::string& normalised_key, const std::vector<DocumentText>& texts);
  std::string normalised_key(std::int64_t document);
  std::vector<DocumentText> document_texts(std::int64_t document);

  void put_page(std::int64_t document, const Page& page);
  void forget_pages(std::int64_t document);   // they are read anew
  std::set<int> pages_read(std::int64_t document);
  Page page(std::int64_t document, int number);

  // Replaces a document's proposals. Those that stay keep their decisions; decisions on those that went are counted and
  // audited, and a sign-off falls.
  int replace_proposals(std::int64_t document, const std::vector<Proposal>& proposals);
  std::vector<Proposal> proposals();

  // Of the whole case; of a proposal in the order they were told.
  void replace_copies(const std::vector<PageCopy>& pages, const std::vector<ProposalCopy>& proposals);
  std::vector<PageCopy> page_copies();
  std::vector<PageCopy> copies_of_page(std::int64_t document, int page);
  std::vector<ProposalCopy> proposal_copies(const std::string& proposal);
  std::vector<std::string> proposals_with_copies();

  void replace_holds(std::int64_t document, const std::vector<Hold>& holds);
  std::vector<Hold> holds();

  // `note` goes into the audit row: how the actor is known.
  // Returns them as they are kept, with id, by and at.
  std::vector<Decision> append_decisions(std::vector<Decision> decisions, const std::string& actor, const std::string& note = {});
  std::vector<Decision> decisions();   // all that were ever taken: see in_force()

  // Returns its number, by which it can be undone. Proposals follow when they are made anew.
  std::int64_t append_correction(PeopleCorrection correction, const std::string& actor, const std::string& note = {});
  std::vector<PeopleCorrection> corrections();

  // Throws Error(review_incomplete) when `by` decided anything themselves.
  void sign_off(const std::string& by, const std::string& day, const std::string& note = {});
  std::optional<SignOff> signed_off();   // only while nothing has changed since
  std::string last_sign_off();           // when somebody last signed off, whatever came since; empty: nobody has

  // Who has looked at which page (document and number), kept for the quality list.
  void note_seen(const std::string& user, std::int64_t document, int page);
  std::map<std::string, std::set<std::pair<std::int64_t, int>>> pages_seen();   // by user

  // Appended, never edited; without an id it is a new one. Returns it as it is kept.
  Consultation append_consultation(Consultation consultation, const std::string& actor, const std::string& note = {});
  std::vector<std::string> writers_of_opinions();   // who wrote down what a health professional said, also what was said anew since
  std::vector<Consultation> consultations();   // as they stand now, in the order in which they were asked

  void set_assignments(const std::vector<Assignment>& assignments, const std::string& actor);
  std::vector<Assignment> assignments();
  void append_second_look(const SecondLook& look);
  std::vector<SecondLook> second_looks();

  std::string setting(const std::string& name);
  void set_setting(const std::string& name, const std::string& value);

  void audit(const std::string& actor, const std::string& action, const std::string& detail);
  std::vector<AuditEvent> audit_log();
  // The sequence of the first row that was altered, removed or moved; 0 when the chain holds.
  std::int64_t verify_audit();

 private:
  CaseStore(std::string folder, Access access, const std::string& verb);
  void write_audit(const std::string& actor, const std::string& action, const std::string& detail);
  std::string state_hash();
  void load_key();

  std::string folder_;
  int lock_ = -1;
  Database database_;
  Vault vault_;
  Request request_;
  std::string key_;
  std::recursive_mutex mutex_;
};

}  // namespace candour
