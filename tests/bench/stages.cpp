// Where the time of `candour redact` goes: reading and finding, removing, proving page by page and as a whole, each by
// itself and without jails, on one process and on several. For tests/bench/measure.py. Prints a line of JSON.
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "pipeline/base/files.h"
#include "redaction/prove/prove_file.h"
#include "redaction/prove/prove_page.h"
#include "redaction/remove/remove.h"

using namespace candour;

namespace {

constexpr int kPagesInPart = 100;

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The parts shared out among so many processes; each writes its own results and goes.
double in_processes(int processes, int parts, const std::function<void(int part)>& work) {
  return seconds_of([&] {
    for (int process = 0; process < processes; ++process) {
      if (::fork() == 0) {
        for (int part = process; part < parts; part += processes) {
          work(part);
        }
        std::_Exit(0);
      }
    }
    for (int process = 0; process < processes; ++process) {
      int status = 0;
      ::wait(&status);
      if (status != 0) {
        std::fprintf(stderr, "a part failed\n");
        std::exit(1);
      }
    }
  });
}

struct Part {
  std::vector<PageMarks> marks;
  RemovalResult result;
};

std::vector<PageMarks> found_in(PdfReader& reader, int first, int last, const std::string& one, const std::string& other) {
  std::vector<PageMarks> pages;
  for (int number = first; number <= last; ++number) {
    const Page page = reader.read_page(number);
    pages.emplace_back();
    pages.back().page = number;
    for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
      if (page.words[i].text == one && page.words[i + 1].text == other) {
        pages.back().marks.push_back({united(page.words[i].box, page.words[i + 1].box), "TP-OTH"});
      }
    }
  }
  return pages;
}

void prove_pages(const std::string& original, const Part& part) {
  static const ProofDocument before(original);   // one in each process, as candour-prove holds it
  const ProofDocument after(part.result.pdf);
  for (std::size_t i = 0; i < part.marks.size(); ++i) {
    ProofJob job;
    job.original_page = part.marks[i].page;
    job.redacted_page = static_cast<int>(i) + 1;
    job.claim = part.result.pages[i];
    for (const RemovalMark& mark : part.marks[i].marks) {
      job.marks.push_back(mark.box);
    }
    for (const ProofFailure& failure : prove_page(before, after, job)) {
      std::fprintf(stderr, "page %d: %s: %s\n", job.original_page, failure.check.c_str(), failure.what.c_str());
      std::_Exit(1);
    }
  }
}

void prove_whole(const Part& part, const std::string& secret) {
  ProofJob text;
  text.secrets = {secret};
  text.pages = text.to_page = static_cast<int>(part.marks.size());
  int pages = 0;
  if (!prove_file(part.result.pdf, text.secrets, pages).empty() || !prove_text(part.result.pdf, text).empty()) {
    std::_Exit(1);
  }
}

}  // namespace

// stages IN.pdf FIRST-WORD SECOND-WORD
int main(int count, char** arguments) {
  if (count != 4) {
    return 1;
  }
  const std::string one = arguments[2];
  const std::string other = arguments[3];
  OpenedDocument opened;
  const double open_seconds = seconds_of([&] { opened = open_pdf(read_file(arguments[1])); });
  const int parts = (opened.pages + kPagesInPart - 1) / kPagesInPart;
  const auto find = [&](int part) {
    static PdfReader reader(opened.pdf);
    return found_in(reader, part * kPagesInPart + 1, std::min(opened.pages, (part + 1) * kPagesInPart), one, other);
  };
  std::vector<Part> all(static_cast<std::size_t>(parts));
  const auto remove = [&](int part) { all[static_cast<std::size_t>(part)].result = remove_marks(opened.pdf, all[static_cast<std::size_t>(part)].marks, {}); };
  const double read_1 = in_processes(1, parts, find);
  const double read_2 = in_processes(2, parts, find);
  for (int part = 0; part < parts; ++part) {
    all[static_cast<std::size_t>(part)].marks = find(part);
  }
  const double remove_1 = in_processes(1, parts, remove);
  const double remove_2 = in_processes(2, parts, remove);
  for (int part = 0; part < parts; ++part) {
    remove(part);
  }
  const double prove_2 = in_processes(2, parts, [&](int part) { prove_pages(opened.pdf, all[static_cast<std::size_t>(part)]); });
  const double whole_2 = in_processes(2, parts, [&](int part) { prove_whole(all[static_cast<std::size_t>(part)], one + " " + other); });
  std::printf("{\"pages\": %d, \"open\": %.2f, \"find_1\": %.2f, \"find_2\": %.2f, \"remove_1\": %.2f, \"remove_2\": %.2f, \"prove_pages_2\": %.2f, \"prove_whole_2\": %.2f}\n",
              opened.pages, open_seconds, read_1, read_2, remove_1, remove_2, prove_2, whole_2);
  return 0;
}
