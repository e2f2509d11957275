#include "pipeline/commands.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "pipeline/base/days.h"
#include "pipeline/base/files.h"
#include "pipeline/base/read_with.h"
#include "pipeline/case/thumbnail.h"
#include "pipeline/caseless.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/helpers.h"
#include "pipeline/refused_places.h"
#include "pipeline/say.h"
#include "pipeline/serve.h"
#include "pipeline/user_commands.h"

namespace candour {
namespace {

// What the command line said; one field for each option, whichever verb it belongs to.
struct Words {
  std::string folder;
  Actor actor;
  Day today{};
  std::string today_words;
  Form form = Form::words;
  bool json = false;
  int jobs = 1;
  std::string request, bank_holidays, file, out, profile = "sar", marks, pdf, secrets, bundle, in;
  std::vector<std::string> paths;
  std::string source;
  int page = 1;
  bool all_as_proposed = false;
  bool check = false;
  bool verify = false;
  bool carry = false;
  bool and_copies = false;
  PeopleCorrection correction;
  std::string class_name, consent_name, consulted_name, outcome_name;
  Consultation consultation;
  ServeCommand serve;
};

std::unique_ptr<CaseStore> writing(const Words& w, const char* verb) { return CaseStore::open(w.folder, Access::write, verb); }
std::unique_ptr<CaseStore> reading(const Words& w) { return CaseStore::open(w.folder, Access::read, ""); }

ExitCode run_open(const Words& w) {
  OpenCommand command{w.folder, read_with(w.request, request_from_json), {}};
  if (!w.bank_holidays.empty()) {
    command.bank_holidays = read_file(w.bank_holidays);
    if (command.bank_holidays.empty()) {
      throw Error(ExitCode::configuration, "the bank holidays file: it is empty");
    }
  }
  return say(w.form, open_case(command, w.actor, w.today), w.today);
}

ExitCode run_ingest(const Words& w) { return say(w.form, ingest(*writing(w, "ingest"), {w.paths, w.jobs}, w.actor, w.today)); }
ExitCode run_prepare(const Words& w) { return say(w.form, prepare_case(*writing(w, "prepare"), {w.jobs}, w.actor, w.today)); }
ExitCode run_status(const Words& w) { return say(w.form, status_of(*reading(w), w.actor, w.today), w.today); }
ExitCode run_people(const Words& w) { return say(w.form, people_of(*reading(w), w.actor, w.today)); }
ExitCode run_correction(const Words& w, CorrectionKind kind) {
  PeopleCorrection correction = w.correction;
  correction.kind = kind;
  correction.person_class = person_class_from(w.class_name).value_or(PersonClass::third_party);
  correction.consent = consent_from(w.consent_name).value_or(Consent::not_asked);
  return say(w.form, correct_people(*writing(w, "people"), std::move(correction), w.jobs, w.actor, w.today));
}
ExitCode run_consultations(const Words& w) { return say(w.form, consultations_of(*reading(w), w.actor, w.today)); }
ExitCode run_consult(const Words& w) {
  Consultation asked = w.consultation;
  consulted_from(w.consulted_name, asked.kind);
  asked.asked_on = asked.asked_on.empty() ? to_string(w.today) : asked.asked_on;
  return say(w.form, std::vector<ConsultationAnswer>{consult(*writing(w, "consultations"), asked, w.actor, w.today)});
}
ExitCode run_consultation_reply(const Words& w) {
  ConsultationReply reply{w.consultation.id, w.consultation.replied_on.empty() ? to_string(w.today) : w.consultation.replied_on, ConsultationOutcome::no_reply, w.consultation.views};
  consultation_outcome_from(w.outcome_name, reply.outcome);
  return say(w.form, std::vector<ConsultationAnswer>{answer_consultation(*writing(w, "consultations"), reply, w.actor, w.today)});
}
ExitCode run_documents(const Words& w) { return say(w.form, documents_of(*reading(w), w.actor, w.today)); }
ExitCode run_thumbnail(const Words& w) {
  write_file_atomically(w.out, thumbnail_of(*reading(w), {w.source, w.page}, w.actor, w.today));
  if (w.json) {
    std::puts("{\"thumbnail\": true}");
  }
  return ExitCode::done;
}
ExitCode run_proposals(const Words& w) { return say(w.form, proposals_of(*reading(w), w.actor, w.today)); }

ExitCode run_decide(const Words& w) {
  const auto store = writing(w, "decide");
  DecideCommand command;
  command.decisions = w.file.empty() ? std::vector<Decision>() : read_with(w.file, decisions_from_json);
  command.all_as_proposed = w.all_as_proposed;
  command.and_copies = w.and_copies;
  return say(w.form, decide(*store, command, w.actor, w.today), w.actor);
}

ExitCode run_consistency(const Words& w) { return say(w.form, consistency_of(w.carry ? *writing(w, "consistency") : *reading(w), w.carry, w.actor, w.today)); }
ExitCode run_sign_off(const Words& w) { return say(w.form, sign_off(*writing(w, "sign-off"), w.actor, w.today)); }

ExitCode run_disclose(const Words& w) {
  try {
    return say(w.form, disclose_case(*writing(w, "disclose"), {w.out, w.profile, w.jobs}, w.actor, w.today));
  } catch (const RefusedPlaces& refused) {
    return say(w.form, refused);
  }
}

ExitCode run_deadlines(const Words& w) {
  std::vector<CaseDeadline> deadlines;
  for (const std::string& folder : w.paths) {
    deadlines.push_back(deadline_of(*CaseStore::open(folder, Access::read, ""), w.actor, w.today));
  }
  const ExitCode code = say(w.form, deadlines, w.today);
  const bool overdue = std::any_of(deadlines.begin(), deadlines.end(), [](const CaseDeadline& deadline) { return deadline.overdue; });
  return w.check && overdue ? ExitCode::deadline_passed : code;
}

ExitCode run_audit(const Words& w) {
  const auto store = reading(w);
  return w.verify ? say(w.form, check_audit(*store, w.actor, w.today)) : say(w.form, audit_of(*store, w.actor, w.today));
}

ExitCode run_prove(const Words& w) {
  if (w.bundle.empty()) {
    return say(w.form, prove_pdf({w.pdf, w.secrets, w.jobs}, w.actor, w.today));
  }
  const auto store = w.folder.empty() ? nullptr : reading(w);
  return say(w.form, prove_bundle(store.get(), {w.bundle, w.jobs}, w.actor, w.today));
}

ExitCode run_review(const Words& w) {
  ServeCommand command = w.serve;
  command.case_folder = w.folder;
  command.by = w.actor.name;
  command.jobs = w.jobs;
  command.today = w.today_words.empty() ? std::optional<Day>() : w.today;
  return review(command);
}

ExitCode run_desk(const Words& w) {
  ServeCommand command = w.serve;
  command.jobs = w.jobs;
  command.today = w.today_words.empty() ? std::optional<Day>() : w.today;
  return serve_desk(command);
}

class CommandLine {
 public:
  CommandLine() : app_("Candour: a care record becomes a proved disclosure bundle.", "candour") {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", std::string(CANDOUR_VERSION));
    words_.jobs = default_jobs();
    const char* user = std::getenv("USER");
    words_.actor.name = user == nullptr ? "unknown" : user;
    case_verbs();
    review_verbs();
    caseless_verbs();
    desk_verbs();
    user_verb();
  }

