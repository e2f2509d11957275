#include "pipeline/bundle/plan_bundle.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "pipeline/bundle/plan_layout.h"

namespace candour {
namespace {

struct Section {
  const char* name;
  std::vector<DocumentType> types;
};

const std::vector<Section>& sections() {
  using enum DocumentType;
  static const std::vector<Section> kSections = {
      {"Case notes and chronologies", {case_notes, chronology}},
      {"Referrals and assessments", {referral, assessment}},
      {"Meetings, conferences and reviews", {strategy_minutes, conference_minutes, review}},
      {"Letters and e-mails", {letter, email}},
      {"Health", {health_letter}},
      {"School and education", {school_report}},
      {"Police", {police_report}},
      {"Court and legal", {court_order, court_report, legal_advice}},
      {"Handwritten notes", {handwritten_note}},
      {"Other documents", {other}},
  };
  return kSections;
}

std::size_t section_index(DocumentType type) {
  const auto& all = sections();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (std::find(all[i].types.begin(), all[i].types.end(), type) != all[i].types.end()) {
      return i;
    }
  }
  return all.size() - 1;
}

auto order_key(const BundleItem& item) {
  return std::make_tuple(section_index(item.document.type), item.document.date.empty(), item.document.date,
                         item.document.source);
}

}  // namespace

std::string section_of(DocumentType type) { return sections()[section_index(type)].name; }

std::string date_in_words(const std::string& iso_date) {
  static constexpr std::array kMonths = {"January", "February", "March", "April", "May", "June", "July",
                                         "August", "September", "October", "November", "December"};
  const bool shaped = iso_date.size() == 10 && iso_date[4] == '-' && iso_date[7] == '-' &&
                      std::all_of(iso_date.begin(), iso_date.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
  const int month = shaped ? std::stoi(iso_date.substr(5, 2)) : 0;
  if (month < 1 || month > 12) {
    return iso_date;
  }
  return std::to_string(std::stoi(iso_date.substr(8, 2))) + " " + kMonths.at(static_cast<std::size_t>(month - 1)) +
         " " + iso_date.substr(0, 4);
}

std::string title_of(const SourceDocument& document) {
  const std::string name = plain_name(document.type);
  return document.date.empty() ? name + ", undated" : name + ", " + date_in_words(document.date);
}

void plan_bundle(Bundle& bundle) {
  std::stable_sort(bundle.items.begin(), bundle.items.end(),
                   [](const BundleItem& a, const BundleItem& b) { return order_key(a) < order_key(b); });
  int number = 0;
  for (BundleItem& item : bundle.items) {
    item.number = ++number;
    item.section = section_of(item.document.type);
    item.title = title_of(item.document);
  }
  int next = front_page_count(bundle) + 1;
  for (BundleItem& item : bundle.items) {
    item.first_page = item.pages.empty() ? 0 : next;
    for (ScheduleEntry& entry : item.removed) {
      entry.bundle_page += next - 1;
      entry.document = std::to_string(item.number);
    }
    next += static_cast<int>(item.pages.size());
  }
  bundle.pages_out = next - 1;
}

}  // namespace candour
