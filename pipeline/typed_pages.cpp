#include "pipeline/typed_pages.h"

#include <map>
#include <memory>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/open_documents.h"
#include "pipeline/open_file.h"

namespace candour {
namespace {

std::string entered_in(const SourceDocument& document) { return "typed-" + std::to_string(document.id); }

bool is_open(const SourceDocument& document) {
  return (document.status == DocumentStatus::read || document.status == DocumentStatus::registered) && document.duplicate_of == 0;
}

void open_with(CaseStore& store, Helpers& helpers, SourceDocument document, const Decision& transcript) {
  const auto bytes = std::make_shared<const std::string>(bytes_to_open(store, document));
  const OpenedDocument opened = open_file(helpers, document.kind, "original " + document.sha256, bytes, true, transcript.text);
  if (opened.status != DocumentStatus::read || (opened.typed_pages == 0) != transcript.text.empty()) {
    throw Error(ExitCode::internal, document.source + ": its transcript could not be set; prepare the case again, or withhold the document");
  }
  const std::string key = sha256_hex(opened.pdf);
  store.vault().put("normalised", key, opened.pdf);
  take_opened(document, opened);
  document.status = DocumentStatus::registered;   // its pages are read anew
  store.in_one_transaction([&] {
    store.set_opened(document, key, opened.texts);
    store.forget_pages(document.id);
    store.set_setting(entered_in(document), std::to_string(transcript.id));
  });
}

}  // namespace

void set_typed_pages(CaseStore& store, Helpers& helpers) {
  static const Decision kNone;
  std::map<std::string, Decision> latest;
  for (Decision& decision : in_force(store.decisions())) {
    if (decision.target == DecisionTarget::transcript && decision.as == "page") {
      latest[decision.source] = std::move(decision);
    }
  }
  for (const SourceDocument& document : store.documents()) {
    const auto typed = latest.find(document.source);
    const Decision& wanted = typed == latest.end() ? kNone : typed->second;   // a transcript taken back takes its pages along
    const std::string entered = store.setting(entered_in(document));
    if (is_open(document) && (entered.empty() ? "0" : entered) != std::to_string(wanted.id)) {
      open_with(store, helpers, document, wanted);
    }
  }
}

}  // namespace candour
