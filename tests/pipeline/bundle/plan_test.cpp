#include <catch2/catch.hpp>

#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/bundle/plan_glossary.h"
#include "pipeline/bundle/plan_layout.h"
#include "pipeline/model/grounds.h"

using namespace candour;

namespace {

BundleItem item(DocumentType type, const std::string& date, int pages) {
  BundleItem made;
  made.document.type = type;
  made.document.date = date;
  made.document.source = date;
  for (int i = 1; i <= pages; ++i) {
    made.pages.push_back({i, PageMode::vector, {}, {}});
  }
  return made;
}

Bundle planned(const std::string& profile, std::vector<BundleItem> items) {
  Bundle bundle;
  bundle.profile = profile;
  bundle.items = std::move(items);
  plan_bundle(bundle);
  return bundle;
}

}  // namespace

TEST_CASE("A court's pages are numbered within lettered sections, the front matter in small roman numbers") {
  const Bundle bundle = planned("court", {item(DocumentType::letter, "2014-01-01", 3), item(DocumentType::chronology, "2013-01-01", 2),
                                          item(DocumentType::court_order, "2015-01-01", 1), item(DocumentType::email, "2016-01-01", 2)});
  std::vector<std::string> labels;
  for (int page = 1; page <= bundle.pages_out; ++page) {
    labels.push_back(page_label(bundle, page));
  }
  CHECK(labels == std::vector<std::string>{"i", "ii", "iii", "A1", "A2", "B1", "F1", "F2", "F3", "F4", "F5"});
  CHECK(bundle.items[1].section == "Applications and orders");
}

TEST_CASE("A withheld document has no page, and the next one goes on with the section's numbers") {
  const Bundle bundle = planned("court", {item(DocumentType::letter, "2014-01-01", 2), item(DocumentType::letter, "2015-01-01", 0), item(DocumentType::letter, "2016-01-01", 1)});
  CHECK(page_label(bundle, bundle.items[2].first_page) == "F3");
}

TEST_CASE("A person's pages are numbered as they are counted") {
  const Bundle bundle = planned("sar", {item(DocumentType::letter, "2014-01-01", 3)});
  CHECK(page_label(bundle, 4) == "4");
  CHECK(bundle.items[0].section_letter.empty());
  CHECK(bundle.items[0].section == "Letters and e-mails");
}

TEST_CASE("A court bundle of 350 pages needs no leave, one of 351 does, and a person's may be as long as it is") {
  CHECK(warnings_of(planned("court", {item(DocumentType::letter, "2014-01-01", 347)})).empty());
  REQUIRE(warnings_of(planned("court", {item(DocumentType::letter, "2014-01-01", 348)})).size() == 1);
  CHECK(warnings_of(planned("court", {item(DocumentType::letter, "2014-01-01", 348)}))[0].find("351") != std::string::npos);
  CHECK(warnings_of(planned("sar", {item(DocumentType::letter, "2014-01-01", 999)})).empty());
}

TEST_CASE("The key lists the grounds of marks, pages and documents, each once, in the order of the list") {
  BundleItem marked = item(DocumentType::letter, "2014-01-01", 2);
  marked.removed = {{1, {}, 1, "CRIME", "why", "Anna", "", 0}, {2, {}, 1, "TP-FAM", "why", "Anna", "", 0}, {2, {}, 1, "CRIME", "why", "Anna", "", 0}};
  BundleItem page = item(DocumentType::letter, "2015-01-01", 2);
  page.pages[1] = {2, PageMode::withheld, "why", "ADOPT"};
  BundleItem document = item(DocumentType::legal_advice, "2016-01-01", 0);
  document.status = ItemStatus::withheld;
  document.ground = "LPP";
  const Bundle bundle = planned("sar", {marked, page, document});
  CHECK(bundle.grounds == std::vector<std::string>{"TP-FAM", "LPP", "CRIME", "ADOPT"});
  const auto pages = key_pages(bundle);
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].entries[1].law == "DPA 2018 Sch 2 para 19");
  CHECK(key_pages(planned("sar", {item(DocumentType::letter, "2014-01-01", 1)}))[0].entries.empty());
}

