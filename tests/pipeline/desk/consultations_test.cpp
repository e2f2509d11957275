// Asking outside the case, at the desk: who may, what is refused, and the manager's own step.
#include <catch2/catch.hpp>

#include "tests/support/desk.h"

using namespace candour;
using candour::test::TestDesk;
using Json = nlohmann::json;

namespace {

constexpr const char* kConsultations = "/api/cases/one/consultations";

Json question(const std::string& kind) { return {{"kind", kind}, {"document", 1}, {"whom", "Brackwell Police, disclosure unit"}, {"asked_on", "2026-11-02"}, {"reply_by", "2026-11-16"}}; }
Json answer(const std::string& outcome) { return {{"outcome", outcome}, {"replied_on", "2026-11-19"}, {"views", "Nothing of it is needed any more."}}; }

}  // namespace

TEST_CASE("A partner agency is asked and answers, everybody in the case sees it, and a second answer is refused") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::caseworker);
  const auto asked = test.post(anna, kConsultations, question("partner-agency"));
  REQUIRE(asked.status == 201);
  CHECK(asked.json["state"] == "overdue");
  CHECK(asked.json["document"] == 1);
  const auto ben = test.person("Ben", Role::second_reviewer);
  CHECK(test.get(ben, kConsultations).json["consultations"].size() == 1);
  const std::string reply = std::string(kConsultations) + "/1/reply";
  CHECK(test.post(anna, reply, answer("no-reply")).json["outcome"] == "no-reply");
  CHECK(test.post(anna, reply, answer("agrees")).json["state"] == "answered");
  CHECK(test.post(anna, reply, answer("objects")).status == 422);
  CHECK(test.get(anna, kConsultations).json["consultations"][0]["outcome"] == "agrees");
}

TEST_CASE("Whoever settles health data or legal advice asks about it, and nobody asks who may not decide or has a conflict of interest") {
  TestDesk test;
  CHECK(test.post(test.person("Cal", Role::caldicott_guardian), kConsultations, question("health-professional")).status == 201);
  CHECK(test.post(test.person("Lee", Role::legal), kConsultations, question("legal")).status == 201);
  CHECK(test.post(test.person("Cal Two", Role::caldicott_guardian), kConsultations, question("partner-agency")).status == 403);
  CHECK(test.post(test.person("Ben", Role::second_reviewer), kConsultations, question("partner-agency")).status == 403);
  CHECK(test.post(test.person("Mary Osei", Role::manager, true, true), kConsultations, question("partner-agency")).status == 403);
  CHECK(test.desk().open_case("one")->store().consultations().size() == 2);
}

TEST_CASE("What is wrong with a question is told beside its field, and nothing is kept") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::caseworker);
  const auto with = [&](const char* field, const Json& value) {
    Json body = question("partner-agency");
    body[field] = value;
    return test.post(anna, kConsultations, body).json["error"];
  };
  CHECK(with("asked_on", "2026-12-24")["field"] == "asked_on");
  CHECK(with("asked_on", "2026-12-24")["message"] == "That day has not come.");
  CHECK(with("reply_by", "2026-10-01")["field"] == "reply_by");
  CHECK(with("whom", " ")["field"] == "whom");
  CHECK(with("document", 99)["field"] == "document");
  CHECK(with("kind", "the press")["field"] == "kind");
  CHECK(test.get(anna, kConsultations).json["consultations"].empty());
}

TEST_CASE("The manager's decision on what is restricted writes down that the originator was asked, and both stand or neither") {
  TestDesk test;
  CaseStore::open(test.review().place(), Access::write, "test")->replace_holds(1, {{HoldKind::restricted, "letter.txt", 0, {}, "", ""}});
  const auto rhian = test.person("Rhian Pascoe", Role::manager);
  const char* path = "/api/cases/one/documents/1/restricted";
  Json body = {{"verdict", "withhold"}, {"still_valid", true}, {"originator", "PC Sandra Pell"}, {"consulted_on", "2026-11-10"}, {"views", "The source could still be found."}, {"reason", "It would show who rang."}};
  CHECK(test.post(rhian, path, body).json["error"]["field"] == "outcome");
  body["outcome"] = "objects";
  body["consulted_on"] = "2026-12-10";
  CHECK(test.post(rhian, path, body).json["error"]["field"] == "asked_on");
  CHECK(test.decisions() == 0);
  body["consulted_on"] = "2026-11-10";
  REQUIRE(test.post(rhian, path, body).status == 200);
  const Json kept = test.get(rhian, kConsultations).json["consultations"];
  REQUIRE(kept.size() == 1);
  CHECK(kept[0]["kind"] == "originator");
  CHECK(kept[0]["outcome"] == "objects");
  CHECK(kept[0]["views"] == "The source could still be found.");
  CHECK(test.decisions() == 1);
}

TEST_CASE("Of a second reviewer it is told that they are there, and not which pages were drawn for them") {
  TestDesk test;
  class Listener : public EventStream {
   public:
    void send(std::string_view, std::string_view data) override { last = data; }
    void close() override {}
    bool open() const override { return true; }
    std::string last;
  };
  const auto anna = test.person("Anna", Role::caseworker);
  const auto idris = test.person("Idris", Role::second_reviewer);
  const auto listener = std::make_shared<Listener>();
  test.get(anna, "/api/cases/one/events").response.stream(listener);
  test.get(idris, "/api/cases/one/events").response.stream(std::make_shared<Listener>());
  test.get(anna, "/api/cases/one/documents/1/pages/2");
  test.get(idris, "/api/cases/one/documents/2/pages/2");
  test.desk().open_case("one")->events().tell_presence();
  const Json told = Json::parse(listener->last)["people"];
  REQUIRE(told.size() == 2);
  for (const Json& one : told) {
    CHECK(one["page"] == (one["name"] == "Anna" ? 2 : 0));
  }
}

TEST_CASE("Whoever has the released bundle alone hears nothing of a health professional's opinion, and gets no bundle that it stands against") {
  TestDesk test;
  CaseStore& store = test.desk().open_case("one")->store();
  store.set_setting("bundle", test.review().folder() / "bundle");
  const auto sal = test.person("Sal", Role::support_worker);
  Consultation opinion;
  opinion.kind = Consulted::health_professional;
  opinion.source = "letter.txt";
  opinion.whom = "Dr Anil Rao";
  opinion.asked_on = opinion.replied_on = "2026-11-10";
  opinion.outcome = ConsultationOutcome::objects;
  store.append_consultation(opinion, "Anna");
  const auto bundle = test.get(sal, "/api/cases/one/disclosure/bundle.pdf");
  CHECK(bundle.status == 404);
  for (const std::string& told : {bundle.response.body, test.get(sal, "/api/cases/one/disclosure").response.body}) {
    CHECK(told.find("letter") == std::string::npos);
    CHECK(told.find("opinion") == std::string::npos);
  }
}
