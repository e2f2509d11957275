// Deciding at the desk, alone and with others.
#include <catch2/catch.hpp>

#include "tests/support/desk.h"
#include "tests/support/hearing.h"

using namespace candour;
using candour::test::Hearing;
using candour::test::TestDesk;

namespace {

constexpr const char* kPage = "/api/cases/one/documents/1/pages/1";
constexpr const char* kDecisions = "/api/cases/one/decisions";

nlohmann::json on(const std::string& proposal, const std::string& verdict) {
  return {{"decisions", {{{"what", "proposal"}, {"proposal", proposal}, {"verdict", verdict}, {"ground", verdict == "release" ? "" : "TP-OTH"}, {"reason", "Said by the test."}}}}};
}

}  // namespace

TEST_CASE("A page tells its proposals in reading order, with what they say and why, and its version") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  const auto reply = test.get(anna, kPage);
  REQUIRE(reply.status == 200);
  CHECK(reply.header("ETag") == "\"p0\"");
  const auto& proposals = reply.json["proposals"];
  REQUIRE(proposals.size() == 3);
  CHECK(proposals[0]["text"] == "Karen Whittle");
  CHECK(proposals[2]["text"] == "01632960123");
  CHECK(proposals[0]["decided"].is_null());
}

TEST_CASE("Of two who decide on the same page the second is told, nothing is lost, and on another page nobody is in the way") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  const auto ben = test.person("Ben", Role::caseworker);
  const std::string seen = test.get(anna, kPage).header("ETag");
  CHECK(test.post(anna, kDecisions, on("1-1-a", "redact"), seen).status == 200);
  const auto late = test.post(ben, kDecisions, on("1-1-a", "release"), seen);
  CHECK(late.status == 412);
  CHECK(test.get(ben, kPage).json["proposals"][0]["decided"]["by"] == "Anna");
  CHECK(test.post(ben, kDecisions, on("1-2-a", "release"), "\"p0\"").status == 200);
  CHECK(test.post(ben, kDecisions, on("1-1-b", "release"), test.get(ben, kPage).header("ETag")).status == 200);
}

TEST_CASE("What one decides another hears of at once") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  const auto ben = test.person("Ben", Role::caseworker);
  const auto listener = std::make_shared<Hearing>();
  test.get(ben, "/api/cases/one/events").response.stream(listener);
  test.post(anna, kDecisions, on("1-1-a", "redact"), "\"c0\"");
  REQUIRE(listener->told.size() == 1);
  CHECK(listener->told[0] == R"(changed {"version":1,"by":"Anna","pages":[[1,1]]})");
  test.send(test.request(&ben, "DELETE", "/api/session"));
  CHECK_FALSE(listener->is_open);
}

TEST_CASE("Somebody whose session ran out hears nothing more of the case, though their page asks nothing") {
  TestDesk test;
  const auto ben = test.person("Ben", Role::caseworker);
  const auto listener = std::make_shared<Hearing>();
  test.get(ben, "/api/cases/one/events").response.stream(listener);
  test.now += 14 * 60;
  test.desk().close_ended_streams();
  CHECK(listener->is_open);
  test.now += 2 * 60;
  test.desk().close_ended_streams();
  CHECK_FALSE(listener->is_open);
}

TEST_CASE("A decision on a person is previewed, taken, undone by who took it and by nobody else") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  const auto ben = test.person("Ben", Role::caseworker);
  const std::string path = "/api/cases/one/people/p1/decision";
  nlohmann::json body = {{"verdict", "redact"}, {"ground", "TP-FAM"}, {"reason", "Her own information."}, {"details", true}, {"preview", true}};
  const auto preview = test.post(anna, path, body, "\"c0\"");
  CHECK(preview.json["places"] == 8);
  CHECK(test.decisions() == 0);
  body["preview"] = false;
  const auto taken = test.post(anna, path, body, "\"c0\"");
  CHECK(taken.json["taken"]["totals"]["removed"] == 8);
  CHECK(taken.json["taken"]["can_undo"] == "5 decisions");
  CHECK(test.post(ben, "/api/cases/one/undo", nullptr).status == 409);
  CHECK(test.post(anna, "/api/cases/one/undo", nullptr).json["totals"]["undecided"] == 12);
  CHECK(test.post(anna, "/api/cases/one/redo", nullptr).json["totals"]["removed"] == 8);
}

