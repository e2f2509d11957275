#include "extractors/email/charset.h"

#include <gmime/gmime.h>

#include <array>
#include <cerrno>
#include <set>

#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr const char* kFallback = "WINDOWS-1252";
constexpr const char* kReplacement = "\xEF\xBF\xBD";

// What programs mean when they name a set: as a rule the larger one of the same family.
std::string meant_by(const std::string& charset) {
  static const std::array<std::pair<const char*, const char*>, 12> kMeant = {{
      {"iso-8859-1", kFallback}, {"iso8859-1", kFallback}, {"latin1", kFallback}, {"iso_8859-1", kFallback}, {"iso-8859-9", "WINDOWS-1254"},
      {"gb2312", "GB18030"}, {"gbk", "GB18030"}, {"ks_c_5601-1987", "CP949"}, {"euc-kr", "CP949"}, {"shift_jis", "CP932"}, {"shift-jis", "CP932"},
      {"unicode-1-1-utf-7", "UTF-7"}}};
  const std::string small = ascii_small(trimmed(charset));
  for (const auto& [named, meant] : kMeant) {
    if (small == named) {
      return meant;
    }
  }
  return small;
}

bool says_nothing(const std::string& charset) {
  static const std::set<std::string> kNothing = {"", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "unknown", "8bit", "binary", "default"};
  return kNothing.count(charset) != 0;
}

// False when iconv does not know the set.
bool convert(std::string_view bytes, const char* charset, std::string& out) {
  const iconv_t converter = iconv_open("UTF-8", charset);
  if (converter == reinterpret_cast<iconv_t>(-1)) {
    return false;
  }
  std::array<char, 8192> room;
  char* from = const_cast<char*>(bytes.data());
  std::size_t left = bytes.size();
  while (left > 0) {
    char* to = room.data();
    std::size_t space = room.size();
    const bool failed = iconv(converter, &from, &left, &to, &space) == static_cast<std::size_t>(-1);
    const int problem = failed ? errno : 0;
    out.append(room.data(), room.size() - space);
    if (problem == EILSEQ || problem == EINVAL) {
      out += kReplacement;
      ++from;
      --left;
    }
  }
  iconv_close(converter);
  return true;
}

}  // namespace

std::string to_utf8_from(std::string_view bytes, const std::string& charset) {
  const std::string meant = meant_by(charset);
  const bool eight = meant == "utf-8" || meant == "utf8";
  if (eight && is_valid_utf8(bytes)) {
    return std::string(bytes);
  }
  std::string out;
  if (says_nothing(meant) || !convert(bytes, meant.c_str(), out)) {
    if (is_valid_utf8(bytes)) {
      return std::string(bytes);
    }
    out.clear();
    convert(bytes, kFallback, out);
  }
  return out;
}

}  // namespace candour
