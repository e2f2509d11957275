#include "pipeline/case/related_documents.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

#include "pipeline/page_tokens.h"
#include "pipeline/transcripts.h"
#include "redaction/alike/near_pages.h"

namespace candour {
namespace {

// The other paper, entered once for each pair of papers.
void add_near(DescribedDocument& one, const std::string& other, const NearPair& pair) {
  const auto known = std::find_if(one.near.begin(), one.near.end(), [&](const NearDocument& near) { return near.source == other; });
  NearDocument& near = known == one.near.end() ? one.near.emplace_back(NearDocument{other, 0, 1, false}) : *known;
  ++near.pages;
  near.alike = std::min(near.alike, pair.alike);
  near.matters = near.matters || pair.matters;
}

void relate_pages(CaseStore& store, std::vector<DescribedDocument>& documents) {
  const Transcripts transcripts(store);
  NearPages pages;
  std::vector<std::size_t> of;   // the paper of each page
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].document.status != DocumentStatus::read) {
      continue;
    }
    for (const int number : store.pages_read(documents[i].document.id)) {
      const Page page = transcripts.page(store, documents[i].document, number);
      pages.add(tokens_of(page).words);
      of.push_back(i);
    }
  }
  for (const NearPair& pair : pages.pairs()) {
    const std::size_t first = of[pair.first];
    const std::size_t second = of[pair.second];
    if (first != second) {
      add_near(documents[first], documents[second].document.source, pair);
      add_near(documents[second], documents[first].document.source, pair);
    }
  }
}

struct Identifiers {
  std::string own;
  std::vector<std::string> earlier;   // the nearest last
};

// RFC 5322, 3.6.4, as the message's header told them.
Identifiers identifiers_of(const std::vector<DocumentText>& texts) {
  Identifiers identifiers;
  std::string parent;
  for (const DocumentText& text : texts) {
    if (text.place != "header") {
      continue;
    }
    if (text.label == "Message-ID") {
      identifiers.own = text.text;
    } else if (text.label == "References") {
      std::istringstream in(text.text);
      for (std::string id; in >> id;) {
        identifiers.earlier.push_back(id);
      }
    } else if (text.label == "In-Reply-To") {
      parent = text.text;
    }
  }
  if (!parent.empty()) {
    identifiers.earlier.push_back(parent);
  }
  return identifiers;
}

std::string without_brackets(std::string id) {
  std::erase_if(id, [](char c) { return c == '<' || c == '>' || c == ' '; });
  return id;
}

void relate_messages(CaseStore& store, std::vector<DescribedDocument>& documents) {
  std::map<std::string, std::string> source_by_id;
  std::vector<Identifiers> all;
  for (const DescribedDocument& one : documents) {
    const bool message = one.document.kind == FileKind::eml || one.document.kind == FileKind::msg;
    all.push_back(message ? identifiers_of(store.document_texts(one.document.id)) : Identifiers());
    if (!all.back().own.empty()) {
      source_by_id.emplace(without_brackets(all.back().own), one.document.source);
    }
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (auto id = all[i].earlier.rbegin(); id != all[i].earlier.rend() && documents[i].answers.empty(); ++id) {
      const auto found = source_by_id.find(without_brackets(*id));
      if (found != source_by_id.end() && found->second != documents[i].document.source) {
        documents[i].answers = found->second;
      }
    }
  }
}

}  // namespace

void relate(CaseStore& store, std::vector<DescribedDocument>& documents) {
  relate_pages(store, documents);
  relate_messages(store, documents);
}

}  // namespace candour
