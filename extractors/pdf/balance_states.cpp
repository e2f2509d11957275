#include "extractors/pdf/balance_states.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_QPDFTokenizer.hh>
#include <string_view>

namespace candour {
namespace {

class RestoreFilter : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(QPDFTokenizer::Token const& token) override {
    const bool word = token.getType() == QPDFTokenizer::tt_word;
    if (word && token.getValue() == "q") {
      ++depth_;
    } else if (word && token.getValue() == "Q" && --depth_ < 0) {
      depth_ = 0;
      dropped_ = true;
      return;
    }
    writeToken(token);
  }
  bool dropped() const { return dropped_; }

 private:
  long depth_ = 0;
  bool dropped_ = false;
};

bool blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

// At a glance, strings and pictures taken for operators: a page that looks balanced is.
bool looks_balanced(std::string_view content) {
  long depth = 0;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const bool alone = (content[i] == 'q' || content[i] == 'Q') && (i == 0 || blank(content[i - 1])) && (i + 1 == content.size() || blank(content[i + 1]));
    if (alone && (depth += content[i] == 'q' ? 1 : -1) < 0) {
      return false;
    }
  }
  return true;
}

}  // namespace

void drop_needless_restores(QPDFPageObjectHelper page) {
  QPDFObjectHandle contents = page.getObjectHandle().getKey("/Contents");
  if (!contents.isStream()) {
    return;
  }
  const auto data = contents.getStreamData(qpdf_dl_generalized);
  if (looks_balanced({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()})) {
    return;
  }
  RestoreFilter filter;
  Pl_Buffer kept("kept");
  Pl_QPDFTokenizer tokens("tokens", &filter, &kept);
  tokens.write(data->getBuffer(), data->getSize());
  tokens.finish();
  if (filter.dropped()) {
    contents.replaceStreamData(kept.getBufferSharedPointer(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  }
}

}  // namespace candour