  ExitCode run(int count, char** words) {
    try {
      app_.parse(count, words);
    } catch (const CLI::ParseError& error) {
      const int code = app_.exit(error);
      return code == 0 ? ExitCode::done : ExitCode::usage;
    }
    words_.today = words_.today_words.empty() ? local_today() : day_from(words_.today_words).value_or(Day{});
    if (!words_.today.ok()) {
      std::fprintf(stderr, "candour: --today must be a date like 2026-10-05\n");
      return ExitCode::usage;
    }
    words_.form = words_.json ? Form::json : Form::words;
    return chosen_(words_);
  }

 private:
  using Run = std::function<ExitCode(const Words&)>;

  CLI::App* verb(const char* name, const char* help, Run run) {
    CLI::App* sub = app_.add_subcommand(name, help);
    sub->add_flag("--json", words_.json, "Print one JSON object");
    sub->add_option("--today", words_.today_words, "The civil day to reckon from (default: today)");
    sub->callback([this, run = std::move(run)] { chosen_ = run; });
    return sub;
  }

  CLI::App* case_verb(const char* name, const char* help, Run run) {
    CLI::App* sub = verb(name, help, std::move(run));
    sub->add_option("--case", words_.folder, "The case folder")->required();
    return sub;
  }

  void with_jobs(CLI::App* sub) { sub->add_option("--jobs", words_.jobs, "Pages at a time (default: one a core)")->check(CLI::Range(1, 64)); }

