#include "redaction/remove/unpacks.h"

#include <algorithm>
#include <qpdf/Pl_Discard.hh>

namespace candour {
namespace {

constexpr int kDeepest = 200;

}  // namespace

bool Unpacks::whole(QPDFObjectHandle page) { return reached(page.getKey("/Resources"), 0) && reached(page.getKey("/Contents"), 0); }

bool Unpacks::reached(QPDFObjectHandle object, int depth) {
  if (depth > kDeepest) {
    return false;
  }
  if (object.isIndirect()) {
    const auto [found, fresh] = known_.try_emplace(object.getObjGen(), true);   // true while it is looked at: a ring ends here
    if (!fresh) {
      return found->second;
    }
  }
  bool good = !object.isStream() || stream(object);
  if (object.isArray()) {
    const std::vector<QPDFObjectHandle> entries = object.getArrayAsVector();
    good = good && std::all_of(entries.begin(), entries.end(), [&](const QPDFObjectHandle& entry) { return reached(entry, depth + 1); });
  } else if (object.isDictionary() || object.isStream()) {
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    const std::set<std::string> keys = dictionary.getKeys();
    good = good && std::all_of(keys.begin(), keys.end(), [&](const std::string& key) { return key == "/Parent" || reached(dictionary.getKey(key), depth + 1); });
  }
  if (object.isIndirect()) {
    known_[object.getObjGen()] = good;
  }
  return good;
}

// Pictures in packings of their own (JPEG, fax) are looked at elsewhere.
bool Unpacks::stream(QPDFObjectHandle stream) {
  if (!stream.pipeStreamData(nullptr, 0, qpdf_dl_generalized)) {
    return stream.isImage(false);
  }
  const std::size_t warnings = pdf_.numWarnings();
  Pl_Discard nowhere;
  return stream.pipeStreamData(&nowhere, 0, qpdf_dl_generalized, false, false) && pdf_.numWarnings() == warnings;
}

}  // namespace candour
