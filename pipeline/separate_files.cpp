#include "pipeline/separate_files.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <set>
#include <string_view>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/refused_places.h"
#include "pipeline/worker/plain_recording.h"

namespace candour {
namespace {

constexpr int kPictureTimeout = 120 * 1000;
constexpr int kRecordingTimeout = 3600 * 1000;
constexpr const char* kFolder = "files";

[[noreturn]] void refuse(const SourceDocument& document, const std::string& why) {
  throw RefusedPlaces({{document.id, document.source, 0, why, "release the document without \"as\": \"file\", or withhold it"}});
}

MadeFile made_picture(CaseStore& store, Helpers& helpers, const SourceDocument& document) {
  WorkerJob job;
  job.op = "picture";
  job.kind = document.kind;
  const auto bytes = std::make_shared<const std::string>(store.vault().original(document.sha256));
  WorkerAnswer answer = helpers.workers.borrow()->ask(job, {"original " + document.sha256, bytes}, {}, kPictureTimeout);
  if (!answer.reply.ok || answer.blobs.empty()) {
    refuse(document, "its picture could not be made anew");
  }
  MadeFile made;
  made.file.form = answer.reply.print_as;
  made.file.what = "picture";
  made.file.pixels_wide = answer.reply.opened.pixels_wide;
  made.file.pixels_high = answer.reply.opened.pixels_high;
  made.bytes = std::move(answer.blobs[0]);
  return made;
}

MadeFile made_recording(CaseStore& store, const SourceDocument& document) {
  if (document.bytes > kMostRecordingBytes) {
    refuse(document, "it is larger than 1 GiB, and files that large are not made here");
  }
  PlainRecording plain = plain_recording(document.kind, store.vault().original(document.sha256), kRecordingTimeout);
  if (plain.reason == "media-tools-missing") {
    throw Error(ExitCode::configuration, "recordings as files need ffmpeg and bubblewrap: install them (README), or release the document without \"as\": \"file\"");
  }
  if (!plain.reason.empty()) {
    refuse(document, plain.reason == "limit" ? "making its recording anew took too long or too much memory" : "its recording could not be read");
  }
  MadeFile made;
  made.file.form = plain.form;
  made.file.what = document.kind == FileKind::audio ? "sound recording" : "video recording";
  made.file.seconds = document.seconds;
  made.bytes = std::move(plain.bytes);
  return made;
}

MadeFile made_file(CaseStore& store, Helpers& helpers, const SourceDocument& document) {
  MadeFile made = is_recording(document.kind) ? made_recording(store, document) : made_picture(store, helpers, document);
  const ProofAnswer proof = helpers.provers.borrow()->prove_separate(made.bytes, made.file.form);
  if (!proof.ok || !proof.proved) {
    refuse(document, "its file was not proved" + (proof.failures.empty() ? std::string() : ": " + proof.failures.front().what));
  }
  made.document = document.id;
  made.file.sha256 = sha256_hex(made.bytes);
  made.file.bytes = made.bytes.size();
  return made;
}

// Our own names, and no other.
bool is_ours(const std::string& name) {
  using namespace std::string_view_literals;
  const std::size_t dash = name.find('-');
  const std::size_t dot = name.find('.');
  const bool kind = dash != std::string::npos && (name.substr(0, dash) == "picture"sv || name.substr(0, dash) == "recording"sv);
  return kind && dot != std::string::npos && dot > dash + 1 &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dash) + 1, name.begin() + static_cast<std::ptrdiff_t>(dot), [](char c) { return c >= '0' && c <= '9'; }) &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  std::error_code failed;
  if (std::filesystem::exists(folder / kFolder, failed)) {
    std::copy(std::filesystem::directory_iterator(folder / kFolder), {}, std::back_inserter(found));
  }
  return found;
}

}  // namespace

std::vector<MadeFile> make_separate_files(CaseStore& store, Helpers& helpers, const ReviewState& state, std::vector<Refusal>& refused) {
  std::vector<MadeFile> files;
  for (const SourceDocument& document : state.documents) {
    if (state.as_files.count(document.source) == 0 || document.duplicate_of != 0) {
      continue;
    }
    try {
      files.push_back(made_file(store, helpers, document));
    } catch (const RefusedPlaces& cannot) {
      refused.insert(refused.end(), cannot.refusals().begin(), cannot.refusals().end());
    }
  }
  return files;
}

void require_no_other_files(const std::string& folder) {
  const std::vector<std::filesystem::path> found = files_in(folder);
  if (!std::all_of(found.begin(), found.end(), [](const std::filesystem::path& file) { return is_ours(file.filename().string()); })) {
    throw Error(ExitCode::configuration, folder + "/" + kFolder + " holds what is of no bundle; empty it, or name another folder");
  }
}

void clear_separate_files(const std::string& folder) {
  require_no_other_files(folder);
  for (const std::filesystem::path& file : files_in(folder)) {
    std::filesystem::remove(file);
  }
  std::error_code ignored;
  std::filesystem::remove(std::filesystem::path(folder) / kFolder, ignored);
}

void write_separate_files(const std::string& folder, const Bundle& bundle, const std::vector<MadeFile>& files) {
  for (const MadeFile& made : files) {
    const auto item = std::find_if(bundle.items.begin(), bundle.items.end(), [&](const BundleItem& one) { return one.document.id == made.document; });
    write_file_atomically(std::filesystem::path(folder) / item->file->name, made.bytes);
  }
}

std::vector<ProofFailure> prove_separate_files(Helpers& helpers, const std::string& folder, const std::vector<SeparateFile>& files) {
  std::vector<ProofFailure> failures;
  std::set<std::string> named;
  for (const SeparateFile& file : files) {
    named.insert(file.name);
    const std::filesystem::path place = std::filesystem::path(folder) / file.name;
    const bool ours = file.name.rfind("files/", 0) == 0 && is_ours(file.name.substr(6));
    if (!ours || !std::filesystem::is_regular_file(place)) {
      failures.push_back({"separate file", 0, ours ? file.name + " is not there" : "the manifest names a file that no bundle has"});
      continue;
    }
    const std::string bytes = read_file(place);
    if (sha256_hex(bytes) != file.sha256) {
      failures.push_back({"hash", 0, file.name + " is not the one that the manifest speaks of"});
    }
    for (const ProofFailure& failure : helpers.provers.borrow()->prove_separate(bytes, file.form).failures) {
      failures.push_back({failure.check, 0, file.name + ": " + failure.what});
    }
  }
  for (const std::filesystem::path& file : files_in(folder)) {
    if (named.count("files/" + file.filename().string()) == 0) {
      failures.push_back({"separate file", 0, "the folder files holds what the manifest does not name"});
    }
  }
  return failures;
}

}  // namespace candour
