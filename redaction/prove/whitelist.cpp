#include "redaction/prove/whitelist.h"

#include <qpdf/QPDFObjGen.hh>
#include <set>

namespace candour {
namespace {

using Keys = std::set<std::string>;

const Keys kTrailer = {"/Root", "/Size", "/ID", "/Info", "/Prev", "/XRefStm"};
const Keys kInfo = {"/Title", "/Producer"};
const Keys kCatalog = {"/Type", "/Pages", "/Outlines", "/PageMode", "/PageLabels", "/Lang", "/ViewerPreferences"};
const Keys kPages = {"/Type", "/Kids", "/Count", "/Parent"};
const Keys kPage = {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group", "/Annots"};
const Keys kLink = {"/Type", "/Subtype", "/Rect", "/Border", "/Dest", "/F"};
const Keys kOutline = {"/Type", "/First", "/Last", "/Count", "/Title", "/Parent", "/Prev", "/Next", "/Dest"};
const Keys kForm = {"/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Resources", "/Group", "/Filter", "/DecodeParms", "/Length"};
const Keys kImage = {"/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Intent", "/ImageMask", "/Mask",
                     "/Decode", "/Interpolate", "/SMask", "/SMaskInData", "/Matte", "/Filter", "/DecodeParms", "/Length"};
const Keys kNever = {"/Metadata", "/PieceInfo", "/Thumb", "/OC", "/OCProperties", "/Alternates", "/OPI", "/StructParent", "/StructParents",
                     "/StructTreeRoot", "/ActualText", "/Alt", "/AF", "/AA", "/OpenAction", "/JS", "/JavaScript", "/EmbeddedFiles",
                     "/EmbeddedFile", "/AcroForm", "/XFA", "/Names", "/Dests", "/URI", "/Launch", "/Threads", "/Collection", "/Perms", "/RichMedia"};

class Walker {
 public:
  explicit Walker(QPDF& pdf) : pdf_(pdf) {}

  std::vector<ProofFailure> run() {
    QPDFObjectHandle trailer = pdf_.getTrailer();
    only(trailer, kTrailer, "trailer");
    if (trailer.hasKey("/Prev") || trailer.hasKey("/XRefStm")) {
      fail("revision", "the file has an earlier revision");
    }
    if (trailer.getKey("/Info").isDictionary()) {
      only(trailer.getKey("/Info"), kInfo, "document information");
    }
    only(pdf_.getRoot(), kCatalog, "catalogue");
    walk(trailer, 0);
    for (QPDFObjectHandle object : pdf_.getAllObjects()) {
      if (object.isIndirect() && !object.isNull() && reached_.count(object.getObjGen()) == 0) {
        fail("unreachable", "the file holds an object that nothing refers to");
        break;
      }
    }
    return std::move(failures_);
  }

 private:
  void fail(const char* check, const std::string& what) {
    if (failures_.size() < 20) {
      failures_.push_back({check, 0, what});
    }
  }

  void only(QPDFObjectHandle dictionary, const Keys& allowed, const char* where) {
    for (const std::string& key : dictionary.getKeys()) {
      if (allowed.count(key) == 0) {
        fail("whitelist", std::string("a key that is not on the list stands in a ") + where);
      }
    }
  }

  void walk(QPDFObjectHandle object, int depth) {
    if (object.isIndirect() && !reached_.insert(object.getObjGen()).second) {
      return;
    }
    if (depth > 400) {
      fail("whitelist", "objects nest too deep");
      return;
    }
    if (object.isArray()) {
      for (QPDFObjectHandle entry : object.getArrayAsVector()) {
        walk(entry, depth + 1);
      }
      return;
    }
    if (!object.isDictionary() && !object.isStream()) {
      return;
    }
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    judge(object, dictionary);
    for (const std::string& key : dictionary.getKeys()) {
      walk(dictionary.getKey(key), depth + 1);
    }
  }

  static std::string name_in(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isName() ? value.getName() : std::string();
  }

  void judge(QPDFObjectHandle object, QPDFObjectHandle dictionary) {
    const std::string type = name_in(dictionary, "/Type");
    const std::string subtype = name_in(dictionary, "/Subtype");
    if (type == "/Page") {
      only(dictionary, kPage, "page");
    } else if (type == "/Pages") {
      only(dictionary, kPages, "page tree");
    } else if (type == "/Annot" || subtype == "/Link") {
      only(dictionary, kLink, "annotation");
      if (subtype != "/Link") {
        fail("whitelist", "an annotation is no link");
      }
    } else if (dictionary.hasKey("/Title") && dictionary.hasKey("/Parent")) {
      only(dictionary, kOutline, "outline");
    } else if (object.isStream() && subtype == "/Form") {
      only(dictionary, kForm, "form");
    } else if (object.isStream() && subtype == "/Image") {
      only(dictionary, kImage, "image");
    }
    // A dictionary of glyph procedures or resources may hold any name; one with a type may not hold these.
    if (!type.empty() || !subtype.empty() || dictionary.hasKey("/S")) {
      for (const std::string& key : dictionary.getKeys()) {
        if (kNever.count(key) != 0) {
          fail("whitelist", "a forbidden key stands in the file");
        }
      }
    }
  }

  QPDF& pdf_;
  std::set<QPDFObjGen> reached_;
  std::vector<ProofFailure> failures_;
};

}  // namespace

std::vector<ProofFailure> check_whitelist(QPDF& pdf) { return Walker(pdf).run(); }

}  // namespace candour
