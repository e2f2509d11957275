// The examples of the contract (review-ui/api/examples) are a hinge: the page's tests make them and hold them to openapi.yaml, and here the
// desk must understand every question and answer in every shape.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include "pipeline/codec/desk_answers.h"
#include "pipeline/codec/desk_questions.h"
#include "tests/support/desk.h"

using namespace candour;
using candour::test::TestDesk;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path kExamples = fs::path(CANDOUR_SOURCE_DIR) / "review-ui/api/examples";

std::string text_of(const std::string& name) {
  std::ifstream in(kExamples / name);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::map<std::string, std::function<void(const std::string&)>>& readers() {
  static const std::map<std::string, std::function<void(const std::string&)>> kReaders = {
      {"logIn", [](const std::string& text) { CHECK(desk::log_in_from_json(text).name == "Morwenna Tallack"); }},
      {"changePassword", [](const std::string& text) { CHECK_FALSE(desk::password_change_from_json(text).new_one.empty()); }},
      {"beginOneTimeCodes", [](const std::string& text) { CHECK(desk::codes_question_from_json(text).code.empty()); }},
      {"confirmOneTimeCodes", [](const std::string& text) { CHECK(desk::code_from_json(text) == "654321"); }},
      {"removeOneTimeCodes", [](const std::string& text) { CHECK(desk::codes_question_from_json(text).code == "123456"); }},
      {"putSettings", [](const std::string& text) { CHECK(desk::settings_from_json(text).keys.size() == 1); }},
      {"addUser", [](const std::string& text) { CHECK(desk::new_user_from_json(text).roles == std::vector<Role>{Role::caseworker}); }},
      {"changeUser", [](const std::string& text) { CHECK(desk::user_change_from_json(text).roles->size() == 2); }},
      {"setMember", [](const std::string& text) { CHECK(desk::member_change_from_json(text).role == Role::caseworker); }},
      {"breakGlass", [](const std::string& text) { CHECK_FALSE(desk::reason_from_json(text, 10).empty()); }},
      {"decide", [](const std::string& text) { CHECK(desk::new_decisions_from_json(text).decisions.size() == 3); }},
      {"decidePerson", [](const std::string& text) { CHECK(desk::person_question_from_json(text).preview); }},
      {"correctPeople", [](const std::string& text) { CHECK(desk::new_correction_from_json(text).kind == CorrectionKind::alias); }},
      {"decideRestricted", [](const std::string& text) { CHECK(desk::restricted_decision_from_json(text).outcome == ConsultationOutcome::objects); }},
      {"consult", [](const std::string& text) { CHECK(desk::new_consultation_from_json(text).document == 5); }},
      {"answerConsultation", [](const std::string& text) { CHECK(desk::consultation_reply_from_json(text).outcome == ConsultationOutcome::agrees); }},
      {"putAssignments", [](const std::string& text) { CHECK(desk::assignments_from_json(text).size() == 1); }},
      {"reviewPage", [](const std::string& text) { CHECK_FALSE(desk::page_reviewed_from_json(text).agrees); }},
      {"disclose", [](const std::string& text) { CHECK(desk::profile_from_json(text) == "sar"); }},
  };
  return kReaders;
}

// Where the two have other fields or other kinds of values; of lists the first entries are compared, and nothing is where one is null.
void compare(const Json& example, const Json& ours, const std::string& at, std::vector<std::string>& differences) {
  if (example.is_null() || ours.is_null()) {
    return;
  }
  if (example.is_number() && ours.is_number()) {
    return;
  }
  if (example.type() != ours.type()) {
    differences.push_back(at + ": " + example.type_name() + " in the example, " + ours.type_name() + " here");
  } else if (example.is_object()) {
    for (const auto& [name, value] : example.items()) {
      ours.contains(name) ? compare(value, ours[name], at + "." + name, differences) : differences.push_back(at + "." + name + ": missing here");
    }
    for (const auto& [name, value] : ours.items()) {
      if (!example.contains(name)) {
        differences.push_back(at + "." + name + ": not in the example");
      }
    }
  } else if (example.is_array() && !example.empty() && !ours.empty()) {
    compare(example[0], ours[0], at + "[0]", differences);
  }
}

// By free words, and not in every place.
bool is_optional(const std::string& difference) {
  return difference.find(".note: ") != std::string::npos || difference.find(".keys.") != std::string::npos;
}

}  // namespace

