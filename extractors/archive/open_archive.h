// Archives (ZIP, 7z, TAR with or without gzip, bzip2, xz) as the files in them. Read with libarchive, in memory alone: no path of an
// entry ever names a file on a disk. Links, devices and folders are no files: a link is listed with a problem.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

struct ArchiveLimits {
  std::size_t files = 20000;
  std::uint64_t bytes_in_all = 1ULL << 30U;   // unpacked
  std::uint64_t times_packed = 300;           // unpacked bytes for each packed one, beyond the first 50 MB: a bomb
};

// A document without pages whose parts are the archive's files. Reasons: empty, damaged (nothing could be unpacked), needs-password,
// limit (too many files, too large, or a bomb: nothing of it is given). One damaged or locked file is a part with a problem.
OpenedDocument open_archive(std::string_view bytes, const ArchiveLimits& limits = {});

// The files of a ZIP that is a document (DOCX, ODT, ...), all of them, or nullopt when it is damaged, locked or beyond the limits.
std::optional<std::vector<ContainedFile>> files_of_zip(std::string_view bytes, const ArchiveLimits& limits = {});

// The files as a ZIP, in the given order, stored with a fixed date: the same files give the same bytes.
std::string zip_of(const std::vector<ContainedFile>& files);

}  // namespace candour
