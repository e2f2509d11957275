#include "extractors/pdf/attachments.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QUtil.hh>
#include <optional>
#include <set>
#include <string_view>

#include "extractors/pdf/every_dictionary.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLongestText = 4U << 20U;

std::string extension_of(const std::string& name) {
  const std::size_t dot = name.find_last_of("./\\");
  std::string extension = dot == std::string::npos || name[dot] != '.' ? std::string() : name.substr(dot + 1);
  std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

// What it seems to be, in words that say nothing of the record.
const char* kind_of(const std::string& bytes, const std::string& name) {
  struct Known {
    std::string_view extension;
    const char* words;
  };
  static constexpr std::array<Known, 16> kKnown = {{{"docx", "a Word document"}, {"doc", "a Word document"}, {"odt", "a text document"},
      {"rtf", "a rich-text document"}, {"xlsx", "a spreadsheet"}, {"xls", "a spreadsheet"}, {"eml", "an e-mail"}, {"msg", "an Outlook e-mail"},
      {"html", "a web page"}, {"htm", "a web page"}, {"jpg", "a picture"}, {"jpeg", "a picture"}, {"png", "a picture"}, {"tif", "a picture"},
      {"mp3", "a sound recording"}, {"mp4", "a video recording"}}};
  if (bytes.substr(0, 1024).find("%PDF-") != std::string::npos) {
    return "a PDF";
  }
  const std::string extension = extension_of(name);
  const auto known = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& k) { return k.extension == extension; });
  return known == kKnown.end() ? "a file of another kind" : known->words;
}

bool named_as_text(const std::string& name) {
  static constexpr std::array<std::string_view, 7> kNames = {"", "txt", "text", "log", "md", "csv", "tsv"};
  return std::find(kNames.begin(), kNames.end(), extension_of(name)) != kNames.end();
}

bool has_controls(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto value = static_cast<unsigned char>(c);
    return value < 0x20U && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
}

// Plain text in UTF-8, UTF-16 with its mark or the Windows code page; nullopt when it is none.
std::optional<std::string> text_in(const std::string& bytes, const std::string& name) {
  const bool other = bytes.substr(0, 1024).find("%PDF-") != std::string::npos || bytes.rfind("{\\rtf", 0) == 0;
  if (other || !named_as_text(name) || bytes.size() > kLongestText) {
    return std::nullopt;
  }
  std::string text = bytes;
  if (bytes.rfind("\xFF\xFE", 0) == 0 || bytes.rfind("\xFE\xFF", 0) == 0) {
    text = QUtil::utf16_to_utf8(bytes);
  } else if (bytes.rfind("\xEF\xBB\xBF", 0) == 0) {
    text = bytes.substr(3);
  } else if (!is_valid_utf8(bytes)) {
    text = QUtil::win_ansi_to_utf8(bytes);
  }
  return has_controls(text) || !is_valid_utf8(text) ? std::nullopt : std::optional(text);
}

class Collector {
 public:
  explicit Collector(QPDF& pdf) : pdf_(pdf) {}

  std::vector<DocumentText> collect() {
    attempt([this] {
      for (const auto& [name, file] : QPDFEmbeddedFileDocumentHelper(pdf_).getEmbeddedFiles()) {
        take(file->getObjectHandle(), name, 0);
      }
    });
    attempt([this] {
      int number = 0;
      for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf_).getAllPages()) {
        ++number;
        for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations()) {
          of_annotation(annotation, number);
        }
      }
    });
    attempt([this] {
      for_every_dictionary(pdf_, [this](QPDFObjectHandle object) {
        if (object.getKey("/EF").isDictionary()) {
          take(object, {}, 0);
        }
      });
    });
    return std::move(texts_);
  }

 private:
  template <typename Work>
  void attempt(Work work) {
    try {
      work();
    } catch (const std::exception&) {
      texts_.push_back({"unread", 0, "a damaged list of attachments", false});
    }
  }

  void of_annotation(QPDFAnnotationObjectHelper& annotation, int page) {
    const std::string kind = annotation.getSubtype();
    QPDFObjectHandle object = annotation.getObjectHandle();
    if (kind == "/FileAttachment") {
      take(object.getKey("/FS"), {}, page);
    } else if (kind == "/Sound" || kind == "/Movie" || kind == "/RichMedia" || kind == "/Screen" || kind == "/3D") {
      unread("a recording or animation", page);
    }
  }

  void unread(const char* what, int page) {
    texts_.push_back({"unread", page, "attachment " + std::to_string(++number_) + " (" + what + ")", false});
  }

  void take(QPDFObjectHandle specification, const std::string& listed_as, int page) {
    if (!specification.isDictionary()) {
      return;   // a name of a file elsewhere: nothing inside this one
    }
    QPDFFileSpecObjectHelper file(specification);
    QPDFObjectHandle stream = file.getEmbeddedFileStream();
    if (!stream.isStream()) {
      return;
    }
    if (!seen_.insert(stream.getObjGen()).second) {
      return;
    }
    const std::string own = file.getFilename();
    const std::string name = own.empty() ? listed_as : own;
    std::string bytes;
    try {
      const auto data = stream.getStreamData(qpdf_dl_all);
      bytes.assign(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    } catch (const std::exception&) {
      unread("damaged", page);
      add_names(name, file.getDescription(), page);
      return;
    }
    const std::optional<std::string> text = text_in(bytes, name);
    if (!text) {
      unread(kind_of(bytes, name), page);
    } else {
      texts_.push_back({"attachment", page, "attachment " + std::to_string(++number_), false, "number"});
    }
    add_names(name, file.getDescription(), page);
    if (text && !text->empty()) {
      texts_.push_back({"attachment", page, *text, false});
    }
  }

  void add_names(const std::string& name, const std::string& description, int page) {
    for (const std::string& text : {name, description == name ? std::string() : description}) {
      if (!text.empty()) {
        texts_.push_back({"attachment", page, text, false, "name"});
      }
    }
  }

  QPDF& pdf_;
  std::vector<DocumentText> texts_;
  std::set<QPDFObjGen> seen_;
  int number_ = 0;
};

}  // namespace

std::vector<DocumentText> take_attachments(QPDF& pdf) { return Collector(pdf).collect(); }

}  // namespace candour
