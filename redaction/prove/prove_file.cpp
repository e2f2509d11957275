#include "redaction/prove/prove_file.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>
#include <string_view>

#include "redaction/prove/proof_document.h"
#include "redaction/prove/picture_file.h"
#include "redaction/prove/secrets.h"
#include "redaction/prove/whitelist.h"

namespace candour {
namespace {

std::size_t count_of(std::string_view haystack, std::string_view needle) {
  std::size_t count = 0;
  for (std::size_t at = haystack.find(needle); at != std::string_view::npos; at = haystack.find(needle, at + needle.size())) {
    ++count;
  }
  return count;
}

class FileProver {
 public:
  FileProver(const std::string& bytes, const std::vector<std::string>& secrets, int& pages) : bytes_(bytes), secrets_(secrets), pages_(pages) {}

  std::vector<ProofFailure> run() {
    revisions();
    try {
      QPDF pdf;
      pdf.setSuppressWarnings(true);
      pdf.processMemoryFile("bundle", bytes_.data(), bytes_.size());
      if (pdf.isEncrypted()) {
        fail("whitelist", 0, "the file is encrypted");
      }
      for (ProofFailure& failure : check_whitelist(pdf)) {
        failures_.push_back(std::move(failure));
      }
      objects(pdf);
      pages_ = static_cast<int>(QPDFPageDocumentHelper(pdf).getAllPages().size());
      if (pdf.anyWarnings()) {
        fail("structure", 0, "the file is not sound");
      }
    } catch (const std::exception&) {
      fail("structure", 0, "the file could not be opened");
    }
    return std::move(failures_);
  }

 private:
  void fail(const char* check, int page, const char* what) { failures_.push_back({check, page, what}); }

  // Streams may hold anything, so the marks are counted outside them: at line starts only.
  void revisions() {
    const std::size_t end = bytes_.rfind("%%EOF");
    if (end == std::string::npos || bytes_.find_first_not_of("\r\n", end + 5) != std::string::npos) {
      fail("revision", 0, "bytes follow the end of the file");
    }
    if (count_of(bytes_, "\nstartxref\n") != 1) {
      fail("revision", 0, "the file has more than one revision");
    }
  }

  void objects(QPDF& pdf) {
    bool in_string = false;
    bool in_stream = false;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
      look_at(object, in_string, in_stream);
    }
    if (!in_string && !in_stream) {
      return;
    }
    int number = 0;
    bool on_a_page = false;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
      ++number;
      bool string_here = false;
      bool stream_here = false;
      std::set<QPDFObjGen> seen;
      reach(page.getObjectHandle(), seen, string_here, stream_here);
      tell(number, string_here, stream_here);
      on_a_page = on_a_page || string_here || stream_here;
    }
    if (!on_a_page) {
      tell(0, in_string, in_stream);
    }
  }

  void tell(int page, bool in_string, bool in_stream) {
    if (in_string) {
      fail("string", page, "a removed text stands in a string or name of the file");
    }
    if (in_stream) {
      fail("stream", page, "a removed text stands in a stream of the file");
    }
  }

  void look_at(QPDFObjectHandle object, bool& in_string, bool& in_stream) {
    in_stream = in_stream || (object.isStream() && stream_tells(object));
    in_string = in_string || tells(object.isStream() ? object.getDict() : object, 0);
  }

  // What a page draws with, to be able to say which page it is.
  void reach(QPDFObjectHandle object, std::set<QPDFObjGen>& seen, bool& in_string, bool& in_stream) {
    if (object.isIndirect()) {
      if (!seen.insert(object.getObjGen()).second) {
        return;
      }
      look_at(object, in_string, in_stream);
    }
    if (object.isArray()) {
      for (QPDFObjectHandle entry : object.getArrayAsVector()) {
        reach(entry, seen, in_string, in_stream);
      }
    } else if (object.isDictionary() || object.isStream()) {
      QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
      for (const std::string& key : dictionary.getKeys()) {
        if (key != "/Parent" && key != "/Dest") {
          reach(dictionary.getKey(key), seen, in_string, in_stream);
        }
      }
    }
  }

  bool stream_tells(QPDFObjectHandle stream) {
    try {
      const auto data = stream.getStreamData(qpdf_dl_generalized);
      return secrets_.in_bytes({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()});
    } catch (const std::exception&) {
      const auto data = stream.getRawStreamData();  // pictures stay packed
      const std::string_view packed(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
      QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
      const std::string name = filter.isArray() && filter.getArrayNItems() == 1 ? filter.getArrayItem(0).getName() : filter.isName() ? filter.getName() : "";
      return holds_more_than_picture(name, packed) || secrets_.in_bytes(packed);
    }
  }

  bool tells(QPDFObjectHandle object, int depth) {
    if (depth > 0 && object.isIndirect()) {
      return false;
    }
    if (object.isString()) {
      return secrets_.in_text(object.getUTF8Value()) || secrets_.in_bytes(object.getStringValue());
    }
    if (object.isName()) {
      return secrets_.in_text(object.getName().substr(1));
    }
    if (object.isArray()) {
      for (QPDFObjectHandle entry : object.getArrayAsVector()) {
        if (tells(entry, depth + 1)) {
          return true;
        }
      }
    } else if (object.isDictionary()) {
      for (const std::string& key : object.getKeys()) {
        if (secrets_.in_text(key.substr(1)) || tells(object.getKey(key), depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  const std::string& bytes_;
  SecretFinder secrets_;
  int& pages_;
  std::vector<ProofFailure> failures_;
};

}  // namespace

std::vector<ProofFailure> prove_file(const std::string& pdf, const std::vector<std::string>& secrets, int& pages) {
  pages = 0;
  return FileProver(pdf, secrets, pages).run();
}

std::vector<ProofFailure> prove_text(const std::string& pdf, const ProofJob& job) {
  const SecretFinder finder(job.secrets);
  std::vector<ProofFailure> failures;
  try {
    const ProofDocument document(pdf);
    if (document.pages() != job.pages) {
      failures.push_back({"structure", 0, "the file has another number of pages than it should"});
    }
    for (int page = job.from_page; page <= job.to_page; ++page) {
      if (finder.in_text(document.text(page, true)) || finder.in_text(document.text(page, false))) {
        failures.push_back({"text", page, "a removed text can be read on this page"});
      }
    }
  } catch (const std::exception&) {
    failures.push_back({"structure", 0, "the file could not be read as a reader would"});
  }
  return failures;
}

}  // namespace candour
