// Decisions as the page sends them: what was looked at must not have changed meanwhile, and everybody who listens is told.
#pragma once

#include <vector>

#include "pipeline/case/decide.h"
#include "pipeline/case/undo.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/route.h"

namespace candour {

HttpResponse decide_at_desk(Asked& asked, desk::NewDecisions wanted);
HttpResponse undo_at_desk(Asked& asked, Direction direction);

// Takes them with the review held alone; throws Refused(428) without If-Match, Refused(412) when it does not match.
desk::TakenView take_at_desk(Asked& asked, LiveReview& review, const DecideCommand& command, const std::string& words);
void require_match(const Asked& asked, const LiveReview& review, const std::vector<Decision>& decisions);

}  // namespace candour
