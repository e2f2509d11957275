// Accounts of the desk, from the command line.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "pipeline/store/desk_store.h"
#include "tests/support/candour.h"

using namespace candour;
using namespace candour::test;

namespace {

const std::string kPassword = "otter plum gravel seven";

Outcome user(const TemporaryFolder& root, const std::string& words, const std::string& typed = kPassword) {
  return candour_runs("user " + words + " --cases " + root.path().string() + " --by Root", "printf '%s\\n' '" + typed + "' |");
}

}  // namespace

TEST_CASE("The first account is made without a desk, and its password is nowhere to be read") {
  const TemporaryFolder root;
  const Outcome added = user(root, "add --name 'Dee Marsh' --role administrator");
  INFO(added.told);
  CHECK(added.code == 0);
  CHECK(user(root, "add --name 'dee-marsh' --role legal").code == 1);
  const Outcome listed = user(root, "list --json");
  const auto users = nlohmann::json::parse(listed.words).at("users");
  REQUIRE(users.size() == 1);
  CHECK(users[0].at("name") == "Dee Marsh");
  CHECK(users[0].at("roles") == nlohmann::json::array({"administrator"}));
  CHECK_FALSE(has(listed.words, "argon2"));
  for (const auto& file : std::filesystem::directory_iterator(desk_folder(root.path().string()))) {
    CHECK_FALSE(has(read_file(file.path()), "otter"));
  }
}

TEST_CASE("A weak password, a role that there is not and a user that there is not are refused in plain words") {
  const TemporaryFolder root;
  const Outcome weak = user(root, "add --name Anna --role manager", "password1234");
  CHECK(weak.code == 1);
  CHECK(has(weak.told, "tried first"));
  CHECK_FALSE(has(weak.told, "password1234"));
  CHECK(user(root, "add --name Anna --role king").code == 1);
  CHECK(user(root, "add --name Anna").code == 1);
  CHECK(user(root, "disable --name Anna").code == 1);
  CHECK(user(root, "list").words.empty());
}

TEST_CASE("A password comes from a file only when others may not read it") {
  const TemporaryFolder root;
  write_file_atomically(root / "secret", kPassword + "\n");
  const std::string words = "add --name Anna --role manager --password-file " + (root / "secret").string();
  std::filesystem::permissions(root / "secret", std::filesystem::perms(0644));
  CHECK(user(root, words).code == 2);
  std::filesystem::permissions(root / "secret", std::filesystem::perms(0600));
  CHECK(user(root, words).code == 0);
}

TEST_CASE("Access is given, flagged and taken away, and the audit log says by whom, as claimed") {
  const TemporaryFolder root;
  user(root, "add --name Anna --role manager --role caseworker");
  CHECK(user(root, "access --name Anna --case case-1 --role legal").code == 1);        // not hers
  CHECK(user(root, "access --name Anna --case Case_1 --role manager").code == 1);      // no key
  CHECK(user(root, "access --name Anna --case case-1").code == 1);
  CHECK(user(root, "access --name Anna --case case-1 --role manager --none").code == 1);
  CHECK(user(root, "access --name Anna --case case-1 --role manager --conflict").code == 0);
  CHECK(has(user(root, "list").words, "case-1 as manager, with a conflict of interest"));
  CHECK(user(root, "access --name Anna --case case-1 --none").code == 0);
  CHECK_FALSE(has(user(root, "list").words, "case-1"));
  DeskStore store(desk_folder(root.path().string()));
  CHECK(store.audit_log().back().action == "access-taken");
  CHECK(store.audit_log().back().actor == "Root (name as claimed)");
  CHECK(store.verify_audit() == 0);
}

TEST_CASE("A user is disabled and let in again, gets another password, other roles and a secret for codes") {
  const TemporaryFolder root;
  user(root, "add --name Anna --role manager");
  const auto anna = [&] { return *DeskStore(desk_folder(root.path().string())).user("Anna"); };
  const std::string before = anna().password;
  CHECK(user(root, "password --name Anna", "thistle barn copper nine").code == 0);
  CHECK(anna().password != before);
  CHECK(user(root, "disable --name Anna").code == 0);
  CHECK(anna().disabled);
  CHECK(user(root, "disable --name Anna --undo").code == 0);
  CHECK_FALSE(anna().disabled);
  CHECK(user(root, "roles --name Anna --role legal").code == 0);
  CHECK(anna().roles == std::vector<Role>{Role::legal});
  const auto code = nlohmann::json::parse(user(root, "code --name Anna --json").words);
  CHECK(anna().code_secret == code.at("secret"));
  CHECK(has(code.at("address"), "otpauth://totp/Candour:Anna?secret="));
  CHECK(user(root, "code --name Anna --off").code == 0);
  CHECK(anna().code_secret.empty());
}

TEST_CASE("While the desk runs nobody changes its users beside it") {
  const TemporaryFolder root;
  const DeskStore desk(desk_folder(root.path().string()));
  const Outcome outcome = user(root, "add --name Anna --role manager");
  CHECK(outcome.code == 6);
  CHECK(has(outcome.told, "(desk, since 20"));
}
