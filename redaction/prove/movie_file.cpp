#include "redaction/prove/movie_file.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace candour {
namespace {

using namespace std::string_view_literals;

constexpr int kDeepest = 8;

// A list of tags with none in it, as ffmpeg writes it.
constexpr auto kNoTags = "\0\0\0\x35meta\0\0\0\0\0\0\0\x21hdlr\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0\0\0\0\x08ilst"sv;

const std::set<std::string_view>& containers() {
  static const std::set<std::string_view> kNames = {"moov", "trak", "mdia", "minf", "dinf", "stbl", "edts"};
  return kNames;
}

// Tables of numbers.
const std::set<std::string_view>& tables() {
  static const std::set<std::string_view> kNames = {"elst", "vmhd", "smhd", "stts", "ctts", "stss", "stsc", "stsz", "stco", "co64", "sgpd", "sbgp", "sdtp", "cslg"};
  return kNames;
}

// A new file does not say when it was made.
bool has_times(const ByteView& b, std::size_t at) {
  const bool wide = b.big(at, 1) == 1;
  return b.big(at + 4, wide ? 8 : 4) != 0 || b.big(at + (wide ? 12 : 8), wide ? 8 : 4) != 0;
}

bool is_nought(std::string_view bytes) { return bytes.find_first_not_of('\0') == std::string_view::npos; }

const char* handler_problem(std::string_view content) {
  const std::string_view name = content.substr(std::min<std::size_t>(24, content.size()));
  return name == "VideoHandler\0"sv || name == "SoundHandler\0"sv ? nullptr : "a track with a name of its own";
}

// Sample descriptions: fixed fields, then boxes on how to decode.
const char* description_problem(const ByteView& b, std::size_t at, std::size_t end) {
  static const std::set<std::string_view> kInside = {"avcC", "pasp", "colr", "btrt", "fiel", "esds", "chan"};
  for (at += 8; at + 8 <= end;) {
    const std::string_view kind = b.text(at + 4, 4);
    const std::size_t after = at + static_cast<std::size_t>(b.big(at, 4));
    const bool picture = kind == "avc1";   // other ways of coding may carry notes in their headers
    if ((!picture && kind != "mp4a") || after > end || after < at + 36) {
      return "a track that is neither picture nor sound";
    }
    if (picture && !is_nought(b.text(at + 50, 32))) {
      return "the name of a program";
    }
    for (std::size_t inner = at + (picture ? 86 : 36); inner + 8 <= after; inner += static_cast<std::size_t>(b.big(inner, 4))) {
      if (kInside.count(b.text(inner + 4, 4)) == 0 || b.big(inner, 4) < 8 || (b.text(inner + 4, 4) == "colr" && b.text(inner + 8, 4) != "nclx")) {
        return "a box that does not say how to show it";
      }
    }
    at = after;
  }
  return nullptr;
}

const char* box_problem(const ByteView& b, std::string_view kind, std::size_t from, std::size_t end) {
  if (kind == "ftyp") {
    return end - from <= 64 ? nullptr : "a header that is too long";
  }
  if (kind == "mvhd" || kind == "tkhd" || kind == "mdhd") {
    return has_times(b, from) ? "the time when it was made" : nullptr;
  }
  if (kind == "hdlr") {
    return handler_problem(b.text(from, end - from));
  }
  if (kind == "stsd") {
    return description_problem(b, from, end);
  }
  if (kind == "dref") {
    return end - from == 20 && b.text(from + 12, 4) == "url " && b.big(from + 16, 4) == 1 ? nullptr : "a name of another file";
  }
  if (kind == "udta") {
    return b.text(from, end - from) == kNoTags ? nullptr : "tags";
  }
  if (kind == "free") {
    return is_nought(b.text(from, end - from)) ? nullptr : "bytes in a free place";
  }
  return kind == "mdat" || tables().count(kind) != 0 ? nullptr : "a box that is no part of picture or sound";
}

const char* boxes_problem(const ByteView& b, std::size_t at, std::size_t end, int depth) {
  while (at < end) {
    const std::string_view kind = b.text(at + 4, 4);
    const bool large = b.big(at, 4) == 1;
    const std::uint64_t length = large ? b.big(at + 8, 8) : b.big(at, 4);
    const std::size_t from = at + (large ? 16U : 8U);
    if (from > end || length < from - at || length > end - at) {
      return "bytes behind the last box";
    }
    const std::size_t after = at + static_cast<std::size_t>(length);
    const char* problem = containers().count(kind) == 0 ? box_problem(b, kind, from, after) : depth < kDeepest ? boxes_problem(b, from, after, depth + 1) : "boxes too deep";
    if (problem != nullptr) {
      return problem;
    }
    at = after;
  }
  return nullptr;
}

}  // namespace

const char* movie_problem(const ByteView& bytes) {
  return bytes.text(4, 4) == "ftyp" ? boxes_problem(bytes, 0, bytes.size(), 0) : "no MP4 recording";
}

}  // namespace candour
