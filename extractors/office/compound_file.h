// OLE compound files ([MS-CFB]): their streams, read within the bytes that are there. Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

struct CompoundStream {
  std::string name;    // UTF-8; of its storage the last step only
  std::string bytes;
};

bool is_compound_file(std::string_view bytes);       // by its first eight bytes
bool is_encrypted_package(std::string_view bytes);   // it holds a locked OOXML file ([MS-OFFCRYPTO] 2.3)

// Every stream that can be read, in the directory's order; a damaged chain ends its stream. Never more bytes than the file has.
std::vector<CompoundStream> streams_of(std::string_view bytes);

// The file with `stream` as the first bytes of its first stream of that name; never more of them than the
// stream has room for.
std::string with_stream(std::string_view bytes, std::string_view name, std::string_view stream);

}  // namespace candour
