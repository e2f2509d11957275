#include "extractors/pdf/document_texts.h"

#include <algorithm>
#include <map>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>
#include <string_view>

#include "extractors/pdf/attachments.h"
#include "extractors/pdf/every_dictionary.h"
#include "extractors/pdf/note_signs.h"

namespace candour {
namespace {

constexpr std::size_t kLongestText = 1U << 20U;
constexpr int kDeepest = 60;
constexpr int kMostNodes = 200000;

class Taker {
 public:
  explicit Taker(QPDF& pdf) : pdf_(pdf) {}

  std::vector<DocumentText> take() {
    if (!attempt([this] { annotations(); })) {
      texts_.push_back({"unread", 0, "damaged notes on its pages", false});
    }
    attempt([this] { fields(); });
    const std::vector<DocumentText> files = take_attachments(pdf_);
    texts_.insert(texts_.end(), files.begin(), files.end());
    attempt([this] { outlines(QPDFOutlineDocumentHelper(pdf_).getTopLevelOutlines(), 0); });
    attempt([this] { information(); });
    attempt([this] { metadata(); });
    attempt([this] { scripts(); });
    attempt([this] { structure(pdf_.getRoot().getKey("/StructTreeRoot"), 0, 0); });
    return std::move(texts_);
  }

 private:
  template <typename Work>
  static bool attempt(Work work) {
    try {
      work();
      return true;
    } catch (const std::exception&) {
      return false;  // a damaged corner: the whitelist drops it from what leaves anyway
    }
  }

  void add(const char* place, int page, std::string text, bool visible, const char* label = "") {
    const bool of_machines = std::string_view(place) == "xmp" || std::string_view(place) == "javascript";
    if (of_machines && text.size() > kLongestText) {
      text.resize(kLongestText);
    }
    if (text.size() > kLongestText) {
      texts_.push_back({"unread", page, "a text longer than is read at once", false});
    } else if (!text.empty()) {
      texts_.push_back({place, page, std::move(text), visible, label});
    }
  }

  static std::string string_of(QPDFObjectHandle value) {
    return value.isString() ? value.getUTF8Value() : value.isStream() ? stream_text(value) : std::string();
  }

  static std::string stream_text(QPDFObjectHandle stream) {
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
  }

