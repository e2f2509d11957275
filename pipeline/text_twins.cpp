#include "pipeline/text_twins.h"

#include <algorithm>

namespace candour {
namespace {

// Each is a copy of the first before it that looks the same.
void mark_alike(PageLooks& looks, const std::vector<SourceDocument*>& same_words) {
  looks.hold({same_words.begin(), same_words.end()});
  std::vector<const SourceDocument*> first_of_look;
  for (SourceDocument* document : same_words) {
    const auto first = std::find_if(first_of_look.begin(), first_of_look.end(),
                                    [&](const SourceDocument* one) { return looks.alike(*one, *document); });
    if (first == first_of_look.end()) {
      first_of_look.push_back(document);
    } else {
      document->duplicate_of = (*first)->id;
    }
  }
}

}  // namespace

void part_unlike_twins(CaseStore& store, PageLooks& looks, std::vector<SourceDocument>& documents) {
  for (SourceDocument& document : documents) {
    if (document.duplicate_of == 0 || store.pages_read(document.id).empty()) {
      continue;  // a copy by its bytes was never read
    }
    const auto first = std::find_if(documents.begin(), documents.end(), [&](const SourceDocument& one) {
      return one.id == document.duplicate_of;
    });
    if (first != documents.end()) {
      looks.hold({&*first, &document});
    }
    if (first == documents.end() || !looks.alike(*first, document)) {
      document.duplicate_of = 0;
    }
  }
}

void mark_text_twins(PageLooks& looks, std::vector<SourceDocument>& documents,
                     const std::map<std::int64_t, std::string>& marks) {
  std::map<std::string, std::vector<SourceDocument*>> same_words;
  for (SourceDocument& document : documents) {
    const auto mark = marks.find(document.id);
    if (document.duplicate_of == 0 && mark != marks.end() && !mark->second.empty()) {
      same_words[mark->second].push_back(&document);
    }
  }
  for (const auto& [mark, alike] : same_words) {
    if (alike.size() > 1) {
      mark_alike(looks, alike);
    }
  }
}

}  // namespace candour
