// The same words once more, over the whole record: exact twin pages, the scan of an electronic original, a resend, the quoted part of
// a reply. Found once after the register and the proposals are made, kept in the case, asked for one proposal at a time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/model/copy.h"
#include "pipeline/page_looks.h"
#include "pipeline/store/case_store.h"
#include "pipeline/transcripts.h"
#include "redaction/alike/pages_in_common.h"

namespace candour {

// In this order: every page once, find(), every document's proposals, keep_in(). One thread.
class CopySearch {
 public:
  void add(const SourceDocument& document, const Page& page);
  void find(const std::vector<SourceDocument>& documents);   // second copies, which are not printed again, are left out
  void add(const std::vector<Proposal>& proposals);
  // Pages that say the same and show something else beside it differ (pictures_apart.h).
  void keep_in(CaseStore& store, const Transcripts& transcripts, PageLooks& looks);

 private:
  std::map<std::int64_t, SourceDocument> documents_;
  std::vector<std::pair<std::int64_t, int>> pages_;         // SourceDocument::id and number
  std::vector<std::vector<std::uint64_t>> marks_;           // of their words; let go in find()
  std::vector<PagesInCommon> pairs_;
  std::map<std::pair<std::int64_t, int>, std::vector<Proposal>> proposals_;   // of pages that are in a pair
};

// Whether the whole of two pages is told apart: a word that matters or a picture is another. In messages a word is of its stretch alone.
bool are_apart(const PageCopy& copy, const SourceDocument& one, const SourceDocument& other);

// Of one proposal, nearest first; a few reads of an index, quick enough for somebody who looks at one place after the other.
std::vector<ProposalCopy> copies_of(CaseStore& store, const std::string& proposal);

}  // namespace candour
