#include "pipeline/page_looks.h"

#include <algorithm>
#include <set>

#include "pipeline/base/hash.h"
#include "pipeline/model/page_look.h"

namespace candour {
namespace {

constexpr int kLookTimeout = 120 * 1000;  // of some pages
constexpr int kPagesAtOnce = 16;
constexpr std::size_t kDocumentsHeld = 24;
constexpr const char* kLooks = "looks";  // kind of thing in the vault

std::string kept_as(const std::string& normalised) {
  return sha256_hex("looks-1 " + normalised);
}

std::string packed(const std::vector<std::string>& looks) {
  std::string all;
  for (const std::string& look : looks) {
    all += std::to_string(look.size()) + "\n" + look;
  }
  return all;
}

std::vector<std::string> unpacked(const std::string& all) {
  std::vector<std::string> looks;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t size_end = all.find('\n', at);
    const std::size_t size = std::stoul(all.substr(at, size_end - at));
    looks.push_back(all.substr(size_end + 1, size));
    at = size_end + 1 + size;
  }
  return looks;
}

bool all_drawn(const std::vector<std::string>& looks) {
  return std::none_of(looks.begin(), looks.end(), [](const std::string& look) { return look.empty(); });
}

// A page that cannot be drawn has an empty look.
std::vector<std::string> drawn(Worker& worker, const Vault& vault, const std::string& normalised, int pages) {
  std::vector<std::string> looks;
  for (int first = 1; first <= pages; first += kPagesAtOnce) {
    WorkerJob job;
    job.op = "look";
    for (int number = first; number < std::min(first + kPagesAtOnce, pages + 1); ++number) {
      job.pages.push_back(number);
    }
    const auto bytes = worker.holds(normalised)
                           ? nullptr
                           : std::make_shared<const std::string>(vault.get("normalised", normalised));
    WorkerAnswer answer = worker.ask(job, {normalised, bytes}, {}, kLookTimeout);
    answer.blobs.resize(answer.reply.ok ? answer.blobs.size() : 0);
    answer.blobs.resize(job.pages.size());
    std::move(answer.blobs.begin(), answer.blobs.end(), std::back_inserter(looks));
  }
  return looks;
}

}  // namespace

struct PageLooks::Drawing {
  std::string normalised;
  int pages = 0;
  std::vector<std::string> looks;
};

void PageLooks::draw(std::vector<Drawing>& drawings) {
  if (helpers_ == nullptr && !drawings.empty()) {
    helpers_ = std::make_unique<Helpers>(jobs_);
  }
  Vault& vault = store_.vault();
  run_in_parallel(
      jobs_, drawings.size(),
      [&](std::size_t i) {
        auto worker = helpers_->workers.borrow();
        drawings[i].looks = drawn(*worker, vault, drawings[i].normalised, drawings[i].pages);
      },
      [&](std::size_t i) {
        if (all_drawn(drawings[i].looks)) {
          vault.put(kLooks, kept_as(drawings[i].normalised), packed(drawings[i].looks));
        }
        looks_[drawings[i].normalised] = std::move(drawings[i].looks);
      });
}

// By what documents are normalised to, and how many pages that has.
void PageLooks::load(const std::map<std::string, int>& pages) {
  std::vector<Drawing> drawings;
  for (const auto& [normalised, count] : pages) {
    if (normalised.empty()) {
      continue;
    }
    if (store_.vault().has(kLooks, kept_as(normalised))) {
      looks_[normalised] = unpacked(store_.vault().get(kLooks, kept_as(normalised)));
    } else {
      drawings.push_back({normalised, count, {}});
    }
  }
  draw(drawings);
}

void PageLooks::hold(const std::vector<const SourceDocument*>& documents) {
  looks_.clear();
  std::map<std::string, int> pages;
  for (const SourceDocument* document : documents) {
    pages[store_.normalised_key(document->id)] = document->pages;
  }
  if (pages.size() > 1) {  // else the same pages, byte for byte: nothing to look at
    load(pages);
  }
}

void PageLooks::draw_ahead(const std::vector<const SourceDocument*>& documents) {
  std::map<std::string, int> pages;
  for (const SourceDocument* document : documents) {
    const std::string normalised = store_.normalised_key(document->id);
    if (!normalised.empty() && !store_.vault().has(kLooks, kept_as(normalised))) {
      pages[normalised] = document->pages;
    }
    if (pages.size() >= kDocumentsHeld) {
      load(pages);
      looks_.clear();
      pages.clear();
    }
  }
  load(pages);
  looks_.clear();
}

const std::string& PageLooks::look(const SourceDocument& document, int page) {
  static const std::string kNone;
  const std::string normalised = store_.normalised_key(document.id);
  if (looks_.count(normalised) == 0) {
    if (looks_.size() >= kDocumentsHeld) {
      looks_.clear();
    }
    load({{normalised, document.pages}});
  }
  const std::vector<std::string>& looks = looks_[normalised];
  return page >= 1 && static_cast<std::size_t>(page) <= looks.size() ? looks[static_cast<std::size_t>(page - 1)] : kNone;
}

bool PageLooks::alike(const SourceDocument& one, const SourceDocument& other) {
  const std::string of_one = store_.normalised_key(one.id);
  const std::string of_other = store_.normalised_key(other.id);
  const std::vector<std::string>& looks = looks_[of_one];
  const std::vector<std::string>& others = looks_[of_other];
  return !of_one.empty() &&
         (of_one == of_other || (!looks.empty() && std::equal(looks.begin(), looks.end(), others.begin(),
                                                              others.end(), look_alike)));
}

}  // namespace candour
