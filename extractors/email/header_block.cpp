#include "extractors/email/header_block.h"

#include <algorithm>
#include <set>

#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongestName = 80;
constexpr std::ptrdiff_t kMostColons = 2000;

// The name before the colon, or empty when the line is no field.
std::string_view name_of(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && end < kLongestName && line[end] > ' ' && line[end] < '\x7F' && line[end] != ':') {
    ++end;
  }
  const std::size_t colon = std::min(line.find_first_not_of(" \t", end), line.size());
  return end > 0 && colon < line.size() && line[colon] == ':' ? line.substr(0, end) : std::string_view();
}

std::string_view line_at(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find('\n', at);
  return bytes.substr(at, end == std::string_view::npos ? bytes.size() - at : end + 1 - at);
}

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

std::size_t skip_what_precedes(std::string_view bytes) {
  std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (at < bytes.size() && is_blank(line_at(bytes, at))) {
    at += line_at(bytes, at).size();
  }
  while (bytes.substr(at).starts_with("From ") || bytes.substr(at).starts_with(">From ")) {
    at += line_at(bytes, at).size();
  }
  return at;
}

struct Lines {
  std::vector<std::string_view> header;   // up to the blank line
  std::size_t body = 0;                   // behind it
  bool blank = false;
};

Lines lines_of(std::string_view bytes, std::size_t at) {
  Lines lines;
  while (at < bytes.size()) {
    const std::string_view line = line_at(bytes, at);
    at += line.size();
    if (is_blank(line) && line.find_first_not_of("\r\n") == std::string_view::npos) {
      lines.blank = true;
      break;
    }
    lines.header.push_back(line);
  }
  lines.body = at;
  return lines;
}

bool continues(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

// How many of the lines are the header's: all, unless from a stray line on none is a known field.
std::size_t header_lines(const std::vector<std::string_view>& lines) {
  std::size_t last_known = 0;
  std::size_t last_stray_after = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_known_field(lines[i])) {
      last_known = i;
      last_stray_after = lines.size();
    } else if (name_of(lines[i]).empty() && !continues(lines[i]) && last_stray_after == lines.size()) {
      last_stray_after = i;
    }
  }
  return std::max(last_stray_after, std::min(last_known + 1, lines.size()));
}

// An address list's groups ("name: a, b;") stand in each other when their ends are missing.
bool has_tangled_addresses(const std::vector<std::string_view>& lines, std::size_t count) {
  static const std::set<std::string, std::less<>> kAddresses = {"from", "to", "cc", "bcc", "sender", "reply-to"};
  std::ptrdiff_t colons = 0;
  bool addresses = false;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view name = continues(lines[i]) ? std::string_view() : name_of(lines[i]);
    addresses = name.empty() ? addresses : kAddresses.count(ascii_small(name)) != 0;
    colons = (name.empty() ? colons : 0) + std::count(lines[i].begin(), lines[i].end(), ':');
    if (addresses && colons > kMostColons) {
      return true;
    }
  }
  return false;
}

void mend(std::string_view bytes, const Lines& lines, std::size_t count, HeaderBlock& out) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view line = lines.header[i];
    const bool stray = name_of(line).empty() && (!continues(line) || out.message.empty());
    if (stray) {
      out.strays.emplace_back(trimmed(line));
    } else {
      out.message += line;
    }
  }
  out.message += out.message.ends_with('\n') || out.message.empty() ? "" : "\n";
  out.header_bytes = out.message.size();
  out.message += '\n';
  for (std::size_t i = count; i < lines.header.size(); ++i) {
    out.message += lines.header[i];
  }
  out.message += lines.blank && count < lines.header.size() ? "\n" : "";
  out.message += bytes.substr(lines.body);
}

}  // namespace

bool is_known_field(std::string_view line) {
  static const std::set<std::string, std::less<>> kKnown = {
      "from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "message-id", "in-reply-to", "references", "received", "return-path",
      "delivered-to", "mime-version", "content-type", "content-transfer-encoding", "content-disposition", "resent-from", "resent-to", "envelope-to",
      "thread-topic", "thread-index", "dkim-signature", "authentication-results", "arc-seal", "received-spf", "list-id", "comments", "keywords", "organization"};
  const std::string name = ascii_small(name_of(line));
  return kKnown.count(name) != 0 || name.starts_with("x-");
}

HeaderBlock header_block_of(std::string_view bytes) {
  if (bytes.find('\n') == std::string_view::npos && bytes.find('\r') != std::string_view::npos) {
    std::string with_line_feeds(bytes);
    std::replace(with_line_feeds.begin(), with_line_feeds.end(), '\r', '\n');
    HeaderBlock block = header_block_of(with_line_feeds);
    block.message = block.message.empty() ? with_line_feeds : block.message;
    return block;
  }
  const std::size_t begin = skip_what_precedes(bytes);
  const Lines lines = lines_of(bytes, begin);
  const std::size_t count = header_lines(lines.header);
  HeaderBlock block;
  block.tangled = has_tangled_addresses(lines.header, count);
  bool all_fields = begin == 0 && count == lines.header.size();
  for (std::size_t i = 0; i < count; ++i) {
    const bool field = !name_of(lines.header[i]).empty();
    block.fields += field ? 1U : 0U;
    block.known = block.known || is_known_field(lines.header[i]);
    block.header_bytes += lines.header[i].size();
    all_fields = all_fields && (field || (continues(lines.header[i]) && i > 0));
  }
  if (!all_fields) {
    mend(bytes, lines, count, block);
  }
  return block;
}

}  // namespace candour