TEST_CASE("A decision is carried to its copy when the page asks for that, in one batch that one undo takes back, and never where something differs") {
  TestDesk test;
  CaseStore& store = test.desk().open_case("one")->store();
  const Box place{10, 10, 60, 20};
  store.replace_copies({{1, 2, 1, 1, true, false, 1.0}, {1, 2, 1, 2, false, true, 0.9}},
                       {{"1-1-a", "2-1-a", 2, 1, {place}, true, false}, {"1-1-a", "2-2-a", 2, 2, {place}, false, true}});
  const auto anna = test.person("Anna", Role::information_governance);
  const auto page = test.get(anna, kPage);
  CHECK(page.json["copies"] == nlohmann::json::parse(R"([{"document": 2, "page": 1, "differs": false}, {"document": 2, "page": 2, "differs": true}])"));
  CHECK(page.json["proposals"][0]["copies"] == 1);
  CHECK(page.json["proposals"][0]["copies_that_differ"] == 1);
  CHECK(page.json["proposals"][1]["copies"] == 0);
  nlohmann::json body = on("1-1-a", "redact");
  body["copies"] = true;
  const auto taken = test.post(anna, kDecisions, body, page.header("ETag"));
  REQUIRE(taken.status == 200);
  CHECK(taken.json["carried"] == 1);
  REQUIRE(taken.json["pages"].size() == 2);
  for (const auto& row : taken.json["pages"]) {   // each with the version that its page has now, though they differ
    const auto now = test.get(anna, "/api/cases/one/documents/" + row[0].dump() + "/pages/" + row[1].dump());
    CHECK(now.header("ETag") == "\"p" + row[7].dump() + "\"");
  }
  CHECK(taken.json["copies_that_differ"] == 1);
  CHECK(taken.json["words"] == "1 decision taken, and the same on its copy; a copy in which something differs is left as it is");
  CHECK(taken.json["totals"]["removed"] == 2);
  CHECK(test.get(anna, "/api/cases/one/documents/2/pages/1").json["proposals"][0]["decided"]["by"] == "Anna");
  CHECK(test.get(anna, "/api/cases/one/documents/2/pages/2").json["proposals"][0]["decided"].is_null());
  CHECK(test.post(anna, "/api/cases/one/undo", nullptr).json["totals"]["removed"] == 0);
  CHECK(test.post(anna, kDecisions, on("1-1-a", "redact"), "\"c3\"").json["totals"]["removed"] == 1);   // unasked, nothing is carried
}

TEST_CASE("A decision without ground or reason is refused and says which is missing") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  nlohmann::json body = on("1-1-a", "redact");
  body["decisions"][0]["ground"] = "";
  CHECK(test.post(anna, kDecisions, body, "\"c0\"").json["error"]["field"] == "ground");
  body = on("1-1-a", "redact");
  body["decisions"][0]["reason"] = "  ";
  CHECK(test.post(anna, kDecisions, body, "\"c0\"").json["error"]["field"] == "reason");
  CHECK(test.decisions() == 0);
}

TEST_CASE("One wrong entry among many and none is taken") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  nlohmann::json body = on("1-1-a", "redact");
  body["decisions"].push_back(on("nothing-of-the-kind", "redact")["decisions"][0]);
  CHECK(test.post(anna, kDecisions, body, "\"c0\"").status == 422);
  CHECK(test.decisions() == 0);
}

TEST_CASE("Words are found with what was decided on them") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  test.post(anna, kDecisions, on("1-1-a", "redact"), "\"c0\"");
  const auto reply = test.get(anna, "/api/cases/one/search?q=whittle");
  CHECK(reply.json["total"] == 4);
  CHECK(reply.json["pages"] == 4);
  CHECK(reply.json["hits"][0]["state"] == "removed");
  CHECK(reply.json["hits"][0]["proposals"][0] == "1-1-a");
  CHECK(reply.json["hits"][1]["state"] == "undecided");
  CHECK(reply.json["hits"][0]["snippet"]["before"] == "Karen ");
}

