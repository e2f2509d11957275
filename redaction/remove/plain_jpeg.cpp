#include "redaction/remove/plain_jpeg.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>

namespace candour {
namespace {

constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kEnd = 0xD9;
constexpr unsigned kAdobe = 0xEE;        // says how colours are to be taken
constexpr std::size_t kJfif = 16;        // of a JFIF header without a thumbnail

unsigned byte_at(const std::string& bytes, std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0; }
std::size_t length_at(const std::string& bytes, std::size_t at) { return byte_at(bytes, at) * 256U + byte_at(bytes, at + 1); }

bool is_needed(const std::string& jpeg, std::size_t at, unsigned marker, std::size_t length) {
  if (marker == 0xE0) {
    return length == kJfif && jpeg.compare(at + 4, 5, std::string("JFIF\0", 5)) == 0;
  }
  const bool application = marker >= 0xE1 && marker <= 0xEF;
  const bool comment = marker == 0xFE || (marker >= 0xF0 && marker <= 0xFD);
  return marker == kAdobe || (!application && !comment);
}

// Past the packed data of a scan: to the next marker that is neither stuffing nor a restart.
std::size_t after_scan(const std::string& jpeg, std::size_t at) {
  while (at + 1 < jpeg.size()) {
    const unsigned next = byte_at(jpeg, at + 1);
    if (byte_at(jpeg, at) == 0xFF && next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
      return at;
    }
    ++at;
  }
  return jpeg.size();
}

std::string inflated(const std::string& packed) {
  Pl_Buffer out("jpeg");
  Pl_Flate inflate("inflate", &out, Pl_Flate::a_inflate);
  inflate.write(reinterpret_cast<const unsigned char*>(packed.data()), packed.size());
  inflate.finish();
  const auto bytes = out.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

std::string plain_jpeg(const std::string& jpeg) {
  if (byte_at(jpeg, 0) != 0xFF || byte_at(jpeg, 1) != 0xD8) {
    return jpeg;
  }
  std::string out = jpeg.substr(0, 2);
  std::size_t at = 2;
  while (at + 3 < jpeg.size()) {
    const unsigned marker = byte_at(jpeg, at + 1);
    if (byte_at(jpeg, at) != 0xFF) {
      return jpeg;   // not as the book has it
    }
    if (marker == 0xFF) {   // a fill byte
      ++at;
      continue;
    }
    if (marker == kEnd) {
      break;
    }
    const std::size_t length = length_at(jpeg, at + 2);
    if (length < 2 || at + 2 + length > jpeg.size()) {
      return jpeg;
    }
    const std::size_t end = marker == kStartOfScan ? after_scan(jpeg, at + 2 + length) : at + 2 + length;
    if (is_needed(jpeg, at, marker, length)) {
      out += jpeg.substr(at, end - at);
    }
    at = end;
  }
  return out + "\xFF\xD9";
}

void make_jpeg_plain(QPDFObjectHandle picture) {
  QPDFObjectHandle filter = picture.getDict().getKey("/Filter");
  const bool twice = filter.isArray() && filter.getArrayNItems() == 2 && filter.getArrayItem(0).isNameAndEquals("/FlateDecode") &&
                     filter.getArrayItem(1).isNameAndEquals("/DCTDecode") && !picture.getDict().hasKey("/DecodeParms");
  const bool once = filter.isNameAndEquals("/DCTDecode") || (filter.isArray() && filter.getArrayNItems() == 1 && filter.getArrayItem(0).isNameAndEquals("/DCTDecode"));
  if (!once && !twice) {
    return;
  }
  const auto data = picture.getRawStreamData();
  const std::string raw(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  try {
    const std::string plain = plain_jpeg(twice ? inflated(raw) : raw);
    if (plain != raw) {
      picture.replaceStreamData(plain, twice ? QPDFObjectHandle::newName("/DCTDecode") : filter, picture.getDict().getKey("/DecodeParms"));
    }
  } catch (const std::exception&) {
    return;   // the prover will not let it pass
  }
}

}  // namespace candour
