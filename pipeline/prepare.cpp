#include "pipeline/prepare.h"

#include <algorithm>
#include <map>

#include "pipeline/base/hash.h"
#include "pipeline/base/progress.h"
#include "pipeline/base/utf8.h"
#include "pipeline/transcripts.h"
#include "redaction/find/cells.h"
#include "redaction/find/document_cues.h"
#include "redaction/people/register.h"
#include "redaction/propose/propose.h"

namespace candour {
namespace {

constexpr int kOpenTimeout = 180 * 1000;
constexpr int kPageTimeout = 120 * 1000;      // of one page
constexpr int kPagesAtOnce = 8;
constexpr std::uint64_t kScanBytes = 25000;   // a page larger than this is a scan most likely: read singly

void set_fault(CaseStore& store, SourceDocument& document, const std::string& reason, DocumentStatus status) {
  document.status = status;
  document.reason = reason;
  store.update_document(document);
}

// Files that have not been opened yet become normalised PDFs in the vault.
void open_documents(CaseStore& store, Helpers& helpers) {
  std::vector<SourceDocument> waiting;
  for (SourceDocument& document : store.documents()) {
    const bool is_new = document.status == DocumentStatus::registered && document.duplicate_of == 0;
    if (is_new && store.normalised_key(document.id).empty()) {
      waiting.push_back(std::move(document));
    }
  }
  std::vector<WorkerAnswer> answers(waiting.size());
  run_in_parallel(
      helpers.jobs, waiting.size(),
      [&](std::size_t i) {
        WorkerJob job;
        job.op = "open";
        job.kind = waiting[i].kind;
        job.append_outside_texts = true;
        const auto bytes = std::make_shared<const std::string>(store.vault().original(waiting[i].sha256));
        answers[i] = helpers.workers.borrow()->ask(job, {"original " + waiting[i].sha256, bytes}, {}, kOpenTimeout);
      },
      [&](std::size_t i) {
        SourceDocument& document = waiting[i];
        const OpenedDocument& opened = answers[i].reply.opened;
        if (!answers[i].reply.ok || opened.status != DocumentStatus::read) {
          const bool refused = answers[i].reply.ok;
          set_fault(store, document, refused ? opened.advice : answers[i].reply.advice,
                    refused && opened.status == DocumentStatus::needs_password ? DocumentStatus::needs_password : DocumentStatus::faulted);
          return;
        }
        const std::string key = sha256_hex(answers[i].blobs.at(0));
        store.vault().put("normalised", key, answers[i].blobs.at(0));
        document.pages = opened.pages;
        document.outside_pages = opened.outside_pages;
        document.reason = opened.advice;   // what is odd about it, or nothing
        store.set_opened(document, key, opened.texts);
        answers[i] = {};
      });
}

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
  const auto bytes = std::make_shared<const std::string>(store.vault().get("normalised", task.key));
  auto worker = helpers.workers.borrow();
  WorkerJob job;
  job.op = "read";
  job.pages = task.pages;
  const WorkerAnswer together = worker->ask(job, {task.key, bytes}, {}, kPageTimeout);
  if (together.reply.ok) {
    return together.reply.pages;
  }
  std::vector<Page> pages;  // one of them does harm: each for itself
  for (const int number : task.pages) {
    job.pages = {number};
    WorkerAnswer alone = task.pages.size() == 1 ? WorkerAnswer() : worker->ask(job, {task.key, bytes}, {}, kPageTimeout);
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

Hold hold_of(HoldKind kind, const SourceDocument& document, int page, const char* why, const char* lifted_by) {
  Hold hold;
  hold.kind = kind;
  hold.source = document.source;
  hold.page = page;
  hold.why = why;
  hold.lifted_by = lifted_by;
  return hold;
}

Hold document_hold(HoldKind kind, const SourceDocument& document) {
  switch (kind) {
    case HoldKind::health:
      return hold_of(kind, document, 0, "Health data may not go out until a health professional has said that it does no serious harm (DPA 2018 Sch 3 para 6).",
                     "the opinion of the appropriate health professional, not older than six months, or that the person knows it already");
    case HoldKind::court:
      return hold_of(kind, document, 0, "Court papers: rules of court limit who may see them.", "a decision of the legal team");
    case HoldKind::privilege:
      return hold_of(kind, document, 0, "Legal advice may be privileged (DPA 2018 Sch 2 para 19).", "a decision of the legal team");
    case HoldKind::adoption:
      return hold_of(kind, document, 0, "Adoption records have a process of their own (DPA 2018 Sch 4 para 3).", "a decision of the adoption team");
    default:
      return hold_of(kind, document, 0, "This document comes from a partner agency, which is to be consulted.", "the agency's reply, or the officer's decision without one");
  }
}

// Files inside the document that nobody can read here, told by their numbers.
void add_attachment_hold(const SourceDocument& document, const std::vector<DocumentText>& texts, std::vector<Hold>& holds) {
  std::string unread;
  for (const DocumentText& text : texts) {
    unread += text.place == "unread" ? (unread.empty() ? "" : ", ") + text.text : "";
  }
  if (!unread.empty()) {
    holds.push_back(hold_of(HoldKind::attachment, document, 0, "",
                            "adding what the file holds as files of their own and releasing this hold, or withholding it: it stays out of the bundle"));
    holds.back().why = "Kind not read yet: " + unread + ". It is not in the bundle, whose outside pages say so.";
  }
}

// An attachment is a document of its own: one from the police or a clinic is held on the pages that show it, whoever's
// file it came in.
void add_holds_of_attachments(const SourceDocument& document, const std::vector<DocumentText>& texts, const Request& request, std::vector<Hold>& holds) {
  std::set<HoldKind> kinds;
  for (const DocumentText& text : texts) {
    if (text.place == "attachment" && text.label.empty()) {
      const DocumentCues cues = judge_document({text.text}, request);
      kinds.insert(cues.holds.begin(), cues.holds.end());
    }
  }
  for (const HoldKind kind : kinds) {
    for (int page = document.pages - document.outside_pages + 1; page <= document.pages; ++page) {
      Hold hold = document_hold(kind, document);
      hold.page = page;
      hold.why = "An attachment is shown here. " + hold.why;
      holds.push_back(std::move(hold));
    }
  }
}

std::vector<Hold> holds_of(const SourceDocument& document, const std::vector<Page>& pages, const DocumentCues& cues,
                           const std::vector<DocumentText>& texts, const Request& request) {
  std::vector<Hold> holds;
  for (const Page& page : pages) {
    if (page.unread && page.transcript_words == 0) {
      holds.push_back(hold_of(HoldKind::unread, document, page.number, "There is ink on this page that no machine could read.",
                              "a transcript of it, line for line as it stands, clearing it after reading it, or withholding the page"));
      holds.back().regions = page.unread_regions;
    }
  }
  std::set<int> restricted;
  for (const RestrictedPassage& passage : cues.passages) {
    restricted.insert(passage.page);
  }
  for (const int page : restricted) {
    holds.push_back(hold_of(HoldKind::restricted, document, page, "A passage is marked as restricted from the user.",
                            "a manager's decision whether the reason still holds, the originator having been consulted"));
  }
  for (const HoldKind kind : cues.holds) {
    holds.push_back(document_hold(kind, document));
  }
  add_attachment_hold(document, texts, holds);
  add_holds_of_attachments(document, texts, request, holds);
  return holds;
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

// The same words, page by page: a second copy that only its bytes tell apart.
void mark_text_twins(std::vector<SourceDocument>& documents, const std::map<std::int64_t, std::string>& texts) {
  std::map<std::string, std::int64_t> first;
  for (SourceDocument& document : documents) {
    const auto text = texts.find(document.id);
    if (document.duplicate_of != 0 || text == texts.end() || text->second.size() < 40) {
      continue;
    }
    const auto [place, is_new] = first.try_emplace(text->second, document.id);
    if (!is_new) {
      document.duplicate_of = place->second;
    }
  }
}

std::vector<Page> pages_of(CaseStore& store, const SourceDocument& document, const Transcripts& transcripts) {
  std::vector<Page> pages;
  for (const int number : store.pages_read(document.id)) {
    pages.push_back(transcripts.page(store, document, number));
  }
  return pages;
}

bool is_readable(const SourceDocument& document) {
  return document.status != DocumentStatus::faulted && document.status != DocumentStatus::needs_password && document.duplicate_of == 0;
}

}  // namespace

PrepareReport prepare(CaseStore& store, Helpers& helpers) {
  open_documents(store, helpers);
  read_pages(store, helpers);
  return propose_again(store, helpers.jobs);
}

PrepareReport propose_again(CaseStore& store, int jobs) {
  const Transcripts transcripts(store);
  std::vector<SourceDocument> documents = store.documents();
  std::vector<RecordText> texts;
  std::map<std::int64_t, std::string> whole;
  for (const SourceDocument& document : documents) {
    for (const Page& page : is_readable(document) ? pages_of(store, document, transcripts) : std::vector<Page>()) {
      texts.push_back({document.id, page.number, cell_text(page), page.source != TextSource::text_layer});
      // A margin note in a hand nobody read may be all that tells two copies apart.
      const bool own_marks = page.unread || has_unread_files(store, document);
      whole[document.id] += own_marks ? "unread in " + std::to_string(document.id) : page.text + "\f";
    }
  }
  mark_text_twins(documents, whole);
  const PeopleRegister people = PeopleRegister::build(store.request(), texts);
  PrepareReport report;
  Progress progress("proposing", static_cast<long>(texts.size()));
  for (SourceDocument& document : documents) {
    ++report.documents;
    if (!is_readable(document)) {
      if (document.duplicate_of == 0) {
        report.faults.push_back({Stage::open, document.source, 0, to_string(document.status), document.reason});
        Hold fault = hold_of(HoldKind::fault, document, 0, "This file could not be read.", "withholding it, or adding a copy that can be read");
        store.replace_holds(document.id, {fault});
      } else {
        store.replace_holds(document.id, {});
        store.update_document(document);
      }
      store.replace_proposals(document.id, {});
      continue;
    }
    const std::vector<Page> pages = pages_of(store, document, transcripts);
    std::vector<std::string> page_texts;
    for (const Page& page : pages) {
      page_texts.push_back(page.text);
    }
    DocumentCues cues = judge_document(page_texts, store.request(), document.source);
    const std::vector<DocumentText> outside = store.document_texts(document.id);
    carry_passages_on(cues.passages, document, pages);
    add_noted_pages(cues.passages, outside, pages);
    document.status = DocumentStatus::read;
    document.type = cues.type;
    document.date = cues.date;
    document.owner_agency = cues.owner;
    document.owner_why = cues.owner_why;
    document.restricted = cues.restricted;
    const bool handwritten = document.pages > document.outside_pages &&
                             std::all_of(pages.begin(), pages.end() - document.outside_pages, [](const Page& page) { return page.unread; });
    if (handwritten && (cues.type == DocumentType::other || cues.type == DocumentType::letter)) {
      document.type = DocumentType::handwritten_note;
    }
    std::vector<std::vector<Proposal>> made(pages.size());
    run_in_parallel(
        jobs, pages.size(), [&](std::size_t i) { made[i] = propose(document, pages[i], people, store.request(), cues.passages); },
        [&](std::size_t) { progress.advance(1); });
    std::vector<Proposal> proposals;
    for (std::vector<Proposal>& some : made) {
      proposals.insert(proposals.end(), some.begin(), some.end());
    }
    store.update_document(document);
    report.decisions_lost += store.replace_proposals(document.id, proposals);
    store.replace_holds(document.id, holds_of(document, pages, cues, outside, store.request()));
    report.pages += static_cast<int>(pages.size());
    report.proposals += static_cast<int>(proposals.size());
  }
  set_entered_transcripts(store, transcripts.latest());
  store.audit("candour", "prepared", std::to_string(report.pages) + " pages, " + std::to_string(report.proposals) + " proposals");
  return report;
}

}  // namespace candour
