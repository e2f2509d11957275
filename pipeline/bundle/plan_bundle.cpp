#include "pipeline/bundle/plan_bundle.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "pipeline/bundle/plan_layout.h"
#include "pipeline/bundle/plan_sections.h"
#include "pipeline/model/grounds.h"

namespace candour {
namespace {

constexpr int kMostCourtPages = 350;

auto order_key(const BundleItem& item, const std::string& profile) {
  return std::make_tuple(section_index(item.document.type, profile), item.document.date.empty(), item.document.date,
                         item.document.source);
}

// Every ground on which something in the bundle is not there, marked, page or document.
std::vector<std::string> grounds_used(const Bundle& bundle) {
  std::set<std::string_view> used;
  for (const BundleItem& item : bundle.items) {
    used.insert(item.ground);
    for (const BundlePage& page : item.pages) {
      used.insert(page.withheld_ground);
    }
    for (const ScheduleEntry& entry : item.removed) {
      used.insert(entry.ground);
    }
  }
  std::vector<std::string> codes;
  for (const Ground& ground : grounds()) {
    if (used.count(ground.code) != 0) {
      codes.emplace_back(ground.code);
    }
  }
  return codes;
}

// "files/recording-03.mp3": the document's number, nothing of the record.
void name_file(BundleItem& item) {
  if (item.file) {
    const std::string number = std::to_string(item.number);
    item.file->name = std::string("files/") + (item.file->what == "picture" ? "picture-" : "recording-") + (number.size() < 2 ? "0" : "") + number + "." + item.file->form;
  }
}

// The copy of a document is told by the number of the one that is printed.
void name_twins(Bundle& bundle) {
  for (BundleItem& item : bundle.items) {
    const auto twin = std::find_if(bundle.items.begin(), bundle.items.end(), [&](const BundleItem& other) {
      return item.status == ItemStatus::duplicate && other.status != ItemStatus::duplicate && other.document.source == item.twin_source;
    });
    item.twin_number = twin == bundle.items.end() ? 0 : twin->number;
  }
}

}  // namespace

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
  const bool picture = is_picture_file(document.kind) && document.type == DocumentType::other;
  const std::string name = document.kind == FileKind::audio ? "Sound recording" : document.kind == FileKind::video ? "Video recording" : picture ? "Picture" : plain_name(document.type);
  return document.date.empty() ? name + ", undated" : name + ", " + date_in_words(document.date);
}

void plan_bundle(Bundle& bundle) {
  std::stable_sort(bundle.items.begin(), bundle.items.end(),
                   [&](const BundleItem& a, const BundleItem& b) { return order_key(a, bundle.profile) < order_key(b, bundle.profile); });
  int number = 0;
  for (BundleItem& item : bundle.items) {
    item.number = ++number;
    item.section = section_of(item.document.type, bundle.profile).name;
    item.section_letter = section_of(item.document.type, bundle.profile).letter;
    item.title = title_of(item.document);
    name_file(item);
  }
  name_twins(bundle);
  bundle.grounds = grounds_used(bundle);
  int next = front_page_count(bundle) + 1;
  std::map<std::string, int> in_section;
  for (BundleItem& item : bundle.items) {
    item.first_page = item.pages.empty() ? 0 : next;
    item.first_in_section = item.pages.empty() || item.section_letter.empty() ? 0 : in_section[item.section_letter] + 1;
    in_section[item.section_letter] += static_cast<int>(item.pages.size());
    for (ScheduleEntry& entry : item.removed) {
      entry.bundle_page = entry.page + next - 1;
      entry.document = std::to_string(item.number);
    }
    next += static_cast<int>(item.pages.size());
  }
  bundle.pages_out = next - 1;
}

std::vector<std::string> warnings_of(const Bundle& bundle) {
  std::vector<std::string> warnings;
  if (bundle.profile == "court" && bundle.pages_out > kMostCourtPages) {
    warnings.push_back("this bundle has " + std::to_string(bundle.pages_out) + " pages; more than " + std::to_string(kMostCourtPages) +
                       " need the court's permission (Practice Direction 27A para 11.2(b))");
  }
  return warnings;
}

}  // namespace candour
