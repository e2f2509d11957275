#include "extractors/archive/open_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

#include "pipeline/base/error.h"

namespace candour {
namespace {

constexpr std::uint64_t kFreely = 50U << 20U;   // unpacked before the ratio is looked at
constexpr std::size_t kBlock = 64U << 10U;

struct Close {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Close>;

// What is read of an archive until its end or until a limit or damage ends it.
struct Unpacked {
  std::vector<ContainedFile> files;
  std::string problem;   // of the archive as a whole: "limit", "damaged", "needs-password"
};

OpenedDocument refusal(const char* reason, const char* advice) {
  OpenedDocument refused;
  refused.reason = reason;
  refused.advice = advice;
  return refused;
}

Reader reader_of(std::string_view bytes) {
  Reader reader(archive_read_new());
  archive_read_support_filter_all(reader.get());
  for (const auto support : {archive_read_support_format_zip, archive_read_support_format_7zip, archive_read_support_format_tar,
                             archive_read_support_format_gnutar, archive_read_support_format_rar, archive_read_support_format_rar5}) {
    support(reader.get());
  }
  return archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) == ARCHIVE_OK ? std::move(reader) : nullptr;
}

std::string name_of(archive_entry* entry) {
  const char* utf8 = archive_entry_pathname_utf8(entry);
  const char* raw = utf8 != nullptr ? utf8 : archive_entry_pathname(entry);
  return raw != nullptr ? raw : "";
}

class Unpacker {
 public:
  Unpacker(std::string_view bytes, const ArchiveLimits& limits) : packed_(bytes.size()), limits_(limits), reader_(reader_of(bytes)) {}

  Unpacked run() {
    if (reader_ == nullptr) {
      out_.problem = "damaged";
      return std::move(out_);
    }
    archive_entry* entry = nullptr;
    int outcome = ARCHIVE_OK;
    while (out_.problem.empty() && (outcome = archive_read_next_header(reader_.get(), &entry)) == ARCHIVE_OK) {
      take(entry);
    }
    if (out_.problem.empty() && outcome != ARCHIVE_EOF) {
      out_.problem = "damaged";
    }
    return std::move(out_);
  }

 private:
  void take(archive_entry* entry) {
    const auto type = archive_entry_filetype(entry);
    if (type == AE_IFDIR) {
      return;
    }
    if (out_.files.size() >= limits_.files) {
      out_.problem = "limit";
      return;
    }
    ContainedFile file{name_of(entry), {}, {}};
    const bool link = type != AE_IFREG && type != 0;
    if (link || archive_entry_hardlink(entry) != nullptr) {
      file.problem = "link";
    } else if (archive_entry_is_encrypted(entry) != 0) {
      file.problem = "needs-password";
    } else {
      unpack(file);
    }
    out_.files.push_back(std::move(file));
  }

  void unpack(ContainedFile& file) {
    std::string block(kBlock, '\0');
    la_ssize_t got = 0;
    while ((got = archive_read_data(reader_.get(), block.data(), block.size())) > 0) {
      all_ += static_cast<std::uint64_t>(got);
      if (all_ > limits_.bytes_in_all || (all_ > kFreely && all_ / std::max<std::uint64_t>(1, packed_) > limits_.times_packed)) {
        out_.problem = "limit";
        return;
      }
      file.bytes.append(block, 0, static_cast<std::size_t>(got));
    }
    if (got < 0) {
      file.bytes.clear();
      file.problem = archive_read_has_encrypted_entries(reader_.get()) > 0 ? "needs-password" : "damaged";
    }
  }

  std::uint64_t packed_;
  ArchiveLimits limits_;
  Reader reader_;
  std::uint64_t all_ = 0;
  Unpacked out_;
};

}  // namespace

OpenedDocument open_archive(std::string_view bytes, const ArchiveLimits& limits) {
  if (bytes.empty()) {
    return refusal("empty", "This file is empty. Ask for another copy, or withhold it.");
  }
  Unpacked unpacked = Unpacker(bytes, limits).run();
  if (unpacked.problem == "limit") {
    return refusal("limit", "This archive unpacks to more than is taken from one archive. Unpack it yourself and add what it holds.");
  }
  if (unpacked.files.empty()) {
    return unpacked.problem.empty() ? refusal("empty", "This archive holds no files. Ask whether it should, or withhold it.")
                                    : refusal("damaged", "This archive could not be unpacked. Ask for another copy, or withhold it.");
  }
  if (!unpacked.problem.empty()) {   // what stood before the damage is kept, and that something is missing is said
    unpacked.files.push_back({"", {}, unpacked.problem});
  }
  OpenedDocument opened;
  opened.status = DocumentStatus::read;
  opened.parts = std::move(unpacked.files);
  return opened;
}

std::optional<std::vector<ContainedFile>> files_of_zip(std::string_view bytes, const ArchiveLimits& limits) {
  Unpacked unpacked = Unpacker(bytes, limits).run();
  for (const ContainedFile& file : unpacked.files) {
    unpacked.problem += file.problem;
  }
  return unpacked.problem.empty() && !unpacked.files.empty() ? std::optional(std::move(unpacked.files)) : std::nullopt;
}

std::string zip_of(const std::vector<ContainedFile>& files) {
  std::string out;
  struct Free {
    void operator()(archive* writer) const { archive_write_free(writer); }
  };
  const std::unique_ptr<archive, Free> writer(archive_write_new());
  archive_write_set_format_zip(writer.get());
  archive_write_set_options(writer.get(), "compression=store,!zip64");
  archive_write_set_bytes_per_block(writer.get(), 0);
  const auto append = [](archive*, void* data, const void* block, std::size_t size) -> la_ssize_t {
    static_cast<std::string*>(data)->append(static_cast<const char*>(block), size);
    return static_cast<la_ssize_t>(size);
  };
  bool well = archive_write_open(writer.get(), &out, nullptr, append, nullptr) == ARCHIVE_OK;
  for (const ContainedFile& file : files) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), file.name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.bytes.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), 315532800, 0);   // 1 January 1980, where ZIP's dates begin
    well = well && archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK &&
           archive_write_data(writer.get(), file.bytes.data(), file.bytes.size()) == static_cast<la_ssize_t>(file.bytes.size());
  }
  well = archive_write_close(writer.get()) == ARCHIVE_OK && well;
  if (!well) {
    throw Error(ExitCode::internal, "a file could not be packed");
  }
  return out;
}

}  // namespace candour