  void case_verbs() {
    CLI::App* sub = case_verb("open", "Begin a case from request.json", run_open);
    sub->add_option("--request", words_.request, "request.json")->required();
    sub->add_option("--bank-holidays", words_.bank_holidays, "The published list of bank holidays (default: by rule)");
    sub = case_verb("ingest", "Take in files or a folder", run_ingest);
    sub->add_option("paths", words_.paths, "Files or folders")->required();
    with_jobs(sub);
    with_jobs(case_verb("prepare", "Read everything and propose", run_prepare));
    case_verb("status", "What stands and what is in the way", run_status);
    people_verbs(case_verb("people", "Who is in the record, under which names; merge, split, class, consent, known and undo correct it", run_people));
    consultation_verbs(case_verb("consultations", "Who was asked about the record, what they said, who has not replied; ask and reply write it down", run_consultations));
    case_verb("documents", "The papers in the order of events: what each is, whose, by whom, what holds it, what is told as fact, opinion or hearsay", run_documents);
    sub = case_verb("thumbnail", "A page made small, as PNG", run_thumbnail);
    sub->add_option("--document", words_.source, "Its source, as `documents` shows it")->required();
    sub->add_option("--page", words_.page, "Which page (default: the first)");
    sub->add_option("--out", words_.out, "The PNG to write")->required();
    case_verb("proposals", "What is proposed", run_proposals);
    sub = verb("deadlines", "When requests are due", run_deadlines);
    sub->add_option("cases", words_.paths, "Case folders")->required();
    sub->add_flag("--check", words_.check, "Exit with 9 when one is overdue");
    sub = case_verb("audit", "Who did what when", run_audit);
    sub->add_flag("--verify", words_.verify, "Check that no row was altered");
  }

  // The command without one of these shows the register.
  void people_verbs(CLI::App* people) {
    people->callback([this, people] {
      if (people->get_subcommands().empty()) {
        chosen_ = run_people;
      }
    });
    const auto correction = [&](const char* name, const char* help, CorrectionKind kind) {
      CLI::App* sub = people->add_subcommand(name, help)->fallthrough();
      sub->callback([this, kind] { chosen_ = [kind](const Words& w) { return run_correction(w, kind); }; });
      if (kind != CorrectionKind::undo) {
        sub->add_option("person", words_.correction.person, "Who, by the id that `people` shows")->required();
      }
      sub->add_option("--by", words_.actor.name, "Who corrects")->required();
      sub->add_option("--why", words_.correction.reason, "Why, in plain words");
      return sub;
    };
    correction("merge", "Another person is this one", CorrectionKind::merge)->add_option("other", words_.correction.other, "The id of the other")->required();
    correction("split", "A name is not this person's but another's", CorrectionKind::split)->add_option("words", words_.correction.words, "The name, as written")->required();
    correction("class", "What this person is", CorrectionKind::person_class)
        ->add_option("class", words_.class_name, "family, professional, third-party, official or source")
        ->required()
        ->check(CLI::IsMember({"family", "professional", "third-party", "official", "source", "subject"}));
    correction("alias", "A name is this person's too", CorrectionKind::alias)->add_option("words", words_.correction.words, "The name, as written")->required();
    correction("rename", "What this person is called; the name they had stays theirs", CorrectionKind::rename)->add_option("words", words_.correction.words, "The name")->required();
    CLI::App* sub = correction("consent", "Whether this person agrees to what is told of them", CorrectionKind::consent);
    sub->add_option("consent", words_.consent_name, "given, refused, asked, not-asked or not-capable")->required()->check(CLI::IsMember({"given", "refused", "asked", "not-asked", "not-capable"}));
    sub->add_option("--covers", words_.correction.covers, "What the consent covers, in plain words");
    correction("known", "The data subject knows of this person", CorrectionKind::known);
    correction("undo", "Take a correction back", CorrectionKind::undo)->add_option("correction", words_.correction.undone, "Its number")->required();
  }

  void consultation_verbs(CLI::App* consultations) {
    consultations->callback([this, consultations] {
      if (consultations->get_subcommands().empty()) {
        chosen_ = run_consultations;
      }
    });
    const auto step = [&](const char* name, const char* help, Run run) {
      CLI::App* sub = consultations->add_subcommand(name, help)->fallthrough();
      sub->callback([this, run = std::move(run)] { chosen_ = run; });
      sub->add_option("--by", words_.actor.name, "Who writes this down")->required();
      return sub;
    };
    Consultation& one = words_.consultation;
    CLI::App* sub = step("ask", "Somebody was asked", run_consult);
    sub->add_option("kind", words_.consulted_name, "Who is asked: partner-agency, originator, health-professional, third-party, legal or manager")
        ->required()
        ->check(CLI::IsMember({"partner-agency", "originator", "health-professional", "third-party", "legal", "manager"}));
    sub->add_option("whom", one.whom, "Name, role and agency; of a health professional the registration too")->required();
    sub->add_option("--document", one.source, "The paper it is about, as `documents` shows its source");
    sub->add_option("--person", one.person, "Of a third party, the id that `people` shows");
    sub->add_option("--question", one.question, "What was asked, and what was shown");
    sub->add_option("--on", one.asked_on, "The day (default: today)");
    sub->add_option("--reply-by", one.reply_by, "Until when a reply is asked for");
    sub = step("reply", "What they said", run_consultation_reply);
    sub->add_option("consultation", one.id, "Its number")->required();
    sub->add_option("outcome", words_.outcome_name, "agrees, agrees-in-part, objects or no-reply")->required()->check(CLI::IsMember({"agrees", "agrees-in-part", "objects", "no-reply"}));
    sub->add_option("--views", one.views, "What they said, in plain words")->required();
    sub->add_option("--on", one.replied_on, "The day (default: today)");
  }

