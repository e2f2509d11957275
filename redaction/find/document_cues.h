// What a whole document says about itself: its type, date, owner, and whether it, or a passage of it, is "Restricted
// from user". Cues are strong (a letterhead, a form's code, a domain) or weak; one strong or two weak make an owner.
// Minutes of our own with an agency's contribution stay our own. A protective marking (OFFICIAL, RESTRICTED alone in a
// header) is not a restriction from the user.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/decision.h"
#include "pipeline/model/described_document.h"
#include "pipeline/model/document.h"
#include "pipeline/model/page.h"
#include "pipeline/model/request.h"
#include "redaction/find/agency_passages.h"
#include "redaction/find/restriction.h"

namespace candour {

struct AgencyOnPage {
  int page = 1;
  AgencyPassage passage;
};

struct DocumentCues {
  DocumentType type = DocumentType::other;
  std::string type_why;
  double type_score = 0;     // 0.9: its title says so; 0.7: its head; 0.5: its first page
  std::string date;          // YYYY-MM-DD or empty
  std::string date_why;
  double date_score = 0;
  Provenance provenance;
  OwnerAgency owner = OwnerAgency::own;
  double owner_score = 0;    // 0.9: its head; 0.6: its contents; 0.8: a paper of our own kind; 0.3: nothing says otherwise
  std::string owner_why;
  bool restricted = false;
  std::vector<RestrictedPassage> passages;
  std::vector<AgencyOnPage> shared;   // of our own papers: what a partner agency contributed
  std::string about;         // whom a label of the paper names as its subject; empty for none
  std::vector<HoldKind> holds;   // of the whole document: partner_agency, health, court, adoption, privilege
};

// `source` is the document's path in the record; a date in it counts after those that the text calls the document's.
DocumentCues judge_document(const std::vector<std::string>& page_texts, const Request& request, const std::string& source = {});

}  // namespace candour
