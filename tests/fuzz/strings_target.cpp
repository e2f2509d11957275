// The prover's search: whatever bytes stand round it, a removed name is found in every form a file can give it, and strings
// of a PDF are decoded without harm.
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

#include "pipeline/base/hash.h"
#include "pipeline/base/utf8.h"
#include "redaction/prove/secrets.h"
#include "tests/fuzz/target.h"

using namespace candour;

namespace {

constexpr std::size_t kLongest = 20000;

const SecretFinder& finder() {
  static const SecretFinder kFinder({"Quillfeather", "Bo", "Siân Rees"});
  return kFinder;
}

std::string wide(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += {'\0', c};
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLongest) {
    return 0;
  }
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  finder().in_bytes(bytes);
  fuzz::promise(finder().in_bytes(bytes + " Quillfeather " + bytes), "a name among any bytes is found");
  fuzz::promise(finder().in_bytes(bytes + "\n" + to_hex("Quillfeather") + ">" + bytes), "a name in hexadecimal is found");
  fuzz::promise(finder().in_bytes(bytes + wide(" Quillfeather ") + bytes), "a name in UTF-16 is found");
  QPDFObjectHandle string = QPDFObjectHandle::newString(bytes);
  const std::string decoded = string.getUTF8Value();
  finder().in_text(decoded);
  fuzz::promise(finder().in_text(decoded + " Quillfeather " + decoded), "a name in any text is found");
  try {
    QPDFObjectHandle::parse("(" + bytes + ")");
  } catch (const std::exception&) {
    return 0;
  }
  return 0;
}
