#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "pipeline/disclose.h"
#include "pipeline/refused_places.h"

namespace candour {
namespace {

constexpr int kRemoveTimeout = 600 * 1000;
constexpr int kPagesOfText = 250;   // read by one prover at a time

ProofJob job_of(const PageMarks& marks, const RedactedPage& claim, int place) {
  ProofJob job;
  job.original_page = marks.page;
  job.redacted_page = place;
  job.claim = claim;
  for (const RemovalMark& mark : marks.marks) {
    job.marks.push_back(mark.box);
  }
  job.scanned = marks.scanned;
  job.behind = marks.behind;
  for (const PageMarks::LayerWord& word : marks.layer) {
    job.layer.push_back(word.text);
  }
  return job;
}

std::string folded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!blank || (!out.empty() && out.back() != ' ')) {
      out.push_back(blank ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
  return out;
}

bool stands_in(const std::string& text, const std::string& needle) {
  const auto letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80U; };
  for (std::size_t at = text.find(needle); at != std::string::npos; at = text.find(needle, at + 1)) {
    const std::size_t end = at + needle.size();
    if ((at == 0 || !letter(text[at - 1])) && (end >= text.size() || !letter(text[end]))) {
      return true;
    }
  }
  return false;
}

constexpr const char* kWithholdPage = "withhold that page, or withdraw the boxes on it and draw others";
constexpr const char* kWithholdDocument = "withhold that document";

std::optional<ProvedPart> try_removing(Helpers& helpers, const DocumentBytes& document, const std::vector<PageMarks>& marks, const std::set<int>& force_raster, std::string& advice) {
  WorkerJob job;
  job.op = "remove";
  job.marks = marks;
  job.force_raster.assign(force_raster.begin(), force_raster.end());
  WorkerAnswer answer = helpers.workers.borrow()->ask(job, document, {}, kRemoveTimeout);
  if (!answer.reply.ok || answer.reply.redacted.size() != marks.size()) {
    advice = answer.reply.advice;
    return std::nullopt;
  }
  return ProvedPart{std::move(answer.blobs.at(0)), std::move(answer.reply.redacted)};
}

// Which of the pages cannot be redacted: each is tried alone. Where every one can, it is all of them together that cannot.
std::vector<Refusal> refused_alone(Helpers& helpers, const DocumentBytes& document, const std::vector<PageMarks>& marks, const std::set<int>& force_raster, const std::string& together) {
  std::vector<Refusal> refused;
  for (const PageMarks& page : marks) {
    std::string advice = together;
    if (marks.size() == 1 || !try_removing(helpers, document, {page}, force_raster, advice)) {
      refused.push_back({0, {}, page.page, "it could not be redacted: " + advice, kWithholdPage});
    }
  }
  if (refused.empty()) {
    refused.push_back({0, {}, 0, "its pages could not be redacted together: " + together, kWithholdDocument});
  }
  return refused;
}

ProvedPart removed(Helpers& helpers, const DocumentBytes& document, const std::vector<PageMarks>& marks, const std::set<int>& force_raster) {
  std::string advice;
  std::optional<ProvedPart> part = try_removing(helpers, document, marks, force_raster, advice);
  if (!part) {
    throw RefusedPlaces(refused_alone(helpers, document, marks, force_raster, advice));
  }
  return std::move(*part);
}

struct Judged {
  std::map<int, std::string> as_images;   // pages whose vectors were not proved, and why
  std::vector<Refusal> refused;           // pages that are images already
};

Judged judge(Helpers& helpers, const DocumentBytes& document, const std::vector<PageMarks>& marks, const ProvedPart& part) {
  Judged judged;
  auto prover = helpers.provers.borrow();
  prover->show(document.bytes, std::make_shared<const std::string>(part.pdf));
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const ProofAnswer proof = prover->prove_page(job_of(marks[i], part.pages[i], static_cast<int>(i + 1)));
    if (proof.ok && proof.proved) {
      continue;
    }
    if (part.pages[i].mode == PageMode::raster) {
      judged.refused.push_back({0, {}, marks[i].page, "it could not be proved (" + (proof.failures.empty() ? std::string("no answer") : proof.failures.front().check + ": " + proof.failures.front().what) + ")", kWithholdPage});
    } else {
      judged.as_images[marks[i].page] = proof.failures.empty() ? "no answer" : proof.failures.front().what;
    }
  }
  return judged;
}

}  // namespace

