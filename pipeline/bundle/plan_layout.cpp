#include "pipeline/bundle/plan_layout.h"

namespace candour {
namespace {

constexpr std::size_t kLinesOnIndexPage = 24;
constexpr int kCoverAndKeyPages = 2;

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
      put({true, section, 0});
    }
    put({false, {}, i});
  }
  return pages;
}

int front_page_count(const Bundle& bundle) {
  return kCoverAndKeyPages + static_cast<int>(index_pages(bundle).size());
}

}  // namespace candour
