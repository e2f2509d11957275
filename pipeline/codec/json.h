// Inside this room only: nlohmann's type and the converters of single nouns that several files here use.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/bundle.h"
#include "pipeline/model/decision.h"
#include "pipeline/model/opened.h"
#include "pipeline/model/page.h"
#include "pipeline/model/proposal.h"
#include "pipeline/model/redaction.h"

namespace candour::codec {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

// Depth-limited; throws Error(configuration) with `what` in the message.
Json parse(std::string_view text, const char* what);

// Text for an answer; bytes that are no UTF-8 (file names can hold any) become U+FFFD.
std::string dump(const Json& json, int indent = -1);
std::string dump(const OrderedJson& json, int indent = -1);

Json from(const Box& box);
Json from(const std::vector<Box>& boxes);
Json from(const Page& page);
Json from(const Proposal& proposal);
Json from(const DocumentText& text);
Json from(const CoveredText& covered);
Json list_of(const std::vector<CoveredText>& covered);
Json from(const PageMarks& page);
Json from(const RedactedPage& page);
Box box_in(const Json& json);
std::vector<Box> boxes_in(const Json& json);
Page page_in(const Json& json);
DocumentText document_text_in(const Json& json);
// As the verbs print it: [{"page", "characters", "cover"}], one entry for each page and cover.
OrderedJson pages_of(const std::vector<CoveredText>& covered);
std::vector<CoveredText> covered_texts_in(const Json& json);
PageMarks page_marks_in(const Json& json);
RedactedPage redacted_page_in(const Json& json);

// A field of an object, or the default when it is not there or null.
template <typename Value>
Value field(const Json& object, const char* name, Value otherwise) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? otherwise : found->get<Value>();
}

}  // namespace candour::codec
