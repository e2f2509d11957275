#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "pipeline/base/error.h"
#include "pipeline/codec/json.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace codec {
namespace {

// Whole hundredths of a point: finer than any glyph, and quick to write and read by the thousand pages.
std::int64_t hundredths(double value) { return static_cast<std::int64_t>(std::llround(value * 100)); }

// The numbers of all words in one text, since a page has thousands: left, top, right, bottom, confidence, line; of a word aslant
// how many pieces, below zero, and their boxes; how many edges, the edges. All but line and counts in hundredths.
class NumberWriter {
 public:
  void add(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text_.append(digits.data(), end);
    text_.push_back(' ');
  }
  void add(const Word& word) {
    add(word.box);
    add(hundredths(word.confidence));
    add(word.line);
    if (!word.pieces.empty()) {
      add(-static_cast<std::int64_t>(word.pieces.size()));
      for (const Box& piece : word.pieces) {
        add(piece);
      }
    }
    add(static_cast<std::int64_t>(word.edges.size()));
    for (const double edge : word.edges) {
      add(hundredths(edge));
    }
  }
  std::string take() { return std::move(text_); }

 private:
  void add(const Box& box) {
    for (const double value : {box.left, box.top, box.right, box.bottom}) {
      add(hundredths(value));
    }
  }

  std::string text_;
};

class NumberReader {
 public:
  explicit NumberReader(const std::string& text) : at_(text.data()), end_(text.data() + text.size()) {}
  std::int64_t next() {
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(at_, end_, value);
    if (error != std::errc() || stop == end_) {
      throw Error(ExitCode::configuration, "a stored page: its numbers are not whole");
    }
    at_ = stop + 1;
    return value;
  }
  double next_hundredths() { return static_cast<double>(next()) / 100; }
  Box next_box() {
    const double left = next_hundredths();
    const double top = next_hundredths();
    const double right = next_hundredths();
    return {left, top, right, next_hundredths()};
  }
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

 private:
  const char* at_;
  const char* end_;
};

Word word_in(const Json& text, NumberReader& numbers) {
  Word word;
  word.text = text.get<std::string>();
  word.box = numbers.next_box();
  word.confidence = numbers.next_hundredths();
  word.line = static_cast<int>(numbers.next());
  std::int64_t edges = numbers.next();
  if (edges < 0) {
    for (std::int64_t i = edges; i < 0; ++i) {
      word.pieces.push_back(numbers.next_box());
    }
    edges = numbers.next();
  }
  word.edges.reserve(std::min(static_cast<std::size_t>(std::max<std::int64_t>(0, edges)), numbers.left()));
  for (std::int64_t i = 0; i < edges; ++i) {
    word.edges.push_back(numbers.next_hundredths());
  }
  return word;
}

// Words as a list of texts and one text of numbers, under two keys.
void put_words(Json& json, const std::vector<Word>& words, const char* texts_key, const char* numbers_key) {
  Json texts = Json::array();
  NumberWriter numbers;
  for (const Word& word : words) {
    texts.push_back(word.text);
    numbers.add(word);
  }
  json[texts_key] = std::move(texts);
  json[numbers_key] = numbers.take();
}

std::vector<Word> words_at(const Json& json, const char* texts_key, const char* numbers_key) {
  std::vector<Word> words;
  const auto& text = json.at(numbers_key).get_ref<const std::string&>();
  NumberReader numbers(text);
  for (const Json& word : json.at(texts_key)) {
    words.push_back(word_in(word, numbers));
  }
  return words;
}

}  // namespace

Json from(const Page& page) {
  Json json = {{"number", page.number}, {"width", page.width}, {"height", page.height}, {"source", to_string(page.source)},
          {"scanned", page.scanned}, {"image_dpi", page.image_dpi}, {"blank", page.blank}, {"unread", page.unread},
          {"unread_regions", from(page.unread_regions)}};
  put_words(json, page.words, "words", "numbers");
  if (page.double_page) {
    json["double_page"] = true;
  }
  for (const Signature& signature : page.signatures) {
    json["signatures"].push_back({{"box", from(signature.box)}, {"dated", signature.dated}});
  }
  if (!page.other_words.empty()) {
    put_words(json, page.other_words, "other_words", "other_numbers");
  }
  return json;
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
  page.words = words_at(json, "words", "numbers");
  page.double_page = field(json, "double_page", false);
  for (const Json& signature : field(json, "signatures", Json::array())) {
    page.signatures.push_back({box_in(signature.at("box")), signature.at("dated").get<std::string>()});
  }
  if (json.contains("other_words")) {
    page.other_words = words_at(json, "other_words", "other_numbers");
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
