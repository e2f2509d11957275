#include "extractors/office/compound_file.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::string_view kMark("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::uint32_t kLastSector = 0xFFFFFFFA;   // numbers from here on are ends and marks
constexpr std::size_t kDirectoryEntry = 128;
constexpr std::size_t kSmallSector = 64;

std::uint32_t number_at(std::string_view bytes, std::size_t at, int size = 4) {
  std::uint32_t out = 0;
  for (int i = size; i-- > 0;) {
    const std::size_t where = at + static_cast<std::size_t>(i);
    out = out << 8U | (where < bytes.size() ? static_cast<unsigned char>(bytes[where]) : 0xFFU);
  }
  return out;
}

class CompoundFile {
 public:
  explicit CompoundFile(std::string_view bytes) : bytes_(bytes), sector_(number_at(bytes, 30, 2) == 12 ? 4096 : 512) {
    read_table();
    directory_ = chain(number_at(bytes_, 48));
    small_cut_ = number_at(bytes_, 56);
    for (std::uint32_t at = number_at(bytes_, 60), left = most_sectors(); at < kLastSector && left-- > 0; at = next(at)) {
      small_table_.append(sector(at));
    }
    small_bytes_ = chain(number_at(directory_, 116));
  }

  // Where the pieces of a stream lie in the file, in order.
  std::vector<std::string_view> pieces(const CompoundStream& stream) const {
    const std::size_t at = stream.entry * kDirectoryEntry;
    const std::uint32_t first = number_at(directory_, at + 116);
    return number_at(directory_, at + 120) < small_cut_ ? small_pieces(first) : large_pieces(first);
  }

  std::vector<CompoundStream> streams() const {
    std::vector<CompoundStream> out;
    const std::set<std::size_t> of_root = entries_of_root();
    std::size_t left = bytes_.size();
    for (std::size_t at = 0; left > 0 && at + kDirectoryEntry <= directory_.size(); at += kDirectoryEntry) {
      if (static_cast<unsigned char>(directory_[at + 66]) != 2) {
        continue;   // a storage, or nothing
      }
      const std::size_t entry = at / kDirectoryEntry;
      CompoundStream stream = {name_at(at), stream_at(at), entry, of_root.count(entry) != 0};
      stream.bytes.resize(std::min(stream.bytes.size(), left));
      left -= stream.bytes.size();
      out.push_back(std::move(stream));
    }
    return out;
  }

 private:
  std::uint32_t most_sectors() const { return static_cast<std::uint32_t>(bytes_.size() / sector_ + 1); }

  // The root's entries are a tree of brothers under its first child (2.6.4).
  std::set<std::size_t> entries_of_root() const {
    std::set<std::size_t> found;
    std::vector<std::size_t> next = {number_at(directory_, 76)};
    while (!next.empty()) {
      const std::size_t entry = next.back();
      next.pop_back();
      if (entry != 0 && entry < directory_.size() / kDirectoryEntry && found.insert(entry).second) {
        next.push_back(number_at(directory_, entry * kDirectoryEntry + 68));
        next.push_back(number_at(directory_, entry * kDirectoryEntry + 72));
      }
    }
    return found;
  }

  std::string_view sector(std::uint32_t number) const {
    const std::size_t at = (static_cast<std::size_t>(number) + 1) * sector_;
    return at < bytes_.size() ? bytes_.substr(at, sector_) : std::string_view();
  }

  // The table of sectors: the first 109 of its own sectors are named in the head, the others in a chain of lists.
  void read_table() {
    std::vector<std::uint32_t> own;
    for (std::size_t i = 0; i < 109; ++i) {
      own.push_back(number_at(bytes_, 76 + 4 * i));
    }
    std::uint32_t list = number_at(bytes_, 68);
    for (std::uint32_t left = most_sectors(); list < kLastSector && left-- > 0;) {
      const std::string_view names = sector(list);
      for (std::size_t at = 0; at + 4 < sector_; at += 4) {
        own.push_back(number_at(names, at));
      }
      list = number_at(names, sector_ - 4);
    }
    for (const std::uint32_t number : own) {
      if (number < kLastSector && table_.size() < bytes_.size()) {
        table_.append(sector(number));
      }
    }
  }

