// Numbers in a block of lines that gives the data subject's own date of birth or number, too: "Name RAHMAN,
// Tuhin  DOB 11/03/1994 YOT ref Y2209". Inside this room only.
#pragma once

#include <vector>

#include "pipeline/model/request.h"
#include "redaction/propose/contact_details.h"

namespace candour {

class SubjectsBlocks {
 public:
  // Of a text and the numbers, addresses and dates found in it; both must outlive this.
  SubjectsBlocks(const NamedText& named, const std::vector<Finding>& identifiers, const Request& request);

  // Something of somebody's own (no address) between which and the data subject's date of birth or number, no
  // empty line away, nobody private is named, no relative, carer or friend spoken of and no other date of
  // birth told; a telephone also with nobody at work between. Or a number, but no telephone or e-mail
  // address, on a line that names the data subject, speaks of no other and has no second one of its kind.
  bool hold(const Finding& finding) const;

 private:
  bool may_go_with(const Finding& own, const Finding& finding) const;
  bool beside_own(const Finding& finding) const;
  bool beside_name(const Finding& finding) const;
  bool nobody_else(Span lines, bool at_work_too) const;

  const NamedText& named_;
  const std::vector<Finding>& all_;
  std::vector<const Finding*> own_;  // the data subject's dates of birth and numbers
  std::vector<Span> others_births_;
};

}  // namespace candour
