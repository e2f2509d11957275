#include "pipeline/commands.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "pipeline/base/days.h"
#include "pipeline/case_verbs.h"
#include "pipeline/caseless.h"
#include "pipeline/helpers.h"

namespace candour {
namespace {

// What the command line said; one field for each option, whichever verb it belongs to.
struct Words {
  CaseOptions options;
  std::string today;
  std::string request, file, out, profile = "sar", marks, pdf, secrets, bundle, in;
  std::vector<std::string> paths;
  bool all_as_proposed = false;
  bool check = false;
  bool verify = false;
};

class CommandLine {
 public:
  CommandLine() : app_("Candour: a care record becomes a proved disclosure bundle.", "candour") {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", std::string(CANDOUR_VERSION));
    words_.options.jobs = default_jobs();
    const char* user = std::getenv("USER");
    words_.options.by = user == nullptr ? "unknown" : user;
    case_verbs();
    review_verbs();
    caseless_verbs();
  }

  ExitCode run(int count, char** words) {
    try {
      app_.parse(count, words);
    } catch (const CLI::ParseError& error) {
      const int code = app_.exit(error);
      return code == 0 ? ExitCode::done : ExitCode::usage;
    }
    const auto today = words_.today.empty() ? local_today() : day_from(words_.today).value_or(Day{});
    if (!today.ok()) {
      std::fprintf(stderr, "candour: --today must be a date like 2026-10-05\n");
      return ExitCode::usage;
    }
    words_.options.today = today;
    return chosen_();
  }

 private:
  CLI::App* verb(const char* name, const char* help, std::function<ExitCode()> run) {
    CLI::App* sub = app_.add_subcommand(name, help);
    sub->add_flag("--json", words_.options.json, "Print one JSON object");
    sub->add_option("--today", words_.today, "The civil day to reckon from (default: today)");
    sub->callback([this, run = std::move(run)] { chosen_ = run; });
    return sub;
  }

  CLI::App* case_verb(const char* name, const char* help, std::function<ExitCode()> run) {
    CLI::App* sub = verb(name, help, std::move(run));
    sub->add_option("--case", words_.options.folder, "The case folder")->required();
    return sub;
  }

  void with_jobs(CLI::App* sub) { sub->add_option("--jobs", words_.options.jobs, "Pages at a time (default: one a core)")->check(CLI::Range(1, 64)); }

  void case_verbs() {
    CLI::App* sub = case_verb("open", "Begin a case from request.json", [this] { return open_case(words_.options, words_.request); });
    sub->add_option("--request", words_.request, "request.json")->required();
    sub = case_verb("ingest", "Take in files or a folder", [this] { return ingest(words_.options, words_.paths); });
    sub->add_option("paths", words_.paths, "Files or folders")->required();
    with_jobs(case_verb("prepare", "Read everything and propose", [this] { return prepare_case(words_.options); }));
    case_verb("status", "What stands and what is in the way", [this] { return show_status(words_.options); });
    case_verb("people", "Who is in the record", [this] { return show_people(words_.options); });
    case_verb("proposals", "What is proposed", [this] { return show_proposals(words_.options); });
    sub = verb("deadlines", "When requests are due", [this] { return show_deadlines(words_.options, words_.paths, words_.check); });
    sub->add_option("cases", words_.paths, "Case folders")->required();
    sub->add_flag("--check", words_.check, "Exit with 9 when one is overdue");
    sub = case_verb("audit", "Who did what when", [this] { return show_audit(words_.options, words_.verify); });
    sub->add_flag("--verify", words_.verify, "Check that no row was altered");
  }

  void review_verbs() {
    CLI::App* sub = case_verb("decide", "Take decisions", [this] { return decide_case(words_.options, words_.file, words_.all_as_proposed); });
    sub->add_option("--by", words_.options.by, "Who decides")->required();
    CLI::Option* file = sub->add_option("--file", words_.file, "decisions.json");
    sub->add_flag("--all-as-proposed", words_.all_as_proposed, "Everything open, on the safe side; not a review")->excludes(file);
    sub = case_verb("sign-off", "Sign off what was decided", [this] { return sign_off_case(words_.options); });
    sub->add_option("--by", words_.options.by, "Who signs: not one who decided")->required();
    sub = case_verb("disclose", "Redact, prove and bundle", [this] { return disclose_case(words_.options, words_.out, words_.profile); });
    sub->add_option("--out", words_.out, "The bundle folder")->required();
    sub->add_option("--profile", words_.profile, "sar, court or support")->check(CLI::IsMember({"sar", "court", "support"}));
    with_jobs(sub);
    sub = verb("prove", "Prove a bundle or a file again", [this] { return words_.bundle.empty() ? prove_pdf(words_.options, words_.pdf, words_.secrets)
                                                                                               : prove_bundle(words_.options, words_.bundle); });
    CLI::Option* bundle = sub->add_option("--bundle", words_.bundle, "A bundle folder");
    sub->add_option("--case", words_.options.folder, "Its case: looks for every removed string too")->needs(bundle);
    CLI::Option* pdf = sub->add_option("--pdf", words_.pdf, "A PDF")->excludes(bundle);
    pdf->needs(sub->add_option("--secrets", words_.secrets, "Strings that may stand nowhere, one a line"));
    sub->require_option(1, 0);
  }

  void caseless_verbs() {
    CLI::App* sub = verb("read", "Words, boxes and unread ink of files", [this] { return read_files(words_.paths, words_.options.json, words_.options.jobs); });
    sub->add_option("files", words_.paths, "Files")->required();
    with_jobs(sub);
    sub = verb("find", "Personal data in text files", [this] { return find_in_files(words_.paths, words_.request, words_.options.json); });
    sub->add_option("files", words_.paths, "UTF-8 text files")->required();
    sub->add_option("--request", words_.request, "request.json: the people known beforehand");
    sub = verb("redact", "Remove marked places and prove it", [this] { return redact_file(words_.in, words_.out, words_.marks, words_.options.json, words_.options.jobs); });
    sub->add_option("in", words_.in, "IN.pdf")->required();
    sub->add_option("out", words_.out, "OUT.pdf")->required();
    sub->add_option("--marks", words_.marks, "marks.json")->required();
    with_jobs(sub);
  }

  CLI::App app_;
  Words words_;
  std::function<ExitCode()> chosen_;
};

}  // namespace

ExitCode run_command(int count, char** words) { return CommandLine().run(count, words); }

}  // namespace candour
