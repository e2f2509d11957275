#include "extractors/pdf/document_texts.h"

#include <array>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongestText = 1U << 20U;
constexpr int kDeepest = 60;
constexpr int kMostNodes = 200000;

class Taker {
 public:
  explicit Taker(QPDF& pdf) : pdf_(pdf) {}

  std::vector<DocumentText> take() {
    attempt([this] { annotations(); });
    attempt([this] { fields(); });
    attempt([this] { attachments(); });
    attempt([this] { outlines(QPDFOutlineDocumentHelper(pdf_).getTopLevelOutlines(), 0); });
    attempt([this] { information(); });
    attempt([this] { metadata(); });
    attempt([this] { scripts(); });
    attempt([this] { structure(pdf_.getRoot().getKey("/StructTreeRoot"), 0); });
    return std::move(texts_);
  }

 private:
  template <typename Work>
  static void attempt(Work work) {
    try {
      work();
    } catch (const std::exception&) {
      return;  // a damaged corner: the whitelist drops it from what leaves anyway
    }
  }

  void add(const char* place, int page, std::string text, bool visible) {
    if (!text.empty() && text.size() <= kLongestText) {
      texts_.push_back({place, page, std::move(text), visible});
    }
  }

  void add_string(const char* place, int page, const QPDFObjectHandle& value, bool visible) {
    QPDFObjectHandle handle = value;
    if (handle.isString()) {
      add(place, page, handle.getUTF8Value(), visible);
    } else if (handle.isStream()) {
      add(place, page, stream_text(handle), visible);
    }
  }

  static std::string stream_text(QPDFObjectHandle stream) {
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
  }

  void annotations() {
    int number = 0;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf_).getAllPages()) {
      ++number;
      for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations()) {
        QPDFObjectHandle object = annotation.getObjectHandle();
        if (annotation.getSubtype() == "/Widget") {
          continue;
        }
        for (const char* key : {"/Contents", "/RC", "/T", "/Subj"}) {
          add_string("annotation", number, object.getKey(key), false);
        }
        QPDFObjectHandle action = object.getKey("/A");
        if (action.isDictionary()) {
          add_string("annotation", number, action.getKey("/URI"), false);
        }
      }
    }
  }

  void fields() {
    QPDFAcroFormDocumentHelper form(pdf_);
    for (QPDFFormFieldObjectHelper field : form.getFormFields()) {
      add("form-field", 0, field.getValueAsString(), true);
      const std::string otherwise = field.getDefaultValueAsString();
      if (otherwise != field.getValueAsString()) {
        add("form-field", 0, otherwise, false);
      }
    }
  }

  void attachments() {
    QPDFEmbeddedFileDocumentHelper files(pdf_);
    for (const auto& [name, file] : files.getEmbeddedFiles()) {
      add("attachment", 0, name, false);
      add("attachment", 0, file->getFilename(), false);
      add("attachment", 0, file->getDescription(), false);
      const std::string content = stream_text(file->getEmbeddedFileStream());
      if (is_valid_utf8(content)) {
        add("attachment", 0, content, false);
      }
    }
  }

  void outlines(std::vector<QPDFOutlineObjectHelper> entries, int depth) {
    if (depth > kDeepest) {
      return;
    }
    for (QPDFOutlineObjectHelper& entry : entries) {
      add("outline", 0, entry.getTitle(), false);
      outlines(entry.getKids(), depth + 1);
    }
  }

  void information() {
    QPDFObjectHandle info = pdf_.getTrailer().getKey("/Info");
    if (!info.isDictionary()) {
      return;
    }
    for (const std::string& key : info.getKeys()) {
      const bool machine = key == "/CreationDate" || key == "/ModDate" || key == "/Producer" || key == "/Creator";
      if (!machine) {
        add_string("info", 0, info.getKey(key), false);
      }
    }
  }

  void metadata() {
    QPDFObjectHandle stream = pdf_.getRoot().getKey("/Metadata");
    if (stream.isStream()) {
      add("xmp", 0, stream_text(stream), false);
    }
  }

  void scripts() {
    for (QPDFObjectHandle object : pdf_.getAllObjects()) {
      if (object.isDictionary() && object.hasKey("/JS")) {
        add_string("javascript", 0, object.getKey("/JS"), false);
      }
    }
  }

  void structure(QPDFObjectHandle node, int depth) {
    if (depth > kDeepest || ++nodes_ > kMostNodes) {
      return;
    }
    if (node.isArray()) {
      for (QPDFObjectHandle kid : node.getArrayAsVector()) {
        structure(kid, depth + 1);
      }
      return;
    }
    if (!node.isDictionary() || (node.isIndirect() && !seen_.insert(node.getObjGen()).second)) {
      return;
    }
    for (const char* key : {"/ActualText", "/Alt", "/E", "/T"}) {
      add_string("structure", 0, node.getKey(key), false);
    }
    structure(node.getKey("/K"), depth + 1);
  }

  QPDF& pdf_;
  std::vector<DocumentText> texts_;
  std::set<QPDFObjGen> seen_;
  int nodes_ = 0;
};

}  // namespace

std::vector<DocumentText> take_document_texts(QPDF& pdf) { return Taker(pdf).take(); }

}  // namespace candour
