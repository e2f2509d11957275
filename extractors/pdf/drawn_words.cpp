#include "extractors/pdf/drawn_words.h"

#include <map>
#include <memory>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

#include "extractors/pdf/every_dictionary.h"

namespace candour {
namespace {

class WithoutReplacement : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override {
    if (token.getType() == QPDFTokenizer::tt_name && token.getValue() == "/ActualText") {
      write("/Aside");
    } else {
      writeToken(token);
    }
  }
};

std::map<int, std::string> lines_of(const std::vector<Word>& words) {
  std::map<int, std::string> lines;
  for (const Word& word : words) {
    lines[word.line] += word.text + " ";
  }
  return lines;
}

}  // namespace

std::string page_as_drawn(QPDF& pdf, int page) {
  QPDF one;
  one.setSuppressWarnings(true);
  one.emptyPDF();
  QPDFPageDocumentHelper(one).addPage(
      QPDFPageDocumentHelper(pdf).getAllPages().at(static_cast<std::size_t>(page - 1)), false);
  std::set<QPDFObjGen> contents;
  for (QPDFObjectHandle& stream : QPDFPageDocumentHelper(one).getAllPages().front().getPageContents()) {
    contents.insert(stream.getObjGen());
  }
  for (QPDFObjectHandle object : one.getAllObjects()) {
    if (object.isFormXObject() || contents.count(object.getObjGen()) != 0) {
      object.addTokenFilter(std::make_shared<WithoutReplacement>());
    }
  }
  for_every_dictionary(one, [](QPDFObjectHandle dictionary) { dictionary.removeKey("/ActualText"); });
  QPDFWriter writer(one);
  writer.setOutputMemory();
  writer.write();
  const auto written = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

std::vector<Word> lines_apart(const std::vector<Word>& drawn, const std::vector<Word>& read) {
  std::set<std::string> said;
  for (const auto& [number, line] : lines_of(read)) {
    said.insert(line);
  }
  const std::map<int, std::string> lines = lines_of(drawn);
  std::vector<Word> apart;
  for (const Word& word : drawn) {
    if (said.count(lines.at(word.line)) == 0) {
      apart.push_back(word);
      apart.back().span = {};
    }
  }
  return apart;
}

}  // namespace candour
