#include "pipeline/say.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "pipeline/base/days.h"
#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/case/thread_words.h"
#include "pipeline/codec/case_answers.h"
#include "pipeline/model/grounds.h"

namespace candour {
namespace {

constexpr std::size_t kBlocksShown = 20;

void print(Form form, const std::string& json, const std::string& words) {
  std::printf("%s\n", form == Form::json ? json.c_str() : words.c_str());
}

std::string counted_days(long days) { return std::to_string(days) + (days == 1 ? " day" : " days"); }

std::string clock_words(const DueDates& dates, Day today) {
  const long left = days_left(today, std::min(dates.due, dates.due_cautious));
  return "due " + to_string(dates.due) + (dates.due_cautious != dates.due ? " (cautiously " + to_string(dates.due_cautious) + ")" : "") + ", " +
         (left == 0 ? "which is today" : counted_days(std::abs(left)) + (left > 0 ? " left" : " overdue")) +
         (dates.waiting ? "; the clock has not begun: identity or a fee is outstanding" : dates.paused ? "; paused: clarification is outstanding" : "");
}

std::string deadline_words(const CaseDeadline& deadline, Day today) {
  return deadline.disclosed ? "disclosed; it was due " + deadline.answer.due : clock_words(deadline.dates, today);
}

std::string bundle_words(const CaseStatus& status) {
  std::string words = "\nbundle: " + status.bundle + "/bundle.pdf (" + std::to_string(status.answer.pages) + " pages in, " + status.bundle_pages + " out)\ntaken out:";
  for (const auto& [code, count] : status.taken_out) {
    const Ground* ground = find_ground(code);
    words += "\n  " + std::to_string(count) + "  " + code + "  " + (ground == nullptr ? std::string() : std::string(ground->label));
  }
  return words;
}

// Names the file, the page and what to do.
std::string covered_words(const std::vector<SourceDocument>& covered) {
  std::string words;
  for (const SourceDocument& document : covered) {
    for (const CoveredText& page : by_page(document.covered)) {
      words += "\n  " + document.source + ", page " + std::to_string(page.page) + ": " + std::to_string(page.characters) +
               " letters and figures can be read " + plain_words(page.cover);
    }
  }
  return words.empty() ? words : words + "\n  Ask whoever sent these files what they meant to withhold; each place will be a proposal to decide.";
}

// What needs somebody in particular first, then how many proposals each paper has open.
std::string blocks_words(const std::vector<StatusAnswer::Block>& blocks) {
  std::vector<std::string> lines;
  std::map<std::string, int> proposals;   // by paper
  for (const StatusAnswer::Block& block : blocks) {
    if (block.what.rfind("proposal ", 0) == 0) {
      ++proposals[block.where.substr(0, block.where.rfind(", page "))];
    } else {
      lines.push_back(block.what + " at " + block.where + ": lifted by " + block.lifted_by + (block.why.empty() ? "" : "\n    " + block.why));
    }
  }
  for (const auto& [paper, count] : proposals) {
    lines.push_back(std::to_string(count) + (count == 1 ? " proposal in " : " proposals in ") + paper + ": lifted by decisions on them or on their people");
  }
  std::string words;
  for (std::size_t i = 0; i < std::min(kBlocksShown, lines.size()); ++i) {
    words += "\n  " + lines[i];
  }
  return words + (lines.size() > kBlocksShown ? "\n  and " + std::to_string(lines.size() - kBlocksShown) + " lines more (--json lists everything)" : "");
}

std::string status_words(const CaseStatus& status, Day today) {
  const StatusAnswer& answer = status.answer;
  std::string words = answer.reference + ": " + answer.state + ", " + clock_words(status.dates, today) + "\n" + std::to_string(answer.documents.size()) +
                      " documents, " + std::to_string(answer.pages) + " pages, " + std::to_string(answer.blocks.size()) + " things in the way";
  words += blocks_words(answer.blocks);
  words += covered_words(answer.documents);
  words += answer.state == "disclosed" ? bundle_words(status) : "";
  words += answer.landlock ? "" : "\nthis kernel has no Landlock: readers are jailed by limits and system call filter only";
  return words;
}

std::string not_there_words(const Quotation& quoted) {
  const std::string who = quoted.from.empty() ? "" : " (" + quoted.from + (quoted.sent.empty() ? "" : ", " + quoted.sent) + ")";
  return who + (quoted.also_in.empty() ? ": read it here" : ", as " + quoted.also_in + " does");
}

// "2013-04-12  Minutes of ...  own  Meetings/...", and under it who wrote it, what holds it, how much is told in which way.
std::string words_of(const DescribedDocument& one) {
  std::string out = (one.document.date.empty() ? "no date   " : one.document.date) + "  " + plain_name(one.document.type) + "  " + to_string(one.document.owner_agency) + "  " + one.document.source + "\n";
  std::string more;
  const auto add = [&](const std::string& words) { more += (more.empty() ? "            " : "; ") + words; };
  if (one.document.status != DocumentStatus::read) {
    add(one.document.duplicate_of != 0 ? "a copy" : to_string(one.document.status));
  }
  if (is_recording(one.document.kind)) {
    add(std::string(one.document.kind == FileKind::audio ? "sound" : "video") + (one.document.seconds > 0 ? ", " + length_in_words(one.document.seconds) : ", length not told"));
  }
  if (is_picture_file(one.document.kind) && one.document.pixels_wide > 0) {
    add("picture of " + std::to_string(one.document.pixels_wide) + " x " + std::to_string(one.document.pixels_high) + " pixels");
  }
  if (one.document.typed_pages > 0) {
    add("typed out");
  }
  if (!one.needs.empty()) {
    add(one.needs);
  }
  if (!one.provenance.author.value.empty()) {
    add("by " + one.provenance.author.value);
  }
  if (!one.provenance.event_date.empty() && one.provenance.event_date != one.document.date) {
    add("of " + one.provenance.event_date);
  }
  if (!one.provenance.recorded_date.empty() && one.provenance.recorded_date != one.document.date) {
    add("written " + one.provenance.recorded_date);
  }
  if (!one.provenance.volume.empty()) {
    add("volume " + one.provenance.volume + (one.provenance.volume_covers.empty() ? "" : ", " + one.provenance.volume_covers) +
        (one.provenance.volume_from.empty() ? "" : ", as the cover before it says"));
  }
  if (!one.answers.empty()) {
    add("answers " + one.answers);
  }
  for (const Quotation& quoted : one.quotations) {
    add(quoted.of.empty() ? "quotes a message that is not in the record" + not_there_words(quoted) : "quotes " + quoted.of + ", " + quoted_words(quoted));
  }
  for (const NearDocument& near : one.near) {
    add(std::to_string(near.pages) + (near.pages == 1 ? " page" : " pages") + " nearly the same as in " + near.source + (near.matters ? ", but a name or figure differs" : ""));
  }
  for (const std::string& hold : one.holds) {
    add("held: " + hold);
  }
  std::map<std::string, int> counts;
  for (const Passage& passage : one.passages) {
    ++counts[std::string(to_string(passage.kind)) + (passage.detail.empty() ? "" : " (" + passage.detail + ")")];
  }
  for (const auto& [kind, count] : counts) {
    add(std::to_string(count) + " " + kind);
  }
  return out + (more.empty() ? "" : more + "\n");
}

}  // namespace

ExitCode say(Form form, const OpenAnswer& answer, Day today) {
  const DueDates& dates = answer.dates;
  print(form, deadlines_answer({{answer.reference, to_string(dates.due), to_string(dates.due_cautious), dates.why, days_left(today, dates.due)}}),
        "opened " + answer.reference + ": " + clock_words(dates, today));
  return ExitCode::done;
}

namespace {

std::string listed(const char* heading, const std::vector<std::string>& sources) {
  std::string list;
  for (const std::string& source : sources) {
    list += (list.empty() ? heading : ", ") + source;
  }
  return list;
}

}  // namespace

ExitCode say(Form form, const IngestAnswer& answer) {
  print(form, ingest_answer(answer.added, answer.known, answer.changed, answer.gone, answer.covered),
        std::to_string(answer.added) + " files added, " + std::to_string(answer.known) + " known already" +
            (answer.unread_kinds > 0 ? ", " + std::to_string(answer.unread_kinds) + " of a kind not read yet" : "") +
            (answer.unreadable > 0 ? ", " + std::to_string(answer.unreadable) + " that could not be read (candour status names them)" : "") +
            listed("\nchanged since they were taken, both are kept: ", answer.changed) + listed("\nnot in the folder any more, they stay in the case: ", answer.gone) + covered_words(answer.covered));
  return answer.unread_kinds + answer.unreadable > 0 ? ExitCode::finished_with_faults : ExitCode::done;
}

ExitCode say(Form form, const PrepareReport& report) {
  print(form, prepare_answer(report.documents, report.pages, report.proposals, report.faults.size()),
        std::to_string(report.documents) + " documents, " + std::to_string(report.pages) + " pages read, " + std::to_string(report.proposals) + " proposals" +
            (report.decisions_lost > 0 ? ", " + std::to_string(report.decisions_lost) + " decisions to take again" : ""));
  for (const Fault& fault : report.faults) {
    std::fprintf(stderr, "candour: %s: %s\n", fault.source.c_str(), fault.advice.c_str());
  }
  return report.faults.empty() ? ExitCode::done : ExitCode::finished_with_faults;
}

ExitCode say(Form form, const CaseStatus& status, Day today) {
  print(form, status_answer(status.answer), status_words(status, today));
  return ExitCode::done;
}

namespace {

// "Kaz (12), Mrs Whittle (4)"; what is left of the sixth on is counted.
std::string written_words(const std::vector<NameAsWritten>& written) {
  constexpr std::size_t kShown = 5;
  std::string words;
  for (std::size_t i = 0; i < std::min(written.size(), kShown); ++i) {
    std::string name = written[i].words;
    std::replace(name.begin(), name.end(), '\n', ' ');
    std::replace(name.begin(), name.end(), '\t', ' ');
    words += (i == 0 ? "" : ", ") + name + " (" + std::to_string(written[i].times) + ")";
  }
  return words + (written.size() > kShown ? " and " + std::to_string(written.size() - kShown) + " more" : "");
}

}  // namespace

ExitCode say(Form form, const PeopleAnswer& people) {
  std::string words;
  for (const PersonMentions& entry : people.people) {
    const Person& person = entry.person;
    words += person.id + "\t" + to_string(person.person_class) + (person.class_is_guess ? " (guess)" : "") + "\t" + std::to_string(entry.mentions) + "\t" + person.name + "\t" +
             written_words(entry.written) + "\n";
  }
  for (const UnnamedPerson& one : people.unnamed) {
    words += one.id + "\tunnamed\t" + std::to_string(one.times) + "\t" + one.relation + (one.of.empty() ? " of somebody" : " of " + one.of) + "\n";
  }
  constexpr std::size_t kChecksShown = 20;
  for (std::size_t i = 0; i < std::min(people.to_check.size(), kChecksShown); ++i) {
    words += "look: may be a name\t" + std::to_string(people.to_check[i].times) + "\t" + people.to_check[i].words + "\n";
  }
  words += people.to_check.size() > kChecksShown ? "and " + std::to_string(people.to_check.size() - kChecksShown) + " more words that may be names (--json lists them)\n" : "";
  for (const PeopleCorrection& one : people.corrections) {
    words += "correction " + std::to_string(one.id) + ": " + to_string(one.kind) + " of " + one.person + (one.other.empty() ? "" : " and " + one.other) + " by " + one.by + " " + one.at + "\n";
  }
  print(form, people_answer(people), words);
  return ExitCode::done;
}

ExitCode say(Form form, const CorrectionAnswer& answer) {
  std::string words = "correction " + std::to_string(answer.correction) + ": " + std::to_string(answer.mentions) + " mentions proposed on anew; " + std::to_string(answer.open) + " things still open\n";
  if (!answer.otherwise.empty()) {
    words += "decided otherwise before, and standing until decided again:\n";
  }
  std::vector<OtherwiseAnswer> otherwise;
  for (const DecidedOtherwise& one : answer.otherwise) {
    words += "  " + one.source + ", page " + std::to_string(one.page) + ": decided " + to_string(one.decided) + ", proposed " + to_string(one.proposed) + " (" + one.proposal + ")\n";
    otherwise.push_back({one.proposal, one.source, one.page, to_string(one.decided), to_string(one.proposed)});
  }
  print(form, correction_answer(answer.correction, answer.mentions, answer.open, otherwise), words);
  return ExitCode::done;
}

ExitCode say(Form form, const ConsistencyAnswer& answer) {
  std::string words = answer.carried == 0 ? std::string() : std::to_string(answer.carried) + " decisions taken to carry others over\n";
  std::vector<ApartAnswer> apart;
  for (const Inconsistency& one : answer.apart) {
    words += one.kind + (one.person.empty() ? "" : " of " + one.person) + ":\n";
    apart.push_back({one.kind, one.person, {}});
    for (const DecidedPlace& place : one.places) {
      words += std::string("  ") + (place.out ? "out  " : "in   ") + place.source + ", page " + std::to_string(place.page) + (place.proposal.empty() ? "" : " (" + place.proposal + ")") + (place.differs ? ", with another name, figure, turning word or picture: not carried over" : place.alike < 1 ? ", nearly so" : "") + "\n";
      apart.back().places.push_back({place.proposal, place.source, place.page, place.out, place.boxes, place.alike, place.differs});
    }
  }
  words += answer.apart.empty() ? "nothing is decided differently in two places" : std::to_string(answer.apart.size()) + " things are decided differently in two places";
  print(form, consistency_answer(answer.carried, apart), words);
  return ExitCode::done;
}

ExitCode say(Form form, const std::vector<ConsultationAnswer>& consultations) {
  std::string words;
  for (const ConsultationAnswer& one : consultations) {
    const Consultation& c = one.consultation;
    words += std::to_string(c.id) + "  " + to_string(c.kind) + ": " + c.whom + ", asked on " + c.asked_on + (c.source.empty() ? "" : " about " + c.source) + ": ";
    words += c.outcome == ConsultationOutcome::waiting ? one.state + (c.reply_by.empty() ? "" : ", reply by " + c.reply_by) : std::string(to_string(c.outcome)) + " (" + c.replied_on + ")";
    words += (one.expires_on.empty() ? "" : ", counts until " + one.expires_on + (one.state == "expired" ? ": ask anew" : "")) + "\n";
  }
  print(form, consultations_answer(consultations), words + std::to_string(consultations.size()) + " consultations (--json shows questions and views)");
  return ExitCode::done;
}

ExitCode say(Form form, const DescribedRecord& record) {
  std::string words;
  for (const DescribedDocument& one : record.documents) {
    words += words_of(one);
  }
  words += record.threads.empty() ? "" : "\nmessages that answer one another:\n";
  for (const MessageThread& thread : record.threads) {
    words += thread_words(thread);
  }
  print(form, documents_answer(record), words + (record.threads.empty() ? "" : "\n") + std::to_string(record.documents.size()) + " papers (--json tells why, and shows the passages)");
  return ExitCode::done;
}

ExitCode say(Form form, const CaseProposals& proposals) {
  int decided = 0;
  int copies = 0;
  int applied = 0;
  std::string words;
  for (const Proposal& one : proposals.proposals) {
    const auto found = proposals.rulings.find(one.id);
    const ProposalRuling ruling = found == proposals.rulings.end() ? ProposalRuling{} : found->second;
    decided += ruling.verdict.empty() ? 0 : 1;
    copies += ruling.copies > 0 ? 1 : 0;
    applied += ruling.applied_to;
    if (ruling.applied_to > 0) {
      words += one.id + ": " + ruling.verdict + ", applied to " + std::to_string(ruling.applied_to) + (ruling.applied_to == 1 ? " copy\n" : " copies\n");
    }
  }
  print(form, proposals_answer(proposals.proposals, proposals.documents, proposals.rulings),
        words + std::to_string(proposals.proposals.size()) + " proposals, " + std::to_string(decided) + " decided, " + std::to_string(applied) + " of them as copies; " + std::to_string(copies) + " have copies in the record (--json lists them)");
  return ExitCode::done;
}

ExitCode say(Form form, const DecideAnswer& answer, const Actor& actor) {
  const std::string carried = answer.carried == 0 ? std::string() : ", " + std::to_string(answer.carried) + " of them carried to copies";
  const std::string differing = answer.differing == 0 ? std::string() : "; " + std::to_string(answer.differing) + (answer.differing == 1 ? " copy differs in a name, figure, turning word or picture: look at it" : " copies differ in a name, figure, turning word or picture: look at them") + " (candour consistency)";
  print(form, decide_answer(answer.taken, answer.open, answer.carried, answer.differing),
        std::to_string(answer.taken) + " decisions by " + actor.name + carried + differing + "; " + std::to_string(answer.open) + " things still open");
  return answer.open == 0 ? ExitCode::done : ExitCode::review_incomplete;
}

ExitCode say(Form form, const SignOffAnswer& answer) {
  print(form, sign_off_answer(answer.apart),
        "signed off by " + answer.signed_off.by + (answer.apart == 0 ? "" : "; " + std::to_string(answer.apart) + " things are decided differently in two places (candour consistency lists them)"));
  return ExitCode::done;
}

ExitCode say(Form form, const DisclosureReport& report) {
  print(form, disclose_answer(report.bundle.pages_out, report.sha256),
        "proved: " + report.folder + "/bundle.pdf, " + std::to_string(report.bundle.pages_out) + " pages");
  for (const std::string& warning : warnings_of(report.bundle)) {
    std::fprintf(stderr, "candour: %s\n", warning.c_str());
  }
  return ExitCode::done;
}

ExitCode say(Form form, const RefusedPlaces& refused) {
  if (form == Form::json) {
    std::printf("%s\n", disclose_refusal_answer(refused.refusals()).c_str());
  }
  std::fprintf(stderr, "candour: %s\n", refused.what());
  return refused.code();
}

ExitCode say(Form form, const std::vector<CaseDeadline>& deadlines, Day today) {
  std::vector<DeadlineAnswer> answers;
  std::string words;
  for (const CaseDeadline& deadline : deadlines) {
    answers.push_back(deadline.answer);
    words += (words.empty() ? "" : "\n") + deadline.answer.reference + ": " + deadline_words(deadline, today);
  }
  print(form, deadlines_answer(answers), words);
  return ExitCode::done;
}

ExitCode say(Form form, const std::vector<AuditEvent>& events) {
  if (form == Form::json) {
    print(form, audit_answer(events), {});
    return ExitCode::done;
  }
  for (const AuditEvent& event : events) {
    std::printf("%lld\t%s\t%s\t%s\t%s\n", static_cast<long long>(event.sequence), event.at.c_str(), event.actor.c_str(), event.action.c_str(), event.detail.c_str());
  }
  return ExitCode::done;
}

ExitCode say(Form form, const AuditCheck& check) {
  const bool holds = check.broken_at == 0;
  print(form, audit_check_answer(holds), holds ? "the audit log is whole" : "the audit log was altered at row " + std::to_string(check.broken_at));
  return holds ? ExitCode::done : ExitCode::store_problem;
}

ExitCode say(Form form, const ProofAnswer& proof) {
  const bool proved = proof.ok && proof.proved;
  std::string words = proved ? "proved" : "not proved";
  for (const ProofFailure& failure : proof.failures) {
    words += "\n  " + failure.check + (failure.page > 0 ? ", page " + std::to_string(failure.page) : "") + ": " + failure.what;
  }
  print(form, to_json(proof), words);
  return proved ? ExitCode::done : ExitCode::proof_failed;
}

}  // namespace candour