TEST_CASE("A drawn box is taken out, shown on its page and can be taken back") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  const nlohmann::json body = {{"decisions", {{{"what", "passage"}, {"document", 1}, {"page", 1}, {"boxes", {{90, 90, 300, 120}}}, {"verdict", "redact"}, {"ground", "TP-OTH"}, {"reason", "Drawn."}}}}};
  CHECK(test.post(anna, kDecisions, body, "\"p0\"").status == 200);
  CHECK(test.get(anna, kPage).json["passages"][0]["by"] == "Anna");
  test.post(anna, "/api/cases/one/undo", nullptr);
  CHECK(test.get(anna, kPage).json["passages"].empty());
}

TEST_CASE("A box drawn outside its page is refused at the desk, with the page's size") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  const nlohmann::json body = {{"decisions", {{{"what", "passage"}, {"document", 1}, {"page", 1}, {"boxes", {{900, 900, 950, 950}}}, {"verdict", "redact"}, {"ground", "TP-OTH"}, {"reason", "Drawn."}}}}};
  const auto reply = test.post(anna, kDecisions, body, "\"p0\"");
  CHECK(reply.status == 422);
  CHECK(reply.json["error"]["message"].get<std::string>().find("595 points wide") != std::string::npos);
  CHECK(test.decisions() == 0);
}

TEST_CASE("The second person looks at high-risk pages and a sample before signing off, and a later decision brings a page back") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::information_governance);
  const auto idris = test.person("Idris", Role::second_reviewer);
  const auto rhian = test.person("Rhian", Role::manager);
  for (const char* person : {"p1", "p2"}) {
    const auto version = test.get(anna, "/api/cases/one").header("ETag");
    REQUIRE(test.post(anna, "/api/cases/one/people/" + std::string(person) + "/decision", {{"verdict", "redact"}, {"ground", "TP-OTH"}, {"reason", "Not theirs."}, {"details", true}}, version).status == 200);
  }
  CHECK(test.post(anna, "/api/cases/one/second-review", {{"document", 1}, {"page", 1}, {"agrees", true}}).status == 409);
  CHECK(test.post(idris, "/api/cases/one/sign-off", nullptr).status == 409);
  CHECK(test.get(anna, "/api/cases/one/second-review").json["pages"].empty());   // who decided is not told which pages were drawn
  CHECK(test.get(anna, "/api/cases/one/second-review").json["sample"] == 4);
  for (const auto& item : test.get(anna, "/api/cases/one/quality").json["items"]) {
    CHECK((item["kind"] != "second-review" || item["places"].empty()));
  }
  const auto list = test.get(idris, "/api/cases/one/second-review");
  REQUIRE(list.json["pages"].size() == 4);
  for (const auto& one : list.json["pages"]) {
    CHECK(test.post(idris, "/api/cases/one/second-review", {{"document", one["document"]}, {"page", one["page"]}, {"agrees", true}}).status == 204);
  }
  CHECK(test.post(anna, "/api/cases/one/sign-off", nullptr).status == 409);
  CHECK(test.post(idris, "/api/cases/one/sign-off", nullptr).json["by"] == "Idris");
  CHECK(test.get(rhian, "/api/cases/one/quality").json["ready"] == true);
  test.post(rhian, kDecisions, on("1-1-a", "release"), test.get(rhian, kPage).header("ETag"));
  const auto again = test.get(idris, "/api/cases/one/second-review").json;
  CHECK(std::count_if(again["pages"].begin(), again["pages"].end(), [](const auto& one) { return one["state"] == "to-look" && one["why"] == "changed"; }) == 1);
  CHECK(test.post(idris, "/api/cases/one/sign-off", nullptr).status == 409);
  CHECK(test.get(rhian, "/api/cases/one/quality").json["ready"] == false);
}
