// Conversations and quotations reach the page in the contract's shape, by the numbers of documents.
#include <catch2/catch.hpp>
#include <set>

#include "pipeline/base/files.h"
#include "pipeline/codec/desk_answers.h"
#include "pipeline/codec/json.h"

using namespace candour;
using codec::Json;

namespace {

std::set<std::string> keys(const Json& object) {
  std::set<std::string> all;
  for (const auto& [key, value] : object.items()) {
    all.insert(key);
  }
  return all;
}

Json answer() {
  std::vector<desk::DocumentView> views(2);
  views[0].described.document.source = "first.eml";
  views[1].described.document.source = "reply.eml";
  Quotation whole;
  whole.of = "first.eml";
  whole.how = QuotedHow::whole;
  whole.places = {{1, {0, 5}}, {1, {9, 12}}, {2, {0, 3}}};
  Quotation lost;
  lost.from = "Tom Pell";
  lost.also_in = "first.eml";
  views[1].described.quotations = {whole, lost};
  MessageInThread missing;
  MessageInThread reply;
  reply.source = "reply.eml";
  reply.above = 0;
  reply.depth = 1;
  reply.copies = {"first.eml"};
  return codec::parse(desk::documents_json(views, {{"Corin", {missing, reply}}}, {{"first.eml", 4}, {"reply.eml", 7}}), "answer");
}

}  // namespace

TEST_CASE("Papers, conversations and quotations have the fields that the contract's example has") {
  const Json told = answer();
  const Json example = codec::parse(read_file(std::string(CANDOUR_SOURCE_DIR) + "/review-ui/api/examples/listDocuments.json"), "example");
  CHECK(keys(told) == keys(example));
  CHECK(keys(told["documents"][1]) == keys(example["documents"][1]));
  CHECK(keys(told["documents"][1]["quotes"][0]) == keys(example["documents"][1]["quotes"][0]));
  CHECK(keys(told["threads"][0]) == keys(example["threads"][0]));
  CHECK(keys(told["threads"][0]["messages"][1]) == keys(example["threads"][0]["messages"][1]));
}

TEST_CASE("A message that is not in the record is document 0, and pages that are quoted are told once") {
  const Json told = answer();
  const Json messages = told["threads"][0]["messages"];
  CHECK(messages[0]["document"] == 0);
  CHECK(messages[0]["answers"] == -1);
  CHECK(messages[1]["document"] == 7);
  CHECK(messages[1]["answers"] == 0);
  CHECK(messages[1]["copies"] == Json{4});
  const Json quotes = told["documents"][1]["quotes"];
  CHECK(quotes[0]["document"] == 4);
  CHECK(quotes[0]["how"] == "whole");
  CHECK(quotes[0]["pages"] == Json{1, 2});
  CHECK(quotes[1]["document"] == 0);
  CHECK(quotes[1]["also_in"] == 4);
}