  void review_verbs() {
    CLI::App* sub = case_verb("decide", "Take decisions", run_decide);
    sub->add_option("--by", words_.actor.name, "Who decides")->required();
    CLI::Option* file = sub->add_option("--file", words_.file, "decisions.json");
    sub->add_flag("--all-as-proposed", words_.all_as_proposed, "Everything open, on the safe side; not a review")->excludes(file);
    sub->add_flag("--and-copies", words_.and_copies, "The same for every copy of what is decided: twin pages, scans, resends, quoted mail")->needs(file);
    sub = case_verb("consistency", "What is decided differently in two places", run_consistency);
    CLI::Option* carry = sub->add_flag("--carry", words_.carry, "Take passages out wherever their words stand, and decide copies as what they are copies of");
    carry->needs(sub->add_option("--by", words_.actor.name, "Who decides, with --carry"));
    sub = case_verb("sign-off", "Sign off what was decided", run_sign_off);
    sub->add_option("--by", words_.actor.name, "Who signs: not one who decided")->required();
    sub = case_verb("disclose", "Redact, prove and bundle", run_disclose);
    sub->add_option("--out", words_.out, "The bundle folder")->required();
    sub->add_option("--profile", words_.profile, "sar, court or support")->check(CLI::IsMember({"sar", "court", "support"}));
    with_jobs(sub);
    sub = verb("prove", "Prove a bundle or a file again", run_prove);
    CLI::Option* bundle = sub->add_option("--bundle", words_.bundle, "A bundle folder");
    sub->add_option("--case", words_.folder, "Its case: looks for every removed string too")->needs(bundle);
    CLI::Option* pdf = sub->add_option("--pdf", words_.pdf, "A PDF")->excludes(bundle);
    pdf->needs(sub->add_option("--secrets", words_.secrets, "Strings that may stand nowhere, one a line"));
    sub->require_option(1, 0);
  }

  void desk_verbs() {
    CLI::App* sub = case_verb("review", "Read and decide in a browser on this machine: prints the address", run_review);
    sub->add_option("--by", words_.actor.name, "Who reviews (default: the user of this machine)");
    sub->add_option("--role", words_.serve.role, "In which role (default: information-governance)");
    sub->add_option("--port", words_.serve.port, "The port (default: one that is free)");
    with_jobs(sub);
    sub = verb("desk", "Serve the cases of a folder to many people", run_desk);
    sub->add_option("--cases", words_.serve.root, "The folder of the case folders")->required();
    sub->add_option("--address", words_.serve.address, "The address to serve (default: this machine alone)");
    sub->add_option("--port", words_.serve.port, "The port (default: 8443)");
    sub->add_option("--host", words_.serve.hosts, "A name the desk is called by");
    sub->add_option("--tls-cert", words_.serve.certificate, "The certificate, PEM");
    sub->add_option("--tls-key", words_.serve.private_key, "Its key, PEM");
    with_jobs(sub);
  }

  void user_verb() {
    add_user_verb(app_, words_.json, words_.actor.name, [this](const std::function<ExitCode()>& run) { chosen_ = [run](const Words&) { return run(); }; });
    app_.get_subcommand("user")->add_flag("--json", words_.json, "Print one JSON object");
    app_.get_subcommand("user")->add_option("--today", words_.today_words, "The civil day to reckon from (default: today)");
  }

  void caseless_verbs() {
    CLI::App* sub = verb("read", "Words, boxes and unread ink of files", [](const Words& w) { return read_files(w.paths, w.json, w.jobs); });
    sub->add_option("files", words_.paths, "Files")->required();
    with_jobs(sub);
    sub = verb("find", "Personal data in text files", [](const Words& w) { return find_in_files(w.paths, w.request, w.json); });
    sub->add_option("files", words_.paths, "UTF-8 text files")->required();
    sub->add_option("--request", words_.request, "request.json: the people known beforehand");
    sub = verb("redact", "Remove marked places and prove it", [](const Words& w) { return redact_file(w.in, w.out, w.marks, w.json, w.jobs); });
    sub->add_option("in", words_.in, "IN.pdf")->required();
    sub->add_option("out", words_.out, "OUT.pdf")->required();
    sub->add_option("--marks", words_.marks, "marks.json")->required();
    with_jobs(sub);
  }

  CLI::App app_;
  Words words_;
  Run chosen_;
};

}  // namespace

ExitCode run_command(int count, char** words) { return CommandLine().run(count, words); }

}  // namespace candour
