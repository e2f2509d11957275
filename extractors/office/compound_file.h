// OLE compound files ([MS-CFB]): their streams, read within the bytes that are there. Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct CompoundStream {
  std::string name;    // UTF-8; of its storage the last step only
  std::string bytes;
  std::size_t entry = 0;  // its place in the directory
  bool in_root = false;   // of the file itself, not of something put into it
};

bool is_compound_file(std::string_view bytes);       // by its first eight bytes
bool is_encrypted_package(std::string_view bytes);   // it holds a locked OOXML file ([MS-OFFCRYPTO] 2.3)

// Every stream that can be read, in the directory's order; a damaged chain ends its stream. Never more bytes than the file has.
std::vector<CompoundStream> streams_of(std::string_view bytes);

// The file's own stream of that name; where its directory does not say which is, the first; null when there
// is none.
const CompoundStream* own_stream(const std::vector<CompoundStream>& streams, std::string_view name);

// The file with the stream's bytes as they are now, which are no more than it had.
std::string with_stream(std::string_view bytes, const CompoundStream& stream);

}  // namespace candour
