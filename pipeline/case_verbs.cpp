#include "pipeline/case_verbs.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "extractors/intake/identify.h"
#include "extractors/intake/walk.h"
#include "pipeline/base/days.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/base/interrupt.h"
#include "pipeline/base/jail.h"
#include "pipeline/codec/answers.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/codec/proof_messages.h"
#include "pipeline/decide.h"
#include "pipeline/disclose.h"
#include "pipeline/model/grounds.h"
#include "pipeline/prepare.h"
#include "pipeline/request/clock.h"
#include "pipeline/review_state.h"
#include "redaction/people/register.h"

namespace candour {
namespace {

std::unique_ptr<CaseStore> writing(const CaseOptions& options, const char* verb) { return CaseStore::open(options.folder, Access::write, verb); }
std::unique_ptr<CaseStore> reading(const CaseOptions& options) { return CaseStore::open(options.folder, Access::read, ""); }

void say(const CaseOptions& options, const std::string& json, const std::string& words) {
  std::printf("%s\n", options.json ? json.c_str() : words.c_str());
}

DueDates dates_of(CaseStore& store, Day today) { return due_dates(store.request(), BankHolidays::built_in(), today); }

std::string clock_words(const DueDates& dates, Day today) {
  const Day due = std::min(dates.due, dates.due_cautious);
  const long left = days_left(today, due);
  return "due " + to_string(dates.due) + (dates.due_cautious != dates.due ? " (cautiously " + to_string(dates.due_cautious) + ")" : "") + ", " +
         (left >= 0 ? std::to_string(left) + " days left" : std::to_string(-left) + " days overdue") +
         (dates.waiting ? "; the clock has not begun: identity or a fee is outstanding" : dates.paused ? "; paused: clarification is outstanding" : "");
}

struct Intake {
  int added = 0;
  int known = 0;
  int unread_kinds = 0;
};

void take(CaseStore& store, const FoundFile& file, const std::string& prefix, const std::string& actor, Intake& intake) {
  SourceDocument document;
  document.source = prefix.empty() ? file.source : prefix + "/" + file.source;
  if (!file.problem.empty()) {
    document.sha256 = sha256_hex("");
    document.status = DocumentStatus::faulted;
    document.reason = file.problem == "link" ? "This is a link, which is not followed. Add the file itself." : "This could not be read. Check its permissions.";
  } else {
    const Vault::Stored stored = store.vault().put_original(file.path);
    const std::string head = store.vault().get("original", stored.sha256).substr(0, kIdentifyBytes);
    document.sha256 = stored.sha256;
    document.bytes = stored.bytes;
    document.kind = identify(head, file.source);
    if (document.kind == FileKind::unknown) {
      const std::string likely = likely_kind(head, file.source);
      document.status = DocumentStatus::faulted;
      document.reason = "Kind not read yet" + (likely.empty() ? std::string() : " (" + likely + ")") + ". Print it to PDF and add that, or withhold it.";
      ++intake.unread_kinds;
    }
  }
  (store.add_document(document, actor) ? intake.added : intake.known) += 1;
}

std::map<std::string, int> counted_grounds(const std::vector<Proposal>& proposals, const ReviewState& state) {
  std::map<std::string, int> counts;
  for (const Proposal& proposal : proposals) {
    const auto ruling = state.by_proposal.find(proposal.id);
    if (ruling != state.by_proposal.end() && ruling->second.decision.verdict != DecisionVerdict::release) {
      ++counts[ruling->second.decision.ground];
    }
  }
  return counts;
}

}  // namespace

ExitCode open_case(const CaseOptions& options, const std::string& request_file) {
  const Request request = request_from_json(read_file(request_file));
  const DueDates dates = due_dates(request, BankHolidays::built_in(), options.today);
  CaseStore::create(options.folder, request, options.by);
  say(options, deadlines_answer({{request.reference, to_string(dates.due), to_string(dates.due_cautious), dates.why, days_left(options.today, dates.due)}}),
      "opened " + request.reference + ": " + clock_words(dates, options.today));
  return ExitCode::done;
}

ExitCode ingest(const CaseOptions& options, const std::vector<std::string>& roots) {
  const auto store = writing(options, "ingest");
  Intake intake;
  for (const std::string& root : roots) {
    for (const FoundFile& file : walk(root)) {
      stop_if_interrupted();
      take(*store, file, {}, options.by, intake);
    }
  }
  const std::string words = std::to_string(intake.added) + " files added, " + std::to_string(intake.known) + " known already" +
                            (intake.unread_kinds > 0 ? ", " + std::to_string(intake.unread_kinds) + " of a kind not read yet" : "");
  say(options, "{\"added\": " + std::to_string(intake.added) + ", \"known\": " + std::to_string(intake.known) + "}", words);
  return intake.unread_kinds > 0 ? ExitCode::finished_with_faults : ExitCode::done;
}

ExitCode prepare_case(const CaseOptions& options) {
  const auto store = writing(options, "prepare");
  Helpers helpers(options.jobs);
  const PrepareReport report = prepare(*store, helpers);
  say(options, "{\"documents\": " + std::to_string(report.documents) + ", \"pages\": " + std::to_string(report.pages) + ", \"proposals\": " +
                   std::to_string(report.proposals) + ", \"faults\": " + std::to_string(report.faults.size()) + "}",
      std::to_string(report.documents) + " documents, " + std::to_string(report.pages) + " pages read, " + std::to_string(report.proposals) + " proposals" +
          (report.decisions_lost > 0 ? ", " + std::to_string(report.decisions_lost) + " decisions to take again" : ""));
  for (const Fault& fault : report.faults) {
    std::fprintf(stderr, "candour: %s: %s\n", fault.source.c_str(), fault.advice.c_str());
  }
  return report.faults.empty() ? ExitCode::done : ExitCode::finished_with_faults;
}

ExitCode show_status(const CaseOptions& options) {
  const auto store = reading(options);
  const ReviewState state = review_state(*store);
  const DueDates dates = dates_of(*store, options.today);
  StatusAnswer status;
  status.reference = store->request().reference;
  status.documents = state.documents;
  status.landlock = kernel_has_landlock();
  status.due = to_string(dates.due);
  status.due_cautious = to_string(dates.due_cautious);
  status.days_left = days_left(options.today, std::min(dates.due, dates.due_cautious));
  for (const SourceDocument& document : state.documents) {
    status.pages += document.pages;
  }
  for (const Block& block : state.blocks) {
    status.blocks.push_back({block.what, block.where, block.lifted_by});
  }
  const bool signed_off = store->signed_off().has_value();
  const std::string out = store->setting("bundle");
  status.state = !status.blocks.empty() ? "review" : !signed_off ? "decided" : out.empty() ? "signed-off" : "disclosed";
  std::string words = status.reference + ": " + status.state + ", " + clock_words(dates, options.today) + "\n" + std::to_string(state.documents.size()) +
                      " documents, " + std::to_string(status.pages) + " pages, " + std::to_string(status.blocks.size()) + " things in the way";
  for (std::size_t i = 0; i < std::min<std::size_t>(10, status.blocks.size()); ++i) {
    words += "\n  " + status.blocks[i].what + " at " + status.blocks[i].where + ": lifted by " + status.blocks[i].lifted_by;
  }
  if (status.state == "disclosed") {
    words += "\nbundle: " + out + "/bundle.pdf (" + std::to_string(status.pages) + " pages in, " + store->setting("bundle-pages") + " out)\ntaken out:";
    for (const auto& [code, count] : counted_grounds(state.proposals, state)) {
      const Ground* ground = find_ground(code);
      words += "\n  " + std::to_string(count) + "  " + code + "  " + (ground == nullptr ? std::string() : std::string(ground->label));
    }
  }
  words += status.landlock ? "" : "\nthis kernel has no Landlock: readers are jailed by limits and system call filter only";
  say(options, status_answer(status), words);
  return ExitCode::done;
}

ExitCode show_people(const CaseOptions& options) {
  const auto store = reading(options);
  std::vector<RecordText> texts;
  for (const SourceDocument& document : store->documents()) {
    for (const int number : store->pages_read(document.id)) {
      texts.push_back({document.id, number, store->page(document.id, number).text, false});
    }
  }
  std::map<std::string, int> counts;
  for (const Proposal& proposal : store->proposals()) {
    ++counts[proposal.person];
  }
  std::vector<PersonMentions> people;
  std::string words;
  const PeopleRegister people_register = PeopleRegister::build(store->request(), texts);
  for (const Person& person : people_register.people()) {
    if (counts[person.id] > 0 || !person.class_is_guess) {
      people.push_back({person, counts[person.id]});
      words += person.id + "\t" + to_string(person.person_class) + (person.class_is_guess ? " (guess)" : "") + "\t" + std::to_string(counts[person.id]) + "\t" + person.name + "\n";
    }
  }
  say(options, people_answer(people), words);
  return ExitCode::done;
}

ExitCode show_proposals(const CaseOptions& options) {
  const auto store = reading(options);
  const std::vector<Proposal> proposals = store->proposals();
  say(options, proposals_answer(proposals, store->documents()), std::to_string(proposals.size()) + " proposals (--json lists them)");
  return ExitCode::done;
}

ExitCode decide_case(const CaseOptions& options, const std::string& file, bool all_as_proposed) {
  const auto store = writing(options, "decide");
  std::size_t taken = 0;
  if (!file.empty()) {
    taken += decide(*store, decisions_from_json(read_file(file)), options.by);
  }
  if (all_as_proposed) {
    taken += decide(*store, decisions_as_proposed(*store), options.by);
  }
  const std::size_t open = review_state(*store).blocks.size();
  say(options, "{\"decisions\": " + std::to_string(taken) + ", \"open\": " + std::to_string(open) + "}",
      std::to_string(taken) + " decisions by " + options.by + "; " + std::to_string(open) + " things still open");
  return open == 0 ? ExitCode::done : ExitCode::review_incomplete;
}

ExitCode sign_off_case(const CaseOptions& options) {
  const auto store = writing(options, "sign-off");
  const ReviewState state = review_state(*store);
  if (!state.blocks.empty()) {
    throw Error(ExitCode::review_incomplete, std::to_string(state.blocks.size()) + " things are still open; candour status lists them");
  }
  store->sign_off(options.by, to_string(options.today));
  say(options, "{\"signed_off\": true}", "signed off by " + options.by);
  return ExitCode::done;
}

ExitCode disclose_case(const CaseOptions& options, const std::string& out, const std::string& profile) {
  const auto store = writing(options, "disclose");
  Helpers helpers(options.jobs);
  const DisclosureReport report = disclose(*store, helpers, out, profile);
  store->set_setting("bundle", out);
  store->set_setting("bundle-pages", std::to_string(report.bundle.pages_out));
  say(options, "{\"bundle\": true, \"pages\": " + std::to_string(report.bundle.pages_out) + ", \"sha256\": \"" + report.sha256 + "\"}",
      "proved: " + out + "/bundle.pdf, " + std::to_string(report.bundle.pages_out) + " pages");
  return ExitCode::done;
}

ExitCode show_deadlines(const CaseOptions& options, const std::vector<std::string>& cases, bool check) {
  std::vector<DeadlineAnswer> answers;
  bool overdue = false;
  std::string words;
  for (const std::string& folder : cases) {
    const auto store = CaseStore::open(folder, Access::read, "");
    const DueDates dates = dates_of(*store, options.today);
    const long left = days_left(options.today, std::min(dates.due, dates.due_cautious));
    const bool running = store->setting("bundle").empty() && !dates.waiting;
    overdue = overdue || (running && left < 0);
    answers.push_back({store->request().reference, to_string(dates.due), to_string(dates.due_cautious), dates.why, left});
    words += (words.empty() ? "" : "\n") + store->request().reference + ": " + clock_words(dates, options.today);
  }
  say(options, deadlines_answer(answers), words);
  return check && overdue ? ExitCode::deadline_passed : ExitCode::done;
}

ExitCode show_audit(const CaseOptions& options, bool verify) {
  const auto store = reading(options);
  if (verify) {
    const std::int64_t broken = store->verify_audit();
    say(options, std::string("{\"holds\": ") + (broken == 0 ? "true" : "false") + "}",
        broken == 0 ? "the audit log is whole" : "the audit log was altered at row " + std::to_string(broken));
    return broken == 0 ? ExitCode::done : ExitCode::store_problem;
  }
  for (const AuditEvent& event : store->audit_log()) {
    std::printf("%lld\t%s\t%s\t%s\t%s\n", static_cast<long long>(event.sequence), event.at.c_str(), event.actor.c_str(), event.action.c_str(), event.detail.c_str());
  }
  return ExitCode::done;
}

namespace {

ExitCode tell_proof(const CaseOptions& options, const ProofAnswer& proof) {
  const bool proved = proof.ok && proof.proved;
  std::string words = proved ? "proved" : "not proved";
  for (const ProofFailure& failure : proof.failures) {
    words += "\n  " + failure.check + (failure.page > 0 ? ", page " + std::to_string(failure.page) : "") + ": " + failure.what;
  }
  say(options, to_json(proof), words);
  return proved ? ExitCode::done : ExitCode::proof_failed;
}

}  // namespace

ExitCode prove_pdf(const CaseOptions& options, const std::string& pdf, const std::string& secrets_file) {
  std::vector<std::string> secrets;
  std::string line;
  for (const char c : read_file(secrets_file) + "\n") {
    if (c != '\n') {
      line.push_back(c);
    } else if (!line.empty()) {
      secrets.push_back(std::move(line));
      line.clear();
    }
  }
  Helpers helpers(options.jobs);
  return tell_proof(options, prove_whole(helpers, read_file(pdf), secrets, 0));
}

ExitCode prove_bundle(const CaseOptions& options, const std::string& bundle) {
  const std::filesystem::path folder(bundle);
  const std::string pdf = read_file(folder / "bundle.pdf");
  const Certificate certificate = certificate_from_json(read_file(folder / "certificate.json"));
  const std::string manifest = read_file(folder / "manifest.json");
  const std::string sha256 = sha256_hex(pdf);
  std::vector<std::string> secrets;
  if (!options.folder.empty()) {
    const auto store = reading(options);
    const DisclosedTexts texts = disclosed_texts(*store, review_state(*store));
    secrets = secrets_of(texts.removed, texts.kept);
  }
  Helpers helpers(options.jobs);
  ProofAnswer proof = prove_whole(helpers, pdf, secrets, 0);
  if (certificate.sha256 != sha256 || manifest.find(sha256) == std::string::npos) {
    proof.proved = false;
    proof.failures.push_back({"hash", 0, "bundle.pdf is not the one that the certificate and the manifest speak of"});
  }
  return tell_proof(options, proof);
}

}  // namespace candour
