#include <cmath>

#include "pipeline/codec/json.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace codec {
namespace {

constexpr std::size_t kEdgesFrom = 7;   // entries of a word before its edges

// Whole hundredths of a point: finer than any glyph, and quick to write and read by the thousand pages.
std::int64_t hundredths(double value) { return static_cast<std::int64_t>(std::llround(value * 100)); }
double from_hundredths(const Json& json) { return static_cast<double>(json.get<std::int64_t>()) / 100; }

// [text, left, top, right, bottom, confidence, line, edges...], all but text and line in hundredths.
Json from(const Word& word) {
  Json array = Json::array({word.text, hundredths(word.box.left), hundredths(word.box.top), hundredths(word.box.right),
                            hundredths(word.box.bottom), hundredths(word.confidence), word.line});
  auto& list = array.get_ref<Json::array_t&>();
  list.reserve(kEdgesFrom + word.edges.size());
  for (const double edge : word.edges) {
    list.emplace_back(hundredths(edge));
  }
  return array;
}

Word word_in(const Json& json) {
  Word word;
  word.text = json.at(0).get<std::string>();
  word.box = {from_hundredths(json.at(1)), from_hundredths(json.at(2)), from_hundredths(json.at(3)), from_hundredths(json.at(4))};
  word.confidence = from_hundredths(json.at(5));
  word.line = json.at(6).get<int>();
  for (std::size_t i = kEdgesFrom; i < json.size(); ++i) {
    word.edges.push_back(from_hundredths(json[i]));
  }
  return word;
}

}  // namespace

Json from(const Page& page) {
  Json words = Json::array();
  for (const Word& word : page.words) {
    words.push_back(from(word));
  }
  return {{"number", page.number}, {"width", page.width}, {"height", page.height}, {"source", to_string(page.source)},
          {"scanned", page.scanned}, {"image_dpi", page.image_dpi}, {"blank", page.blank}, {"unread", page.unread},
          {"unread_regions", from(page.unread_regions)}, {"words_in_hundredths", std::move(words)}};
}

Page page_in(const Json& json) {
  Page page;
  page.number = json.at("number").get<int>();
  page.width = json.at("width").get<double>();
  page.height = json.at("height").get<double>();
  page.source = text_source_from(json.at("source").get<std::string>());
  page.scanned = json.at("scanned").get<bool>();
  page.image_dpi = json.at("image_dpi").get<double>();
  page.blank = json.at("blank").get<bool>();
  page.unread = json.at("unread").get<bool>();
  page.unread_regions = boxes_in(json.at("unread_regions"));
  for (const Json& word : json.at("words_in_hundredths")) {
    page.words.push_back(word_in(word));
  }
  lay_out_text(page);
  return page;
}

Json from(const DocumentText& text) {
  return {{"place", text.place}, {"page", text.page}, {"text", text.text}, {"visible", text.visible},
          {"label", text.label}};
}

DocumentText document_text_in(const Json& json) {
  return {json.at("place").get<std::string>(), json.at("page").get<int>(), json.at("text").get<std::string>(),
          json.at("visible").get<bool>(), field(json, "label", std::string())};
}

Json from(const CoveredText& covered) {
  return {{"page", covered.page}, {"box", from(covered.box)}, {"characters", covered.characters}, {"cover", to_string(covered.cover)}};
}

Json list_of(const std::vector<CoveredText>& covered) {
  Json list = Json::array();
  for (const CoveredText& one : covered) {
    list.push_back(from(one));
  }
  return list;
}

OrderedJson pages_of(const std::vector<CoveredText>& covered) {
  OrderedJson pages = OrderedJson::array();
  for (const CoveredText& page : by_page(covered)) {
    pages.push_back({{"page", page.page}, {"characters", page.characters}, {"cover", to_string(page.cover)}});
  }
  return pages;
}

std::vector<CoveredText> covered_texts_in(const Json& json) {
  std::vector<CoveredText> covered;
  for (const Json& one : json) {
    covered.push_back({one.at("page").get<int>(), box_in(one.at("box")), one.at("characters").get<int>(), cover_from(one.at("cover").get<std::string>())});
  }
  return covered;
}

}  // namespace codec

std::string to_json(const std::vector<CoveredText>& covered) { return codec::dump(codec::list_of(covered)); }

std::vector<CoveredText> covered_texts_from_json(std::string_view text) { return codec::covered_texts_in(codec::parse(text, "a stored document's covered text")); }

std::string to_json(const Page& page) { return codec::dump(codec::from(page)); }

Page page_from_json(std::string_view text) { return codec::page_in(codec::parse(text, "a stored page")); }

std::string to_json(const std::vector<DocumentText>& texts) {
  codec::Json list = codec::Json::array();
  for (const DocumentText& text : texts) {
    list.push_back(codec::from(text));
  }
  return codec::dump(list);
}

std::vector<DocumentText> document_texts_from_json(std::string_view text) {
  std::vector<DocumentText> texts;
  for (const codec::Json& entry : codec::parse(text, "a stored document text")) {
    texts.push_back(codec::document_text_in(entry));
  }
  return texts;
}

}  // namespace candour
