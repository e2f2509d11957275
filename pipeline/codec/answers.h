// What the verbs print with --json, in the shapes that others rely on (README). One JSON object each, without a newline.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/model/described_document.h"
#include "pipeline/model/document.h"
#include "pipeline/model/page.h"
#include "pipeline/model/people_correction.h"
#include "pipeline/model/proposal.h"
#include "pipeline/model/redaction.h"
#include "pipeline/model/request.h"

namespace candour {

std::string read_answer(const std::string& file, const std::vector<Page>& pages, const std::vector<DocumentText>& texts,
                        const std::vector<CoveredText>& covered);
std::string find_answer(const std::string& file, const std::vector<Finding>& findings);
std::string redact_answer(const std::vector<RedactedPage>& pages);
std::string refusal_answer(const std::string& reason, const std::string& message);

struct StatusAnswer {
  std::string reference;
  std::string state;           // open | review | decided | signed-off | disclosed
  int pages = 0;
  std::vector<SourceDocument> documents;
  struct Block {
    std::string what, where, lifted_by, why{};
  };
  std::vector<Block> blocks;
  bool landlock = false;
  std::string due, due_cautious;
  long days_left = 0;
};
std::string status_answer(const StatusAnswer& status);

std::string documents_answer(const DescribedRecord& record);
std::string proposals_answer(const std::vector<Proposal>& proposals, const std::vector<SourceDocument>& documents, const std::map<std::string, ProposalRuling>& rulings);

struct NameAsWritten {
  std::string words;
  std::string rule;     // why it is taken for theirs: full-name, titled-name, name-part, initials, misspelt-name
  int times = 0;
};
struct PersonMentions {
  Person person;
  int mentions = 0;     // proposed on
  std::vector<NameAsWritten> written;
};
struct UnnamedPerson {
  std::string id, relation, of;   // "sister" of Person::id
  int times = 0;
};
struct WordsToCheck {
  std::string words;
  int times = 0;
  double probability = 0;         // that they are a person's name
};
struct PeopleAnswer {
  std::vector<PersonMentions> people;
  std::vector<UnnamedPerson> unnamed;          // told by a relation alone
  std::vector<WordsToCheck> to_check;          // likeliest first
  std::vector<PeopleCorrection> corrections;   // in force
};
std::string people_answer(const PeopleAnswer& people);

struct DeadlineAnswer {
  std::string reference, due, due_cautious, why;
  long days_left = 0;
};
std::string deadlines_answer(const std::vector<DeadlineAnswer>& deadlines);

}  // namespace candour
