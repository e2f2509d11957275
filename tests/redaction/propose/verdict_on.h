// Whether words of a text stay or go, by the request that they are judged for.
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "redaction/propose/judge.h"

namespace candour::test {

struct VerdictOn {
  Request asked;

  // "-" when the words are no finding.
  std::string proposal(const std::string& text, const std::string& words) const {
    for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
      if (finding.text == words) {
        return to_string(finding.proposal);
      }
    }
    return "-";
  }

  void stays(const std::string& text, const std::string& words) const {
    INFO(text << words);
    CHECK(proposal(text, words) == "keep");
  }

  void goes(const std::string& text, const std::string& words) const {
    INFO(text << words);
    const std::string verdict = proposal(text, words);
    CHECK((verdict == "redact" || verdict == "review"));
  }
};

}  // namespace candour::test