TEST_CASE("The desk understands every question of the contract's examples") {
  for (const auto& entry : fs::directory_iterator(kExamples)) {
    const std::string name = entry.path().filename().string();
    const std::size_t end = name.find(".request.json");
    if (end != std::string::npos) {
      INFO(name);
      REQUIRE(readers().count(name.substr(0, end)) == 1);
      CHECK_NOTHROW(readers().at(name.substr(0, end))(text_of(name)));
    }
  }
}

TEST_CASE("The desk answers in the shape of the contract's examples") {
  TestDesk test;
  const auto anna = test.person("Anna", Role::manager);
  const std::string one = "/api/cases/one";
  const Json redact = {{"decisions", {{{"what", "proposal"}, {"proposal", "1-1-a"}, {"verdict", "redact"}, {"ground", "TP-OTH"}, {"reason", "Another person."}}}}};
  const Json person = {{"verdict", "redact"}, {"ground", "TP-OTH"}, {"reason", "Another person."}, {"details", true}, {"preview", true}};
  const auto answers = std::map<std::string, Json>{
      {"decide", test.post(anna, one + "/decisions", redact, "\"c0\"").json},
      {"undo", test.post(anna, one + "/undo", nullptr).json},
      {"redo", test.post(anna, one + "/redo", nullptr).json},
      {"decidePerson", test.post(anna, one + "/people/p1/decision", person, "\"c3\"").json},
      {"consult", test.post(anna, one + "/consultations", {{"kind", "legal"}, {"document", 1}, {"whom", "Iona Lark"}, {"asked_on", "2026-11-02"}}).json},
      {"answerConsultation", test.post(anna, one + "/consultations/1/reply", {{"outcome", "agrees"}, {"replied_on", "2026-11-03"}, {"views", "Not privileged."}}).json},
      {"listConsultations", test.get(anna, one + "/consultations").json},
      {"getSession", test.get(anna, "/api/session").json},
      {"listSessions", test.get(anna, "/api/sessions").json},
      {"getSettings", test.get(anna, "/api/settings").json},
      {"listGrounds", test.get(anna, "/api/grounds").json},
      {"listCases", test.get(anna, "/api/cases").json},
      {"getCase", test.get(anna, one).json},
      {"listPages", test.get(anna, one + "/pages").json},
      {"getPage", test.get(anna, one + "/documents/1/pages/1").json},
      {"getWords", test.get(anna, one + "/documents/1/pages/1/words").json},
      {"listPeople", test.get(anna, one + "/people").json},
      {"listMentions", test.get(anna, one + "/people/p1/mentions").json},
      {"search", test.get(anna, one + "/search?q=Karen").json},
      {"listDocuments", test.get(anna, one + "/documents").json},
      {"listHolds", test.get(anna, one + "/holds").json},
      {"listUnread", test.get(anna, one + "/unread").json},
      {"listAssignments", test.get(anna, one + "/assignments").json},
      {"listMembers", test.get(anna, one + "/members").json},
      {"getSecondReview", test.get(anna, one + "/second-review").json},
      {"getQuality", test.get(anna, one + "/quality").json},
      {"getDisclosure", test.get(anna, one + "/disclosure").json},
      {"getAudit", test.get(anna, one + "/audit").json},
      {"refused", test.get(anna, "/api/cases/nobody").json},
  };
  for (const auto& [operation, ours] : answers) {
    std::vector<std::string> differences;
    compare(Json::parse(text_of(operation + ".json")), ours, operation, differences);
    std::erase_if(differences, is_optional);
    CAPTURE(ours.dump().substr(0, 300), differences);
    CHECK(differences.empty());
  }
}
