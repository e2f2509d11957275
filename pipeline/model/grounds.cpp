#include "pipeline/model/grounds.h"

#include <algorithm>

namespace candour {

const std::vector<Ground>& grounds() {
  static const std::vector<Ground> kGrounds = {
      {"NPD", "UK GDPR Art 4(1), 15(1)", "This is not information about you", true},
      {"TP-FAM", "DPA 2018 Sch 2 para 16(1)", "Information about another person in the family", true},
      {"TP-OTH", "DPA 2018 Sch 2 para 16(1)", "Information about another person", true},
      {"TP-SRC", "DPA 2018 Sch 2 para 16(1), (4)", "Information that would show who gave us information", true},
      {"TP-REF", "DPA 2018 Sch 2 para 16(3)(e)", "Another person has asked us not to share this", true},
      {"HLTH-SH", "DPA 2018 Sch 3 para 5", "A health professional advises this could cause serious harm", true},
      {"HLTH-WISH", "DPA 2018 Sch 3 para 4", "The child or young person did not expect or want this shared with you", false},
      {"SW-SH", "DPA 2018 Sch 3 para 11", "Sharing this would be likely to cause serious harm and affect our work to protect people", true},
      {"SW-WISH", "DPA 2018 Sch 3 para 10", "The child or young person did not expect or want this shared with you", false},
      {"ED-SH", "DPA 2018 Sch 3 para 19", "Sharing this school record could cause serious harm", true},
      {"CAD", "DPA 2018 Sch 3 para 21", "Not in the child's best interests to share", false},
      {"JUD", "DPA 2018 Sch 2 para 14(3)", "Could prejudice court proceedings", true},
      {"LPP", "DPA 2018 Sch 2 para 19", "Legal advice", true},
      {"CRIME", "DPA 2018 Sch 2 para 2(1)", "Could affect the prevention or investigation of crime", true},
      {"PUBPROT", "DPA 2018 Sch 2 para 7", "Could affect work to protect the public", true},
      {"COMPL", "DPA 2018 Sch 2 para 10(2)(c)(iii)", "Part of a complaint still being considered", true},
      {"MGMT", "DPA 2018 Sch 2 para 22", "Management planning", true},
      {"NEG", "DPA 2018 Sch 2 para 23", "Our position in negotiations with you", true},
      {"REF", "DPA 2018 Sch 2 para 24", "Confidential reference", true},
      {"ADOPT", "DPA 2018 Sch 4 para 3", "Adoption records: a separate process applies", true},
      {"SEN", "DPA 2018 Sch 4 para 4", "Education, health and care plan information", true},
      {"OTHERS", "UK GDPR Art 15(4)", "Sharing a copy would affect another person's rights", true},
      {"DUP", "none needed", "A copy of a page that is in this bundle already", true},
      {"OOS", "none needed", "Outside what you asked for", true},
  };
  return kGrounds;
}

const Ground* find_ground(std::string_view code) {
  const auto& all = grounds();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Ground& ground) { return ground.code == code; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace candour