TEST_CASE("A key of every ground there is goes on as many pages as it needs, with how to complain on the last") {
  BundleItem marked = item(DocumentType::letter, "2014-01-01", 1);
  for (const Ground& ground : grounds()) {
    marked.removed.push_back({1, {}, 1, std::string(ground.code), "why", "Anna", "", 0});
  }
  const Bundle bundle = planned("sar", {marked});
  const auto pages = key_pages(bundle);
  REQUIRE(pages.size() > 1);
  CHECK(pages.back().notes);
  CHECK_FALSE(pages.front().notes);
  CHECK(bundle.items[0].first_page == 1 + static_cast<int>(pages.size()) + 1 + 1);
}

TEST_CASE("Planning a bundle again gives the same page to every row of the schedule") {
  BundleItem marked = item(DocumentType::letter, "2014-01-01", 2);
  marked.removed = {{2, {}, 1, "TP-OTH", "why", "Anna", "", 0}};
  Bundle bundle = planned("sar", {marked});
  CHECK(bundle.items[0].removed[0].bundle_page == bundle.items[0].first_page + 1);
  plan_bundle(bundle);
  CHECK(bundle.items[0].removed[0].bundle_page == bundle.items[0].first_page + 1);
}

TEST_CASE("The index says why a document has no pages, and which document it is a copy of") {
  BundleItem copy = item(DocumentType::letter, "2014-01-01", 0);
  copy.status = ItemStatus::duplicate;
  copy.document.source = "copy";
  copy.twin_source = "2013-01-01";
  BundleItem withheld = item(DocumentType::letter, "2015-01-01", 0);
  withheld.status = ItemStatus::withheld;
  withheld.ground = "LPP";
  const Bundle bundle = planned("sar", {copy, withheld, item(DocumentType::letter, "2013-01-01", 1)});
  const auto pages = index_pages(bundle);
  REQUIRE(pages.size() == 1);
  REQUIRE(pages[0].size() == 4);
  CHECK(pages[0][1].note.empty());
  CHECK(pages[0][2].note == std::vector<std::string>{"A copy of document 1"});
  CHECK(pages[0][3].note == std::vector<std::string>{"Not in this bundle: Legal advice (LPP)"});
}

TEST_CASE("Long lines of the index are broken between words") {
  CHECK(broken("Record of a meeting", 12) == std::vector<std::string>{"Record of a", "meeting"});
  CHECK(broken("Straightforwardness itself", 10) == std::vector<std::string>{"Straightforwardness", "itself"});
  CHECK(broken("", 10).empty());
}

TEST_CASE("The guide explains the abbreviations that stand on the pages, as whole words, and no others") {
  const std::vector<GlossaryEntry> glossary = {{"SW", "social worker"}, {"LAC", "looked after child"}, {"CP", "child protection"}, {"s47", "section 47"}};
  const auto used = terms_used(glossary, "The SW wrote. A LAC review, s47. The black CPX and a lac.");
  REQUIRE(used.size() == 3);
  CHECK(used[0].term == "LAC");
  CHECK(used[1].term == "SW");
  CHECK(used[2].term == "s47");
  CHECK(terms_used(glossary, "").empty());
}

TEST_CASE("A guide takes the pages it needs, and the documents come after it") {
  Bundle bundle;
  bundle.profile = "support";
  for (int i = 0; i < 25; ++i) {
    bundle.glossary.push_back({"T" + std::to_string(i), "a term"});
  }
  bundle.items.push_back(item(DocumentType::letter, "2014-01-01", 1));
  plan_bundle(bundle);
  CHECK(bundle.items[0].first_page == 6);
}
