#include "pipeline/codec/user_answers.h"

#include "pipeline/codec/json.h"

namespace candour {

std::string users_answer(const std::vector<UserLine>& users) {
  codec::OrderedJson all = codec::OrderedJson::array();
  for (const auto& [user, cases] : users) {
    codec::OrderedJson line = {{"name", user.name}, {"roles", codec::OrderedJson::array()}, {"disabled", user.disabled}, {"has_code", !user.code_secret.empty()}, {"cases", codec::OrderedJson::array()}};
    for (const Role role : user.roles) {
      line["roles"].push_back(to_string(role));
    }
    for (const Membership& membership : cases) {
      line["cases"].push_back({{"case", membership.case_key}, {"role", to_string(membership.role)}, {"conflict", membership.conflict}});
    }
    all.push_back(std::move(line));
  }
  return codec::dump(codec::OrderedJson{{"users", std::move(all)}});
}

std::string user_done_answer(const std::string& user, const std::string& done, const std::string& secret, const std::string& address) {
  codec::OrderedJson answer = {{"user", user}, {"done", done}};
  if (!secret.empty()) {
    answer["secret"] = secret;
    answer["address"] = address;
  }
  return codec::dump(answer);
}

}  // namespace candour
