#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/email/message_facts.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLinesOfAnnouncement = 4;   // "On ... wrote:" may be broken over so many
constexpr std::size_t kLinesOfBlock = 7;
constexpr std::size_t kLongestAnnouncement = 400;

struct Line {
  std::size_t start = 0;
  std::string_view text;   // without blanks and stars at its ends
};

std::vector<Line> lines_in(std::string_view body) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    std::string_view text = trimmed(body.substr(at, end - at));
    while (text.starts_with('*') || text.starts_with('_')) {
      text.remove_prefix(1);
    }
    lines.push_back({at, text});
    at = end + 1;
  }
  return lines;
}

bool is_divider(std::string_view line) {
  static constexpr std::array<std::string_view, 6> kDividers = {"original message", "original appointment", "forwarded message", "begin forwarded message:",
                                                               "neges wreiddiol", "reply message"};
  const std::string small = ascii_small(line.substr(0, 120));
  const bool ruled = small.starts_with("--") || small.starts_with("begin");
  return ruled && std::any_of(kDividers.begin(), kDividers.end(), [&](std::string_view divider) {
           const std::size_t at = small.find(divider);
           return at != std::string::npos && small.find_first_not_of("- ") == at;
         });
}

// "On Fri, 3 May 2019 at 10:12, Ann Lee <ann@council.example> wrote:", over a few lines. Welsh: "Ar ... ysgrifennodd:".
bool is_announcement(const std::vector<Line>& lines, std::size_t at) {
  const std::string_view first = lines[at].text;
  if (!first.starts_with("On ") && !first.starts_with("Ar ")) {
    return false;
  }
  std::string joined;
  for (std::size_t i = at; i < std::min(at + kLinesOfAnnouncement, lines.size()) && !lines[i].text.empty(); ++i) {
    joined += std::string(lines[i].text.substr(0, kLongestAnnouncement)) + " ";
    const std::string_view so_far = trimmed(joined);
    if (so_far.ends_with("wrote:") || so_far.ends_with("ysgrifennodd:")) {
      return so_far.size() < kLongestAnnouncement && so_far.find_first_of("0123456789") != std::string_view::npos;
    }
  }
  return false;
}

// From:, then at least two of Sent: or Date:, To:, Cc:, Subject: on the lines after it.
bool is_block(const std::vector<Line>& lines, std::size_t at) {
  static const std::set<std::string, std::less<>> kFields = {"sent:", "date:", "to:", "cc:", "subject:"};
  if (ascii_small(lines[at].text.substr(0, 5)) != "from:") {
    return false;
  }
  std::set<std::string> found;
  for (std::size_t i = at + 1; i < std::min(at + kLinesOfBlock, lines.size()); ++i) {
    const std::string word = ascii_small(lines[i].text.substr(0, lines[i].text.substr(0, 10).find(':') + 1));
    if (kFields.count(word) != 0) {
      found.insert(word);
    }
  }
  return found.size() >= 2;
}

// A '>' line that is not alone: the next line with words is one too, or there is none.
bool is_marked(const std::vector<Line>& lines, std::size_t at) {
  if (!lines[at].text.starts_with('>')) {
    return false;
  }
  std::size_t next = at + 1;
  while (next < lines.size() && lines[next].text.empty()) {
    ++next;
  }
  return next == lines.size() || lines[next].text.starts_with('>');
}

}  // namespace

std::size_t quoted_from(const std::string& body) {
  const std::vector<Line> lines = lines_in(body);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_divider(lines[i].text) || is_announcement(lines, i) || is_block(lines, i) || is_marked(lines, i)) {
      return lines[i].start;
    }
  }
  return std::string::npos;
}

}  // namespace candour
