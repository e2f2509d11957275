#include "pipeline/prepare.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "pipeline/base/hash.h"
#include "pipeline/base/progress.h"
#include "pipeline/base/utf8.h"
#include "pipeline/copies.h"
#include "pipeline/document_holds.h"
#include "pipeline/open_documents.h"
#include "pipeline/prepared_state.h"
#include "pipeline/review_state.h"
#include "pipeline/text_twins.h"
#include "pipeline/transcripts.h"
#include "pipeline/typed_pages.h"
#include "redaction/find/cells.h"
#include "redaction/find/legible_text.h"
#include "redaction/find/document_cues.h"
#include "redaction/people/register.h"
#include "redaction/propose/propose.h"
#include "redaction/propose/propose_covered.h"

namespace candour {
namespace {

constexpr int kPageTimeout = 120 * 1000;      // of one page
constexpr int kPagesAtOnce = 8;
constexpr std::size_t kPagesProposed = 64;    // held in memory with their words
constexpr const char* kPreparedFrom = "prepared-from";   // setting: the state of what proposals were made from
constexpr std::uint64_t kScanBytes = 25000;   // a page larger than this is a scan most likely: read singly

struct ReadTask {
  SourceDocument document;
  std::string key;
  std::vector<int> pages;
};

std::vector<ReadTask> read_tasks(CaseStore& store) {
  std::vector<ReadTask> tasks;
  for (const SourceDocument& document : store.documents()) {
    const std::string key = store.normalised_key(document.id);
    if (document.status != DocumentStatus::registered || key.empty()) {
      continue;
    }
    const std::set<int> done = store.pages_read(document.id);
    const bool scans = document.kind != FileKind::text && document.bytes / static_cast<std::uint64_t>(std::max(1, document.pages)) > kScanBytes;
    const auto at_once = static_cast<std::size_t>(scans ? 1 : kPagesAtOnce);
    std::vector<int> pages;
    for (int number = 1; number <= document.pages; ++number) {
      if (done.count(number) == 0) {
        pages.push_back(number);
      }
      if (pages.size() == at_once || (number == document.pages && !pages.empty())) {
        tasks.push_back({document, key, std::move(pages)});
        pages.clear();
      }
    }
  }
  return tasks;
}

// A page that cannot be read is ink that nobody has read: it stays as such and blocks.
Page unread_page(int number) {
  Page page;
  page.number = number;
  page.width = 595;
  page.height = 842;
  page.unread = true;
  page.scanned = true;
  page.image_dpi = 150;
  page.unread_regions.push_back({0, 0, page.width, page.height});
  return page;
}

std::vector<Page> read_task(CaseStore& store, Helpers& helpers, const ReadTask& task) {
  auto worker = helpers.workers.borrow();
  const auto ask = [&](const std::vector<int>& numbers) {
    WorkerJob job;
    job.op = "read";
    job.pages = numbers;
    job.kind = task.document.kind;
    const auto bytes = worker->holds(task.key) ? nullptr : std::make_shared<const std::string>(store.vault().get("normalised", task.key));
    return worker->ask(job, {task.key, bytes}, {}, kPageTimeout);
  };
  const WorkerAnswer together = ask(task.pages);
  if (together.reply.ok) {
    return together.reply.pages;
  }
  std::vector<Page> pages;  // one of them does harm: each for itself
  for (const int number : task.pages) {
    WorkerAnswer alone = task.pages.size() == 1 ? WorkerAnswer() : ask({number});
    pages.push_back(alone.reply.ok && !alone.reply.pages.empty() ? std::move(alone.reply.pages.front()) : unread_page(number));
  }
  return pages;
}

void read_pages(CaseStore& store, Helpers& helpers) {
  const std::vector<ReadTask> tasks = read_tasks(store);
  long total = 0;
  for (const ReadTask& task : tasks) {
    total += static_cast<long>(task.pages.size());
  }
  Progress progress("reading", total);
  std::vector<std::vector<Page>> read(tasks.size());
  run_in_parallel(
      helpers.jobs, tasks.size(), [&](std::size_t i) { read[i] = read_task(store, helpers, tasks[i]); },
      [&](std::size_t i) {
        for (const Page& page : read[i]) {
          store.put_page(tasks[i].document.id, page);
        }
        progress.advance(static_cast<long>(read[i].size()));
        read[i] = {};
      });
}

bool has_unread_files(CaseStore& store, const SourceDocument& document) {
  const std::vector<DocumentText> texts = document.outside_pages > 0 ? store.document_texts(document.id) : std::vector<DocumentText>();
  return std::any_of(texts.begin(), texts.end(), [](const DocumentText& text) { return text.place == "unread"; });
}

// A restricted entry of the outside pages that runs on over the page's end is restricted there too.
void carry_passages_on(std::vector<RestrictedPassage>& passages, const SourceDocument& document, const std::vector<Page>& pages) {
  const std::size_t first = pages.size() - static_cast<std::size_t>(std::clamp<int>(document.outside_pages, 0, static_cast<int>(pages.size())));
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const auto at = static_cast<std::size_t>(passages[i].page - 1);
    if (at < first || at + 1 >= pages.size() || passages[i].span.end < code_point_count(pages[at].text)) {
      continue;
    }
    const std::string& next = pages[at + 1].text;
    const std::size_t entry = next.rfind(kOutsideEntry, 0) == 0 ? 0 : next.find(std::string("\n") + kOutsideEntry);
    const std::size_t end = code_point_count(next.substr(0, entry));
    if (end > 0) {
      passages.push_back({passages[i].page + 1, {0, end}});
    }
  }
}

// A note that says "restricted from the user" speaks of the page it is pinned to.
void add_noted_pages(std::vector<RestrictedPassage>& passages, const std::vector<DocumentText>& texts, const std::vector<Page>& pages) {
  std::set<int> noted;
  for (const DocumentText& text : texts) {
    const bool says_so = text.place == "annotation" && text.page > 0 && says_restricted(text.text);
    if (says_so && static_cast<std::size_t>(text.page) <= pages.size() && noted.insert(text.page).second) {
      passages.push_back({text.page, {0, code_point_count(pages[static_cast<std::size_t>(text.page - 1)].text)}});
    }
  }
}

// A mark of a document's words, page by page; nothing of one with hardly any.
std::string words_mark(const std::string& words) { return words.size() < 40 ? std::string() : sha256_hex(words); }

bool is_readable(const SourceDocument& document) {
  return document.status != DocumentStatus::faulted && document.status != DocumentStatus::needs_password && document.duplicate_of == 0;
}

// (b): the register over the whole record. Marks copies among the documents and counts the pages.
PeopleRegister register_of(CaseStore& store, const Transcripts& transcripts, std::vector<SourceDocument>& documents, CopySearch& copies, PageLooks& looks, long& pages) {
  RecordTexts texts(store.vault().folder());
  std::map<std::int64_t, std::string> marks;
  part_unlike_twins(store, looks, documents);
  for (const SourceDocument& document : documents) {
    if (!is_readable(document)) {
      continue;
    }
    // A margin note in a hand nobody read may be all that tells two copies apart.
    const bool unread_files = has_unread_files(store, document);
    std::string words;
    for (const int number : store.pages_read(document.id)) {
      const Page page = transcripts.page(store, document, number);
      texts.add(cell_text(page));
      copies.add(document, page);
      if (!page.other_words.empty()) {
        texts.add(cell_text(other_reading_of(page)));
      }
      const bool unlike_words = page.unread || unread_files || is_recording(document.kind) || is_mostly_picture(document, page);
      words += unlike_words ? "unread in " + std::to_string(document.id) : page.text + "\f";
      ++pages;
    }
    marks[document.id] = words_mark(words);
  }
  mark_text_twins(looks, documents, marks);
  return PeopleRegister::build(store.request(), texts, in_force(store.corrections()));
}

// A document's pages without their words, which would not fit into memory together.
std::vector<Page> skim_of(CaseStore& store, const Transcripts& transcripts, const SourceDocument& document) {
  std::vector<Page> pages;
  for (const int number : store.pages_read(document.id)) {
    pages.push_back(transcripts.page(store, document, number));
    std::vector<Word>().swap(pages.back().words);   // its memory too
    std::vector<Word>().swap(pages.back().other_words);
  }
  return pages;
}

void set_unreadable(CaseStore& store, SourceDocument& document, PrepareReport& report) {
  if (document.duplicate_of == 0) {
    report.faults.push_back({Stage::open, document.source, 0, to_string(document.status), document.reason});
    store.replace_holds(document.id, {hold_of_unreadable(document)});
  } else {
    store.replace_holds(document.id, {});
    store.update_document(document);
  }
  store.replace_proposals(document.id, {});
}

// What the document is, entered into it; and the passages nobody but a manager may release.
DocumentCues judged(SourceDocument& document, const std::vector<Page>& pages, const std::vector<DocumentText>& outside, const Request& request) {
  std::vector<std::string> texts;
  texts.reserve(pages.size());
  for (const Page& page : pages) {
    texts.push_back(page.text);
  }
  DocumentCues cues = judge_document(texts, request, document.source);
  carry_passages_on(cues.passages, document, pages);
  add_noted_pages(cues.passages, outside, pages);
  document.status = DocumentStatus::read;
  document.type = cues.type;
  const bool weak = cues.type == DocumentType::other || cues.type == DocumentType::letter;
  if (document.kind == FileKind::case_note || ((document.kind == FileKind::eml || document.kind == FileKind::msg) && weak)) {
    document.type = document.kind == FileKind::case_note ? DocumentType::case_notes : DocumentType::email;
  }
  document.date = cues.date;
  document.owner_agency = cues.owner;
  document.owner_why = cues.owner_why;
  document.restricted = cues.restricted;
  const bool handwritten = document.pages > document.outside_pages &&
                           std::all_of(pages.begin(), pages.end() - document.outside_pages, [](const Page& page) { return page.unread; });
  if (handwritten && (cues.type == DocumentType::other || cues.type == DocumentType::letter)) {
    document.type = DocumentType::handwritten_note;
  }
  return cues;
}

// Whom the pages around each page name, itself among them: two before it and one behind it, as far as a letter goes on; what letters stand
// for is said once for all of them.
std::vector<NamedInText> named_around(const std::vector<Page>& skims, const PeopleRegister& people, int jobs) {
  constexpr std::size_t kBefore = 2;
  constexpr std::size_t kBehind = 1;
  std::vector<NamedInText> named(skims.size());
  if (skims.size() < 2) {
    return named;   // a page alone tells all there is
  }
  run_in_parallel(jobs, skims.size(), [&](std::size_t i) { named[i] = people.named_in(legible_text(cell_text(skims[i])).text); }, [](std::size_t) {});
  NamedInText keys;
  for (const NamedInText& one : named) {
    keys.add_letters(one);
  }
  std::vector<NamedInText> around(skims.size());
  for (std::size_t page = 0; page < skims.size(); ++page) {
    for (std::size_t i = page - std::min(page, kBefore); i <= std::min(page + kBehind, skims.size() - 1); ++i) {
      around[page].add(named[i]);
    }
    around[page].letters = keys.letters;
  }
  return around;
}

// (c), some pages at a time.
std::vector<Proposal> proposals_of(CaseStore& store, const Transcripts& transcripts, const SourceDocument& document, const std::vector<Page>& skims,
                                   const PeopleRegister& people, const DocumentCues& cues, int jobs, Progress& progress) {
  std::vector<Proposal> proposals = propose_covered(document);
  const std::vector<NamedInText> around = named_around(skims, people, jobs);
  for (std::size_t first = 0; first < skims.size(); first += kPagesProposed) {
    std::vector<Page> pages;
    for (std::size_t i = first; i < std::min(first + kPagesProposed, skims.size()); ++i) {
      pages.push_back(transcripts.page(store, document, skims[i].number));
    }
    std::vector<std::vector<Proposal>> made(pages.size());
    run_in_parallel(
        jobs, pages.size(), [&](std::size_t i) { made[i] = propose(document, pages[i], people, store.request(), cues.passages, skims.size() < 2 ? nullptr : &around[first + i]); },
        [&](std::size_t i) {
          std::move(made[i].begin(), made[i].end(), std::back_inserter(proposals));
          progress.advance(1);
        });
  }
  return proposals;
}

// Nothing has changed since proposals were made: what stands is told.
PrepareReport report_of_before(CaseStore& store) {
  PrepareReport report;
  for (const SourceDocument& document : store.documents()) {
    ++report.documents;
    report.pages += is_readable(document) ? static_cast<int>(store.pages_read(document.id).size()) : 0;
    if (!is_readable(document) && document.duplicate_of == 0) {
      report.faults.push_back({Stage::open, document.source, 0, to_string(document.status), document.reason});
    }
  }
  report.proposals = static_cast<int>(store.proposals().size());
  return report;
}

}  // namespace