  std::uint32_t next(std::uint32_t number) const { return number_at(table_, static_cast<std::size_t>(number) * 4); }

  std::string chain(std::uint32_t first) const {
    std::string out;
    for (std::uint32_t at = first, left = most_sectors(); at < kLastSector && left-- > 0; at = next(at)) {
      out.append(sector(at));
    }
    return out;
  }

  std::string small_chain(std::uint32_t first) const {
    std::string out;
    std::size_t left = small_bytes_.size() / kSmallSector + 1;
    for (std::uint32_t at = first; at < kLastSector && left-- > 0; at = number_at(small_table_, static_cast<std::size_t>(at) * 4)) {
      out.append(small_bytes_, std::min(small_bytes_.size(), static_cast<std::size_t>(at) * kSmallSector), kSmallSector);
    }
    return out;
  }

  std::vector<std::string_view> large_pieces(std::uint32_t first) const {
    std::vector<std::string_view> out;
    for (std::uint32_t at = first, left = most_sectors(); at < kLastSector && left-- > 0; at = next(at)) {
      out.push_back(sector(at));
    }
    return out;
  }

  std::vector<std::string_view> small_pieces(std::uint32_t first) const {
    const std::vector<std::string_view> large = large_pieces(number_at(directory_, 116));
    const std::size_t in_one = sector_ / kSmallSector;
    std::vector<std::string_view> out;
    std::size_t left = small_bytes_.size() / kSmallSector + 1;
    for (std::uint32_t at = first; at < kLastSector && left-- > 0 && at / in_one < large.size();
         at = number_at(small_table_, static_cast<std::size_t>(at) * 4)) {
      const std::string_view around = large[at / in_one];
      out.push_back(around.substr(std::min(around.size(), at % in_one * kSmallSector), kSmallSector));
    }
    return out;
  }

  std::string stream_at(std::size_t entry) const {
    const std::uint32_t first = number_at(directory_, entry + 116);
    const std::size_t size = number_at(directory_, entry + 120);
    std::string out = size < small_cut_ ? small_chain(first) : chain(first);
    out.resize(std::min(out.size(), size));
    return out;
  }

  std::string name_at(std::size_t entry) const {
    std::vector<std::uint16_t> units;
    const std::size_t size = std::min<std::size_t>(number_at(directory_, entry + 64, 2), 64);
    for (std::size_t i = 0; i + 2 < size; i += 2) {   // its end is counted
      units.push_back(static_cast<std::uint16_t>(number_at(directory_, entry + i, 2)));
    }
    return to_utf8(from_utf16(units));
  }

  std::string_view bytes_;
  std::size_t sector_;
  std::size_t small_cut_ = 0;
  std::string table_;
  std::string directory_;
  std::string small_table_;
  std::string small_bytes_;
};

}  // namespace

bool is_compound_file(std::string_view bytes) { return bytes.starts_with(kMark); }

bool is_encrypted_package(std::string_view bytes) {
  static const std::string kName = [] {
    std::string wide;
    for (const char c : std::string_view("EncryptedPackage")) {
      wide.push_back(c);
      wide.push_back('\0');
    }
    return wide;
  }();
  return is_compound_file(bytes) && bytes.find(kName) != std::string_view::npos;
}

std::vector<CompoundStream> streams_of(std::string_view bytes) {
  return is_compound_file(bytes) ? CompoundFile(bytes).streams() : std::vector<CompoundStream>();
}

const CompoundStream* own_stream(const std::vector<CompoundStream>& streams, std::string_view name) {
  const CompoundStream* first = nullptr;
  for (const CompoundStream& stream : streams) {
    if (stream.name == name && (first == nullptr || (stream.in_root && !first->in_root))) {
      first = &stream;
    }
  }
  return first;
}

std::string with_stream(std::string_view bytes, const CompoundStream& stream) {
  std::string out(bytes);
  std::string_view left = stream.bytes;
  for (const std::string_view piece : CompoundFile(bytes).pieces(stream)) {
    if (piece.empty()) {
      continue;  // beyond the file's end
    }
    const std::string_view part = left.substr(0, piece.size());
    out.replace(static_cast<std::size_t>(piece.data() - bytes.data()), part.size(), part);
    left.remove_prefix(part.size());
  }
  return out;
}

}  // namespace candour
