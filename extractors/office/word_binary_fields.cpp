#include "extractors/office/word_binary_fields.h"

#include <array>
#include <cstdint>
#include <vector>

#include "extractors/office/compound_file.h"

namespace candour {
namespace {

constexpr std::size_t kPairs = 0x9A;          // where the head's places and lengths begin (2.5.6)
constexpr std::size_t kFirstOfWord97 = 0xC1;  // 2.5.2, nFib
constexpr unsigned char kFieldBegins = 0x13;
constexpr char kOfNoKind = 2;  // an incomplete REF: LibreOffice takes its kept words as they are

// Tables of fields among those pairs: of the text, headers, footnotes, comments, endnotes, boxes, boxes in
// headers.
constexpr std::array<std::size_t, 7> kTables = {16, 17, 18, 19, 48, 57, 59};

// 2.9.90, flt: REF, FTNREF, STYLEREF, SEQ, TITLE to EDITTIME, NUMWORDS to TIME, PAGEREF, USERNAME to
// USERADDRESS, FILESIZE, NOTEREF.
bool is_computed(unsigned char kind) {
  return kind == 3 || kind == 5 || kind == 10 || kind == 12 || (kind >= 15 && kind <= 25) ||
         (kind >= 27 && kind <= 32) || (kind >= 60 && kind <= 62) || kind == 37 || kind == 69 || kind == 72;
}

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

std::size_t number_at(std::string_view bytes, std::size_t at, int size) {
  std::size_t out = 0;
  for (int i = size; i-- > 0;) {
    out = out << 8U | byte_at(bytes, at + static_cast<std::size_t>(i));
  }
  return out;
}

// A table is n + 1 places of four bytes and n marks of two (2.8.25): what it is, and of a beginning the kind.
void forget_kinds(std::string& table, std::size_t begin, std::size_t size) {
  if (size < 10 || begin > table.size() || size > table.size() - begin) {
    return;
  }
  const std::size_t marks = (size - 4) / 6;
  for (std::size_t at = begin + (marks + 1) * 4; at < begin + (marks + 1) * 4 + marks * 2; at += 2) {
    if ((byte_at(table, at) & 0x1FU) == kFieldBegins && is_computed(byte_at(table, at + 1))) {
      table[at + 1] = kOfNoKind;
    }
  }
}

}  // namespace

std::string word_binary_with_kept_fields(std::string_view file) {
  const std::vector<CompoundStream> streams = streams_of(file);
  const CompoundStream* text = own_stream(streams, "WordDocument");
  const std::size_t flags = text == nullptr ? 0 : number_at(text->bytes, 10, 2);
  const std::string name = (flags & 0x200U) != 0 ? "1Table" : "0Table";
  const CompoundStream* kept = own_stream(streams, name);
  const bool is_locked = (flags & 0x100U) != 0;
  if (text == nullptr || kept == nullptr || is_locked || number_at(text->bytes, 2, 2) < kFirstOfWord97) {
    return std::string(file);
  }
  CompoundStream table = *kept;
  for (const std::size_t pair : kTables) {
    forget_kinds(table.bytes, number_at(text->bytes, kPairs + pair * 8, 4),
                 number_at(text->bytes, kPairs + pair * 8 + 4, 4));
  }
  return with_stream(file, table);
}

}  // namespace candour
