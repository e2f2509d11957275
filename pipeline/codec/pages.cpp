#include <cmath>

#include "pipeline/codec/json.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace codec {
namespace {

// A hundredth of a point is finer than any glyph; short numbers keep thousands of stored pages small.
double rounded(double points) { return std::round(points * 100) / 100; }

// [text, left, top, right, bottom, confidence, line, [edges]]: arrays, since there are hundreds on a page.
Json from(const Word& word) {
  Json edges = Json::array();
  for (const double edge : word.edges) {
    edges.push_back(rounded(edge));
  }
  return Json::array({word.text, rounded(word.box.left), rounded(word.box.top), rounded(word.box.right),
                      rounded(word.box.bottom), rounded(word.confidence), word.line, std::move(edges)});
}

Word word_in(const Json& json) {
  Word word;
  word.text = json.at(0).get<std::string>();
  word.box = {json.at(1).get<double>(), json.at(2).get<double>(), json.at(3).get<double>(), json.at(4).get<double>()};
  word.confidence = json.at(5).get<double>();
  word.line = json.at(6).get<int>();
  word.edges = json.at(7).get<std::vector<double>>();
  return word;
}

TextSource source_in(const std::string& name) {
  return name == "ocr" ? TextSource::ocr : name == "transcript" ? TextSource::transcript : TextSource::text_layer;
}

}  // namespace

Json from(const Page& page) {
  Json words = Json::array();
  for (const Word& word : page.words) {
    words.push_back(from(word));
  }
  return {{"number", page.number}, {"width", page.width}, {"height", page.height}, {"source", to_string(page.source)},
          {"scanned", page.scanned}, {"image_dpi", page.image_dpi}, {"blank", page.blank}, {"unread", page.unread},
          {"unread_regions", from(page.unread_regions)}, {"words", std::move(words)}};
}

Page page_in(const Json& json) {
  Page page;
  page.number = json.at("number").get<int>();
  page.width = json.at("width").get<double>();
  page.height = json.at("height").get<double>();
  page.source = source_in(json.at("source").get<std::string>());
  page.scanned = json.at("scanned").get<bool>();
  page.image_dpi = json.at("image_dpi").get<double>();
  page.blank = json.at("blank").get<bool>();
  page.unread = json.at("unread").get<bool>();
  page.unread_regions = boxes_in(json.at("unread_regions"));
  for (const Json& word : json.at("words")) {
    page.words.push_back(word_in(word));
  }
  lay_out_text(page);
  return page;
}

Json from(const DocumentText& text) {
  return {{"place", text.place}, {"page", text.page}, {"text", text.text}, {"visible", text.visible}};
}

DocumentText document_text_in(const Json& json) {
  return {json.at("place").get<std::string>(), json.at("page").get<int>(), json.at("text").get<std::string>(),
          json.at("visible").get<bool>()};
}

}  // namespace codec

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
