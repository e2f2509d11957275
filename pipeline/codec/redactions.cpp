#include "pipeline/codec/json.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace codec {

Json from(const PageMarks& page) {
  Json marks = Json::array();
  for (const RemovalMark& mark : page.marks) {
    marks.push_back({{"box", from(mark.box)}, {"label", mark.label}});
  }
  Json layer = Json::array();
  for (const PageMarks::LayerWord& word : page.layer) {
    layer.push_back(Json::array({word.text, from(word.box), word.line, word.quarter_turns}));
  }
  return {{"page", page.page}, {"marks", std::move(marks)}, {"scanned", page.scanned}, {"image_dpi", page.image_dpi},
          {"layer", std::move(layer)}, {"behind", from(page.behind)}};
}

PageMarks page_marks_in(const Json& json) {
  PageMarks page;
  page.page = json.at("page").get<int>();
  page.scanned = json.at("scanned").get<bool>();
  page.image_dpi = json.at("image_dpi").get<double>();
  for (const Json& mark : json.at("marks")) {
    page.marks.push_back({box_in(mark.at("box")), mark.at("label").get<std::string>()});
  }
  for (const Json& word : json.at("layer")) {
    page.layer.push_back({word.at(0).get<std::string>(), box_in(word.at(1)), word.at(2).get<int>(), word.at(3).get<int>()});
  }
  page.behind = boxes_in(json.at("behind"));
  return page;
}

Json from(const RedactedPage& page) {
  Json tiles = Json::array();
  for (const Tile& tile : page.tiles) {
    tiles.push_back({{"box", from(tile.box)}, {"label", tile.label}});
  }
  return {{"page", page.page}, {"mode", to_string(page.mode)}, {"reason", page.reason}, {"removed", page.removed},
          {"tiles", std::move(tiles)}, {"width_told_bits", page.width_told_bits}};
}

RedactedPage redacted_page_in(const Json& json) {
  RedactedPage page;
  page.page = json.at("page").get<int>();
  page.mode = page_mode_from(json.at("mode").get<std::string>());
  page.reason = json.at("reason").get<std::string>();
  page.removed = json.at("removed").get<int>();
  page.width_told_bits = json.at("width_told_bits").get<double>();
  for (const Json& tile : json.at("tiles")) {
    page.tiles.push_back({box_in(tile.at("box")), tile.at("label").get<std::string>()});
  }
  return page;
}

}  // namespace codec

std::string to_json(const std::vector<PageMarks>& pages) {
  codec::Json list = codec::Json::array();
  for (const PageMarks& page : pages) {
    list.push_back(codec::from(page));
  }
  return codec::dump(list);
}

std::string to_json(const std::vector<RedactedPage>& pages) {
  codec::Json list = codec::Json::array();
  for (const RedactedPage& page : pages) {
    list.push_back(codec::from(page));
  }
  return codec::dump(list);
}

std::vector<RedactedPage> redacted_pages_from_json(std::string_view text) {
  std::vector<RedactedPage> pages;
  for (const codec::Json& entry : codec::parse(text, "a stored redaction")) {
    pages.push_back(codec::redacted_page_in(entry));
  }
  return pages;
}

}  // namespace candour
