#include "extractors/email/rich_text.h"

#include <algorithm>

#include "extractors/email/little_endian.h"

namespace candour {
namespace {

constexpr std::uint32_t kPacked = 0x75465A4C;     // "LZFu"
constexpr std::uint32_t kUnpacked = 0x414C454D;   // "MELA"
constexpr std::size_t kDictionary = 4096;
constexpr std::size_t kMostBytes = 64U << 20U;

// What the dictionary holds at the beginning (2.1.2.1).
constexpr std::string_view kFirstWords =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New "
    "RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
static_assert(kFirstWords.size() == 207);

class Unpacker {
 public:
  Unpacker() : dictionary_(kFirstWords) {
    dictionary_.resize(kDictionary, ' ');
  }

  std::string run(LittleEndian packed) {
    while (packed.left() > 0 && out_.size() < kMostBytes && !ended_) {
      const std::uint32_t control = packed.number(1);
      for (unsigned bit = 0; bit < 8 && packed.left() > 0 && !ended_; ++bit) {
        if ((control >> bit & 1U) == 0) {
          put(static_cast<char>(packed.number(1)));
        } else {
          copy(packed);
        }
      }
    }
    return std::move(out_);
  }

 private:
  void copy(LittleEndian& packed) {
    const std::uint32_t high = packed.number(1);
    const std::uint32_t low = packed.number(1);
    std::size_t from = (high << 4U) | (low >> 4U);
    ended_ = packed.failed() || from == at_;
    for (std::size_t i = 0; i < (low & 0xFU) + 2 && !ended_; ++i) {
      put(dictionary_[from]);
      from = (from + 1) % kDictionary;
    }
  }

  void put(char c) {
    out_ += c;
    dictionary_[at_] = c;
    at_ = (at_ + 1) % kDictionary;
  }

  std::string dictionary_;
  std::size_t at_ = kFirstWords.size();
  bool ended_ = false;
  std::string out_;
};

}  // namespace

std::optional<std::string> unpacked_rich_text(std::string_view packed) {
  LittleEndian header(packed);
  header.number(4);   // the size of what follows, which cut-off bytes do not keep
  const std::size_t size = header.number(4);
  const std::uint32_t kind = header.number(4);
  header.number(4);   // checksum
  if (header.failed() || (kind != kPacked && kind != kUnpacked)) {
    return std::nullopt;
  }
  std::string text = kind == kUnpacked ? std::string(header.take(std::min(size, header.left()))) : Unpacker().run(header);
  if (text.size() >= kMostBytes) {
    return std::nullopt;
  }
  text.resize(std::min(text.size(), std::max<std::size_t>(size, 1)));
  return text;
}

}  // namespace candour