  void annotations() {
    int number = 0;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf_).getAllPages()) {
      pages_[page.getObjectHandle().getObjGen()] = ++number;
      for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations()) {
        const std::string kind = annotation.getSubtype();
        const bool echo = kind == "/Popup" && annotation.getObjectHandle().getKey("/Parent").isDictionary();
        if (kind != "/Widget" && !echo && !is_link_of_note(annotation)) {
          annotation_texts(annotation.getObjectHandle(), number, kind == "/FreeText");
        }
      }
    }
  }

  // LibreOffice says a footnote's number of the links between its sign and its text: nobody wrote that.
  static bool is_link_of_note(QPDFAnnotationObjectHelper& annotation) {
    return annotation.getSubtype() == "/Link" && !annotation.getObjectHandle().getKey("/Dest").isNull() &&
           is_sign_of_note(string_of(annotation.getObjectHandle().getKey("/Contents")));
  }

  void annotation_texts(QPDFObjectHandle object, int page, bool drawn) {
    const std::string contents = string_of(object.getKey("/Contents"));
    add("annotation", page, contents, drawn);
    if (contents.empty()) {
      add("annotation", page, without_markup(string_of(object.getKey("/RC"))), drawn);
    }
    add("annotation", page, words_of_stamp(object), false);
    add("annotation", page, string_of(object.getKey("/T")), false, "author");
    add("annotation", page, string_of(object.getKey("/Subj")), false, "subject");
    QPDFObjectHandle action = object.getKey("/A");
    if (action.isDictionary()) {
      add("annotation", page, string_of(action.getKey("/URI")), false, "link");
    }
  }

  // A stamp without an appearance, which viewers draw by its name ("NotForPublicRelease"; ISO 32000-1, 12.5.6.12).
  static std::string words_of_stamp(QPDFObjectHandle object) {
    const bool drawn = object.getKey("/AP").isDictionary() && object.getKey("/AP").hasKey("/N");
    if (drawn || !object.getKey("/Subtype").isName() || object.getKey("/Subtype").getName() != "/Stamp") {
      return {};
    }
    std::string words = "Stamp:";
    for (const char c : object.getKey("/Name").isName() ? object.getKey("/Name").getName().substr(1) : std::string("Draft")) {
      words += c >= 'A' && c <= 'Z' ? " " : "";
      words.push_back(c);
    }
    return words;
  }

  // The rich form of a note is XHTML.
  static std::string without_markup(const std::string& rich) {
    std::string out;
    bool in_tag = false;
    for (const char c : rich) {
      in_tag = c == '<' || (in_tag && c != '>');
      if (!in_tag) {
        out.push_back(c == '>' ? ' ' : c);
      }
    }
    return out;
  }

  // A ticked box that nothing in the file draws.
  static std::string words_of_tick(QPDFFormFieldObjectHelper field) {
    std::vector<QPDFObjectHandle> widgets = {field.getObjectHandle()};
    QPDFObjectHandle kids = field.getObjectHandle().getKey("/Kids");
    for (QPDFObjectHandle kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>()) {
      widgets.push_back(kid);
    }
    const bool drawn = std::any_of(widgets.begin(), widgets.end(), [](QPDFObjectHandle one) { return one.isDictionary() && one.getKey("/AP").isDictionary() && one.getKey("/AP").hasKey("/N"); });
    QPDFObjectHandle value = field.getValue();
    if (drawn || !(field.isCheckbox() || field.isRadioButton()) || !value.isName() || value.getName() == "/Off") {
      return {};
    }
    return "Ticked: " + field.getAlternativeName() + " (" + value.getName().substr(1) + ")";
  }

  void fields() {
    QPDFAcroFormDocumentHelper form(pdf_);
    for (QPDFFormFieldObjectHelper field : form.getFormFields()) {
      add("form-field", 0, field.getValueAsString(), true);
      add("form-field", 0, words_of_tick(field), false);
      const std::string otherwise = field.getDefaultValueAsString();
      if (otherwise != field.getValueAsString()) {
        add("form-field", 0, otherwise, false);
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
        add("info", 0, string_of(info.getKey(key)), false, key.c_str() + 1);
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
    for_every_dictionary(pdf_, [this](QPDFObjectHandle object) {
      if (object.hasKey("/JS")) {
        add("javascript", 0, string_of(object.getKey("/JS")), false);
      }
    });
  }

  void structure(QPDFObjectHandle node, int depth, int page) {
    if (depth > kDeepest || ++nodes_ > kMostNodes) {
      return;
    }
    if (node.isArray()) {
      for (const QPDFObjectHandle& kid : node.getArrayAsVector()) {
        structure(kid, depth + 1, page);
      }
      return;
    }
    if (!node.isDictionary() || (node.isIndirect() && !seen_.insert(node.getObjGen()).second)) {
      return;
    }
    const auto on = pages_.find(node.getKey("/Pg").getObjGen());
    page = on == pages_.end() ? page : on->second;
    for (const char* key : {"/ActualText", "/Alt", "/E", "/T"}) {
      add("structure", page, string_of(node.getKey(key)), false);
    }
    structure(node.getKey("/K"), depth + 1, page);
  }

  QPDF& pdf_;
  std::vector<DocumentText> texts_;
  std::map<QPDFObjGen, int> pages_;
  std::set<QPDFObjGen> seen_;
  int nodes_ = 0;
};

}  // namespace

std::vector<DocumentText> take_document_texts(QPDF& pdf) { return Taker(pdf).take(); }

}  // namespace candour
