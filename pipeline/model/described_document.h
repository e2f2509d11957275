// What a paper of the record says of itself, each with how sure that is and why: for the reviewer who reads the record in the
// order of events, and for the one who asks whose it is.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/document.h"
#include "pipeline/model/message_thread.h"
#include "pipeline/model/page.h"
#include "pipeline/model/quotation.h"

namespace candour {

// A word of the record and the reason why it is taken, in words of ours.
struct Judged {
  std::string value;
  double score = 0;   // 0..1
  std::string why;
};

// A cover of a volume of the file, or a divider within a scanned one: what follows belongs to it.
struct VolumeCover {
  int page = 1;          // of the document
  std::string volume;    // "3", "II"
  std::string covers;    // "12/03/2007 - 01/09/2009", as far as the cover says
};

// Who wrote it, when what it tells happened and when it was written down, of which volume of the file it is.
struct Provenance {
  Judged author;               // as the paper writes it
  std::string event_date;      // YYYY-MM-DD or empty: of the visit, meeting or incident
  std::string recorded_date;   // YYYY-MM-DD or empty: when it was written, typed, sent or finalised
  std::string volume;          // "1"; empty when neither the folder nor the cover names one
  std::string volume_covers;   // "2004-2012", as the folder or cover writes it
  std::string volume_from;     // the source of the cover that says so; empty: its own folder or cover does
  std::vector<VolumeCover> covers;   // on its pages, in their order
};

enum class PassageKind { restricted, partner_agency, fact, opinion, hearsay, quoted };

struct Passage {
  int page = 1;
  Span span;             // code points of the page's text
  std::string text;
  PassageKind kind = PassageKind::fact;
  std::string detail;    // of restricted: its ground; of partner_agency: the agency; of quoted: the source it is from, if the record has it
  double score = 0;
  std::string why;
};

// Another paper of which pages are nearly the same as this one's.
struct NearDocument {
  std::string source;
  int pages = 0;          // of this paper, that stand there nearly the same
  double alike = 0;       // of the least alike of them
  bool matters = false;   // a name or figure differs on one of them: no duplicate
};

struct DescribedDocument {
  SourceDocument document;
  Judged type, date, owner;   // the values stand in `document` too
  Provenance provenance;
  std::vector<Passage> passages;
  std::vector<std::string> holds;   // kinds, each once
  std::vector<NearDocument> near;
  std::string needs;                // of a picture or recording on hold: "needs looking at", "needs listening to"
  std::string answers;              // of a message: the source of the one it answers or passes on
  std::vector<Quotation> quotations;   // of a message, in their order
};

struct DescribedRecord {
  std::vector<DescribedDocument> documents;
  std::vector<MessageThread> threads;
};

const char* to_string(PassageKind kind);

}  // namespace candour
