#include "pipeline/codec/quotation_json.h"

#include <utility>

namespace candour::codec {
namespace {

OrderedJson nothing_or(const std::string& text) { return text.empty() ? OrderedJson() : OrderedJson(text); }

OrderedJson quotation_json(const Quotation& one) {
  OrderedJson places = OrderedJson::array();
  for (const QuotedPlace& place : one.places) {
    places.push_back({{"page", place.page}, {"start", place.span.start}, {"end", place.span.end}});
  }
  OrderedJson head_differs = OrderedJson::array();
  for (const QuotedHeadField field : one.head_differs) {
    head_differs.push_back(to_string(field));
  }
  return {{"of", nothing_or(one.of)}, {"how", to_string(one.how)}, {"from", nothing_or(one.from)}, {"sent", nothing_or(one.sent)}, {"words", one.words}, {"words_not_there", one.words_not_there},
          {"name_or_figure_differs", one.matters}, {"head_differs", std::move(head_differs)}, {"also_quoted_in", nothing_or(one.also_in)}, {"places", std::move(places)}};
}

}  // namespace

OrderedJson quotations_json(const std::vector<Quotation>& quotations) {
  OrderedJson all = OrderedJson::array();
  for (const Quotation& one : quotations) {
    all.push_back(quotation_json(one));
  }
  return all;
}

}  // namespace candour::codec
