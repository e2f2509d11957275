#include "pipeline/bundle/plan_layout.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "pipeline/model/grounds.h"

namespace candour {
namespace {

constexpr double kIndexHeight = 640;        // points for entries on a page
constexpr double kKeyHeight = 620;
constexpr double kNotesHeight = 330;
constexpr std::size_t kTitleLetters = 66;
constexpr std::size_t kNoteLetters = 82;
constexpr std::size_t kLabelLetters = 66;
constexpr std::size_t kTermsOnGuidePage = 24;
constexpr int kCoverPages = 1;

std::string roman(int number) {
  static constexpr std::array<std::pair<int, const char*>, 9> kSigns = {{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) {
      out += sign;
    }
  }
  return out;
}

// Why a document has no pages in the bundle, or what of it lies beside.
std::string note_of(const BundleItem& item) {
  if (item.status == ItemStatus::duplicate) {
    return item.twin_number > 0 ? "A copy of document " + std::to_string(item.twin_number) : "A copy of another document";
  }
  if (item.file) {
    return "Also a file of its own, " + item.file->name + ": " + described(*item.file);
  }
  const Ground* ground = find_ground(item.ground);
  const std::string why = ground == nullptr ? item.status_label : std::string(ground->label) + " (" + item.ground + ")";
  return item.status == ItemStatus::disclosed ? std::string() : why.empty() ? "Not in this bundle" : "Not in this bundle: " + why;
}

double height_of(const IndexLine& entry) {
  return entry.heading ? kIndexHeading
                       : kIndexAfter + kIndexTitle * static_cast<double>(entry.text.size()) + kIndexNote * static_cast<double>(entry.note.size());
}

double height_of(const KeyEntry& entry) { return kKeyAfter + kKeyLabel * static_cast<double>(entry.label.size()); }

std::vector<IndexLine> index_lines(const Bundle& bundle) {
  std::vector<IndexLine> lines;
  std::string section;
  for (std::size_t i = 0; i < bundle.items.size(); ++i) {
    if (bundle.items[i].section != section) {
      section = bundle.items[i].section;
      lines.push_back({true, i, {section}, {}});
    }
    lines.push_back({false, i, broken(bundle.items[i].title, kTitleLetters), broken(note_of(bundle.items[i]), kNoteLetters)});
  }
  return lines;
}

}  // namespace

std::vector<std::string> broken(const std::string& text, std::size_t most_letters) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, space - at);
    if (lines.empty() || code_point_count(lines.back()) + 1 + code_point_count(word) > most_letters) {
      lines.push_back(word);
    } else {
      lines.back() += " " + word;
    }
    at = space + 1;
  }
  return lines;
}

// A heading never stands at the foot without its first document.
std::vector<std::vector<IndexLine>> index_pages(const Bundle& bundle) {
  std::vector<std::vector<IndexLine>> pages(1);
  double used = 0;
  const std::vector<IndexLine> lines = index_lines(bundle);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double together = height_of(lines[i]) + (lines[i].heading ? height_of(lines[i + 1]) : 0);
    if (used + together > kIndexHeight && !pages.back().empty()) {
      pages.emplace_back();
      used = 0;
    }
    used += height_of(lines[i]);
    pages.back().push_back(lines[i]);
  }
  return pages;
}

std::vector<KeyPage> key_pages(const Bundle& bundle) {
  std::vector<KeyPage> pages(1);
  double used = 0;
  for (const std::string& code : bundle.grounds) {
    const Ground* ground = find_ground(code);
    require(ground != nullptr, "a ground of the bundle is not on the list");
    const KeyEntry entry{code, broken(std::string(ground->label), kLabelLetters), std::string(ground->law)};
    if (used + height_of(entry) > kKeyHeight) {
      pages.emplace_back();
      used = 0;
    }
    used += height_of(entry);
    pages.back().entries.push_back(entry);
  }
  if (used + kNotesHeight > kKeyHeight) {
    pages.emplace_back();
  }
  pages.back().notes = true;
  return pages;
}

std::vector<std::vector<GlossaryEntry>> guide_pages(const Bundle& bundle) {
  std::vector<std::vector<GlossaryEntry>> pages;
  for (std::size_t i = 0; i < bundle.glossary.size(); ++i) {
    if (i % kTermsOnGuidePage == 0) {
      pages.emplace_back();
    }
    pages.back().push_back(bundle.glossary[i]);
  }
  return pages;
}

int front_page_count(const Bundle& bundle) {
  return kCoverPages + static_cast<int>(key_pages(bundle).size() + guide_pages(bundle).size() + index_pages(bundle).size());
}

std::string page_label(const Bundle& bundle, int page) {
  if (bundle.profile != "court") {
    return std::to_string(page);
  }
  for (const BundleItem& item : bundle.items) {
    if (item.first_page > 0 && page >= item.first_page && page < item.first_page + static_cast<int>(item.pages.size())) {
      return item.section_letter + std::to_string(item.first_in_section + page - item.first_page);
    }
  }
  return roman(page);
}

}  // namespace candour
