#include "pipeline/contained_files.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractors/intake/identify.h"
#include "pipeline/base/hash.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr int kDeepest = 10;
constexpr std::uint64_t kMostBytesWithin = 4ULL << 30U;

void fault(SourceDocument& document, std::string reason, DocumentStatus status = DocumentStatus::faulted) {
  document.status = status;
  document.reason = std::move(reason);
}

// A step of a path as it may stand in a source: nothing of a disk's own, nothing that cannot be seen.
std::string clean_step(const std::string& step) {
  std::u32string out;
  for (const char32_t c : to_code_points(step)) {
    const bool unseen = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
    out += unseen ? std::u32string() : std::u32string(1, c == U'/' || c == U'\\' ? U'_' : c);
  }
  const std::string clean = to_utf8(out);
  const std::size_t from = clean.find_first_not_of(' ');
  const std::string trimmed = from == std::string::npos ? std::string() : clean.substr(from, clean.find_last_not_of(' ') - from + 1);
  const bool drive = trimmed.size() == 2 && trimmed[1] == ':';
  return trimmed == "." || trimmed == ".." || drive ? std::string() : trimmed;
}

// The received file that a document came out of, and how deep it lies in it.
struct Place {
  std::int64_t root = 0;
  int depth = 0;
};

const char* advice_of(const std::string& problem) {
  return problem == "needs-password" ? "This file is locked with a password inside what holds it. Ask its sender for it, save it without one and add that."
         : problem == "items-skipped" ? "Some items of this mailbox could not be taken out: settings of Outlook, as a rule, but tasks and sticky notes too. Look through it in Outlook, export what matters, and withhold this."
         : problem == "link"         ? "This is a link, which is not followed. Add the file itself."
         : problem == "limit"        ? "What holds this file unpacks to more than is taken. Unpack it yourself and add the files."
                                     : "A part of what holds this file is damaged, and what stood there is lost. Ask for another copy, or withhold it.";
}

}  // namespace

void set_kind(SourceDocument& document, std::string_view head) {
  document.kind = identify(head, document.source);
  if (document.kind == FileKind::unknown) {
    const std::string likely = likely_kind(head, document.source);
    fault(document, "Kind not read yet" + (likely.empty() ? std::string() : " (" + likely + ")") + ". Print it to PDF and add that, or withhold it.");
  }
}

std::string source_inside(const std::string& container, const std::string& name, std::size_t place) {
  std::string source = container;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", at), name.size());
    const std::string step = clean_step(name.substr(at, end - at));
    source += step.empty() ? "" : "/" + step;
    at = end + 1;
  }
  return source.size() == container.size() ? container + "/file " + std::to_string(place) : source;
}

class PartIntake::Within {
 public:
  explicit Within(const std::vector<SourceDocument>& documents) {
    for (const SourceDocument& document : documents) {
      container_[document.id] = document.container;
      sources_.insert(document.source);
    }
    for (const SourceDocument& document : documents) {
      bytes_[place_of(document.id).root] += document.container == 0 ? 0 : document.bytes;
    }
  }

  Place place_of(std::int64_t id) const {
    Place place{id, 0};
    for (auto up = container_.find(id); up != container_.end() && up->second != 0; up = container_.find(up->second)) {
      place = {up->second, place.depth + 1};
    }
    return place;
  }

  std::uint64_t& bytes_within(std::int64_t root) { return bytes_[root]; }

  // "photo.jpg" a second time is "photo (2).jpg".
  std::string own_source(const std::string& wanted) {
    std::string source = wanted;
    const std::size_t dot = wanted.find_last_of("./");
    const std::size_t cut = dot == std::string::npos || wanted[dot] == '/' ? wanted.size() : dot;
    for (int copy = 2; !sources_.insert(source).second; ++copy) {
      source = wanted.substr(0, cut) + " (" + std::to_string(copy) + ")" + wanted.substr(cut);
    }
    return source;
  }

 private:
  std::map<std::int64_t, std::int64_t> container_;
  std::map<std::int64_t, std::uint64_t> bytes_;
  std::set<std::string> sources_;
};

PartIntake::PartIntake(CaseStore& store) : store_(store), within_(std::make_unique<Within>(store.documents())) {}
PartIntake::~PartIntake() = default;

void PartIntake::take(const SourceDocument& container, std::vector<ContainedFile> parts) {
  const Place place = within_->place_of(container.id);
  std::uint64_t& all = within_->bytes_within(place.root);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    ContainedFile& part = parts[i];
    SourceDocument document;
    document.source = within_->own_source(source_inside(container.source, part.name, i + 1));
    document.container = container.id;
    if (part.problem.empty() && (all + part.bytes.size() > kMostBytesWithin || place.depth + 1 > kDeepest)) {
      part.problem = "limit";
    }
    if (part.problem.empty()) {
      all += part.bytes.size();
      document.sha256 = sha256_hex(part.bytes);
      document.bytes = part.bytes.size();
      store_.vault().put("original", document.sha256, part.bytes);
      set_kind(document, std::string_view(part.bytes).substr(0, kIdentifyBytes));
    } else {
      fault(document, advice_of(part.problem), part.problem == "needs-password" ? DocumentStatus::needs_password : DocumentStatus::faulted);
    }
    store_.add_document(std::move(document), "candour");
    std::string().swap(part.bytes);
  }
}

}  // namespace candour
