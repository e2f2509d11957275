#include "pipeline/caseless.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <filesystem>

#include "extractors/intake/identify.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/base/progress.h"
#include "pipeline/base/read_with.h"
#include "pipeline/base/utf8.h"
#include "pipeline/codec/answers.h"
#include "pipeline/codec/case_files.h"
#include "pipeline/covered_pages.h"
#include "pipeline/disclose.h"
#include "pipeline/helpers.h"
#include "pipeline/model/show_through.h"
#include "pipeline/model/whole_letters.h"
#include "pipeline/open_file.h"
#include "pipeline/page_marks.h"
#include "redaction/propose/judge.h"

namespace candour {
namespace {

constexpr int kPagesTimeout = 600 * 1000;
constexpr int kPagesAtOnce = 8;
constexpr std::size_t kPagesInPart = 100;
constexpr double kReadingsApart = 2;   // points by which two readings' boxes of the same word may differ

struct Opened {
  OpenedDocument document;
  DocumentBytes normalised;
};

Opened open_at(Helpers& helpers, const std::string& file) {
  const auto bytes = std::make_shared<const std::string>(read_file(file));
  Opened opened;
  opened.document = open_file(helpers, identify(std::string_view(*bytes).substr(0, kIdentifyBytes), file), "original " + sha256_hex(*bytes), bytes, false);
  auto pdf = std::make_shared<const std::string>(std::move(opened.document.pdf));
  opened.normalised = {sha256_hex(*pdf), std::move(pdf)};
  return opened;
}

std::vector<Page> read_pages(Helpers& helpers, const Opened& opened) {
  const int count = opened.document.pages;
  const auto bytes = opened.normalised.bytes->size();
  const int at_once = bytes / static_cast<std::size_t>(std::max(1, count)) > 25000 ? 1 : kPagesAtOnce;
  const auto tasks = static_cast<std::size_t>((count + at_once - 1) / at_once);
  std::vector<std::vector<Page>> read(tasks);
  std::vector<Page> pages;
  Progress progress("reading", count);
  run_in_parallel(
      helpers.jobs, tasks,
      [&](std::size_t i) {
        WorkerJob job;
        job.op = "read";
        for (int n = static_cast<int>(i) * at_once + 1; n <= std::min(count, (static_cast<int>(i) + 1) * at_once); ++n) {
          job.pages.push_back(n);
        }
        WorkerAnswer answer = helpers.workers.borrow()->ask(job, opened.normalised, {}, kPagesTimeout);
        if (!answer.reply.ok) {
          throw Error(ExitCode::input_unreadable, "page " + std::to_string(job.pages.front()) + ": " + answer.reply.advice);
        }
        read[i] = std::move(answer.reply.pages);
      },
      [&](std::size_t i) {
        progress.advance(static_cast<long>(read[i].size()));
        std::move(read[i].begin(), read[i].end(), std::back_inserter(pages));
      });
  return pages;
}

// What the sender of the file hid and left readable.
std::vector<CoveredText> covered_in(Helpers& helpers, const Opened& opened) {
  std::vector<CoveredText> covered = opened.document.marks;
  const auto count = static_cast<std::size_t>(opened.document.pages);
  std::vector<std::vector<CoveredText>> seen(count);
  run_in_parallel(
      helpers.jobs, count, [&](std::size_t i) { seen[i] = covered_pages(*helpers.workers.borrow(), opened.normalised.hash, [&] { return opened.normalised.bytes; }, {static_cast<int>(i) + 1}); },
      [&](std::size_t i) { covered.insert(covered.end(), seen[i].begin(), seen[i].end()); });
  return covered;
}

bool is_letter(char32_t c) { return c > 0x7F || std::isalnum(static_cast<int>(c)) != 0; }
bool is_blank(char32_t c) { return c == U' ' || c == U'\n' || c == U'\t'; }
char32_t small(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ? c + 32 : c; }

// Where a text stands as whole words, spaces and line breaks alike, a hyphen at a line's end passed over.
std::vector<Span> places_of(const std::u32string& text, const std::u32string& wanted) {
  std::vector<Span> places;
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (start > 0 && is_letter(text[start - 1]) && is_letter(wanted.front())) {
      continue;
    }
    std::size_t at = start;
    std::size_t i = 0;
    while (i < wanted.size() && at < text.size()) {
      if (is_blank(wanted[i]) && is_blank(text[at])) {
        while (i < wanted.size() && is_blank(wanted[i])) {
          ++i;
        }
        while (at < text.size() && is_blank(text[at])) {
          ++at;
        }
      } else if (small(text[at]) == small(wanted[i]) || (wanted[i] == U'\'' && text[at] == 0x2019)) {
        ++i;
        ++at;
      } else if (i > 0 && is_letter(wanted[i]) && is_letter(wanted[i - 1]) && (text[at] == U'-' || text[at] == 0xAD || text[at] == 0x2010) && at + 1 < text.size()) {
        at += text[at + 1] == U'\n' ? 2U : 1U;   // cut at a line's end, or a soft hyphen drawn as a hard one
      } else {
        break;
      }
    }
    const bool whole = i == wanted.size() && (at >= text.size() || !is_letter(text[at]) || !is_letter(wanted.back()));
    if (whole) {
      places.push_back({start, at});
      start = at - 1;
    }
  }
  return places;
}

// A mark that no page has would be left out in silence.
void check_pages(const std::vector<Page>& pages, const std::vector<RequestedMark>& requested) {
  const int count = static_cast<int>(pages.size());
  for (std::size_t i = 0; i < requested.size(); ++i) {
    std::vector<int> named = requested[i].pages;
    named.push_back(requested[i].text.empty() ? requested[i].page : 1);
    if (std::any_of(named.begin(), named.end(), [&](int page) { return page < 1 || page > count; })) {
      throw Error(ExitCode::configuration, "marks.json, mark " + std::to_string(i + 1) + ": the file has only " + std::to_string(count) + " pages");
    }
    if (!requested[i].text.empty()) {
      continue;
    }
    const Page& page = pages[static_cast<std::size_t>(requested[i].page - 1)];
    if (!requested[i].box.intersects({0, 0, page.width, page.height})) {
      throw Error(ExitCode::configuration, "marks.json, mark " + std::to_string(i + 1) + ": the box lies outside page " + std::to_string(page.number) + ", which is " +
                                               std::to_string(std::lround(page.width)) + " points wide and " + std::to_string(std::lround(page.height)) + " high");
    }
  }
}

struct Marked {
  std::vector<PageMarks> pages;
  std::vector<std::string> secrets;
};

Marked mark_pages(const std::vector<Page>& pages, const std::vector<RequestedMark>& requested) {
  Marked marked;
  std::vector<std::string> removed;
  std::vector<SheetSize> sizes;
  std::string kept;
  for (const Page& page : pages) {
    PageMarks marks;
    marks.page = page.number;
    marks.scanned = page.source == TextSource::ocr;
    marks.image_dpi = page.image_dpi > 0 ? page.image_dpi : 200;
    for (const Word& word : gives_layer(page) ? page.words : std::vector<Word>()) {
      marks.layer.push_back(layer_word(word));
    }
    const std::u32string text = to_code_points(page.text);
    const Page other = other_reading_of(page);   // what only an older OCR layer can be read to say is meant, too
    const std::u32string other_text = to_code_points(other.text);
    std::u32string left = text;
    for (const RequestedMark& request : requested) {
      if (request.text.empty()) {
        for (const Box& box : request.page == page.number ? with_whole_letters(page, request.box) : std::vector<Box>()) {
          marks.marks.push_back({box, {}});
        }
        continue;
      }
      const bool here = request.pages.empty() || std::find(request.pages.begin(), request.pages.end(), page.number) != request.pages.end();
      for (const Span& place : here ? places_of(text, to_code_points(request.text)) : std::vector<Span>()) {
        for (const Box& box : boxes_of(page, place)) {
          marks.marks.push_back({box, {}});
        }
        std::fill(left.begin() + static_cast<std::ptrdiff_t>(place.start), left.begin() + static_cast<std::ptrdiff_t>(place.end), U'\n');
      }
      for (const Span& place : here ? places_of(other_text, to_code_points(request.text)) : std::vector<Span>()) {
        for (const Box& box : boxes_of(other, place)) {
          const auto marked_already = [&](const RemovalMark& mark) { return grown(mark.box, kReadingsApart).contains(box.left, box.top) && grown(mark.box, kReadingsApart).contains(box.right, box.bottom); };
          if (std::none_of(marks.marks.begin(), marks.marks.end(), marked_already)) {
            marks.marks.push_back({box, {}});
          }
        }
      }
      if (here && request.pages.empty()) {
        removed.push_back(request.text);
      }
    }
    kept += to_utf8(left) + "\n";
    marked.pages.push_back(std::move(marks));
    sizes.push_back({page.width, page.height});
  }
  note_show_through(marked.pages, sizes);
  marked.secrets = secrets_of(removed, kept);
  return marked;
}

// Parts of the file side by side, each proved, then joined.
ProvedPart remove_in_parts(Helpers& helpers, const DocumentBytes& document, const std::vector<PageMarks>& pages, const std::set<int>& as_images) {
  const std::size_t parts = (pages.size() + kPagesInPart - 1) / kPagesInPart;
  std::vector<ProvedPart> made(parts);
  ProvedPart whole;
  std::vector<std::string> files;
  Progress progress("redacting and proving", static_cast<long>(pages.size()));
  run_in_parallel(
      helpers.jobs, parts,
      [&](std::size_t i) {
        const auto from = pages.begin() + static_cast<std::ptrdiff_t>(i * kPagesInPart);
        const auto to = pages.begin() + static_cast<std::ptrdiff_t>(std::min(pages.size(), (i + 1) * kPagesInPart));
        made[i] = remove_and_prove(helpers, document, std::vector<PageMarks>(from, to), as_images);
      },
      [&](std::size_t i) {
        progress.advance(static_cast<long>(made[i].pages.size()));
        files.push_back(std::move(made[i].pdf));
        whole.pages.insert(whole.pages.end(), made[i].pages.begin(), made[i].pages.end());
      });
  if (files.size() == 1) {
    whole.pdf = std::move(files.front());
    return whole;
  }
  WorkerJob job;
  job.op = "join";
  WorkerAnswer answer = helpers.workers.borrow()->ask(job, {}, files, kPagesTimeout);
  if (!answer.reply.ok || answer.blobs.empty()) {
    throw Error(ExitCode::proof_failed, "the proved parts could not be joined");
  }
  whole.pdf = std::move(answer.blobs.front());
  return whole;
}

void refuse(bool json, const std::string& file, const std::string& reason, const std::string& message) {
  if (json) {
    std::printf("%s\n", refusal_answer(reason, message).c_str());
  } else {
    std::fprintf(stderr, "candour: %s: %s\n", file.c_str(), message.c_str());
  }
}

}  // namespace