std::vector<std::string> secrets_of(const std::vector<std::string>& removed, const std::string& kept_text) {
  const std::string kept = folded(kept_text);
  std::set<std::string> secrets;
  for (const std::string& text : removed) {
    const std::string needle = folded(text);
    if (needle.size() >= 3 && !stands_in(kept, needle)) {
      secrets.insert(text);
    }
  }
  return {secrets.begin(), secrets.end()};
}

std::set<int> pages_to_redo(const ProofAnswer& proof) {
  std::set<int> pages;
  for (const ProofFailure& failure : proof.failures) {
    const bool of_a_page = failure.page > 0 && (failure.check == "string" || failure.check == "stream" || failure.check == "text");
    if (!of_a_page) {
      return {};
    }
    pages.insert(failure.page);
  }
  return pages;
}

ProvedPart remove_and_prove(Helpers& helpers, const DocumentBytes& document, const std::vector<PageMarks>& marks, const std::set<int>& as_images) {
  std::set<int> force_raster = as_images;
  std::map<int, std::string> not_vectors;   // pages whose vectors were not proved, and why
  // At most two rounds: vectors where they prove, images otherwise.
  for (int round = 0; round < 2; ++round) {
    ProvedPart part = removed(helpers, document, marks, force_raster);
    const Judged judged = judge(helpers, document, marks, part);
    if (judged.as_images.empty() && judged.refused.empty()) {
      for (RedactedPage& page : part.pages) {
        page.reason += not_vectors.count(page.page) != 0 ? ": " + not_vectors.at(page.page) : std::string();
      }
      return part;
    }
    if (judged.as_images.empty()) {
      throw RefusedPlaces(judged.refused);
    }
    for (const auto& [page, why] : judged.as_images) {
      force_raster.insert(page);
      not_vectors[page] = why;
    }
  }
  throw RefusedPlaces({{0, {}, 0, "a page could be proved neither with its vectors nor as an image", kWithholdDocument}});
}

ProofAnswer prove_whole(Helpers& helpers, const std::string& pdf, const std::vector<std::string>& secrets, int pages) {
  ProofAnswer whole;
  if (pages == 0) {
    whole = helpers.provers.borrow()->prove_file(pdf, secrets);
    pages = whole.pages;
  }
  const auto chunks = static_cast<std::size_t>((pages + kPagesOfText - 1) / kPagesOfText);
  std::vector<ProofAnswer> answers(chunks);
  const std::size_t first = whole.ok ? 1 : 0;   // the structure, where it was not told yet, goes beside the text
  run_in_parallel(
      helpers.jobs, chunks + 1 - first,
      [&](std::size_t i) {
        if (i + first == 0) {
          whole = helpers.provers.borrow()->prove_file(pdf, secrets);
          return;
        }
        const int from = static_cast<int>(i + first - 1) * kPagesOfText + 1;
        answers[i + first - 1] = helpers.provers.borrow()->prove_text(pdf, secrets, pages, from, std::min(pages, from + kPagesOfText - 1));
      },
      [](std::size_t) {});
  whole.proved = whole.proved && whole.pages == pages && pages > 0;
  for (const ProofAnswer& answer : answers) {
    whole.ok = whole.ok && answer.ok;
    whole.proved = whole.proved && answer.ok && answer.proved;
    whole.failures.insert(whole.failures.end(), answer.failures.begin(), answer.failures.end());
  }
  return whole;
}

}  // namespace candour
