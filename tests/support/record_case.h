// A case made and worked on with the real command, for tests of the whole way.
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/shell.h"

namespace candour::test {

struct Said {
  int code;
  std::string words;
};

inline Said candour_command(const std::string& arguments) {
  const std::string words = output_of(std::string(CANDOUR_BINARY_DIR) + "/bin/candour " + arguments + "; echo \"code $?\"");
  const std::size_t at = words.rfind("code ");
  return {std::stoi(words.substr(at + 5)), words.substr(0, at)};
}

// A request about Corin Ashdown whose mother, Karen Whittle, has refused; his worker is Mary Osei.
class RecordCase {
 public:
  RecordCase() {
    write_file_atomically(folder_ / "request.json", R"({"reference": "SAR-2026-0002", "received_on": "2026-10-05",
 "controller": {"name": "Brackwell Council", "email_domains": ["brackwell.example"]},
 "subject": {"name": "Corin Ashdown", "born_on": "2004-03-11", "known_as": ["Cory"]},
 "people": [{"id": "p1", "name": "Karen Whittle", "role": "mother", "class": "family", "consent": "refused"},
            {"id": "p2", "name": "Mary Osei", "role": "social worker", "class": "professional"}]})");
  }

  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  void add(const std::string& name, const std::string& bytes) const { write_file_atomically(folder_.path() / "record" / name, bytes); }
  Said says(const std::string& verb) const { return candour_command(verb + " --case " + at("case") + " --today 2026-10-06"); }

  void prepare() const {
    REQUIRE(says("open --request " + at("request.json")).code == 0);
    REQUIRE(says("ingest " + at("record")).code == 0);
    REQUIRE(says("prepare").code == 0);
  }
  Said decide(const std::string& entries) const {
    write_file_atomically(folder_ / "decisions.json", "{\"decisions\": [" + entries + "]}");
    return says("decide --by Anna --file " + at("decisions.json"));
  }
  void decide_the_rest_and_disclose() const {
    REQUIRE(says("decide --by Anna --all-as-proposed").code == 0);
    REQUIRE(says("sign-off --by Ben").code == 0);
    REQUIRE(says("disclose --out " + at("bundle")).code == 0);
  }
  std::string bundle_text() const { return output_of("pdftotext -layout " + at("bundle/bundle.pdf") + " -"); }
  std::string manifest() const { return read_file(at("bundle/manifest.json")); }

 private:
  TemporaryFolder folder_;
};

}  // namespace candour::test