namespace {

void print_pages(Helpers& helpers, const std::string& file, const Opened& opened, bool json) {
  const std::vector<Page> pages = read_pages(helpers, opened);
  if (json) {
    std::printf("%s\n", read_answer(file, pages, opened.document.texts, covered_in(helpers, opened)).c_str());
    return;
  }
  for (const Page& page : pages) {
    std::printf("%s%s\f\n", page.text.c_str(), page.unread ? "\n[ink on this page that no machine could read]" : "");
  }
}

}  // namespace

ExitCode read_files(const std::vector<std::string>& files, bool json, int jobs) {
  Helpers helpers(jobs);
  ExitCode worst = ExitCode::done;
  for (const std::string& file : files) {
    const Opened opened = open_at(helpers, file);
    if (opened.document.status != DocumentStatus::read) {
      refuse(json, file, opened.document.reason, opened.document.advice);
      worst = ExitCode::input_unreadable;
      continue;
    }
    try {
      print_pages(helpers, file, opened, json);
    } catch (const Error& error) {
      if (error.code() != ExitCode::input_unreadable) {
        throw;
      }
      refuse(json, file, "damaged", error.what());
      worst = ExitCode::input_unreadable;
    }
  }
  return worst;
}

ExitCode find_in_files(const std::vector<std::string>& files, const std::string& request_file, bool json) {
  Request request;
  if (!request_file.empty()) {
    request = read_with(request_file, request_from_json);
  }
  RecordTexts texts({});
  for (const std::string& file : files) {
    std::string text = read_file(file);
    if (!is_valid_utf8(text)) {
      throw Error(ExitCode::input_unreadable, file + " is not UTF-8 text; save it as UTF-8");
    }
    texts.add(std::move(text));
  }
  const PeopleRegister people = PeopleRegister::build(request, texts);   // of all files: who is named in one is known in the others
  for (const std::string& file : files) {
    const std::vector<Finding> findings = judge_text(read_file(file), people, request);
    if (json) {
      std::printf("%s\n", find_answer(file, findings).c_str());
      continue;
    }
    for (const Finding& f : findings) {
      std::string words = f.text;
      std::replace_if(words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
      std::printf("%s:%zu-%zu %s %s \"%s\" (%s)\n", file.c_str(), f.span.start, f.span.end, to_string(f.kind), to_string(f.proposal), words.c_str(), f.why.c_str());
    }
  }
  return ExitCode::done;
}

ExitCode redact_file(const std::string& in, const std::string& out, const std::string& marks_file, bool json, int jobs) {
  Helpers helpers(jobs);
  const std::vector<RequestedMark> requested = read_with(marks_file, marks_from_json);
  std::error_code ignored;
  std::filesystem::remove(out, ignored);
  const Opened opened = open_at(helpers, in);
  if (opened.document.status != DocumentStatus::read) {
    refuse(json, in, opened.document.reason, opened.document.advice);
    return ExitCode::input_unreadable;
  }
  try {
    const std::vector<Page> pages = read_pages(helpers, opened);
    check_pages(pages, requested);
    const Marked marked = mark_pages(pages, requested);
    ProvedPart whole = remove_in_parts(helpers, opened.normalised, marked.pages, {});
    ProofAnswer proof = prove_whole(helpers, whole.pdf, marked.secrets, static_cast<int>(whole.pages.size()));
    if (const std::set<int> redo = pages_to_redo(proof); !redo.empty()) {   // what no reader shows stands there: it goes with the vectors
      whole = remove_in_parts(helpers, opened.normalised, marked.pages, redo);
      proof = prove_whole(helpers, whole.pdf, marked.secrets, static_cast<int>(whole.pages.size()));
    }
    if (!proof.ok || !proof.proved) {
      throw Error(ExitCode::proof_failed, proof.failures.empty() ? "no proof" : proof.failures.front().check + ": " + proof.failures.front().what);
    }
    write_file_atomically(out, whole.pdf);
    std::printf("%s\n", json ? redact_answer(whole.pages).c_str() : "proved");
    return ExitCode::done;
  } catch (const Error& error) {
    if (error.code() != ExitCode::proof_failed && error.code() != ExitCode::input_unreadable) {
      throw;
    }
    refuse(json, in, error.code() == ExitCode::proof_failed ? "proof-failed" : "damaged", error.what());
    return error.code();
  }
}

}  // namespace candour