PrepareReport prepare(CaseStore& store, Helpers& helpers) {
  open_documents(store, helpers);
  set_typed_pages(store, helpers);
  read_pages(store, helpers);
  return store.setting(kPreparedFrom) == prepared_state(store) ? report_of_before(store) : propose_again(store, helpers.jobs);
}

PrepareReport enter_transcripts(CaseStore& store, int jobs) {
  Helpers alone(1);   // on this thread: it may hold the case in a transaction
  set_typed_pages(store, alone);
  read_pages(store, alone);
  return propose_again(store, jobs);
}

PrepareReport propose_again(CaseStore& store, int jobs) {
  const Transcripts transcripts(store);
  std::vector<SourceDocument> documents = store.documents();
  long pages_in_all = 0;
  CopySearch copies;
  PageLooks looks(store, jobs);
  const PeopleRegister people = register_of(store, transcripts, documents, copies, looks, pages_in_all);
  copies.find(documents);
  set_unmet_corrections(store, people.unmet());
  PrepareReport report;
  Progress progress("proposing", pages_in_all);
  for (SourceDocument& document : documents) {
    ++report.documents;
    if (!is_readable(document)) {
      set_unreadable(store, document, report);
      continue;
    }
    const std::vector<Page> pages = skim_of(store, transcripts, document);
    const std::vector<DocumentText> outside = store.document_texts(document.id);
    const DocumentCues cues = judged(document, pages, outside, store.request());
    const std::vector<Proposal> proposals = proposals_of(store, transcripts, document, pages, people, cues, jobs, progress);
    copies.add(proposals);
    store.update_document(document);
    report.decisions_lost += store.replace_proposals(document.id, proposals);
    std::vector<Hold> holds = holds_of(document, pages, cues, outside, store.request());
    if (std::optional<Hold> misfiled = hold_of_misfiled(document, cues, proposals)) {
      holds.push_back(std::move(*misfiled));
    }
    store.replace_holds(document.id, holds);
    report.pages += static_cast<int>(pages.size());
    report.proposals += static_cast<int>(proposals.size());
  }
  copies.keep_in(store, transcripts, looks);
  set_entered_transcripts(store, transcripts.latest());
  store.set_setting(kPreparedFrom, prepared_state(store));
  store.audit("candour", "prepared", std::to_string(report.pages) + " pages, " + std::to_string(report.proposals) + " proposals");
  return report;
}

}  // namespace candour
