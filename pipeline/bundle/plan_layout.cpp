#include "pipeline/bundle/plan_layout.h"

#include <array>
#include <utility>

namespace candour {
namespace {

constexpr std::size_t kLinesOnIndexPage = 24;
constexpr std::size_t kTermsOnGuidePage = 24;
constexpr int kCoverAndKeyPages = 2;

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

}  // namespace

std::vector<std::vector<IndexLine>> index_pages(const Bundle& bundle) {
  std::vector<std::vector<IndexLine>> pages(1);
  const auto put = [&](IndexLine line) {
    const bool heading_at_foot = line.heading && pages.back().size() + 1 == kLinesOnIndexPage;
    if (pages.back().size() == kLinesOnIndexPage || heading_at_foot) {
      pages.emplace_back();
    }
    pages.back().push_back(std::move(line));
  };
  std::string section;
  for (std::size_t i = 0; i < bundle.items.size(); ++i) {
    if (bundle.items[i].section != section) {
      section = bundle.items[i].section;
      put({true, section, i});
    }
    put({false, {}, i});
  }
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
  return kCoverAndKeyPages + static_cast<int>(guide_pages(bundle).size() + index_pages(bundle).size());
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
